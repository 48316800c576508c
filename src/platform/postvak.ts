import { z } from 'zod';
import { env } from './env';

const bericht = z.object({
  nummer: z.number(),
  ontvangen: z.string(),
  van: z.string(),
  naar: z.string(),
  onderwerp: z.string(),
  tekst: z.string(),
});
export type Bericht = z.output<typeof bericht>;

/** What the local mail catcher holds, newest first; null when it does not answer. Demo and tests only. */
export async function readPostvak(): Promise<Bericht[] | null> {
  const { POSTVAK_URL, KOHIER_DEMO } = env();
  if (!KOHIER_DEMO || POSTVAK_URL === undefined) return null;
  try {
    const response = await fetch(POSTVAK_URL, { cache: 'no-store', signal: AbortSignal.timeout(3_000) });
    return z.array(bericht).parse(await response.json());
  } catch {
    return null;
  }
}
