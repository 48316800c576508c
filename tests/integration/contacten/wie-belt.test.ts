import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST } from '@/app/(balie)/balie/[gemeente]/klant/[id]/meenemen/route';
import { withClient } from '@/commands/postgres/roles';
import { closeContact } from '@/domain/contacten/close-contact';
import { getVerificatieblad } from '@/domain/contacten/contact.queries';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { letGoPersoon } from '@/domain/contacten/let-go-persoon';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { sealNummer } from '@/domain/personen/nummer';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { addVraag } from '@/domain/vragen/add-vraag';
import { getOpenGesprek } from '@/domain/vragen/gesprek.queries';
import { persoonSleutel } from '@/platform/identiteit';
import { betrokkeneOf } from '@/platform/processing-log';
import { clerk, persoonIn, read, seedKlanten, write } from './arrange';
import { staffCookie } from './staff-cookie';

/** Who is asked what before anything is told (D-22): a company, and somebody who is known in two gemeenten. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
const tom = clerk('serviceteam-gbtwente');
const BEDRIJF = testId('bakkerij');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'losser']);
  const key = persoonSleutel(1, '999100981');
  await withClient(seeded.database.migratieUrl, async (db) => {
    await db.query(
      `insert into persoon (gemeente_id, id, sleutel, soort, geslachtsnaam, zoeknaam, kvk_nummer, nummer_versleuteld, bijgewerkt_op)
         values ($1, $2, $3, 'niet-natuurlijk', 'Bakkerij Smit', 'bakkerij smit', '01234567', $4, '2026-01-01')`,
      [gemeenteId('borne'), BEDRIJF, key, Buffer.from(sealNummer(1, key, '999100981'))],
    );
    await db.query(
      `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'vestiging', '2020-01-01')`,
      [gemeenteId('borne'), testId('pa bakkerij'), BEDRIJF, testId('adres klant borne')],
    );
  });
});
afterAll(() => seeded.close());

const begin = (sleutel: string, persoonId = persoonIn(sleutel), ctx = saskia) =>
  write(ctx, sleutel, (w) => startContact(w, { persoonId, kanaal: 'balie', richting: 'in' }));
const refused = (sleutel: string, veld?: string) =>
  expect.objectContaining({ name: 'Refused', sleutel, ...(veld ? { veld } : {}) });

describe('a company', () => {
  test('is asked what a company has: no day of birth, and who speaks for it', async () => {
    const blad = await read(saskia, ['borne'], (r) => getVerificatieblad(r, gemeenteId('borne'), BEDRIJF));
    expect(blad).toMatchObject({
      soort: 'niet-natuurlijk',
      vragen: ['kvk', 'adres', 'nummer', 'legitimatie'],
    });
    const contactId = await begin('borne', BEDRIJF);
    const antwoorden = { contactId, kvk: '0123 45 67', adres: '7622 AB 14A' };
    const verify = (hoe: object) => write(saskia, 'borne', (w) => verifyPersoon(w, { contactId, ...hoe }));
    for (const spreker of [undefined, ' ', 'J'])
      await expect(verify({ ...antwoorden, spreker })).rejects.toEqual(
        refused('weigering.zonder-spreker', 'spreker'),
      );
    await expect(verify({ legitimatie: true })).rejects.toEqual(
      refused('weigering.zonder-spreker', 'spreker'),
    );
    // What only a human being has is no answer for a company.
    await expect(
      verify({ contactId, kvk: '01234567', geboortedatum: '1980-05-05', spreker: 'J. Bakker' }),
    ).rejects.toEqual(refused('weigering.te-weinig-vragen'));
    expect(await verify({ ...antwoorden, spreker: ' J. Bakker, boekhouder ' })).toBe('gelukt');
    const gesprek = await read(saskia, ['borne'], (r) => getOpenGesprek(r, gemeenteId('borne'), BEDRIJF));
    expect(gesprek).toMatchObject({
      gesprokenMet: 'J. Bakker, boekhouder',
      verificatieVragen: [
        { vraag: 'kvk', goed: true },
        { vraag: 'adres', goed: true },
      ],
    });
  });

  test('with a wrong number it stays closed; a document after all needs no name again', async () => {
    const contactId = await begin('borne', BEDRIJF);
    const verify = (hoe: object) => write(saskia, 'borne', (w) => verifyPersoon(w, { contactId, ...hoe }));
    expect(await verify({ kvk: '01234568', adres: '7622AB14A', spreker: 'J. Bakker' })).toBe('mislukt');
    expect(await verify({ legitimatie: true })).toBe('gelukt');
  });

  test('who takes its contact over asks again who speaks: he heard nobody', async () => {
    const contactId = await begin('borne', BEDRIJF);
    const verify = (ctx: typeof saskia, hoe: object) =>
      write(ctx, 'borne', (w) => verifyPersoon(w, { contactId, legitimatie: true, ...hoe }));
    await verify(saskia, { spreker: 'J. Bakker, boekhouder' });
    await write(saskia, 'borne', (w) => parkContact(w, contactId));
    await write(tom, 'borne', (w) => resumeContact(w, contactId));
    const gesprek = () => read(tom, ['borne'], (r) => getOpenGesprek(r, gemeenteId('borne'), BEDRIJF));
    expect(await gesprek()).toMatchObject({ id: contactId, gesprokenMet: null, verificatie: null });
    await expect(verify(tom, {})).rejects.toEqual(refused('weigering.zonder-spreker', 'spreker'));
    await verify(tom, { spreker: 'P. Smit, directeur' });
    expect(await gesprek()).toMatchObject({ gesprokenMet: 'P. Smit, directeur', verificatie: 'gelukt' });
  });

  test('a letter of it is read with nobody there and no name', async () => {
    const contactId = await write(saskia, 'borne', (w) =>
      startContact(w, { persoonId: BEDRIJF, kanaal: 'brief', richting: 'in' }),
    );
    await write(saskia, 'borne', (w) =>
      verifyPersoon(w, { contactId, zonderGesprek: 'Brief van 3 november' }),
    );
  });
});

describe('one human being in two gemeenten', () => {
  const take = async (naar: string, subject = 'frontoffice-gbtwente', persoonId = persoonIn(naar)) => {
    const request = new NextRequest(`http://localhost/balie/${naar}/klant/${persoonId}/meenemen`, {
      method: 'POST',
      headers: { cookie: await staffCookie(subject), origin: 'http://localhost:3000' },
    });
    const response = await POST(request, { params: Promise.resolve({ gemeente: naar, id: persoonId }) });
    return response.headers.get('location') ?? response.status;
  };
  const geopend = (sleutel: string, ctx = saskia) =>
    read(ctx, [sleutel], (r) => isKlantGeopend(r, gemeenteId(sleutel), persoonIn(sleutel)));
  const verify = (sleutel: string, contactId: string, nummer = '518') =>
    write(saskia, sleutel, (w) => verifyPersoon(w, { contactId, geboortedatum: '1980-05-05', nummer }));
  const naar = (sleutel: string, gelukt: string) =>
    `/balie/${sleutel}/klant/${persoonIn(sleutel)}?gelukt=${gelukt}`;
  const contacten = () =>
    withClient(seeded.database.migratieUrl, async (db) => {
      const { rows } = await db.query(
        `select g.sleutel, k.status, k.persoon_id is null as niemand, k.verificatie, k.gesprek_van as van
         from klantcontact k join gemeente g on g.id = k.gemeente_id
         where g.sleutel in ('hengelo', 'losser') order by g.sleutel, k.begonnen_op`,
      );
      return rows;
    });

  test('is asked once who he is: the other file opens in the same conversation, with its own line in the log', async () => {
    // Not begun, not asked yet, answered wrongly: nothing to take along.
    expect(await take('losser')).toBe(naar('losser', 'niet-bekend'));
    const mis = await begin('hengelo');
    expect(await take('losser')).toBe(naar('losser', 'niet-bekend'));
    await verify('hengelo', mis, '517');
    expect(await take('losser')).toBe(naar('losser', 'niet-bekend'));
    expect(await geopend('losser')).toBe(false);
    await write(saskia, 'hengelo', (w) => letGoPersoon(w, mis));
    const contactId = await begin('hengelo');
    await verify('hengelo', contactId);
    // The conversation of somebody else is not his.
    expect(await take('losser', 'serviceteam-gbtwente')).toBe(naar('losser', 'niet-bekend'));
    expect(await take('losser')).toBe(naar('losser', 'geopend'));
    expect(await geopend('losser')).toBe(true);
    expect(await geopend('losser', tom)).toBe(false);
    // Pressed twice is one contact.
    await take('losser');
    const log = (sleutel: string) =>
      withClient(seeded.database.migratieUrl, async (db) => {
        const { rows } = await db.query(
          `select count(*)::int as n from verwerking where gemeente_id = $1 and betrokkene = $2`,
          [gemeenteId(sleutel), betrokkeneOf(gemeenteId(sleutel), persoonIn(sleutel))],
        );
        return rows[0]?.n ?? 0;
      });
    const voor = [await log('hengelo'), await log('losser')];
    for (const sleutel of ['hengelo', 'losser'])
      await read(saskia, [sleutel], (r) => getPersoon(r, gemeenteId(sleutel), persoonIn(sleutel)));
    expect([await log('hengelo'), await log('losser')]).toEqual([voor[0] + 1, voor[1] + 1]);
    expect((await contacten()).filter(({ sleutel }) => sleutel === 'losser')).toEqual([
      { sleutel: 'losser', status: 'open', niemand: false, verificatie: 'gelukt', van: contactId },
    ]);
  });

  test('where nothing was asked it ends as no contact; what was asked there is of that gemeente', async () => {
    const open = (sleutel: string) =>
      read(saskia, [sleutel], (r) => getOpenGesprek(r, gemeenteId(sleutel), persoonIn(sleutel)));
    const gesprek = await open('losser');
    await write(saskia, 'losser', (w) => closeContact(w, gesprek?.id ?? ''));
    expect((await contacten()).at(-1)).toMatchObject({ status: 'losgelaten', niemand: true });
    await take('losser');
    const tweede = await open('losser');
    const vraag = { contactId: tweede?.id ?? '', onderwerp: 'aanslag', tekst: 'Waarom?' };
    await write(saskia, 'losser', (w) => addVraag(w, vraag));
    await expect(write(saskia, 'losser', (w) => closeContact(w, tweede?.id ?? ''))).rejects.toEqual(
      refused('weigering.zonder-resultaat'),
    );
    // In Hengelo, where it began, nothing was asked: that is no end.
    const begonnen = await open('hengelo');
    await expect(write(saskia, 'hengelo', (w) => closeContact(w, begonnen?.id ?? ''))).rejects.toEqual(
      refused('weigering.geen-vraag'),
    );
  });

  test('somebody else is never taken along, nor anybody to a gemeente that is not his', async () => {
    expect(await take('borne', 'frontoffice-gbtwente', BEDRIJF)).toBe(
      `/balie/borne/klant/${BEDRIJF}?gelukt=niet-bekend`,
    );
    expect(await take('haarlem', 'frontoffice-gbtwente')).toBe(404);
    expect(await take('losser', 'medewerker-heffen-gbtwente')).toBe(404);
  });
});
