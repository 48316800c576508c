import { showDate } from '@/app/words';
import type { StandVanAanslag } from '@/domain/grootboek/stand';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { Timeline } from '@/ui/timeline';
import { words } from '../../../vermindering-words';

const euro = (centen: bigint) => <Amount text={formatCents(centen)} />;

interface StandProps {
  stand: StandVanAanslag;
  /** What each line is for, by its id: two lines can be of one belasting. */
  regelnamen: ReadonlyMap<string, string>;
}

/** How the aanslag stands, per line; what counts for all of them stands below. */
export function Stand({ stand, regelnamen }: StandProps) {
  const kolom = (key: 'opgelegd' | 'verminderd' | 'ontvangen' | 'kwijtgescholden' | 'open') => ({
    key,
    header: words(`aanslag.kolommen.${key}`),
    number: true,
    cell: (r: StandVanAanslag['regels'][number]) => euro(r[`${key}Centen`]),
  });
  const som = (
    key: 'opgelegdCenten' | 'verminderdCenten' | 'ontvangenCenten' | 'kwijtgescholdenCenten' | 'openCenten',
  ) => euro(stand.regels.reduce((sum, r) => sum + r[key], 0n));
  const overig = [
    { term: words('aanslag.kosten'), centen: stand.kostenCenten },
    { term: words('aanslag.rente'), centen: stand.renteCenten },
    { term: words('aanslag.teVeel'), centen: stand.teVeelOntvangenCenten },
  ].filter((item) => item.centen !== 0n);
  return (
    <Card as="section" labelledBy="stand" className="grid gap-4" first>
      <Heading level={2} id="stand">
        {words('aanslag.stand')}
      </Heading>
      <p>
        {words('aanslag.open')} <Amount size="large" text={formatCents(stand.openCenten)} />
      </p>
      <Table
        taal="nl"
        caption={words('aanslag.stand')}
        captionHidden
        rows={stand.regels}
        rowKey={(r) => r.aanslagregelId}
        columns={[
          {
            key: 'belasting',
            header: words('aanslag.kolommen.belasting'),
            rowHeader: true,
            cell: (r) => regelnamen.get(r.aanslagregelId),
          },
          kolom('opgelegd'),
          kolom('verminderd'),
          kolom('ontvangen'),
          kolom('kwijtgescholden'),
          kolom('open'),
        ]}
        totals={[
          {
            belasting: words('aanslag.samen'),
            opgelegd: som('opgelegdCenten'),
            verminderd: som('verminderdCenten'),
            ontvangen: som('ontvangenCenten'),
            kwijtgescholden: som('kwijtgescholdenCenten'),
            open: som('openCenten'),
          },
        ]}
      />
      {overig.length > 0 && (
        <DataList items={overig.map(({ term, centen }) => ({ term, value: euro(centen) }))} />
      )}
    </Card>
  );
}

/** Everything that was booked on the aanslag, the newest first. */
export function Verloop({ stand }: { stand: StandVanAanslag }) {
  return (
    <Card as="section" labelledBy="verloop" className="grid gap-4">
      <Heading level={2} id="verloop">
        {words('aanslag.verloop')}
      </Heading>
      <Timeline
        items={stand.mutaties.toReversed().map((m) => ({
          key: m.boekingId,
          when: showDate(m.datum),
          moment: m.datum,
          title: words(`aanslag.soort.${m.soort}`),
          detail: m.gecorrigeerd && <Badge tone="letop">{words('aanslag.gecorrigeerd')}</Badge>,
          aside: euro(m.bedragCenten),
        }))}
      />
    </Card>
  );
}
