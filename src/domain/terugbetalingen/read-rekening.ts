import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { isBruikbaar, type Uitbetaalrekening } from './uitbetaalrekening';
import { loadBruikbaarIban, loadNieuwsteRekening, toRekening } from './uitbetaalrekening.store';

/** The account that a person gave last, for who collects from it, and whether it may be used (yet); null for none. */
export async function readRekening(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<
  | (Pick<Uitbetaalrekening, 'iban' | 'tenaamstelling' | 'kanaal' | 'bewijs' | 'ookIncasso'> & {
      bruikbaar: boolean;
    })
  | null
> {
  const rij = await loadNieuwsteRekening(read, gemeenteId, persoonId);
  return rij && { ...rij, bruikbaar: isBruikbaar(rij) };
}

/** The number of the last account of a person to which could be paid, also while he waits for another; null for none. */
export const readBekendIban = (read: Read, gemeenteId: number, persoonId: string): Promise<string | null> =>
  loadBruikbaarIban(read, gemeenteId, persoonId);

/** How a person is called, and every account that he or the desk gave, the newest first. Throws NotFound. */
export async function readRekeningen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<{ naam: string; rekeningen: Uitbetaalrekening[] }> {
  const persoon = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { ...NAAMVELDEN, uitbetaalrekeningen: { orderBy: { volgnummer: 'desc' }, take: 50 } },
  });
  if (!persoon) throw new NotFound();
  return { naam: aanschrijfnaam(persoon), rekeningen: persoon.uitbetaalrekeningen.map(toRekening) };
}
