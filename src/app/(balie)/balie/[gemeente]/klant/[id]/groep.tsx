import type { ReactNode } from 'react';
import { showMoment, wordsOfBalie as words } from '@/app/words';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';

export type GroepNaam =
  | 'aanslag'
  | 'bezorging'
  | 'betaling'
  | 'kwijtschelding'
  | 'bezwaar'
  | 'gemachtigde'
  | 'woz'
  | 'afval'
  | 'hond';

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
  return (
    <Card as="section" tight labelledBy={id}>
      <Heading level={3} looksLike={4} id={id}>
        {words(`klant.groep.${naam}`)}
      </Heading>
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
