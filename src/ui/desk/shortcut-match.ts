/** The part of a KeyboardEvent that says which keys were pressed. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/**
 * A key press as written in a shortcut: "g", "?", "Alt+S", "Ctrl+K". Cmd counts as Ctrl. With Alt the
 * physical key decides, because Alt+S writes another letter on some keyboards. '' for a modifier alone.
 */
export function chordOf(press: KeyPress): string {
  if (['Control', 'Alt', 'Meta', 'Shift', 'AltGraph', 'Dead'].includes(press.key)) return '';
  const letter = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1];
  if (press.altKey && !press.ctrlKey && letter) return `Alt+${letter}`;
  if (press.ctrlKey || press.metaKey)
    return `Ctrl+${press.key.length === 1 ? press.key.toUpperCase() : press.key}`;
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}

/** Whether a shortcut consists of plain keys only, so that it must be possible to switch it off (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  return !/^(?:Ctrl|Alt)\+/.test(keys) && !/^F\d+$/.test(keys);
}

/**
 * Adds a chord to what was typed before ("g" then "k") and says which shortcut it completes and what
 * is still open. A chord that continues nothing starts anew.
 */
export function advance(
  pending: string,
  chord: string,
  shortcuts: readonly string[],
): { match: string | null; pending: string } {
  const attempts = pending ? [`${pending} ${chord}`, chord] : [chord];
  for (const attempt of attempts) {
    if (shortcuts.includes(attempt)) return { match: attempt, pending: '' };
    if (shortcuts.some((keys) => keys.startsWith(`${attempt} `))) return { match: null, pending: attempt };
  }
  return { match: null, pending: '' };
}
