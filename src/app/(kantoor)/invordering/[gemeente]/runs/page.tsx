import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { loadInvorderruns } from '../../load-run';
import { startInvorderrunAction } from '../../run-actions';
import { invorderrunsPath, RUN_TOON, runAnswers, runNaam, words } from '../../run-words';

/** The runs of collection of a gemeente, the latest first, and the form that begins one. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  load: (read) => loadInvorderruns(read, read.gemeenten[0] ?? 0),
  render: (runs, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kop', { gemeente: naam });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[{ label: words('naam'), href: invorderrunsPath() }]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-6">
          {may(rollen, 'invordering.voorbereiden') && (
            <Card as="section" labelledBy="nieuw" className="max-w-text">
              <Heading level={2} id="nieuw" className="mb-3">
                {words('nieuw')}
              </Heading>
              <ActionForm
                id="invorderrun"
                action={startInvorderrunAction}
                verborgen={{ gemeente: sleutel }}
                knop={words('begin')}
                antwoorden={runAnswers()}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'keuze',
                        naam: 'stap',
                        label: words('stap'),
                        opties: PADSTAPPEN.map((value) => ({
                          value,
                          label: wordsOfInvorder('nl')(`stap.${value}`),
                        })),
                      },
                      {
                        vorm: 'datum',
                        naam: 'dagtekening',
                        label: words('dagtekening'),
                        hint: words('dagtekeningHint'),
                        waarde: localDateOf(frame.ctx.now),
                      },
                    ],
                  },
                ]}
              />
            </Card>
          )}
          {runs.length === 0 ? (
            <EmptyState title={words('geenRuns')}>{words('geenRunsUitleg')}</EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('runs')}
              rows={runs}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'run',
                  header: words('kolom.run'),
                  rowHeader: true,
                  cell: (run) => <Link href={invorderrunsPath(sleutel, run.id)}>{runNaam(run)}</Link>,
                },
                {
                  key: 'status',
                  header: words('kolom.status'),
                  cell: ({ status }) => <Badge tone={RUN_TOON[status]}>{words(`status.${status}`)}</Badge>,
                },
                {
                  key: 'aantal',
                  header: words('kolom.aantal'),
                  number: true,
                  cell: ({ aantal }) => aantal.toLocaleString('nl-NL'),
                },
              ]}
            />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
