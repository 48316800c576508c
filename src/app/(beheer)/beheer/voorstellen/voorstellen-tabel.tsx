import { showDate } from '@/app/words';
import type { InstellingvoorstelView } from '@/domain/gemeenten/instellingvoorstel.queries';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { voorstelPath } from '../paths';
import { VOORSTEL_TOON, voorstelTitel, voorstelWords as words } from './voorstel-words';

/** Proposals in rows: what about, from when, by whom and how they stand. */
export function VoorstellenTabel({
  caption,
  rijen,
}: {
  caption: string;
  rijen: readonly InstellingvoorstelView[];
}) {
  return (
    <Table
      taal="nl"
      caption={caption}
      rows={rijen}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'wat',
          header: words('wat'),
          rowHeader: true,
          cell: (rij) => (
            <>
              <Link href={voorstelPath(rij.id)}>{voorstelTitel(rij)}</Link>
              <span className="block text-sm text-ink-muted">{words(`handeling.${rij.handeling}`)}</span>
            </>
          ),
        },
        { key: 'vanaf', header: words('vanaf'), cell: ({ vanaf }) => showDate(vanaf) },
        { key: 'wie', header: words('wie'), cell: ({ voorsteller }) => voorsteller },
        {
          key: 'stand',
          header: words('standKort'),
          cell: ({ status }) => <Badge tone={VOORSTEL_TOON[status]}>{words(`stand.${status}`)}</Badge>,
        },
      ]}
    />
  );
}
