import { type AanslagWords, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { dagVan, type Gevraagd, type Termijnstand, wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import type { Aanslagfeit } from '@/domain/vragen/wachtend';
import { formatCents, toCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';

export type AanslagStand = 'betaald' | 'open' | 'te-laat' | 'deels';

/** Where an aanslag stands, in one word of a citizen. */
export function standOf(aanslag: EigenAanslag, termijnen: Termijnstand): AanslagStand {
  if (!termijnen.volgende) return 'betaald';
  if (termijnen.volgende.teLaat) return 'te-laat';
  return aanslag.open < aanslag.bedrag - aanslag.verminderd ? 'deels' : 'open';
}

const TONEN: Readonly<Record<AanslagStand, Tone>> = {
  betaald: 'goed',
  open: 'info',
  deels: 'info',
  'te-laat': 'letop',
};

export const StandMerk = ({ stand, words }: { stand: AanslagStand; words: AanslagWords }) => (
  <Badge tone={TONEN[stand]}>{words(`stand.${stand}`)}</Badge>
);

/** Whether all that is asked now was paid online, and only the line of the bank is not there yet. */
const isOnderweg = ({ onderweg = toCents(0) }: EigenAanslag, { volgende }: Termijnstand): boolean =>
  volgende !== null && onderweg >= volgende.bedrag;

/** An aanslag as far as it can wait for somebody. */
export const wachtfeitVan = ({
  aanslag,
  termijnen,
}: {
  aanslag: EigenAanslag;
  termijnen: Termijnstand;
}): Aanslagfeit => ({
  id: aanslag.id,
  belastingjaar: aanslag.belastingjaar,
  teBetalen: termijnen.volgende !== null && !wordtAfgeschreven(termijnen) && !isOnderweg(aanslag, termijnen),
  teVeelOntvangen: aanslag.teVeelOntvangen,
});

interface KaartProps {
  aanslag: EigenAanslag;
  termijnen: Termijnstand;
  /** '/mijn/<gemeente>'. */
  base: string;
  taal: Taal;
  /** On the page over several gemeenten: the way in loads the look of that gemeente. */
  reload?: boolean;
  /** Where the heading stands in the outline. */
  level?: 2 | 3;
}

/** One thing to do: one amount, its day or the day of each part, one button, and the way out for who cannot. */
export function TeBetalen({ aanslag, termijnen, base, taal, reload = false, level = 2 }: KaartProps) {
  const words = wordsOfAanslagen(taal);
  const { volgende } = termijnen;
  if (!volgende) return null;
  const { onderweg = toCents(0) } = aanslag;
  if (isOnderweg(aanslag, termijnen))
    return <Onderweg aanslag={aanslag} onderweg={onderweg} base={base} taal={taal} level={level} />;
  const naam = words('lijst.naam', { jaar: String(aanslag.belastingjaar) });
  const id = `doen-${aanslag.id}`;
  const dag = dagVan(volgende);
  const vanzelf = wordtAfgeschreven(termijnen);
  const aantal = termijnen.regeling?.aantal ?? termijnen.termijnen.length;
  const gevraagd = volgende.delen.at(-1)?.nummer ?? aantal;
  const later = termijnen.termijnen.find((t) => t.open > 0n && t.nummer > gevraagd && t.stand === 'open');
  return (
    // No landmark: there may be several of one name.
    <Card as="article" first labelledBy={id}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <Heading level={level} looksLike={2} id={id}>
            {words(vanzelf ? 'doen.kopIncasso' : volgende.teLaat ? 'doen.kopLaat' : 'doen.kop')}
          </Heading>
          <p className="mt-2">
            <Amount text={formatCents(volgende.bedrag)} size="large" />
          </p>
          {dag ? (
            <p className="mt-1">
              {words.rich(vanzelf ? 'doen.incasso' : volgende.teLaat ? 'doen.was' : 'doen.uiterlijk', {
                datum: showDate(dag.vervaldag, taal),
                dag: (text) => <strong>{text}</strong>,
              })}
              {aantal > 1 &&
                !volgende.teLaat &&
                ` · ${words('doen.termijn', { nummer: dag.nummer, aantal })}`}
            </p>
          ) : (
            <Delen {...volgende} taal={taal} />
          )}
          {onderweg > 0n && (
            <p className="mt-1">{wordsOfBetalen(taal)('onderwegKort', { bedrag: formatCents(onderweg) })}</p>
          )}
          <p className="text-ink-muted">{naam}</p>
        </div>
        {!vanzelf && (
          <ButtonLink href={`${base}/aanslagen/${aanslag.id}#betalen`} reload={reload} wide>
            {words('doen.knop')}
            <span className="sr-only"> {naam}</span>
          </ButtonLink>
        )}
      </div>
      <div className="mt-4 grid gap-2 border-t border-line pt-3">
        {later && (
          <p className="text-sm text-ink-muted">
            {words('doen.daarna', {
              bedrag: formatCents(later.open),
              datum: showDate(later.vervaldag, taal),
            })}
          </p>
        )}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          {dag && <Waarom uitleg={dag.uitleg} onderwerp={showDate(dag.vervaldag, taal)} taal={taal} />}
          {termijnen.regeling && (
            <Link href={`${base}/regeling/${termijnen.regeling.id}`} reload={reload}>
              {words('doen.regeling')}
            </Link>
          )}
          <Link href={`${base}/niet-betalen`} reload={reload}>
            {words('doen.nietBetalen')}
          </Link>
          <Link href={`${base}/kwijtschelding`} reload={reload}>
            {words('doen.kwijtschelding')}
          </Link>
        </div>
      </div>
    </Card>
  );
}

type OnderwegProps = Pick<KaartProps, 'aanslag' | 'base' | 'taal' | 'level'> & { onderweg: bigint };

/** Nothing to do: it was paid, and is being processed. */
function Onderweg({ aanslag, onderweg, base, taal, level = 2 }: OnderwegProps) {
  const words = wordsOfBetalen(taal);
  const id = `doen-${aanslag.id}`;
  return (
    <Card as="article" labelledBy={id} className="grid gap-2">
      <Heading level={level} looksLike={2} id={id}>
        {words('onderwegKop')}
      </Heading>
      <p>{words('onderwegKort', { bedrag: formatCents(onderweg) })}</p>
      <p>
        <Link href={`${base}/aanslagen/${aanslag.id}`}>
          {wordsOfAanslagen(taal)('lijst.naam', { jaar: String(aanslag.belastingjaar) })}
        </Link>
      </p>
    </Card>
  );
}

/** Each amount with its own day: together they are what is asked, apart they are what the aanslag says. */
function Delen({ delen, kosten, taal }: Gevraagd & { taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  return (
    <ul className="mt-2 grid gap-2">
      {delen.map((deel) => {
        const datum = showDate(deel.vervaldag, taal);
        return (
          <li key={deel.nummer}>
            <span className="block">
              {words.rich(deel.stand === 'te-laat' ? 'doen.deelWas' : 'doen.deel', {
                bedrag: formatCents(deel.open),
                datum,
                nummer: deel.nummer,
                dag: (text) => <strong>{text}</strong>,
              })}
            </span>
            <Waarom uitleg={deel.uitleg} onderwerp={datum} taal={taal} />
          </li>
        );
      })}
      {kosten > 0n && <li>{words('doen.kosten', { bedrag: formatCents(kosten) })}</li>}
    </ul>
  );
}

/** One aanslag among the matters: where it stands and the way to it. */
export function AanslagZaak({ aanslag, termijnen, base, taal }: KaartProps) {
  const words = wordsOfAanslagen(taal);
  const naam = words('lijst.naam', { jaar: String(aanslag.belastingjaar) });
  return (
    <Card as="article" className="grid content-start gap-2">
      <StandMerk stand={standOf(aanslag, termijnen)} words={words} />
      <Heading level={3}>
        <Link href={`${base}/aanslagen/${aanslag.id}`}>{naam}</Link>
      </Heading>
      <p>
        <Amount text={formatCents(aanslag.bedrag - aanslag.verminderd)} strong />
      </p>
      <p className="text-sm text-ink-muted">
        {words('zaken.gekregen', { datum: showDate(aanslag.dagtekening, taal) })}
        {aanslag.teVeelOntvangen > 0n
          ? ` ${words('zaken.teVeel', { bedrag: formatCents(aanslag.teVeelOntvangen) })}`
          : aanslag.open === 0n && ` ${words('zaken.betaald')}`}
      </p>
    </Card>
  );
}
