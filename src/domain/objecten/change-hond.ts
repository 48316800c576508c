import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import { type Hond, vrijVolgnummer } from './hond';
import { auditHond, insertHond, loadHonden, lockHonden, saveEinde } from './hond.store';

/** The dogs of one holder with their history, for later folders. */
export const readHonden = (read: Read, gemeenteId: number, persoonId: string): Promise<Hond[]> =>
  loadHonden(read, gemeenteId, persoonId);

/** A dog came: it gets the lowest number that is free from that day. Answers its id. */
export async function registerHond(
  write: Write,
  { persoonId, vanaf, naam }: { persoonId: string; vanaf: LocalDate; naam: string },
): Promise<string> {
  const honden = await lockHonden(write, persoonId);
  const hond = { id: newId(), persoonId, volgnummer: vrijVolgnummer(honden, vanaf), vanaf, tot: null, naam };
  await insertHond(write, hond);
  await auditHond(write, 'hond.aangemeld', null, hond);
  return hond.id;
}

/** A dog went: `tot` is the first day without it. Throws NotFound, or Refused when it was gone already. */
export async function endHond(
  write: Write,
  { persoonId, hondId, tot }: { persoonId: string; hondId: string; tot: LocalDate },
): Promise<void> {
  const hond = (await lockHonden(write, persoonId)).find((h) => h.id === hondId);
  if (!hond) throw new NotFound();
  if (hond.tot !== null) throw new Refused('melding.fout.al-afgemeld');
  if (tot <= hond.vanaf) throw new Refused('melding.fout.einde-voor-begin', {}, 'dag');
  await saveEinde(write, hond.id, tot);
  await auditHond(write, 'hond.afgemeld', hond, { ...hond, tot });
}
