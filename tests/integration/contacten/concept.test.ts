import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/(balie)/balie/[gemeente]/contact/[id]/concept/route';
import { withClient } from '@/commands/postgres/roles';
import { closeContact } from '@/domain/contacten/close-contact';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { saveConcept } from '@/domain/contacten/save-concept';
import { startContact } from '@/domain/contacten/start-contact';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { getOpenGesprek } from '@/domain/vragen/gesprek.queries';
import { at, clerk, persoonIn, read, seedKlanten, write } from './arrange';
import { staffCookie } from './staff-cookie';

/** What a clerk was typing is kept before it is a question (D-03). */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
const tom = clerk('serviceteam-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'losser']);
});
afterAll(() => seeded.close());

const begin = (sleutel: string) =>
  write(saskia, sleutel, (w) =>
    startContact(w, { persoonId: persoonIn(sleutel), kanaal: 'telefoon', richting: 'in' }),
  );
const gesprek = (sleutel: string, ctx = saskia) =>
  read(ctx, [sleutel], (r) => getOpenGesprek(r, gemeenteId(sleutel), persoonIn(sleutel)));
const save = (sleutel: string, contactId: string, tekst: string, stap = 0, ctx = saskia) =>
  write(ctx, sleutel, (w) =>
    saveConcept(w, { contactId, formulier: 'vraag', stap, velden: { onderwerp: 'aanslag', tekst } }),
  );

test('half a question stands there again, with when it was kept: after a new log-in, parked, and for who resumes it', async () => {
  const contactId = await begin('borne');
  expect((await gesprek('borne'))?.concepten).toEqual({});
  expect(await save('borne', contactId, 'Waarom betaal')).toBe(true);
  const later = clerk('frontoffice-gbtwente', { ...at('2026-11-10T09:42:00Z'), requestId: 'nieuwe sessie' });
  expect(await save('borne', contactId, 'Waarom betaal ik mee\u0000r\nen', 0, later)).toBe(true);
  const concept = {
    velden: { onderwerp: 'aanslag', tekst: 'Waarom betaal ik meer\nen' },
    bewaardOp: later.now,
  };
  expect((await gesprek('borne', later))?.concepten).toEqual({ vraag: concept });
  // Alt+P: the last letters may come after the contact was put aside.
  await write(later, 'borne', (w) => parkContact(w, contactId));
  expect(await save('borne', contactId, 'Waarom betaal ik meer dan vorig', 0, later)).toBe(true);
  await write(tom, 'borne', (w) => resumeContact(w, contactId));
  expect((await gesprek('borne', tom))?.concepten.vraag?.velden.tekst).toBe(
    'Waarom betaal ik meer dan vorig',
  );
  // It is his contact now.
  await expect(save('borne', contactId, 'van mij?')).rejects.toMatchObject({ name: 'NotFound' });
  await expect(save('borne', persoonIn('borne'), 'x')).rejects.toMatchObject({ name: 'NotFound' });
});

test('gone when the question is kept, and what still was on its way does not bring it back', async () => {
  const contactId = await begin('hengelo');
  await save('hengelo', contactId, 'Waarom?');
  const vraagId = await write(saskia, 'hengelo', (w) =>
    addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Waarom?' }),
  );
  expect(await save('hengelo', contactId, 'Waarom?', 0)).toBe(false);
  expect((await gesprek('hengelo'))?.concepten).toEqual({});
  expect((await gesprek('hengelo'))?.stap).toBe(1);
  const half = { contactId, formulier: 'antwoord' as const, stap: 1, velden: { antwoord: 'Het tar' } };
  expect(await write(saskia, 'hengelo', (w) => saveConcept(w, half))).toBe(true);
  await write(saskia, 'hengelo', (w) => answerVraag(w, { vraagId, antwoord: 'Het tarief.' }));
  expect(await write(saskia, 'hengelo', (w) => saveConcept(w, half))).toBe(false);
  expect((await gesprek('hengelo'))?.concepten).toEqual({});
  await save('hengelo', contactId, 'En nog', 2);
  await write(saskia, 'hengelo', (w) => closeContact(w, contactId));
  expect(await save('hengelo', contactId, 'En nog', 2)).toBe(false);
  await withClient(seeded.database.migratieUrl, async (client) => {
    const { rows } = await client.query('select * from contactconcept where contact_id = $1', [contactId]);
    expect(rows).toEqual([]);
  });
});

test('emptied it is gone; too long is refused, and nothing is cut; a field of another form is not kept', async () => {
  const contactId = await begin('losser');
  await save('losser', contactId, 'x'.repeat(8000));
  expect((await gesprek('losser'))?.concepten.vraag?.velden.tekst).toHaveLength(8000);
  await expect(save('losser', contactId, 'x'.repeat(8001))).rejects.toMatchObject({
    name: 'Refused',
    sleutel: 'fouten.te-lang',
    veld: 'tekst',
  });
  await write(saskia, 'losser', (w) =>
    saveConcept(w, {
      contactId,
      formulier: 'vraag',
      stap: 0,
      velden: { onderwerp: '', tekst: ' ', geheimNummer: '518' },
    }),
  );
  expect((await gesprek('losser'))?.concepten).toEqual({});
});

test('the page keeps it over its door: the time it was kept, and a refusal for whatever else is sent', async () => {
  const sleutel = 'enschede';
  await seedKlanten(seeded.database, [sleutel]);
  const contactId = await begin(sleutel);
  const cookie = await staffCookie('frontoffice-gbtwente');
  const post = async (body: BodyInit | null, { id = contactId, headers = {} } = {}) => {
    const request = new NextRequest(`http://localhost/balie/${sleutel}/contact/${id}/concept`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost:3000', ...headers },
      body,
    });
    const response = await POST(request, { params: Promise.resolve({ gemeente: sleutel, id }) });
    return [response.status, await response.json()] as const;
  };
  const form = (fields: Record<string, string>) =>
    new URLSearchParams({ formulier: 'vraag', stap: '0', onderwerp: '', tekst: 'Half', ...fields });
  expect(await post(form({}))).toEqual([200, { tijd: expect.stringMatching(/^\d\d\.\d\d$/) }]);
  expect((await gesprek(sleutel))?.concepten.vraag?.velden.tekst).toBe('Half');
  expect(await post(form({ stap: '3' }))).toEqual([200, { tijd: null }]);
  for (const body of [
    form({ stap: 'x' }),
    form({ stap: '-1' }),
    form({ formulier: 'brief' }),
    form({ tekst: 'x'.repeat(8001) }),
    '{"formulier":"vraag"}',
    null,
  ])
    expect((await post(body))[0]).toBe(422);
  expect((await post(form({ tekst: 'a\u0000b' })))[0]).toBe(200);
  expect((await post(form({}), { id: persoonIn(sleutel) }))[0]).toBe(404);
  expect((await post(form({}), { id: 'x' }))[0]).toBe(404);
  expect((await post(form({}), { headers: { cookie: '' } }))[0]).toBe(401);
  expect((await post(form({}), { headers: { origin: 'https://elders.example' } }))[0]).toBe(403);
});
