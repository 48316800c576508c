'use client';

import { useEffect } from 'react';

/** Moves focus to an element when it appears, and again whenever `signal` changes. */
export function FocusOnMount({ targetId, signal }: { targetId: string; signal: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signal is what asks for focus again
  useEffect(() => {
    document.getElementById(targetId)?.focus();
  }, [targetId, signal]);
  return null;
}
