import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { closeContact } from '@/domain/contacten/close-contact';
import { confirmNummer } from '@/domain/contacten/confirm-nummer';
import type { Kanaal } from '@/domain/contacten/contact';
import { getVerificatieblad, listLopendeContacten } from '@/domain/contacten/contact.queries';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { letGoPersoon } from '@/domain/contacten/let-go-persoon';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { decideArtikel, proposeArtikel } from '@/domain/kennis/decide-artikel';
import { findArtikelen } from '@/domain/kennis/kennis.queries';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { periodeOp } from '@/domain/rapportages/periode';
import { claimTaak } from '@/domain/taken/claim-taak';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { getOpenGesprek, listVragenVan } from '@/domain/vragen/gesprek.queries';
import { getVraagtaak } from '@/domain/vragen/vraagtaak.queries';
import { persoonSleutel } from '@/platform/identiteit';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeKantoor } from '@/platform/tenant';
import { at, clerk, persoonIn, read, seedKlanten, write } from './arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const saskia = clerk('frontoffice-gbtwente');
const tom = clerk('serviceteam-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'losser', 'haarlem']);
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
      soort: 'natuurlijk',
      naam: 'J. de Vries',
      woonplaats: 'Plaats',
      sleutel: persoonSleutel(1, '999100518'),
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

/** What the database holds of a contact, and how often the audit tells of what was done with it. */
const stand = (contactId: string, handeling: string) =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query(
      `select k.status, k.persoon_id, k.verificatie, k.verificatie_reden,
         (select count(*)::int from audit a where a.onderwerp_id = k.id::text and a.handeling = $2) as gelogd,
         (select json_agg(v.persoon_id) from vraag v where v.contact_id = k.id) as vragen
       from klantcontact k where k.id = $1`,
      [contactId, handeling],
    );
    return rows[0];
  });

