import { redirect } from 'next/navigation';
import { DeskFrame } from '@/app/frames';
import { kasPath, STATUS_TOON, words } from '@/app/kas/kas-words';
import { type KasView, listKassen } from '@/domain/kas/kas.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

type Rij = { sleutel: string; gemeente: string; kassen: KasView[] };

/** The tills of every gemeente of this person, to choose one; who has one goes there. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'set' },
  doel: 'kas-ontvangen',
  load: async (read) => {
    const rijen: Rij[] = [];
    for (const { gemeenteId, sleutel, naam, rollen } of read.ctx.gemeenten)
      if (may(rollen, 'kas.zien'))
        rijen.push({ sleutel, gemeente: naam, kassen: await listKassen(read, gemeenteId) });
    return rijen;
  },
  render: (rijen, frame) => {
    const [eerste] = rijen;
    if (eerste && rijen.length === 1) redirect(kasPath(eerste.sleutel));
    return (
      <DeskFrame {...frame}>
        <title>{words('kiesKop')}</title>
        <Heading level={1}>{words('kiesKop')}</Heading>
        <p className="mt-2 mb-4 max-w-text text-ink-muted">{words('kiesUitleg')}</p>
        <Table
          taal="nl"
          caption={words('kiesKop')}
          captionHidden
          rows={rijen}
          rowKey={(rij) => rij.sleutel}
          columns={[
            {
              key: 'gemeente',
              header: words('gemeente'),
              rowHeader: true,
              cell: (rij) => (
                <Link href={kasPath(rij.sleutel)} reload>
                  {rij.gemeente}
                </Link>
              ),
            },
            {
              key: 'kassen',
              header: words('naam'),
              cell: (rij) =>
                rij.kassen.length === 0 ? (
                  words('geenKas')
                ) : (
                  <ul className="grid gap-1">
                    {rij.kassen.map((kas) => (
                      <li key={kas.id} className="flex flex-wrap items-center gap-2">
                        {kas.naam}
                        {kas.vandaag === null ? (
                          <span className="text-ink-muted">{words('status.geen')}</span>
                        ) : (
                          <Badge tone={STATUS_TOON[kas.vandaag.status]}>
                            {words(`status.${kas.vandaag.status}`)}
                          </Badge>
                        )}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
        {rijen.length === 0 && <EmptyState title={words('geenKas')}>{words('geenKasUitleg')}</EmptyState>}
      </DeskFrame>
    );
  },
});
