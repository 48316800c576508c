'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A moment after the last key: not for each letter, and before anybody can have left. */
const WACHT_MS = 800;
/** After a submit: what was taken is of an earlier step then, and the server lets it go. */
const NA_VERSTUREN_MS = 4_000;

interface ConceptBewakerProps {
  /** Where it is kept. */
  adres: string;
  formulier: string;
  stap: number;
  /** The fields of the form inside that are kept. */
  velden: readonly string[];
  /** Sentences; `{tijd}` in the first is filled in. */
  teksten: { bewaard: string; niet: string; voorbij: string };
  children: ReactNode;
}

type Stand = { soort: 'bewaard'; tijd: string } | { soort: 'niet' | 'voorbij' } | null;

/**
 * Keeps what is typed in the form inside: a moment after the last key, and at once when somebody leaves by whatever way.
 * Without JavaScript the form has a button for it.
 */
export function ConceptBewaker(props: ConceptBewakerProps) {
  const { teksten, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [stand, setStand] = useState<Stand>(null);

  useEffect(() => {
    const form = box.current?.querySelector('form');
    if (!form) return;
    const read = (): string => {
      const { formulier, stap, velden } = latest.current;
      const typed = new FormData(form);
      const rows = velden.map((naam): [string, string] => [naam, String(typed.get(naam) ?? '')]);
      return new URLSearchParams([['formulier', formulier], ['stap', String(stap)], ...rows]).toString();
    };
    let kept = read();
    let timer: ReturnType<typeof setTimeout> | undefined;

    const save = async () => {
      clearTimeout(timer);
      const typed = read();
      if (typed === kept) return;
      kept = typed;
      const answer = await send(latest.current.adres, typed);
      // What was not kept is tried again with the next key.
      if (answer?.soort !== 'bewaard') kept = '';
      setStand(answer);
    };
    const later = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(save, ms);
    };
    const onInput = () => later(WACHT_MS);
    const onSubmit = (event: Event) => (event.target === form ? later(NA_VERSTUREN_MS) : void save());
    const onClick = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a[href]')) void save();
    };
    const onHide = () => void save();
    const onVisibility = () => document.visibilityState === 'hidden' && void save();
    form.addEventListener('input', onInput);
    document.addEventListener('submit', onSubmit, true);
    document.addEventListener('click', onClick, true);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', onHide);
    return () => {
      void save();
      form.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit, true);
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', onHide);
    };
  }, []);

  return (
    <div ref={box} className="grid gap-2">
      {children}
      <p role="status" className="text-sm text-ink-muted empty:hidden">
        {stand?.soort === 'bewaard' && teksten.bewaard.replace('{tijd}', stand.tijd)}
        {stand && stand.soort !== 'bewaard' && teksten[stand.soort]}
      </p>
    </div>
  );
}

/** `keepalive`: the page may be gone before the answer comes. */
async function send(adres: string, body: string): Promise<Stand> {
  try {
    const response = await fetch(adres, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
      keepalive: true,
    });
    if (!response.ok) return { soort: 'niet' };
    const { tijd }: { tijd: string | null } = await response.json();
    return tijd === null ? { soort: 'voorbij' } : { soort: 'bewaard', tijd };
  } catch {
    return { soort: 'niet' };
  }
}
