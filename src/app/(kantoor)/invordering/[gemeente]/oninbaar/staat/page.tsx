import { z } from 'zod';
import { PeriodeKeuze } from '@/app/(bestuur)/bestuur/[gemeente]/periode-keuze';
import { periodeNaam, periodeUit } from '@/app/(bestuur)/bestuur/[gemeente]/rapport';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { getOninbaarstaat } from '@/domain/rapportages/oninbaar.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../invordering-frame';
import { oninbaarPath, oninbaarstaatPath, words } from '../../../oninbaar-words';
import { KOLOMMEN } from './staat-kolommen';

/** How many claims were written off in a period, for how much and why, beside the ledger (L-08). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ periode: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const periode = periodeUit(searchParams.periode, read.ctx.now);
    return { periode, staat: await getOninbaarstaat(read, periode) };
  },
  render: ({ periode, staat }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('staat.kop', { gemeente: naam });
    const sluit = staat.verschil === 0n;
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: oninbaarPath() },
          { label: naam, href: oninbaarPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">
          <span className="first-letter:uppercase">{periodeNaam(periode)}</span>. {words('staat.uitleg')}
        </p>
        <div className="grid min-w-0 gap-6">
          <PeriodeKeuze href={oninbaarstaatPath(sleutel)} nu={periode} vandaag={localDateOf(frame.ctx.now)} />
          <Alert
            tone={sluit ? 'goed' : 'mis'}
            taal="nl"
            title={
              sluit
                ? words('staat.sluit', { bedrag: formatCents(staat.grootboek) })
                : words('staat.sluitNiet', {
                    besluiten: formatCents(staat.totaal.netto),
                    grootboek: formatCents(staat.grootboek),
                  })
            }
          />
          {staat.redenen.length === 0 ? (
            <EmptyState title={words('staat.leeg')}>{words('staat.leegUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('staat.perReden')}
              rows={[...staat.redenen, { redencode: null, ...staat.totaal }]}
              rowKey={({ redencode }) => redencode ?? 'samen'}
              columns={[
                {
                  key: 'reden',
                  header: words('staat.reden'),
                  rowHeader: true,
                  cell: ({ redencode }) =>
                    redencode === null ? words('staat.samen') : words(`redencode.${redencode}`),
                },
                ...KOLOMMEN.map((kolom) => ({
                  key: kolom.key,
                  header: kolom.header,
                  number: true,
                  cell: (som: (typeof staat)['totaal']) =>
                    'aantal' in kolom ? kolom.aantal(som) : <Amount text={formatCents(kolom.centen(som))} />,
                })),
              ]}
            />
          )}
          <p className="print:hidden">
            <Link href={`${oninbaarstaatPath(sleutel)}/export?periode=${periode.sleutel}`} reload>
              {words('staat.download')}
            </Link>
          </p>
        </div>
      </InvorderingFrame>
    );
  },
});
