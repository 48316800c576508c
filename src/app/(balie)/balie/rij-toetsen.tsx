'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useShortcut } from '@/ui/desk/shortcut-registry';

/**
 * Moves through the rows of the table inside with the arrow keys; Enter follows the link that has the focus, as it
 * does anywhere. "j" and "k" reach the list from elsewhere on the page.
 */
export function RijToetsen({ groep, children }: { groep: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const move = (step: 1 | -1) => {
    const links = [...(frame.current?.querySelectorAll<HTMLElement>('[data-rij]') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
    links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
  };
  useShortcut({ keys: 'j', label: 'Volgende rij', group: groep, run: () => move(1) });
  useShortcut({ keys: 'k', label: 'Vorige rij', group: groep, run: () => move(-1) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on the links inside, which have the focus
    <div ref={frame} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
