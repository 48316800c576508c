import { wordsOfBestuur as words } from '@/app/words';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { type Column, Table } from '@/ui/table';

interface RapportLijstProps<Row> {
  uitleg: string;
  /** Lines were left out because they are of too few. */
  verborgen: boolean;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
}

/** What the figures of a report were counted from: lines that are alike, ten or more together, never one of somebody. */
export function RapportLijst<Row>({ uitleg, verborgen, rows, rowKey, columns }: RapportLijstProps<Row>) {
  return (
    <section aria-labelledby="lijst">
      <Heading level={2} id="lijst">
        {words('rapport.lijst')}
      </Heading>
      <p className="mt-1 mb-3 max-w-text text-ink-muted">
        {uitleg} {verborgen && words('rapport.lijstVerborgen')}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={words('rapport.lijstLeeg')}>{words('rapport.lijstLeegUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={words('rapport.lijst')}
          captionHidden
          rows={rows}
          rowKey={rowKey}
          columns={columns}
        />
      )}
    </section>
  );
}
