import { wordsOfBestuur as words } from '@/app/words';
import { BEZWAARNORM, type BronVan } from '@/domain/rapportages/kengetallen';
import type { DuurRegel, SoortRegel, ZaakRapport } from '@/domain/rapportages/zaken';
import { formatCents } from '@/platform/cents';
import { Meter } from '@/ui/meter';
import { Table } from '@/ui/table';
import { showAantal } from '../rapport';

/** The counts of a kind, in their order. */
export const AANTALLEN = ['ontvangen', 'afgehandeld', 'ingetrokken', 'loopt', 'teLaat'] as const;

export const procentTekst = (procent: number): string => words('beloften.procent', { procent });

function OpTijd({ opTijd, beslist, beslistOpTijd }: SoortRegel) {
  if (opTijd === null) return '-';
  return (
    <Meter
      taal="nl"
      text={words('afspraken.deel', {
        procent: opTijd,
        binnen: showAantal(beslistOpTijd),
        van: showAantal(beslist),
      })}
      share={beslistOpTijd / beslist}
      tone={opTijd === 100 ? 'goed' : 'letop'}
    />
  );
}

/** How many came in, ended and are late, a row for each kind of case. */
export function ZaaksoortTabel({ perSoort }: Pick<ZaakRapport, 'perSoort'>) {
  return (
    <Table
      taal="nl"
      caption={words('zaken.perSoort')}
      captionHidden
      rows={perSoort}
      rowKey={({ soort }) => soort}
      columns={[
        {
          key: 'soort',
          header: words('zaken.soort'),
          rowHeader: true,
          cell: ({ soort }) => words(`zaken.soorten.${soort}`),
        },
        ...AANTALLEN.map((key) => ({
          key,
          header: words(`kengetal.zaken.${key}.naam`),
          number: true,
          cell: (regel: SoortRegel) => showAantal(regel[key]),
        })),
        { key: 'opTijd', header: words('kengetal.zaken.opTijd.naam'), cell: OpTijd },
      ]}
    />
  );
}

/** How soon objections to an aanslag were decided on, against what law and contract ask. */
export function DuurTabel({ rapport: { duren }, van }: { rapport: ZaakRapport; van: BronVan }) {
  return (
    <Table
      taal="nl"
      caption={words('zaken.duur')}
      captionHidden
      rows={duren}
      rowKey={({ duur }) => duur}
      columns={[
        {
          key: 'duur',
          header: words('zaken.duurKolom'),
          rowHeader: true,
          cell: ({ duur }) => words(`kengetal.zaken.${duur}.naam`),
        },
        {
          key: 'deel',
          header: words('zaken.deel'),
          cell: (regel) => <Gehaald {...regel} norm={BEZWAARNORM[van][regel.duur]} />,
        },
        { key: 'over', header: words('zaken.over'), number: true, cell: ({ rijp }) => showAantal(rijp) },
      ]}
    />
  );
}

function Gehaald({ procent, norm }: DuurRegel & { norm: number | null }) {
  if (procent === null) return words('zaken.geenDuur');
  const haalt = norm === null ? 'info' : procent >= norm ? 'goed' : 'letop';
  return (
    <Meter
      taal="nl"
      text={procentTekst(procent)}
      share={procent / 100}
      {...(norm === null ? {} : { norm: { text: procentTekst(norm), share: norm / 100 } })}
      tone={haalt}
    />
  );
}

/** How ended cases ended; what is fewer than ten is not told. */
export function UitkomstTabel({ rapport: { uitkomsten } }: { rapport: ZaakRapport }) {
  return (
    <Table
      taal="nl"
      caption={words('zaken.hoe')}
      captionHidden
      rows={uitkomsten}
      rowKey={({ soort, uitkomst }) => `${soort} ${uitkomst}`}
      columns={[
        {
          key: 'soort',
          header: words('zaken.soort'),
          rowHeader: true,
          cell: ({ soort }) => words(`zaken.soorten.${soort}`),
        },
        {
          key: 'uitkomst',
          header: words('zaken.uitkomst'),
          cell: ({ uitkomst }) => words(`zaken.uitkomsten.${uitkomst}`),
        },
        {
          key: 'aantal',
          header: words('rapport.aantal'),
          number: true,
          cell: ({ aantal }) => showAantal(aantal),
        },
      ]}
    />
  );
}

/** What decisions took off altogether. */
export function BedragTabel({ rapport: { bedragen } }: { rapport: ZaakRapport }) {
  return (
    <Table
      taal="nl"
      caption={words('zaken.bedragen')}
      captionHidden
      rows={bedragen}
      rowKey={({ wat }) => wat}
      columns={[
        {
          key: 'wat',
          header: words('zaken.wat'),
          rowHeader: true,
          cell: ({ wat }) => words(`kengetal.zaken.${wat}.naam`),
        },
        {
          key: 'aantal',
          header: words('rapport.aantal'),
          number: true,
          cell: ({ aantal }) => showAantal(aantal),
        },
        {
          key: 'bedrag',
          header: words('zaken.bedrag'),
          number: true,
          cell: ({ bedrag }) => (bedrag === null ? words('rapport.nietGetoond') : formatCents(bedrag)),
        },
      ]}
    />
  );
}
