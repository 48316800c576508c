'use client';

import {
  createContext,
  type Dispatch,
  lazy,
  type ReactNode,
  type SetStateAction,
  Suspense,
  useContext,
  useState,
} from 'react';
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
  /** The id of the search field, where "/" goes; a world without one has no such key. */
  searchId?: string | undefined;
  /** Where more of the palette comes from when it is opened, with GET. */
  moreItems?: string | undefined;
  children: ReactNode;
}

interface GeneralKeysProps extends Omit<DeskKeysProps, 'children'> {
  open: Panel | null;
  setOpen: Dispatch<SetStateAction<Panel | null>>;
}

function SearchKey({ searchId, texts }: { searchId: string; texts: DeskTexts }) {
  const run = () => document.getElementById(searchId)?.focus();
  useShortcut({ keys: '/', label: texts.openSearch, group: texts.groupGeneral, run });
  return null;
}

function GeneralKeys({ items, texts, searchId, moreItems, open, setOpen }: GeneralKeysProps) {
  const group = texts.groupGeneral;
  // A native dialog tells late that it closed: by then the other panel may be open.
  const close = (panel: Panel) => () => setOpen((now) => (now === panel ? null : now));
  useShortcut({ keys: 'Ctrl+K', label: texts.openPalette, group, run: () => setOpen('palette') });
  useShortcut({ keys: '?', label: texts.openSheet, group, run: () => setOpen('sheet') });
  return (
    <>
      {searchId !== undefined && <SearchKey searchId={searchId} texts={texts} />}
      <KeyboardSheet open={open === 'sheet'} onClose={close('sheet')} texts={texts} />
      {open === 'palette' && (
        <Suspense>
          <CommandPalette items={items} more={moreItems} onClose={close('palette')} texts={texts} />
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
