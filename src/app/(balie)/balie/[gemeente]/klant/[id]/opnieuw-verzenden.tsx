'use client';

import { useActionState } from 'react';
import { resendDocumentAction } from '@/app/(balie)/balie/document-actions';
import { NIEUW } from '@/platform/action-state';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';

interface OpnieuwVerzendenProps {
  gemeente: string;
  documentId: string;
  /** "Aanslagbiljet van 28 februari 2026": what the buttons are about, for who does not see the line they stand in. */
  waarover: string;
  teksten: { verzenden: string; afdrukken: string };
  /** Sentences by key, for the answer. */
  antwoorden: Readonly<Record<string, string>>;
}

/** Two buttons on one letter: by post again, or printed here. Works without JavaScript. */
export function OpnieuwVerzenden({
  gemeente,
  documentId,
  waarover,
  teksten,
  antwoorden,
}: OpnieuwVerzendenProps) {
  const [state, submit] = useActionState(resendDocumentAction, NIEUW);
  const melding = state.melding && (antwoorden[state.melding.sleutel] ?? state.melding.sleutel);
  return (
    <form action={submit} className="mt-2 grid gap-2">
      <input type="hidden" name="gemeente" value={gemeente} />
      <input type="hidden" name="documentId" value={documentId} />
      {melding && (
        <Alert tone={state.status === 'gelukt' ? 'goed' : 'mis'} taal="nl" live title={melding}>
          {state.referentie}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          name="wijze"
          value="post"
          aria-label={`${teksten.verzenden}: ${waarover}`}
        >
          {teksten.verzenden}
        </Button>
        <Button variant="quiet" name="wijze" value="balie" aria-label={`${teksten.afdrukken}: ${waarover}`}>
          {teksten.afdrukken}
        </Button>
      </div>
    </form>
  );
}
