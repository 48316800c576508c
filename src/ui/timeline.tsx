import type { ReactNode } from 'react';

export interface TimelineItem {
  key: string;
  /** As a person reads it: "vandaag 10.41", "30 nov". */
  when: string;
  /** For machines: 'JJJJ-MM-DD' or an ISO moment. */
  moment?: string;
  title: string;
  detail?: ReactNode;
  /** A badge or a link at the end of the line. */
  aside?: ReactNode;
}

/** What happened, newest first; an ordered list, one line a fact. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li
          key={item.key}
          className="grid gap-x-4 border-b border-line py-2.5 last:border-b-0 sm:grid-cols-[7.5rem_minmax(0,1fr)_auto]"
        >
          <time dateTime={item.moment} className="text-sm text-ink-muted tabular-nums sm:pt-0.5">
            {item.when}
          </time>
          <div className="min-w-0 wrap-anywhere">
            <strong className="font-semibold">{item.title}</strong> {item.detail}
          </div>
          {item.aside && <div className="justify-self-start sm:justify-self-end">{item.aside}</div>}
        </li>
      ))}
    </ol>
  );
}
