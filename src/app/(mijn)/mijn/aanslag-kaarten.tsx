import { type AanslagWords, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import type { Wie } from '@/app/aanspreken/wie';
import { wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import { vervolgzin } from '@/app/zaken/zaken-words';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { dagVan, type Gevraagd, type Termijnregel, type Termijnstand } from '@/domain/aanslagen/termijnstand';
import type { MagWachten } from '@/domain/opschortingen/opschorting';
import type { Vervolg } from '@/domain/zaken/vervolg';
import { formatCents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';
import { doenVan, type Zaak } from './te-doen';

export type AanslagStand = 'betaald' | 'open' | 'te-laat' | 'deels' | 'wacht';

/** Where an aanslag stands, in one word of a citizen. */
export function standOf(
  aanslag: EigenAanslag,
  termijnen: Termijnstand,
  wacht: MagWachten | null = null,
): AanslagStand {
  if (!termijnen.volgende) return 'betaald';
  if (wacht !== null) return 'wacht';
  if (termijnen.volgende.teLaat) return 'te-laat';
  return aanslag.open < aanslag.bedrag - aanslag.verminderd ? 'deels' : 'open';
}

const TONEN: Readonly<Record<AanslagStand, Tone>> = {
  betaald: 'goed',
  open: 'info',
  deels: 'info',
  wacht: 'info',
  'te-laat': 'letop',
};

export const StandMerk = ({ stand, words }: { stand: AanslagStand; words: AanslagWords }) => (
  <Badge tone={TONEN[stand]}>{words(`stand.${stand}`)}</Badge>
);

interface KaartProps extends Zaak {
  /** '/mijn/<gemeente>'. */
  base: string;
  taal: Taal;
  /** On the page over several gemeenten: the way in loads the look of that gemeente. */
  reload?: boolean;
  /** Where the heading stands in the outline. */
  level?: 2 | 3;
}

type TeBetalenProps = KaartProps & {
  vandaag: LocalDate;
  /** As what the reader is spoken to: a company has no kwijtschelding to ask for (URIW 20 to 22). */
  wie: Wie;
  /** What comes next in the request for which it waits. */
  vervolg?: Vervolg | null;
};

/** One thing to do: one amount, its day or the day of each part, one button, and the way out for who cannot. */
export function TeBetalen({ vandaag, wie, vervolg = null, ...zaak }: TeBetalenProps) {
  const { aanslag, termijnen, base, taal, reload = false, level = 2 } = zaak;
  const words = wordsOfAanslagen(taal);
  const { volgende } = termijnen;
  const doen = doenVan(zaak, vandaag);
  if (doen === null || volgende === null) return null;
  const { onderweg = toCents(0) } = aanslag;
  if (doen === 'onderweg')
    return <Onderweg aanslag={aanslag} onderweg={onderweg} base={base} taal={taal} level={level} />;
  if (zaak.wacht !== null)
    return <Wacht {...zaak} wacht={zaak.wacht} level={level} vervolg={vervolg} vandaag={vandaag} />;
  const naam = words('lijst.naam', { jaar: String(aanslag.belastingjaar) });
  const id = `doen-${aanslag.id}`;
  const dag = dagVan(volgende);
  const vanzelf = doen === 'incasso';
  const aantal = termijnen.regeling?.aantal ?? termijnen.termijnen.length;
  const gevraagd = volgende.delen.at(-1)?.nummer ?? aantal;
  const later = termijnen.termijnen.filter((t) => t.open > 0n && t.nummer > gevraagd && t.stand === 'open');
  return (
    // No landmark: there may be several of one name.
    <Card as="article" first late={volgende.teLaat} labelledBy={id}>
      {volgende.teLaat && (
        <p className="mb-2">
          <StandMerk stand="te-laat" words={words} />
        </p>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <Heading level={level} looksLike={2} id={id}>
            {words(`doen.kop.${doen}`)}
          </Heading>
          <p className="mt-2">
            <Amount text={formatCents(volgende.bedrag, taal)} size="large" />
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
            <p className="mt-1">
              {wordsOfBetalen(taal)('onderwegKort', { bedrag: formatCents(onderweg, taal) })}
            </p>
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
        <Daarna later={later} taal={taal} />
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          {dag && <Waarom uitleg={dag.uitleg} onderwerp={showDate(dag.vervaldag, taal)} taal={taal} />}
          {termijnen.regeling && (
            <Link href={`${base}/regeling/${termijnen.regeling.id}`} reload={reload}>
              {words('doen.regeling')}
            </Link>
          )}
          <Link href={`${base}/niet-betalen`} reload={reload}>
            {words('doen.nietBetalen')}
          </Link>
          {wie === 'persoon' && (
            <Link href={`${base}/kwijtschelding`} reload={reload}>
              {words('doen.kwijtschelding')}
            </Link>
          )}
        </div>
      </div>
    </Card>
  );
}

/** What comes after it: the one term that is left, or how many more with the last day, each to be opened. */
function Daarna({ later, taal }: { later: readonly Termijnregel[]; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  const laatste = later.at(-1);
  if (laatste === undefined) return null;
  const daarna = ({ open, vervaldag }: Termijnregel) =>
    words('doen.daarna', { bedrag: formatCents(open, taal), datum: showDate(vervaldag, taal) });
  if (later.length === 1) return <p className="text-sm text-ink-muted">{daarna(laatste)}</p>;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-muted">
        {words('doen.daarnaMeer', {
          aantal: later.length,
          bedrag: formatCents(sumCents(later.map(({ open }) => open)), taal),
          datum: showDate(laatste.vervaldag, taal),
        })}
      </summary>
      <ul className="mt-2 grid gap-1">
        {later.map((termijn) => (
          <li key={termijn.nummer}>
            {words('doen.laterDeel', {
              bedrag: formatCents(termijn.open, taal),
              datum: showDate(termijn.vervaldag, taal),
              nummer: termijn.nummer,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

type WachtProps = Omit<TeBetalenProps, 'wacht' | 'wie'> & { wacht: MagWachten; vervolg: Vervolg | null };

/** Nothing to pay now: why, until when, and what stays open. */
function Wacht({ aanslag, termijnen, wacht, base, taal, level = 2, vervolg, vandaag }: WachtProps) {
  const words = wordsOfAanslagen(taal);
  const id = `doen-${aanslag.id}`;
  return (
    <Card as="article" first labelledBy={id} className="grid gap-2">
      <Heading level={level} looksLike={2} id={id}>
        {words('doen.kop.wacht')}
      </Heading>
      <p>
        {words(`doen.wacht.${wacht.grond}`)}{' '}
        {vervolg
          ? vervolgzin(vervolg, vandaag, taal)
          : wacht.tot && words('doen.wacht.tot', { datum: showDate(wacht.tot, taal) })}
      </p>
      <p>{words('doen.wacht.open', { bedrag: formatCents(termijnen.open, taal) })}</p>
      <p>
        <Link href={`${base}/aanslagen/${aanslag.id}`}>
          {words('lijst.naam', { jaar: String(aanslag.belastingjaar) })}
        </Link>
      </p>
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
      <p>{words('onderwegKort', { bedrag: formatCents(onderweg, taal) })}</p>
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
                bedrag: formatCents(deel.open, taal),
                datum,
                nummer: deel.nummer,
                dag: (text) => <strong>{text}</strong>,
              })}
            </span>
            <Waarom uitleg={deel.uitleg} onderwerp={datum} taal={taal} />
          </li>
        );
      })}
      {kosten > 0n && <li>{words('doen.kosten', { bedrag: formatCents(kosten, taal) })}</li>}
    </ul>
  );
}

/** One aanslag among the matters: where it stands and the way to it. */
export function AanslagZaak({ aanslag, termijnen, wacht, base, taal }: KaartProps) {
  const words = wordsOfAanslagen(taal);
  const naam = words('lijst.naam', { jaar: String(aanslag.belastingjaar) });
  return (
    <Card as="article" className="grid content-start gap-2">
      <StandMerk stand={standOf(aanslag, termijnen, wacht)} words={words} />
      <Heading level={3}>
        <Link href={`${base}/aanslagen/${aanslag.id}`}>{naam}</Link>
      </Heading>
      <p>
        <Amount text={formatCents(aanslag.bedrag - aanslag.verminderd, taal)} strong />
      </p>
      <p className="text-sm text-ink-muted">
        {words('zaken.gekregen', { datum: showDate(aanslag.dagtekening, taal) })}
        {aanslag.teVeelOntvangen > 0n
          ? ` ${words('zaken.teVeel', { bedrag: formatCents(aanslag.teVeelOntvangen, taal) })}`
          : aanslag.open === 0n && ` ${words('zaken.betaald')}`}
      </p>
    </Card>
  );
}
