'use client';

import { useRouter } from 'next/navigation';
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

export interface PaletteItem {
  href: string;
  label: string;
  group: string;
  /** The keys that do the same. */
  keys?: string;
}

interface CommandPaletteProps {
  items: readonly PaletteItem[];
  onClose: () => void;
  texts: DeskTexts;
}

/** Every screen of the desk in one list that narrows while typing. Arrow keys choose, Enter goes, Escape closes. */
export function CommandPalette({ items, onClose, texts }: CommandPaletteProps) {
  const router = useRouter();
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
                {grouped(items).map(([group, members]) => (
                  <MenuSection key={group} aria-label={group}>
                    <Header className="px-3 pt-2 pb-1 text-sm font-semibold text-ink-muted">{group}</Header>
                    {members.map((item) => (
                      <MenuItem
                        key={item.href}
                        id={item.href}
                        href={item.href}
                        textValue={item.label}
                        className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-sm border-l-4 border-transparent px-3 data-focused:border-accent data-focused:bg-action-soft"
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
