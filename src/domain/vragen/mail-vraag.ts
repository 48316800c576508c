import type { Plan } from '@/domain/beloften/belofte';
import { notifyPersoon } from '@/domain/personen/queue-mail';
import type { Write } from '@/platform/tenant';

/** How long news of a question is worth sending. */
const WEEK_MS = 7 * 86_400_000;

/**
 * Tells whoever asked, on his confirmed address, that his question came in or that an answer waits; nothing of either
 * stands in the mail. In a busy time it says why an answer takes longer and by when it comes (E-04). Who has no such address gets none: his own page says the same. Answers the id of the mail.
 */
export async function mailVraag(
  write: Write,
  vraag: { id: string; persoonId: string | null; referentie: string; taal: 'nl' | 'en' },
  soort: 'ontvangen' | 'antwoord',
  piek: Plan['piekbericht'] = null,
): Promise<string | null> {
  if (vraag.persoonId === null) return null;
  return notifyPersoon(write, {
    persoonId: vraag.persoonId,
    soort,
    taal: vraag.taal,
    gegevens: { referentie: vraag.referentie, ...(piek ? { reden: piek.reden, beloofd: piek.beloofd } : {}) },
    uiterlijk: new Date(write.ctx.now.getTime() + WEEK_MS),
    onderwerpId: vraag.id,
  });
}
