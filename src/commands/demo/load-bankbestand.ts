import { meldUitkomst } from '@/commands/importeer/meld';
import { importBestand, type Opdracht } from '@/domain/runs/import-bestand';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';

/**
 * Loads a file of the bank, of the whole kantoor. What was loaded by a start that was broken off is no fault; throws with the
 * words of the import where it cannot be loaded.
 */
export async function loadBankbestand(
  ctx: Context,
  pad: string,
  formaat: Opdracht['formaat'],
): Promise<void> {
  const uitkomst = await importBestand(ctx, { pad, formaat, gemeenteId: null, klok: now });
  if (uitkomst.soort !== 'geladen' && uitkomst.soort !== 'al-geladen')
    throw new Error(meldUitkomst(formaat.name, uitkomst, 0));
}
