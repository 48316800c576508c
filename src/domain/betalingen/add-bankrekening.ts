import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import type { KantoorWrite } from '@/platform/tenant';
import { bestaatAl } from './bankrekening';
import type { BankrekeningInvoer } from './bankrekening.schema';
import { insertBankrekening, loadBankrekeningen, lockBankrekeningen } from './bankrekening.store';

/** Enters an account of the kantoor from a day. Returns its id. Throws Refused when it stands there already on that day. */
export async function addBankrekening(write: KantoorWrite, invoer: BankrekeningInvoer): Promise<string> {
  await lockBankrekeningen(write);
  const nieuw = { ...invoer, vanaf: toLocalDate(invoer.vanaf) };
  if (bestaatAl(nieuw, await loadBankrekeningen(write)))
    throw new Refused('invordering.fout.rekening-bestaat', {}, 'iban');
  const id = await insertBankrekening(write, nieuw);
  await write.audit({
    handeling: 'bankrekening.toegevoegd',
    onderwerp: { soort: 'bankrekening', id },
    voor: null,
    na: invoer,
  });
  return id;
}
