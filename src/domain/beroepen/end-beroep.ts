import { bookVermindering } from '@/domain/aanslagen/book-vermindering';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import type { Besluit } from '@/domain/zaken/besluit';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { sumCents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { afrondingSchema, keepAfronding } from './afronding.schema';
import { type Afronding, planAfronding } from './beroep';
import { loadRegelstanden, requireBeroep, saveVervolg } from './beroep.store';
import { holdBeroep, type Welke } from './hold-beroep';

/**
 * Puts before a second person what the office does after a judgment, and what goes off each line by it. Answers the id of
 * the proposal. Throws NotFound, Stale, or Refused: no judgment yet, or more than is left of a line.
 */
export async function proposeAfronding(
  write: Write,
  { motivering, vervolg, regels, ...welke }: Welke & Afronding & { motivering: string },
): Promise<string> {
  const { beroep, zaak } = await holdBeroep(write, welke);
  const standen = await loadRegelstanden(write, write.gemeenteId, beroep.aanslagId);
  const plan = planAfronding({ vervolg, regels }, { beroep, standen });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  return proposeBesluit(write, {
    zaakId: zaak.id,
    zaakVersie: zaak.versie,
    soort: 'afronding-beroep',
    inhoud: keepAfronding({ vervolg, regels }),
    motivering,
  });
}

/**
 * The second person takes it, or gives it back. Taken, all happens at once: what goes off is booked line by line as a
 * vermindering of his and of who proposed it, the terms end and the case closes. Throws NotFound, Stale, or Refused: his own, or one that
 * fits no longer what was booked since. RefusedAndReported without an aanwijzing up to what goes off (B-14).
 */
export async function decideAfronding(
  write: Write,
  input: { id: string; versie: number; besluit: 'genomen' | 'teruggegeven'; toelichting: string | null },
): Promise<{ zaakId: string }> {
  const besluit = await decideBesluit(write, input);
  if (besluit.stand === 'genomen') await carryOut(write, besluit);
  return { zaakId: besluit.zaakId };
}

async function carryOut(write: Write, besluit: Besluit): Promise<void> {
  const { zaakId, voorgesteldDoor, voorgesteldOp, motivering } = besluit;
  const afronding: Afronding = afrondingSchema.parse(besluit.inhoud);
  const beroep = await requireBeroep(write, write.gemeenteId, zaakId);
  const standen = await loadRegelstanden(write, write.gemeenteId, beroep.aanslagId);
  const plan = planAfronding(afronding, { beroep, standen });
  if (!plan.ok) throw new Refused('beroep.fout.intussen-anders');
  await requireAanwijzing(write, {
    soort: 'beroep',
    over: { soort: 'zaak', id: zaakId },
    centen: sumCents(afronding.regels.map((regel) => regel.verminderingCenten)),
  });
  for (const { aanslagregelId, verminderingCenten } of afronding.regels.filter(
    (r) => r.verminderingCenten > 0n,
  ))
    await bookVermindering(write, {
      aanslagId: beroep.aanslagId,
      aanslagregelId,
      bedragCenten: verminderingCenten,
      reden: 'beroep',
      toelichting: motivering,
      voorgesteldDoor,
      voorgesteldOp,
    });
  await saveVervolg(write, zaakId, afronding.vervolg);
  const uitkomst = afronding.vervolg === 'hoger-beroep' ? 'gehaald' : 'vervallen';
  await settleTermijnen(write, { zaakId, soort: 'hoger-beroep', uitkomst });
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
}

/** Who went to court takes it back before there is a judgment; the reason tells how it is known. Throws NotFound, Stale or Refused. */
export async function withdrawBeroep(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { zaak, beroep } = await holdBeroep(write, welke);
  if (beroep.oordeel !== null) throw new Refused('beroep.fout.al-uitspraak');
  await moveZaak(write, { id: zaak.id }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId: zaak.id, uitkomst: 'vervallen' });
}
