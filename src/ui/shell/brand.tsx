import { Link } from '../link';
import type { FrameViewProps } from './shell-props';

/** Name and subtitle in the bar, together one link home. */
export function Brand({
  logo,
  title,
  subtitle,
  homeHref,
}: Pick<FrameViewProps, 'logo' | 'title' | 'subtitle' | 'homeHref'>) {
  return (
    <Link href={homeHref} plain className="flex min-w-0 items-center gap-3 rounded-sm">
      {logo}
      <span className="min-w-0 leading-snug">
        <span className="block text-lg font-bold">{title}</span>
        {subtitle && <span className="block text-sm text-on-bar-muted">{subtitle}</span>}
      </span>
    </Link>
  );
}
