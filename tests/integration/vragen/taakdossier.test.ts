import { clerk, persoonIn, read, seedKlanten, write } from '@tests/integration/contacten/arrange';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDossier } from '@/app/(balie)/serviceteam/[gemeente]/taak/[id]/dossier';
import { withClient } from '@/commands/postgres/roles';
import { startContact } from '@/domain/contacten/start-contact';
import { claimTaak } from '@/domain/taken/claim-taak';
import { addVraag } from '@/domain/vragen/add-vraag';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { getVraagtaak } from '@/domain/vragen/vraagtaak.queries';

/** What a task shows of whom it is for, and to whom. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
const tom = clerk('serviceteam-gbtwente', { doel: 'serviceteam-werken' });
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['hengelo']);
});
afterAll(() => seeded.close());

async function taak(persoonId: string | null): Promise<string> {
  const { taakId } = await write(saskia, 'hengelo', async (w) => {
    const contactId = await startContact(w, { persoonId, kanaal: 'telefoon', richting: 'in' });
    const vraagId = await addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Waarom?' });
    return escalateVraag(w, { vraagId, route: 'doorzetten', urgentie: 'gewoon' });
  });
  return taakId ?? '';
}
const dossier = (id: string, ctx = tom) =>
  read(ctx, ['hengelo'], async (r) => {
    const gevonden = await getVraagtaak(r, gemeenteId('hengelo'), id);
    if (!gevonden) throw new Error('no task');
    return loadDossier(r, gemeenteId('hengelo'), gevonden);
  });
const tel = (sql: string) =>
  withClient(seeded.database.migratieUrl, async (db) => Number((await db.query(sql)).rows[0]?.n));

test('who has a task in hand sees the file beside it, under the purpose of the task and without a contact', async () => {
  const id = await taak(persoonIn('hengelo'));
  expect(await dossier(id)).toBeNull();
  const contacten = await tel('select count(*) as n from klantcontact');
  await write(tom, 'hengelo', (w) => claimTaak(w, id));
  const gezien = await dossier(id);
  expect(gezien?.persoon.persoonId).toBe(persoonIn('hengelo'));
  expect(gezien?.vragen.map(({ tekst }) => tekst)).toEqual(['Waarom?']);
  expect(gezien?.rekening.aanslagen).toEqual([]);
  // A colleague who did not take it up sees the question alone.
  expect(await dossier(id, saskia)).toBeNull();
  expect(await tel('select count(*) as n from klantcontact')).toBe(contacten);
  expect(await tel(`select count(*) as n from verwerking where doel = 'serviceteam-werken'`)).toBeGreaterThan(
    0,
  );
});

test('of somebody without a name there is no file', async () => {
  const id = await taak(null);
  await write(tom, 'hengelo', (w) => claimTaak(w, id));
  expect(await dossier(id)).toBeNull();
});
