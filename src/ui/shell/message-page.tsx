import type { ReactNode } from 'react';
import { Card } from '../card';
import { Heading } from '../heading';

interface MessagePageProps {
  title: string;
  /** What happened, what was kept and what to do; short paragraphs. */
  children: ReactNode;
  /** The label and number by which staff can look the error up. */
  reference?: { label: string; value: string };
  actions?: ReactNode;
}

/** A page that says one thing: not found, gone wrong, logged out. No words of its own, so it can be used in a client error page. */
export function MessagePage({ title, children, reference, actions }: MessagePageProps) {
  return (
    <Card className="mx-auto max-w-text">
      <Heading level={1}>{title}</Heading>
      <div className="mt-3 grid gap-3">{children}</div>
      {reference && (
        <p className="mt-4 text-sm text-ink-muted">
          {reference.label}: <span className="font-mono select-all">{reference.value}</span>
        </p>
      )}
      {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
    </Card>
  );
}
