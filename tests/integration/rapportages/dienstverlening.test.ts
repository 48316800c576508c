import { executed, recordStatements } from '@tests/support/recorded-statements';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { countBeloften, listBeloftenCijfers } from '@/domain/beloften/belofte.queries';
import { closeContact } from '@/domain/contacten/close-contact';
import { parkContact } from '@/domain/contacten/park-contact';
import { startContact } from '@/domain/contacten/start-contact';
import { reconcileBeloften } from '@/domain/rapportages/beloften';
import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { contactRapport, reconcileContacten, type Uitkomst } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { type Periode, parsePeriode } from '@/domain/rapportages/periode';
import { claimTaak } from '@/domain/taken/claim-taak';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { type Escalatie, escalateVraag } from '@/domain/vragen/escalate-vraag';
import { chooseAfspraak, rateAntwoord } from '@/domain/vragen/rate-antwoord';
import { recordContactpoging } from '@/domain/vragen/record-contactpoging';
import { markMisrouted } from '@/domain/vragen/return-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { at, citizen, clerk, persoonIn, read, seedKlanten, write } from '../contacten/arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const NU = '2026-11-24T11:00Z';
const bestuur = clerk('serviceteam-gbtwente', at(NU));
const front = (moment: string) => clerk('frontoffice-gbtwente', at(moment));
const team = (moment: string) => clerk('serviceteam-gbtwente', at(moment));

const periode = (text: string): Periode => {
  const found = parsePeriode(text);
  if (!found) throw new Error(text);
  return found;
};
const contacten = (text: string, sleutel = 'hengelo') =>
  read(bestuur, [sleutel], (r) => getContactTelling(r, periode(text)));
const beloften = (text: string, sleutel = 'hengelo') =>
  read(bestuur, [sleutel], (r) => getBelofteTelling(r, periode(text)));

type Gesprek = {
  moment: string;
  onderwerp?: string;
  anoniem?: boolean;
  sleutel?: string;
  kanaal?: 'telefoon' | 'balie' | 'brief';
};

/** A contact with one question, left open. */
async function ask({
  moment,
  onderwerp = 'aanslag',
  anoniem,
  sleutel = 'hengelo',
  kanaal = 'telefoon',
}: Gesprek) {
  return write(front(moment), sleutel, async (w) => {
    const persoonId = anoniem ? null : persoonIn(sleutel);
    const contactId = await startContact(w, { persoonId, kanaal, richting: 'in' });
    return { contactId, vraagId: await addVraag(w, { contactId, onderwerp, tekst: 'Waarom?' }) };
  });
}

async function answered(gesprek: Gesprek): Promise<void> {
  const { contactId, vraagId } = await ask(gesprek);
  await write(front(gesprek.moment), gesprek.sleutel ?? 'hengelo', async (w) => {
    await answerVraag(w, { vraagId, antwoord: 'Daarom.' });
    await closeContact(w, contactId);
  });
}

async function passedOn(gesprek: Gesprek, more: Partial<Escalatie> = {}): Promise<string | null> {
  const { contactId, vraagId } = await ask(gesprek);
  return write(front(gesprek.moment), 'hengelo', async (w) => {
    const { taakId } = await escalateVraag(w, {
      vraagId,
      route: 'terugbelafspraak',
      urgentie: 'gewoon',
      telefoon: '0741234567',
      ...more,
    });
    await closeContact(w, contactId);
    return taakId;
  });
}

let formulier = 0;
async function sent(moment: string, onderwerp: string): Promise<{ vraagId: string; taakId: string }> {
  formulier += 1;
  const { id } = await write(citizen(at(moment)), 'hengelo', (w) =>
    submitVraag(w, { onderwerp, tekst: 'Klopt dit?', taal: 'nl', clientSleutel: `rapport-${formulier}` }),
  );
  return { vraagId: id, taakId: await taakVan(id) };
}

const taakVan = (vraagId: string): Promise<string> =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query(
      'select id from taak where onderwerp_id = $1 order by gemaakt_op desc limit 1',
      [vraagId],
    );
    return rows[0].id;
  });

async function answer(taakId: string, moment: string): Promise<void> {
  await write(team(moment), 'hengelo', (w) => claimTaak(w, taakId));
  await write(team(moment), 'hengelo', (w) => answerTaak(w, { taakId, antwoord: 'Zo zit het.' }));
}

