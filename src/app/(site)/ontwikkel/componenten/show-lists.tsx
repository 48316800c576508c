import { Badge } from '@/ui/badge';
import { Breadcrumb } from '@/ui/breadcrumb';
import { GroupLinks } from '@/ui/group-links';
import { Link } from '@/ui/link';
import { Meter } from '@/ui/meter';
import { Pagination } from '@/ui/pagination';
import { ProgressBar } from '@/ui/progress-bar';
import { TabLinks } from '@/ui/tab-links';
import { Table } from '@/ui/table';
import { Timeline } from '@/ui/timeline';
import type { Tone } from '@/ui/tone';
import { Show } from './show';

const regels = [
  { belasting: 'Afvalstoffenheffing, vast', berekening: 'heel 2026', bedrag: '€ 206,40' },
  {
    belasting: 'Afvalstoffenheffing, ledigingen',
    berekening: '12 × grijze container 240 liter à € 7,52',
    bedrag: '€ 90,24',
  },
];

interface Afspraak {
  naam: string;
  bron: string;
  nu: string;
  share: number;
  norm?: { text: string; share: number };
  tone: Tone;
  oordeel: string;
  verloop: string;
}

const afspraken: Afspraak[] = [
  {
    naam: 'Terugbellen binnen 3 werkdagen',
    bron: '1.204 afspraken',
    nu: '91,4 %',
    share: 0.914,
    norm: { text: '98 %', share: 0.98 },
    tone: 'letop',
    oordeel: '103 te laat',
    verloop: '− 2,1',
  },
  {
    naam: 'Gegevens dagelijks bijgewerkt',
    bron: 'persoonlijke pagina',
    nu: '325 van 325',
    share: 1,
    tone: 'goed',
    oordeel: 'Gehaald',
    verloop: '0',
  },
  {
    naam: 'Medewerkers op locatie',
    bron: 'maximaal 5 werkdagen per jaar',
    nu: '3 van 5',
    share: 0.6,
    tone: 'rust',
    oordeel: '2 over',
    verloop: '0',
  },
];

function ShowMeters() {
  return (
    <Show id="meters" title="Norm en waarde">
      <Table
        taal="nl"
        caption="De afspraak, en hoe het ervoor staat"
        rows={afspraken}
        rowKey={(row) => row.naam}
        columns={[
          {
            key: 'naam',
            header: 'Afspraak',
            rowHeader: true,
            cell: (row) => (
              <>
                {row.naam}
                <span className="block text-sm font-normal text-ink-muted">{row.bron}</span>
              </>
            ),
          },
          {
            key: 'nu',
            header: 'Nu',
            cell: (row) => (
              <Meter taal="nl" text={row.nu} share={row.share} norm={row.norm} tone={row.tone} />
            ),
          },
          { key: 'oordeel', header: 'Oordeel', cell: (row) => <Badge tone={row.tone}>{row.oordeel}</Badge> },
          { key: 'verloop', header: 'Verloop', number: true, cell: (row) => row.verloop },
        ]}
      />
    </Show>
  );
}

/** Tables, ways through and what happened. */
export function ShowLists() {
  return (
    <>
      <Show id="tabel" title="Tabel en bladeren">
        <Breadcrumb
          taal="nl"
          crumbs={[
            { href: '#home', label: 'Mijn belastingen' },
            { href: '#aanslagen', label: 'Aanslagen' },
          ]}
        />
        <GroupLinks
          label="Groepen"
          groepen={[
            { href: '#werk', label: 'Werk', current: true },
            { href: '#cijfers', label: 'Cijfers' },
          ]}
        />
        <TabLinks
          label="Onderdelen van deze aanslag"
          tabs={[
            { href: '#regels', label: 'Regels', current: true },
            { href: '#betalingen', label: 'Betalingen', count: 3 },
            { href: '#brieven', label: 'Brieven' },
          ]}
        />
        <Table
          taal="nl"
          caption="Waar betaalt u voor?"
          rows={regels}
          rowKey={(row) => row.belasting}
          columns={[
            {
              key: 'belasting',
              header: 'Belasting',
              rowHeader: true,
              sort: { href: '#tabel', direction: 'ascending' },
              cell: (row) => row.belasting,
            },
            { key: 'berekening', header: 'Berekening', cell: (row) => row.berekening },
            {
              key: 'bedrag',
              header: 'Bedrag',
              number: true,
              sort: { href: '#tabel' },
              cell: (row) => row.bedrag,
            },
          ]}
          totals={[{ belasting: 'Samen', bedrag: '€ 296,64' }]}
        />
        <Pagination taal="nl" previousHref="#vorige" nextHref="#volgende" summary="51 tot en met 100" />
      </Show>
      <ShowMeters />
      <Show id="voortgang" title="Voortgang en tijdlijn">
        <ProgressBar
          id="voortgang-import"
          label="Personen inlezen"
          done={184_200}
          total={300_000}
          remaining="4 minuten"
          taal="nl"
        />
        <Timeline
          items={[
            {
              key: '1',
              when: 'vandaag 10.41',
              title: 'Telefoon',
              detail: 'vraag over storno',
              aside: <Badge tone="info">loopt</Badge>,
            },
            {
              key: '2',
              when: '30 nov',
              moment: '2026-11-30',
              title: 'Adempauze',
              detail: 'van 3 maanden gestart',
            },
            {
              key: '3',
              when: '26 okt',
              moment: '2026-10-26',
              title: 'Incasso gestorneerd',
              detail: '€ 81,93 · onvoldoende saldo',
              aside: <Link href="#brief">brief</Link>,
            },
          ]}
        />
      </Show>
    </>
  );
}
