import { cohortNaam, promilleTekst } from '@/app/inning/inning';
import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import type { Afspraak } from '@/domain/gemeenten/afspraak.queries';
import type { Afspraakstand, Oordeel } from '@/domain/rapportages/afspraken';
import { richtingVan } from '@/domain/rapportages/beloften';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Sparkline } from '@/ui/sparkline';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import { normOf } from './beloften/belofte-tabellen';
import { maandTekst, showAantal } from './rapport';

const TOON: Readonly<Record<Oordeel, Tone>> = { 'niet-gehaald': 'mis', gehaald: 'goed', zonder: 'rust' };

export function naamVan({ naam }: Pick<Afspraakstand, 'naam'>): string {
  switch (naam.van) {
    case 'dienst':
      return naam.tekst;
    case 'belofte':
      return words(`beloften.soorten.${naam.soort}`);
    case 'zaak':
      return words('afspraken.zaak', { soort: words(`zaken.soorten.${naam.soort}`) });
    case 'duur':
      return words(`afspraken.duur.${naam.duur}`);
    default:
      return words('afspraken.inning', { cohort: cohortNaam(naam.cohort), maanden: naam.naMaanden });
  }
}

/** The report that an agreement is measured in: where all that the figure was counted from stands. */
const RAPPORT = {
  belofte: 'beloften',
  zaak: 'zaken',
  duur: 'zaken',
  inning: 'inning',
} as const;

function wegNaar({ naam, stand }: Afspraakstand, base: string, periode: string): string {
  const rapport =
    naam.van !== 'dienst'
      ? RAPPORT[naam.van]
      : stand.soort === 'vaker' || stand.soort === 'een-keer' || stand.soort === 'doorverbinden'
        ? 'contacten'
        : 'beloften';
  return `${base}/${rapport}${rapport === 'inning' ? '' : `?periode=${periode}`}`;
}

/** How it stands, always with the numbers that a part follows from. */
export function standTekst({ stand, norm }: Afspraakstand): string {
  switch (stand.soort) {
    case 'deel': {
      const { binnen, van } = stand.deel;
      const procent = Math.floor((100 * binnen) / van);
      return words('afspraken.deel', { binnen: showAantal(binnen), van: showAantal(van), procent });
    }
    case 'promille':
      return promilleTekst(stand.promille);
    case 'vaker':
      return words('afspraken.vaker', { aantal: stand.aantal });
    case 'bijgewerkt':
      return words(norm === null ? 'afspraken.bijgewerktNu' : 'beloften.dienst.bijgewerkt', {
        moment: showMoment(stand.moment),
      });
    case 'een-keer':
    case 'doorverbinden':
      return words(`beloften.dienst.${stand.soort}`, {
        aantal: showAantal(stand.aantal),
        vragen: showAantal(stand.vragen),
      });
    case 'niet-meetbaar':
      return words('beloften.dienst.niet-meetbaar');
    default:
      return words('beloften.dienst.geenCijfer');
  }
}

/** What it is held against, with the term that was agreed. */
export function normTekst({ norm, naam, verloop }: Afspraakstand, afspraken: readonly Afspraak[]): string {
  if (norm === null) return words('beloften.geenNorm');
  const deel = norm === 1000 ? words('afspraken.alles') : promilleTekst(norm);
  const found = naam.van === 'belofte' ? normOf(naam.soort, afspraken) : null;
  if (!found || verloop.length === 0) return deel;
  return `${deel}, ${wordsOfKantoor(`bestuur.norm.${found.eenheid}`, { aantal: found.aantal })}`;
}

/** Which way the months go, in words. */
export function verloopTekst({ verloop }: Pick<Afspraakstand, 'verloop'>): string {
  const richting = richtingVan(verloop);
  if (richting === null) return '';
  return words(`afspraken.richting.${richting.richting}`, { maand: maandTekst(richting.sinds) });
}

interface AfspraakStandenProps {
  standen: readonly Afspraakstand[];
  afspraken: readonly Afspraak[];
  base: string;
  periode: string;
}

/** What was agreed in three parts, what was not kept first: norm, figure, judgement and the course of the year. */
export function AfspraakStanden({ standen, ...meer }: AfspraakStandenProps) {
  return (
    <div className="grid gap-8">
      {(['niet-gehaald', 'gehaald', 'zonder'] as const).map((oordeel) => {
        const eigen = standen.filter((stand) => stand.oordeel === oordeel);
        return eigen.length === 0 ? null : (
          <section key={oordeel} aria-labelledby={`afspraken-${oordeel}`}>
            <Heading level={2} id={`afspraken-${oordeel}`} className="mb-3">
              {words(`afspraken.groep.${oordeel}`, { aantal: eigen.length })}
            </Heading>
            <Groep oordeel={oordeel} standen={eigen} {...meer} />
          </section>
        );
      })}
    </div>
  );
}

function Groep({ oordeel, standen, afspraken, base, periode }: AfspraakStandenProps & { oordeel: Oordeel }) {
  const metVerloop = standen.some(({ verloop }) => verloop.length > 0);
  return (
    <Table
      taal="nl"
      caption={words(`afspraken.groep.${oordeel}`, { aantal: standen.length })}
      captionHidden
      rows={standen}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'afspraak',
          header: words('afspraken.afspraak'),
          rowHeader: true,
          cell: (stand) => (
            <>
              <Link href={wegNaar(stand, base, periode)}>{naamVan(stand)}</Link>
              <span className="block text-sm font-normal text-ink-muted">
                {[
                  wordsOfKantoor(`bestuur.eigenaar.${stand.eigenaar}`),
                  ...(stand.naam.van === 'dienst' ? [stand.naam.bron] : []),
                ].join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'norm',
          header: words('beloften.norm'),
          cell: (stand) => normTekst(stand, afspraken),
        },
        {
          key: 'nu',
          header: words('afspraken.nu'),
          cell: (stand) => <span className="font-semibold tabular-nums">{standTekst(stand)}</span>,
        },
        {
          key: 'oordeel',
          header: words('afspraken.oordeel'),
          cell: (stand) => (
            <Badge tone={TOON[stand.oordeel]}>{words(`afspraken.oordelen.${stand.oordeel}`)}</Badge>
          ),
        },
        ...(metVerloop
          ? [
              {
                key: 'verloop',
                header: words('afspraken.verloop'),
                cell: (stand: Afspraakstand) => <Verloop {...stand} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Verloop({ verloop, norm }: Pick<Afspraakstand, 'verloop' | 'norm'>) {
  const tekst = verloopTekst({ verloop });
  if (tekst === '') return null;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
      <Sparkline
        shares={verloop.map(({ deel }) => (deel ? deel.nagekomen / deel.klaar : null))}
        {...(norm !== null && { norm: norm / 1000 })}
      />
      {tekst}
    </span>
  );
}
