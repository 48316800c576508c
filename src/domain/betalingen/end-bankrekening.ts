import { NotFound, Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import type { KantoorWrite } from '@/platform/tenant';
import { endRow, loadBankrekeningen, lockBankrekeningen } from './bankrekening.store';

/** Lets an account end before a day. Throws NotFound, or Refused when it ended already or had not begun. */
export async function endBankrekening(
  write: KantoorWrite,
  { rekening, tot }: { rekening: string; tot: string },
): Promise<void> {
  await lockBankrekeningen(write);
  const found = (await loadBankrekeningen(write)).find(({ id }) => id === rekening);
  if (!found) throw new NotFound();
  const einde = toLocalDate(tot);
  if (found.tot !== null || einde <= found.vanaf)
    throw new Refused('invordering.fout.rekening-einde', {}, 'tot');
  await endRow(write, rekening, einde);
  await write.audit({
    handeling: 'bankrekening.beeindigd',
    onderwerp: { soort: 'bankrekening', id: rekening },
    voor: { tot: null },
    na: { tot },
  });
}
