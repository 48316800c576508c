import { addMonths, type LocalDate } from '@/platform/local-date';
import { dated, valueOn } from '../dated';
import { leidraad } from '../regelingen';

/** Months that an adempauze lasts. Policy of sociaal incasseren (S3, N-06) as uitstel by the Leidraad, no term of an Act. */
export const adempauzeMaanden = dated('adempauze', 'maanden', [
  {
    vanaf: '2016-01-01',
    waarde: 3,
    bron: leidraad('25'),
    gecontroleerdOp: '2026-11-29',
    zekerheid: 'te-bevestigen',
  },
]);

/** The first day on which an adempauze that begins on this day holds no longer. */
export const eindeAdempauze = (vanaf: LocalDate): LocalDate =>
  addMonths(vanaf, valueOn(adempauzeMaanden, vanaf));
