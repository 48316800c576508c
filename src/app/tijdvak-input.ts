import { dateText, type Refuse, type Typed } from '@/app/action-form/form-input';
import type { Tijdvak } from '@/domain/contacten/route';
import { parseLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';

const DAGDELEN = { ochtend: ['09:00', '12:00'], middag: ['13:00', '17:00'] } as const;

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
  if (datum === null) return null;
  const [van, tot] = DAGDELEN[dagdeel];
  return { van: toLocalMoment(`${datum}T${van}`), tot: toLocalMoment(`${datum}T${tot}`) };
}
