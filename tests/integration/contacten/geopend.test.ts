import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { openSeeded } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GET } from '@/app/(balie)/balie/[gemeente]/documenten/[id]/route';
import { withClient } from '@/commands/postgres/roles';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { getVerificatieblad } from '@/domain/contacten/contact.queries';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { stopRendering } from '@/domain/documenten/render-document';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { getOpenGesprek } from '@/domain/vragen/gesprek.queries';
import type { Rol } from '@/platform/permissions';
import { clerk, read, write } from './arrange';
import { staffCookie } from './staff-cookie';

/** D-22 in the server: a letter is not opened at the desk before it is known who asks. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let borne: Opgelegd;
const saskia = clerk('frontoffice-gbtwente');
const als = (subject: string, rollen: readonly Rol[]) => {
  const ctx = clerk(subject);
  return { ...ctx, kantoorRollen: rollen, gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen })) };
};
beforeAll(async () => {
  seeded = await openSeeded();
  borne = await withClient(seeded.database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 4));
  await withClient(seeded.database.migratieUrl, (client) =>
    client.query('update persoon set geheimhouding = true where gemeente_id = $1 and id = $2', [
      borne.gemeenteId,
      borne.persoonIds[2],
    ]),
  );
  await makeAanslagbiljetten(saskia, borne.gemeenteId, borne.aanslagIds, { runId: null, verzenden: false });
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const persoon = (n: number) => borne.persoonIds[n] ?? '';
const open = (n: number, ctx = saskia) =>
  read(ctx, ['borne'], (r) => isKlantGeopend(r, borne.gemeenteId, persoon(n)));
const begin = (n: number, ctx = saskia) =>
  write(ctx, 'borne', (w) => startContact(w, { persoonId: persoon(n), kanaal: 'balie', richting: 'in' }));
const gezien = (contactId: string, ctx = saskia) =>
  write(ctx, 'borne', (w) => verifyPersoon(w, { contactId, legitimatie: true }));

/** Asks for a letter over the door, as a browser of this member of staff does. */
async function haal(subject: string, id: string): Promise<Response> {
  const cookie = await staffCookie(subject);
  const request = new NextRequest(`http://localhost/balie/borne/documenten/${id}`, { headers: { cookie } });
  return GET(request, { params: Promise.resolve({ gemeente: 'borne', id }) });
}
/** How often the processing log says that a letter was looked at. */
const gelezen = (): Promise<number> =>
  withClient(seeded.database.migratieUrl, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from verwerking where gemeente_id = $1 and doel = 'document-zien'`,
      [borne.gemeenteId],
    );
    return Number(rows[0]?.n ?? 0);
  });

describe('who talks with inwoners', () => {
  test('sees nobody without a contact, nor while it is not known who that is', async () => {
    expect(await open(0)).toBe(false);
    const contactId = await begin(0);
    expect(await open(0)).toBe(false);
    await gezien(contactId);
    expect(await open(0)).toBe(true);
    // The same clerk and another person, and another clerk and the same person.
    expect(await open(1)).toBe(false);
    expect(await open(0, clerk('frontoffice-borne'))).toBe(false);
  });

  test('sees nobody after a wrong answer', async () => {
    const contactId = await begin(1);
    const fout = { contactId, adres: '1111 AA 1', nummer: '000' };
    expect(await write(saskia, 'borne', (w) => verifyPersoon(w, fout))).toBe('mislukt');
    expect(await open(1)).toBe(false);
  });

  test('[D-22] gets name and place and the questions, no letter; after them the letter, with what was asked kept', async () => {
    const id = borne.aanslagIds[2] ?? '';
    const voor = await gelezen();
    // A secret address: not even the place, and the klantbeeld says that it is secret.
    const blad = await read(saskia, ['borne'], (r) => getVerificatieblad(r, borne.gemeenteId, persoon(2)));
    expect(blad).toEqual({
      soort: 'natuurlijk',
      sleutel: expect.any(String),
      naam: expect.any(String),
      woonplaats: null,
      vragen: ['adres', 'legitimatie'],
    });
    const dicht = await haal('frontoffice-gbtwente', id);
    expect(dicht.status).toBe(303);
    expect(dicht.headers.get('location')).toBe(`/balie/borne/klant/${persoon(2)}`);
    expect((await dicht.arrayBuffer()).byteLength).toBe(0);
    expect(await gelezen()).toBe(voor);
    await gezien(await begin(2));
    const gesprek = await read(saskia, ['borne'], (r) => getOpenGesprek(r, borne.gemeenteId, persoon(2)));
    expect(gesprek).toMatchObject({
      verificatie: 'gelukt',
      verificatieVragen: [{ vraag: 'legitimatie', goed: true }],
    });
    const klant = await read(saskia, ['borne'], (r) => getPersoon(r, borne.gemeenteId, persoon(2)));
    expect(klant?.geheimhouding).toBe(true);
    const brief = await haal('frontoffice-gbtwente', id);
    expect([brief.status, brief.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await gelezen()).toBeGreaterThan(voor);
    // It was Saskia who knows; her colleague in Borne does not.
    expect((await haal('frontoffice-borne', id)).status).toBe(303);
  });

  test('and a letter that is not there answers like one of elsewhere', async () => {
    expect((await haal('frontoffice-gbtwente', borne.runId)).status).toBe(404);
    expect((await haal('frontoffice-hengelo', borne.aanslagIds[2] ?? '')).status).toBe(404);
  });
});

test('who levies or collects talks to nobody: his work opens the letter, under its purpose in the log', async () => {
  expect(await open(3, als('medewerker-heffen-gbtwente', ['medewerker-heffen']))).toBe(true);
  const voor = await gelezen();
  expect((await haal('medewerker-heffen-gbtwente', borne.aanslagIds[3] ?? '')).status).toBe(200);
  expect(await gelezen()).toBeGreaterThan(voor);
  // Who may do both is held to the contact.
  expect(await open(3, als('medewerker-heffen-gbtwente', ['medewerker-heffen', 'serviceteam']))).toBe(false);
});
