import type { ReactNode } from 'react';
import { Banner } from '../alert';
import { classNames } from '../class-names';
import { MAIN_ID } from '../skip-link';
import { uiWords } from '../words';
import { Bar } from './bar';
import { Foot } from './foot';
import { NavList } from './nav-list';
import type { ShellProps } from './shell-props';

interface FrameProps extends ShellProps {
  /** `page` for reading, `wide` for desks. */
  width: 'page' | 'wide';
  /** Smaller letters and controls. */
  dense?: boolean;
  /** Navigation beside the page instead of in the bar. */
  sideNav?: boolean;
  /** The page itself fills the window and makes its own columns and padding. */
  bare?: boolean;
  search?: ReactNode;
}

/** What all shells share: banners, bar, the way back, the main part, the foot. */
export function Frame({ width, dense, sideNav, bare, search, ...shell }: FrameProps) {
  const words = uiWords(shell.taal);
  const wide = width === 'wide';
  const head = (shell.breadcrumb || shell.updated) && (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      {shell.breadcrumb ?? <span />}
      {shell.updated && (
        <p className="text-sm text-ink-muted">{words('updated', { moment: shell.updated })}</p>
      )}
    </div>
  );
  const main = (
    <main id={MAIN_ID} tabIndex={-1} className={classNames('min-w-0 flex-1', bare && 'grid')}>
      {head}
      {shell.children}
    </main>
  );
  return (
    <div className={classNames('flex min-h-dvh flex-col', wide && 'wide', dense && 'dense')}>
      <header>
        <Bar {...shell} search={search} wide={wide} navInBar={!sideNav} />
        {shell.banner}
        {shell.actingFor && (
          <Banner tone="info" taal={shell.taal}>
            {words('actingFor', { naam: shell.actingFor })}
          </Banner>
        )}
      </header>
      <div
        className={classNames(
          'mx-auto flex w-full flex-1 gap-8',
          !wide && 'max-w-page',
          !bare && 'px-4 py-6 sm:px-6 sm:py-8',
        )}
      >
        {sideNav && (
          <nav aria-label={words('nav')} className="hidden w-52 shrink-0 md:block">
            <NavList items={shell.nav} look="side" />
          </nav>
        )}
        {main}
      </div>
      <Foot {...shell} wide={wide} />
    </div>
  );
}
