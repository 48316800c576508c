import { importBestand, type Uitkomst } from '@/domain/runs/import-bestand';
import type { Context } from '@/platform/context';
import { withTempFile } from '@/platform/temp-file';
import { legible } from '@/platform/text';
import { bankafschriftenFormat } from './bankafschriften.format';

/** The most that one file of the bank may be at the door; a larger one goes by the command. */
export const BANKBESTAND_MAX = 100 * 1024 * 1024;

/**
 * Takes a file of the bank in as it comes and reads it as the command does: whole or not at all, once. Asks for the
 * receipts to be booked. Throws BadInput when it is too large.
 */
export async function receiveBankbestand(
  ctx: Context,
  { naam, inhoud, klok }: { naam: string; inhoud: AsyncIterable<Uint8Array>; klok: () => Date },
): Promise<Uitkomst> {
  return withTempFile(inhoud, BANKBESTAND_MAX, (pad) =>
    importBestand(ctx, {
      pad,
      naam: legible(naam).slice(-100) || 'bankbestand',
      formaat: bankafschriftenFormat,
      gemeenteId: null,
      klok,
    }),
  );
}