async function reach(taakId: string, moment: string): Promise<void> {
  await write(team(moment), 'hengelo', (w) => claimTaak(w, taakId));
  await write(team(moment), 'hengelo', (w) =>
    recordContactpoging(w, { taakId, soort: 'telefoon', bereikt: true, bericht: 'geen' }),
  );
}

/** One planted fact, as no use case would make it. */
const plant = (sql: string, values: unknown[] = []) =>
  withClient(seeded.database.migratieUrl, (db) => db.query(sql, values));

beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'haarlem']);
  // October: answered at once; the same person is back about it on 4 November, within thirty days.
  await answered({ moment: '2026-10-20T08:00Z' });
  // November. The second question about the same, passed on and reached in time (promised: Monday 9).
  const keptCall = await passedOn({ moment: '2026-11-04T09:00Z' });
  await reach(keptCall ?? '', '2026-11-06T10:00Z');
  // Another subject, answered at once, and nobody came back.
  await answered({ moment: '2026-11-05T09:00Z', onderwerp: 'hond' });
  // Anonymous at the counter: answered, and who it is can come back unseen.
  await answered({ moment: '2026-11-05T10:00Z', anoniem: true, kanaal: 'balie' });
  // Put through, and a call that belonged to the frontoffice and was not made in time (promised: Friday 13).
  await passedOn(
    { moment: '2026-11-10T09:00Z', onderwerp: 'inkomensbrief' },
    { route: 'doorverbinden', urgentie: 'spoed' },
  );
  const wrong = await passedOn({ moment: '2026-11-10T10:00Z', onderwerp: 'betaling', anoniem: true });
  await write(team('2026-11-11T09:00Z'), 'hengelo', (w) => claimTaak(w, wrong ?? ''));
  await write(team('2026-11-11T09:00Z'), 'hengelo', (w) =>
    markMisrouted(w, { taakId: wrong ?? '', reden: 'Van de balie' }),
  );
  // From the own page: one for the frontoffice, still open; one for the serviceteam, twice not good enough.
  await sent('2026-11-23T09:00Z', 'betaling');
  const { vraagId, taakId } = await sent('2026-11-12T09:00Z', 'woz-ander-pand');
  await answer(taakId, '2026-11-13T09:00Z');
  const no = (moment: string) =>
    write(citizen(at(moment)), 'hengelo', (w) =>
      rateAntwoord(w, { vraagId, beantwoord: false, reden: 'Nee' }),
    );
  await no('2026-11-14T09:00Z');
  await answer(await taakVan(vraagId), '2026-11-16T09:00Z');
  await no('2026-11-17T09:00Z');
  await write(citizen(at('2026-11-23T10:00Z')), 'hengelo', (w) =>
    chooseAfspraak(w, { vraagId, telefoon: '0741234567' }),
  );
  // On the line now: a question without a result, and a contact that was put aside.
  await ask({ moment: '2026-11-24T10:30Z', onderwerp: 'kwijtschelding', kanaal: 'brief' });
  const { contactId } = await ask({ moment: '2026-11-24T10:45Z', onderwerp: 'bezwaar', anoniem: true });
  await write(front('2026-11-24T10:46Z'), 'hengelo', (w) => parkContact(w, contactId));
  // Another gemeente, which no figure of Hengelo may hold.
  await answered({ moment: '2026-11-05T09:00Z', sleutel: 'borne' });
});
afterAll(() => seeded.close());

