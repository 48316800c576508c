import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST } from '@/app/(balie)/balie/zoek/route';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { withClient } from '@/commands/postgres/roles';
import { findAanslagen } from '@/domain/betalingen/aanslag-zoeken.queries';
import { startContact } from '@/domain/contacten/start-contact';
import { makeDocument } from '@/domain/documenten/make-document';
import { onsKenmerk } from '@/domain/documenten/ons-kenmerk';
import { findBriefVan } from '@/domain/documenten/zoek-brief.queries';
import { findPersonen } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { addVraag } from '@/domain/vragen/add-vraag';
import { findVraagVan } from '@/domain/vragen/zoek-vraag.queries';
import { toLocalDate } from '@/platform/local-date';
import { clerk, persoonIn, read, seedKlanten, write } from './arrange';
import { staffCookie } from './staff-cookie';

/** The search field of the desk as a browser posts it, and the numbers that lead to somebody. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let borne: Opgelegd;
let cookie: string;
const saskia = clerk('frontoffice-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  borne = await withClient(seeded.database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', 2));
  cookie = await staffCookie('frontoffice-gbtwente');
});
afterAll(() => seeded.close());

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const request = new NextRequest('http://localhost/balie/zoek', {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost:3000', ...headers },
    body,
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  const path = response.headers.get('location') ?? '';
  const id = path.split('/').at(-1) ?? '';
  const tekst = openZoekvraag(1, id, response.headers.get('set-cookie')?.split(';')[0] ?? '');
  return { status: response.status, tekst, path };
}
const getypt = (zoek: string | Blob) => {
  const form = new FormData();
  form.set('zoek', zoek);
  return post(form);
};

describe('whatever is posted, the page answers', () => {
  test.each([0, 1, 200, 201, 5000])(
    '%i characters: a page that can be shown, never a 500',
    async (length) => {
      const { status, tekst, path } = await getypt('x'.repeat(length));
      expect([status, path]).toEqual([303, expect.stringMatching(/^\/balie\/zoeken\/[\w-]{12}$/)]);
      const vraag = parseZoekvraag(tekst ?? '');
      expect(vraag.soort === 'onduidelijk' ? vraag.reden : null).toBe(
        length === 0 ? 'te-kort' : length > 200 ? 'te-lang' : null,
      );
    },
  );

  test('characters of four bytes, a NUL, a file and no form at all', async () => {
    expect(parseZoekvraag((await getypt('😀'.repeat(300))).tekst ?? '')).toMatchObject({ reden: 'te-lang' });
    expect((await getypt('jan\u0000sen')).status).toBe(400);
    expect((await getypt(new Blob(['x']))).tekst).toBe('');
    expect((await post('{"zoek":1}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post('zoek=jansen', { 'content-type': 'application/x-www-form-urlencoded' })).tekst).toBe(
      'jansen',
    );
  });
});

test('an aanslagnummer, a betalingskenmerk and the kenmerk of a question lead to whose it is', async () => {
  const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
    client.query('select aanslagnummer, betalingskenmerk from aanslag where gemeente_id = $1 and id = $2', [
      borne.gemeenteId,
      borne.aanslagIds[0],
    ]),
  );
  const zoekAanslag = (typed: string) => {
    const vraag = parseZoekvraag(typed);
    return read(saskia, ['borne', 'hengelo'], (r) =>
      findAanslagen(r, vraag.soort === 'aanslag' ? vraag.nummer : ''),
    );
  };
  const kenmerk = String(rows[0].betalingskenmerk);
  for (const typed of [kenmerk, kenmerk.replace(/(\d{4})(?=\d)/g, '$1 ')])
    expect(await zoekAanslag(typed)).toMatchObject([{ aanslagId: borne.aanslagIds[0] }]);

  const persoonId = borne.persoonIds[1] ?? '';
  const { referentie } = await write(saskia, 'borne', async (w) => {
    const contactId = await startContact(w, { persoonId, kanaal: 'balie', richting: 'in' });
    const id = await addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Waarom?' });
    return w.db.vraag.findUniqueOrThrow({ where: { gemeenteId_id: { gemeenteId: borne.gemeenteId, id } } });
  });
  const vraag = parseZoekvraag(referentie.toLowerCase());
  const wie = await read(saskia, ['borne', 'hengelo'], (r) =>
    findVraagVan(r, vraag.soort === 'vraag' ? vraag.referentie : ''),
  );
  expect(wie).toEqual([{ gemeenteId: borne.gemeenteId, persoonId }]);
});

test('the kenmerk of a letter leads to whom it went, in the gemeenten of this clerk alone', async () => {
  const persoonId = borne.persoonIds[0] ?? '';
  const data = {
    referentie: [
      { label: 'Datum', tekst: '3 november' },
      { label: 'Ons kenmerk', tekst: 'B-0A1B2C3D' },
    ],
  };
  const kenmerk = onsKenmerk(data);
  await write(saskia, 'borne', (w) =>
    makeDocument(w, [
      {
        id: testId('brief met kenmerk'),
        soort: 'antwoord-vraag',
        persoonId,
        aanslagId: null,
        runId: null,
        dagtekening: toLocalDate('2026-11-03'),
        taal: 'nl',
        gerenderd: { pdf: Buffer.from('%PDF'), bladzijden: 1, sha256: 'a'.repeat(64), kenmerk },
      },
    ]),
  );
  const find = (sleutels: string[], typed = 'ons kenmerk b-0a1b2c3d') => {
    const vraag = parseZoekvraag(typed);
    return read(saskia, sleutels, (r) => findBriefVan(r, vraag.soort === 'brief' ? vraag.kenmerk : ''));
  };
  expect(await find(['borne', 'hengelo'])).toEqual([{ gemeenteId: borne.gemeenteId, persoonId }]);
  expect(await find(['hengelo'])).toEqual([]);
  expect(onsKenmerk({ referentie: [] })).toBeNull();
  expect(onsKenmerk({})).toBeNull();
});

describe('namesakes', () => {
  const zoek = (typed: string, waar?: readonly number[]) =>
    read(saskia, ['borne', 'hengelo'], (r) => findPersonen(r, parseZoekvraag(typed, saskia.gemeenten), waar));
  beforeAll(async () => {
    await seedKlanten(seeded.database, ['borne', 'hengelo']);
    await withClient(seeded.database.migratieUrl, async (client) => {
      await client.query(`update persoon set zoeknaam = 'vries de j' where zoeknaam = 'de vries'`);
      await client.query(
        `insert into persoon (gemeente_id, id, sleutel, soort, geslachtsnaam, zoeknaam, bijgewerkt_op)
         values ($1, $2, encode(sha256('borne-bv'), 'hex'), 'niet-natuurlijk', 'Vries Borne', 'vries borne', '2026-01-01')`,
        [gemeenteId('hengelo'), testId('Vries Borne')],
      );
    });
  });

  test('are told apart by year, street and gemeente; a secret address tells no street', async () => {
    const { treffers } = await zoek('de Vries');
    expect(
      treffers.map(({ gemeenteId: g, soort, geboortedatum, straat }) => [g, soort, geboortedatum, straat]),
    ).toEqual(
      [
        [gemeenteId('borne'), 'natuurlijk', '1980-05-05', 'Grotestraat'],
        [gemeenteId('hengelo'), 'natuurlijk', '1980-05-05', 'Grotestraat'],
      ].sort(([a], [b]) => Number(a) - Number(b)),
    );
    await withClient(seeded.database.migratieUrl, (client) =>
      client.query('update persoon set geheimhouding = true where gemeente_id = $1 and id = $2', [
        gemeenteId('hengelo'),
        persoonIn('hengelo'),
      ]),
    );
    const [geheim] = (await zoek('de Vries', [gemeenteId('hengelo')])).treffers;
    expect(geheim).toMatchObject({ geheimhouding: true, straat: null, adres: null });
  });

  test('in one gemeente: by what is chosen, and by what is typed behind the name', async () => {
    const ids = async (typed: string, waar?: readonly number[]) =>
      (await zoek(typed, waar)).treffers.map(({ persoonId }) => persoonId);
    expect(await ids('de Vries', [gemeenteId('borne')])).toEqual([persoonIn('borne')]);
    // Nobody is called so in full; and whoever is, is there as well.
    expect(await ids('de Vries Borne')).toEqual([persoonIn('borne')]);
    expect((await ids('Vries Borne')).sort()).toEqual([persoonIn('borne'), testId('Vries Borne')].sort());
    expect(await ids('de Vries Hengelo', [gemeenteId('borne')])).toEqual([]);
  });
});
