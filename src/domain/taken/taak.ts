import {
  type Contactbeleid,
  type Contactpoging,
  mayCloseTerugbelverzoek,
} from '@/law/dienstverlening/contactpogingen';
import type { Stap } from '@/law/uitleg';
import type { LocalMoment } from '@/platform/local-moment';
import { may, type Rol, type Verb } from '@/platform/permissions';

/** Work about any subject: who does it, what may be done with it, when it is late. Pure. */

/** The teams that there are; the database knows the same list (CHECK). */
export const TEAMS = ['serviceteam', 'frontoffice', 'expert', 'heffen', 'innen'] as const;
export type Team = (typeof TEAMS)[number];
export type TaakStatus = 'open' | 'bezig' | 'afgerond';
export type Urgentie = 'spoed' | 'gewoon';

/** What must be done; the database holds the same list (CHECK). */
export const TAAKSOORTEN = [
  'terugbellen',
  'antwoord',
  'extra-informatie',
  'afspraak',
  'terugmelding',
  'regeling-gemist',
  'vertegenwoordiging-controleren',
  'erven-opvragen',
  'adres-uitzoeken',
  'brief-niet-bezorgd',
  'email-herstellen',
  'bevel-uitbrengen',
  'overheidsvordering-meedelen',
  'advies-herinneren',
] as const;
export type TaakSoort = (typeof TAAKSOORTEN)[number];
/** 'vervallen': what asked for it was solved before anybody did it. */
export const RESULTATEN = [
  'beantwoord',
  'niet-bereikt',
  'afspraak-gemaakt',
  'gezien',
  'afgehandeld',
  'vervallen',
] as const;
export type Taakresultaat = (typeof RESULTATEN)[number];

/** What a task can be about; the database looks whether that is there. */
export const ONDERWERPSOORTEN = [
  'vraag',
  'regeling',
  'vertegenwoordiging',
  'ervenverzoek',
  'adresstop',
  'document',
  'emailadres',
  'verhaalfeit',
  'adviesverzoek',
] as const;
export type Onderwerpsoort = (typeof ONDERWERPSOORTEN)[number];
export type Taakonderwerp = { soort: Onderwerpsoort; id: string };

/** Who may see and do a task about a subject: whoever may work on that subject. */
const VERB_VAN: Readonly<Record<Onderwerpsoort, Verb>> = {
  vraag: 'contact.vastleggen',
  regeling: 'regeling.behandelen',
  vertegenwoordiging: 'vertegenwoordiging.bevestigen',
  ervenverzoek: 'vertegenwoordiging.vastleggen',
  adresstop: 'retour.behandelen',
  document: 'document.verzenden',
  emailadres: 'contact.vastleggen',
  verhaalfeit: 'verhaal.vastleggen',
  adviesverzoek: 'bezwaar.behandelen',
};

/** What happens to a task, in the words of its journal. */
export type Taakregelsoort =
  | 'geopend'
  | 'opgepakt'
  | 'losgelaten'
  | 'overgedragen'
  | 'verkeerd-bezorgd'
  | 'poging'
  | 'herinnerd'
  | 'afgerond';

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
export type Berichtsoort = (typeof BERICHTEN)[number];

/** Why something is not done: the key of a sentence, and the field it concerns. */
export type Taakweigering = { ok: false; reden: string; veld?: string };

type Bezit = { status: TaakStatus; medewerkerId: string | null; resultaat?: Taakresultaat | null };

/** Whose queue shows the tasks of a team: the serviceteam and its experts work from one. */
const WERKT_VOOR: Readonly<Record<Team, readonly Rol[]>> = {
  frontoffice: ['frontoffice'],
  serviceteam: ['serviceteam', 'expert'],
  expert: ['serviceteam', 'expert'],
  heffen: ['medewerker-heffen', 'heffingsambtenaar'],
  innen: ['medewerker-innen', 'invorderingsambtenaar'],
};

/** The teams that somebody with these roles works for. */
export const teamsVan = (rollen: readonly Rol[]): Team[] =>
  TEAMS.filter((team) => WERKT_VOOR[team].some((rol) => rollen.includes(rol)));

/** Whether somebody with these roles may see a task about such a subject. */
export const mayTaak = (rollen: readonly Rol[], soort: Onderwerpsoort): boolean =>
  may(rollen, VERB_VAN[soort]);

/** The teams to which a task about such a subject can go: those in which somebody may work on it. */
export const teamsVoor = (soort: Onderwerpsoort): Team[] =>
  TEAMS.filter((team) => WERKT_VOOR[team].some((rol) => mayTaak([rol], soort)));

