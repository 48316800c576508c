import type { Refuse, Typed } from '@/app/action-form/form-input';
import type { Optie } from '@/app/action-form/veld';
import { dagTekst, contactWords as words } from '@/app/contact/contact-words';
import { type DAGDELEN, type Tijdvak, tijdvakVan, type VrijTijdvak } from '@/domain/vragen/belmoment';
import { parseLocalDate } from '@/platform/local-date';
import { dateOfMoment, momentAt } from '@/platform/local-moment';

/** The times that are offered, each as one choice: nobody types a date while somebody is on the line. */
export const tijdvakOpties = (vrij: readonly VrijTijdvak[], now: Date): Optie[] =>
  vrij.map(({ dag, dagdeel }) => ({
    value: `${dag}/${dagdeel}`,
    label: words('door.tijdvak', {
      dag: dagTekst(dag, dateOfMoment(momentAt(now.getTime()))),
      dagdeel: words(`door.${dagdeel}`).toLowerCase(),
    }),
  }));

/** The time that was chosen; null for no preference. Whether it can be promised the use case says. */
export function readKeuze(typed: Typed, naam: string, refuse: Refuse): Tijdvak | null {
  const keuze = typed[naam] ?? '';
  if (keuze === '') return null;
  const [dag = '', dagdeel = ''] = keuze.split('/');
  const datum = parseLocalDate(dag);
  if (datum === null || !(dagdeel === 'ochtend' || dagdeel === 'middag')) {
    refuse(naam, 'fouten.kies');
    return null;
  }
  return tijdvakVan(datum, dagdeel satisfies keyof typeof DAGDELEN);
}
