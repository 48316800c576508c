'use client';

import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Link } from './link';

interface ColumnView {
  key: string;
  header: string;
  number?: boolean;
  rowHeader?: boolean;
  /** `label` says in words what the link does. */
  sort?: { href: string; direction?: 'ascending' | 'descending'; label: string };
}

/** The cells of a row by the key of their column. */
type Cells = Readonly<Record<string, ReactNode>>;

interface TableViewProps {
  caption: string;
  captionHidden?: boolean;
  columns: readonly ColumnView[];
  /** Rows under a heading of their own, or one group without a heading. */
  groups: readonly { key: string; heading?: ReactNode; rows: readonly { key: string; cells: Cells }[] }[];
  totals?: readonly Cells[];
}

function HeaderCell({ column }: { column: ColumnView }) {
  const { header, number, sort } = column;
  const className = number ? 'number' : undefined;
  if (!sort) {
    return (
      <th scope="col" className={className}>
        {header}
      </th>
    );
  }
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown }[sort.direction ?? 'none'];
  return (
    <th scope="col" className={className} aria-sort={sort.direction}>
      <Link
        href={sort.href}
        plain
        className="inline-flex items-center gap-1 hover:underline"
        aria-label={sort.label}
      >
        {header}
        <Icon aria-hidden="true" size="0.95em" />
      </Link>
    </th>
  );
}

function RowCells({
  columns,
  cells,
  named,
}: {
  columns: readonly ColumnView[];
  cells: Cells;
  named: string;
}) {
  return columns.map(({ key, header, number, rowHeader }) =>
    rowHeader ? (
      <th key={key} scope="row" className={named || undefined}>
        {cells[key]}
      </th>
    ) : (
      <td key={key} className={classNames(number && 'number')} data-label={header}>
        {cells[key]}
      </td>
    ),
  );
}

/** What `Table` looks like, as a client component: the names of columns and looks travel once, not with every cell. */
export function TableView({ caption, captionHidden, columns, groups, totals }: TableViewProps) {
  return (
    <div className="table-frame">
      <table className="data-table">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-lg font-semibold'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {groups.map(({ key: group, heading, rows }) => (
          <tbody key={group}>
            {heading !== undefined && (
              <tr className="table-group">
                <th colSpan={columns.length} scope="rowgroup">
                  {heading}
                </th>
              </tr>
            )}
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                <RowCells columns={columns} cells={cells} named="font-semibold" />
              </tr>
            ))}
          </tbody>
        ))}
        {totals && (
          <tfoot className="border-t-2 border-line font-semibold">
            {totals.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: totals have no identity and never move
              <tr key={index}>
                <RowCells columns={columns} cells={cells} named="" />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}
