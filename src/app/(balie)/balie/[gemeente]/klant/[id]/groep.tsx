import type { ReactNode } from 'react';
import { showMoment, wordsOfBalie as words } from '@/app/words';
import { Card } from '@/ui/card';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';

/** In the order of the page; the place of each is its key. */
const GROEPEN = [
  'aanslag',
  'bezorging',
  'betaling',
  'kwijtschelding',
  'bezwaar',
  'gemachtigde',
  'woz',
  'afval',
  'hond',
] as const;

type GroepNaam = (typeof GROEPEN)[number];

/**
 * One of the nine question groups, with how old its data are: 'nu' for our own books, the moment of the last file
 * for what others give us, null when no file was ever loaded. A group that cannot answer yet says so.
 */
export function Groep({
  naam,
  van,
  children,
}: {
  naam: GroepNaam;
  van?: Date | 'nu' | null;
  children?: ReactNode;
}) {
  const id = `groep-${naam}`;
  const toets = String(GROEPEN.indexOf(naam) + 1);
  return (
    <Card as="section" tight labelledBy={id}>
      <div className="flex items-start justify-between gap-2">
        <Heading level={3} looksLike={4} id={id} reachable>
          {words(`klant.groep.${naam}`)}
        </Heading>
        <span aria-hidden className="hidden sm:inline">
          <Kbd>{toets}</Kbd>
        </span>
      </div>
      <ShortcutTo
        keys={toets}
        label={words(`klant.groep.${naam}`)}
        group={words('klant.wat')}
        targetId={id}
      />
      <div className="mt-1 text-sm">
        {children ?? <span className="text-ink-muted">{words('klant.komt')}</span>}
      </div>
      {van !== undefined && (
        <p className="mt-2 text-sm text-ink-muted">
          {van === 'nu' && words('klant.vanNu')}
          {van === null && words('klant.vanNooit')}
          {van instanceof Date && words('klant.van', { moment: showMoment(van) })}
        </p>
      )}
    </Card>
  );
}
