import { showDate, showMoment } from '@/app/words';
import type { Lijst } from '@/domain/bewaren/vernietiging';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { STAND_TOON, vernietigPath, words } from '../vernietig-words';

interface LijstenProps {
  lijsten: readonly Lijst[];
  sleutel: string;
  naamVan: (actor: string) => string;
}

/** Every list of one gemeente, the newest first: how it stands, how much is on it, and who proposed and decided. */
export function Lijsten({ lijsten, sleutel, naamVan }: LijstenProps) {
  const door = (actor: string | null, op: Date | null) =>
    actor === null || op === null ? '' : words('door', { naam: naamVan(actor), moment: showMoment(op) });
  return (
    <section className="grid gap-2" aria-labelledby="lijsten">
      <Heading level={2} id="lijsten">
        {words('lijsten.kop')}
      </Heading>
      {lijsten.length === 0 ? (
        <p>{words('lijsten.geen')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('lijsten.kop')}
          captionHidden
          rows={lijsten}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'peildag',
              header: words('lijsten.peildag'),
              rowHeader: true,
              cell: ({ id, peildag }) => <Link href={vernietigPath(sleutel, id)}>{showDate(peildag)}</Link>,
            },
            {
              key: 'stand',
              header: words('lijsten.stand'),
              cell: ({ status }) => <Badge tone={STAND_TOON[status]}>{words(`stand.${status}`)}</Badge>,
            },
            { key: 'aantal', header: words('lijsten.aantal'), number: true, cell: ({ aantal }) => aantal },
            {
              key: 'aangehouden',
              header: words('lijsten.aangehouden'),
              number: true,
              cell: ({ aangehouden }) => aangehouden,
            },
            {
              key: 'voorgesteld',
              header: words('lijsten.voorgesteld'),
              cell: (lijst) => door(lijst.voorgesteldDoor, lijst.voorgesteldOp),
            },
            {
              key: 'besloten',
              header: words('lijsten.besloten'),
              cell: (lijst) => door(lijst.beslotenDoor, lijst.beslotenOp),
            },
          ]}
        />
      )}
    </section>
  );
}
