import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeContact } from '@/domain/contacten/close-contact';
import type { Objectsoort, Objectverwijzing } from '@/domain/contacten/contactobject';
import {
  listContactenOver,
  listContactobjecten,
  listDossierobjecten,
} from '@/domain/contacten/contactobject.queries';
import { linkContactobject, unlinkContactobject } from '@/domain/contacten/link-object';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { getGesprek, listVragenVan } from '@/domain/vragen/gesprek.queries';
import { arrangeAanslagen } from '../documenten/arrange';
import { at, clerk, read, write } from './arrange';

/** What a contact holds (D-03), and what it was about: in the file of who it was with and at the thing itself. */
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let sql: pg.Client;
const saskia = clerk('frontoffice-gbtwente');
const ID = gemeenteId('borne');
const hij = testId('persoon borne 1');
const VAN = (n: number) =>
  ({
    aanslag: testId(`aanslag borne ${n}`),
    belastingobject: testId(`object borne ${n}`),
    zaak: testId(`gaat-over zaak ${n}`),
    document: testId(`gaat-over document ${n}`),
    betaling: testId(`gaat-over betaling ${n}`),
  }) as const satisfies Record<Objectsoort, string>;
const objecten = (n: number): Objectverwijzing[] =>
  Object.entries(VAN(n)).map(([soort, id]) => ({ soort: soort as Objectsoort, id }));

