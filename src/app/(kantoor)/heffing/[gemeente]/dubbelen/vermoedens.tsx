import { vergelijkPath, words } from '@/app/personen/samenvoeg-words';
import { showDate } from '@/app/words';
import type { Vermoed } from '@/domain/samenvoegingen/vermoeden.queries';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

/** A birth of which only the year or month is known is shown as it is. */
const geboren = (datum: string | null) =>
  datum === null ? '' : words('vermoedens.geboren', { datum: datum.length === 10 ? showDate(datum) : datum });

/** Pairs of rows that may be of one person, each with the reason and the way to compare them. */
export function Vermoedens({ vermoedens, sleutel }: { vermoedens: readonly Vermoed[]; sleutel: string }) {
  if (vermoedens.length === 0)
    return <EmptyState title={words('vermoedens.leeg')}>{words('vermoedens.leegUitleg')}</EmptyState>;
  return (
    <Table
      taal="nl"
      caption={words('vermoedens.kop')}
      captionHidden
      rows={vermoedens}
      rowKey={({ een, ander }) => `${een.persoonId} ${ander.persoonId}`}
      columns={[
        {
          key: 'een',
          header: words('vermoedens.een'),
          rowHeader: true,
          cell: ({ een }) => (
            <>
              {een.naam} <span className="block text-sm text-ink-muted">{geboren(een.geboren)}</span>
            </>
          ),
        },
        {
          key: 'ander',
          header: words('vermoedens.ander'),
          cell: ({ ander }) => (
            <>
              {ander.naam} <span className="block text-sm text-ink-muted">{geboren(ander.geboren)}</span>
            </>
          ),
        },
        {
          key: 'waarom',
          header: words('vermoedens.waarom'),
          cell: ({ redenen }) => redenen.map((reden) => words(`vermoeden.${reden}`)).join('; '),
        },
        {
          key: 'vergelijk',
          header: words('vermoedens.vergelijk'),
          cell: ({ een, ander }) => (
            <Link href={vergelijkPath(sleutel, een.persoonId, ander.persoonId)} reload>
              {words('vermoedens.vergelijkDeze', { een: een.naam, ander: ander.naam })}
            </Link>
          ),
        },
      ]}
    />
  );
}
