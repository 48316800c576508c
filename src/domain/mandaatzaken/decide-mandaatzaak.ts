import { z } from 'zod';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import type { Besluit } from '@/domain/zaken/besluit';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertGevolg } from './gevolg.store';
import { holdMandaatzaak, type Welke } from './hold-mandaatzaak';
import { tijdigheidVan } from './mandaatdag';
import { type Besluitinvoer, MANDAAT_VAN, planBesluit, UITKOMSTEN_VAN } from './mandaatzaak';
import { requireMandaatzaak, saveMandaatzaak } from './mandaatzaak.store';
import { sendMandaatbrief } from './send-mandaatbrief';

/** What a proposal holds: the outcome, and what the aanslag of the gemeente becomes by it in whole cents. */
export const mandaatbesluitSchema = z.object({
  uitkomst: z.enum([...UITKOMSTEN_VAN.bezwaar, ...UITKOMSTEN_VAN.kwijtschelding, ...UITKOMSTEN_VAN.beroep]),
  wordtCenten: z.string().regex(/^\d+$/),
});

/**
 * Puts an outcome with its reasons before who has the mandaat. Throws NotFound, Stale, or Refused at the field: a late one that
 * nobody judged, an amount that is not lower.
 */
export async function proposeMandaatbesluit(
  write: Write,
  { zaakId, versie, ...invoer }: Welke & Besluitinvoer,
): Promise<string> {
  const { zaak, mandaatzaak } = await holdMandaatzaak(
    write,
    versie === undefined ? { zaakId } : { zaakId, versie },
  );
  const tijdig = tijdigheidVan({ ...mandaatzaak, ontvangen: localDateOf(zaak.ontvangenOp) });
  const plan = planBesluit(mandaatzaak, invoer, tijdig !== null && !tijdig.waarde.tijdig);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { gepland } = await readHoorstand(write, write.gemeenteId, zaakId);
  if (gepland !== null) throw new Refused('mandaatzaak.fout.eerst-horen', {}, 'uitkomst');
  return proposeBesluit(write, {
    zaakId,
    soort: 'mandaatbesluit',
    inhoud: { uitkomst: invoer.uitkomst, wordtCenten: String(plan.wordtCenten) },
    motivering: invoer.motivering,
  });
}

/**
 * Takes the decision for the gemeente, or gives it back. Taken, all happens at once: the outcome, the report to the gemeente of
 * what its aanslag becomes, and the letter, unless a court sends it. Nothing is booked. Throws NotFound, Stale, or Refused for his own proposal;
 * RefusedAndReported without a mandaat of this gemeente for this kind (J-15, B-14).
 */
export async function decideMandaatbesluit(
  write: Write,
  input: { id: string; versie: number; besluit: 'genomen' | 'teruggegeven'; toelichting: string | null },
): Promise<{ zaakId: string }> {
  const besluit = await decideBesluit(write, input);
  const { zaakId } = besluit;
  if (besluit.soort !== 'mandaatbesluit') throw new NotFound();
  if (besluit.stand === 'genomen') await carryOut(write, besluit);
  return { zaakId };
}

async function carryOut(write: Write, { id: besluitId, zaakId, inhoud, motivering }: Besluit): Promise<void> {
  const gelezen = mandaatbesluitSchema.parse(inhoud);
  const { uitkomst } = gelezen;
  const wordtCenten: Cents = toCents(BigInt(gelezen.wordtCenten));
  const { verzoek, bedragCenten: wasCenten } = await requireMandaatzaak(write, write.gemeenteId, zaakId);
  await requireAanwijzing(write, {
    soort: MANDAAT_VAN[verzoek],
    over: { soort: 'zaak', id: zaakId },
    centen: toCents(wasCenten - wordtCenten),
  });
  await settleTermijnen(write, { zaakId, soort: 'beslissen', uitkomst: 'gehaald' });
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await saveMandaatzaak(write, zaakId, { uitkomst, loopt: false });
  await insertGevolg(write, { zaakId, besluitId, wasCenten, wordtCenten });
  // What a court says it sends itself: a letter of ours would be a second answer.
  if (verzoek === 'beroep') await noteInZaak(write, zaakId, { soort: 'beroep-afgerond', voorBurger: true });
  else await sendMandaatbrief(write, zaakId, { uitkomst, wordtCenten, motivering });
}
