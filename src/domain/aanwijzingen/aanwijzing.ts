import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { addDays } from '@/platform/local-date';

/** The aanwijzing or the mandaat to take decisions, of one medewerker in one gemeente or in all (gemeenteId null). Pure. */
export type Aanwijzing = {
  id: string;
  medewerkerId: string;
  gemeenteId: number | null;
  functie: Functie;
  soorten: readonly SoortBesluit[];
  /** Up to which amount; null for any. */
  grensCenten: Cents | null;
  vanaf: LocalDate;
  /** First day on which it holds no longer. */
  tot: LocalDate | null;
  /** The besluit of the dagelijks bestuur, or of the gemeente that gives a mandaat. */
  besluitNummer: string;
  besluitDatum: LocalDate;
  status: AanwijzingStatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  beeindigdDoor: string | null;
  beeindigdOp: Date | null;
  versie: number;
};

export type AanwijzingStatus = 'voorgesteld' | 'actief' | 'afgewezen' | 'ingetrokken';

export const SOORTEN_BESLUIT = [
  'aanslagrun',
  'uitspraak-bezwaar',
  'vermindering',
  'kwijtschelding',
  'invorderingsrun',
  'kostenterugname',
  'uitspraak-kosten',
  'oninbaar',
  'terugbetaling',
  'verordening',
  'melding',
  'dwangsom',
  'beroep',
  'betalingsregeling',
  'verhaal',
  'administratief-beroep',
  'overmaking',
  'vernietiging',
  'woz-waarde',
  'bezwaar-gemeente',
  'kwijtschelding-gemeente',
  'beroep-gemeente',
  'invorderingsrente',
] as const;
export type SoortBesluit = (typeof SOORTEN_BESLUIT)[number];

/** Which decisions a functie may carry (GR art. 19-21): the heffing and the invordering have each their own ambtenaar. */
export const SOORTEN_VAN = {
  heffingsambtenaar: [
    'aanslagrun',
    'uitspraak-bezwaar',
    'vermindering',
    'verordening',
    'melding',
    'dwangsom',
    'beroep',
    'woz-waarde',
  ],
  invorderingsambtenaar: [
    'kwijtschelding',
    'invorderingsrun',
    'kostenterugname',
    'uitspraak-kosten',
    'terugbetaling',
    'dwangsom',
    'betalingsregeling',
    'verhaal',
    'overmaking',
    'invorderingsrente',
  ],
  ambtenaar: ['vermindering', 'kostenterugname', 'melding', 'terugbetaling'],
  directeur: ['invorderingsrun', 'oninbaar', 'administratief-beroep', 'overmaking', 'vernietiging'],
  // By mandaat of a gemeente about what it levies and collects itself (J-15), never of all of them at once.
  gemandateerde: ['bezwaar-gemeente', 'kwijtschelding-gemeente', 'beroep-gemeente'],
} as const satisfies Record<string, readonly SoortBesluit[]>;
export type Functie = keyof typeof SOORTEN_VAN;
export const FUNCTIES = Object.keys(SOORTEN_VAN) as Functie[];

type Weigering = { ok: false; reden: string; veld?: string; waarden?: Record<string, string> };

export type Voorstel = Pick<
  Aanwijzing,
  'functie' | 'soorten' | 'gemeenteId' | 'grensCenten' | 'vanaf' | 'tot' | 'besluitNummer' | 'besluitDatum'
>;

/** Proposing one: in a functie that carries these decisions, from the besluit on, for whom the kantoor serves. */
export function planVoorstel(
  voorstel: Voorstel,
  feiten: { vandaag: LocalDate; gemeenten: readonly number[]; bestaand: readonly Aanwijzing[] },
): { ok: true } | Weigering {
  const { functie, soorten, gemeenteId, vanaf, tot, besluitDatum } = voorstel;
  const draagt: readonly SoortBesluit[] = SOORTEN_VAN[functie];
  const weiger = (reden: string, veld: string): Weigering => ({
    ok: false,
    reden: `aanwijzing.${reden}`,
    veld,
  });
  if (soorten.length === 0) return weiger('geen-soort', 'soorten');
  if (!soorten.every((soort) => draagt.includes(soort))) return weiger('niet-van-functie', 'soorten');
  if (gemeenteId === null && functie === 'gemandateerde') return weiger('een-gemeente', 'waar');
  if (gemeenteId !== null && !feiten.gemeenten.includes(gemeenteId)) return weiger('gemeente', 'waar');
  if (besluitDatum > feiten.vandaag) return weiger('besluit-later', 'besluitDatum');
  if (vanaf < besluitDatum) return weiger('voor-besluit', 'vanaf');
  if (tot !== null && tot <= vanaf) return weiger('einde-voor-begin', 'laatste');
  if (feiten.bestaand.some((rij) => valtSamen(rij, voorstel))) return weiger('bestaat-al', 'soorten');
  return { ok: true };
}

