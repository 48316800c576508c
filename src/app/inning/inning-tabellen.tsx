import type { ReactNode } from 'react';
import { cohortNaam, promilleTekst, puntTekst, TOON } from '@/app/inning/inning';
import { showDate, wordsOfInning as words, wordsOfBestuur } from '@/app/words';
import {
  type Cohort,
  type Incassonorm,
  type Inninguitkomst,
  type Meetpunt,
  promilleVan,
  UITKOMSTEN,
} from '@/domain/rapportages/inning';
import { type Cents, formatCents } from '@/platform/cents';
import { Meter } from '@/ui/meter';
import { Table } from '@/ui/table';

/** One measurement against its norm: a bar, and the same in words. */
function Punt({ punt }: { punt: Meetpunt | undefined }) {
  if (!punt) return '-';
  if (punt.promille === null) return <span className="text-sm text-ink-muted">{puntTekst(punt)}</span>;
  return (
    <>
      <Meter
        taal="nl"
        text={puntTekst(punt)}
        share={punt.promille / 1000}
        {...(punt.norm === null ? {} : { norm: { text: promilleTekst(punt.norm), share: punt.norm / 1000 } })}
        tone={TOON[punt.oordeel]}
      />
      <span className="block text-sm text-ink-muted">{words(`inning.oordeel.${punt.oordeel}`)}</span>
    </>
  );
}

interface CohortTabelProps<C extends Cohort> {
  kop: string;
  eerste: string;
  cohorten: readonly C[];
  maanden: readonly number[];
  naam: (cohort: C) => ReactNode;
  rowKey: (cohort: C) => string;
  /** Whether the amounts of this line may be read; without it all may. */
  toon?: (cohort: C) => boolean;
}

/** What was imposed and how much of it came in after so many months: a line per cohort, which is the chart as well. */
export function CohortTabel<C extends Cohort>(props: CohortTabelProps<C>) {
  const { kop, eerste, cohorten, maanden, naam, rowKey, toon = () => true } = props;
  const niet = wordsOfBestuur('rapport.nietGetoond');
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={cohorten}
      rowKey={rowKey}
      columns={[
        { key: 'naam', header: eerste, rowHeader: true, cell: naam },
        {
          key: 'opgelegd',
          header: words('kengetal.inning.opgelegd.naam'),
          number: true,
          cell: (c) => (toon(c) ? formatCents(c.opgelegd) : niet),
        },
        ...maanden.map((naMaanden, at) => ({
          key: `na${naMaanden}`,
          header: words('inning.na', { maanden: naMaanden }),
          cell: (c: C) => (toon(c) ? <Punt punt={c.punten[at]} /> : niet),
        })),
        {
          key: 'open',
          header: words('kengetal.inning.open.naam'),
          number: true,
          cell: (c) => (toon(c) ? formatCents(c.open) : niet),
        },
      ]}
    />
  );
}

const VULLING: Readonly<Record<Inninguitkomst, string>> = {
  ontvangen: 'fill-info-mark',
  verminderd: 'fill-ink-muted',
  kwijtgescholden: 'fill-accent',
  oninbaar: 'fill-negative-mark',
  open: 'fill-ink',
};

const deelTekst = (deel: bigint, geheel: bigint): string => {
  const promille = promilleVan(deel, geheel);
  return promille === null ? '-' : promilleTekst(promille);
};

/** What became of what was imposed: a bar of the whole, and the table that says the same. */
export function UitkomstTabel({
  cohort,
  naam,
}: {
  cohort: Cohort;
  /** How a column is written: with the way to the list behind it, where somebody may open that. */
  naam?: (uitkomst: Inninguitkomst, bedrag: Cents) => ReactNode;
}) {
  let x = 0;
  return (
    <div className="grid gap-3">
      <svg aria-hidden="true" viewBox="0 0 1000 40" preserveAspectRatio="none" className="h-10 w-full">
        {UITKOMSTEN.filter((u) => cohort[u] > 0n).map((u) => {
          const breed = promilleVan(cohort[u], cohort.opgelegd) ?? 0;
          const at = x;
          x += breed;
          return <rect key={u} x={at} width={Math.max(1, breed - 2)} height="40" className={VULLING[u]} />;
        })}
      </svg>
      <Table
        taal="nl"
        caption={words('inning.uitkomst', { cohort: cohortNaam(cohort.sleutel) })}
        captionHidden
        rows={UITKOMSTEN}
        rowKey={(u) => u}
        columns={[
          {
            key: 'wat',
            header: words('inning.watWerd'),
            rowHeader: true,
            cell: (u) => naam?.(u, cohort[u]) ?? words(`kengetal.inning.${u}.naam`),
          },
          {
            key: 'bedrag',
            header: words('inning.bedrag'),
            number: true,
            cell: (u) => formatCents(cohort[u]),
          },
          {
            key: 'deel',
            header: words('inning.deel'),
            number: true,
            cell: (u) => deelTekst(cohort[u], cohort.opgelegd),
          },
        ]}
        totals={[
          {
            wat: words('kengetal.inning.opgelegd.naam'),
            bedrag: formatCents(cohort.opgelegd),
            deel: '100 %',
          },
        ]}
      />
      {cohort.promilleVanRest !== null && (
        <p className="max-w-text text-ink-muted">
          {words('inning.vanRest', { deel: promilleTekst(cohort.promilleVanRest) })}
        </p>
      )}
    </div>
  );
}

/** The norm that held and where it is written. */
export function Normregel({ norm }: { norm: Incassonorm | null }) {
  return (
    <p className="mt-2 max-w-text text-sm text-ink-muted">
      {norm === null
        ? words('inning.geenNorm')
        : words('inning.norm', { vanaf: showDate(norm.vanaf), bron: norm.bron })}
      {norm?.teBevestigen && ` (${words('inning.teBevestigen')})`}
    </p>
  );
}
