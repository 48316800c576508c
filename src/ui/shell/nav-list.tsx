import { classNames } from '../class-names';
import { Link } from '../link';
import type { NavItem } from './shell-props';

const LOOKS = {
  /** On the bar in the tenant's colour. */
  bar: { list: 'flex flex-wrap gap-x-1', item: 'nav-bar', count: 'bg-bar-hover text-on-bar' },
  /** Folded out on a telephone. */
  menu: { list: 'grid', item: 'nav-menu', count: 'bg-bar-hover text-on-bar' },
  /** Beside the page, for worlds with many screens. */
  side: { list: 'grid gap-0.5', item: 'nav-side', count: 'bg-soft text-ink-muted' },
} as const;

/** A list of links to the screens of a world; the current one is marked for eye and ear. */
export function NavList({ items, look }: { items: readonly NavItem[]; look: keyof typeof LOOKS }) {
  const style = LOOKS[look];
  return (
    <ul className={style.list}>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            plain
            aria-current={item.current ? 'page' : undefined}
            className={style.item}
          >
            {item.label}
            {item.count !== undefined && (
              <span className={classNames('rounded-full px-2 text-sm tabular-nums', style.count)}>
                {item.count}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
