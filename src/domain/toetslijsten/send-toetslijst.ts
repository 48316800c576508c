import { requireVerwerker } from '@/domain/gemeenten/require-verwerker';
import { openNummer } from '@/domain/personen/nummer';
import type { Write } from '@/platform/tenant';
import type { Inlichtingenbureau } from './inlichtingenbureau';
import { loadOpLijst } from './kandidaat.store';
import { bestandsnaam, hashOf, makeVraag } from './layout';
import { judgeKandidaat } from './toetslijst';
import { auditToetslijst, leaveOut, loadCbsCode, lockLijst, saveLijst } from './toetslijst.store';

/**
 * Makes the file of a list that was approved and puts it out: who took his consent back, died or left since is taken off
 * first. The file is kept sealed, with its hash. Sent before it is nothing done. Throws NotFound,
 * and Refused without a verwerkersovereenkomst (M-15).
 */
export async function sendToetslijst(
  write: Write,
  bureau: Pick<Inlichtingenbureau, 'offer'>,
  id: string,
): Promise<void> {
  const lijst = await lockLijst(write, id);
  if (lijst.status !== 'akkoord') return;
  const { gemeenteId, ctx } = write;
  const instantie = await requireVerwerker(write, gemeenteId, 'toetsinstantie');
  const bsns: string[] = [];
  const weg: Parameters<typeof leaveOut>[1][number][] = [];
  for (const post of await loadOpLijst(write, gemeenteId, id)) {
    const reden = judgeKandidaat(post);
    if (reden !== null) weg.push({ id: post.id, reden });
    else if (post.nummer !== null) bsns.push(openNummer(ctx.kantoorId, post.sleutel, post.nummer));
  }
  await leaveOut(write, weg);
  const kop = {
    cbsCode: await loadCbsCode(write, gemeenteId),
    belastingjaar: lijst.belastingjaar,
    maand: lijst.maand.slice(0, 7),
    lijstId: id,
  };
  const tekst = makeVraag(kop, bsns);
  const verzonden = {
    tekst,
    hash: hashOf(tekst),
    aantal: bsns.length,
    jaar: Number(lijst.maand.slice(0, 4)),
  };
  await saveLijst(write, id, { status: 'verzonden', verzonden });
  await auditToetslijst(write, 'verzonden', id, {
    aantal: bsns.length,
    weggelaten: weg.length,
    hash: verzonden.hash,
    instantie,
  });
  // Last: what fails before it sends nothing, and a second time puts the file in the place of the first.
  await bureau.offer(bestandsnaam('V', kop), tekst);
}
