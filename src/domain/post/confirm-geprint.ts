import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditOpdracht, loadStukken, lockOpdracht, saveOpdracht, spoilStukken } from './afdruk.store';
import { decideTelling, mayConfirm, type Telling } from './afdrukopdracht';

/** The count is not what was asked: which field, and the sentence that names the difference. */
export type Tellingsverschil = { sleutel: string; waarden: Record<string, number>; veld: string };

/**
 * Closes a print order with what the printer counted. A difference is told, kept in the audit, and leaves the order open;
 * spoiled pieces wait for a next order. Answers the difference, null when it adds up. Throws NotFound, Stale, and Refused
 * for an order that is not downloaded and for numbers that are not in it.
 */
export async function confirmGeprint(
  write: Write,
  input: { id: string; versie: number; geteld: Telling; misdrukt: readonly number[] },
): Promise<Tellingsverschil | null> {
  const { id, geteld, misdrukt } = input;
  const opdracht = await lockOpdracht(write, id, input.versie);
  const niet = mayConfirm(opdracht.status);
  if (niet !== null) throw new Refused(niet);
  const stukken = await loadStukken(write, id, misdrukt);
  const onbekend = misdrukt.filter((nummer) => !stukken.some((stuk) => stuk.volgnummer === nummer));
  if (onbekend.length > 0)
    throw new Refused('weigering.misdruk-onbekend', { nummers: onbekend.slice(0, 5).join(', ') }, 'misdrukt');
  const bladzijden = stukken.reduce((som, stuk) => som + stuk.bladzijden, 0);
  const besluit = decideTelling(opdracht, { stukken: stukken.length, bladzijden }, geteld);
  if (!besluit.ok) {
    await auditOpdracht(write, 'telling-verschilt', id, null, {
      geteld,
      misdrukt,
      verwacht: besluit.waarden,
    });
    return { sleutel: besluit.reden, waarden: besluit.waarden, veld: besluit.veld };
  }
  await spoilStukken(
    write,
    stukken.map((stuk) => stuk.id),
  );
  const { ctx } = write;
  await saveOpdracht(write, id, { status: 'geprint', geprintDoor: actorText(ctx.actor), geprintOp: ctx.now });
  await auditOpdracht(
    write,
    'geprint',
    id,
    { status: opdracht.status },
    { status: 'geprint', geteld, misdrukt },
  );
  return null;
}
