import { DienstWeg } from '@/platform/ask-json';
import { askBrp } from '@/platform/brp';
import type { Context } from '@/platform/context';
import { askKvk } from '@/platform/handelsregister';
import { logger } from '@/platform/logger';
import { readIn, writeIn } from '@/platform/tenant';
import type { Registerantwoord } from './registervraag';
import { findOpenVraag, loadNummer, type Openvraag, saveAntwoord } from './registervraag.store';

/**
 * Puts a question that waits to its register and keeps the answer; one that was answered is left alone. No transaction is
 * open while the register thinks. A register that does not answer is an answer as well: somebody asks again when he wants.
 */
export async function answerRegistervraag(ctx: Context, gemeenteId: number, vraagId: string): Promise<void> {
  const vraag = await readIn(ctx, [gemeenteId], async (read) => {
    const open = await findOpenVraag(read, gemeenteId, vraagId);
    return open && { ...open, nummer: await loadNummer(read, gemeenteId, open.persoonId) };
  });
  if (vraag === null) return;
  const antwoord = await put(ctx, gemeenteId, vraag);
  await writeIn(ctx, gemeenteId, async (write) => {
    if (!(await saveAntwoord(write, vraagId, antwoord))) return;
    write.shows(gemeenteId, [vraag.persoonId]);
    await write.audit({
      handeling: 'register.beantwoord',
      onderwerp: { soort: 'registervraag', id: vraagId },
      voor: null,
      na: { register: vraag.register, uitkomst: antwoord.soort, persoonId: vraag.persoonId },
      bewaarklasse: 'contact',
    });
  });
}

async function put(
  ctx: Context,
  gemeenteId: number,
  { register, nummer }: Openvraag & { nummer: string | null },
): Promise<Registerantwoord> {
  if (nummer === null) return { soort: 'niet-gevonden' };
  const ask = register === 'brp' ? askBrp : askKvk;
  return ask(ctx.kantoorId, nummer).catch((error: unknown) => {
    if (!(error instanceof DienstWeg)) throw error;
    logger().warn({ gemeenteId, register, code: error.code }, 'a register does not answer');
    return { soort: 'mislukt' as const };
  });
}
