import { classNames } from '../class-names';
import { Brand } from './brand';
import { FoldedMenu } from './folded-menu';
import { NavList } from './nav-list';
import type { FrameViewProps } from './shell-props';

type BarProps = Pick<
  FrameViewProps,
  | 'words'
  | 'title'
  | 'subtitle'
  | 'logo'
  | 'homeHref'
  | 'nav'
  | 'person'
  | 'logout'
  | 'tools'
  | 'search'
  | 'wide'
> & {
  /** Navigation in the bar; false where it stands beside the page. */
  navInBar?: boolean;
};

/** The bar in the tenant's colour: name, who is logged in, log-out and the navigation. */
export function Bar({ search, wide, navInBar = true, ...shell }: BarProps) {
  const inner = classNames('mx-auto px-4 sm:px-6', !wide && 'max-w-page');
  return (
    <div className="bar bg-bar text-on-bar">
      <div
        className={classNames(
          inner,
          'flex flex-wrap items-center gap-x-6 gap-y-2',
          wide ? 'py-2.5' : 'py-3 sm:py-4',
        )}
      >
        <Brand {...shell} />
        {search && (
          <div className="order-last basis-full md:order-none md:max-w-(--container-text) md:basis-0 md:grow">
            {search}
          </div>
        )}
        <div className="ml-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-1 text-sm print:hidden">
          {/* Without navigation there is no folded menu for them to stand in. */}
          {shell.tools && (
            <div
              className={classNames('items-center gap-3 md:flex', shell.nav.length > 0 ? 'hidden' : 'flex')}
            >
              {shell.tools}
            </div>
          )}
          {shell.person && <span className="hidden sm:inline">{shell.person}</span>}
          {shell.logout}
        </div>
        {shell.nav.length > 0 && <FoldedMenu words={shell.words} nav={shell.nav} tools={shell.tools} />}
      </div>
      {navInBar && shell.nav.length > 0 && (
        <nav aria-label={shell.words.nav} className={classNames(inner, 'hidden md:block')}>
          <div className="-mx-3">
            <NavList items={shell.nav} look="bar" />
          </div>
        </nav>
      )}
    </div>
  );
}
