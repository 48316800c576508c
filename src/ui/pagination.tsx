import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Link } from './link';
import { type Taal, uiWords } from './words';

interface PaginationProps {
  previousHref?: string;
  nextHref?: string;
  /** What is shown now, like "51 tot en met 100". */
  summary?: string;
  taal: Taal;
}

const STEP = 'link inline-flex min-h-(--basis-size-pointer-target) items-center gap-2 font-semibold';

/** Previous and next of a list that pages by key; nothing when there is neither. */
export function Pagination({ previousHref, nextHref, summary, taal }: PaginationProps) {
  if (!previousHref && !nextHref) return null;
  const words = uiWords(taal);
  return (
    <nav aria-label={words('pagination.label')} className="flex flex-wrap items-center gap-x-6 gap-y-1">
      {previousHref && (
        <Link href={previousHref} rel="prev" className={STEP}>
          <ArrowLeft aria-hidden="true" size="1.1em" />
          {words('pagination.previous')}
        </Link>
      )}
      {summary && <span className="text-ink-muted">{summary}</span>}
      {nextHref && (
        <Link href={nextHref} rel="next" className={STEP}>
          {words('pagination.next')}
          <ArrowRight aria-hidden="true" size="1.1em" />
        </Link>
      )}
    </nav>
  );
}
