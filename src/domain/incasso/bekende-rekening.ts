import { readBekendIban } from '@/domain/terugbetalingen/read-rekening';
import { isAnder } from '@/domain/terugbetalingen/uitbetaalrekening';
import type { Read } from '@/platform/tenant';
import { loadMachtigingenVan } from './machtiging.store';

/** The account that is or was collected from last; none when nobody ever was. */
export async function readIncassorekening(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<string[]> {
  const [laatste] = await loadMachtigingenVan(read, gemeenteId, persoonId);
  return laatste ? [laatste.iban] : [];
}

/** Whether this number is another than those that we know of this person, to collect from or to pay to. */
export async function isAndere(
  read: Read & { gemeenteId: number },
  persoonId: string,
  iban: string,
): Promise<boolean> {
  const betaal = await readBekendIban(read, read.gemeenteId, persoonId);
  const incasso = await readIncassorekening(read, read.gemeenteId, persoonId);
  return isAnder([betaal, ...incasso], iban);
}
