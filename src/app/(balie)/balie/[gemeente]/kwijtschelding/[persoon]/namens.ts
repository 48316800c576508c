import { z } from 'zod';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { NotFound } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';

/** Who may fill a request in for somebody. */
export const toegang = { wie: 'medewerker', verb: 'kwijtschelding.behandelen', bereik: 'gemeente' } as const;
export const doel = 'kwijtschelding-namens';

/** How it came in, when the desk fills it in. */
export const KANALEN = ['balie', 'telefoon', 'post'] as const;

/** The person of this page, whose klantbeeld was opened in a conversation (D-22). Throws NotFound. */
export async function requireKlant(read: Read, persoonId: string): Promise<number> {
  const [gemeenteId] = read.gemeenten;
  if (gemeenteId === undefined || !(await isKlantGeopend(read, gemeenteId, persoonId))) throw new NotFound();
  return gemeenteId;
}

/** The person that a form names. Throws NotFound for what is none, and for who was not opened. */
export async function readPersoon(write: Write, persoon: string): Promise<string> {
  const parsed = z.guid().safeParse(persoon);
  if (!parsed.success) throw new NotFound();
  await requireKlant(write, parsed.data);
  return parsed.data;
}

/** Where the request of this person is filled in. */
export const namensPath = (gemeente: string, persoonId: string): string =>
  `/balie/${gemeente}/kwijtschelding/${persoonId}`;

/** The same, of the gemeente in which is written. */
export const namensPathIn = (write: Write, persoonId: string): string =>
  namensPath(write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel ?? '', persoonId);
