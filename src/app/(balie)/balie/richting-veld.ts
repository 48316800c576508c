import type { Veld } from '@/app/action-form/veld';
import { contactWords as words } from '@/app/contact/contact-words';
import { RICHTINGEN } from '@/domain/contacten/contact';

/** Who begins the contact: mostly somebody else does. */
export const richtingVeld = (): Veld => ({
  vorm: 'lijst',
  naam: 'richting',
  label: words('verificatie.richting'),
  opties: RICHTINGEN.map((value) => ({ value, label: words(`richting.${value}`) })),
  waarde: 'in',
});
