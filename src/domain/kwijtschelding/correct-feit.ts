import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { readAntwoord } from './antwoord';
import { holdKwijtschelding } from './hold-kwijtschelding';
import { laatsteAntwoorden, OORDEEL } from './kwijtschelding';
import { auditKwijtschelding, insertFeiten, loadFeiten } from './kwijtschelding.store';
import { readOordeel } from './oordeel';
import { readRegels } from './read-regels';
import { type Antwoord, vraagVan } from './vragen';

/** Shorter than this nobody can follow why. */
const REDEN_MIN = 5;

/**
 * Puts another answer beside the one that came in, with why; the first one stays. For a question of the request, or
 * (`oordeel`) what the office judges. Throws NotFound, and Refused with the field.
 */
export async function correctFeit(
  write: Write,
  { zaakId, vraag, getypt, reden }: { zaakId: string; vraag: string; getypt: Antwoord; reden: string },
): Promise<void> {
  const kwijtschelding = await holdKwijtschelding(write, zaakId);
  if (reden.trim().length < REDEN_MIN) throw new Refused('kwijtschelding.waarom', {}, 'reden');
  const { gemeenteId } = write;
  const feiten = await loadFeiten(write, gemeenteId, kwijtschelding);
  const { vraagregels } = await readRegels(write, gemeenteId, kwijtschelding.gevraagdOp);
  const { antwoorden } = laatsteAntwoorden(feiten);
  const gevraagd = vraagVan(vraag);
  if (!gevraagd && vraag !== OORDEEL) throw new Refused('kwijtschelding.geen-vraag');
  const gelezen = gevraagd ? readAntwoord(gevraagd, getypt, antwoorden, vraagregels) : readOordeel(getypt);
  if (!gelezen.ok) {
    const [eerste] = gelezen.fouten;
    throw new Refused(eerste?.sleutel ?? 'antwoord.kies', {}, eerste?.veld);
  }
  const eerder = feiten.filter((feit) => feit.vraag === vraag);
  const volg = eerder.length + 1;
  await insertFeiten(write, kwijtschelding, [
    { vraag, volg, antwoord: gelezen.antwoord, reden: reden.trim() },
  ]);
  await auditKwijtschelding(
    write,
    'feit-gewijzigd',
    zaakId,
    { vraag, antwoord: gelezen.antwoord, reden },
    eerder.at(-1)?.antwoord ?? null,
  );
}