beforeAll(async () => {
  seeded = await openSeeded();
  sql = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await sql.connect();
  await arrangeAanslagen(sql, 'borne', 2);
  for (const n of [1, 2]) {
    const { aanslag, belastingobject, zaak, document, betaling } = VAN(n);
    const persoon = testId(`persoon borne ${n}`);
    await sql.query(
      `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf) values ($1, $2, $3, $4, 'eigenaar', '2020-01-01')`,
      [ID, testId(`belang ${n}`), belastingobject, persoon],
    );
    await sql.query(
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase_op, client_sleutel, inhoud_hash,
         gemaakt_door, gemaakt_op)
       values ($1, $2, $3, 'klacht', $4, 'balie', '2026-10-01', '2026-10-01', $3, 'hash', 'proef', '2026-10-01')`,
      [ID, zaak, `K2026.00000${n}`, persoon],
    );
    await sql.query(
      `insert into document (gemeente_id, id, soort, persoon_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse, jaar,
         inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
       values ($1, $2, 'ontvangstbevestiging', $3, 'proef', '2026-10-02', 'nl', 1, 'contact', 2026, '\\x00', repeat('a', 64), 'proef', '2026-10-02')`,
      [ID, document, persoon],
    );
    await sql.query(
      `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
         values ($1, $2, 'ontvangst', '2026-05-01', 'proef', '2026-05-01'))
       insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, aanslag_id, belastingsoort, belastingjaar, bedrag_centen)
       values ($1, $2, 1, 'rekening-courant', null, null, null, 1234), ($1, $2, 2, 'te-veel-ontvangen', $3, null, null, -1234)`,
      [ID, betaling, aanslag],
    );
  }
});
afterAll(async () => {
  await sql.end();
  await seeded.close();
});

const begin = (more: Partial<Parameters<typeof startContact>[1]> = {}) =>
  write(saskia, 'borne', (w) =>
    startContact(w, { persoonId: hij, kanaal: 'balie', richting: 'in', ...more }),
  );
const bekend = (contactId: string) =>
  write(saskia, 'borne', (w) => verifyPersoon(w, { contactId, legitimatie: true }));
const koppel = (contactId: string, over: Objectverwijzing) =>
  write(saskia, 'borne', (w) => linkContactobject(w, { contactId, over }));
const ask = (contactId: string, onderwerp: string) =>
  write(saskia, 'borne', (w) => addVraag(w, { contactId, onderwerp, tekst: `Over ${onderwerp}?` }));
const eindig = (contactId: string, moment = '2026-11-10T09:20:00.000Z') =>
  write(clerk('frontoffice-gbtwente', at(moment)), 'borne', (w) => closeContact(w, contactId));
const refused = (sleutel: string) => expect.objectContaining({ name: 'Refused', sleutel });
const over = (verwijzing: Objectverwijzing) =>
  read(saskia, ['borne'], (r) => listContactenOver(r, ID, verwijzing));
const RESULTAAT = /a contact ends with a result for every question/;

test('[D-03] a contact holds tenant, person or nobody, channel, direction, subjects, question, result, handler, begin and end, and what it was about; it does not end without a result', async () => {
  const contactId = await begin({ richting: 'uit' });
  await bekend(contactId);
  for (const object of objecten(1)) await koppel(contactId, object);
  // Nothing asked is no contact; a question without a result names itself.
  await expect(eindig(contactId)).rejects.toEqual(refused('weigering.geen-vraag'));
  const eerste = await ask(contactId, 'aanslag');
  const tweede = await ask(contactId, 'anders');
  await write(saskia, 'borne', (w) => answerVraag(w, { vraagId: eerste, antwoord: 'In februari.' }));
  await expect(eindig(contactId)).rejects.toMatchObject({
    ...{ name: 'Refused', sleutel: 'weigering.zonder-resultaat', waarden: { vragen: '2' } },
  });
  // Nor by another way: the database sees it, whichever of the two is written last.
  const sluit = `update klantcontact set status = 'afgerond', afgerond_op = begonnen_op where id = $1`;
  await expect(sql.query(sluit, [contactId])).rejects.toThrow(RESULTAAT);
  await write(saskia, 'borne', (w) =>
    escalateVraag(w, { vraagId: tweede, route: 'doorzetten', urgentie: 'gewoon' }),
  );
  await eindig(contactId);
  await expect(sql.query(`update vraag set resultaat = null where id = $1`, [tweede])).rejects.toThrow(
    RESULTAAT,
  );

  const { rows } = await sql.query(
    `select k.*, (select naam from medewerker m where m.id = k.medewerker_id) as wie from klantcontact k where id = $1`,
    [contactId],
  );
  const [contact] = rows;
  expect(contact).toMatchObject({
    ...{ gemeente_id: ID, persoon_id: hij, kanaal: 'balie', richting: 'uit', status: 'afgerond' },
    ...{ begonnen_op: saskia.now, afgerond_op: new Date('2026-11-10T09:20:00.000Z') },
  });
  const eigen = { kanaal: 'balie', richting: 'uit', medewerker: contact?.wie } as const;
  // In the file of who it was with: both subjects, the question, what came of it, who, from when to when, about what.
  const vragen = await read(saskia, ['borne'], (r) => listVragenVan(r, ID, hij));
  expect(vragen.map((v) => [v.tekst, v.resultaat, v.contactId])).toEqual(
    expect.arrayContaining([
      ['Over aanslag?', 'beantwoord', contactId],
      ['Over anders?', 'doorgezet', contactId],
    ]),
  );
  for (const vraag of vragen)
    expect(vraag).toMatchObject({ ...eigen, begonnenOp: saskia.now, afgerondOp: contact?.afgerond_op });
  const perContact = await read(saskia, ['borne'], (r) => listContactobjecten(r, ID, hij));
  expect(perContact.get(contactId)).toHaveLength(5);
  expect(perContact.get(contactId)).toEqual(expect.arrayContaining(objecten(1)));
  // And at each of the five themselves.
  const daar = { ...eigen, id: contactId, persoonId: hij };
  for (const object of objecten(1)) {
    const [een, ...rest] = await over(object);
    expect(een).toMatchObject(daar);
    expect(een?.vragen.map((v) => v.resultaat)).toEqual(['beantwoord', 'doorgezet']);
    expect(rest).toEqual([]);
  }

  // With nobody in particular it is a contact as well, held to the same.
  const zonder = await begin({ persoonId: null, kanaal: 'telefoon' });
  const vraagId = await ask(zonder, 'anders');
  await expect(eindig(zonder)).rejects.toEqual(refused('weigering.zonder-resultaat'));
  await write(saskia, 'borne', (w) => answerVraag(w, { vraagId, antwoord: 'Tot vijf uur.' }));
  await eindig(zonder);
  const { rows: nergens } = await sql.query('select persoon_id, richting from klantcontact where id = $1', [
    zonder,
  ]);
  expect(nergens).toEqual([{ persoon_id: null, richting: 'in' }]);
});

test('what may be named is what is in the file, by the name that it has there', async () => {
  const dossier = await read(saskia, ['borne'], (r) => listDossierobjecten(r, ID, hij));
  expect(dossier).toEqual(
    expect.arrayContaining([
      { soort: 'aanslag', id: VAN(1).aanslag, nummer: '2026-0000001', jaar: 2026 },
      {
        soort: 'belastingobject',
        id: VAN(1).belastingobject,
        als: 'woz',
        naam: 'Merelstraat 1, 7622 FA Proefdorp',
      },
      { soort: 'zaak', id: VAN(1).zaak, als: 'klacht', nummer: 'K2026.000001' },
      { soort: 'document', id: VAN(1).document, als: 'ontvangstbevestiging', dag: '2026-10-02' },
      { soort: 'betaling', id: VAN(1).betaling, dag: '2026-05-01', bedrag: 1234n },
    ]),
  );
  expect(dossier).toHaveLength(5);
});

test('what is in the file of somebody else is refused, and by the database as well', async () => {
  const contactId = await begin();
  const [eigen] = objecten(1);
  // Nobody showed who he is yet.
  await expect(koppel(contactId, eigen as Objectverwijzing)).rejects.toEqual(
    refused('weigering.niemand-bekend'),
  );
  await bekend(contactId);
  for (const vreemd of objecten(2)) {
    await expect(koppel(contactId, vreemd)).rejects.toEqual(refused('weigering.niet-in-dossier'));
    await expect(
      sql.query(
        `insert into contactobject (gemeente_id, contact_id, soort, object_id, gekoppeld_op, gekoppeld_door)
         values ($1, $2, $3, $4, now(), 'proef')`,
        [ID, contactId, vreemd.soort, vreemd.id],
      ),
    ).rejects.toThrow(/what is in the file that is open/);
  }
});

test('it is taken off again while the contact is open, and stays as it is after', async () => {
  const contactId = await begin();
  await bekend(contactId);
  const [eerste, tweede] = objecten(1) as [Objectverwijzing, Objectverwijzing];
  await koppel(contactId, eerste);
  await koppel(contactId, eerste);
  await koppel(contactId, tweede);
  const weg = (verwijzing: Objectverwijzing) =>
    write(saskia, 'borne', (w) => unlinkContactobject(w, { contactId, over: verwijzing }));
  await weg(eerste);
  await expect(weg(eerste)).rejects.toMatchObject({ name: 'NotFound' });
  const vraagId = await ask(contactId, 'anders');
  await write(saskia, 'borne', (w) => answerVraag(w, { vraagId, antwoord: 'Ja.' }));
  await eindig(contactId);
  await expect(weg(tweede)).rejects.toEqual(refused('weigering.contact-afgerond'));
  await expect(sql.query('delete from contactobject where contact_id = $1', [contactId])).rejects.toThrow(
    /said while it is open/,
  );
  const perContact = await read(saskia, ['borne'], (r) => listContactobjecten(r, ID, hij));
  expect(perContact.get(contactId)).toEqual([tweede]);
});

test('by a form or by the website nobody of ours begins a contact', async () => {
  for (const kanaal of ['website', 'contactformulier', 'doorverbonden'] as const) {
    await expect(begin({ kanaal, richting: 'uit' })).rejects.toEqual(refused('weigering.kanaal-niet-uit'));
    await begin({ kanaal });
  }
  const contactId = await begin({ kanaal: 'huisbezoek', richting: 'uit' });
  expect(await read(saskia, ['borne'], (r) => getGesprek(r, ID, contactId))).toMatchObject({
    richting: 'uit',
  });
});
