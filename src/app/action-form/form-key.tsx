'use client';

import { useEffect, useState } from 'react';
import type { ActionState } from '@/platform/action-state';

/** Not `randomUUID`: a browser has that only on https. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * The key of one filled-in form, so that sent twice it counts once. The server makes the first one, for who has no
 * JavaScript. Here it is made anew whenever the page comes back (a link, Back out of the memory of browser or router)
 * and when the answer says that this key was used for something else: a key belongs to one content (decision 32).
 */
export function FormKey({ waarde, state }: { waarde: string; state: ActionState }) {
  const [sleutel, setSleutel] = useState(waarde);
  const verbruikt = state.status === 'gelukt' || state.melding?.sleutel === 'formulier.andere-inhoud';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page from the server
  useEffect(() => {
    const renew = () => setSleutel(newKey());
    renew();
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) renew();
    };
    window.addEventListener('pageshow', onShow);
    return () => window.removeEventListener('pageshow', onShow);
  }, [waarde]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useEffect(() => {
    if (verbruikt) setSleutel(newKey());
  }, [state]);
  // Without autocomplete a browser does not put back what was in it.
  return <input type="hidden" name="clientSleutel" value={sleutel} autoComplete="off" />;
}
