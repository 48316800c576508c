import { ActionForm } from '@/app/action-form/action-form';
import type { ActionState } from '@/platform/action-state';
import type { Taal } from '@/ui/words';

type Props = {
  /** In the words of what is taken back. */
  words: Record<'kop' | 'uitleg' | 'zeker' | 'ja' | 'knop', string>;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  verborgen: Record<string, string>;
  antwoorden: Record<string, string>;
  taal: Taal;
};

/** Taking back what one asked, of any kind of case: folded up, and with a tick that says that it is meant. */
export function Intrekken({ words, action, verborgen, antwoorden, taal }: Props) {
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words.kop}</summary>
      <div className="mt-3 grid gap-3">
        <p>{words.uitleg}</p>
        <ActionForm
          id="intrekken"
          taal={taal}
          action={action}
          groepen={[
            {
              velden: [
                {
                  vorm: 'vinkjes',
                  naam: 'zeker',
                  label: words.zeker,
                  opties: [{ value: 'ja', label: words.ja }],
                },
              ],
            },
          ]}
          verborgen={verborgen}
          knop={words.knop}
          variant="danger"
          antwoorden={antwoorden}
        />
      </div>
    </details>
  );
}
