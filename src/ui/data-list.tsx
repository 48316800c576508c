'use client';

import type { ReactNode } from 'react';

export interface DataItem {
  term: string;
  value: ReactNode;
  /** A link to change the value. */
  action?: ReactNode;
}

/** Names and values (a dl). `stacked` puts the value under its name, for narrow columns. */
export function DataList({ items, stacked = false }: { items: readonly DataItem[]; stacked?: boolean }) {
  return (
    <dl className={stacked ? 'facts-stacked' : 'facts'}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>
            <span>{item.value}</span>
            {item.action}
          </dd>
        </div>
      ))}
    </dl>
  );
}
