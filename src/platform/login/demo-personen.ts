import { z } from 'zod';
import { env } from '../env';
import { providerOf } from './options';
import { WERELDEN, type Wereld } from './wereld';

const listSchema = z.array(
  z.object({
    wereld: z.enum(WERELDEN),
    kantoor: z.string(),
    naam: z.string(),
    subject: z.string(),
    omschrijving: z.string(),
  }),
);

export type DemoKeuze = { naam: string; subject: string; omschrijving: string };

/**
 * Who can log in at the local provider for this wereld and kantoor, asked of the provider itself. Empty outside the
 * demo and when the provider does not answer: the button to log in does not depend on it.
 */
export async function listDemoPersonen(wereld: Wereld, kantoorSleutel: string): Promise<DemoKeuze[]> {
  if (!env().KOHIER_DEMO) return [];
  try {
    const url = new URL('/personen', providerOf(wereld).issuer);
    const response = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(2_000) });
    return listSchema
      .parse(await response.json())
      .filter((persoon) => persoon.wereld === wereld && persoon.kantoor === kantoorSleutel);
  } catch {
    return [];
  }
}
