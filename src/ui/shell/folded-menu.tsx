import { Menu } from 'lucide-react';
import { NavList } from './nav-list';
import type { FrameViewProps } from './shell-props';

/** The navigation on a telephone: a native details, so that it opens without JavaScript. */
export function FoldedMenu({ words, nav, tools }: Pick<FrameViewProps, 'words' | 'nav' | 'tools'>) {
  return (
    <details className="group basis-full md:hidden print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-sm font-semibold marker:content-none [&::-webkit-details-marker]:hidden">
        <Menu aria-hidden="true" size="1.25em" />
        {words.menu}
      </summary>
      <nav aria-label={words.nav} className="pb-2">
        <NavList items={nav} look="menu" />
      </nav>
      {tools && <div className="border-t border-bar-hover pt-2">{tools}</div>}
    </details>
  );
}
