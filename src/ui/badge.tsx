'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { softTone, type Tone, ToneIcon } from './tone';

/** A status in one or two words: colour, icon and word say the same. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classNames('badge', softTone[tone])}>
      <ToneIcon tone={tone} size="1em" />
      {children}
    </span>
  );
}
