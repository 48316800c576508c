import { holdContact } from '@/domain/contacten/hold-contact';
import { noteInContact } from '@/domain/contacten/note-in-contact';
import { readArtikel } from '@/domain/kennis/read-artikel';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
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
  const contact = await holdContact(write, vraag.contactId);
  const stand = vraag.resultaat === null ? nextStand(vraag.stand, 'antwoord') : null;
  if (stand === null) throw new Refused('weigering.al-beantwoord');
  const artikel = input.artikelId ? await readArtikel(write, input.artikelId, write.gemeenteId) : null;
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
  await noteInContact(write, contact, ['antwoord', 'door']);
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
