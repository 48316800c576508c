import { bookVermindering } from '@/domain/aanslagen/book-vermindering';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import type { Besluit } from '@/domain/zaken/besluit';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { beroepstermijn } from '@/law/heffing/beroepstermijn';
import { type Cents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Bezwaar, requireBezwaar, saveBezwaar } from './bezwaar.store';
import { endBezwaar } from './end-bezwaar';
import { fixDwangsom } from './fix-dwangsom';
import { gatherUitspraakfeiten } from './propose-uitspraak';
import { sendBezwaarbrief } from './send-bezwaarbrief';
import { planUitspraak, type Uitspraakvoorstel } from './uitspraak';
import { uitspraakSchema } from './uitspraak.schema';

/**
 * The second person takes a proposed uitspraak, or gives it back. Taken, all of it happens at once or nothing does: what
 * goes off is booked line by line, the disputed part can be collected again, a dwangsom is fixed, the terms end, the case
 * closes, and the letter goes out with the last day of beroep. Throws NotFound, Stale, or Refused: his own proposal, no
 * aanwijzing that carries it, or one that fits no longer what was booked since.
 */
export async function decideUitspraak(
  write: Write,
  input: { id: string; versie: number; besluit: 'genomen' | 'teruggegeven'; toelichting: string | null },
): Promise<{ zaakId: string }> {
  const besluit = await decideBesluit(write, input);
  if (besluit.stand === 'genomen') await carryOut(write, besluit);
  return { zaakId: besluit.zaakId };
}

async function carryOut(write: Write, besluit: Besluit): Promise<void> {
  const { gemeenteId, ctx } = write;
  const { zaakId } = besluit;
  const vandaag = localDateOf(ctx.now);
  const bezwaar = await requireBezwaar(write, gemeenteId, zaakId);
  const voorstel: Uitspraakvoorstel = uitspraakSchema.parse(besluit.inhoud);
  const centen = sumCents(voorstel.regels.map((regel) => regel.verminderingCenten));
  await requireAanwijzing(write, { soort: 'uitspraak-bezwaar', over: { soort: 'zaak', id: zaakId }, centen });
  const feiten = await gatherUitspraakfeiten(write, gemeenteId, bezwaar, vandaag);
  const plan = planUitspraak(voorstel, feiten);
  // Since it was proposed something was booked on a line, or came into the case: its maker looks again.
  if (!plan.ok) throw new Refused('bezwaar.fout.intussen-anders');
  const teVeelCenten = await bookAll(write, bezwaar, voorstel, besluit);
  const beroepTot = beroepstermijn({ dagtekening: vandaag }).waarde.laatsteDag;
  await saveBezwaar(write, zaakId, {
    uitkomst: voorstel.uitkomst,
    oorzaak: voorstel.oorzaak,
    uitspraakOp: vandaag,
    beroepTot,
  });
  // Before the terms end: what was too late is counted to today, and told in its own letter.
  await fixDwangsom(
    write,
    { ...bezwaar, uitkomst: voorstel.uitkomst },
    { uitspraakOp: vandaag, ingetrokkenOp: null, kennelijk: voorstel.kennelijk },
  );
  await endBezwaar(write, { zaakId, beslist: true, reden: voorstel.uitkomst });
  await sendBezwaarbrief(
    write,
    { ...bezwaar, uitkomst: voorstel.uitkomst },
    { soort: 'bezwaar-uitspraak', voorstel, standen: feiten.standen, beroepTot, teVeelCenten },
  );
}

/** Answers how much became too much, over all lines. */
async function bookAll(
  write: Write,
  { aanslagId }: Bezwaar,
  { regels }: Uitspraakvoorstel,
  { voorgesteldDoor, voorgesteldOp }: Besluit,
): Promise<Cents> {
  const teVeel: Cents[] = [];
  for (const regel of regels.filter((r) => r.verminderingCenten > 0n)) {
    const geboekt = await bookVermindering(write, {
      aanslagId,
      aanslagregelId: regel.aanslagregelId,
      bedragCenten: regel.verminderingCenten,
      reden: 'bezwaar',
      toelichting: regel.motivering,
      voorgesteldDoor,
      voorgesteldOp,
    });
    teVeel.push(geboekt.teVeelCenten);
  }
  return sumCents(teVeel);
}
