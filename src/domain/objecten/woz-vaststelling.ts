import type { LocalDate } from '@/platform/local-date';
import type { Vaststellingtotalen } from './woz-vaststelling.schema';

/** The decision by which WOZ values of a belastingjaar are determined (Wet WOZ 22, ADR 0062). Pure. */

/** What somebody can propose: a first value (22), one that is higher by a new fact (27), one that is lower (29, lid 1). */
export const VOORSTELSOORTEN = ['vaststelling', 'herziening', 'vermindering'] as const;
export type Voorstelsoort = (typeof VOORSTELSOORTEN)[number];
/** Also what an uitspraak op bezwaar determines, and what was decided before it was kept here. */
export type Vaststellingsoort = Voorstelsoort | 'uitspraak' | 'overgenomen';

export type Vaststellingstatus = 'voorgesteld' | 'vastgesteld' | 'afgewezen' | 'ingetrokken';
export type Vaststellingbesluit = 'vaststellen' | 'afwijzen' | 'intrekken';

export type Vaststelling = {
  id: string;
  belastingjaar: number;
  soort: Vaststellingsoort;
  toelichting: string | null;
  /** The day on the beschikkingen; null of what was taken over. */
  dagtekening: LocalDate | null;
  aantal: number;
  totalen: Vaststellingtotalen;
  inhoudHash: string;
  besluitId: string | null;
  status: Vaststellingstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

/** A reason shorter than this says nothing to who gets the beschikking. */
export const TOELICHTING_MIN = 20;
/** And to who reads later why it was refused. */
export const REDEN_MIN = 10;

type Nee = { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Nee => ({
  ok: false,
  reden: `woz.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

export type Voorstel = {
  belastingjaar: number;
  soort: Voorstelsoort;
  dagtekening: LocalDate;
  toelichting: string | null;
};

/**
 * Whether values may be proposed: of a year that began, on beschikkingen of today or later, with the fact that is new where a
 * value becomes higher, or the reason where it becomes lower.
 */
export function planVoorstel(
  { belastingjaar, soort, dagtekening, toelichting }: Voorstel,
  { vandaag, wacht, aantal }: { vandaag: LocalDate; wacht: boolean; aantal: number },
): { ok: true } | Nee {
  if (dagtekening < vandaag) return nee('dagtekening-voorbij', 'dagtekening');
  // The state of the first of January is not known before that day (Wet WOZ 18, lid 3).
  if (dagtekening < `${belastingjaar}-01-01`) return nee('jaar-niet-begonnen', 'dagtekening');
  if (soort !== 'vaststelling' && (toelichting ?? '').trim().length < TOELICHTING_MIN)
    return nee(soort === 'herziening' ? 'nieuw-feit' : 'waarom-lager', 'toelichting');
  if (wacht) return nee('wacht-al');
  return aantal === 0 ? nee('niets', 'soort') : { ok: true };
}

/** Whether this decision may be taken by this person: never about his own, and over what was proposed. */
export function planBesluit(
  vaststelling: Pick<Vaststelling, 'status' | 'voorgesteldDoor' | 'dagtekening' | 'aantal' | 'inhoudHash'>,
  { besluit, reden }: { besluit: Vaststellingbesluit; reden: string | null },
  {
    wie,
    vandaag,
    inhoud,
    ingehaald,
  }: {
    wie: string;
    vandaag: LocalDate;
    /** What the proposal holds now. */
    inhoud: { aantal: number; inhoudHash: string };
    /** Values in it of which another was determined since. */
    ingehaald: number;
  },
): { ok: true; status: Vaststellingstatus } | Nee {
  if (vaststelling.status !== 'voorgesteld') return nee('al-besloten');
  const eigen = vaststelling.voorgesteldDoor === wie;
  if (besluit === 'intrekken') return eigen ? { ok: true, status: 'ingetrokken' } : nee('niet-van-u');
  if (eigen) return nee('eigen-voorstel');
  if (besluit === 'afwijzen')
    return (reden ?? '').trim().length < REDEN_MIN
      ? nee('reden', 'reden')
      : { ok: true, status: 'afgewezen' };
  if (inhoud.aantal !== vaststelling.aantal || inhoud.inhoudHash !== vaststelling.inhoudHash)
    return nee('intussen-anders');
  if (ingehaald > 0) return nee('ingehaald');
  // Nobody can be told on a day that is over.
  if (vaststelling.dagtekening !== null && vaststelling.dagtekening < vandaag)
    return nee('dagtekening-voorbij');
  return { ok: true, status: 'vastgesteld' };
}

/** Beyond this many percent from the value before somebody must have looked at it: our own limit. */
export const UITSCHIETER_PROCENT = 30;
/** So many of them are shown; how many there are is counted. */
export const UITSCHIETERS_MAX = 50;
/** Upper ends of the bands in which the values are counted, in euros. */
export const BANDEN = [100_000, 200_000, 300_000, 400_000, 500_000, 750_000, 1_000_000] as const;

/** How far one sum lies from another, in hundredths of a percent; null where there is nothing to compare with. */
export const verschilVan = (nu: string, was: string): number | null =>
  BigInt(was) === 0n ? null : Number(((BigInt(nu) - BigInt(was)) * 10_000n) / BigInt(was));
