import { Link } from '../link';
import { Logo } from './logo';
import type { ShellProps } from './shell-props';

/** Name and subtitle in the bar, together one link home. */
export function Brand({
  huisstijl,
  title,
  subtitle,
  homeHref,
}: Pick<ShellProps, 'huisstijl' | 'title' | 'subtitle' | 'homeHref'>) {
  return (
    <Link href={homeHref} plain className="flex min-w-0 items-center gap-3 rounded-sm">
      {huisstijl.logoSvg && <Logo svg={huisstijl.logoSvg} />}
      <span className="min-w-0 leading-snug">
        <span className="block text-lg font-bold">{title ?? huisstijl.naam}</span>
        {subtitle && <span className="block text-sm text-on-bar-muted">{subtitle}</span>}
      </span>
    </Link>
  );
}
