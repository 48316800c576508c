import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import type { Gesprek } from '@/domain/vragen/gesprek.queries';
import { letGoPersoonAction, showLegitimatieAction } from '../../../contact-actions';

interface NietDezeProps {
  gesprek: Gesprek;
  gemeente: string;
  persoonId: string;
  /** Somebody stands at the counter and may show a document after a wrong answer. */
  legitimatie: boolean;
}

/** The way on when it is not known who this is: choose somebody else, or have a document shown. */
export function NietDeze({ gesprek, gemeente, persoonId, legitimatie }: NietDezeProps) {
  const verborgen = { gemeente, contactId: gesprek.id, persoonId };
  return (
    <div className="grid gap-3">
      <p>{words('verificatie.nietDezeUitleg')}</p>
      <ActionForm
        id="ander"
        action={letGoPersoonAction}
        groepen={[]}
        verborgen={verborgen}
        knop={words('verificatie.ander')}
        variant="secondary"
        antwoorden={contactAnswers()}
      />
      {legitimatie && (
        <ActionForm
          id="legitimatie"
          action={showLegitimatieAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('verificatie.tochLegitimatie')}
          variant="secondary"
          antwoorden={contactAnswers()}
        />
      )}
    </div>
  );
}
