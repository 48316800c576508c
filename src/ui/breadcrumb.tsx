import { ChevronRight } from 'lucide-react';
import { Link } from './link';
import { type Taal, uiWords } from './words';

export interface Crumb {
  label: string;
  href: string;
}

/** The way back; the page itself is in the heading below and not repeated here. */
export function Breadcrumb({ crumbs, taal }: { crumbs: readonly Crumb[]; taal: Taal }) {
  return (
    <nav aria-label={uiWords(taal)('breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-x-1.5 text-sm">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center gap-x-1.5">
            {index > 0 && <ChevronRight aria-hidden="true" size="1em" className="text-ink-muted" />}
            <Link href={crumb.href} className="inline-block py-1">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
