import { dubbelenVanPath, words } from '@/app/personen/samenvoeg-words';
import { showDate } from '@/app/words';
import { type Kant, WAT } from '@/domain/samenvoegingen/samenvoeging.queries';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** What one row says and what hangs on it. */
function KantKaart({
  kant,
  titel,
  sleutel,
  klant,
}: Omit<KantenProps, 'kanten'> & { kant: Kant; titel: string }) {
  const kop = `rij-${kant.persoonId}`;
  const dag = (datum: string | null) =>
    datum === null ? words('vergelijken.onbekend') : datum.length === 10 ? showDate(datum) : datum;
  const gegevens = [
    { term: words('vergelijken.soort'), value: words(`vergelijken.${kant.soort}`) },
    { term: words('vergelijken.nummer'), value: words(`vergelijken.${kant.nummer ? 'bekend' : 'onbekend'}`) },
    ...(kant.soort === 'natuurlijk'
      ? [{ term: words('vergelijken.geboren'), value: dag(kant.geboren) }]
      : [{ term: words('vergelijken.kvk'), value: kant.kvkNummer ?? words('vergelijken.onbekend') }]),
    ...(kant.overleden === null
      ? []
      : [{ term: words('vergelijken.overleden'), value: showDate(kant.overleden) }]),
    {
      term: words('vergelijken.adres'),
      value: kant.geheimhouding ? words('vergelijken.geheim') : (kant.adres ?? words('vergelijken.geen')),
    },
    {
      term: words('vergelijken.contactgegevens'),
      value: kant.geheimhouding
        ? words('vergelijken.geheim')
        : kant.contactgegevens.join(', ') || words('vergelijken.geen'),
    },
  ];
  return (
    <Card as="section" labelledBy={kop} className="grid min-w-0 content-start gap-4">
      <Heading level={2} looksLike={3} id={kop}>
        {titel}
      </Heading>
      <DataList items={gegevens} />
      <Heading level={3} looksLike={4}>
        {words('vergelijken.heeft')}
      </Heading>
      <DataList items={WAT.map((wat) => ({ term: words(`wat.${wat}`), value: kant.telling[wat] }))} />
      {kant.samengevoegdMet === null && (
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          {klant !== null && <Link href={`${klant}/${kant.persoonId}`}>{words('van.klantbeeld')}</Link>}
          <Link href={dubbelenVanPath(sleutel, kant.persoonId)} reload>
            {words('van.link')}
          </Link>
        </p>
      )}
    </Card>
  );
}

interface KantenProps {
  kanten: readonly { kant: Kant; titel: string }[];
  /** Where a klantbeeld begins, for who may open one. */
  klant: string | null;
  /** Of the gemeente in the path. */
  sleutel: string;
}

/** Two rows side by side; below each other on a narrow screen. */
export const Kanten = ({ kanten, klant, sleutel }: KantenProps) => (
  <div className="grid gap-4 lg:grid-cols-2">
    {kanten.map(({ kant, titel }) => (
      <KantKaart key={kant.persoonId} kant={kant} titel={titel} klant={klant} sleutel={sleutel} />
    ))}
  </div>
);
