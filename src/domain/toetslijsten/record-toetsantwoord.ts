import { grantNulaanslagen } from '@/domain/aanslagen/grant-nulaanslagen';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { determineAanslagdeel } from '@/domain/kwijtschelding/aanslagdeel';
import { bookKwijtschelding } from '@/domain/kwijtschelding/boeking';
import { readRegels } from '@/domain/kwijtschelding/read-regels';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import { enqueue } from '@/platform/job';
import type { Write } from '@/platform/tenant';
import { loadOpLijst } from './kandidaat.store';
import { hashOf, isBsn, readAntwoord } from './layout';
import { readToetsregels } from './read-toetsregels';
import { judgeAntwoord, type Toetslijst, vernietigVanaf } from './toetslijst';
import { auditToetslijst, loadCbsCode, lockLijst, saveLijst, saveUitslagen } from './toetslijst.store';

/**
 * Reads the answer to a list, once, whatever its file is called. What does not add up is refused whole, in words, and
 * nothing of it is kept; a line that cannot be used is set apart by its number and the rest goes on. Who gets kwijtschelding
 * has a nul-aanslag; of the others only what stood in the way is kept, and a letter is asked for. Throws NotFound, Refused.
 */
export async function recordToetsantwoord(write: Write, id: string, tekst: string): Promise<void> {
  const { gemeenteId, ctx } = write;
  const gelezen = readAntwoord(tekst);
  if (!gelezen.ok) throw new Refused(`toetslijst.fout.${gelezen.reden}`, { regel: String(gelezen.regel) });
  const { kop, regels } = gelezen;
  const lijst = await lockLijst(write, id);
  if (kop.cbsCode !== (await loadCbsCode(write, gemeenteId)))
    throw new Refused('toetslijst.fout.andere-gemeente');
  if (kop.lijstId !== id || !isVan(lijst, kop)) throw new Refused('toetslijst.fout.andere-lijst');
  if (lijst.status === 'beantwoord') throw new Refused('toetslijst.fout.al-gelezen');
  if (lijst.status !== 'verzonden') throw new Refused('toetslijst.fout.niet-verzonden');
  const vandaag = localDateOf(ctx.now);
  const gevraagd = await loadOpLijst(write, gemeenteId, id);
  const { uitslagen, apart } = judgeAntwoord(
    gevraagd,
    regels.map((regel) => ({
      ...regel,
      sleutel: isBsn(regel.bsn) ? persoonSleutel(ctx.kantoorId, regel.bsn) : null,
    })),
  );
  const toetsregels = await readToetsregels(write, gemeenteId, vandaag);
  await saveUitslagen(write, uitslagen, vernietigVanaf(vandaag, toetsregels));
  await saveLijst(write, id, { status: 'beantwoord', beantwoord: { hash: hashOf(tekst), apart } });
  const positief = new Set(uitslagen.filter((u) => u.status === 'positief').map((u) => u.id));
  await grant(
    write,
    lijst,
    gevraagd.filter((post) => positief.has(post.id)).map((post) => post.persoonId),
  );
  await auditToetslijst(write, 'beantwoord', id, {
    aantal: regels.length,
    positief: positief.size,
    nietGebruikt: uitslagen.filter((u) => u.status === 'niet-gebruikt').length,
    apart,
  });
  await enqueue(write, 'toetsbrieven-maken', { kantoorId: ctx.kantoorId, gemeenteId }, id);
}

const isVan = (lijst: Toetslijst, kop: { belastingjaar: number; maand: string }): boolean =>
  kop.belastingjaar === lijst.belastingjaar && kop.maand === lijst.maand.slice(0, 7);

/** Who passed: the run of the year waives it with the oplegging; of an aanslag that came before it is booked now. */
async function grant(
  write: Write,
  { belastingjaar }: Toetslijst,
  persoonIds: readonly string[],
): Promise<void> {
  if (persoonIds.length === 0) return;
  const vandaag = localDateOf(write.ctx.now);
  const { voor } = await readRegels(write, write.gemeenteId, vandaag);
  const { alOpgelegd } = await grantNulaanslagen(write, {
    belastingjaar,
    persoonIds,
    belastingsoorten: voor,
  });
  const standen = await lockStanden(write, alOpgelegd);
  for (const stand of standen.values()) {
    const gevonden = determineAanslagdeel(stand, voor);
    if (gevonden.ok)
      await postBoeking(
        write,
        bookKwijtschelding(openUit(stand), gevonden.deel.posten, vandaag, 'kwijtschelding'),
      );
  }
}
