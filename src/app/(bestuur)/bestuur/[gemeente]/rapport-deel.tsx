import type { ReactNode } from 'react';
import { Heading } from '@/ui/heading';

/** A part of a report under its heading, with a line of what it is about where that needs one. */
export function RapportDeel(props: { id: string; kop: string; onder?: string; children: ReactNode }) {
  const { id, kop, onder, children } = props;
  return (
    <section aria-labelledby={id}>
      <Heading level={2} id={id} className="mb-3">
        {kop}
      </Heading>
      {onder && <p className="mb-3 max-w-text text-ink-muted">{onder}</p>}
      {children}
    </section>
  );
}
