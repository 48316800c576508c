'use client';

import { useShortcut } from './shortcut-registry';

interface ShortcutToProps {
  keys: string;
  label: string;
  group: string;
  /** The id of a field (takes focus) or of a link or button (is followed). */
  targetId: string;
}

function reach(targetId: string): void {
  const target = document.getElementById(targetId);
  if (!target) return;
  target.focus();
  if (target instanceof HTMLInputElement) target.select();
  if (target.matches('a, button, summary')) target.click();
}

/** A key for something already on the page, for use in server components: `<ShortcutTo keys="Alt+S" targetId="afronden" ... />`. */
export function ShortcutTo({ keys, label, group, targetId }: ShortcutToProps) {
  useShortcut({ keys, label, group, run: () => reach(targetId) });
  return null;
}
