import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { addVraag } from '@/domain/contacten/add-vraag';
import { answerVraag } from '@/domain/contacten/answer-vraag';
import { closeContact } from '@/domain/contacten/close-contact';
import { confirmNummer } from '@/domain/contacten/confirm-nummer';
import { getOpenGesprek, getVerificatieblad, listLopendeContacten } from '@/domain/contacten/contact.queries';
import { decideArtikel, proposeArtikel } from '@/domain/contacten/decide-artikel';
import { escalateVraag } from '@/domain/contacten/escalate-vraag';
import { findArtikelen } from '@/domain/contacten/kennis.queries';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { startContact } from '@/domain/contacten/start-contact';
import { getTaak } from '@/domain/contacten/taak.queries';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { type Write, writeKantoor } from '@/platform/tenant';
import { at, clerk, persoonIn, read, seedKlanten, write } from './arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
const tom = clerk('serviceteam-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'haarlem']);
});
afterAll(() => seeded.close());

const begin = (ctx = saskia, sleutel = 'hengelo') =>
  write(ctx, sleutel, (w) =>
    startContact(w, { persoonId: persoonIn(sleutel), kanaal: 'telefoon', richting: 'in' }),
  );
const ask = (contactId: string, tekst = 'Waarom betaal ik meer?', ctx = saskia, sleutel = 'hengelo') =>
  write(ctx, sleutel, (w) => addVraag(w, { contactId, onderwerp: 'aanslag', tekst }));
const refused = (sleutel: string, veld?: string) =>
  expect.objectContaining({ name: 'Refused', sleutel, ...(veld ? { veld } : {}) });

describe('who is on the line', () => {
  test('before verification only name and place are there, and what may be asked', async () => {
    const blad = await read(saskia, ['hengelo'], (r) =>
      getVerificatieblad(r, gemeenteId('hengelo'), persoonIn('hengelo')),
    );
    expect(blad).toEqual({
      naam: 'J. de Vries',
      woonplaats: 'Plaats',
      vragen: ['geboortedatum', 'adres', 'nummer', 'legitimatie'],
    });
  });

  test('two right answers verify; which questions were asked is kept and the answers are not', async () => {
    const contactId = await begin();
    const answers = { contactId, geboortedatum: '1980-05-05', adres: '7622 ab 14 a' };
    expect(await write(saskia, 'hengelo', (w) => verifyPersoon(w, answers))).toBe('gelukt');
    const gesprek = await read(saskia, ['hengelo'], (r) =>
      getOpenGesprek(r, gemeenteId('hengelo'), persoonIn('hengelo')),
    );
    expect(gesprek?.verificatie).toBe('gelukt');
    expect(gesprek?.verificatieVragen).toEqual([
      { vraag: 'geboortedatum', goed: true },
      { vraag: 'adres', goed: true },
    ]);
  });

  test('a wrong answer ends it: a second try would be guessing; one answer decides nothing', async () => {
    const contactId = await begin();
    await expect(
      write(saskia, 'hengelo', (w) => verifyPersoon(w, { contactId, nummer: '518' })),
    ).rejects.toEqual(refused('weigering.te-weinig-vragen'));
    const wrong = { contactId, geboortedatum: '1980-05-06', nummer: '518' };
    expect(await write(saskia, 'hengelo', (w) => verifyPersoon(w, wrong))).toBe('mislukt');
    await expect(
      write(saskia, 'hengelo', (w) => verifyPersoon(w, { ...wrong, geboortedatum: '1980-05-05' })),
    ).rejects.toEqual(refused('weigering.al-mislukt'));
  });
});

