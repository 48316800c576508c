'use client';

import { classNames } from '../class-names';
import { MAIN_ID } from '../skip-link';
import { Bar } from './bar';
import { Foot } from './foot';
import { NavList } from './nav-list';
import type { FrameViewProps } from './shell-props';

/**
 * What all shells share, as a client component: the elements travel once, as HTML, and beside it only what they
 * were made of. Made on the server they would stand in the page a second time, written out in full.
 */
export function FrameView({ wide, dense, sideNav, bare, notices, children, ...shell }: FrameViewProps) {
  return (
    <div className={classNames('flex min-h-dvh flex-col', wide && 'wide', dense && 'dense')}>
      <header>
        <Bar {...shell} wide={wide} navInBar={!sideNav} />
        {notices}
      </header>
      <div
        className={classNames(
          'mx-auto flex w-full flex-1 gap-8',
          !wide && 'max-w-page',
          !bare && 'px-4 py-6 sm:px-6 sm:py-8',
        )}
      >
        {sideNav && (
          <nav aria-label={shell.words.nav} className="hidden w-52 shrink-0 md:block">
            <NavList items={shell.nav} look="side" />
          </nav>
        )}
        <main id={MAIN_ID} tabIndex={-1} className={classNames('min-w-0 flex-1', bare && 'grid')}>
          {(shell.breadcrumb || shell.updated) && (
            <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
              {shell.breadcrumb ?? <span />}
              {shell.updated && <p className="text-sm text-ink-muted">{shell.updated}</p>}
            </div>
          )}
          {children}
        </main>
      </div>
      <Foot {...shell} wide={wide} />
    </div>
  );
}
