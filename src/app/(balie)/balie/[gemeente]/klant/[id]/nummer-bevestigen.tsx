import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers } from '@/app/contact/contact-words';
import { wordsOfBalie as words } from '@/app/words';
import { confirmNummerAction } from '../../../contact-actions';

/** Asked on the line: is this still your number? Only for somebody who proved who he is. */
export function NummerBevestigen(verborgen: { gemeente: string; contactId: string; telefoon: string }) {
  return (
    <ActionForm
      id="nummer"
      action={confirmNummerAction}
      groepen={[]}
      verborgen={verborgen}
      knop={words('klant.nummerKlopt')}
      variant="secondary"
      antwoorden={contactAnswers()}
    />
  );
}
