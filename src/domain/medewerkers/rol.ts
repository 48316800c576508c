import type { LocalDate } from '@/platform/local-date';
import { ROLLEN_TWEEDE_PERSOON, type Rol } from '@/platform/permissions';
import { type Medewerker, mag } from './medewerker';
import type { Weigering } from './weigering';

/** A role of a medewerker in one gemeente, or in all of the kantoor (gemeenteId null). Pure. */
export type Roltoekenning = {
  id: string;
  medewerkerId: string;
  gemeenteId: number | null;
  rol: Rol;
  vanaf: LocalDate;
  tot: LocalDate | null;
  status: RolStatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  versie: number;
};

export type RolStatus = 'voorgesteld' | 'actief' | 'afgewezen' | 'ingetrokken';
export type RolAct = 'goedkeuren' | 'afwijzen' | 'intrekken';

/** status x act: the status that follows, or the sentence that says why not. */
export const ROLOVERGANGEN: Readonly<
  Record<RolStatus, Readonly<Record<RolAct, { naar: RolStatus } | { niet: string }>>>
> = {
  voorgesteld: {
    goedkeuren: { naar: 'actief' },
    afwijzen: { naar: 'afgewezen' },
    intrekken: { naar: 'ingetrokken' },
  },
  actief: {
    goedkeuren: { niet: 'weigering.al-besloten' },
    afwijzen: { niet: 'weigering.al-besloten' },
    intrekken: { naar: 'ingetrokken' },
  },
  afgewezen: {
    goedkeuren: { niet: 'weigering.al-afgewezen' },
    afwijzen: { niet: 'weigering.al-afgewezen' },
    intrekken: { niet: 'weigering.al-afgewezen' },
  },
  ingetrokken: {
    goedkeuren: { niet: 'weigering.al-ingetrokken' },
    afwijzen: { niet: 'weigering.al-ingetrokken' },
    intrekken: { niet: 'weigering.al-ingetrokken' },
  },
};

/** Roles that are always of one gemeente: its own cash desk (B-08) and its own board (decision 22). */
export const ROLLEN_PER_GEMEENTE: readonly Rol[] = ['kassier', 'bestuurder'];
/** Roles that are of the kantoor as a whole. */
export const ROLLEN_VAN_KANTOOR: readonly Rol[] = ['beheerder', 'directeur'];

/** Whether the decision of a second person is needed: for rights over money, and for anything for oneself. */
export const vraagtTweedePersoon = (rol: Rol, medewerkerId: string, voorsteller: string): boolean =>
  ROLLEN_TWEEDE_PERSOON.includes(rol) || medewerkerId === voorsteller;

export type RolVoorstel = {
  rol: Rol;
  gemeenteId: number | null;
  vanaf: LocalDate;
  tot: LocalDate | null;
};

export type VoorstelFeiten = {
  vandaag: LocalDate;
  voorsteller: string;
  /** Gemeenten that the kantoor serves on the first day. */
  gemeenten: readonly number[];
  /** Roles that this medewerker has or that are proposed for him. */
  bestaand: readonly Roltoekenning[];
};

/**
 * Proposing a role. A role over money waits for a second person (B-23); another one holds at once, decided by
 * who gives it. Refused: in the past, for who stopped, for a gemeente that the kantoor does not serve, a
 * kantoor-wide role for who is employed by a gemeente, and what he has already.
 */
export function planVoorstel(
  medewerker: Medewerker,
  voorstel: RolVoorstel,
  feiten: VoorstelFeiten,
): { ok: true; status: 'voorgesteld' | 'actief' } | Weigering {
  const toegestaan = mag('rol-voorstellen', medewerker, feiten.vandaag);
  if (!toegestaan.ok) return toegestaan;
  const { rol, gemeenteId, vanaf, tot } = voorstel;
  const plaats = plaatsVanRol(medewerker, rol, gemeenteId, feiten.gemeenten);
  if (plaats) return { ok: false, reden: plaats, veld: 'waar' };
  if (vanaf < feiten.vandaag) return { ok: false, reden: 'weigering.verleden', veld: 'vanaf' };
  if (tot !== null && tot <= vanaf) return { ok: false, reden: 'weigering.einde-voor-begin', veld: 'tot' };
  if (feiten.bestaand.some((rij) => valtSamen(rij, voorstel)))
    return { ok: false, reden: 'weigering.heeft-rol-al', veld: 'rol' };
  const wacht = vraagtTweedePersoon(rol, medewerker.id, feiten.voorsteller);
  return { ok: true, status: wacht ? 'voorgesteld' : 'actief' };
}

