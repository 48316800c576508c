import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';

/** One component with its name, on a card. */
export function Show({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Card as="section" labelledBy={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <div className="mt-4 grid gap-4">{children}</div>
    </Card>
  );
}
