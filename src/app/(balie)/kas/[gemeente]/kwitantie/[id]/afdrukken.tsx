'use client';

import { Button } from '@/ui/button';

/** Prints the page. Without JavaScript the browser's own command does it. */
export function Afdrukken({ id, tekst }: { id: string; tekst: string }) {
  return (
    <Button type="button" id={id} onClick={() => window.print()}>
      {tekst}
    </Button>
  );
}
