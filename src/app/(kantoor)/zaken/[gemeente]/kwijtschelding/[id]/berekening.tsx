import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { showDate } from '@/app/words';
import type { StandVanAanslag } from '@/domain/grootboek/stand';
import type { Beoordeling } from '@/domain/kwijtschelding/beoordeling';
import { uitlegVan } from '@/domain/kwijtschelding/besluit';
import type { Kwijtscheldingsregels } from '@/domain/kwijtschelding/regels';
import { explain } from '@/law/explain';
import { watAls } from '@/law/kwijtschelding/wat-als';
import { formatCents, sumCents } from '@/platform/cents';
import { Alert } from '@/ui/alert';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from './dossier-words';

const zinnen = (uitleg: Parameters<typeof explain>[0]) => (
  <ol className="mt-2 grid gap-2 border-l-2 border-line pl-3 text-sm">
    {explain(uitleg).map((zin) => (
      <li key={zin.tekst}>
        <span className="block">{zin.tekst}</span>
        <span className="block text-ink-muted">{zin.bron}</span>
      </li>
    ))}
  </ol>
);

export const belastingNaam = (belastingsoort: string): string => {
  const soort = soortOf(belastingsoort);
  return soort ? wordsOfAanslagen('nl')(`belastingKort.${soort}`) : belastingsoort;
};

/** What the law core answers to the facts of now: outcome, every ground, every step; and what would change it. */
export function Berekening({
  beoordeling,
  regels,
}: {
  beoordeling: Beoordeling | null;
  regels: Kwijtscheldingsregels | null;
}) {
  if (!beoordeling || !regels) return <Alert tone="mis" taal="nl" title={words('som.geenRegels')} />;
  if (!beoordeling.ok)
    return <Alert tone="mis" taal="nl" title={words('som.geenNormen', { melding: beoordeling.melding })} />;
  const { uitkomst, verzoek, uitleg } = beoordeling.bon;
  const gronden = uitleg.filter(({ sleutel }) => sleutel.startsWith('kwijtschelding.grond.'));
  const jaNee = (wel: boolean | undefined) => words(wel ? 'oordeel.ja' : 'oordeel.nee').toLowerCase();
  const { normPercentage, extraVermogen, kinderopvang, nettoAow } = regels.beleid;
  return (
    <section aria-labelledby="som" className="grid gap-3">
      <Heading level={2} id="som">
        {words('som.kop')}
      </Heading>
      <DataList
        items={[
          { term: words('som.uitkomst'), value: words(`som.uitkomsten.${uitkomst.uitkomst}`) },
          { term: words('som.kwijt'), value: formatCents(uitkomst.kwijtgescholdenCenten) },
          ...(uitkomst.betalingscapaciteitJaarCenten === undefined
            ? []
            : [
                { term: words('som.capaciteit'), value: formatCents(uitkomst.betalingscapaciteitJaarCenten) },
                { term: words('som.vermogen'), value: formatCents(uitkomst.vermogenCenten ?? 0n) },
              ]),
          {
            term: words('som.gronden'),
            value:
              gronden.length === 0 ? (
                words('som.geenGronden')
              ) : (
                <ul className="grid gap-1">
                  {explain(gronden).map(({ tekst, bron }) => (
                    <li key={tekst}>
                      {tekst} <span className="text-ink-muted">({bron})</span>
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            term: words('som.regels'),
            value: `${words('som.norm', {
              norm: normPercentage,
              extra: jaNee(extraVermogen),
              opvang: jaNee(kinderopvang),
              aow: jaNee(nettoAow),
            })} ${words('som.voor', { voor: regels.voor.map(belastingNaam).join(', ') })}`,
          },
          {
            term: words('som.versie'),
            value: words('som.versieTekst', {
              naam: regels.versie.naam,
              vanaf: showDate(regels.versie.vanaf),
              publicatie: regels.versie.publicatie,
            }),
          },
        ]}
      />
      <details>
        <summary className="link w-fit cursor-pointer">{words('som.stappen')}</summary>
        {zinnen(uitlegVan(beoordeling.bon))}
      </details>
      <details>
        <summary className="link w-fit cursor-pointer">{words('watAls.kop')}</summary>
        {zinnen(watAls(verzoek).uitleg)}
      </details>
    </section>
  );
}

/** What it does to each line of the aanslag. */
export function Lijnen({
  posten,
  stand,
}: {
  posten: readonly { aanslagregelId: string; centen: bigint }[];
  stand: StandVanAanslag | null;
}) {
  if (!stand) return null;
  const kwijt = (id: string) => posten.find((post) => post.aanslagregelId === id)?.centen ?? 0n;
  const rest = (open: bigint, af: bigint) => (open > af ? open - af : 0n);
  return (
    <Table
      taal="nl"
      caption={words('lijnen.kop')}
      rows={stand.regels}
      rowKey={(regel) => regel.aanslagregelId}
      columns={[
        {
          key: 'belasting',
          header: words('lijnen.belasting'),
          rowHeader: true,
          cell: (r) => belastingNaam(r.belastingsoort),
        },
        { key: 'open', header: words('lijnen.open'), number: true, cell: (r) => formatCents(r.openCenten) },
        {
          key: 'kwijt',
          header: words('lijnen.kwijt'),
          number: true,
          cell: (r) => formatCents(kwijt(r.aanslagregelId)),
        },
        {
          key: 'blijft',
          header: words('lijnen.blijft'),
          number: true,
          cell: (r) => formatCents(rest(r.openCenten, kwijt(r.aanslagregelId))),
        },
      ]}
      totals={[
        {
          belasting: words('lijnen.samen'),
          open: formatCents(sumCents(stand.regels.map((r) => r.openCenten))),
          kwijt: formatCents(sumCents(posten.map(({ centen }) => centen))),
          blijft: formatCents(sumCents(stand.regels.map((r) => rest(r.openCenten, kwijt(r.aanslagregelId))))),
        },
      ]}
    />
  );
}
