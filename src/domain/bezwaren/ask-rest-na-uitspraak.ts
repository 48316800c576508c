import { lockStanden } from '@/domain/grootboek/lock-stand';
import { askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { readRestwens } from '@/domain/invordering/read-restwens';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { requireBezwaar } from './bezwaar.store';

/**
 * Asks on behalf of who objected to pay in parts what the uitspraak left of the aanslag, filled in: that aanslag alone, nothing
 * now, the least a month that the policy allows (S0 Balieloket, D-09). Asked again it is the same application, as long as as
 * much is open. Answers its id and whose it is. Throws NotFound, and Refused: no uitspraak yet, or nothing is left.
 */
export async function askRestNaUitspraak(
  write: Write,
  zaakId: string,
): Promise<{ id: string; persoonId: string }> {
  const { uitkomst, aanslagId, schrift } = await requireBezwaar(write, write.gemeenteId, zaakId);
  if (uitkomst === null) throw new Refused('restvraag.nog-geen-uitspraak');
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  if (!stand || stand.openCenten <= 0n) throw new Refused('restvraag.niets-over');
  const wens = await readRestwens(write, write.gemeenteId, stand.openCenten);
  const { id } = await askRegelingVoor(write, {
    ...{ persoonId: schrift.persoonId, aanslagIds: [aanslagId], wens },
    clientSleutel: `rest ${zaakId} ${stand.openCenten} ${wens.perMaand}`,
  });
  return { id, persoonId: schrift.persoonId };
}
