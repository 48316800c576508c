import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { werkAnswers } from '@/app/bezwaar-werk-words';
import type { ActionState } from '@/platform/action-state';

type Doen = {
  id: string;
  kop: string;
  uitleg: string;
  verborgen: Record<string, string>;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  velden: readonly Veld[];
  knop: string;
};

/** One act, folded up. */
export function Handeling({ id, kop, uitleg, verborgen, action, velden, knop }: Doen) {
  return (
    <details className="border-t border-line pt-3">
      <summary className="link w-fit cursor-pointer">{kop}</summary>
      <div className="mt-3 grid gap-3">
        <p>{uitleg}</p>
        <ActionForm
          id={id}
          action={action}
          groepen={[{ velden }]}
          verborgen={verborgen}
          knop={knop}
          variant="secondary"
          antwoorden={werkAnswers()}
        />
      </div>
    </details>
  );
}
