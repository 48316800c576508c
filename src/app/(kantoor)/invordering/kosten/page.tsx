import { showMoment } from '@/app/words';
import { listWachtendeTerugnames } from '@/domain/invordering/kostenterugname.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../invordering-frame';
import { kostenPath, soortTekst, terugnamePath, words } from '../kosten-words';

/** Proposals to take costs back that wait for a second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kosten.zien', bereik: 'set' },
  doel: 'invordering',
  load: (read) => listWachtendeTerugnames(read),
  render: (rijen, frame) => (
    <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: kostenPath() }]}>
      <title>{words('lijst.kop')}</title>
      <Heading level={1}>{words('lijst.kop')}</Heading>
      <div className="mt-6">
        {rijen.length === 0 ? (
          <EmptyState title={words('lijst.leeg')}>{words('lijst.leegUitleg')}</EmptyState>
        ) : (
          <Table
            taal="nl"
            caption={words('lijst.kop')}
            captionHidden
            rows={rijen.flatMap((rij) => {
              const gemeente = frame.ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
              return gemeente ? [{ ...rij, gemeente }] : [];
            })}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'aanslag',
                header: words('lijst.aanslag'),
                rowHeader: true,
                cell: ({ id, aanslagnummer, gemeente }) => (
                  <Link href={terugnamePath(gemeente.sleutel, id)} reload>
                    {aanslagnummer}
                  </Link>
                ),
              },
              { key: 'gemeente', header: words('lijst.gemeente'), cell: ({ gemeente }) => gemeente.naam },
              { key: 'soort', header: words('lijst.soort'), cell: ({ soort }) => soortTekst(soort) },
              {
                key: 'op',
                header: words('lijst.op'),
                cell: ({ voorgesteldOp }) => showMoment(voorgesteldOp),
              },
              {
                key: 'bedrag',
                header: words('lijst.bedrag'),
                number: true,
                cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
              },
            ]}
          />
        )}
      </div>
    </InvorderingFrame>
  ),
});
