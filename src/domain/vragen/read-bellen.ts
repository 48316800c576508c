import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readTelefoon } from '@/domain/personen/contactgegeven';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { momentAt } from '@/platform/local-moment';
import type { Write } from '@/platform/tenant';
import { checkTijdvak, type Tijdvak } from './belmoment';

/**
 * The number to call on as digits, with a time that can be promised when one is asked: for whoever asks it himself and
 * for the desk alike. Throws Refused with the field: no number, or a time at which nobody calls.
 */
export async function readBellen(
  write: Write,
  { telefoon, tijdvak }: { telefoon: string; tijdvak?: Tijdvak | null | undefined },
): Promise<string> {
  const nummer = readTelefoon(telefoon);
  if (nummer === null)
    throw new Refused(telefoon.trim() ? 'fouten.telefoon' : 'weigering.geen-nummer', {}, 'telefoon');
  if (!tijdvak) return nummer;
  const { gemeenteId, ctx } = write;
  const { waarde } = geldendOp('openingstijden', await readGegevens(write, gemeenteId), localDateOf(ctx.now));
  const mag = checkTijdvak(tijdvak, momentAt(ctx.now.getTime()), waarde ?? null);
  if (!mag.ok) throw new Refused(mag.reden, mag.waarden, mag.veld);
  return nummer;
}
