import { createHash } from 'node:crypto';
import type { RedenTegen } from '@/domain/invordering/waarom-niet';
import { addDays, type LocalDate } from '@/platform/local-date';

/** One try with a group: who is called, who is compared with, what came of it and when it stops (M-04, M-11). Pure. */

export const RESULTATEN = ['betaald', 'afspraak', 'geen-afspraak', 'niet-bereikt'] as const;
export type Belresultaat = (typeof RESULTATEN)[number];
export type Belrol = 'bellen' | 'controle';

/** What the kantoor or gemeente decided about calling; without it nobody is called (M-14). */
export type Belbeleid = {
  dpia: string;
  maximumPerLijst: number;
  controleProcent: number;
  maximumPogingen: number;
  afspraakDagen: number;
  stopNa: number;
  stopOnderProcent: number;
};

export type Bellijst = {
  id: string;
  groepId: string;
  groepVersie: number;
  tot: LocalDate;
  controleProcent: number;
  maximumPogingen: number;
  stopNa: number;
  stopOnderProcent: number;
  dpia: string;
  status: 'loopt' | 'gestopt';
  gemaaktDoor: string;
  gemaaktOp: Date;
  gestoptDoor: string | null;
  gestoptOp: Date | null;
  stopReden: string | null;
  versie: number;
};

export type Belpoging = {
  volg: number;
  moment: Date;
  resultaat: Belresultaat;
  afspraakTot: LocalDate | null;
  notitie: string | null;
  gemaaktDoor: string;
};

/** The reason with which a list is stopped that did too little. */
export const STOPREGEL = 'stopregel';

/**
 * Whether somebody is called or compared with: by the ids alone, so that nobody chooses and everything of one person is on
 * one side.
 */
export function drawRol(lijstId: string, persoonId: string, controleProcent: number): Belrol {
  const getal = createHash('sha256').update(`${lijstId}:${persoonId}`).digest().readUInt32BE(0);
  return getal % 100 < controleProcent ? 'controle' : 'bellen';
}

/** What was found out since somebody was chosen and makes a call pointless or wrong (L-13): asked before each call. */
export const BELBELETSELS: readonly RedenTegen[] = [
  'betaald',
  'overleden',
  'opgeschort',
  'in-regeling',
  'zaak-loopt',
  'oninbaar-voorgesteld',
];

/** The last call to somebody who was reached ends it. */
export const isBereikt = (pogingen: readonly Pick<Belpoging, 'resultaat'>[]): boolean =>
  pogingen.some(({ resultaat }) => resultaat !== 'niet-bereikt');

export type Belstand = {
  lijst: Pick<Bellijst, 'status' | 'tot' | 'maximumPogingen'>;
  rol: Belrol;
  pogingen: readonly Pick<Belpoging, 'resultaat'>[];
  /** Codes of what speaks against calling today. */
  beletsels: readonly string[];
  beleid: Pick<Belbeleid, 'afspraakDagen'> | null;
  vandaag: LocalDate;
};

export type Weigering = {
  ok: false;
  reden: string;
  veld?: string;
  waarden?: Record<string, string | number>;
};

/** Whether this claim may be called about today; else the first reason why not. */
export function magBellen(stand: Belstand): { ok: true } | Weigering {
  const { lijst, vandaag } = stand;
  if (stand.beleid === null) return { ok: false, reden: 'sociaal.fout.geen-dpia' };
  if (lijst.status !== 'loopt') return { ok: false, reden: 'sociaal.fout.lijst-gestopt' };
  if (vandaag > lijst.tot) return { ok: false, reden: 'sociaal.fout.lijst-voorbij' };
  if (stand.rol === 'controle') return { ok: false, reden: 'sociaal.fout.controlegroep' };
  if (isBereikt(stand.pogingen)) return { ok: false, reden: 'sociaal.fout.al-bereikt' };
  if (stand.pogingen.length >= lijst.maximumPogingen)
    return { ok: false, reden: 'sociaal.fout.genoeg-pogingen', waarden: { aantal: lijst.maximumPogingen } };
  if (stand.beletsels.length > 0) return { ok: false, reden: 'sociaal.fout.niet-meer' };
  return { ok: true };
}

/** Whether this result may be written down; an afspraak has a last day within the policy, and nothing else has one. */
export function planPoging(
  stand: Belstand,
  { resultaat, afspraakTot }: Pick<Belpoging, 'resultaat' | 'afspraakTot'>,
): { ok: true } | Weigering {
  const mag = magBellen(stand);
  if (!mag.ok) return mag;
  const dagen = stand.beleid?.afspraakDagen ?? 0;
  if (resultaat !== 'afspraak')
    return afspraakTot === null
      ? mag
      : { ok: false, reden: 'sociaal.fout.dag-zonder-afspraak', veld: 'afspraakTot' };
  if (afspraakTot === null) return { ok: false, reden: 'fouten.verplicht', veld: 'afspraakTot' };
  if (afspraakTot < stand.vandaag || afspraakTot > addDays(stand.vandaag, dagen))
    return { ok: false, reden: 'sociaal.fout.afspraak-termijn', veld: 'afspraakTot', waarden: { dagen } };
  return mag;
}

/** How many persons were reached, and how many of those paid or agreed to. */
export type Beltelling = { bereikt: number; gelukt: number };

/** Whether a list has done too little by its own rule, and is to be stopped. */
export const moetStoppen = (
  { stopNa, stopOnderProcent }: Pick<Bellijst, 'stopNa' | 'stopOnderProcent'>,
  { bereikt, gelukt }: Beltelling,
): boolean => bereikt >= stopNa && gelukt * 100 < bereikt * stopOnderProcent;

/** What became of a claim since it was chosen, for who was called and who was not alike. */
export const UITKOMSTEN = [
  'betaald',
  'kwijtschelding',
  'oninbaar',
  'regeling',
  'dwangbevel',
  'open',
] as const;
export type Beluitkomst = (typeof UITKOMSTEN)[number];
