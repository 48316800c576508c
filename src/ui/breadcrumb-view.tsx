'use client';

import { ChevronRight } from 'lucide-react';
import { Link } from './link';

interface BreadcrumbViewProps {
  crumbs: readonly { label: string; href: string }[];
  label: string;
}

/** What `Breadcrumb` looks like. */
export function BreadcrumbView({ crumbs, label }: BreadcrumbViewProps) {
  return (
    <nav aria-label={label}>
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
