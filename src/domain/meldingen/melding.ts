import type { Hond } from '@/domain/objecten/hond';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import type { Meldinginvoer } from './meldingvelden';
import { isHondmelding, MELDINGEN, type Meldingsoort, rolVan } from './vragen';

/** What somebody reports of what we hold about him, and whether that can be taken in. Pure. */

export const UITKOMSTEN = ['overgenomen', 'deels', 'niet-overgenomen'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

export type Melding = {
  zaakId: string;
  soort: Meldingsoort;
  /** The first day with a dog; the last day with one or at an address; null where none is asked. */
  dag: LocalDate | null;
  hondId: string | null;
  objectId: string | null;
  antwoorden: Readonly<Record<string, string>>;
  toelichting: string;
  vastgelegdDoor: string;
  loopt: boolean;
  uitkomst: Uitkomst | null;
  motivering: string | null;
  beslotenDag: LocalDate | null;
  verminderdCenten: bigint | null;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
};

/** What is known of who reports, when it is taken in or decided. */
export type Feiten = {
  vandaag: LocalDate;
  /** Whether this gemeente levies hondenbelasting this year. */
  heftHonden: boolean;
  honden: readonly Hond[];
  /** Objects that he owns or uses. */
  objectIds: readonly string[];
  /** Of his own meldingen that run: the dogs that end in one, and the names of those that come. */
  lopend: { hondIds: readonly string[]; namen: readonly string[] };
};

type Plan = { ok: true } | { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Plan => ({
  ok: false,
  reden: `melding.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

const gelijk = (a: string | null, b: string | undefined): boolean =>
  a !== null && a.trim().toLocaleLowerCase('nl') === (b ?? '').trim().toLocaleLowerCase('nl');

/** The first day of the belastingjaar of today: what was before it is no matter of this year's aanslag. */
const beginVanJaar = (vandaag: LocalDate): LocalDate => dateOf(partsOf(vandaag).year, 1, 1);

/** Whether this day can be reported: it was, and where the aanslag of this year follows from it, in this year. */
export function planDag(soort: Meldingsoort, dag: LocalDate | null, vandaag: LocalDate): Plan {
  if (dag === null) return MELDINGEN[soort].dag === 'dit-jaar' ? nee('dag-nodig', 'dag') : { ok: true };
  if (dag > vandaag) return nee('dag-later', 'dag');
  if (MELDINGEN[soort].dag === 'dit-jaar' && dag < beginVanJaar(vandaag)) return nee('dag-ander-jaar', 'dag');
  return { ok: true };
}

/** Whether this can be taken in as it was typed. */
export function planMelding(invoer: Meldinginvoer, feiten: Feiten): Plan {
  const dag = planDag(invoer.soort, invoer.dag, feiten.vandaag);
  if (!dag.ok) return dag;
  if (invoer.objectId !== null && !feiten.objectIds.includes(invoer.objectId))
    return nee('object-onbekend', 'object');
  if (invoer.soort === 'hond-aan') return planAanmelding(invoer, feiten);
  if (invoer.soort === 'hond-af') return planAfmelding(invoer, feiten);
  return { ok: true };
}

function planAanmelding({ antwoorden, dag }: Meldinginvoer, { heftHonden, honden, lopend }: Feiten): Plan {
  if (!heftHonden) return nee('geen-hondenbelasting');
  const { naam } = antwoorden;
  if (lopend.namen.some((een) => gelijk(een, naam))) return nee('hond-al-gemeld', 'naam');
  const zelfde = honden.some(
    (h) => gelijk(h.naam, naam) && (h.tot === null || (dag !== null && dag < h.tot)),
  );
  return zelfde ? nee('hond-al-bekend', 'naam') : { ok: true };
}

function planAfmelding({ hondId, dag }: Meldinginvoer, { honden, lopend }: Feiten): Plan {
  const hond = honden.find((h) => h.id === hondId);
  // A dog of somebody else is told apart from none at all by nobody.
  if (!hond) return nee('hond-onbekend', 'hond');
  if (hond.tot !== null) return nee('al-afgemeld', 'hond');
  if (lopend.hondIds.includes(hond.id)) return nee('afmelding-loopt', 'hond');
  return dag !== null && dag < hond.vanaf ? nee('einde-voor-begin', 'dag') : { ok: true };
}

/** What is decided on a melding, as it was typed. */
export type Besluitinvoer = {
  uitkomst: Uitkomst;
  dag: LocalDate | null;
  motivering: string;
};

/** Nobody can follow a decision without a reason (Awb 3:46). */
const MOTIVERING_MIN = 10;

/**
 * Whether this person may decide so: never on what he recorded himself, with a reason, and not on a dog that was ended
 * by something else since.
 */
export function planBesluit(melding: Melding, besluit: Besluitinvoer, door: string, feiten: Feiten): Plan {
  if (!melding.loopt) return nee('afgelopen');
  if (melding.vastgelegdDoor === door) return nee('eigen-melding');
  if (besluit.motivering.trim().length < MOTIVERING_MIN) return nee('motivering', 'motivering');
  if (isHondmelding(melding.soort) && besluit.uitkomst === 'deels') return nee('hond-deels', 'uitkomst');
  if (besluit.uitkomst === 'niet-overgenomen') return { ok: true };
  const dag = planDag(melding.soort, besluit.dag, feiten.vandaag);
  // Asked in December, decided in January: the year is that of the melding, so only what lies ahead is refused.
  if (!dag.ok && dag.reden !== 'melding.fout.dag-ander-jaar') return dag;
  if (melding.soort === 'hond-aan') {
    const zelfde = feiten.honden.some((h) => h.tot === null && gelijk(h.naam, melding.antwoorden.naam));
    return zelfde ? nee('intussen-aangemeld') : { ok: true };
  }
  if (melding.soort !== 'hond-af') return { ok: true };
  const hond = feiten.honden.find((h) => h.id === melding.hondId);
  if (!hond || hond.tot !== null) return nee('intussen-afgemeld');
  return besluit.dag !== null && besluit.dag < hond.vanaf ? nee('einde-voor-begin', 'dag') : { ok: true };
}

/** Of which melding an aanslag can follow, for whom: who reported it, or who came after him as `rol`. */
export function aanslagNa({
  soort,
  uitkomst,
  antwoorden,
}: Pick<Melding, 'soort' | 'uitkomst' | 'antwoorden'>): {
  rol: 'eigenaar' | 'gebruiker' | null;
  belastingsoorten: readonly Belastingsoort[] | null;
} | null {
  if (uitkomst === null || uitkomst === 'niet-overgenomen') return null;
  if (soort === 'hond-aan') return { rol: null, belastingsoorten: ['hondenbelasting'] };
  if (soort === 'verhuizing')
    return antwoorden.binnen === 'ja' ? { rol: null, belastingsoorten: null } : null;
  const rol = rolVan(soort);
  return rol && { rol, belastingsoorten: null };
}
