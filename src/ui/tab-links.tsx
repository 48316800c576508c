import { classNames } from './class-names';
import { Link } from './link';

export interface TabLink {
  href: string;
  label: string;
  current?: boolean;
  /** A number beside the label, like open questions. */
  count?: number;
}

/** Parts of one matter as pages of their own: links, so that each has an address and works without JavaScript. */
export function TabLinks({ tabs, label }: { tabs: readonly TabLink[]; label: string }) {
  return (
    <nav aria-label={label} className="border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              plain
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-(--basis-size-pointer-target) items-center gap-2 border-b-4 pt-1 font-semibold',
                tab.current
                  ? 'border-accent text-ink'
                  : 'border-transparent text-link hover:border-control hover:text-link-hover',
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-soft px-2 text-sm text-ink-muted tabular-nums">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
