import { isCode } from '@/platform/one-time-code';
import type { Write } from '@/platform/tenant';
import { judgeCode, type Weigering } from './contactgegeven';
import {
  BEWAARKLASSE,
  closeCode,
  insertFeit,
  loadHuidig,
  loadOpenCode,
  lockContactgegevens,
  recordGegeven,
  type WachtendeCode,
} from './contactgegeven.store';
import { ownPersoonId } from './own-persoon';
import { queueMail } from './queue-mail';

/** How long the notice to the old address is worth sending: a week of a mail server that is away. */
export const BERICHT_MS = 7 * 86_400_000;

/**
 * Puts the address in force to which the right code was sent, and tells the old one. A wrong code is no exception
 * but an answer: it is counted, and the fifth blocks. Throws NotFound for who is no citizen here.
 */
export async function confirmEmail(
  write: Write,
  input: { code: string; taal: 'nl' | 'en' },
): Promise<{ ok: true } | Weigering> {
  const persoonId = ownPersoonId(write);
  await lockContactgegevens(write, persoonId);
  const open = await loadOpenCode(write, persoonId);
  const klopt = open !== null && isCode(open.id, input.code, open.codeHmac);
  const oordeel = judgeCode(open, klopt, write.ctx.now);
  if (open === null || oordeel.soort === 'geen') return { ok: false, reden: 'weigering.geen-code' };
  if (oordeel.soort === 'verlopen') return { ok: false, reden: 'weigering.verlopen' };
  if (oordeel.soort === 'fout') return count(write, persoonId, open, oordeel.over);
  const oud = await loadHuidig(write, persoonId, 'email');
  await closeCode(write, open.id, 'bevestigd');
  await recordGegeven(write, {
    persoonId,
    soort: 'email',
    gebeurtenis: 'bevestigd',
    waarde: open.adres,
    herkomst: 'inwoner',
  });
  if (oud && oud.waarde.toLowerCase() !== open.adres.toLowerCase()) {
    await queueMail(write, {
      persoonId,
      naar: oud.waarde,
      soort: 'gewijzigd',
      taal: input.taal,
      uiterlijk: new Date(write.ctx.now.getTime() + BERICHT_MS),
    });
  }
  return { ok: true };
}

async function count(write: Write, persoonId: string, open: WachtendeCode, over: number): Promise<Weigering> {
  const pogingen = open.pogingen + 1;
  if (over > 0) {
    await write.db.contactcode.update({
      where: { gemeenteId_id: { gemeenteId: write.gemeenteId, id: open.id } },
      data: { pogingen },
    });
    return { ok: false, reden: 'weigering.code-fout', waarden: { over }, veld: 'code' };
  }
  await closeCode(write, open.id, 'geblokkeerd', pogingen);
  await insertFeit(write, { persoonId, soort: 'email', gebeurtenis: 'geblokkeerd', waarde: null });
  await write.audit({
    handeling: 'contactgegeven.geblokkeerd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { soort: 'email', pogingen },
    bewaarklasse: BEWAARKLASSE,
  });
  return { ok: false, reden: 'weigering.geblokkeerd' };
}
