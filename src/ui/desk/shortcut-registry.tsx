'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { advance, chordOf, isSingleKey } from './shortcut-match';
import { useSingleKeys } from './single-keys';

export interface Shortcut {
  /** "?", "Alt+S", "Ctrl+K", or one after another "g k". */
  keys: string;
  label: string;
  /** The heading it stands under on the sheet. */
  group: string;
  run: () => void;
}

interface Registry {
  shortcuts: readonly Shortcut[];
  register: (shortcut: Shortcut) => () => void;
}

const RegistryContext = createContext<Registry | null>(null);
const SEQUENCE_MS = 1200;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Keeps the keys of the screen in one place and listens for them. */
export function ShortcutRegistry({ children }: { children: ReactNode }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [singleKeys] = useSingleKeys();
  const pending = useRef({ keys: '', at: 0 });

  const register = useCallback((shortcut: Shortcut) => {
    setShortcuts((known) => [...known, shortcut]);
    return () => setShortcuts((known) => known.filter((other) => other !== shortcut));
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      if (!chord || event.defaultPrevented || event.repeat) return;
      const plain = isSingleKey(chord);
      if (
        plain &&
        (!singleKeys || isTyping(event.target) || document.querySelector('[role="dialog"], dialog[open]'))
      ) {
        return;
      }
      const before = event.timeStamp - pending.current.at < SEQUENCE_MS ? pending.current.keys : '';
      // The latest registered wins: a part of the screen may take over a key from the whole.
      const result = advance(
        before,
        chord,
        shortcuts.map((shortcut) => shortcut.keys),
      );
      pending.current = { keys: result.pending, at: event.timeStamp };
      const match = shortcuts.findLast((shortcut) => shortcut.keys === result.match);
      if (!match) return;
      event.preventDefault();
      match.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shortcuts, singleKeys]);

  const registry = useMemo(() => ({ shortcuts, register }), [shortcuts, register]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** The keys known on this screen now. Empty outside a registry. */
export function useShortcuts(): readonly Shortcut[] {
  return useContext(RegistryContext)?.shortcuts ?? [];
}

/** Registers a key for as long as the component is on the screen. Does nothing outside a registry. */
export function useShortcut({ keys, label, group, run }: Shortcut): void {
  const register = useContext(RegistryContext)?.register;
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  useEffect(
    () => register?.({ keys, label, group, run: () => latest.current() }),
    [register, keys, label, group],
  );
}
