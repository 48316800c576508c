import { z } from 'zod';
import { standaardbriefwoorden } from './standaardbriefwoorden';

const metReferentie = z.object({ referentie: z.array(z.object({ label: z.string(), tekst: z.string() })) });

/** What a letter says at "Ons kenmerk"; null for one that names itself otherwise, as an aanslagbiljet does. Pure. */
export function onsKenmerk(data: unknown): string | null {
  const gelezen = metReferentie.safeParse(data);
  const label = standaardbriefwoorden('kenmerk');
  return gelezen.data?.referentie.find((regel) => regel.label === label)?.tekst ?? null;
}
