import type { ReactNode } from 'react';
import { TableView } from './table-view';
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
  /** Rows that follow each other under one heading; `key` tells where the next begins. */
  groupOf?: (row: Row) => { key: string; heading: ReactNode };
  /** Rows of totals, by column key. */
  totals?: readonly Readonly<Record<string, ReactNode>>[];
  taal: Taal;
}

/**
 * A real table with a caption; below 40rem of its own width each row becomes a card with the column
 * names beside the values. For server components: cells are made by functions.
 */
export function Table<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  groupOf,
  totals,
  taal,
}: TableProps<Row>) {
  return (
    <TableView
      caption={caption}
      captionHidden={captionHidden}
      columns={columns.map(({ key, header, number, rowHeader, sort }) => ({
        key,
        header,
        ...(number && { number }),
        ...(rowHeader && { rowHeader }),
        ...(sort && { sort: { ...sort, label: uiWords(taal)('table.sortBy', { kolom: header }) } }),
      }))}
      groups={grouped(rows, groupOf).map(({ key, heading, rows: own }) => ({
        key,
        ...(heading !== undefined && { heading }),
        rows: own.map((row) => ({ key: rowKey(row), cells: byKey(columns, (column) => column.cell(row)) })),
      }))}
      totals={totals?.map((total) => byKey(columns, (column) => total[column.key]))}
    />
  );
}

const byKey = <Row,>(columns: readonly Column<Row>[], cell: (column: Column<Row>) => ReactNode) =>
  Object.fromEntries(columns.map((column) => [column.key, cell(column)]));

/** The rows in their order, parted where the group changes; one group where nobody parts them. */
function grouped<Row>(
  rows: readonly Row[],
  groupOf: TableProps<Row>['groupOf'],
): { key: string; heading?: ReactNode; rows: Row[] }[] {
  if (!groupOf) return [{ key: 'all', rows: [...rows] }];
  const groups: { key: string; heading?: ReactNode; rows: Row[] }[] = [];
  for (const row of rows) {
    const { key, heading } = groupOf(row);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, heading, rows: [row] });
  }
  return groups;
}
