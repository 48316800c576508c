import type { ReactNode } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { beroepAnswers, beroepWords as words } from '@/app/beroep-words';
import type { ActionState } from '@/platform/action-state';

type Props = {
  id: string;
  kop: string;
  verborgen: Record<string, string>;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  velden: readonly Veld[];
  children?: ReactNode;
};

/** One act in a case at court, folded up. */
export function Handeling({ id, kop, verborgen, action, velden, children }: Props) {
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
          knop={words('handelen.vastleggen')}
          variant="secondary"
          antwoorden={beroepAnswers()}
        />
      </div>
    </details>
  );
}
