import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../../invordering-frame';
import { loadRunkandidaten } from '../../../../load-run';
import { invorderrunsPath, runNaam, words } from '../../../../run-words';
import { isKandidaatcode, kortVan, vorderingPath } from '../../../../vordering-words';
import { waaromBuiten } from './waarom-buiten';

/** So many at once, as the list of the engine gives them. */
const PER_PAGINA = 50;

/** The claims in a run or outside it, all or by one reason. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    deel: z.enum(['in', 'buiten']).catch('in'),
    reden: z.string().refine(isKandidaatcode).optional().catch(undefined),
    na: z.coerce.number().int().min(0).optional().catch(undefined),
  }),
  load: (read, { params, searchParams: { deel, reden, na } }) =>
    loadRunkandidaten(read, read.gemeenten[0] ?? 0, params.id, {
      gekozen: deel === 'in',
      ...(reden === undefined ? {} : { reden }),
      ...(na === undefined ? {} : { na }),
    }),
  render: ({ run, rijen }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { deel, reden, na } = frame.searchParams;
    const hier = invorderrunsPath(sleutel, run.id);
    const kop = reden === undefined ? words(deel) : `${words(deel)}: ${kortVan(reden)}`;
    const vraag = new URLSearchParams({ deel, ...(reden === undefined ? {} : { reden }) });
    const laatste = rijen.at(-1);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: invorderrunsPath() },
          { label: naam, href: invorderrunsPath(sleutel) },
          { label: runNaam(run), href: hier },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <div className="mt-6 grid min-w-0 gap-4">
          {rijen.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={kop}
              captionHidden
              rows={rijen}
              rowKey={({ volgnummer }) => String(volgnummer)}
              columns={[
                {
                  key: 'nummer',
                  header: words('nummer'),
                  number: true,
                  cell: (rij) => String(rij.volgnummer),
                },
                {
                  key: 'aanslag',
                  header: words('kolom.aanslag'),
                  rowHeader: true,
                  cell: ({ onderwerpId, aanslagnummer }) => (
                    <Link href={vorderingPath(sleutel, onderwerpId)} reload>
                      {aanslagnummer}
                    </Link>
                  ),
                },
                {
                  key: 'bedrag',
                  header: words('kolom.bedrag'),
                  number: true,
                  cell: ({ openCenten }) => <Amount text={formatCents(openCenten)} />,
                },
                {
                  key: 'kosten',
                  header: words('kolom.kosten'),
                  number: true,
                  cell: ({ kostenCenten }) => <Amount text={formatCents(kostenCenten)} />,
                },
                { key: 'reden', header: words('kolom.uitkomst'), cell: waaromBuiten },
              ]}
            />
          )}
          <Pagination
            taal="nl"
            {...(na === undefined ? {} : { previousHref: `${hier}/lijst?${vraag}` })}
            {...(rijen.length === PER_PAGINA && laatste
              ? {
                  nextHref: `${hier}/lijst?${new URLSearchParams([...vraag, ['na', String(laatste.volgnummer)]])}`,
                }
              : {})}
          />
          <p className="print:hidden">
            <Link href={hier}>{words('terug')}</Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
