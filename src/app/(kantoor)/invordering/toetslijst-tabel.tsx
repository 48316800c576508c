import type { LijstView } from '@/domain/toetslijsten/toetslijst.queries';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { LIJST_TOON, lijstNaam, toetslijstPath, words } from './toetslijst-words';

interface ToetslijstTabelProps {
  lijsten: readonly (LijstView & { sleutel: string; gemeente: string })[];
  caption: string;
  /** Whether each row says of which gemeente it is. */
  metGemeente: boolean;
}

const aantal = (lijst: LijstView, ...statussen: (keyof LijstView['telling']['status'])[]): number =>
  statussen.reduce((som, status) => som + (lijst.telling.status[status] ?? 0), 0);

/** Lists with how far each is and how many of it ended how. */
export function ToetslijstTabel({ lijsten, caption, metGemeente }: ToetslijstTabelProps) {
  return (
    <Table
      taal="nl"
      caption={caption}
      captionHidden
      rows={lijsten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'lijst',
          header: words('kolom.lijst'),
          rowHeader: true,
          cell: (lijst) => (
            <Link href={toetslijstPath(lijst.sleutel, lijst.id)} reload>
              {metGemeente ? `${lijst.gemeente}: ${lijstNaam(lijst)}` : lijstNaam(lijst)}
            </Link>
          ),
        },
        {
          key: 'status',
          header: words('kolom.status'),
          cell: ({ status }) => <Badge tone={LIJST_TOON[status]}>{words(`status.${status}`)}</Badge>,
        },
        {
          key: 'opLijst',
          header: words('kolom.opLijst'),
          number: true,
          cell: (lijst) =>
            aantal(lijst, 'op-lijst', 'positief', 'negatief', 'geen-antwoord', 'niet-gebruikt'),
        },
        {
          key: 'positief',
          header: words('kolom.positief'),
          number: true,
          cell: (lijst) => aantal(lijst, 'positief'),
        },
        {
          key: 'negatief',
          header: words('kolom.negatief'),
          number: true,
          cell: (lijst) => aantal(lijst, 'negatief'),
        },
        {
          key: 'anders',
          header: words('kolom.anders'),
          number: true,
          cell: (lijst) => aantal(lijst, 'geen-antwoord', 'niet-gebruikt'),
        },
        {
          key: 'weggelaten',
          header: words('kolom.weggelaten'),
          number: true,
          cell: (lijst) => aantal(lijst, 'weggelaten'),
        },
      ]}
    />
  );
}
