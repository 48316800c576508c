import { ActionForm } from '@/app/action-form/action-form';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { showDate } from '@/app/words';
import type { Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { withdrawStapAction } from '../../../run-actions';
import { runAnswers } from '../../../run-words';
import { words } from '../../../vordering-words';

/** Taking a step back that should not have been taken, for who gives akkoord to steps; the journal keeps both. */
export function Terugnemen({ beeld, sleutel }: { beeld: Vorderingbeeld; sleutel: string }) {
  const staand = beeld.stappen.filter(({ terug }) => terug === null);
  if (staand.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words('neemTerug')}</summary>
      <div className="mt-3 max-w-text">
        <ActionForm
          id="terugnemen"
          action={withdrawStapAction}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'stap',
                  label: words('neemTerugStap'),
                  opties: staand.map(({ id, stap, dagtekening }) => ({
                    value: id,
                    label: `${wordsOfInvorder('nl')(`stap.${stap}`)}, ${showDate(dagtekening)}`,
                  })),
                },
                { vorm: 'alinea', naam: 'reden', label: words('neemTerugReden') },
              ],
            },
          ]}
          verborgen={{ gemeente: sleutel, aanslag: beeld.aanslagId }}
          knop={words('neemTerug')}
          variant="danger"
          antwoorden={runAnswers()}
        />
      </div>
    </details>
  );
}
