import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { endKasRow, lastDag, lockKas } from './kas.store';

/** Lets a till end on a day. Throws NotFound, or Refused when it ended, had not begun, or took money on or after that day. */
export async function endKas(write: Write, { kasId, tot }: { kasId: string; tot: LocalDate }): Promise<void> {
  const kas = await lockKas(write, kasId);
  if (!kas) throw new NotFound();
  if (kas.tot !== null) throw new Refused('kas.fout.niet-in-gebruik', {}, 'tot');
  const laatste = await lastDag(write, kasId);
  if (tot <= kas.vanaf || (laatste !== null && tot <= laatste))
    throw new Refused('kas.fout.einde-te-vroeg', {}, 'tot');
  await endKasRow(write, kasId, tot);
  await write.audit({
    handeling: 'kas.beeindigd',
    onderwerp: { soort: 'kas', id: kasId },
    voor: { tot: null },
    na: { tot },
    bewaarklasse: 'betalingen',
  });
}
