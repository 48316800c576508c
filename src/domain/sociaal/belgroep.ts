import type { Cents } from '@/platform/cents';

/** Whom to call before collection goes on: a selection that is kept with its versions (T-05). Pure. */

/** S3: everybody before a dwangbevel; only areas with more dwangbevelen than the rest; or only before a hernieuwd bevel. */
export const SELECTIES = ['allen', 'bovengemiddeld', 'hernieuwd-bevel'] as const;
export type Selectie = (typeof SELECTIES)[number];

export type Belgroep = {
  id: string;
  versie: number;
  naam: string;
  selectie: Selectie;
  /** Areas of four digits; none: everywhere. */
  postcodes: string[];
  minimumCenten: Cents;
  script: string;
  reden: string;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

export type Belgroepvorm = Omit<Belgroep, 'id' | 'versie' | 'gemaaktDoor' | 'gemaaktOp'>;

/** The most areas of one selection. */
export const POSTCODES_MAX = 50;

/** The areas in what was typed, in order and each once; null where something in it is no area of four digits. */
export function parsePostcodes(tekst: string): string[] | null {
  const delen = tekst.split(/[\s,;]+/).filter((deel) => deel !== '');
  if (delen.length > POSTCODES_MAX || delen.some((deel) => !/^[1-9]\d{3}$/.test(deel))) return null;
  return [...new Set(delen)].sort();
}

/** Whether a version says anything else than the one before it; a version that does not is none. */
export const isAnders = (voor: Belgroepvorm, na: Belgroepvorm): boolean =>
  voor.naam !== na.naam ||
  voor.selectie !== na.selectie ||
  voor.postcodes.join() !== na.postcodes.join() ||
  voor.minimumCenten !== na.minimumCenten ||
  voor.script !== na.script;
