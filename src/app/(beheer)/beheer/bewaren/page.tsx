import {
  BEWAARKLASSEN,
  type Bewaarklasse,
  type Geenreden,
  isBewaarklasse,
  TABELLEN_VAN,
  TABELLEN_ZONDER,
} from '@/domain/bewaren/bewaarcatalogus';
import { type Bewaarstand, getBewaarstand } from '@/domain/bewaren/bewaring.queries';
import type { Termijnen } from '@/domain/bewaren/vernietiging';
import { getKantoortermijnen, listVernietigingslijsten } from '@/domain/bewaren/vernietiging.queries';
import { windowOn } from '@/law/dated';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { words } from '../words';
import { vernietigPath, words as vernietigwords } from './vernietig-words';

/** For a privacy officer and an auditor: what is kept of people, in which class, and whether it goes by itself. */
export default page({
  toegang: { wie: 'medewerker', verb: 'vernietiging.zien', bereik: 'set' },
  doel: 'bewaren',
  load: async (read) => ({
    stand: await getBewaarstand(read),
    termijnen: await getKantoortermijnen(read),
    lijsten: await listVernietigingslijsten(read),
  }),
  render: ({ stand, termijnen, lijsten }, frame) => (
    <BeheerFrame {...frame} titel={words('bewaren.kop')}>
      <div>
        <Heading level={1}>{words('bewaren.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('bewaren.uitleg')}</p>
      </div>
      <Alert tone="letop" taal="nl" title={words('bewaren.letop.kop')}>
        {words('bewaren.letop.tekst')}
      </Alert>
      <ul className="grid gap-1">
        {frame.ctx.gemeenten.map(({ gemeenteId, sleutel, naam }) => {
          const wacht = lijsten.some((l) => l.gemeenteId === gemeenteId && l.status === 'voorgesteld');
          return (
            <li key={sleutel}>
              <Link href={vernietigPath(sleutel)}>
                {vernietigwords(wacht ? 'linkWacht' : 'link', { gemeente: naam })}
              </Link>
            </li>
          );
        })}
      </ul>
      <Klassen vandaag={localDateOf(frame.ctx.now)} termijnen={termijnen} />
      <PerGemeente stand={stand} ctx={frame.ctx} />
      <Zonder />
    </BeheerFrame>
  ),
});

/** A name of a table as words: "adres, persoon adres". */
const alsWoorden = (tabellen: readonly string[]): string =>
  tabellen.map((tabel) => tabel.replaceAll('_', ' ')).join(', ');

/** What the kantoor set; without it what the law says, where it says something. */
function termijnVan(klasse: Bewaarklasse, vandaag: LocalDate, gezet: Termijnen | null): string {
  const jaren = gezet?.jaren[klasse];
  if (gezet && jaren !== undefined) return words('bewaren.jaren', { jaren, bron: gezet.bron });
  const { termijn } = BEWAARKLASSEN[klasse];
  if (termijn === null) return words('bewaren.niet-vastgesteld');
  const { waarde, bron } = windowOn(termijn, vandaag);
  return words('bewaren.jaren', { jaren: waarde, bron: `${bron.regeling} ${bron.artikel}` });
}

function Klassen({ vandaag, termijnen }: { vandaag: LocalDate; termijnen: Termijnen | null }) {
  return (
    <Table
      taal="nl"
      caption={words('bewaren.klassen')}
      rows={Object.keys(BEWAARKLASSEN).filter(isBewaarklasse)}
      rowKey={(klasse) => klasse}
      columns={[
        {
          key: 'klasse',
          header: words('bewaren.kolommen.klasse'),
          rowHeader: true,
          cell: (klasse) => words(`bewaren.klasse.${klasse}`),
        },
        {
          key: 'termijn',
          header: words('bewaren.kolommen.termijn'),
          cell: (klasse) => termijnVan(klasse, vandaag, termijnen),
        },
        {
          key: 'wijze',
          header: words('bewaren.kolommen.wijze'),
          cell: (klasse) => words(`bewaren.wijze.${BEWAARKLASSEN[klasse].wijze}`),
        },
        {
          key: 'tabellen',
          header: words('bewaren.kolommen.tabellen'),
          cell: (klasse) => alsWoorden(TABELLEN_VAN[klasse]) || words('bewaren.geenTabel'),
        },
      ]}
    />
  );
}

function PerGemeente({ stand: { klassen, bijlagen }, ctx }: { stand: Bewaarstand; ctx: Context }) {
  const naam = (id: number) => ctx.gemeenten.find(({ gemeenteId }) => gemeenteId === id)?.naam ?? '';
  return (
    <>
      <Table
        taal="nl"
        caption={words('bewaren.perGemeente')}
        rows={klassen}
        rowKey={({ gemeenteId, klasse }) => `${gemeenteId} ${klasse}`}
        columns={[
          {
            key: 'klasse',
            header: words('bewaren.kolommen.klasse'),
            rowHeader: true,
            cell: ({ klasse }) => (isBewaarklasse(klasse) ? words(`bewaren.klasse.${klasse}`) : klasse),
          },
          {
            key: 'gemeente',
            header: words('bewaren.kolommen.gemeente'),
            cell: ({ gemeenteId }) => naam(gemeenteId),
          },
          {
            key: 'jaren',
            header: words('bewaren.kolommen.jaren'),
            cell: ({ van, tot }) =>
              van === tot ? String(van) : words('bewaren.periode', { van: String(van), tot: String(tot) }),
          },
          {
            key: 'leesbaar',
            header: words('bewaren.kolommen.leesbaar'),
            cell: ({ leesbaar }) => leesbaar,
          },
          {
            key: 'vernietigd',
            header: words('bewaren.kolommen.vernietigd'),
            cell: ({ vernietigd }) => vernietigd,
          },
        ]}
      />
      <Table
        taal="nl"
        caption={words('bewaren.bijlagen')}
        rows={bijlagen}
        rowKey={({ gemeenteId }) => String(gemeenteId)}
        columns={[
          {
            key: 'gemeente',
            header: words('bewaren.kolommen.gemeente'),
            rowHeader: true,
            cell: ({ gemeenteId }) => naam(gemeenteId),
          },
          { key: 'bewaard', header: words('bewaren.kolommen.bewaard'), cell: ({ bewaard }) => bewaard },
          {
            key: 'vernietigd',
            header: words('bewaren.kolommen.vernietigd'),
            cell: ({ vernietigd }) => vernietigd,
          },
          { key: 'wacht', header: words('bewaren.kolommen.wacht'), cell: ({ wacht }) => wacht },
        ]}
      />
    </>
  );
}

function Zonder() {
  return (
    <Table
      taal="nl"
      caption={words('bewaren.zonder')}
      rows={Object.keys(TABELLEN_ZONDER) as Geenreden[]}
      rowKey={(reden) => reden}
      columns={[
        {
          key: 'reden',
          header: words('bewaren.kolommen.klasse'),
          rowHeader: true,
          cell: (reden) => words(`bewaren.geenreden.${reden}`),
        },
        {
          key: 'tabellen',
          header: words('bewaren.kolommen.tabellen'),
          cell: (reden) => alsWoorden(TABELLEN_ZONDER[reden]),
        },
      ]}
    />
  );
}
