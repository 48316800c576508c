import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is not there, as a sentence: "U hebt geen berichten". */
  title: string;
  /** What to do now, or when something will come. */
  children?: ReactNode;
  action?: ReactNode;
}

/** An empty list that says what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-md border border-dashed border-control px-4 py-8 text-center">
      <Inbox aria-hidden="true" size="2rem" strokeWidth={1.5} className="text-ink-muted" />
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-text text-ink-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
