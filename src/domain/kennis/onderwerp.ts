import type { Team as TaakTeam } from '@/domain/taken/taak';
import type { LocalDate } from '@/platform/local-date';

/** What a question can be about (E-01): a list of the kantoor, with the team that answers. Pure. */

type Weigering = { ok: false; reden: string; veld: string };

/** The teams that answer questions. */
export const TEAMS = ['serviceteam', 'frontoffice', 'expert'] as const satisfies readonly TaakTeam[];
export type Team = (typeof TEAMS)[number];

export type Onderwerp = {
  sleutel: string;
  naam: string;
  naamEn: string;
  team: Team;
  /** Whether an inwoner can choose it in his own form. */
  voorBurger: boolean;
  bron: string;
  vanaf: LocalDate;
  /** The first day on which it can no longer be chosen. */
  tot: LocalDate | null;
  versie: number;
};

export type OnderwerpInvoer = Pick<Onderwerp, 'naam' | 'naamEn' | 'team' | 'voorBurger' | 'bron'>;

const gelijk = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
const loopt = (rij: Pick<Onderwerp, 'tot'>, dag: LocalDate) => rij.tot === null || rij.tot > dag;

/** A key for a new subject: of its name, made unique among those that are there. */
export function sleutelVoor(naam: string, bestaand: readonly string[]): string {
  const stam =
    naam
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'onderwerp';
  let sleutel = stam;
  for (let nummer = 2; bestaand.includes(sleutel); nummer += 1) sleutel = `${stam}-${nummer}`;
  return sleutel;
}

/** Whether a subject of this name can come: none that still runs has it. */
export function planToevoegen(
  invoer: OnderwerpInvoer,
  alle: readonly Onderwerp[],
  vandaag: LocalDate,
): { ok: true; sleutel: string } | Weigering {
  if (alle.some((rij) => loopt(rij, vandaag) && gelijk(rij.naam, invoer.naam)))
    return { ok: false, reden: 'weigering.onderwerp-bestaat', veld: 'naam' };
  return {
    ok: true,
    sleutel: sleutelVoor(
      invoer.naam,
      alle.map((rij) => rij.sleutel),
    ),
  };
}

/**
 * Whether a subject can become this: its name is its own, it ends no sooner than today, and an inwoner keeps
 * something to choose.
 */
export function planWijziging(
  nu: Onderwerp,
  straks: OnderwerpInvoer & Pick<Onderwerp, 'tot'>,
  alle: readonly Onderwerp[],
  vandaag: LocalDate,
): { ok: true } | Weigering {
  const andere = alle.filter((rij) => rij.sleutel !== nu.sleutel && loopt(rij, vandaag));
  if (loopt(straks, vandaag) && andere.some((rij) => gelijk(rij.naam, straks.naam)))
    return { ok: false, reden: 'weigering.onderwerp-bestaat', veld: 'naam' };
  if (straks.tot !== nu.tot && straks.tot !== null) {
    if (straks.tot < vandaag) return { ok: false, reden: 'weigering.verleden', veld: 'tot' };
    if (straks.tot <= nu.vanaf) return { ok: false, reden: 'weigering.einde-voor-begin', veld: 'tot' };
  }
  const blijft = straks.voorBurger && straks.tot === null;
  if (!blijft && !andere.some((rij) => rij.voorBurger && rij.tot === null))
    return {
      ok: false,
      reden: 'weigering.onderwerp-laatste',
      veld: straks.voorBurger ? 'tot' : 'voorBurger',
    };
  const velden = ['naam', 'naamEn', 'team', 'voorBurger', 'bron', 'tot'] as const;
  if (velden.every((veld) => nu[veld] === straks[veld]))
    return { ok: false, reden: 'weigering.ongewijzigd', veld: 'formulier' };
  return { ok: true };
}