describe('one contact, several questions', () => {
  test('cannot be closed while a question has no result, and says which', async () => {
    const contactId = await begin();
    await expect(write(saskia, 'hengelo', (w) => closeContact(w, contactId))).rejects.toEqual(
      refused('weigering.geen-vraag'),
    );
    const eerste = await ask(contactId);
    await ask(contactId, 'En mijn hond?');
    await write(saskia, 'hengelo', (w) =>
      answerVraag(w, { vraagId: eerste, antwoord: 'Het tarief is hoger.' }),
    );
    const attempt = write(saskia, 'hengelo', (w) => closeContact(w, contactId));
    await expect(attempt).rejects.toMatchObject({
      sleutel: 'weigering.zonder-resultaat',
      waarden: { vragen: '2' },
    });
    await withClient(seeded.database.migratieUrl, async (db) => {
      const { rows } = await db.query('select status, medewerker_id from klantcontact where id = $1', [
        contactId,
      ]);
      expect(rows[0].status).toBe('open');
    });
  });

  test('a parked contact is resumed by a colleague; a dropped session finds its contact as it was', async () => {
    const contactId = await begin(saskia, 'borne');
    await ask(contactId, 'Half getypt', saskia, 'borne');
    // The session is gone; the next log-in is a new request with a new context of the same person.
    const later = clerk('frontoffice-gbtwente', { requestId: 'nieuwe sessie' });
    const found = await read(later, ['borne'], (r) =>
      getOpenGesprek(r, gemeenteId('borne'), persoonIn('borne')),
    );
    expect(found?.vragen.map((v) => v.tekst)).toEqual(['Half getypt']);
    await write(saskia, 'borne', (w) => parkContact(w, contactId));
    await expect(ask(contactId, 'Nog een', saskia, 'borne')).rejects.toEqual(refused('weigering.geparkeerd'));
    const [regel] = await read(tom, ['borne', 'hengelo'], (r) => listLopendeContacten(r));
    expect(regel).toMatchObject({ id: contactId, status: 'geparkeerd', vanMij: false, naam: 'J. de Vries' });
    await write(tom, 'borne', (w) => resumeContact(w, contactId));
    expect(
      await read(tom, ['borne'], (r) => getOpenGesprek(r, gemeenteId('borne'), persoonIn('borne'))),
    ).toMatchObject({ id: contactId });
  });
});

describe('a contact of a colleague', () => {
  test('takes no question, answer, number or end of somebody else, and is not parked by him', async () => {
    const contactId = await begin();
    const vraagId = await ask(contactId);
    const before = await read(saskia, ['hengelo'], (r) => listLopendeContacten(r));
    const ander = refused('weigering.contact-van-ander');
    await expect(ask(contactId, 'Van een ander', tom)).rejects.toEqual(ander);
    const acts: ((w: Write) => Promise<unknown>)[] = [
      (w) => answerVraag(w, { vraagId, antwoord: 'Van een ander' }),
      (w) => escalateVraag(w, { vraagId, route: 'doorverbinden', urgentie: 'spoed' }),
      (w) => confirmNummer(w, { contactId, telefoon: '0741234567' }),
      (w) => parkContact(w, contactId),
      (w) => closeContact(w, contactId),
    ];
    for (const act of acts) await expect(write(tom, 'hengelo', act)).rejects.toEqual(ander);
    expect(await read(saskia, ['hengelo'], (r) => listLopendeContacten(r))).toEqual(before);
  });
});

