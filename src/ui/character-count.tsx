'use client';

import { useEffect, useState } from 'react';
import { type Taal, uiWords } from './words';

/** From here on it is said aloud as well: who is far from the limit is not told at every letter. */
const NEAR = 0.9;

/**
 * "120 van 2000 tekens" below a field, counted as the server counts. Only where it can count: without JavaScript the hint
 * tells the limit.
 */
export function CharacterCount({ targetId, max, taal }: { targetId: string; max: number; taal: Taal }) {
  const [typed, setTyped] = useState<number | null>(null);
  useEffect(() => {
    const field = document.getElementById(targetId);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const count = () => setTyped(field.value.trim().length);
    count();
    field.addEventListener('input', count);
    return () => field.removeEventListener('input', count);
  }, [targetId]);
  if (typed === null) return null;
  const words = uiWords(taal);
  const over = typed > max;
  return (
    <p className={over ? 'text-sm font-semibold text-negative' : 'text-sm text-ink-muted'}>
      <span aria-hidden={typed < max * NEAR} role={typed < max * NEAR ? undefined : 'status'}>
        {over ? words('counter.over', { over: typed - max }) : words('counter.of', { typed, max })}
      </span>
    </p>
  );
}
