import { readJaarregels } from '@/domain/aanslagen/read-jaarregels';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import type { Besluit } from '@/domain/zaken/besluit';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { besluitSchema, keepBesluit } from './besluit.schema';
import { carryOutMelding } from './carry-out-melding';
import { gatherFeiten, readVanObject } from './gather-feiten';
import { jaarVan, planGevolg, totaalEraf } from './gevolg';
import { type Besluitinvoer, planBesluit } from './melding';
import { loadMelding } from './melding.store';
import type { Eraf } from './ontheffing';

/**
 * Decides on a melding with a reason. Where nothing goes off an aanslag it is decided at once and carried out in the same
 * transaction; where money follows it is put before a second person. Throws NotFound, Stale, or Refused: what one
 * recorded himself, no reason, a day that cannot be, or what was ended by something else since. RefusedAndReported where he
 * decides at once and holds no aanwijzing or mandaat for it (B-14).
 */
export async function decideMelding(
  write: Write,
  { zaakId, versie, ...besluit }: Besluitinvoer & { zaakId: string; versie: number },
): Promise<{ besloten: boolean }> {
  const gelezen = await holdZaak(write, { id: zaakId, versie });
  if (gelezen.soort !== 'melding') throw new NotFound();
  if (isEinde(gelezen.fase)) throw new Refused('melding.fout.afgelopen');
  if (gelezen.fase === 'besluit-gevraagd') throw new Refused('melding.fout.wacht-op-besluit');
  const eraf = await weigh(write, gelezen, besluit);
  const zaak =
    gelezen.fase === 'in-behandeling' ? gelezen : await moveZaak(write, { id: zaakId }, 'in-behandeling');
  const motivering = besluit.motivering.trim();
  if (totaalEraf(eraf) > 0n) {
    await proposeBesluit(write, {
      zaakId,
      zaakVersie: zaak.versie,
      soort: 'melding',
      inhoud: keepBesluit(besluit, eraf),
      motivering,
    });
    return { besloten: false };
  }
  await requireAanwijzing(write, { soort: 'melding', over: { soort: 'zaak', id: zaakId }, centen: null });
  await moveZaak(write, { id: zaakId }, 'afgehandeld');
  await carryOutMelding(write, { zaakId, besluit: { ...besluit, motivering }, eraf: [], voorstel: null });
  return { besloten: true };
}

/**
 * The second person takes what was proposed, or gives it back. Taken, all of it happens at once: what changes, what goes
 * off, the end of the case and the letter. Throws NotFound, Stale, or Refused: his own proposal, or one that fits no
 * longer what was changed or booked since. RefusedAndReported without an aanwijzing up to what goes off (B-14).
 */
export async function decideMeldingbesluit(
  write: Write,
  input: { id: string; versie: number; besluit: 'genomen' | 'teruggegeven'; toelichting: string | null },
): Promise<{ zaakId: string }> {
  const voorstel = await decideBesluit(write, input);
  // A proposal of another kind of case has rights of its own.
  if (voorstel.soort !== 'melding') throw new NotFound();
  const { zaakId } = voorstel;
  if (voorstel.stand === 'genomen') await take(write, voorstel);
  return { zaakId };
}

async function take(write: Write, voorstel: Besluit): Promise<void> {
  const inhoud = besluitSchema.parse(voorstel.inhoud);
  const { uitkomst, dag } = inhoud;
  const besluit = { uitkomst, dag, motivering: voorstel.motivering };
  const zaak = await holdZaak(write, { id: voorstel.zaakId });
  if (zaak.soort !== 'melding') throw new NotFound();
  const eraf = await weigh(write, zaak, besluit);
  // Since it was proposed something was booked on a line, or another dog came or went: its maker looks again.
  const nu = JSON.stringify(keepBesluit(besluit, eraf));
  if (nu !== JSON.stringify(keepBesluit(besluit, inhoud.eraf)))
    throw new Refused('melding.fout.intussen-anders');
  const over = { soort: 'zaak', id: zaak.id };
  await requireAanwijzing(write, { soort: 'melding', over, centen: totaalEraf(eraf) });
  await carryOutMelding(write, { zaakId: zaak.id, besluit, eraf, voorstel });
}

/** Whether it may be decided so by who acts, and what follows from it, as everything stands now. */
async function weigh(write: Write, zaak: Zaak, besluit: Besluitinvoer): Promise<readonly Eraf[]> {
  const { gemeenteId, ctx } = write;
  const melding = await loadMelding(write, gemeenteId, zaak.id);
  const feiten = await gatherFeiten(write, gemeenteId, zaak.persoonId);
  const plan = planBesluit(melding, besluit, actorText(ctx.actor), feiten);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { persoonId } = zaak;
  const jaar = jaarVan(melding, besluit.dag, feiten.vandaag);
  const regels = await readJaarregels(write, gemeenteId, { persoonId, belastingjaar: jaar });
  const belangen = await readVanObject(write, gemeenteId, melding.objectId);
  return planGevolg(melding, besluit, { ...feiten, persoonId, belangen }, { regels, jaar });
}
