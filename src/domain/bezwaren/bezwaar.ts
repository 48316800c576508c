import { explainAanslagregel, type Regelfeiten } from '@/domain/aanslagen/aanslagregel';
import { hoogstens, type RegelStand } from '@/domain/aanslagen/vermindering';
import { bezwaarStrektZichUitTot } from '@/law/heffing/samenloop';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { groupBy } from '@/platform/group';

/** An objection: against which lines, why, and for how much. Pure. */

/** Which law gives the day of the decision: Wet WOZ for a value, Gemeentewet for any other tax, Kostenwet for costs. */
export type Bezwaarsoort = 'woz' | 'heffing' | 'kosten';

/** What is disputed of a line: the value that it rests on, or its amount. */
export type Onderwerpsoort = 'woz-waarde' | 'bedrag';

/** Why somebody disagrees. Each has an example in the texts; nobody has to name a law. */
export const GRONDEN = {
  'woz-waarde': ['waarde-te-hoog', 'gegevens-kloppen-niet', 'staat-van-pand', 'niet-van-mij', 'anders'],
  bedrag: ['aantal-klopt-niet', 'geldt-niet-voor-mij', 'verhuisd', 'verkeerd-berekend', 'anders'],
} as const;
export type Grond = (typeof GRONDEN)[Onderwerpsoort][number];

export const HOREN = ['nee', 'telefoon', 'kantoor'] as const;
export type Horen = (typeof HOREN)[number];

/** One line of the aanslag as an objection meets it. */
export type Aanslagregel = Regelfeiten & {
  id: string;
  object: { id: string } | null;
};

/** What somebody says about one line. `gewenst`: the value in whole euros, or the amount in cents, that is right to him. */
export type Regelbezwaar = { aanslagregelId: string; grond: Grond | null; gewenst: bigint | null };

/** A disputed line. One that goes along by law has no ground of its own. */
export type Bezwaarregel = Regelbezwaar & {
  soort: Onderwerpsoort;
  /** The part of the line that is disputed; with nothing named all that is left of it. */
  betwistCenten: Cents;
  /** False for a line that goes along because the law says so. */
  gekozen: boolean;
};

/** One objection: lines that are decided on together, with one day. */
export type Bezwaardeel = { soort: Bezwaarsoort; regels: Bezwaarregel[] };

export type Weigering = { ok: false; reden: string; veld?: string; waarden?: Record<string, string> };

export const onderwerpVan = (belastingsoort: string): Onderwerpsoort =>
  belastingsoort === 'ozb' ? 'woz-waarde' : 'bedrag';

/** The name of the form field in which somebody says what is right to him. */
export const gewenstVeld = (aanslagregelId: string): string => `gewenst-${aanslagregelId}`;
/** The name of the form field with the ground of a line. */
export const grondVeld = (aanslagregelId: string): string => `grond-${aanslagregelId}`;

/**
 * The part of a line that is disputed: what it is more than follows from what the objector says, by the same law
 * functions that made the amount; never more than is left of it. Refuses what is not lower than what stands there.
 */
export function betwistVan(
  regel: Aanslagregel,
  stand: RegelStand,
  gewenst: bigint | null,
): { ok: true; centen: Cents } | Weigering {
  const over = hoogstens(stand);
  if (gewenst === null) return { ok: true, centen: over };
  const veld = gewenstVeld(regel.id);
  const nu = onderwerpVan(regel.belastingsoort) === 'woz-waarde' ? regel.aantal : over;
  if (gewenst < 0n || gewenst >= nu) return { ok: false, reden: 'bezwaar.fout.niet-lager', veld };
  if (onderwerpVan(regel.belastingsoort) === 'bedrag') return { ok: true, centen: toCents(over - gewenst) };
  return { ok: true, centen: lagerBij(regel, stand, gewenst) };
}

/**
 * How much less a line becomes when the value that it rests on is this, in whole euros: what was taken off before counts,
 * and it is never more than is left of the line.
 */
export function lagerBij(regel: Aanslagregel, stand: RegelStand, waardeEuro: bigint): Cents {
  const straks = explainAanslagregel({ ...regel, aantal: waardeEuro }).waarde;
  const minder = stand.opgelegdCenten - stand.verminderdCenten - straks;
  const over = hoogstens(stand);
  if (minder <= 0n) return toCents(0);
  return minder > over ? over : toCents(minder);
}