/** What a journal tells, as it was kept: text that is one of the words, or none. */
export const isTeam = (text: unknown): text is Team => TEAMS.some((team) => team === text);
export const isResultaat = (text: unknown): text is Taakresultaat =>
  RESULTATEN.some((resultaat) => resultaat === text);

/** Which tasks somebody with these roles in a gemeente sees: of his teams, about what he may work on. */
export const takenVoor = (rollen: readonly Rol[]): { team: Team; soort: Onderwerpsoort }[] =>
  teamsVan(rollen).flatMap((team) =>
    ONDERWERPSOORTEN.filter((soort) => mayTaak(rollen, soort)).map((soort) => ({ team, soort })),
  );

/** Whether a call was asked for: then text in a file is no end of it. */
export const isBelverzoek = (soort: TaakSoort): boolean => soort === 'terugbellen' || soort === 'afspraak';

/**
 * Claim before work: what somebody else has is never taken by accident, and what another team has not at all. Who has
 * it already has it.
 */
export function planClaim(
  taak: Bezit & { team: Team },
  ik: string,
  rollen: readonly Rol[],
): { ok: true; al: boolean } | (Taakweigering & { door: string | null }) {
  if (taak.status === 'afgerond')
    return {
      ok: false,
      reden: taak.resultaat === 'vervallen' ? 'weigering.taak-vervallen' : 'weigering.taak-afgerond',
      door: null,
    };
  if (!teamsVan(rollen).includes(taak.team)) return { ok: false, reden: 'weigering.ander-team', door: null };
  if (taak.medewerkerId === null) return { ok: true, al: false };
  return taak.medewerkerId === ik
    ? { ok: true, al: true }
    : { ok: false, reden: 'weigering.al-opgepakt', door: taak.medewerkerId };
}

/** Whether somebody may act on it: only who claimed it. */
export function mayWork(taak: Bezit, ik: string): { ok: true } | Taakweigering {
  if (taak.status === 'afgerond')
    return {
      ok: false,
      reden: taak.resultaat === 'vervallen' ? 'weigering.taak-vervallen' : 'weigering.taak-afgerond',
    };
  if (taak.medewerkerId === ik) return { ok: true };
  // Let go or handed over meanwhile, and taken by somebody else: what was typed stays on the form.
  return {
    ok: false,
    reden: taak.medewerkerId === null ? 'weigering.eerst-oppakken' : 'weigering.nu-van-ander',
  };
}

type Plaats = { team: Team; herkomst: Team | null; onderwerpSoort: Onderwerpsoort };

/**
 * To which team a task goes that is handed over: one that exists, that may work on what it is about, and another than
 * has it. `terug`: it goes back to where it came from, and does not bounce a second time.
 */
export function planOverdracht(
  nu: Plaats,
  naar: string,
): { ok: true; team: Team; herkomst: Team | null; terug: boolean } | Taakweigering {
  const team = TEAMS.find((bekend) => bekend === naar);
  if (team === undefined) return { ok: false, reden: 'weigering.team-onbekend', veld: 'team' };
  if (team === nu.team) return { ok: false, reden: 'weigering.al-bij-team', veld: 'team' };
  if (!teamsVoor(nu.onderwerpSoort).includes(team))
    return { ok: false, reden: 'weigering.team-mag-niet', veld: 'team' };
  const terug = team === nu.herkomst;
  return { ok: true, team, herkomst: terug ? null : nu.team, terug };
}

/** Where a task goes that was brought to the wrong team: back to where it came from. */
export const planVerkeerdBezorgd = (nu: Plaats): ReturnType<typeof planOverdracht> =>
  nu.herkomst === null ? { ok: false, reden: 'weigering.geen-herkomst' } : planOverdracht(nu, nu.herkomst);

/**
 * Whether it may be closed as "niet bereikt": only a promise to call, and only after the attempts that the tenant
 * asks (S1: two at different times, with a message left where that can be).
 */
export function planNietBereikt(
  soort: TaakSoort,
  pogingen: readonly { op: LocalMoment; bereikt: boolean; bericht: string }[],
  beleid: Contactbeleid,
): { ok: true; uitleg: Stap[] } | (Taakweigering & { uitleg: Stap[] }) {
  if (!isBelverzoek(soort)) return { ok: false, reden: 'weigering.geen-beloproep', uitleg: [] };
  const { waarde, uitleg } = mayCloseTerugbelverzoek(pogingen as readonly Contactpoging[], beleid);
  if (waarde.reden === 'bereikt') return { ok: false, reden: 'weigering.wel-bereikt', uitleg };
  return waarde.mag ? { ok: true, uitleg } : { ok: false, reden: `weigering.${waarde.reden}`, uitleg };
}
