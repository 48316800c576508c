import { classNames } from '../class-names';
import { Link } from '../link';
import { uiWords } from '../words';
import type { ShellProps } from './shell-props';

type FootProps = Pick<
  ShellProps,
  'taal' | 'huisstijl' | 'privacyHref' | 'accessibilityHref' | 'footerLinks' | 'preferences'
> & { wide?: boolean };

/** The foot of every page: privacy, accessibility, choices. */
export function Foot(props: FootProps) {
  const words = uiWords(props.taal);
  const links = [
    ...(props.footerLinks ?? []),
    { href: props.privacyHref, label: words('privacy') },
    { href: props.accessibilityHref, label: words('accessibility') },
  ];
  return (
    <footer className="mt-auto border-t border-line bg-surface">
      <div
        className={classNames(
          'mx-auto flex flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-5 text-sm sm:px-6',
          !props.wide && 'max-w-page',
        )}
      >
        <nav aria-label={words('footer')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {links.map((link) => (
              <li key={link.href}>
                <Link href={link.href} className="inline-block py-1">
                  {link.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {props.preferences && (
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">{props.preferences}</div>
        )}
      </div>
    </footer>
  );
}
