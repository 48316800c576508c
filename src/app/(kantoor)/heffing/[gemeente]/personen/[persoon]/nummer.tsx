import { ActionForm } from '@/app/action-form/action-form';
import { persoonAnswers, words } from '@/app/personen/persoonsfeit-words';
import { showMoment } from '@/app/words';
import type { Feitenbeeld } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { addNummerAction } from '../../../persoon-actions';
import type { Waar } from './feiten';

interface NummerProps {
  beeld: Feitenbeeld;
  /** The number with only its last digits readable, where there is one. */
  bekend: string | null;
  waar: Waar;
}

/** The BSN or RSIN, or how it came that there is none; and the form for the one that was found. */
export function Nummer({ beeld: { zonderNummer, nummer }, bekend, waar }: NummerProps) {
  const wie = ({ doorNaam, moment, bron }: { doorNaam: string | null; moment: Date; bron: string }) => ({
    ...{ naam: doorNaam ?? words('feit.onbekend'), moment: showMoment(moment), bron },
  });
  return (
    <section aria-labelledby="nummer" className="grid max-w-text gap-3">
      <Heading level={2} id="nummer">
        {words('nummer.kop')}
      </Heading>
      {bekend === null ? (
        <p>
          <Badge tone="letop">{words('geenNummer')}</Badge>
        </p>
      ) : (
        <p>{bekend}</p>
      )}
      {zonderNummer && (
        <p>{words('nummer.zonder', { aard: words(`aard.${zonderNummer.aard}`), ...wie(zonderNummer) })}</p>
      )}
      {nummer && <p>{words('nummer.gevonden', wie(nummer))}</p>}
      {bekend === null && (
        <ActionForm
          id="nummer-toevoegen"
          action={addNummerAction}
          verborgen={waar}
          groepen={[
            {
              velden: [
                {
                  ...{ vorm: 'tekst', naam: 'nummer', breedte: 'half', cijfers: true },
                  ...{ label: words('nummer.veld'), hint: words('nummer.veldHint') },
                },
                { vorm: 'alinea', naam: 'bron', label: words('nummer.bron') },
              ],
            },
          ]}
          knop={words('nummer.knop')}
          variant="secondary"
          antwoorden={persoonAnswers()}
        />
      )}
    </section>
  );
}
