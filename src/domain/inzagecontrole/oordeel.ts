import type { Rol } from '@/platform/permissions';

/** What becomes of a finding, and who may say so. Pure. */

export const OORDELEN = ['terecht', 'niet-terecht', 'datalek'] as const;
export type Oordeel = (typeof OORDELEN)[number];
export type Bevindingstand = 'open' | 'te-laat' | Oordeel;

/** So long a finding may wait before the directeur is asked. */
export const WACHT_DAGEN = 14;
/** Least words of a reason. */
export const REDEN_MIN = 10;

type Feiten = {
  /** Of whom something was found, with the roles that he had then. */
  medewerkerId: string;
  rol: string;
  stand: Bevindingstand;
};

/**
 * Whether this reader may judge a finding: never about himself, and once. The directeur only what waited too long, or is about
 * a privacy officer.
 */
export function planOordeel(
  feiten: Feiten,
  door: { medewerkerId: string; rollen: readonly Rol[] },
  reden: string,
): { ok: true } | { ok: false; reden: string; veld?: string } {
  const weiger = (code: string, veld?: string) =>
    ({ ok: false, reden: `inzagecontrole.fout.${code}`, ...(veld === undefined ? {} : { veld }) }) as const;
  if (feiten.medewerkerId === door.medewerkerId) return weiger('over-uzelf');
  if (feiten.stand !== 'open' && feiten.stand !== 'te-laat') return weiger('al-beoordeeld');
  const overOfficer = feiten.rol.split(',').includes('privacy-officer');
  if (!door.rollen.includes('privacy-officer') && feiten.stand !== 'te-laat' && !overOfficer)
    return weiger('eerst-officer');
  return reden.trim().length < REDEN_MIN ? weiger('reden-kort', 'reden') : { ok: true };
}
