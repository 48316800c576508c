import { contactWords } from '@/app/contact/contact-words';
import { wordsOfBestuur as words } from '@/app/words';
import {
  CONTACT_CIJFERS,
  type ContactCijfer,
  type ContactRapport,
  UITKOMSTEN,
  type Uitkomst,
} from '@/domain/rapportages/contacten';
import type { Aantal } from '@/domain/rapportages/klein-aantal';
import { Heading } from '@/ui/heading';
import { type Column, Table } from '@/ui/table';
import { showAantal } from '../rapport';
import { RapportLijst } from '../rapport-lijst';

const signed = new Intl.NumberFormat('nl-NL', { signDisplay: 'exceptZero' });

function verschilTekst(nu: Aantal, eerder: Aantal): string {
  return nu === null || eerder === null ? '-' : signed.format(nu - eerder);
}

/** The figures of this period beside those of the one before. */
export function CijferTabel({
  nu,
  eerder,
  periode,
  vorige,
  loopt,
  only = CONTACT_CIJFERS,
}: {
  nu: ContactRapport;
  eerder: ContactRapport;
  periode: string;
  vorige: string;
  /** A period that is not over is not compared: its figures only grow. */
  loopt: boolean;
  only?: readonly ContactCijfer[];
}) {
  return (
    <Table
      taal="nl"
      caption={words('contacten.kop')}
      captionHidden
      rows={only}
      rowKey={(cijfer) => cijfer}
      columns={[
        {
          key: 'cijfer',
          header: words('rapport.cijfer'),
          rowHeader: true,
          cell: (c) => words(`kengetal.contacten.${c}.naam`),
        },
        { key: 'nu', header: periode, number: true, cell: (c) => showAantal(nu.cijfers[c]) },
        { key: 'eerder', header: vorige, number: true, cell: (c) => showAantal(eerder.cijfers[c]) },
        ...(loopt
          ? []
          : [
              {
                key: 'verschil',
                header: words('rapport.verschil'),
                number: true,
                cell: (c: ContactCijfer) => verschilTekst(nu.cijfers[c], eerder.cijfers[c]),
              },
            ]),
      ]}
    />
  );
}

type Uitgesplitst = { vragen: Aantal; uitkomsten: Record<Uitkomst, Aantal> };

/** An outcome that did not occur has no column. */
function uitkomstColumns<Row extends Uitgesplitst>(rapport: ContactRapport): Column<Row>[] {
  return [
    {
      key: 'vragen',
      header: words('contacten.kolommen.vragen'),
      number: true,
      cell: (row) => showAantal(row.vragen),
    },
    ...UITKOMSTEN.filter((u) => rapport.uitkomsten[u] !== 0).map((u) => ({
      key: u,
      header: words(`contacten.uitkomsten.${u}`),
      number: true,
      cell: (row: Row) => showAantal(row.uitkomsten[u]),
    })),
  ];
}

function totals(rapport: ContactRapport): Record<string, string> {
  return {
    contacten: showAantal(rapport.cijfers.contacten),
    vragen: showAantal(rapport.cijfers.vragen),
    ...Object.fromEntries(UITKOMSTEN.map((u) => [u, showAantal(rapport.uitkomsten[u])])),
  };
}

/** How questions ended, per channel and per subject. What is withheld altogether is named under the table. */
export function Uitsplitsingen({ rapport }: { rapport: ContactRapport }) {
  const kanalen = rapport.perKanaal.filter((row) => row.contacten !== null || row.vragen !== null);
  const onderwerpen = rapport.perOnderwerp.filter((row) => row.vragen !== null);
  const andereKanalen = rapport.perKanaal.filter((row) => !kanalen.includes(row));
  const andereOnderwerpen = rapport.perOnderwerp.filter((row) => !onderwerpen.includes(row));
  return (
    <>
      <section aria-labelledby="kanaal">
        <Heading level={2} id="kanaal" className="mb-3">
          {words('contacten.perKanaal')}
        </Heading>
        <Table
          taal="nl"
          caption={words('contacten.perKanaal')}
          captionHidden
          rows={kanalen}
          rowKey={(row) => row.kanaal}
          columns={[
            {
              key: 'kanaal',
              header: words('contacten.kanaal'),
              rowHeader: true,
              cell: (row) => contactWords(`kanaal.${row.kanaal}`),
            },
            {
              key: 'contacten',
              header: words('contacten.kolommen.contacten'),
              number: true,
              cell: (row) => showAantal(row.contacten),
            },
            ...uitkomstColumns<ContactRapport['perKanaal'][number]>(rapport),
          ]}
          totals={[{ kanaal: words('rapport.totaal'), ...totals(rapport) }]}
        />
        <Ook
          tekst="ookKanaal"
          namen={andereKanalen.map(({ kanaal }) => contactWords(`kanaal.${kanaal}`).toLowerCase())}
        />
      </section>
      <section aria-labelledby="onderwerp">
        <Heading level={2} id="onderwerp" className="mb-3">
          {words('contacten.perOnderwerp')}
        </Heading>
        <Table
          taal="nl"
          caption={words('contacten.perOnderwerp')}
          captionHidden
          rows={onderwerpen}
          rowKey={(row) => row.onderwerp}
          columns={[
            {
              key: 'onderwerp',
              header: words('contacten.onderwerp'),
              rowHeader: true,
              cell: (row) => row.naam,
            },
            ...uitkomstColumns<ContactRapport['perOnderwerp'][number]>(rapport),
          ]}
          totals={[{ onderwerp: words('rapport.totaal'), ...totals(rapport) }]}
        />
        <Ook tekst="ookOnderwerp" namen={andereOnderwerpen.map(({ naam }) => naam)} />
      </section>
    </>
  );
}

const enumerate = new Intl.ListFormat('nl-NL', { type: 'conjunction' });

function Ook({ tekst, namen }: { tekst: 'ookKanaal' | 'ookOnderwerp'; namen: readonly string[] }) {
  if (namen.length === 0) return null;
  return (
    <p className="mt-2 max-w-text text-sm text-ink-muted">
      {words(`contacten.${tekst}`, { namen: enumerate.format(namen) })}
    </p>
  );
}

/** What the figures were counted from: questions that are alike, ten or more together, never one of somebody. */
export function ContactLijst({ rapport }: { rapport: ContactRapport }) {
  return (
    <RapportLijst
      uitleg={words('contacten.lijstUitleg')}
      verborgen={rapport.verborgen}
      rows={rapport.lijst}
      rowKey={(row) => `${row.kanaal}/${row.onderwerp}/${row.uitkomst}`}
      columns={[
        {
          key: 'onderwerp',
          header: words('contacten.onderwerp'),
          rowHeader: true,
          cell: (row) => row.naam,
        },
        {
          key: 'kanaal',
          header: words('contacten.kanaal'),
          cell: (row) => contactWords(`kanaal.${row.kanaal}`),
        },
        {
          key: 'uitkomst',
          header: words('contacten.uitkomst'),
          cell: (row) => words(`contacten.uitkomsten.${row.uitkomst}`),
        },
        {
          key: 'aantal',
          header: words('rapport.aantal'),
          number: true,
          cell: (row) => showAantal(row.aantal),
        },
      ]}
    />
  );
}
