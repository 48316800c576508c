import type { Cents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { hasCode, insertKas } from './kas.store';

/** Enters a till of the gemeente from a day. Returns its id. Throws Refused when another has this code. */
export async function addKas(
  write: Write,
  kas: { naam: string; code: string; wisselgeldCenten: Cents; vanaf: LocalDate },
): Promise<string> {
  if (await hasCode(write, kas.code)) throw new Refused('kas.fout.code-bestaat', {}, 'code');
  const id = await insertKas(write, kas);
  await write.audit({
    handeling: 'kas.toegevoegd',
    onderwerp: { soort: 'kas', id },
    voor: null,
    na: kas,
    bewaarklasse: 'betalingen',
  });
  return id;
}
