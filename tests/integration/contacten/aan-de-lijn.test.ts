import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST } from '@/app/(balie)/balie/[gemeente]/kennis/aanbod/route';
import { GET } from '@/app/(balie)/balie/onlangs/route';
import { letGoPersoon } from '@/domain/contacten/let-go-persoon';
import { listRecentePersonen } from '@/domain/contacten/recent.queries';
import { startContact } from '@/domain/contacten/start-contact';
import { at, clerk, persoonIn, read, seedKlanten, write } from './arrange';
import { staffCookie } from './staff-cookie';

/** What a clerk gets at hand while somebody is on the line. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo']);
});
afterAll(() => seeded.close());

const begin = (sleutel: string, ctx = saskia) =>
  write(ctx, sleutel, (w) =>
    startContact(w, { persoonId: persoonIn(sleutel), kanaal: 'telefoon', richting: 'in' }),
  );

test('articles that fit what is being typed, for who records contacts in that gemeente', async () => {
  const cookie = await staffCookie('frontoffice-gbtwente');
  const ask = async (fields: Record<string, string>, headers = {}, sleutel = 'borne') => {
    const request = new NextRequest(`http://localhost/balie/${sleutel}/kennis/aanbod`, {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost:3000', ...headers },
      body: new URLSearchParams(fields),
    });
    const response = await POST(request, { params: Promise.resolve({ gemeente: sleutel }) });
    return [response.status, await response.json()] as const;
  };
  const [status, antwoord] = await ask({ onderwerp: 'betalingsregeling', tekst: '' });
  expect(status).toBe(200);
  expect(antwoord.opties[0]).toMatchObject({
    value: expect.stringMatching(/^artikel:[0-9a-f-]{36}$/),
    label: 'Kan ik in delen betalen?',
    uitleg: expect.stringContaining('Kennisbank, versie'),
  });
  expect(antwoord.melding).toMatch(/gevonden in de kennisbank/);
  expect(await ask({ tekst: 'qqqq' })).toEqual([
    200,
    { opties: [], melding: 'Geen antwoord gevonden in de kennisbank.' },
  ]);
  expect((await ask({ tekst: 'x' }, { cookie: '' }))[0]).toBe(401);
  expect((await ask({ tekst: 'x' }, { origin: 'https://elders.example' }))[0]).toBe(403);
  expect((await ask({ tekst: 'x' }, {}, 'haarlem'))[0]).toBe(404);
});

test('whom this medewerker spoke today, the latest first: nobody of a colleague, of yesterday or let go', async () => {
  const recent = (ctx = saskia) =>
    read(ctx, ['borne', 'hengelo'], (r) => listRecentePersonen(r, 5)).then((rijen) =>
      rijen.map((rij) => rij.gemeenteId),
    );
  await begin('borne');
  const later = clerk('frontoffice-gbtwente', at('2026-11-10T13:00:00Z'));
  const tweede = await begin('hengelo', later);
  expect(await recent(later)).toEqual([gemeenteId('hengelo'), gemeenteId('borne')]);
  expect(await recent(clerk('serviceteam-gbtwente'))).toEqual([]);
  expect(await recent(clerk('frontoffice-gbtwente', at('2026-11-11T08:00:00Z')))).toEqual([]);
  await write(later, 'hengelo', (w) => letGoPersoon(w, tweede));
  expect(await recent(later)).toEqual([gemeenteId('borne')]);
});

test('over its door only for staff, and not kept by a browser', async () => {
  const ask = async (headers: Record<string, string>) => {
    const request = new NextRequest('http://localhost/balie/onlangs', { headers });
    return GET(request, { params: Promise.resolve({}) });
  };
  const response = await ask({ cookie: await staffCookie('frontoffice-gbtwente') });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(await response.json()).toEqual({ items: expect.any(Array) });
  expect((await ask({})).status).toBe(401);
});
