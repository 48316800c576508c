import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Link } from './link';
import { type Taal, uiWords } from './words';

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Digits of equal width, right aligned. */
  number?: boolean;
  /** The cell that names the row. */
  rowHeader?: boolean;
  /** A link that sorts by this column; `direction` when the list is sorted by it now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
}

interface TableProps<Row> {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of totals, by column key. */
  totals?: readonly Readonly<Record<string, ReactNode>>[];
  taal: Taal;
}

function HeaderCell<Row>({ column, taal }: { column: Column<Row>; taal: Taal }) {
  const { sort } = column;
  if (!sort) {
    return (
      <th scope="col" className={column.number ? 'number' : undefined}>
        {column.header}
      </th>
    );
  }
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown }[sort.direction ?? 'none'];
  return (
    <th scope="col" className={column.number ? 'number' : undefined} aria-sort={sort.direction}>
      <Link
        href={sort.href}
        plain
        className="inline-flex items-center gap-1 hover:underline"
        aria-label={uiWords(taal)('table.sortBy', { kolom: column.header })}
      >
        {column.header}
        <Icon aria-hidden="true" size="0.95em" />
      </Link>
    </th>
  );
}

/**
 * A real table with a caption; below 40rem of its own width each row becomes a card with the column
 * names beside the values. For server components: cells are made by functions.
 */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, totals, taal }: TableProps<Row>) {
  return (
    <div className="table-frame">
      <table className="data-table">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-lg font-semibold'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} taal={taal} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row" className="font-semibold">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={classNames(column.number && 'number')}
                    data-label={column.header}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot className="border-t-2 border-line font-semibold">
            {totals.map((total, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: totals have no identity and never move
              <tr key={index}>
                {columns.map((column) =>
                  column.rowHeader ? (
                    <th key={column.key} scope="row">
                      {total[column.key]}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      className={classNames(column.number && 'number')}
                      data-label={column.header}
                    >
                      {total[column.key]}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}
