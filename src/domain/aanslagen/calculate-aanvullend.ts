import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Stap } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { getHeffingsgrondslag } from '../verordeningen/get-heffingsgrondslag';
import { explainAanslagregel } from './aanslagregel';
import { type RunAanvraag, refuseAanslagrun } from './aanslagrun';
import { calculateVoor, type Stuk } from './aanvullend.store';
import { berekening } from './berekening';
import { requireGrondslagen } from './require-grondslagen';

export type AanvullendVraag = {
  persoonId: string;
  belastingjaar: number;
  dagtekening: LocalDate;
  belastingsoorten: readonly Belastingsoort[];
};
/** One line to be, or what stands in its way, with the steps of its amount. */
export type Aanvulregel = Stuk & { uitleg: Stap[] };

/** What was asked, as a run takes it: the state up to the dagtekening, within the belastingjaar. */
export function aanvraagVan({ persoonId, ...vraag }: AanvullendVraag): RunAanvraag {
  const { belastingjaar, dagtekening } = vraag;
  const later = partsOf(dagtekening).year > belastingjaar;
  const peildatum = later ? dateOf(belastingjaar, 12, 31) : dagtekening;
  return { ...vraag, peildatum, voor: { persoonId } };
}

/**
 * What one person owes of these belastingen and has on no aanslag yet, by the calculation of the run, with what is left
 * out and why. Throws Refused: a verordening that is missing or has a gap, a year that is closed or not begun.
 */
export async function calculateAanvullend(
  read: Read,
  gemeenteId: number,
  vraag: AanvullendVraag,
): Promise<Aanvulregel[]> {
  const { belastingjaar, belastingsoorten, persoonId } = vraag;
  const aanvraag = aanvraagVan(vraag);
  const nee = refuseAanslagrun(aanvraag, localDateOf(read.ctx.now));
  if (nee) throw new Refused(nee.reden, {}, nee.veld);
  const antwoord = await getHeffingsgrondslag(read, gemeenteId, belastingjaar, belastingsoorten);
  const grondslagen = requireGrondslagen(antwoord, belastingjaar);
  const stukken = await calculateVoor(read, berekening(gemeenteId, aanvraag, grondslagen), persoonId);
  return stukken.map((stuk) => {
    const keuzes = grondslagen.find((g) => g.belastingsoort === stuk.belastingsoort)?.keuzes;
    if (!keuzes || stuk.reden !== null) return { ...stuk, uitleg: [] };
    const tarief = { code: stuk.code, ...stuk.tarief };
    return { ...stuk, uitleg: explainAanslagregel({ ...stuk, tarief, keuzes }).uitleg };
  });
}

/**
 * Why there is nothing to impose, or null: already on an aanslag before anything else, for who proposes it then looks at
 * that one. Pure.
 */
export function refuseAanvullend(regels: readonly Pick<Stuk, 'reden'>[]): string | null {
  if (regels.some((regel) => regel.reden === null)) return null;
  const redenen = regels.map((regel) => regel.reden);
  const reden = redenen.includes('al-opgelegd') ? 'al-opgelegd' : (redenen[0] ?? 'niets');
  return `weigering.aanvullend-${reden}`;
}

/** A sentence that says no, with what goes into it. */
export type Weigering = { sleutel: string; waarden: Record<string, string | number> };

/** The same for a screen: what it would come to, or in which words it is refused. */
export async function tryAanvullend(
  read: Read,
  gemeenteId: number,
  vraag: AanvullendVraag,
): Promise<{ regels: readonly Aanvulregel[]; weigering: Weigering | null }> {
  try {
    const regels = await calculateAanvullend(read, gemeenteId, vraag);
    const sleutel = refuseAanvullend(regels);
    return { regels, weigering: sleutel === null ? null : { sleutel, waarden: {} } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { regels: [], weigering: { sleutel: error.sleutel, waarden: error.waarden } };
  }
}
