import { ActionForm } from '@/app/action-form/action-form';
import { GESCHILSTAPPEN } from '@/domain/gemeenten/geschil';
import type { LocalDate } from '@/platform/local-date';
import { openGeschilAction, recordGeschilstapAction } from './actions';
import { geschilAnswers, geschilWords as words } from './geschil-words';

/** Writes down that the parties began to talk. */
export function NieuwGeschil({ gemeente, vandaag }: { gemeente: string; vandaag: LocalDate }) {
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('nieuw.kop')}</summary>
      <div className="mt-3">
        <ActionForm
          id="geschil-nieuw"
          action={openGeschilAction}
          verborgen={{ gemeente }}
          knop={words('nieuw.knop')}
          antwoorden={geschilAnswers()}
          groepen={[
            {
              velden: [
                { vorm: 'tekst', naam: 'met', label: words('nieuw.met'), hint: words('nieuw.metHint') },
                { vorm: 'datum', naam: 'dag', label: words('nieuw.dag'), waarde: vandaag },
                { vorm: 'alinea', naam: 'tekst', label: words('nieuw.tekst') },
              ],
            },
          ]}
        />
      </div>
    </details>
  );
}

/** Writes down what happened since. */
export function NieuweStap({
  gemeente,
  geschilId,
  vandaag,
}: {
  gemeente: string;
  geschilId: string;
  vandaag: LocalDate;
}) {
  return (
    <details>
      <summary className="link w-fit cursor-pointer">{words('verder.kop')}</summary>
      <div className="mt-3">
        <ActionForm
          id={`geschil-${geschilId}-stap`}
          action={recordGeschilstapAction}
          verborgen={{ gemeente, geschil: geschilId }}
          knop={words('verder.knop')}
          antwoorden={geschilAnswers()}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'soort',
                  label: words('verder.soort'),
                  opties: GESCHILSTAPPEN.map((value) => ({ value, label: words(`stap.${value}`) })),
                },
                { vorm: 'datum', naam: 'dag', label: words('verder.dag'), waarde: vandaag },
                { vorm: 'alinea', naam: 'tekst', label: words('verder.tekst') },
                {
                  vorm: 'tekst',
                  naam: 'kenmerk',
                  label: words('verder.kenmerk'),
                  hint: words('verder.kenmerkHint'),
                  optioneel: true,
                },
              ],
            },
          ]}
        />
      </div>
    </details>
  );
}
