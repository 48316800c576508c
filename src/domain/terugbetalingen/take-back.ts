import { makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Terugbetaling } from './terugbetaling';
import { saveRegel } from './terugbetaling.store';

/**
 * It came back, or never left: money for the aanslag again, that meets what is open on it by now and else is due back again.
 * `tegenover` is where the money stands at the kantoor. Under the locks of receipts and ledger.
 */
export async function takeBack(
  write: Write,
  regel: Pick<Terugbetaling, 'id' | 'versie' | 'koppeling' | 'aanslagId' | 'bedragCenten'>,
  {
    boekdatum,
    tegenover,
    uitkomst,
  }: {
    boekdatum: LocalDate;
    tegenover: Parameters<typeof makeKoppel>[0]['tegenover'];
    uitkomst: Omit<Parameters<typeof saveRegel>[2], 'status'>;
  },
): Promise<void> {
  // The interest that left with it has the same koppeling: it stays owed, and comes back as what it is, money.
  const boeking = (await findBoekingen(write, regel.koppeling === null ? [] : [regel.koppeling])).find(
    ({ soort }) => soort === 'terugbetaling',
  );
  const stand = (await lockStanden(write, [regel.aanslagId])).get(regel.aanslagId);
  // It was sent by this boeking, which nothing removes.
  if (!boeking || !stand) throw new Error(`Refund ${regel.id} stands in no boeking`);
  await postKoppel(
    write,
    makeKoppel({
      gemeenteId: write.gemeenteId,
      koppeling: newId(),
      bedragCenten: regel.bedragCenten,
      boekdatum,
      regels: allocate(openUit(stand), regel.bedragCenten).regels,
      gemeente: { soort: 'correctie', tegenboekingVan: boeking.id },
      kantoor: { soort: 'terugbetaling' },
      tegenover,
      reden: 'terugbetaling kwam terug',
    }),
  );
  await saveRegel(write, regel, { ...uitkomst, status: 'teruggekomen' });
}