describe('contacts of one gemeente in one period', () => {
  test('counted by hand, by outcome, and adding up', async () => {
    const telling = await contacten('2026-11');
    const per = new Map<Uitkomst, number>();
    for (const v of telling.vragen) per.set(v.uitkomst, (per.get(v.uitkomst) ?? 0) + v.aantal);
    expect(Object.fromEntries(per)).toEqual({
      serviceteam: 2,
      direct: 2,
      doorverbonden: 1,
      frontoffice: 1,
      afspraak: 1,
      open: 2,
    });
    expect(telling.contacten).toEqual([
      { kanaal: 'balie', status: 'afgerond', aantal: 1, verkeerdeIngang: 0 },
      { kanaal: 'brief', status: 'open', aantal: 1, verkeerdeIngang: 0 },
      { kanaal: 'contactformulier', status: 'afgerond', aantal: 2, verkeerdeIngang: 0 },
      { kanaal: 'telefoon', status: 'afgerond', aantal: 4, verkeerdeIngang: 0 },
      { kanaal: 'telefoon', status: 'geparkeerd', aantal: 1, verkeerdeIngang: 0 },
    ]);
    expect(reconcileContacten(telling)).toEqual([]);
  });

  test('answered at once is not told of a question with which somebody came back; the second one is flagged', async () => {
    const sum = (telling: Awaited<ReturnType<typeof contacten>>, naam: 'inEenKeer' | 'herhaald') =>
      telling.vragen.reduce((total, v) => total + v[naam], 0);
    const [oktober, november] = [await contacten('2026-10'), await contacten('2026-11')];
    expect(oktober.vragen).toMatchObject([{ uitkomst: 'direct', aantal: 1, inEenKeer: 0 }]);
    expect([sum(november, 'inEenKeer'), sum(november, 'herhaald')]).toEqual([2, 1]);
    expect(november.vragen.find((v) => v.herhaald > 0)).toMatchObject({
      onderwerp: 'aanslag',
      uitkomst: 'serviceteam',
    });
  });

  test('what belonged to the frontoffice and what is not done are counted on their own', async () => {
    const { vragen } = await contacten('2026-11');
    expect(vragen.filter((v) => v.verkeerdBezorgd > 0)).toMatchObject([
      { onderwerp: 'betaling', uitkomst: 'serviceteam', verkeerdBezorgd: 1, loopt: 1 },
    ]);
    // Reached by telephone but not ended, given back, the form of yesterday, the appointment, two without a result.
    expect(vragen.reduce((sum, v) => sum + v.loopt, 0)).toBe(6);
  });

  test('a quarter is its months together; the month before begins and ends at midnight in the Netherlands', async () => {
    const som = async (text: string) =>
      (await contacten(text)).contacten.reduce((sum, { aantal }) => sum + aantal, 0);
    expect(await Promise.all(['2026-10', '2026-11', '2026-K4', '2026', '2025'].map(som))).toEqual([
      1, 9, 10, 10, 0,
    ]);
    await plant(
      `insert into klantcontact (gemeente_id, id, kanaal, richting, status, begonnen_op, ontvangen_door)
        select $1, gen_random_uuid(), 'brief', 'uit', 'open', m::timestamptz, 'kantoor'
        from unnest(array['2026-08-31 21:59:59Z', '2026-08-31 22:00:00Z']) m`,
      [gemeenteId('hengelo')],
    );
    expect(await Promise.all(['2026-08', '2026-09'].map(som))).toEqual([1, 1]);
  });

  test('so few that it could be somebody: the board sees none of it', async () => {
    const rapport = contactRapport(await contacten('2026-11'));
    expect(Object.values(rapport.cijfers).filter((aantal) => aantal !== 0 && aantal !== null)).toEqual([]);
    expect(rapport.lijst).toEqual([]);
  });

  test('a difference between what questions say and what was done stands in the report', async () => {
    const set = (resultaat: string | null) =>
      plant(
        `update vraag set resultaat = $2 where gemeente_id = $1 and onderwerp = 'hond' and resultaat is distinct from $2`,
        [gemeenteId('hengelo'), resultaat],
      );
    await set('doorgezet');
    expect(reconcileContacten(await contacten('2026-11'))).toEqual([
      { wat: 'direct', aantal: -1 },
      { wat: 'doorgezet', aantal: 1 },
    ]);
    // A contact that ended keeps a result for each of its questions: the database refuses to lose one.
    await expect(set(null)).rejects.toThrow(/a contact ends with a result/);
    await set('beantwoord');
    expect(reconcileContacten(await contacten('2026-11'))).toEqual([]);
  });
});

