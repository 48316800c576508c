import { wordsOfRegeling } from '@/app/regeling/regeling-words';
import { showMoment } from '@/app/words';
import { listVoorgesteldeRegelingen } from '@/domain/invordering/regeling.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../invordering-frame';

const words = wordsOfRegeling('nl');

/** Regelingen beyond the policy that wait for a second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'regeling.besluiten', bereik: 'set' },
  doel: 'betalingsregeling',
  load: (read) => listVoorgesteldeRegelingen(read),
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('kantoor.naam'), href: '/invordering/regelingen' }]}>
      <title>{words('kantoor.kop')}</title>
      <Heading level={1}>{words('kantoor.kop')}</Heading>
      <div className="mt-6">
        {rijen.length === 0 ? (
          <EmptyState title={words('kantoor.leeg')}>{words('kantoor.leegUitleg')}</EmptyState>
        ) : (
          <Table
            taal="nl"
            caption={words('kantoor.kop')}
            captionHidden
            rows={rijen.flatMap((rij) => {
              const gemeente = frame.ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
              return gemeente ? [{ ...rij, gemeente }] : [];
            })}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'kenmerk',
                header: words('kantoor.kenmerk'),
                rowHeader: true,
                cell: ({ id, kenmerk, gemeente }) => (
                  <Link href={`/invordering/${gemeente.sleutel}/regelingen/${id}`} reload>
                    {kenmerk}
                  </Link>
                ),
              },
              {
                key: 'gemeente',
                header: words('kantoor.gemeente'),
                cell: ({ gemeente }) => gemeente.naam,
              },
              {
                key: 'op',
                header: words('kantoor.voorgesteld'),
                cell: ({ voorgesteldOp }) => showMoment(voorgesteldOp),
              },
              {
                key: 'totaal',
                header: words('controle.bedrag'),
                number: true,
                cell: ({ totaal }) => <Amount text={formatCents(totaal)} />,
              },
            ]}
          />
        )}
      </div>
    </InvorderingFrame>
  ),
});
