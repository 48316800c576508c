import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { showDate, wordsOfMijn } from '@/app/words';
import { type Inzage, listInzagen } from '@/domain/personen/persoon.queries';
import { listBetrokkenen } from '@/domain/personen/samengevoegd.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../own';

const HOOGSTENS = 200;
/** The purposes that staff doors name, with the key of their words. */
const DOELEN = { 'klant-zoeken': 'klantZoeken', 'klant-zien': 'klantZien', import: 'import' } as const;

const isDoel = (doel: string): doel is keyof typeof DOELEN => Object.hasOwn(DOELEN, doel);

/** What a purpose of staff is about, for who reads it: the first that fits. The purposes themselves are words of the office. */
const OVER = [
  [/bezwaar|beroep/, 'bezwaar'],
  [/kwijtschelding/, 'kwijtschelding'],
  [/regeling/, 'regeling'],
  [/invordering|incasso|open-euro|terugbetaling|ontvangsten|kas/, 'betalen'],
  [/aanslag|heffing|woz|vermindering/, 'aanslag'],
  [/brief|post|document|zending/, 'brief'],
  [/contact|serviceteam|taken/, 'contact'],
  [/klacht/, 'klacht'],
  [/melding/, 'melding'],
] as const;

type Dagregel = { id: string; dag: string; wie: string; waarvoor: string; keer: number };

/** One line per day, person and purpose: who works an hour in a file looks at it twenty times. */
function perDag(inzagen: readonly Inzage[], taal: Taal): Dagregel[] {
  const regels = new Map<string, Dagregel>();
  for (const { id, moment, afnemer: wie, doel } of inzagen) {
    const dag = showDate(localDateOf(moment), taal);
    const waarvoor = doelNaam(doel, taal);
    const sleutel = [dag, wie, waarvoor].join('|');
    const regel = regels.get(sleutel);
    if (regel) regel.keer += 1;
    else regels.set(sleutel, { id, dag, wie, waarvoor, keer: 1 });
  }
  return [...regels.values()];
}

function doelNaam(doel: string, taal: Taal): string {
  const words = wordsOfMijn(taal);
  if (isDoel(doel)) return words(`inzage.doel.${DOELEN[doel]}`);
  const over = OVER.find(([past]) => past.test(doel))?.[1] ?? 'overig';
  return words(`inzage.doel.${over}`);
}

/** "Wie keek in mijn dossier?": straight from the processing log. */
export default page({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return listInzagen(read, gemeenteId, await listBetrokkenen(read, gemeenteId, persoonId), HOOGSTENS);
  },
  render: (inzagen, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfMijn(taal);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: words('kruimel'), href: `/mijn/${params.gemeente}` }]}
      >
        <title>{words('inzage.kop')}</title>
        <Heading level={1}>{words('inzage.kop')}</Heading>
        <p className="mt-2 mb-6 max-w-text">{words('inzage.uitleg')}</p>
        {inzagen.length === 0 ? (
          <EmptyState title={words('inzage.geen')}>{words('inzage.geenUitleg')}</EmptyState>
        ) : (
          <Table
            taal={taal}
            caption={words('inzage.kop')}
            captionHidden
            rows={perDag(inzagen, taal)}
            rowKey={(regel) => regel.id}
            columns={[
              {
                key: 'wanneer',
                header: words('inzage.kolommen.wanneer'),
                rowHeader: true,
                cell: ({ dag }) => dag,
              },
              { key: 'wie', header: words('inzage.kolommen.wie'), cell: ({ wie }) => wie },
              {
                key: 'waarvoor',
                header: words('inzage.kolommen.waarvoor'),
                cell: ({ waarvoor, keer }) =>
                  keer === 1 ? waarvoor : words('inzage.keren', { waarvoor, keer }),
              },
            ]}
          />
        )}
      </MijnFrame>
    );
  },
});
