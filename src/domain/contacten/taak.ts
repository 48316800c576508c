import {
  type Contactbeleid,
  type Contactpoging,
  mayCloseTerugbelverzoek,
} from '@/law/dienstverlening/contactpogingen';
import type { Stap } from '@/law/uitleg';
import type { LocalMoment } from '@/platform/local-moment';
import type { Rol } from '@/platform/permissions';
import type { Weigering } from './contact';

/** Work that a contact left behind: who has it, what may be done with it. Pure. */

export const TEAMS = ['serviceteam', 'frontoffice', 'expert'] as const;
export type Team = (typeof TEAMS)[number];
export type TaakStatus = 'open' | 'bezig' | 'afgerond';
export type TaakSoort = 'terugbellen' | 'antwoord' | 'extra-informatie' | 'afspraak' | 'terugmelding';

/** DDAS names of attempts (T-11), in the order in which the form shows them. */
export const POGINGSOORTEN = [
  'telefoon',
  'mail',
  'sms',
  'brief',
  'huisbezoek',
  'kaartje',
  'administratief',
  'overige',
] as const;
export type Pogingsoort = (typeof POGINGSOORTEN)[number];
export const BERICHTEN = ['voicemail', 'e-mail', 'geen', 'niet-mogelijk'] as const;

type Bezit = { status: TaakStatus; medewerkerId: string | null };

/** Whose queue shows the tasks of a team: the serviceteam and its experts work from one. */
const WERKT_VOOR: Readonly<Record<Team, readonly Rol[]>> = {
  frontoffice: ['frontoffice'],
  serviceteam: ['serviceteam', 'expert'],
  expert: ['serviceteam', 'expert'],
};

/**
 * Claim before work: what somebody else has is never taken by accident, and what another team has not at all. Who has
 * it already has it.
 */
export function planClaim(
  taak: Bezit & { team: Team },
  ik: string,
  rollen: readonly Rol[],
): { ok: true; al: boolean } | (Weigering & { door: string | null }) {
  if (taak.status === 'afgerond') return { ok: false, reden: 'weigering.taak-afgerond', door: null };
  if (!WERKT_VOOR[taak.team].some((rol) => rollen.includes(rol)))
    return { ok: false, reden: 'weigering.ander-team', door: null };
  if (taak.medewerkerId === null) return { ok: true, al: false };
  return taak.medewerkerId === ik
    ? { ok: true, al: true }
    : { ok: false, reden: 'weigering.al-opgepakt', door: taak.medewerkerId };
}

/** Whether somebody may act on it: only who claimed it. */
export function mayWork(taak: Bezit, ik: string): { ok: true } | Weigering {
  if (taak.status === 'afgerond') return { ok: false, reden: 'weigering.taak-afgerond' };
  return taak.medewerkerId === ik ? { ok: true } : { ok: false, reden: 'weigering.eerst-oppakken' };
}

/**
 * Whether it may be closed as "niet bereikt": only a promise to call, and only after the attempts that the tenant
 * asks (S1: two at different times, with a message left where that can be).
 */
export function planNietBereikt(
  soort: TaakSoort,
  pogingen: readonly { op: LocalMoment; bereikt: boolean; bericht: string }[],
  beleid: Contactbeleid,
): { ok: true; uitleg: Stap[] } | (Weigering & { uitleg: Stap[] }) {
  if (soort !== 'terugbellen' && soort !== 'afspraak')
    return { ok: false, reden: 'weigering.geen-beloproep', uitleg: [] };
  const { waarde, uitleg } = mayCloseTerugbelverzoek(pogingen as readonly Contactpoging[], beleid);
  if (waarde.reden === 'bereikt') return { ok: false, reden: 'weigering.wel-bereikt', uitleg };
  return waarde.mag ? { ok: true, uitleg } : { ok: false, reden: `weigering.${waarde.reden}`, uitleg };
}
