'use client';

import { useEffect } from 'react';

const SLEUTEL = 'taken-keuze';

interface BewaardeKeuzeProps {
  /** The address of the list as it is chosen now: kinds and teams, never a person. */
  keuze: string;
  /** Whether one comes back from a task: then the list is shown as it was left. */
  terug: boolean;
}

/** Keeps what was chosen for as long as this tab is open, and brings who comes back from a task to the same list. */
export function BewaardeKeuze({ keuze, terug }: BewaardeKeuzeProps) {
  useEffect(() => {
    if (!terug) {
      sessionStorage.setItem(SLEUTEL, keuze);
      return;
    }
    const bewaard = sessionStorage.getItem(SLEUTEL);
    if (!bewaard?.startsWith('/taken?')) return;
    const adres = new URL(bewaard, window.location.origin);
    adres.searchParams.set('gelukt', new URLSearchParams(window.location.search).get('gelukt') ?? '');
    window.location.replace(adres);
  }, [keuze, terug]);
  return null;
}
