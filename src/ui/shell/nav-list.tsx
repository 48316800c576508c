import { classNames } from '../class-names';
import { Link } from '../link';
import type { NavItem } from './shell-props';

const LOOKS = {
  /** On the bar in the tenant's colour. */
  bar: {
    list: 'flex flex-wrap gap-x-1',
    item: 'inline-flex min-h-(--basis-size-pointer-target) items-center gap-2 border-b-4 px-3 pt-1',
    current: 'border-on-bar bg-bar-hover font-semibold',
    other: 'border-transparent hover:bg-bar-hover',
    count: 'bg-bar-hover text-on-bar',
  },
  /** Folded out on a telephone. */
  menu: {
    list: 'grid',
    item: 'flex min-h-11 items-center gap-2 border-l-4 px-3',
    current: 'border-on-bar bg-bar-hover font-semibold',
    other: 'border-transparent hover:bg-bar-hover',
    count: 'bg-bar-hover text-on-bar',
  },
  /** Beside the page, for worlds with many screens. */
  side: {
    list: 'grid gap-0.5',
    item: 'flex min-h-(--basis-size-pointer-target) items-center justify-between gap-2 rounded-sm border-l-4 px-3 py-1',
    current: 'border-accent bg-action-soft font-semibold text-ink',
    other: 'border-transparent text-ink hover:bg-soft',
    count: 'bg-soft text-ink-muted',
  },
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
            className={classNames(style.item, item.current ? style.current : style.other)}
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