describe('passing a question on', () => {
  test('[D-06] put through once; the second time a terugbelafspraak is asked for', async () => {
    const contactId = await begin();
    const through = { route: 'doorverbinden', urgentie: 'spoed' } as const;
    const eerste = await ask(contactId);
    await write(saskia, 'hengelo', (w) => escalateVraag(w, { vraagId: eerste, ...through }));
    const tweede = await ask(contactId, 'En dit?');
    await expect(
      write(saskia, 'hengelo', (w) => escalateVraag(w, { vraagId: tweede, ...through })),
    ).rejects.toEqual(refused('weigering.al-doorverbonden', 'route'));
    // The database holds it as well, whoever writes.
    await withClient(seeded.database.migratieUrl, (db) =>
      expect(
        db.query('update klantcontact set doorverbonden = 2 where id = $1', [contactId]),
      ).rejects.toThrow(/hoogstens_een_keer_doorverbonden/),
    );
    const taak = await write(saskia, 'hengelo', (w) =>
      escalateVraag(w, {
        vraagId: tweede,
        route: 'terugbelafspraak',
        urgentie: 'spoed',
        telefoon: '074 123 45 67',
      }),
    );
    expect(taak.beloofd).toBe('2026-11-13');
  });

  test('[D-15] outside the hours of Haarlem (9-13) putting through is refused', async () => {
    const vroeg = clerk('frontoffice-haarlem', {}, 2);
    const laat = clerk('frontoffice-haarlem', at('2026-11-10T12:30:00Z'), 2);
    const through = { route: 'doorverbinden', urgentie: 'spoed' } as const;
    const een = await ask(await begin(vroeg, 'haarlem'), 'Regeling?', vroeg, 'haarlem');
    await write(vroeg, 'haarlem', (w) => escalateVraag(w, { vraagId: een, ...through }));
    const twee = await ask(await begin(laat, 'haarlem'), 'Regeling?', laat, 'haarlem');
    await expect(
      write(laat, 'haarlem', (w) => escalateVraag(w, { vraagId: twee, ...through })),
    ).rejects.toEqual(refused('weigering.lijn-dicht', 'route'));
  });

  test('calling back needs a number that can be one; the agreed time goes before the norm', async () => {
    const vraagId = await ask(await begin());
    const back = { vraagId, route: 'terugbelafspraak', urgentie: 'gewoon' } as const;
    for (const [telefoon, reden] of [
      ['', 'weigering.geen-nummer'],
      ['12345', 'fouten.telefoon'],
    ] as const) {
      await expect(write(saskia, 'hengelo', (w) => escalateVraag(w, { ...back, telefoon }))).rejects.toEqual(
        refused(reden, 'telefoon'),
      );
    }
    const tijdvak = { van: '2026-11-19T13:00', tot: '2026-11-19T17:00' } as never;
    const done = await write(saskia, 'hengelo', (w) =>
      escalateVraag(w, { ...back, telefoon: '06-12345678', tijdvak }),
    );
    expect(done.beloofd).toBe('2026-11-19T17:00');
    const taak = await read(tom, ['hengelo'], (r) => getTaak(r, gemeenteId('hengelo'), done.taakId ?? ''));
    expect(taak).toMatchObject({ telefoon: '0612345678', uiterlijk: new Date('2026-11-19T16:00:00Z') });
    expect(taak?.uitleg[0]?.sleutel).toBe('termijnen.terugbellen.afgesproken');
  });
});

describe('knowledge', () => {
  test('an article is told only after a second person approved it; a gemeente’s own goes before the kantoor’s', async () => {
    const own = {
      sleutel: 'hoe-betaal-ik',
      gemeenteId: gemeenteId('borne'),
      onderwerp: 'betaling',
      titel: 'Hoe betaal ik in Borne?',
      tekst: 'In Borne kan het ook aan de kas.',
      zoekwoorden: 'kas',
    };
    const rollen = ['serviceteam'] as const;
    const schrijver = seedContext('serviceteam-gbtwente', rollen);
    const id = await writeKantoor(schrijver, (w) => proposeArtikel(w, own));
    const vraag = { tekst: 'hoe kan ik betalen', onderwerp: 'betaling' };
    const inBorne = () =>
      read(saskia, ['borne'], (r) => findArtikelen(r, { ...vraag, gemeenteId: gemeenteId('borne') }));
    expect((await inBorne())[0]?.titel).toBe('Hoe en wanneer betaal ik?');
    await expect(
      writeKantoor(schrijver, (w) => decideArtikel(w, { id, besluit: 'goedkeuren' })),
    ).rejects.toEqual(refused('weigering.eigen-artikel'));
    await writeKantoor(seedContext('beheerder-gbtwente', ['beheerder'], { now: saskia.now }), (w) =>
      decideArtikel(w, { id, besluit: 'goedkeuren' }),
    );
    const now = (await inBorne()).map((a) => a.titel);
    expect(now[0]).toBe('Hoe betaal ik in Borne?');
    expect(now).not.toContain('Hoe en wanneer betaal ik?');
    const elders = await read(saskia, ['hengelo'], (r) =>
      findArtikelen(r, { ...vraag, gemeenteId: gemeenteId('hengelo') }),
    );
    expect(elders[0]?.titel).toBe('Hoe en wanneer betaal ik?');
    const vraagId = await ask(await begin(saskia, 'hengelo'));
    await expect(
      write(saskia, 'hengelo', (w) => answerVraag(w, { vraagId, antwoord: '', artikelId: id })),
    ).rejects.toEqual(refused('weigering.artikel-vervallen'));
  });
});
