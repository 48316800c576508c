import type { Write } from '@/platform/tenant';
import { findMailbaar } from '../personen/find-mailbaar';
import { notifyPersoon } from '../personen/queue-mail';
import { findKeuzes } from '../voorkeuren/find-keuzes';
import type { Zaak } from './zaak';

const DAGEN_MS = 7 * 86_400_000;

/**
 * Tells by mail that there is news in a case, to who chose to hear of it: nothing of the case itself. Who gets his letters
 * in the Berichtenbox is told of his cases by mail as well, for nobody else does that.
 */
export async function tellStand(
  write: Write,
  { id, persoonId }: Pick<Zaak, 'id' | 'persoonId'>,
): Promise<void> {
  const { gemeenteId, ctx } = write;
  const keuze = (await findKeuzes(write, gemeenteId, [persoonId])).get(persoonId);
  if (!keuze?.kennisgeving) return;
  if (!(await findMailbaar(write, gemeenteId, [persoonId])).has(persoonId)) return;
  await notifyPersoon(write, {
    persoonId,
    soort: 'stand',
    taal: keuze.taal,
    uiterlijk: new Date(ctx.now.getTime() + DAGEN_MS),
    onderwerpId: id,
  });
}
