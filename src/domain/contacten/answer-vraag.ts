import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dropConcepten } from './concept.store';
import { magInContact } from './contact';
import { lockContact, saveContact } from './contact.store';
import { loadArtikel } from './kennis.store';
import { mailVraag } from './mail-vraag';
import { auditVraag, insertStap, lockVraag, saveVraag } from './vraag.store';
import { nextStand } from './vraagketen';

/**
 * Answers a question in its contact, in own words or with an approved article. Throws NotFound, and Refused when it
 * has an answer already or the article does not hold (any more).
 */
export async function answerVraag(
  write: Write,
  input: { vraagId: string; antwoord: string; artikelId?: string | undefined },
): Promise<{ contactId: string; persoonId: string | null }> {
  const vraag = await lockVraag(write, input.vraagId);
  const contact = await lockContact(write, vraag.contactId);
  const mag = magInContact('vastleggen', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  const stand = vraag.resultaat === null ? nextStand(vraag.stand, 'antwoord') : null;
  if (stand === null) throw new Refused('weigering.al-beantwoord');
  const artikel = input.artikelId ? await loadArtikel(write, input.artikelId, write.gemeenteId) : null;
  if (input.artikelId && !artikel) throw new Refused('weigering.artikel-vervallen');
  const antwoord = artikel?.tekst ?? input.antwoord;
  await saveVraag(write, vraag.id, {
    stand,
    resultaat: 'beantwoord',
    antwoord,
    artikelId: artikel?.id ?? null,
    artikelVersie: artikel?.versie ?? null,
    beantwoordOp: write.ctx.now,
    beantwoordDoor: actorText(write.ctx.actor),
  });
  await insertStap(write, vraag.id, 'antwoord', antwoord);
  await dropConcepten(write, contact.id, ['antwoord', 'door']);
  await saveContact(write, contact.id);
  await auditVraag(
    write,
    'vraag.beantwoord',
    vraag.id,
    { stand: vraag.stand },
    { stand, artikel: artikel?.sleutel },
  );
  // With nobody on the line nobody heard it.
  if (contact.verificatie === 'zonder-gesprek') await mailVraag(write, vraag, 'antwoord');
  return { contactId: contact.id, persoonId: contact.persoonId };
}
