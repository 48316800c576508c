import { Link } from './link';

interface GroupLinksProps {
  groepen: readonly { href: string; label: string; current?: boolean }[];
  label: string;
}

/** Groups of pages above the parts of one of them. "True" and not "page": the page itself is named among the parts. */
export function GroupLinks({ groepen, label }: GroupLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1">
        {groepen.map(({ href, label: naam, current }) => (
          <li key={href}>
            <Link href={href} plain aria-current={current ? 'true' : undefined} className="nav-group">
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
