import { ActionForm } from '@/app/action-form/action-form';
import type { OninbaarRegel } from '@/domain/invordering/oninbaar.queries';
import { formatCents } from '@/platform/cents';
import { undoOninbaarAction } from '../../../oninbaar-actions';
import { oninbaarAnswers, words } from '../../../oninbaar-words';

interface TerugdraaienProps {
  regels: readonly OninbaarRegel[];
  lijstId: string;
  sleutel: string;
}

/** Lets a claim live again when somebody can pay after all. */
export function Terugdraaien({ regels, lijstId, sleutel }: TerugdraaienProps) {
  const staand = regels.filter(({ status }) => status === 'oninbaar');
  if (staand.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words('terugdraaien.kop')}</summary>
      <div className="mt-3">
        <ActionForm
          id="terugdraaien"
          action={undoOninbaarAction}
          verborgen={{ gemeente: sleutel, lijst: lijstId }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'welke',
                  label: words('terugdraaien.welke'),
                  opties: staand.map((r) => ({
                    value: `${r.id}:${r.versie}`,
                    label: `${r.aanslagnummer}, ${r.naam}, ${formatCents(r.geboektCenten)}`,
                  })),
                },
                { vorm: 'alinea', naam: 'reden', label: words('terugdraaien.reden') },
              ],
            },
          ]}
          knop={words('terugdraaien.knop')}
          variant="danger"
          antwoorden={oninbaarAnswers()}
        />
      </div>
    </details>
  );
}
