import { classNames } from '../class-names';
import { Link } from '../link';
import type { FrameViewProps } from './shell-props';

type FootProps = Pick<FrameViewProps, 'words' | 'footerLinks' | 'help' | 'preferences' | 'wide'>;

/** The foot of every page: whom to ask, privacy, accessibility, choices. */
export function Foot(props: FootProps) {
  return (
    <footer className="mt-auto border-t border-line bg-surface">
      <div
        className={classNames(
          'mx-auto flex flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-5 text-sm sm:px-6',
          !props.wide && 'max-w-page',
        )}
      >
        {props.help && <div className="w-full">{props.help}</div>}
        <nav aria-label={props.words.footer}>
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {props.footerLinks.map((link) => (
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
