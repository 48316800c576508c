import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { softTone, type Tone, ToneIcon } from './tone';

/** A status in one or two words: colour, icon and word say the same. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1.5 justify-self-start rounded-full border border-transparent px-2.5 py-0.5 text-sm font-semibold sm:whitespace-nowrap forced-colors:border-[CanvasText] print:border-current',
        softTone[tone],
      )}
    >
      <ToneIcon tone={tone} size="1em" />
      {children}
    </span>
  );
}
