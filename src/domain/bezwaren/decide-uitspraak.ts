import { bookVermindering } from '@/domain/aanslagen/book-vermindering';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { readStanden } from '@/domain/grootboek/read-standen';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import type { Besluit } from '@/domain/zaken/besluit';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { beroepstermijn } from '@/law/heffing/beroepstermijn';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { type Bezwaar, requireBezwaar, saveBezwaar } from './bezwaar.store';
import { determineWaarde } from './determine-waarde';
import { endBezwaar } from './end-bezwaar';
import { fixDwangsom } from './fix-dwangsom';
import { gatherUitspraakfeiten } from './propose-uitspraak';
import { sendBezwaarbrief } from './send-bezwaarbrief';
import { planUitspraak, totaalVan, type Uitspraakvoorstel } from './uitspraak';
import { uitspraakSchema } from './uitspraak.schema';

/**
 * The second person takes a proposed uitspraak, or gives it back. Taken, all of it happens at once or nothing does: what
 * goes off is booked line by line, a new WOZ value is determined by it, costs are taken back, the disputed part can be collected again, a dwangsom is fixed, the
 * terms end, the case closes, and the letter goes out with the last day of beroep. Throws NotFound, Stale, or Refused: his own
 * proposal, no aanwijzing that carries it, one that fits no longer what was booked since, or costs before who decides on
 * taxes and the other way round (Kostenwet 7).
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
  const verb = bezwaar.soort === 'kosten' ? 'bezwaar.besluiten-kosten' : 'bezwaar.besluiten';
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  if (!may(rollen, verb)) throw new Refused('bezwaar.fout.andere-ambtenaar');
  const voorstel: Uitspraakvoorstel = uitspraakSchema.parse(besluit.inhoud);
  // About costs the invorderingsambtenaar decides (B-11), whoever decides about taxes.
  const soort = bezwaar.soort === 'kosten' ? 'uitspraak-kosten' : 'uitspraak-bezwaar';
  const over = { soort: 'zaak', id: zaakId };
  await requireAanwijzing(write, { soort, over, centen: totaalVan(voorstel) });
  const feiten = await gatherUitspraakfeiten(write, gemeenteId, bezwaar, vandaag);
  const plan = planUitspraak(voorstel, feiten);
  // Since it was proposed something was booked on a line, or came into the case: its maker looks again.
  if (!plan.ok) throw new Refused('bezwaar.fout.intussen-anders');
  const teVeelCenten =
    bezwaar.kosten === null
      ? await bookAll(write, bezwaar, voorstel, besluit)
      : await takeBack(write, bezwaar, voorstel);
  await determineWaarde(write, { besluitId: besluit.id, aanslagId: bezwaar.aanslagId, voorstel });
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

/** The costs off the aanslag, where they were not before. Answers how much became too much by it. */
async function takeBack(
  write: Write,
  { aanslagId, kosten: post }: Bezwaar,
  { kosten }: Uitspraakvoorstel,
): Promise<Cents> {
  if (!post || !kosten || kosten.terugCenten === 0n) return toCents(0);
  const teVeel = async () =>
    (await readStanden(write, write.gemeenteId, [aanslagId])).get(aanslagId)?.teVeelOntvangenCenten ?? 0n;
  const voor = await teVeel();
  const dag = localDateOf(write.ctx.now);
  await reverseKosten(write, { kostenId: post.kostenId, reden: 'bezwaar', dag });
  return toCents((await teVeel()) - voor);
}
