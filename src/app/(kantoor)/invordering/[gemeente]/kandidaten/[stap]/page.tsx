import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { isPadstap } from '@/domain/invordering/invorderingspad';
import { KANDIDATEN_PER_PAGINA, listKandidaten } from '@/domain/invordering/kandidaten.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../invordering-frame';
import { isKandidaatcode, kandidatenPath, kortVan, vorderingPath, words } from '../../../vordering-words';

const stapInAdres = z.string().refine((text) => text === 'geen' || isPadstap(text));

/** The claims before one step, all or by one reason; from here to the claim itself. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), stap: stapInAdres }),
  searchParams: z.object({
    tegen: z.string().refine(isKandidaatcode).optional().catch(undefined),
    na: z.string().max(40).optional().catch(undefined),
  }),
  load: (read, { params, searchParams }) =>
    listKandidaten(read, read.gemeenten[0] ?? 0, {
      dag: localDateOf(read.ctx.now),
      stap: isPadstap(params.stap) ? params.stap : null,
      tegen: searchParams.tegen ?? null,
      na: searchParams.na ?? '',
    }),
  render: (rijen, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { stap } = frame.params;
    const { tegen, na } = frame.searchParams;
    const kop = isPadstap(stap) ? wordsOfInvorder('nl')(`stap.${stap}`) : words('kandidaten.geenStap');
    const reden = tegen === 'geen' ? words('kandidaten.geen') : tegen && kortVan(tegen);
    const vraag = new URLSearchParams(tegen === undefined ? {} : { tegen });
    const base = kandidatenPath(sleutel, isPadstap(stap) ? stap : 'geen');
    const laatste = rijen.at(-1);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: kandidatenPath() },
          { label: naam, href: kandidatenPath(sleutel) },
        ]}
      >
        <title>{reden ? `${kop}: ${reden}` : kop}</title>
        <Heading level={1}>{reden ? `${kop}: ${reden}` : kop}</Heading>
        <div className="mt-6 grid min-w-0 gap-4">
          {rijen.length === 0 ? (
            <EmptyState title={words('kandidaten.lijstLeeg')}>
              {words('kandidaten.lijstLeegUitleg')}
            </EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('kandidaten.lijst')}
              rows={rijen}
              rowKey={({ aanslagId }) => aanslagId}
              columns={[
                {
                  key: 'aanslag',
                  header: words('kolom.aanslag'),
                  rowHeader: true,
                  cell: ({ aanslagId, aanslagnummer }) => (
                    <Link href={vorderingPath(sleutel, aanslagId)} reload>
                      {aanslagnummer}
                    </Link>
                  ),
                },
                {
                  key: 'bedrag',
                  header: words('kolom.bedrag'),
                  number: true,
                  cell: ({ teInnen }) => <Amount text={formatCents(teInnen)} />,
                },
                {
                  key: 'reden',
                  header: words('kolom.reden'),
                  cell: ({ tegen: codes }) =>
                    codes.length === 0 ? words('kandidaten.geen') : codes.map(kortVan).join('; '),
                },
              ]}
            />
          )}
          <Pagination
            taal="nl"
            {...(na === undefined ? {} : { previousHref: `${base}?${vraag}` })}
            {...(rijen.length === KANDIDATEN_PER_PAGINA && laatste
              ? { nextHref: `${base}?${new URLSearchParams([...vraag, ['na', laatste.aanslagnummer]])}` }
              : {})}
          />
          <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
            {tegen !== undefined && <Link href={base}>{words('kandidaten.alles')}</Link>}
            <Link href={kandidatenPath(sleutel)}>{words('kandidaten.terug')}</Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