function plaatsVanRol(
  medewerker: Medewerker,
  rol: Rol,
  gemeenteId: number | null,
  gemeenten: readonly number[],
): string | null {
  if (gemeenteId !== null && !gemeenten.includes(gemeenteId)) return 'weigering.gemeente-onbekend';
  if (gemeenteId !== null && ROLLEN_VAN_KANTOOR.includes(rol)) return 'weigering.rol-van-kantoor';
  if (gemeenteId === null && ROLLEN_PER_GEMEENTE.includes(rol)) return 'weigering.rol-per-gemeente';
  if (gemeenteId === null && medewerker.werkgever === 'gemeente') return 'weigering.werkgever-gemeente';
  return null;
}

const valtSamen = (rij: Roltoekenning, voorstel: RolVoorstel): boolean =>
  (rij.status === 'actief' || rij.status === 'voorgesteld') &&
  rij.rol === voorstel.rol &&
  rij.gemeenteId === voorstel.gemeenteId &&
  (voorstel.tot === null || rij.vanaf < voorstel.tot) &&
  (rij.tot === null || voorstel.vanaf < rij.tot);

/**
 * The decision on a proposal. By another than who proposed it and than whom it concerns. A proposal that waited
 * past its first day begins on the day of approval: nobody gets a right over a time that is past.
 */
export function planBesluit(
  rij: Roltoekenning,
  act: 'goedkeuren' | 'afwijzen',
  feiten: { vandaag: LocalDate; besluiter: string },
): { ok: true; status: RolStatus; vanaf: LocalDate } | Weigering {
  const overgang = ROLOVERGANGEN[rij.status][act];
  if ('niet' in overgang) return { ok: false, reden: overgang.niet };
  if (feiten.besluiter === rij.medewerkerId) return { ok: false, reden: 'weigering.over-uzelf' };
  if (feiten.besluiter === rij.voorgesteldDoor) return { ok: false, reden: 'weigering.eigen-voorstel' };
  const vanaf = rij.vanaf < feiten.vandaag && act === 'goedkeuren' ? feiten.vandaag : rij.vanaf;
  if (act === 'goedkeuren' && rij.tot !== null && rij.tot <= vanaf)
    return { ok: false, reden: 'weigering.voorstel-verlopen' };
  return { ok: true, status: overgang.naar, vanaf };
}

/**
 * Taking a role away, at once: the period that it held stays visible up to today. Refused for the last beheerder
 * of the kantoor. `tot` is the new end, null where the role never held.
 */
export function planIntrekken(
  rij: Roltoekenning,
  feiten: { vandaag: LocalDate; andereBeheerders: number },
): { ok: true; status: RolStatus; tot: LocalDate | null } | Weigering {
  const overgang = ROLOVERGANGEN[rij.status].intrekken;
  if ('niet' in overgang) return { ok: false, reden: overgang.niet };
  if (isKantoorbeheerder(rij, feiten.vandaag) && feiten.andereBeheerders === 0)
    return { ok: false, reden: 'weigering.laatste-beheerder' };
  const eerder = rij.tot !== null && rij.tot <= feiten.vandaag;
  const gehad = rij.status === 'actief' && rij.vanaf < feiten.vandaag;
  return { ok: true, status: overgang.naar, tot: gehad && !eerder ? feiten.vandaag : rij.tot };
}

/** Whether this role makes somebody beheerder of the kantoor on a day. */
export const isKantoorbeheerder = (rij: Roltoekenning, dag: LocalDate): boolean =>
  rij.rol === 'beheerder' && rij.gemeenteId === null && geldtOp(rij, dag);

/** Whether a role holds on a day. */
export const geldtOp = (rij: Pick<Roltoekenning, 'status' | 'vanaf' | 'tot'>, dag: LocalDate): boolean =>
  rij.status === 'actief' && rij.vanaf <= dag && (rij.tot === null || dag < rij.tot);
