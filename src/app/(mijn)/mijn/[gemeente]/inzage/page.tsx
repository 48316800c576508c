import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { showMoment, wordsOfMijn } from '@/app/words';
import { listInzagen } from '@/domain/personen/persoon.queries';
import { listBetrokkenen } from '@/domain/personen/samengevoegd.queries';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { gemeenteNaam, ownPersoon } from '../../own';

const HOOGSTENS = 200;
/** The purposes that staff doors name, with the key of their words. */
const DOELEN = { 'klant-zoeken': 'klantZoeken', 'klant-zien': 'klantZien', import: 'import' } as const;

const isDoel = (doel: string): doel is keyof typeof DOELEN => Object.hasOwn(DOELEN, doel);

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
    const doelNaam = (doel: string) => words(`inzage.doel.${isDoel(doel) ? DOELEN[doel] : 'overig'}`);
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
            rows={inzagen}
            rowKey={(inzage) => inzage.id}
            columns={[
              {
                key: 'wanneer',
                header: words('inzage.kolommen.wanneer'),
                rowHeader: true,
                cell: (i) => showMoment(i.moment, taal),
              },
              { key: 'wie', header: words('inzage.kolommen.wie'), cell: (i) => i.afnemer },
              { key: 'waarvoor', header: words('inzage.kolommen.waarvoor'), cell: (i) => doelNaam(i.doel) },
            ]}
          />
        )}
      </MijnFrame>
    );
  },
});
