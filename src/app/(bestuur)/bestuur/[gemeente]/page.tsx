import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showDate, showMoment, wordsOfKantoor as words, wordsOfBestuur } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import { getHeffing, listBelastingjaren } from '@/domain/rapportages/heffing.queries';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { HeffingTabel } from './heffing/heffing-tabel';

/** What was agreed with the kantoor for one gemeente, where it stands written, and how it goes. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const [jaar] = await listBelastingjaren(read);
    return {
      afspraken: await listAfspraken(read),
      heffing: jaar === undefined ? null : { jaar, tellingen: await getHeffing(read, jaar) },
    };
  },
  render: ({ afspraken, heffing }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    return (
      <BoardFrame {...frame} gemeente={gemeente?.naam}>
        <title>{words('bestuur.naam')}</title>
        <Heading level={1}>{words('bestuur.kop', { kantoor: ctx.kantoorNaam })}</Heading>
        <p className="mt-2 mb-6 max-w-text">{words('bestuur.uitleg')}</p>
        {afspraken.length === 0 ? (
          <EmptyState title={words('bestuur.geen')} />
        ) : (
          <Table
            taal="nl"
            caption={words('bestuur.kop', { kantoor: ctx.kantoorNaam })}
            captionHidden
            rows={afspraken}
            rowKey={(afspraak) => afspraak.soort}
            columns={[
              {
                key: 'afspraak',
                header: words('bestuur.kolommen.afspraak'),
                rowHeader: true,
                cell: (a) => words(`bestuur.soort.${a.soort}`),
              },
              {
                key: 'waarde',
                header: words('bestuur.kolommen.waarde'),
                cell: (a) =>
                  a.soort === 'smaak'
                    ? words(`bestuur.smaak.${a.smaak}`)
                    : words(`bestuur.norm.${a.eenheid}`, { aantal: a.aantal }),
              },
              {
                key: 'eigenaar',
                header: words('bestuur.kolommen.eigenaar'),
                cell: (a) => words(`bestuur.eigenaar.${a.eigenaar}`),
              },
              { key: 'vanaf', header: words('bestuur.kolommen.vanaf'), cell: (a) => showDate(a.vanaf) },
              {
                key: 'bron',
                header: words('bestuur.kolommen.bron'),
                cell: (a) => (
                  <>
                    {a.bron} {a.teBevestigen && <Badge tone="letop">{words('bestuur.teBevestigen')}</Badge>}
                  </>
                ),
              },
            ]}
          />
        )}
        {heffing && (
          <section aria-labelledby="heffing" className="mt-10">
            <Heading level={2} id="heffing">
              {wordsOfBestuur('cijfers.kop')}
            </Heading>
            <p className="mt-1 mb-3 text-ink-muted">
              {wordsOfBestuur('cijfers.jaar', { jaar: String(heffing.jaar) })}.{' '}
              {wordsOfBestuur('cijfers.stand', { moment: showMoment(ctx.now) })}.
            </p>
            <HeffingTabel {...heffing} only={['geheven', 'ontvangen', 'open', 'deel']} />
            <p className="mt-3">
              <Link href={`/bestuur/${params.gemeente}/heffing`}>{wordsOfBestuur('cijfers.meer')}</Link>
            </p>
          </section>
        )}
        <p className="mt-6 text-sm text-ink-muted">{words('bestuur.nooitNamen')}</p>
      </BoardFrame>
    );
  },
});