/** Lines of one belasting, or of one object for WOZ and OZB: two values or two taxes are never one objection (T-10). */
const groepVan = (regel: Aanslagregel): string =>
  onderwerpVan(regel.belastingsoort) === 'woz-waarde'
    ? `ozb ${regel.object?.id ?? regel.id}`
    : regel.belastingsoort;

/** The other lines that an objection against this one covers by law: OZB of the same object. */
function meegenomen(regel: Aanslagregel, alle: readonly Aanslagregel[]): string[] {
  const biljet = alle.map((r) => ({
    id: r.id,
    soort: onderwerpVan(r.belastingsoort) === 'woz-waarde' ? ('ozb' as const) : ('andere-heffing' as const),
    objectId: r.object?.id ?? r.id,
  }));
  const deze = biljet.find((r) => r.id === regel.id);
  return deze ? bezwaarStrektZichUitTot(deze, biljet).waarde : [];
}

/**
 * The objections that one letter against an aanslag holds: split by object and by belasting, with the lines that go
 * along by law, and the disputed part of each. Refuses with words: no line chosen, one that is not of this aanslag, one
 * of which nothing is left, a wanted amount that is not lower.
 */
export function planBezwaren(
  gevraagd: readonly Regelbezwaar[],
  regels: readonly Aanslagregel[],
  standen: ReadonlyMap<string, RegelStand>,
): { ok: true; delen: Bezwaardeel[] } | Weigering {
  if (gevraagd.length === 0) return { ok: false, reden: 'bezwaar.fout.kies-regel', veld: 'regel' };
  const gekozen = new Map(gevraagd.map((g) => [g.aanslagregelId, g]));
  if ([...gekozen.keys()].some((id) => !regels.some((r) => r.id === id)))
    return { ok: false, reden: 'bezwaar.fout.kies-regel', veld: 'regel' };
  const mee = new Set(regels.filter((r) => gekozen.has(r.id)).flatMap((r) => meegenomen(r, regels)));
  const betwist: (Bezwaarregel & { groep: string })[] = [];
  for (const regel of regels.filter((r) => mee.has(r.id))) {
    const eigen = gekozen.get(regel.id);
    const stand = standen.get(regel.id);
    if (!stand || hoogstens(stand) === 0n) {
      if (!eigen) continue;
      return { ok: false, reden: 'bezwaar.fout.niets-meer', veld: 'regel' };
    }
    // The value that is right to him holds for every line that rests on it.
    const gewenst = eigen?.gewenst ?? gewensteWaarde(regel, gevraagd, regels);
    const deel = betwistVan(regel, stand, gewenst);
    if (!deel.ok) return deel;
    betwist.push({
      aanslagregelId: regel.id,
      grond: eigen?.grond ?? null,
      gewenst,
      soort: onderwerpVan(regel.belastingsoort),
      betwistCenten: deel.centen,
      gekozen: eigen !== undefined,
      groep: groepVan(regel),
    });
  }
  const delen = [...groupBy(betwist, (r) => r.groep).values()].map(
    (groep): Bezwaardeel => ({
      soort: groep[0]?.soort === 'woz-waarde' ? 'woz' : 'heffing',
      regels: groep.map(({ groep: _, ...regel }) => regel),
    }),
  );
  return { ok: true, delen };
}

function gewensteWaarde(
  regel: Aanslagregel,
  gevraagd: readonly Regelbezwaar[],
  regels: readonly Aanslagregel[],
): bigint | null {
  if (onderwerpVan(regel.belastingsoort) !== 'woz-waarde') return null;
  const zelfde = regels.filter((r) => groepVan(r) === groepVan(regel)).map((r) => r.id);
  return gevraagd.find((g) => zelfde.includes(g.aanslagregelId) && g.gewenst !== null)?.gewenst ?? null;
}

/** All that is disputed in one objection. */
export const totaalBetwist = (regels: readonly Pick<Bezwaarregel, 'betwistCenten'>[]): Cents =>
  sumCents(regels.map((r) => r.betwistCenten));
