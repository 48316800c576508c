import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { BATCH_TOON, batchAnswers, incassoPath, words } from '@/app/incasso/incassobatch-words';
import { showDate, showMoment } from '@/app/words';
import { listBatches, listKomendeDagen } from '@/domain/incasso/batch.queries';
import { formatCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../invordering-frame';
import { proposeBatchAction } from './actions';

/** Collections of the kantoor, a batch for each day, and the door to propose one. */
export default page({
  toegang: { wie: 'medewerker', verb: 'incasso.zien', bereik: 'set' },
  doel: 'incasso',
  searchParams: z.object({}),
  load: async (read) => {
    if (!may(read.ctx.kantoorRollen, 'incasso.zien')) throw new NotFound();
    return { batches: await listBatches(read), dagen: await listKomendeDagen(read) };
  },
  render: ({ batches, dagen }, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: incassoPath() }]}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
      <div className="mt-6 grid min-w-0 gap-6">
        {batches.length === 0 ? (
          <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>
        ) : (
          <Batches batches={batches} />
        )}
        {may(frame.ctx.kantoorRollen, 'incasso.voorstellen') && (
          <Card as="section" labelledBy="nieuw" className="grid gap-3">
            <Heading level={2} id="nieuw">
              {words('nieuw.kop')}
            </Heading>
            {dagen.length > 0 && (
              <p>
                {words('nieuw.eerst', {
                  dagen: dagen.map(({ dag, aantal }) => `${showDate(dag)} (${aantal})`).join(', '),
                })}
              </p>
            )}
            <ActionForm
              id="voorstel"
              action={proposeBatchAction}
              groepen={[
                {
                  velden: [
                    {
                      vorm: 'datum',
                      naam: 'incassodag',
                      label: words('nieuw.dag'),
                      hint: words('nieuw.dagHint'),
                    },
                  ],
                },
              ]}
              verborgen={{}}
              knop={words('nieuw.knop')}
              antwoorden={batchAnswers()}
            />
          </Card>
        )}
      </div>
    </InvorderingFrame>
  ),
});

function Batches({ batches }: { batches: Awaited<ReturnType<typeof listBatches>> }) {
  return (
    <Table
      taal="nl"
      caption={words('kop')}
      captionHidden
      rows={batches}
      rowKey={(b) => b.id}
      columns={[
        {
          key: 'dag',
          header: words('kolom.dag'),
          rowHeader: true,
          cell: (b) => <Link href={incassoPath(b.id)}>{showDate(b.incassodag)}</Link>,
        },
        {
          key: 'status',
          header: words('kolom.status'),
          cell: (b) => <Badge tone={BATCH_TOON[b.status]}>{words(`status.${b.status}`)}</Badge>,
        },
        {
          key: 'aantal',
          header: words('kolom.aantal'),
          number: true,
          cell: (b) => (b.status === 'ingediend' ? b.ingediendAantal : b.aantal),
        },
        {
          key: 'totaal',
          header: words('kolom.totaal'),
          number: true,
          cell: (b) => <Amount text={formatCents(b.status === 'ingediend' ? b.ingediend : b.totaal)} />,
        },
        { key: 'uiterlijk', header: words('kolom.uiterlijk'), cell: (b) => showMoment(b.uiterlijk) },
      ]}
    />
  );
}
