import type { ReactNode } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import type { ActionState } from '@/platform/action-state';

/** One act as a dossier names it; button and answers are of the kind of case. */
export type Doen = {
  id: string;
  kop: string;
  verborgen: Record<string, string>;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  velden: readonly Veld[];
  children?: ReactNode;
};

/** One act in a case, its form folded up. */
export function Handeling({
  id,
  kop,
  verborgen,
  action,
  velden,
  knop,
  antwoorden,
  children,
}: Doen & { knop: string; antwoorden: Record<string, string> }) {
  return (
    <details className="border-t border-line pt-3">
      <summary className="link w-fit cursor-pointer">{kop}</summary>
      <div className="mt-3 grid gap-3">
        {children}
        <ActionForm
          id={id}
          action={action}
          groepen={[{ velden }]}
          verborgen={verborgen}
          knop={knop}
          variant="secondary"
          antwoorden={antwoorden}
        />
      </div>
    </details>
  );
}
