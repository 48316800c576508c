import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { uriw } from '../regelingen';
import { weekendDay } from './feestdagen';
import { paaszondag } from './paaszondag';

type Sluiting =
  | 'nieuwjaarsdag'
  | 'goede-vrijdag'
  | 'tweede-paasdag'
  | 'een-mei'
  | 'eerste-kerstdag'
  | 'tweede-kerstdag';

/** Days on which banks do not settle: another calendar than that of the Algemene termijnenwet (1 May in, Koningsdag out). */
export const targetSluitingsdagen = dated<readonly Sluiting[]>(
  'sluitingsdagen van het betalingsverkeer (TARGET)',
  'lijst van dagen',
  [
    {
      vanaf: '2002-01-01',
      waarde: [
        'nieuwjaarsdag',
        'goede-vrijdag',
        'tweede-paasdag',
        'een-mei',
        'eerste-kerstdag',
        'tweede-kerstdag',
      ],
      bron: uriw('1ca tot en met 1ch'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

function isSluiting(date: LocalDate, sluiting: Sluiting): boolean {
  const { year } = partsOf(date);
  switch (sluiting) {
    case 'nieuwjaarsdag':
      return date.endsWith('-01-01');
    case 'goede-vrijdag':
      return date === addDays(paaszondag(year), -2);
    case 'tweede-paasdag':
      return date === addDays(paaszondag(year), 1);
    case 'een-mei':
      return date.endsWith('-05-01');
    case 'eerste-kerstdag':
      return date.endsWith('-12-25');
    case 'tweede-kerstdag':
      return date.endsWith('-12-26');
  }
}

/** Whether banks settle on this day. Throws LawError 'geen-parameter' before 2002. */
export const isBankwerkdag = (date: LocalDate): boolean =>
  weekendDay(date) === null &&
  !windowOn(targetSluitingsdagen, date).waarde.some((sluiting) => isSluiting(date, sluiting));

/** The n-th bank working day after a day, or before it where `aantal` is negative; the day itself does not count. */
export function addBankwerkdagen(date: LocalDate, aantal: number): LocalDate {
  const step = aantal < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(aantal); left > 0; ) {
    day = addDays(day, step);
    if (isBankwerkdag(day)) left -= 1;
  }
  return day;
}

/** That day, or the first one after it on which banks settle: what falls on a closed day is collected later, never earlier. */
export const bankwerkdagVanaf = (date: LocalDate): LocalDate => addBankwerkdagen(addDays(date, -1), 1);
