import type { Grond } from '@/domain/opschortingen/opschorting';
import { type VerjaringGebeurtenis, type Verlengingsgrond, verjaring } from '@/law/invordering/verjaring';
import type { Stap } from '@/law/uitleg';
import { addDays, addMonths, type LocalDate } from '@/platform/local-date';
import type { Padstap } from './invorderingspad';

/** When the right to collect a claim ends, by what happened to it (L-16). Pure. */

/** So many months before its last day a claim is on the list. */
export const ALARM_MAANDEN = 6;

export type Alarm = 'verjaard' | 'binnenkort' | null;
export type Verjaringsbeeld = { laatsteDag: LocalDate; alarm: Alarm; uitleg: Stap[] };

/** What collecting waited for by uitstel: each lets the term last so much longer (Awb 4:111). */
const UITSTEL: ReadonlyMap<Grond, Verlengingsgrond> = new Map<Grond, Verlengingsgrond>([
  ['uitstel', 'uitstel'],
  ['regeling', 'uitstel'],
  ['bezwaar-belasting', 'uitstel'],
  ['adempauze', 'uitstel'],
  ['faillissement', 'faillissement'],
  ['surseance', 'surseance'],
  ['wsnp', 'schuldsanering'],
]);

export type Verjaringsfeiten = {
  laatsteVervaldag: LocalDate;
  stappen: readonly { stap: Padstap; dagtekening: LocalDate }[];
  /** Also those that ended; `tot` is the first day on which it held no more. */
  opschortingen: readonly { grond: Grond; vanaf: LocalDate; tot: LocalDate | null }[];
};

/**
 * The last day on which a claim can be collected, as things stand today. An aanmaning and a dwangbevel start the term anew
 * (Awb 4:106); a herinnering reserves no right and does not. Uitstel that runs counts up to and including today.
 */
export function verjaringVan(feiten: Verjaringsfeiten, vandaag: LocalDate): Verjaringsbeeld {
  const stuitingen = feiten.stappen.flatMap(({ stap, dagtekening }): VerjaringGebeurtenis[] =>
    stap === 'herinnering' ? [] : [{ soort: 'stuiting', datum: dagtekening, grond: stap }],
  );
  const verlengingen = feiten.opschortingen.flatMap(({ grond, vanaf, tot }): VerjaringGebeurtenis[] => {
    const einde = tot === null || tot > vandaag ? vandaag : addDays(tot, -1);
    const verlenging = UITSTEL.get(grond);
    return verlenging !== undefined && einde >= vanaf
      ? [{ soort: 'verlenging', van: vanaf, tot: einde, grond: verlenging }]
      : [];
  });
  const { waarde, uitleg } = verjaring(feiten.laatsteVervaldag, [...stuitingen, ...verlengingen]);
  return { laatsteDag: waarde.laatsteDag, alarm: alarmVan(waarde.laatsteDag, vandaag), uitleg };
}

function alarmVan(laatsteDag: LocalDate, vandaag: LocalDate): Alarm {
  if (laatsteDag < vandaag) return 'verjaard';
  return addMonths(vandaag, ALARM_MAANDEN) >= laatsteDag ? 'binnenkort' : null;
}
