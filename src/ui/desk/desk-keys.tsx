'use client';

import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import { Kbd } from '../kbd';
import type { PaletteItem } from './command-palette';
import type { DeskTexts } from './desk-texts';
import { KeyboardSheet } from './keyboard-sheet';
import { ShortcutRegistry, useShortcut } from './shortcut-registry';

// Its libraries are fetched when it is first opened, not with every screen.
const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }));

type Panel = 'palette' | 'sheet';

const OpenPanel = createContext<(panel: Panel) => void>(() => undefined);

interface DeskKeysProps {
  items: readonly PaletteItem[];
  texts: DeskTexts;
  /** The id of the search field, where "/" goes. */
  searchId: string;
  children: ReactNode;
}

interface GeneralKeysProps extends Omit<DeskKeysProps, 'children'> {
  open: Panel | null;
  setOpen: (panel: Panel | null) => void;
}

function GeneralKeys({ items, texts, searchId, open, setOpen }: GeneralKeysProps) {
  const group = texts.groupGeneral;
  const close = () => setOpen(null);
  useShortcut({
    keys: '/',
    label: texts.openSearch,
    group,
    run: () => document.getElementById(searchId)?.focus(),
  });
  useShortcut({ keys: 'Ctrl+K', label: texts.openPalette, group, run: () => setOpen('palette') });
  useShortcut({ keys: '?', label: texts.openSheet, group, run: () => setOpen('sheet') });
  return (
    <>
      <KeyboardSheet open={open === 'sheet'} onClose={close} texts={texts} />
      {open === 'palette' && (
        <Suspense>
          <CommandPalette items={items} onClose={close} texts={texts} />
        </Suspense>
      )}
    </>
  );
}

/** The keys of the desk around its pages: "/" searches, Ctrl+K goes anywhere, "?" shows all keys. */
export function DeskKeys({ children, ...general }: DeskKeysProps) {
  const [open, setOpen] = useState<Panel | null>(null);
  return (
    <ShortcutRegistry>
      <OpenPanel value={setOpen}>{children}</OpenPanel>
      <GeneralKeys {...general} open={open} setOpen={setOpen} />
    </ShortcutRegistry>
  );
}

/**
 * The same two panels for the mouse, for the bar of the desk. Needed, not only nice: whoever switched
 * the single keys off finds the switch here again.
 */
export function DeskKeyButtons({ texts }: { texts: Pick<DeskTexts, 'palette' | 'keys'> }) {
  const openPanel = useContext(OpenPanel);
  const panels = [
    { panel: 'palette', label: texts.palette, keys: 'Ctrl K' },
    { panel: 'sheet', label: texts.keys, keys: '?' },
  ] as const;
  return panels.map(({ panel, label, keys }) => (
    <button
      key={panel}
      type="button"
      aria-haspopup="dialog"
      onClick={() => openPanel(panel)}
      className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-sm px-1"
    >
      {label} <Kbd>{keys}</Kbd>
    </button>
  ));
}
