'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  RouterProvider,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Kbd } from '../kbd';
import type { DeskTexts } from './desk-texts';
import { grouped } from './grouped';
import { useShortcuts } from './shortcut-registry';

export interface PaletteItem {
  href: string;
  label: string;
  group: string;
  /** The keys that do the same. */
  keys?: string;
}

const HEADER = 'px-3 pt-2 pb-1 text-sm font-semibold text-ink-muted';
const ITEM =
  'flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-sm border-l-4 border-transparent px-3 data-focused:border-accent data-focused:bg-action-soft';

interface CommandPaletteProps {
  items: readonly PaletteItem[];
  /** Answers with `{ items }`: what is only known at the moment it is asked. */
  more?: string | undefined;
  onClose: () => void;
  texts: DeskTexts;
}

/**
 * What can be done here, whom one had to do with, and every screen, in one list that narrows while typing. Arrow keys
 * choose, Enter goes, Escape closes.
 */
export function CommandPalette({ items, more, onClose, texts }: CommandPaletteProps) {
  const router = useRouter();
  const actions = useShortcuts().filter(({ group }) => group !== texts.groupGeneral);
  const late = useMore(more);
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <RouterProvider navigate={router.push}>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(open) => !open && onClose()}
        className="dense fixed inset-0 z-20 flex items-start justify-center bg-[rgb(0_0_0/0.5)] p-4 pt-[12vh]"
      >
        <Modal className="w-full max-w-(--container-text) rounded-md border border-line bg-surface text-ink shadow-raised">
          <Dialog aria-label={texts.palette} className="outline-none">
            <Autocomplete filter={contains}>
              <SearchField aria-label={texts.palette} autoFocus className="border-b border-line p-3">
                <Input className="control" placeholder={texts.searchPlaceholder} />
              </SearchField>
              <Menu
                aria-label={texts.palette}
                className="max-h-[50vh] overflow-auto p-2 outline-none"
                onAction={onClose}
                renderEmptyState={() => <p className="p-3 text-ink-muted">{texts.searchEmpty}</p>}
              >
                {grouped(actions).map(([group, members]) => (
                  <MenuSection key={group} aria-label={group}>
                    <Header className={HEADER}>{group}</Header>
                    {members.map(({ keys, label, run }) => (
                      <MenuItem
                        key={keys}
                        id={keys}
                        textValue={label}
                        // After the palette is gone: it gives the focus back to where it was.
                        onAction={() => setTimeout(run)}
                        className={ITEM}
                      >
                        {label}
                        <Kbd>{keys}</Kbd>
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
                {grouped([...late, ...items]).map(([group, members]) => (
                  <MenuSection key={group} aria-label={group}>
                    <Header className={HEADER}>{group}</Header>
                    {members.map((item) => (
                      <MenuItem
                        key={item.href}
                        id={item.href}
                        href={item.href}
                        textValue={item.label}
                        className={ITEM}
                      >
                        {item.label}
                        {item.keys && <Kbd>{item.keys}</Kbd>}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </Autocomplete>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </RouterProvider>
  );
}

/** Nothing while it is on its way, and nothing where it does not come: the list without it works as well. */
function useMore(address: string | undefined): readonly PaletteItem[] {
  const [items, setItems] = useState<readonly PaletteItem[]>([]);
  useEffect(() => {
    if (address === undefined) return;
    const gone = new AbortController();
    const load = async () => {
      try {
        const response = await fetch(address, { signal: gone.signal });
        if (response.ok) setItems((await response.json()).items);
      } catch {
        // Closed before it came, or no connection.
      }
    };
    void load();
    return () => gone.abort();
  }, [address]);
  return items;
}
