'use client';

import { useSyncExternalStore } from 'react';

const KEY = 'kohier-losse-toetsen';
const CHANGED = 'kohier-losse-toetsen';

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
}

function read(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'uit';
  } catch {
    return true;
  }
}

/** Whether single keys work, kept in this browser; on unless switched off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true);
  const set = (next: boolean) => {
    window.localStorage.setItem(KEY, next ? 'aan' : 'uit');
    window.dispatchEvent(new Event(CHANGED));
  };
  return [on, set];
}
