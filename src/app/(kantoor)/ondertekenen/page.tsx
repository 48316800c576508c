import { z } from 'zod';
import { briefGelukt, weigerTekst, briefmaakWords as words } from '@/app/brieven/brief-words';
import { OfficeFrame } from '@/app/frames';
import { showMoment } from '@/app/words';
import { listTeOndertekenen } from '@/domain/contacten/brief.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

/** Every letter that waits for a signature, oldest first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'brief.ondertekenen', bereik: 'set' },
  doel: 'brief-ondertekenen',
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: (read) => listTeOndertekenen(read),
  render: (brieven, frame) => {
    const gelukt = briefGelukt(frame.searchParams.gelukt);
    const gemeenteVan = (id: number) => frame.ctx.gemeenten.find((g) => g.gemeenteId === id);
    return (
      <OfficeFrame {...frame}>
        <title>{words('ondertekenen.kop')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('ondertekenen.kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('ondertekenen.uitleg')}</p>
          </div>
          {gelukt && <Alert tone="goed" taal="nl" live title={gelukt} />}
          {brieven.length === 0 ? (
            <EmptyState title={words('ondertekenen.geen')}>{words('ondertekenen.geenUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('ondertekenen.kop')}
              captionHidden
              rows={brieven}
              rowKey={(brief) => brief.id}
              columns={[
                {
                  key: 'brief',
                  header: words('ondertekenen.brief'),
                  rowHeader: true,
                  cell: (brief) => (
                    <Link href={`/ondertekenen/${gemeenteVan(brief.gemeenteId)?.sleutel}/${brief.id}`} reload>
                      {words(`naam.${brief.soort}`)}
                    </Link>
                  ),
                },
                {
                  key: 'gemeente',
                  header: words('ondertekenen.gemeente'),
                  cell: (brief) => gemeenteVan(brief.gemeenteId)?.naam,
                },
                { key: 'maker', header: words('ondertekenen.maker'), cell: (brief) => brief.maker },
                {
                  key: 'sinds',
                  header: words('ondertekenen.sinds'),
                  cell: (brief) => brief.aangebodenOp && showMoment(brief.aangebodenOp),
                },
                {
                  key: 'weigering',
                  header: words('ondertekenen.voorU'),
                  cell: (brief) =>
                    brief.weigering === null ? words('ondertekenen.kan') : weigerTekst(brief.weigering),
                },
              ]}
            />
          )}
        </div>
      </OfficeFrame>
    );
  },
});
