/** Whether who owes cannot pay or will not: judged by a person with a reason, and by nothing else (M-08). Pure. */

export const OORDELEN = ['niet-kunner', 'niet-willer', 'onbekend'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** What a judgment may rest on; the words are in the texts. */
export const REDENEN: Readonly<Record<Oordeel, readonly string[]>> = {
  'niet-kunner': ['inkomen-te-laag', 'schulden-elders', 'schuldhulp', 'ziekte-of-leven', 'anders'],
  'niet-willer': ['kan-betalen-zegt-zelf', 'inkomen-genoeg', 'komt-afspraak-niet-na', 'oneens', 'anders'],
  // Takes the judgment before it back.
  onbekend: ['nieuwe-feiten', 'vergissing'],
};

export type Duiding = {
  id: string;
  aanslagId: string;
  oordeel: Oordeel;
  reden: string;
  toelichting: string;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

/** Whether this may be written after the one that counts now (null: none). */
export function planDuiding(
  nu: Pick<Duiding, 'oordeel' | 'reden'> | null,
  { oordeel, reden }: Pick<Duiding, 'oordeel' | 'reden'>,
): { ok: true } | { ok: false; fout: string; veld: string } {
  if (!REDENEN[oordeel].includes(reden))
    return { ok: false, fout: 'sociaal.fout.reden-past-niet', veld: 'reden' };
  if (oordeel === 'onbekend' && (nu === null || nu.oordeel === 'onbekend'))
    return { ok: false, fout: 'sociaal.fout.niets-terug', veld: 'oordeel' };
  if (nu !== null && nu.oordeel === oordeel && nu.reden === reden)
    return { ok: false, fout: 'sociaal.fout.staat-al', veld: 'oordeel' };
  return { ok: true };
}
