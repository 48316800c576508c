import { ActionForm } from '@/app/action-form/action-form';
import type { RekeningView } from '@/domain/betalingen/bank.queries';
import { REKENINGDOELEN } from '@/domain/betalingen/bankrekening';
import type { LocalDate } from '@/platform/local-date';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { addBankrekeningAction, endBankrekeningAction } from '../../bank-actions';
import { words } from '../../bank-words';
import { formAnswers } from '../../words';

interface RekeningFormsProps {
  rekeningen: readonly RekeningView[];
  vandaag: LocalDate;
}

/** Entering an account and letting one end. */
export function RekeningForms({ rekeningen, vandaag }: RekeningFormsProps) {
  const lopend = rekeningen.filter(({ tot }) => tot === null);
  return (
    <>
      <Card as="section" labelledBy="nieuw" className="grid gap-4">
        <Heading level={2} id="nieuw">
          {words('nieuw.kop')}
        </Heading>
        <p className="max-w-text">{words('nieuw.uitleg')}</p>
        <ActionForm
          id="rekening-nieuw"
          action={addBankrekeningAction}
          groepen={[
            {
              velden: [
                { vorm: 'tekst', naam: 'naam', label: words('nieuw.naam') },
                { vorm: 'tekst', naam: 'iban', label: words('nieuw.iban') },
                {
                  vorm: 'keuze',
                  naam: 'doel',
                  label: words('nieuw.doel'),
                  opties: REKENINGDOELEN.map((value) => ({ value, label: words(`doelen.${value}`) })),
                },
                { vorm: 'datum', naam: 'vanaf', label: words('nieuw.vanaf'), waarde: vandaag },
              ],
            },
          ]}
          verborgen={{}}
          knop={words('nieuw.knop')}
          antwoorden={formAnswers()}
        />
      </Card>
      {lopend.length > 0 && (
        <Card as="section" labelledBy="einde" className="grid gap-4">
          <Heading level={2} id="einde">
            {words('einde.kop')}
          </Heading>
          <ActionForm
            id="rekening-einde"
            action={endBankrekeningAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'lijst',
                    naam: 'rekening',
                    label: words('einde.rekening'),
                    opties: lopend.map(({ id, naam, iban }) => ({ value: id, label: `${naam}, ${iban}` })),
                  },
                  { vorm: 'datum', naam: 'tot', label: words('einde.tot') },
                ],
              },
            ]}
            verborgen={{}}
            knop={words('einde.knop')}
            variant="secondary"
            antwoorden={formAnswers()}
          />
        </Card>
      )}
    </>
  );
}
