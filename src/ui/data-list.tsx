import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface DataItem {
  term: string;
  value: ReactNode;
  /** A link to change the value. */
  action?: ReactNode;
}

/** Names and values (a dl). `stacked` puts the value under its name, for narrow columns. */
export function DataList({ items, stacked = false }: { items: readonly DataItem[]; stacked?: boolean }) {
  return (
    <dl className={classNames('grid', stacked ? 'gap-2' : 'gap-x-5 gap-y-1.5')}>
      {items.map((item) => (
        <div
          key={item.term}
          className={classNames(!stacked && 'grid-cols-[minmax(7rem,2fr)_5fr] gap-x-4 sm:grid')}
        >
          <dt className={classNames('text-ink-muted', stacked && 'text-sm')}>{item.term}</dt>
          <dd className="flex flex-wrap items-baseline justify-between gap-x-4 tabular-nums">
            <span className="min-w-0 break-words">{item.value}</span>
            {item.action}
          </dd>
        </div>
      ))}
    </dl>
  );
}
