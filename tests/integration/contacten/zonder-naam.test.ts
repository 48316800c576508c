import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { getAnoniemGesprek } from '@/domain/contacten/anoniem-gesprek.queries';
import { closeContact } from '@/domain/contacten/close-contact';
import { giveContactPersoon } from '@/domain/contacten/give-persoon';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { periodeOp } from '@/domain/rapportages/periode';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { attachVraag, attachVragen } from '@/domain/vragen/attach-persoon';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { getGesprek, listVragenVan } from '@/domain/vragen/gesprek.queries';
import { toLocalDate } from '@/platform/local-date';
import { clerk, persoonIn, read, seedKlanten, write } from './arrange';

/** Contacts without a person (D-03): asked, answered, passed on, counted, and later of somebody. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
const tom = clerk('serviceteam-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo']);
});
afterAll(() => seeded.close());

const begin = (sleutel = 'hengelo', persoonId: string | null = null) =>
  write(saskia, sleutel, (w) => startContact(w, { persoonId, kanaal: 'balie', richting: 'in' }));
const ask = (contactId: string, tekst: string, sleutel = 'hengelo') =>
  write(saskia, sleutel, (w) => addVraag(w, { contactId, onderwerp: 'aanslag', tekst }));
const bekend = (contactId: string, hoe: object, sleutel = 'hengelo') =>
  write(saskia, sleutel, (w) => verifyPersoon(w, { contactId, ...hoe }));
const refused = (sleutel: string, veld?: string) =>
  expect.objectContaining({ name: 'Refused', sleutel, ...(veld ? { veld } : {}) });
const van = (sleutel = 'hengelo') =>
  read(saskia, [sleutel], (r) => listVragenVan(r, gemeenteId(sleutel), persoonIn(sleutel)));
/** Whose the work and the promise about a question are, and of whom the contact is. */
const wiens = (vraagId: string) =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query(
      `select v.persoon_id as vraag, k.persoon_id as contact, t.persoon_id as taak, b.persoon_id as belofte, t.telefoon
       from vraag v join klantcontact k on k.gemeente_id = v.gemeente_id and k.id = v.contact_id
       left join taak t on t.gemeente_id = v.gemeente_id and t.onderwerp_id = v.id
       left join belofte b on b.gemeente_id = t.gemeente_id and b.id = t.belofte_id where v.id = $1`,
      [vraagId],
    );
    return rows[0];
  });
const bel = (vraagId: string, sleutel = 'hengelo') =>
  write(saskia, sleutel, (w) =>
    escalateVraag(w, { vraagId, route: 'terugbelafspraak', urgentie: 'gewoon', telefoon: '0612345678' }),
  );
const kenmerk = async (vraagId: string) =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query('select referentie from vraag where id = $1', [vraagId]);
    return String(rows[0]?.referentie);
  });

test('a general question is answered and one passed on with a number and no name; both are counted', async () => {
  const telling = () =>
    read(saskia, ['borne'], (r) => getContactTelling(r, periodeOp('maand', toLocalDate('2026-11-10'))));
  const voor = await telling();
  const contactId = await begin('borne');
  const zien = (ctx = saskia) => read(ctx, ['borne'], (r) => getGesprek(r, gemeenteId('borne'), contactId));
  expect(await zien()).toMatchObject({ persoonId: null, verificatie: null, vragen: [] });
  expect(await zien(tom)).toBeNull();
  expect(await read(saskia, ['borne'], (r) => getAnoniemGesprek(r, gemeenteId('borne')))).toMatchObject({
    id: contactId,
  });
  await expect(write(saskia, 'borne', (w) => closeContact(w, contactId))).rejects.toEqual(
    refused('weigering.geen-vraag'),
  );
  const eerste = await ask(contactId, 'Wanneer komt de aanslag?', 'borne');
  await expect(write(saskia, 'borne', (w) => closeContact(w, contactId))).rejects.toEqual(
    refused('weigering.zonder-resultaat'),
  );
  await write(saskia, 'borne', (w) => answerVraag(w, { vraagId: eerste, antwoord: 'In februari.' }));
  const tweede = await ask(contactId, 'Klopt mijn waarde?', 'borne');
  await expect(
    write(saskia, 'borne', (w) =>
      escalateVraag(w, { vraagId: tweede, route: 'terugbelafspraak', urgentie: 'gewoon', telefoon: '' }),
    ),
  ).rejects.toEqual(refused('weigering.geen-nummer', 'telefoon'));
  const { taakId } = await bel(tweede, 'borne');
  expect(taakId).not.toBeNull();
  expect(await wiens(tweede)).toMatchObject({
    vraag: null,
    contact: null,
    taak: null,
    telefoon: '0612345678',
  });
  await write(saskia, 'borne', (w) => closeContact(w, contactId));
  const na = await telling();
  const som = (groepen: readonly { aantal: number }[]) => groepen.reduce((n, { aantal }) => n + aantal, 0);
  expect(som(na.contacten) - som(voor.contacten)).toBe(1);
  expect(som(na.vragen) - som(voor.vragen)).toBe(2);
  expect(na.resultaten.find(({ resultaat }) => resultaat === null)).toBeUndefined();
});

