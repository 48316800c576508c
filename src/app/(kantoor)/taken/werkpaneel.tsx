'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { assignZaakAction } from '@/app/(kantoor)/zaken/zaak-actions';
import { ActionForm } from '@/app/action-form/action-form';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { DataList } from '@/ui/data-list';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { Heading } from '@/ui/heading';
import type { Paneel } from './paneel';
import { claimTaakAction, releaseTaakAction } from './taak-actions';

interface WerkpaneelProps {
  panelen: readonly Paneel[];
  woorden: { naam: string; open: string; toetsen: string; pak: string; los: string };
  antwoorden: Readonly<Record<string, string>>;
  /** The list, of which the links carry the id of their row in `data-rij`. */
  children: ReactNode;
}

/** The list, and on a wide screen beside it what its chosen row is about: the row that had the focus last. */
export function Werkpaneel({ panelen, woorden, antwoorden, children }: WerkpaneelProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [gekozen, kies] = useState(panelen[0]?.id);
  const paneel = panelen.find(({ id }) => id === gekozen) ?? panelen[0];
  useEffect(() => {
    for (const link of frame.current?.querySelectorAll<HTMLElement>('[data-rij]') ?? [])
      link.closest('tr')?.toggleAttribute('data-chosen', link.dataset.rij === paneel?.id);
  }, [paneel]);
  const kiesRij = (target: EventTarget) => {
    const rij = (target as HTMLElement).closest('tr')?.querySelector<HTMLElement>('[data-rij]');
    if (rij?.dataset.rij) kies(rij.dataset.rij);
  };
  return (
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: follows the focus, and a click on a row beside its link */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the focus does the same */}
      <div
        ref={frame}
        className="min-w-0"
        onFocus={({ target }) => kiesRij(target)}
        onClick={({ target }) => kiesRij(target)}
      >
        {children}
      </div>
      {paneel && (
        <aside
          aria-label={woorden.naam}
          className="sticky top-4 hidden content-start gap-3 rounded-md border border-line bg-surface p-4 lg:grid print:hidden"
        >
          <p className="text-sm text-ink-muted">{paneel.kop}</p>
          <Heading level={2} looksLike={3} className="wrap-anywhere">
            {paneel.titel}
          </Heading>
          <p className="wrap-anywhere font-semibold">{paneel.over}</p>
          <p>
            <Badge tone={paneel.stand.tone}>{paneel.stand.tekst}</Badge>
          </p>
          {paneel.uitleg && <p className="line-clamp-6 wrap-anywhere">{paneel.uitleg}</p>}
          <DataList items={paneel.feiten} />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={paneel.href} reload>
              {woorden.open}
            </ButtonLink>
            {paneel.doe && <Doe key={paneel.id} doe={paneel.doe} antwoorden={antwoorden} />}
          </div>
        </aside>
      )}
      <ShortcutTo keys="p" label={woorden.pak} group={woorden.toetsen} targetId="paneel-pak" />
      <ShortcutTo keys="l" label={woorden.los} group={woorden.toetsen} targetId="paneel-los" />
    </div>
  );
}

function Doe({
  doe,
  antwoorden,
}: {
  doe: NonNullable<Paneel['doe']>;
  antwoorden: Readonly<Record<string, string>>;
}) {
  const action = doe.wat === 'zaak' ? assignZaakAction : doe.los ? releaseTaakAction : claimTaakAction;
  return (
    <ActionForm
      id="paneel"
      action={action}
      groepen={[]}
      verborgen={doe.verborgen}
      knop={doe.knop}
      knopId={doe.los ? 'paneel-los' : 'paneel-pak'}
      variant="secondary"
      antwoorden={antwoorden}
    />
  );
}
