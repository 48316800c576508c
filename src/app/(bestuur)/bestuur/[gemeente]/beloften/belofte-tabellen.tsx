import { wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import type { BelofteSoort } from '@/domain/beloften/belofte';
import type { Afspraak } from '@/domain/gemeenten/afspraak.queries';
import type { BelofteRapport, BelofteRegel, Deel, SoortRegel } from '@/domain/rapportages/beloften';
import { Meter } from '@/ui/meter';
import { type Column, Table } from '@/ui/table';
import { maandTekst, showAantal } from '../rapport';
import { RapportLijst } from '../rapport-lijst';

type Norm = Extract<Afspraak, { soort: 'terugbelnorm' | 'antwoordnorm' }>;

/** Which agreement holds the norm of a kind of promise. */
const NORM_VAN: Readonly<Record<BelofteSoort, Norm['soort']>> = {
  terugbellen: 'terugbelnorm',
  afspraak: 'terugbelnorm',
  antwoord: 'antwoordnorm',
  'extra-informatie': 'antwoordnorm',
};

export const normOf = (soort: BelofteSoort, afspraken: readonly Afspraak[]): Norm | null =>
  afspraken.find((a): a is Norm => a.soort === NORM_VAN[soort]) ?? null;

/** "91 %, 384 van 420": a part stands with what it follows from. */
export const deelTekst = ({ procent, nagekomen, klaar }: Deel): string =>
  words('afspraken.deel', { procent, binnen: showAantal(nagekomen), van: showAantal(klaar) });

/** The part that was kept, against a norm that is every promise. */
function Gehouden({ deel }: { deel: Deel | null }) {
  if (deel === null) return '-';
  return (
    <Meter
      taal="nl"
      text={deelTekst(deel)}
      share={deel.nagekomen / deel.klaar}
      tone={deel.procent === 100 ? 'goed' : 'letop'}
    />
  );
}

const getallen = (regel: BelofteRegel) => ({
  gemaakt: showAantal(regel.gemaakt),
  nagekomen: showAantal(regel.nagekomen),
  gebroken: showAantal(regel.gebroken),
  open: showAantal(regel.open),
});

const KOLOMMEN = ['gemaakt', 'nagekomen', 'gebroken', 'open'] as const;

function telColumns<Row extends BelofteRegel>(): Column<Row>[] {
  return [
    ...KOLOMMEN.map((key) => ({
      key,
      header: words(`kengetal.beloften.${key}.naam`),
      number: true,
      cell: (row: Row) => getallen(row)[key],
    })),
    {
      key: 'deel',
      header: words('kengetal.beloften.deel.naam'),
      cell: (row: Row) => <Gehouden deel={row.deel} />,
    },
  ];
}

const totaalRij = ({ totaal }: BelofteRapport, key: string) => [
  { [key]: words('rapport.totaal'), ...getallen(totaal), deel: <Gehouden deel={totaal.deel} /> },
];

/** Per kind of promise and whose it is, with the norm that holds today. */
export function SoortTabel({
  rapport,
  afspraken,
  kort = false,
}: {
  rapport: BelofteRapport;
  afspraken: readonly Afspraak[];
  kort?: boolean;
}) {
  const norm = (regel: SoortRegel): string => {
    const found = normOf(regel.soort, afspraken);
    return found && found.eigenaar === regel.eigenaar
      ? wordsOfKantoor(`bestuur.norm.${found.eenheid}`, { aantal: found.aantal })
      : words('beloften.geenNorm');
  };
  const counts = telColumns<SoortRegel>();
  return (
    <Table
      taal="nl"
      caption={words('beloften.perSoort')}
      captionHidden
      rows={rapport.perSoort}
      rowKey={(regel) => `${regel.eigenaar}/${regel.soort}`}
      columns={[
        {
          key: 'soort',
          header: words('beloften.soort'),
          rowHeader: true,
          cell: (regel) => (
            <>
              {words(`beloften.soorten.${regel.soort}`)}
              <span className="block text-sm font-normal text-ink-muted">{norm(regel)}</span>
            </>
          ),
        },
        {
          key: 'van',
          header: words('beloften.van'),
          cell: (regel) => wordsOfKantoor(`bestuur.eigenaar.${regel.eigenaar}`),
        },
        ...(kort ? counts.filter(({ key }) => key === 'gemaakt' || key === 'deel') : counts),
      ]}
      totals={totaalRij(rapport, 'soort')}
    />
  );
}

/** Per month in which the promise was made. */
export function MaandTabel({ rapport }: { rapport: BelofteRapport }) {
  return (
    <Table
      taal="nl"
      caption={words('beloften.perMaand')}
      captionHidden
      rows={rapport.perMaand}
      rowKey={(regel) => regel.maand}
      columns={[
        {
          key: 'maand',
          header: words('beloften.maand'),
          rowHeader: true,
          cell: (regel) => maandTekst(regel.maand),
        },
        ...telColumns<BelofteRapport['perMaand'][number]>(),
      ]}
      totals={totaalRij(rapport, 'maand')}
    />
  );
}

/** What the figures were counted from: promises that are alike in month, kind, owner and state. */
export function BelofteLijst({ rapport }: { rapport: BelofteRapport }) {
  return (
    <RapportLijst
      uitleg={words('beloften.lijstUitleg')}
      verborgen={false}
      rows={rapport.lijst}
      rowKey={(r) => `${r.maand}/${r.eigenaar}/${r.soort}/${r.stand}`}
      columns={[
        {
          key: 'maand',
          header: words('beloften.maand'),
          rowHeader: true,
          cell: (r) => maandTekst(r.maand),
        },
        {
          key: 'soort',
          header: words('beloften.soort'),
          cell: (r) => words(`beloften.soorten.${r.soort}`),
        },
        {
          key: 'van',
          header: words('beloften.van'),
          cell: (r) => wordsOfKantoor(`bestuur.eigenaar.${r.eigenaar}`),
        },
        {
          key: 'stand',
          header: words('beloften.stand'),
          cell: (r) => words(`kengetal.beloften.${r.stand}.naam`),
        },
        {
          key: 'aantal',
          header: words('rapport.aantal'),
          number: true,
          cell: (r) => showAantal(r.aantal),
        },
      ]}
    />
  );
}