test('who says his name while he is on the line goes on in the same contact, with what he asked', async () => {
  const contactId = await begin();
  const vraagId = await ask(contactId, 'Waarom is het meer?');
  await bel(vraagId);
  await write(saskia, 'hengelo', (w) =>
    giveContactPersoon(w, { contactId, persoonId: persoonIn('hengelo') }),
  );
  // Named is not proven: what was asked is nobody's yet.
  await expect(write(saskia, 'hengelo', (w) => attachVragen(w, contactId))).rejects.toEqual(
    refused('weigering.niemand-bekend'),
  );
  expect(await wiens(vraagId)).toMatchObject({ vraag: null, taak: null, belofte: null });
  await bekend(contactId, { legitimatie: true });
  await write(saskia, 'hengelo', (w) => attachVragen(w, contactId));
  const hij = persoonIn('hengelo');
  expect(await wiens(vraagId)).toMatchObject({ vraag: hij, contact: hij, taak: hij, belofte: hij });
  expect((await van()).map(({ id }) => id)).toContain(vraagId);
  await expect(
    write(saskia, 'hengelo', (w) => giveContactPersoon(w, { contactId, persoonId: hij })),
  ).rejects.toEqual(refused('weigering.al-met-iemand'));
  await write(saskia, 'hengelo', (w) => closeContact(w, contactId));
});

test('who was not proven to be the one he named gets nothing of it', async () => {
  const contactId = await begin();
  const vraagId = await ask(contactId, 'En de hond?');
  await write(saskia, 'hengelo', (w) => answerVraag(w, { vraagId, antwoord: 'Meld hem aan.' }));
  await write(saskia, 'hengelo', (w) =>
    giveContactPersoon(w, { contactId, persoonId: persoonIn('hengelo') }),
  );
  expect(await bekend(contactId, { geboortedatum: '1980-05-06', nummer: '518' })).toBe('mislukt');
  await expect(write(saskia, 'hengelo', (w) => attachVragen(w, contactId))).rejects.toEqual(
    refused('weigering.niemand-bekend'),
  );
  await write(saskia, 'hengelo', (w) => closeContact(w, contactId));
  expect(await wiens(vraagId)).toMatchObject({ vraag: null, contact: null });
});

test('a question of an earlier contact becomes his who names its kenmerk, and nobody else’s after that', async () => {
  const eerder = await begin();
  const vraagId = await ask(eerder, 'Kan ik in termijnen betalen?');
  await bel(vraagId);
  await write(saskia, 'hengelo', (w) => closeContact(w, eerder));
  const contactId = await begin('hengelo', persoonIn('hengelo'));
  const hang = async (referentie: string) =>
    write(saskia, 'hengelo', (w) => attachVraag(w, { contactId, referentie }));
  const referentie = await kenmerk(vraagId);
  await expect(hang(referentie)).rejects.toEqual(refused('weigering.niemand-bekend'));
  await bekend(contactId, { legitimatie: true });
  await expect(hang('V-2026-ZZZZZZ')).rejects.toEqual(
    refused('weigering.geen-vraag-zonder-naam', 'referentie'),
  );
  await hang(referentie);
  const hij = persoonIn('hengelo');
  expect(await wiens(vraagId)).toMatchObject({ vraag: hij, contact: hij, taak: hij, belofte: hij });
  await expect(hang(referentie)).rejects.toEqual(refused('weigering.geen-vraag-zonder-naam', 'referentie'));
});
