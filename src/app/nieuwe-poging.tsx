import type { ComponentProps } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import { BERICHTEN, POGINGSOORTEN } from '@/domain/taken/taak';

interface NieuwePogingProps {
  taakId: string;
  gemeente: string;
  action: ComponentProps<typeof ActionForm>['action'];
}

/** The form for an attempt to reach somebody, in the words of DDAS, for every kind of task. */
export function NieuwePoging({ taakId, gemeente, action }: NieuwePogingProps) {
  return (
    <details className="rounded-md border border-line p-4">
      <summary className="cursor-pointer font-semibold">{words('taak.nieuwePoging')}</summary>
      <div className="mt-3">
        <ActionForm
          id="poging"
          action={action}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'soort',
                  label: words('taak.soortPoging'),
                  opties: POGINGSOORTEN.map((value) => ({ value, label: words(`taak.poging.${value}`) })),
                  waarde: 'telefoon',
                },
                {
                  vorm: 'keuze',
                  naam: 'bereikt',
                  label: words('taak.bereikt'),
                  opties: (['ja', 'nee'] as const).map((value) => ({ value, label: words(`taak.${value}`) })),
                },
                {
                  vorm: 'lijst',
                  naam: 'bericht',
                  label: words('taak.bericht'),
                  opties: BERICHTEN.map((value) => ({ value, label: words(`taak.berichten.${value}`) })),
                  waarde: 'geen',
                },
                { vorm: 'tekst', naam: 'opmerking', label: words('taak.opmerking'), optioneel: true },
              ],
            },
          ]}
          verborgen={{ gemeente, taakId }}
          knop={words('taak.nieuwePoging')}
          variant="secondary"
          antwoorden={contactAnswers()}
        />
      </div>
    </details>
  );
}
