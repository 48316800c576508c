import type { Terugmelding } from '@/domain/betalingen/pain002';
import { openTerugmelding } from '@/domain/betalingen/terugmelding.format';
import { recordBankantwoord as recordVanOvermaking } from '@/domain/overmakingen/record-bankantwoord';
import { recordBankantwoord as recordVanOpdracht } from '@/domain/terugbetalingen/record-bankantwoord';
import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { writeIn } from '@/platform/tenant';
import { batchVan } from './batch';
import { applyTerugmelding } from './record-terugmelding';

export type Meldinguitslag = { aanvaard: number; geweigerd: number };

/**
 * A report of the bank (pain.002) about any file of ours: collections, refunds or an overmaking, found by our reference in
 * it. Refused ones go back to where they came from with the reason of the bank; the same report twice does nothing. Returns
 * what was new. Throws BadInput when it is too large, or Refused: no report, or of no file of this kantoor.
 */
export async function receiveTerugmelding(
  ctx: Context,
  inhoud: AsyncIterable<Uint8Array>,
): Promise<Meldinguitslag> {
  const melding = await openTerugmelding(inhoud);
  if (melding === null) throw new Refused('incasso.fout.geen-terugmelding');
  const batchId = batchVan(melding.bericht ?? '');
  if (batchId !== null) return { aanvaard: 0, geweigerd: await ofBatch(ctx, batchId, melding) };
  for (const { gemeenteId } of ctx.gemeenten) {
    const hier = await writeIn(
      ctx,
      gemeenteId,
      async (write) =>
        (await recordVanOpdracht(write, melding)) ?? (await recordVanOvermaking(write, melding)),
    );
    if (hier !== null) return hier;
  }
  throw new Refused('incasso.fout.onbekend-bestand');
}

/** A file of collections that looks like ours and is none of this kantoor is refused as any other. */
async function ofBatch(ctx: Context, batchId: string, melding: Terugmelding): Promise<number> {
  try {
    return await applyTerugmelding(ctx, batchId, melding);
  } catch (error) {
    if (error instanceof NotFound) throw new Refused('incasso.fout.onbekend-bestand');
    throw error;
  }
}
