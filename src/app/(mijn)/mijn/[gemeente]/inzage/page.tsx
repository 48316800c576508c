import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { listInzagen } from '@/domain/personen/persoon.queries';
import { listBetrokkenen } from '@/domain/personen/samengevoegd.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { gemeenteNaam, ownPersoon } from '../../own';
import { perDag } from './per-dag';

const HOOGSTENS = 200;
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
