import { ownPersoonId } from '@/domain/personen/own-persoon';
import { isCode } from '@/platform/one-time-code';
import type { Write } from '@/platform/tenant';
import { judgeGetypt, readMachtigingscode } from './machtiging';
import { closeMachtiging, countPoging, lockOpKenmerk, type Machtiging, showTo } from './machtiging.store';

/**
 * A helper types a code over. The right one is from now on his, and may be shown to him; he has not accepted anything.
 * A wrong one is no exception but an answer: it is counted, and the fifth blocks. Throws NotFound for who is no citizen
 * here.
 */
export async function typeMachtigingscode(
  write: Write,
  text: string,
): Promise<{ ok: true; id: string } | { ok: false; reden: string }> {
  const wie = ownPersoonId(write);
  const gelezen = readMachtigingscode(text);
  if (gelezen === null) return { ok: false, reden: 'machtiging.fout.geen-code' };
  const code = await lockOpKenmerk(write, gelezen.kenmerk);
  const klopt = code !== null && isCode(code.id, gelezen.geheim, code.codeHmac);
  const oordeel = judgeGetypt(code, { klopt, wie, now: write.ctx.now });
  if (oordeel.soort === 'nee') return { ok: false, reden: oordeel.reden };
  if (code === null || oordeel.soort === 'fout') {
    if (code !== null && oordeel.soort === 'fout') await count(write, code, oordeel);
    return { ok: false, reden: 'machtiging.fout.klopt-niet' };
  }
  write.shows(write.gemeenteId, [code.persoonId]);
  if (code.status === 'open') {
    await showTo(write, code.id, wie);
    await write.audit({
      handeling: 'machtiging.getoond',
      onderwerp: { soort: 'persoon', id: code.persoonId },
      voor: null,
      na: { id: code.id, helper: wie },
      bewaarklasse: 'contact',
    });
  }
  return { ok: true, id: code.id };
}

async function count(
  write: Write,
  { id, persoonId, pogingen }: Machtiging,
  { telt, blokkeert }: { telt: boolean; blokkeert: boolean },
): Promise<void> {
  if (!telt) return;
  await countPoging(write, id);
  if (!blokkeert) return;
  await closeMachtiging(write, id, 'geblokkeerd');
  await write.audit({
    handeling: 'machtiging.geblokkeerd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { id, pogingen: pogingen + 1 },
    bewaarklasse: 'contact',
  });
}
