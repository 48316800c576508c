import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { periodeOp } from '@/domain/rapportages/periode';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { getGesprek, listVragenVan } from '@/domain/vragen/gesprek.queries';
import { toLocalDate } from '@/platform/local-date';
import { at, clerk, persoonIn, read, seedKlanten, write } from './arrange';

/** One contact for an answer, and what comes back of it (D-05). */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['hengelo']);
});
afterAll(() => seeded.close());

/** Asks about a subject in a contact of that moment, and is answered at once. Answers the contact. */
async function vraag(moment: string, onderwerp: string, bekend = true): Promise<string> {
  const ctx = clerk('frontoffice-gbtwente', at(moment));
  return write(ctx, 'hengelo', async (w) => {
    const contactId = await startContact(w, {
      persoonId: persoonIn('hengelo'),
      kanaal: 'balie',
      richting: 'in',
    });
    if (bekend) await verifyPersoon(w, { contactId, legitimatie: true });
    const vraagId = await addVraag(w, { contactId, onderwerp, tekst: 'Waarom?' });
    await answerVraag(w, { vraagId, antwoord: 'Daarom.' });
    return contactId;
  });
}
const lezer = clerk('frontoffice-gbtwente');
const eerder = async (contactId: string) =>
  (await read(lezer, ['hengelo'], (r) => getGesprek(r, gemeenteId('hengelo'), contactId)))?.vragen[0]?.eerder;
const telling = async () => {
  const { vragen } = await read(lezer, ['hengelo'], (r) =>
    getContactTelling(r, periodeOp('jaar', toLocalDate('2026-11-10'))),
  );
  const van = vragen.filter(({ onderwerp }) => onderwerp === 'aanslag');
  const som = (veld: 'aantal' | 'inEenKeer' | 'herhaald') => van.reduce((n, rij) => n + rij[veld], 0);
  return [som('aantal'), som('inEenKeer'), som('herhaald')];
};

test('[D-05] an answer in one contact is measured; who comes back about the same within the days is flagged at the desk', async () => {
  const eerste = await vraag('2026-06-01T09:00:00Z', 'aanslag');
  expect(await eerder(eerste)).toBeNull();
  expect(await telling()).toEqual([1, 1, 0]);

  // Another subject is another matter; the same one after thirty days is no return.
  expect(await eerder(await vraag('2026-06-10T09:00:00Z', 'anders'))).toBeNull();
  const binnen = await vraag('2026-07-01T09:00:00Z', 'aanslag');
  expect(await eerder(binnen)).toMatchObject({ ontvangenOp: new Date('2026-06-01T09:00:00Z') });
  // The first was not enough after all; the second is, as long as he does not come back.
  expect(await telling()).toEqual([2, 1, 1]);
  const later = await vraag('2026-07-31T09:00:01Z', 'aanslag');
  expect(await eerder(later)).toBeNull();
  expect(await telling()).toEqual([3, 2, 1]);

  // In the file it stands at each, and who did not prove who he is hears nothing of it.
  const regels = await read(lezer, ['hengelo'], (r) =>
    listVragenVan(r, gemeenteId('hengelo'), persoonIn('hengelo')),
  );
  expect(regels.map(({ opnieuw }) => opnieuw)).toEqual([false, true, false, false]);
  expect(await eerder(await vraag('2026-08-02T09:00:00Z', 'aanslag', false))).toBeNull();
});