describe('promises of one gemeente in one period', () => {
  test('counted by hand, and the same from the work that was done', async () => {
    const { tellingen, werk } = await beloften('2026-11');
    expect(
      tellingen.map(({ eigenaar, soort, nagekomen, gebroken, open }) => [
        eigenaar,
        soort,
        nagekomen,
        gebroken,
        open,
      ]),
    ).toEqual([
      ['kantoor', 'afspraak', 0, 0, 1],
      ['kantoor', 'antwoord', 1, 0, 1],
      ['kantoor', 'extra-informatie', 1, 0, 0],
      ['kantoor', 'terugbellen', 1, 1, 0],
    ]);
    expect(werk).toEqual({ nagekomen: 3, gebroken: 1, open: 2 });
    expect(reconcileBeloften(tellingen, werk)).toEqual([]);
  });

  test('the serviceteam and the board count with one function', async () => {
    const [cijfer] = await read(bestuur, ['hengelo'], (r) => listBeloftenCijfers(r));
    const { tellingen } = await beloften('2026-11');
    const sum = (naam: 'nagekomen' | 'gebroken' | 'open') =>
      tellingen.reduce((total, t) => total + t[naam], 0);
    expect(cijfer).toEqual({
      gemeenteId: gemeenteId('hengelo'),
      eigenaar: 'kantoor',
      nagekomen: sum('nagekomen'),
      gebroken: sum('gebroken'),
      open: sum('open'),
    });
    const both = await read(bestuur, ['borne', 'hengelo'], (r) =>
      countBeloften(r, new Date('2026-01-01'), new Date('2027-01-01')),
    );
    expect(new Set(both.map((t) => t.gemeenteId))).toEqual(new Set([gemeenteId('hengelo')]));
  });

  test('a promise that is called kept while nothing was done for it stands in the report', async () => {
    const where = `gemeente_id = $1 and soort = 'antwoord' and uiterlijk > $2`;
    const values = [gemeenteId('hengelo'), new Date(NU)];
    await plant(`update belofte set status = 'nagekomen', status_op = gemaakt_op where ${where}`, values);
    const { tellingen, werk } = await beloften('2026-11');
    expect(reconcileBeloften(tellingen, werk)).toEqual([
      { wat: 'nagekomen', aantal: 1 },
      { wat: 'open', aantal: -1 },
    ]);
    await plant(`update belofte set status = 'open', status_op = null where ${where}`, values);
    const again = await beloften('2026-11');
    expect(reconcileBeloften(again.tellingen, again.werk)).toEqual([]);
  });
});

describe('over a large gemeente', () => {
  const AANTAL = 40_000;
  test(`a month out of ${AANTAL} contacts is found by index and reads what that month has`, async () => {
    const id = gemeenteId('losser');
    await plant(
      `with c as (insert into klantcontact (gemeente_id, id, kanaal, richting, status, begonnen_op, afgerond_op, ontvangen_door)
          select $1::int, md5('c' || n)::uuid, 'telefoon', 'in', 'afgerond', m, m, 'kantoor'
          from generate_series(1, ${AANTAL}) n, lateral (select timestamptz '2022-01-01' + n * interval '1 hour' as m) t returning id, begonnen_op)
        insert into vraag (gemeente_id, id, contact_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op, resultaat)
        select $1::int, id, id, 1, 'V-2026-' || lpad(row_number() over ()::text, 6, '0'), 'aanslag', 'Vraag', begonnen_op, 'beantwoord' from c`,
      [id],
    );
    await withClient(seeded.database.ownerUrl, (owner) => owner.query('analyze'));
    let vragen: readonly { aantal: number }[] = [];
    const statements = await recordStatements(async () => {
      ({ vragen } = await contacten('2024-03', 'losser'));
    });
    // 31 days, less the hour that the clock went forward.
    const inMaart = 31 * 24 - 1;
    expect(vragen.reduce((sum, v) => sum + v.aantal, 0)).toBe(inMaart);
    const tellingen = statements.filter(({ text }) => /\bfrom klantcontact\b/.test(text));
    expect(tellingen).toHaveLength(3);
    for (const telling of tellingen) {
      const nodes = await executed(bestuur, [id], telling);
      const contact = nodes.filter(
        (n) => n['Relation Name'] === 'klantcontact' || n['Index Name']?.startsWith('klantcontact'),
      );
      expect(contact.map((n) => n['Index Name'] ?? n['Node Type'])).toContain(
        'klantcontact_gemeente_id_begonnen_op_idx',
      );
      // The planner may read a table once instead of a row per contact; never once per contact.
      const gelezen = nodes.map(
        (n) => (n['Actual Rows'] + (n['Rows Removed by Filter'] ?? 0)) * n['Actual Loops'],
      );
      expect(Math.max(...gelezen)).toBeLessThanOrEqual(AANTAL + 1_000);
      expect(contact.map((n) => n['Actual Rows'] * n['Actual Loops']).every((n) => n <= inMaart)).toBe(true);
    }
  });
});
