'use client';

import { Dialog } from '../dialog';
import { Kbd } from '../kbd';
import type { DeskTexts } from './desk-texts';
import { grouped } from './grouped';
import { useShortcuts } from './shortcut-registry';
import { useSingleKeys } from './single-keys';

function Keys({ keys, joiner }: { keys: string; joiner: string }) {
  const [first = '', second] = keys.split(' ');
  return (
    <span className="whitespace-nowrap">
      <Kbd>{first}</Kbd>
      {second && (
        <>
          <span className="px-1 text-sm text-ink-muted">{joiner}</span>
          <Kbd>{second}</Kbd>
        </>
      )}
    </span>
  );
}

interface KeyboardSheetProps {
  open: boolean;
  onClose: () => void;
  texts: DeskTexts;
}

/** The list of keys of this screen, with the switch for single keys (WCAG 2.1.4). */
export function KeyboardSheet({ open, onClose, texts }: KeyboardSheetProps) {
  const shortcuts = useShortcuts();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Dialog open={open} onClose={onClose} title={texts.sheetTitle} closeLabel={texts.close}>
      <p>{texts.sheetBody}</p>
      {grouped(shortcuts).map(([group, members]) => (
        <section key={group}>
          <h3 className="font-semibold">{group}</h3>
          <dl className="mt-1">
            {members.map((shortcut) => (
              <div key={shortcut.keys} className="flex justify-between gap-4 border-b border-line py-1.5">
                <dt>{shortcut.label}</dt>
                <dd>
                  <Keys keys={shortcut.keys} joiner={texts.joiner} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="flex items-start gap-3">
        <input
          id="losse-toetsen"
          type="checkbox"
          className="choice"
          checked={singleKeys}
          aria-describedby="losse-toetsen-uitleg"
          onChange={(event) => setSingleKeys(event.target.checked)}
        />
        <div>
          <label htmlFor="losse-toetsen" className="font-semibold">
            {texts.singleKeys}
          </label>
          <p id="losse-toetsen-uitleg" className="text-sm text-ink-muted">
            {texts.singleKeysHint}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
