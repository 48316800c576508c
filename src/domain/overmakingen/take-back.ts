import { losseRegel } from '@/domain/grootboek/boeking';
import { makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Overmaking } from './overmaking';
import { saveOvermaking } from './overmaking.store';

/**
 * It came back, or never left: it stands with the kantoor again. `tegenover` is where the money stands there. Under the locks
 * of receipts and ledger.
 */
export async function takeBack(
  write: Write,
  overmaking: Overmaking,
  {
    boekdatum,
    tegenover,
    uitkomst,
  }: {
    boekdatum: LocalDate;
    tegenover: Parameters<typeof makeKoppel>[0]['tegenover'];
    uitkomst: Omit<Parameters<typeof saveOvermaking>[2], 'status'>;
  },
): Promise<void> {
  const { id, bedragCenten } = overmaking;
  const [boeking] = await findBoekingen(write, overmaking.koppeling === null ? [] : [overmaking.koppeling]);
  // It was sent by this boeking, which nothing removes.
  if (!boeking) throw new Error(`Overmaking ${id} stands in no boeking`);
  await postKoppel(
    write,
    makeKoppel({
      gemeenteId: write.gemeenteId,
      koppeling: newId(),
      bedragCenten,
      boekdatum,
      regels: [losseRegel('overgemaakt', toCents(-bedragCenten))],
      gemeente: { soort: 'correctie', tegenboekingVan: boeking.id },
      kantoor: { soort: 'overmaking' },
      tegenover,
      reden: 'overmaking kwam terug',
    }),
  );
  await saveOvermaking(write, overmaking, { ...uitkomst, status: 'teruggekomen' });
}
