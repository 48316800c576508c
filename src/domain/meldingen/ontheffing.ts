import { explainAanslagregel } from '@/domain/aanslagen/aanslagregel';
import type { Aanslagregelinhoud } from '@/domain/aanslagen/read-aanslag';
import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { vervaltDoorWissel } from '@/law/heffing/toestand';
import { explainBlijft } from '@/law/heffing/verhuizing';
import { gemeentewet } from '@/law/regelingen';
import { makeStap } from '@/law/stap';
import { calculateTijdsgelang } from '@/law/tijdsgelang';
import type { Stap, Uitkomst } from '@/law/uitleg';
import { type Cents, toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import { type Meldingsoort, rolVan } from './vragen';

/** What goes off an aanslag when something ends within its year. Pure. */

export type Regelmetstand = { aanslagId: string; regel: Aanslagregelinhoud; stand: RegelStand };
export type Eraf = {
  aanslagId: string;
  aanslagregelId: string;
  belasting: { belastingsoort: Belastingsoort; code: string };
  bedragCenten: Cents;
  uitleg: Stap[];
};

/** The months (or days) of the year after the last day, of the amount of a line over a whole year, with the steps. */
export function explainOntheffing(
  regel: Aanslagregelinhoud,
  laatsteDag: LocalDate,
  binnenGemeente = false,
): Uitkomst<Cents> {
  const jaar = explainAanslagregel({ ...regel, gebeurtenis: null });
  const { waarde, uitleg } = calculateTijdsgelang({
    jaarbedragCenten: jaar.waarde,
    gebeurtenis: 'einde',
    datum: laatsteDag,
    methode: regel.keuzes.tijdsgelang ?? 'volle-maanden',
    binnenGemeente,
  });
  return { waarde, uitleg: [...jaar.uitleg, ...uitleg] };
}

/**
 * What one line becomes less by. Never more than what is left of the line; null where that is nothing.
 */
function erafVan(een: Regelmetstand, laatsteDag: LocalDate, binnenGemeente: boolean): Eraf | null {
  const { regel, stand } = een;
  const { waarde, uitleg } = explainOntheffing(regel, laatsteDag, binnenGemeente);
  const rest = hoogstens(stand);
  const past = waarde <= rest;
  const bedragCenten = past ? waarde : rest;
  return bedragCenten > 0n
    ? metRegel(een, bedragCenten, past ? uitleg : [...uitleg, explainRest(rest)])
    : null;
}

/** An amount of a line, with the steps. */
const metRegel = (
  { aanslagId, regel }: Pick<Regelmetstand, 'aanslagId' | 'regel'>,
  bedragCenten: Cents,
  uitleg: Stap[],
): Eraf => ({
  aanslagId,
  aanslagregelId: regel.id,
  belasting: { belastingsoort: regel.belastingsoort, code: regel.tarief.code },
  bedragCenten,
  uitleg,
});

/** Said where the rule gives more than what is left of the line. */
const explainRest = (rest: Cents): Stap =>
  makeStap('geld.verhuizing.rest', { rest: { centen: rest } }, gemeentewet('242'));

const nummerVan = (regel: Aanslagregelinhoud): number => Number(regel.tarief.code.replace('hond-', '')) || 1;

/**
 * What goes off when a dog went. A line does not say which dog it is: with `resterend` dogs left, the line of the highest
 * number goes, for with one dog less the others are charged as the first ones. Null when there is no more on the
 * aanslag than the dogs that are left: this one was never charged, or taken off before.
 */
export function planHondOntheffing(
  regels: readonly Regelmetstand[],
  resterend: number,
  laatsteDag: LocalDate,
): Eraf | null {
  const telt = regels.filter(
    ({ regel, stand }) =>
      regel.belastingsoort === 'hondenbelasting' &&
      regel.gebeurtenis?.soort !== 'einde' &&
      stand.verminderdCenten === 0n,
  );
  if (telt.length <= resterend) return null;
  const laatste = telt.toSorted(
    (a, b) => nummerVan(b.regel) - nummerVan(a.regel) || b.regel.volgnummer - a.regel.volgnummer,
  )[0];
  return laatste ? erafVan(laatste, laatsteDag, false) : null;
}

/** What the user of a dwelling pays by time: the fixed part of afval, and riool of the user. Emptyings stay as they were. */
const VAN_GEBRUIKER: Readonly<Record<string, string>> = {
  afvalstoffenheffing: 'vast',
  rioolheffing: 'gebruiker',
};

const naarTijdsgelang = (regel: Aanslagregelinhoud): boolean =>
  VAN_GEBRUIKER[regel.belastingsoort] === regel.tarief.code;

/** Lines of this object that were not ended or reduced before. */
const vanObject = (regels: readonly Regelmetstand[], objectId: string): Regelmetstand[] =>
  regels.filter(
    ({ regel, stand }) =>
      regel.object?.id === objectId && regel.gebeurtenis?.soort !== 'einde' && stand.verminderdCenten === 0n,
  );

/**
 * What goes off when somebody moved out; nothing when the new address is in the same gemeente, or when somebody of the
 * household stays (`blijft`): a household is taxed as one.
 */
export function planVerhuisOntheffing(
  regels: readonly Regelmetstand[],
  objectId: string,
  laatsteDag: LocalDate,
  { binnen, blijft }: { binnen: boolean; blijft: boolean },
): Eraf[] {
  if (blijft) return [];
  return vanObject(regels, objectId)
    .filter(({ regel }) => naarTijdsgelang(regel))
    .flatMap((een) => erafVan(een, laatsteDag, binnen) ?? []);
}

/** A line that stays as it was, with why. */
export type Blijft = Eraf;

/** Of the object that somebody left: what he pays after all, with why. Nothing after a move within the gemeente. */
export const planBlijft = (
  regels: readonly Regelmetstand[],
  objectId: string,
  laatsteDag: LocalDate,
  belastingjaar: number,
): Blijft[] =>
  vanObject(regels, objectId).flatMap((een) => {
    const { belastingsoort, tarief, bedragCenten } = een.regel;
    const stap = explainBlijft({ belastingsoort, code: tarief.code, belastingjaar }, laatsteDag);
    return stap === null ? [] : [metRegel(een, toCents(bedragCenten), [stap])];
  });

/** What an owner pays of an object, and what its user does; by code, for those of an object bear its kind. */
const VAN_ROL = {
  eigenaar: (code: string) => code.startsWith('eigenaar'),
  gebruiker: (code: string) => code.startsWith('gebruiker') || code === 'vast',
};

/**
 * What goes off who owned or used an object when somebody else did so from a day: all of it when that was so at the
 * beginning of the year already, else only what is levied by time. `jaar` is that of the lines.
 */
export function planWisselOntheffing(
  regels: readonly Regelmetstand[],
  { rol, objectId }: { rol: keyof typeof VAN_ROL; objectId: string },
  eersteDag: LocalDate,
  jaar: number,
): Eraf[] {
  const toestand = vervaltDoorWissel(jaar, eersteDag);
  return vanObject(regels, objectId)
    .filter(({ regel }) => VAN_ROL[rol](regel.tarief.code))
    .flatMap((een) => {
      if (!toestand.waarde)
        return naarTijdsgelang(een.regel) ? (erafVan(een, addDays(eersteDag, -1), false) ?? []) : [];
      const bedragCenten = hoogstens(een.stand);
      const uitleg = [...explainAanslagregel(een.regel).uitleg, ...toestand.uitleg];
      return bedragCenten > 0n ? [metRegel(een, bedragCenten, uitleg)] : [];
    });
}

/** The steps of what a decision took off a line, as they were when it was decided. */
export function explainAfgegaan(
  regel: Aanslagregelinhoud,
  bedragCenten: Cents,
  { soort, dag, jaar }: { soort: Meldingsoort; dag: LocalDate; jaar: number },
): Stap[] {
  const wissel = rolVan(soort) === null ? null : vervaltDoorWissel(jaar, dag);
  if (wissel?.waarde) return [...explainAanslagregel(regel).uitleg, ...wissel.uitleg];
  const { waarde, uitleg } = explainOntheffing(regel, wissel === null ? dag : addDays(dag, -1));
  return waarde === bedragCenten ? uitleg : [...uitleg, explainRest(bedragCenten)];
}