describe('how it is known, and who it is not', () => {
  const start = (kanaal: Kanaal, sleutel = 'losser') =>
    write(saskia, sleutel, (w) => startContact(w, { persoonId: persoonIn(sleutel), kanaal, richting: 'in' }));
  const verify = (contactId: string, hoe: object, sleutel = 'losser') =>
    write(saskia, sleutel, (w) => verifyPersoon(w, { contactId, ...hoe }));
  const los = (contactId: string, ctx = saskia) => write(ctx, 'losser', (w) => letGoPersoon(w, contactId));

  test('no document over the telephone, no file without somebody there and without why', async () => {
    const bellen = await start('telefoon');
    await expect(verify(bellen, { legitimatie: true })).rejects.toEqual(
      refused('weigering.legitimatie-niet-te-zien', 'hoe'),
    );
    await expect(verify(bellen, { zonderGesprek: 'even kijken' })).rejects.toEqual(
      refused('weigering.er-is-iemand', 'hoe'),
    );
    const brief = await start('brief');
    await expect(verify(brief, { zonderGesprek: '' })).rejects.toEqual(
      refused('weigering.zonder-reden', 'reden'),
    );
    await expect(verify(brief, { geboortedatum: '1980-05-05', nummer: '518' })).rejects.toEqual(
      refused('weigering.niemand-om-te-vragen', 'hoe'),
    );
    expect(await verify(brief, { zonderGesprek: 'Brief van 3 november' })).toBe('gelukt');
    expect(await stand(brief, 'contact.geverifieerd')).toMatchObject({
      verificatie: 'zonder-gesprek',
      verificatie_reden: 'Brief van 3 november',
      gelogd: 1,
    });
    for (const id of [bellen, brief]) await los(id);
  });

  test('a task that one took up opens the file before the call', async () => {
    const vraagId = await ask(await begin(saskia, 'losser'), 'Bel mij', saskia, 'losser');
    const { taakId } = await write(saskia, 'losser', (w) =>
      escalateVraag(w, { vraagId, route: 'terugbelafspraak', urgentie: 'gewoon', telefoon: '0612345678' }),
    );
    const contactId = await write(tom, 'losser', (w) =>
      startContact(w, { persoonId: persoonIn('losser'), kanaal: 'telefoon', richting: 'uit' }),
    );
    const open = () =>
      write(tom, 'losser', (w) => verifyPersoon(w, { contactId, zonderGesprek: 'Terugbellen' }));
    await expect(open()).rejects.toEqual(refused('weigering.er-is-iemand', 'hoe'));
    await write(tom, 'losser', (w) => claimTaak(w, taakId ?? ''));
    expect(await open()).toBe('gelukt');
  });

  test('after a wrong answer no way round it, in this contact or a second one; a document at the counter is one', async () => {
    const contactId = await start('balie');
    const fout = { geboortedatum: '1980-05-06', nummer: '518' };
    expect(await verify(contactId, fout)).toBe('mislukt');
    await expect(verify(contactId, { zonderGesprek: 'toch even' })).rejects.toEqual(
      refused('weigering.al-mislukt'),
    );
    const tweede = await start('telefoon');
    await expect(verify(tweede, { geboortedatum: '1980-05-05', nummer: '518' })).rejects.toEqual(
      refused('weigering.al-mislukt'),
    );
    const derde = await start('brief');
    await expect(verify(derde, { zonderGesprek: 'een brief' })).rejects.toEqual(
      refused('weigering.al-mislukt'),
    );
    expect(await verify(contactId, { legitimatie: true })).toBe('gelukt');
    await expect(los(contactId)).rejects.toEqual(refused('weigering.al-bekend'));
  });

  test('the wrong one is let go: a line in the log, no contact, nothing in the file of a stranger', async () => {
    const contactId = await start('telefoon');
    await verify(contactId, { geboortedatum: '1980-05-06', nummer: '518' });
    await expect(los(contactId, tom)).rejects.toMatchObject({ name: 'NotFound' });
    await los(contactId);
    expect(await stand(contactId, 'contact.losgelaten')).toMatchObject({
      status: 'losgelaten',
      persoon_id: null,
      gelogd: 1,
    });
    const lopend = await read(saskia, ['losser'], (r) => listLopendeContacten(r));
    expect(lopend.map((c) => c.id)).not.toContain(contactId);
    const periode = periodeOp('maand', toLocalDate('2026-11-10'));
    const { contacten } = await read(saskia, ['losser'], (r) => getContactTelling(r, periode));
    expect(contacten.map((c) => c.status)).not.toContain('losgelaten');
    await expect(ask(contactId, 'Nog iets', saskia, 'losser')).rejects.toEqual(
      refused('weigering.contact-losgelaten'),
    );
  });

  test('what somebody unknown asked is answered and counted, and is not of him who he said he was', async () => {
    const contactId = await start('telefoon');
    await verify(contactId, { geboortedatum: '1980-05-06', nummer: '518' });
    const vraagId = await ask(contactId, 'Waar zit de kas?', saskia, 'losser');
    const eerder = await read(saskia, ['losser'], (r) =>
      listVragenVan(r, gemeenteId('losser'), persoonIn('losser')),
    );
    expect(eerder.map((v) => v.id)).not.toContain(vraagId);
    await expect(los(contactId)).rejects.toEqual(refused('weigering.zonder-resultaat'));
    const antwoord = await write(saskia, 'losser', (w) => answerVraag(w, { vraagId, antwoord: 'Hier.' }));
    // The contact is still open, so back to where it stands.
    expect(antwoord.persoonId).toBe(persoonIn('losser'));
    await write(saskia, 'losser', (w) => closeContact(w, contactId));
    expect(await stand(contactId, 'contact.afgerond')).toMatchObject({
      status: 'afgerond',
      persoon_id: null,
      vragen: [null],
    });
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

describe('taking a contact over', () => {
  const verified = async (sleutel: string, hoe: object) => {
    const contactId = await begin(saskia, sleutel);
    await write(saskia, sleutel, (w) => verifyPersoon(w, { contactId, ...hoe }));
    await ask(contactId, 'Waarom?', saskia, sleutel);
    await write(saskia, sleutel, (w) => parkContact(w, contactId));
    return contactId;
  };
  const goed = { geboortedatum: '1980-05-05', nummer: '518' };
  const resume = (ctx: typeof saskia, contactId: string) =>
    write(ctx, 'borne', (w) => resumeContact(w, contactId));
  const open = (ctx: typeof saskia) =>
    read(ctx, ['borne'], (r) => isKlantGeopend(r, gemeenteId('borne'), persoonIn('borne')));

  test('is a line of its own in the audit, and who is on the line is asked again before anything is shown', async () => {
    const contactId = await verified('borne', goed);
    await resume(tom, contactId);
    expect(await stand(contactId, 'contact.overgenomen')).toMatchObject({
      status: 'open',
      verificatie: null,
      gelogd: 1,
    });
    expect(await stand(contactId, 'contact.hervat')).toMatchObject({ gelogd: 0 });
    expect(await open(tom)).toBe(false);
    await write(tom, 'borne', (w) => verifyPersoon(w, { contactId, ...goed }));
    expect(await open(tom)).toBe(true);
    // Of the colleague it is no more.
    await expect(ask(contactId, 'Nog een', saskia, 'borne')).rejects.toEqual(
      refused('weigering.contact-van-ander'),
    );
  });

  test('is not what one does with a contact of his own: that goes on as it was', async () => {
    const contactId = await verified('borne', goed);
    await resume(saskia, contactId);
    expect(await stand(contactId, 'contact.hervat')).toMatchObject({ verificatie: 'gelukt', gelogd: 1 });
    expect(await stand(contactId, 'contact.overgenomen')).toMatchObject({ gelogd: 0 });
    await write(saskia, 'borne', (w) => parkContact(w, contactId));
  });

  test('gives no second try after a wrong answer', async () => {
    const contactId = await verified('borne', { geboortedatum: '1980-05-06', nummer: '518' });
    await resume(tom, contactId);
    await expect(write(tom, 'borne', (w) => verifyPersoon(w, { contactId, ...goed }))).rejects.toEqual(
      refused('weigering.al-mislukt'),
    );
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
    const taak = await read(tom, ['hengelo'], (r) =>
      getVraagtaak(r, gemeenteId('hengelo'), done.taakId ?? ''),
    );
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
