import { dateText, type Refuse, type Typed } from '@/app/action-form/form-input';
import { type Tijdvak, tijdvakVan } from '@/domain/vragen/belmoment';
import { parseLocalDate } from '@/platform/local-date';

/** An agreed part of a day from the fields `datum` and `dagdeel`; null when neither was filled in. */
export function readTijdvak(typed: Typed, refuse: Refuse): Tijdvak | null {
  const text = dateText(typed, 'datum');
  const { dagdeel } = typed;
  if (text === '') {
    if (dagdeel) refuse('datum', 'weigering.tijdvak-datum');
    return null;
  }
  const datum = parseLocalDate(text);
  if (datum === null) refuse('datum', 'fouten.datum');
  if (dagdeel !== 'ochtend' && dagdeel !== 'middag') {
    refuse('dagdeel', 'weigering.tijdvak-dagdeel');
    return null;
  }
  return datum === null ? null : tijdvakVan(datum, dagdeel);
}
