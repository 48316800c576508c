import type { Belbeleid } from '@/domain/sociaal/bellijst';
import { Alert } from '@/ui/alert';
import { words } from '../../sociaal-words';

/** By which decision may be called in a gemeente, or that it may not. */
export function Beltoestand({ beleid, gemeente }: { beleid: Belbeleid | null; gemeente: string }) {
  if (beleid === null)
    return (
      <Alert tone="letop" taal="nl" title={words('beleid.geen', { gemeente })}>
        {words('beleid.geenUitleg')}
      </Alert>
    );
  return (
    <p className="max-w-text text-sm text-ink-muted">
      {words('beleid.tekst', {
        dpia: beleid.dpia,
        maximum: beleid.maximumPerLijst,
        controle: beleid.controleProcent,
        na: beleid.stopNa,
        onder: beleid.stopOnderProcent,
      })}
    </p>
  );
}
