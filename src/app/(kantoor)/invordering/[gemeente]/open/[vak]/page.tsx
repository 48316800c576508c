import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate } from '@/app/words';
import { isVakOfTegoed } from '@/domain/invordering/open-euro';
import { listOpenEuro, PER_PAGINA } from '@/domain/invordering/open-euro.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../invordering-frame';
import { openEuroPath, words } from '../../../open-euro-words';

/** The aanslagen behind one bucket, each with what of it is in there; from here to the claim itself. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string(), vak: z.string().refine(isVakOfTegoed) }),
  searchParams: z.object({ na: z.string().max(40).optional().catch(undefined) }),
  load: (read, { params, searchParams }) =>
    listOpenEuro(read, read.gemeenten[0] ?? 0, {
      vak: params.vak,
      dag: localDateOf(read.ctx.now),
      ...(searchParams.na === undefined ? {} : { na: searchParams.na }),
    }),
  render: (rijen, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { vak } = frame.params;
    const base = openEuroPath(sleutel, vak);
    const opent = may(rollen, 'aanslag.zien');
    const laatste = rijen.at(-1);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: '/invordering/open' },
          { label: naam, href: openEuroPath(sleutel) },
        ]}
      >
        <title>{words(`vak.${vak}`)}</title>
        <Heading level={1}>{words(`vak.${vak}`)}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">
          {words(`wat.${vak}`)} {words('stand', { datum: showDate(localDateOf(frame.ctx.now)) })}
        </p>
        <div className="mt-6 grid min-w-0 gap-4">
          {rijen.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('achter')}
              rows={rijen}
              rowKey={({ aanslagId }) => aanslagId}
              columns={[
                {
                  key: 'aanslag',
                  header: words('kolom.aanslag'),
                  rowHeader: true,
                  cell: ({ aanslagId, aanslagnummer }) =>
                    opent ? (
                      <Link href={`/heffing/${sleutel}/aanslagen/${aanslagId}`} reload>
                        {aanslagnummer}
                      </Link>
                    ) : (
                      aanslagnummer
                    ),
                },
                {
                  key: 'bedrag',
                  header: words('kolom.bedrag'),
                  number: true,
                  cell: ({ bedrag }) => <Amount text={formatCents(bedrag)} />,
                },
              ]}
            />
          )}
          <Pagination
            taal="nl"
            {...(frame.searchParams.na === undefined ? {} : { previousHref: base })}
            {...(rijen.length === PER_PAGINA && laatste
              ? { nextHref: `${base}?na=${encodeURIComponent(laatste.aanslagnummer)}` }
              : {})}
          />
          <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
            <Link href={`${base}/export`} reload>
              {words('download')}
            </Link>
            <Link href={openEuroPath(sleutel)}>{words('terug')}</Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
