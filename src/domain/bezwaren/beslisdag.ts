import type { Afspraak } from '@/law/afspraak';
import { formatBron } from '@/law/bron';
import { beslistermijnInvordering } from '@/law/dienstverlening/invorderingsbezwaar';
import { type Beslistermijn, beslistermijn, postpone } from '@/law/heffing/beslistermijn';
import { assessTijdigheid, type Tijdigheid } from '@/law/heffing/tijdigheid';
import type { Stap, Uitkomst } from '@/law/uitleg';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import type { Bezwaarsoort } from './bezwaar';

/** The facts from which every day of an objection follows. */
export type Termijnfeiten = {
  soort: Bezwaarsoort;
  /** Of the aanslag, or for costs the day of the act. */
  dagtekening: LocalDate;
  /** The day on which that was made known, where that is later and known: then the term begins there (AWR 22j). */
  bekendmaking?: LocalDate | null;
  ontvangen: LocalDate;
  /** Day of posting, where it came as a letter and that is known. */
  terPost: LocalDate | null;
  /** Days that the term stood still for herstel (Awb 7:10, lid 2). */
  opgeschortDagen: number;
  verdaagd: boolean;
  /** Weeks that the contract promises for an objection against costs, told beside the law. */
  afspraak?: Afspraak | null;
};

const indiening = ({ ontvangen, terPost }: Termijnfeiten) =>
  terPost === null ? { ontvangen } : { ontvangen, terPost };

/** Whether it came in time, early or late, with every step. */
export const tijdigheidVan = (feiten: Termijnfeiten): Uitkomst<Tijdigheid> =>
  assessTijdigheid(feiten, indiening(feiten));

/** The last day to decide, with every step: by the Kostenwet for costs, else by the law of the tax. */
export function beslisdagVan({
  terPost: _,
  soort,
  afspraak,
  ...feiten
}: Termijnfeiten): Uitkomst<Beslistermijn> {
  if (soort !== 'kosten') return beslistermijn({ ...feiten, soort });
  const { waarde, uitleg } = beslistermijnInvordering({
    ...feiten,
    tegen: 'kosten',
    ...(afspraak ? { contract: afspraak } : {}),
  });
  return { waarde: { laatsteDag: waarde.laatsteDag, regel: 'zes-weken' }, uitleg };
}

/** The last day after the one verdaging that the law allows; null once that was done. */
export const verdagenTot = (feiten: Termijnfeiten): LocalDate | null =>
  feiten.verdaagd ? null : postpone(beslisdagVan(feiten).waarde.laatsteDag).waarde;

/**
 * How long the term to decide stands still: from the day after which the objector was asked to add something, until he
 * did, or until the day by which he could (Awb 7:10, lid 2).
 */
export function stilstand(gevraagdOp: LocalDate, herstelTot: LocalDate, aangevuldOp: LocalDate): number {
  const einde = aangevuldOp < herstelTot ? aangevuldOp : herstelTot;
  return Math.max(0, daysBetween(gevraagdOp, einde));
}

/** The source of the step that gave the day: the last one. */
export const bronVan = (uitleg: readonly Stap[]): string => {
  const laatste = uitleg.at(-1);
  return laatste ? formatBron(laatste.bron) : '';
};
