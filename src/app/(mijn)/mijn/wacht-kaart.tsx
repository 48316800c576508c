import { showDate, wordsOfMijn } from '@/app/words';
import { AAN_ONS, type Wachtend } from '@/domain/vragen/wachtend';
import { formatCents } from '@/platform/cents';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { wanneer } from './[gemeente]/vragen/vragen-words';

interface Props {
  /** What must be paid has a card of its own. */
  reden: Exclude<Wachtend, { soort: 'betalen' | 'brief' }>;
  /** '/mijn/<gemeente>'. */
  base: string;
  taal: Taal;
  level?: 2 | 3;
  reload?: boolean;
}

/** What makes one of these things another than the next. */
export const sleutelVan = (reden: Props['reden']): string =>
  `${reden.soort}-${'vraagId' in reden ? reden.vraagId : reden.aanslagId}`;

/** One thing that waits for somebody, why, and where it goes on. */
export function WachtKaart({ reden, base, taal, level = 2, reload = false }: Props) {
  const words = wordsOfMijn(taal);
  const { kop, tekst, naar } = woordenVan(reden, base, taal);
  const id = `wacht-${sleutelVan(reden)}`;
  return (
    // No landmark: there may be several of one name, as with two letters.
    <Card as="article" first={!AAN_ONS.includes(reden.soort)} labelledBy={id}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 max-w-text">
          <Heading level={level} looksLike={3} id={id}>
            {kop}
          </Heading>
          <p className="mt-1">{tekst}</p>
        </div>
        <ButtonLink href={naar} variant="secondary" reload={reload} wide>
          {words(`wacht.${reden.soort}.knop`)}
          <span className="sr-only"> {kop}</span>
        </ButtonLink>
      </div>
    </Card>
  );
}

type Brief = Extract<Wachtend, { soort: 'brief' }>;

/** New letters together: the latest, and the way to all of them; what else waits must be seen beside them. */
export function BrievenKaart({
  brieven,
  base,
  taal,
  level = 2,
}: Pick<Props, 'base' | 'taal' | 'level'> & { brieven: readonly Brief[] }) {
  const words = wordsOfMijn(taal);
  const id = `wacht-brieven-${base.replaceAll('/', '-')}`;
  const [laatste, ...verder] = brieven;
  if (!laatste) return null;
  const link = 'inline-flex min-h-(--basis-size-pointer-target) items-center';
  return (
    <Card as="article" first labelledBy={id}>
      <Heading level={level} looksLike={3} id={id}>
        {words('wacht.brief.kop', { aantal: brieven.length })}
      </Heading>
      <div className="mt-1 flex flex-wrap gap-x-6">
        <Link href={`${base}/documenten/${laatste.documentId}`} reload className={link}>
          {words('wacht.brief.open', { datum: showDate(laatste.dagtekening, taal) })}
        </Link>
        {verder.length > 0 && (
          <Link href={`${base}/berichten`} reload className={link}>
            {words('wacht.brief.alle')}
          </Link>
        )}
      </div>
    </Card>
  );
}

function woordenVan(reden: Props['reden'], base: string, taal: Taal) {
  const words = wordsOfMijn(taal);
  switch (reden.soort) {
    case 'te-veel':
      return {
        kop: words('wacht.te-veel.kop', { bedrag: formatCents(reden.bedrag, taal) }),
        tekst: words('wacht.te-veel.tekst', { jaar: String(reden.belastingjaar) }),
        naar: `${base}/terugbetaling`,
      };
    case 'gebeld':
    case 'afspraak':
    case 'vraag': {
      const beloofd =
        reden.beloofd && words(`wacht.${reden.soort}.wanneer`, { wanneer: wanneer(reden.beloofd, taal) });
      const woorden = vraagWoorden(reden, base, taal);
      return { ...woorden, tekst: [woorden.tekst, beloofd].filter(Boolean).join(' ') };
    }
    default:
      return vraagWoorden(reden, base, taal);
  }
}

function vraagWoorden(reden: Extract<Wachtend, { vraagId: string }>, base: string, taal: Taal) {
  const words = wordsOfMijn(taal);
  const onderwerp = taal === 'en' ? reden.onderwerp.naamEn : reden.onderwerp.naam;
  return {
    kop: words(`wacht.${reden.soort}.kop`),
    tekst: words(`wacht.${reden.soort}.tekst`, { onderwerp }),
    naar: `${base}/vragen/${reden.vraagId}`,
  };
}