const valtSamen = (rij: Aanwijzing, voorstel: Voorstel): boolean =>
  (rij.status === 'actief' || rij.status === 'voorgesteld') &&
  rij.functie === voorstel.functie &&
  rij.gemeenteId === voorstel.gemeenteId &&
  rij.soorten.some((soort) => voorstel.soorten.includes(soort)) &&
  (voorstel.tot === null || rij.vanaf < voorstel.tot) &&
  (rij.tot === null || voorstel.vanaf < rij.tot);

/** The second person confirms a proposal or refuses it; who made it may take it back. Nobody gives power to himself. */
export function planBesluit(
  rij: Pick<Aanwijzing, 'status' | 'voorgesteldDoor' | 'medewerkerId'>,
  besluit: 'bevestigen' | 'afwijzen' | 'intrekken',
  door: string,
): { ok: true; status: AanwijzingStatus } | Weigering {
  if (rij.status !== 'voorgesteld') return { ok: false, reden: 'aanwijzing.al-besloten' };
  const eigen = rij.voorgesteldDoor === door;
  if (besluit === 'intrekken')
    return eigen ? { ok: true, status: 'ingetrokken' } : { ok: false, reden: 'aanwijzing.niet-van-u' };
  if (eigen) return { ok: false, reden: 'aanwijzing.eigen-voorstel' };
  if (rij.medewerkerId === door) return { ok: false, reden: 'aanwijzing.over-uzelf' };
  return { ok: true, status: besluit === 'bevestigen' ? 'actief' : 'afgewezen' };
}

/** Ending one: after its last day it carries nothing. Not in the past, and never later than it would end already. */
export function planEinde(
  rij: Pick<Aanwijzing, 'status' | 'vanaf' | 'tot'>,
  laatste: LocalDate,
  vandaag: LocalDate,
): { ok: true; tot: LocalDate } | Weigering {
  if (rij.status !== 'actief') return { ok: false, reden: 'aanwijzing.niet-actief' };
  // Yesterday is today at once: the day that began counts no more.
  if (laatste < addDays(vandaag, -1)) return { ok: false, reden: 'aanwijzing.verleden', veld: 'laatste' };
  const eind = addDays(laatste, 1);
  if (rij.tot !== null && eind >= rij.tot)
    return { ok: false, reden: 'aanwijzing.eindigt-eerder', veld: 'laatste' };
  // One that did not begin yet never will.
  if (eind < rij.vanaf) return { ok: true, tot: rij.vanaf };
  return { ok: true, tot: eind };
}

/** Whether it holds on a day. */
export const geldtOp = (rij: Pick<Aanwijzing, 'status' | 'vanaf' | 'tot'>, dag: LocalDate): boolean =>
  rij.status === 'actief' && rij.vanaf <= dag && (rij.tot === null || dag < rij.tot);

/** Whether it carries an amount. */
export const draagtBedrag = (
  { grensCenten }: Pick<Aanwijzing, 'grensCenten'>,
  centen: Cents | null,
): boolean => grensCenten === null || centen === null || centen <= grensCenten;

/**
 * Whether one of these lets its holder take a decision on a day. They are his, confirmed, of this kind and of this
 * gemeente. Where none does, the reason that is nearest to a yes: too high, then ended, then not begun, then none at all.
 */
export function judgeAanwijzingen(
  rijen: readonly Pick<Aanwijzing, 'status' | 'vanaf' | 'tot' | 'grensCenten'>[],
  { dag, centen }: { dag: LocalDate; centen: Cents | null },
):
  | { ok: true }
  | { ok: false; reden: 'boven-grens'; grensCenten: Cents }
  | { ok: false; reden: 'geeindigd' | 'nog-niet'; dag: LocalDate }
  | { ok: false; reden: 'geen' } {
  const nu = rijen.filter((rij) => geldtOp(rij, dag));
  if (nu.some((rij) => draagtBedrag(rij, centen))) return { ok: true };
  const hoogste = nu
    .flatMap((rij) => (rij.grensCenten === null ? [] : [rij.grensCenten]))
    .sort((x, y) => (x < y ? -1 : 1))
    .at(-1);
  if (hoogste !== undefined) return { ok: false, reden: 'boven-grens', grensCenten: hoogste };
  const actief = rijen.filter((rij) => rij.status === 'actief');
  const einden = actief.flatMap((rij) => (rij.tot !== null && rij.tot <= dag ? [rij.tot] : [])).sort();
  const laatste = einden.at(-1);
  if (laatste !== undefined) return { ok: false, reden: 'geeindigd', dag: addDays(laatste, -1) };
  const begin = actief.map((rij) => rij.vanaf).sort()[0];
  return begin === undefined ? { ok: false, reden: 'geen' } : { ok: false, reden: 'nog-niet', dag: begin };
}
