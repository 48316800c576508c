import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { betaalwijzeSchema } from '../documenten/betaalblok';
import { briefSchema } from '../documenten/brief.schema';
import { getAfzender } from '../gemeenten/get-afzender';

/**
 * Refuses what could be imposed and then not be announced: on the dagtekening the sender must be known, and be
 * something that a letter can show. What stands in the way of one letter the proefdraai finds. Throws Refused.
 */
export async function refuseAankondiging(
  read: Read,
  gemeenteId: number,
  dagtekening: LocalDate,
): Promise<void> {
  const gevonden = await getAfzender(read, gemeenteId, 'aanslag', dagtekening);
  if (!gevonden.ok) throw new Refused(`weigering.run-${gevonden.reden}`);
  const { afzender } = gevonden;
  const brief = briefSchema.safeParse({
    ...afzender,
    taal: 'nl',
    dagtekening,
    geadresseerde: ['Naam', 'Adres'],
  });
  const betaling = betaalwijzeSchema.safeParse({ ...afzender.rekening, kenmerk: '0'.repeat(16) });
  const [fout] = [...(brief.error?.issues ?? []), ...(betaling.error?.issues ?? [])];
  if (fout) throw new Refused('weigering.run-afzender-niet-te-drukken', { reden: fout.message });
}
