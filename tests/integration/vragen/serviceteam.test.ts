import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { listBeloftenCijfers } from '@/domain/beloften/belofte.queries';
import { guardBeloften } from '@/domain/beloften/guard-beloften';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { claimTaak } from '@/domain/taken/claim-taak';
import { listVerkeerdBezorgd } from '@/domain/taken/taak.queries';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { tijdvakVan } from '@/domain/vragen/belmoment';
import { closeTaak } from '@/domain/vragen/close-taak';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { chooseAfspraak, rateAntwoord } from '@/domain/vragen/rate-antwoord';
import { recordContactpoging } from '@/domain/vragen/record-contactpoging';
import { refineOnderwerp } from '@/domain/vragen/refine-onderwerp';
import { markMisrouted } from '@/domain/vragen/return-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { getEigenVraag } from '@/domain/vragen/vraag.queries';
import { getVraagtaak, listTakenrij } from '@/domain/vragen/vraagtaak.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { at, citizen, clerk, persoonIn, read, seedKlanten, write } from '../contacten/arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const tom = clerk('serviceteam-gbtwente');
const saskia = clerk('frontoffice-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'haarlem']);
});
afterAll(() => seeded.close());

let teller = 0;
async function vraag(sleutel: string, more: { telefoon?: string; onderwerp?: string } = {}) {
  const kantoorId = sleutel === 'haarlem' ? 2 : 1;
  const ctx = citizen({}, kantoorId);
  teller += 1;
  const { id } = await write(ctx, sleutel, (w) =>
    submitVraag(w, {
      onderwerp: more.onderwerp ?? 'inkomensbrief',
      tekst: 'Wat betekent deze brief?',
      taal: 'nl',
      clientSleutel: `formulier-${teller}`,
      telefoon: more.telefoon ?? null,
    }),
  );
  return { id, ctx, taakId: (await taakVan(id)).id };
}

const taakVan = (vraagId: string) =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query(
      `select t.id, t.soort, t.team, t.status, b.status as belofte, b.beloofd from taak t
        left join belofte b on b.gemeente_id = t.gemeente_id and b.id = t.belofte_id where t.onderwerp_id = $1 order by t.status = 'afgerond', t.gemaakt_op desc`,
      [vraagId],
    );
    return rows[0];
  });

const poging = (taakId: string, bereikt: boolean, bericht = 'voicemail') =>
  ({ taakId, soort: 'telefoon', bereikt, bericht }) as Parameters<typeof recordContactpoging>[1];

describe('a question sent by the inwoner', () => {
  test('[C-17] [E-06] is acknowledged with the date promised; only the answer keeps the promise', async () => {
    const { id, taakId } = await vraag('hengelo');
    const own = await read(citizen(), ['hengelo'], (r) =>
      getEigenVraag(r, gemeenteId('hengelo'), persoonIn('hengelo'), id),
    );
    // Tuesday: Wednesday, Thursday and Friday are the three werkdagen.
    expect(own).toMatchObject({
      beloofd: '2026-11-13',
      stand: 'gesteld',
      belofteStatus: 'open',
      eigenaar: 'kantoor',
    });
    expect(own?.stappen.map((s) => s.soort)).toEqual(['gesteld', 'ontvangstbevestiging']);
    expect(own?.uitleg.map((s) => s.sleutel)).toContain('termijnen.antwoorden.uiterlijk-dag');
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await write(tom, 'hengelo', (w) =>
      answerTaak(w, { taakId, antwoord: 'U moet de inkomensgegevens sturen.' }),
    );
    expect(await taakVan(id)).toMatchObject({ status: 'afgerond', belofte: 'nagekomen' });
  });

  test('sent twice, also at the same moment, it is one question', async () => {
    const ctx = citizen();
    const form = { onderwerp: 'aanslag', tekst: 'Dubbel', taal: 'nl', clientSleutel: 'dubbel' } as const;
    const both = await Promise.all([1, 2].map(() => write(ctx, 'hengelo', (w) => submitVraag(w, form))));
    expect(new Set(both.map((b) => b.id)).size).toBe(1);
    expect(both.map((b) => b.nieuw).sort()).toEqual([false, true]);
  });

  test('a key belongs to one question: another one with it is refused, and is taken with a key of its own', async () => {
    const ctx = citizen();
    const send = (tekst: string, clientSleutel: string, more: object = {}) =>
      write(ctx, 'hengelo', (w) =>
        submitVraag(w, { onderwerp: 'aanslag', tekst, taal: 'nl', clientSleutel, ...more }),
      );
    const eerste = await send('Vraag A', 'een-sleutel');
    const andere = { name: 'Refused', sleutel: 'formulier.andere-inhoud' };
    await expect(send('Vraag B', 'een-sleutel')).rejects.toMatchObject(andere);
    await expect(send('Vraag A', 'een-sleutel', { onderwerp: 'betaling' })).rejects.toMatchObject(andere);
    await expect(send('Vraag A', 'een-sleutel', { telefoon: '0741234567' })).rejects.toMatchObject(andere);
    expect(await send('Vraag A', 'een-sleutel', { telefoon: null, tijdvak: null })).toEqual({
      id: eerste.id,
      nieuw: false,
    });
    expect(await send('Vraag B', 'nieuwe-sleutel')).toMatchObject({ nieuw: true });
    const { rows } = await withClient(seeded.database.migratieUrl, (db) =>
      db.query(
        `select tekst, inhoud_hash from vraag where client_sleutel in ('een-sleutel', 'nieuwe-sleutel')`,
      ),
    );
    expect(rows.map((r) => r.tekst).sort()).toEqual(['Vraag A', 'Vraag B']);
    expect(new Set(rows.map((r) => r.inhoud_hash)).size).toBe(2);
  });

  test('nobody is promised a call on a day on which nobody calls: not asked by himself, not at the desk, not for an appointment', async () => {
    const kerst = tijdvakVan(toLocalDate('2026-12-25'), 'ochtend');
    const refusedWith = {
      sleutel: 'weigering.tijdvak-vrije-dag',
      veld: 'datum',
      waarden: { dag: '2026-12-25', nieuw: '2026-12-28T09:00' },
    };
    const now = at('2026-12-15T09:00Z');
    const form = { onderwerp: 'aanslag', tekst: 'Bel mij', taal: 'nl', clientSleutel: 'kerst' } as const;
    await expect(
      write(citizen(now), 'hengelo', (w) =>
        submitVraag(w, { ...form, telefoon: '0741234567', tijdvak: kerst }),
      ),
    ).rejects.toMatchObject(refusedWith);
    const clerkNow = clerk('frontoffice-gbtwente', now);
    const vraagId = await write(clerkNow, 'hengelo', async (w) => {
      const contactId = await startContact(w, {
        persoonId: persoonIn('hengelo'),
        kanaal: 'balie',
        richting: 'in',
      });
      await verifyPersoon(w, { contactId, legitimatie: true });
      return addVraag(w, { contactId, onderwerp: 'aanslag', tekst: 'Bel mij' });
    });
    await expect(
      write(clerkNow, 'hengelo', (w) =>
        escalateVraag(w, {
          vraagId,
          route: 'terugbelafspraak',
          urgentie: 'gewoon',
          telefoon: '0741234567',
          tijdvak: kerst,
        }),
      ),
    ).rejects.toMatchObject(refusedWith);
    const { id } = await vraag('hengelo');
    await withClient(seeded.database.migratieUrl, (db) =>
      db.query(`update vraag set stand = 'afspraak-aangeboden' where id = $1`, [id]),
    );
    await expect(
      write(citizen(now), 'hengelo', (w) =>
        chooseAfspraak(w, { vraagId: id, telefoon: '0741234567', tijdvak: kerst }),
      ),
    ).rejects.toMatchObject(refusedWith);
  });

  test('at an entrance that is not the agreed one it is taken, routed and counted', async () => {
    const { id } = await vraag('borne', { onderwerp: 'aanslag' });
    const { id: goed } = await vraag('hengelo', { onderwerp: 'aanslag' });
    await withClient(seeded.database.migratieUrl, async (db) => {
      const { rows } = await db.query(
        'select v.id, c.verkeerde_ingang from vraag v join klantcontact c on c.gemeente_id = v.gemeente_id and c.id = v.contact_id where v.id = any($1)',
        [[id, goed]],
      );
      expect(new Map(rows.map((r) => [r.id, r.verkeerde_ingang]))).toEqual(
        new Map([
          [id, true],
          [goed, false],
        ]),
      );
    });
    expect(await taakVan(id)).toMatchObject({ team: 'frontoffice', beloofd: '2026-11-13' });
  });
});

describe('a busy time', () => {
  test('[C-17] [E-02] the inwoner gets the reason and a later date by himself; an agreed moment stands; Haarlem makes no exception', async () => {
    await withClient(seeded.database.migratieUrl, async (db) => {
      for (const kantoorId of [1, 2]) {
        await db.query(
          `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
            values ($1, gen_random_uuid(), 'piekmoment', '{"reden": "De aanslagen zijn net verstuurd.", "verwachting": "2026-03-20"}',
              '2026-03-02', '2026-03-14', 'besluit', 'contract', 'proef', '2026-03-01')`,
          [kantoorId],
        );
      }
    });
    const druk = at('2026-03-03T09:00Z');
    const ask = async (sleutel: string, key: string, more: object = {}, kantoorId = 1) => {
      const ctx = citizen(druk, kantoorId);
      const form = {
        onderwerp: 'inkomensbrief',
        tekst: 'Vraag',
        taal: 'nl',
        clientSleutel: key,
        ...more,
      } as const;
      const { id } = await write(ctx, sleutel, (w) => submitVraag(w, form));
      return read(ctx, [sleutel], (r) => getEigenVraag(r, gemeenteId(sleutel), persoonIn(sleutel), id));
    };
    const schriftelijk = await ask('hengelo', 'piek-1');
    expect(schriftelijk).toMatchObject({ beloofd: '2026-03-20' });
    expect(schriftelijk?.stappen.find((s) => s.soort === 'piekbericht')?.tekst).toBe(
      'De aanslagen zijn net verstuurd.',
    );
    const tijdvak = { van: '2026-03-10T09:00', tot: '2026-03-10T12:00' };
    const afgesproken = await ask('hengelo', 'piek-2', { telefoon: '0741234567', tijdvak });
    expect(afgesproken).toMatchObject({ beloofd: '2026-03-10T12:00', soort: 'terugbellen' });
    expect(afgesproken?.stappen.map((s) => s.soort)).not.toContain('piekbericht');
    // Without a time of one's own a call in a busy time is planned later as well, and the inwoner is told why.
    const bellen = await ask('hengelo', 'piek-4', { telefoon: '0741234567' });
    expect(bellen).toMatchObject({ beloofd: '2026-03-20', soort: 'terugbellen' });
    expect(bellen?.stappen.map((s) => s.soort)).toContain('piekbericht');
    const haarlem = await ask('haarlem', 'piek-3', { telefoon: '0201234567' }, 2);
    expect(haarlem).toMatchObject({ beloofd: '2026-03-05T10:00' });
    expect(haarlem?.stappen.map((s) => s.soort)).not.toContain('piekbericht');
    // Outside the busy time: three werkdagen again, counted around the weekend.
    const rustig = await write(citizen(at('2026-03-19T09:00Z')), 'hengelo', (w) =>
      submitVraag(w, { onderwerp: 'aanslag', tekst: 'Vraag', taal: 'nl', clientSleutel: 'rustig' }),
    );
    expect(await taakVan(rustig.id)).toMatchObject({ beloofd: '2026-03-24', belofte: 'open' });
    // A call asked for on the Thursday before Koningsdag (a Monday): Friday, Tuesday, Wednesday.
    const koningsdag = await write(citizen(at('2026-04-23T09:00Z')), 'hengelo', (w) =>
      submitVraag(w, {
        onderwerp: 'aanslag',
        tekst: 'Vraag',
        taal: 'nl',
        clientSleutel: 'koningsdag',
        telefoon: '0741234567',
      }),
    );
    expect(await taakVan(koningsdag.id)).toMatchObject({ soort: 'terugbellen', beloofd: '2026-04-29' });
  });
});

describe('the queue', () => {
  test('two who claim at the same moment: one wins, the other is told who', async () => {
    const { taakId } = await vraag('hengelo');
    const outcomes = await Promise.allSettled(
      [tom, saskia].map((ctx) => write(ctx, 'hengelo', (w) => claimTaak(w, taakId))),
    );
    const lost = outcomes.filter((o) => o.status === 'rejected');
    expect(lost).toHaveLength(1);
    const naam = outcomes[0]?.status === 'fulfilled' ? 'Tom Dekker' : 'Saskia Visser';
    expect(lost[0]).toMatchObject({ reason: { sleutel: 'weigering.al-opgepakt', waarden: { naam } } });
  });

  test('what belongs to the frontoffice goes there and is counted per gemeente and month', async () => {
    const { taakId } = await vraag('hengelo');
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await write(tom, 'hengelo', (w) => markMisrouted(w, { taakId, reden: 'Gewone vraag over het biljet' }));
    const front = await read(saskia, ['borne', 'hengelo'], (r) => listTakenrij(r, ['frontoffice']));
    expect(front.find((t) => t.id === taakId)).toMatchObject({
      verkeerd: true,
      status: 'open',
      medewerker: null,
    });
    const cijfers = await read(tom, ['borne', 'hengelo'], (r) => listVerkeerdBezorgd(r, 'vraag'));
    expect(cijfers).toEqual([{ gemeenteId: gemeenteId('hengelo'), maand: '2026-11', aantal: 1 }]);
  });

  test('what waits for another team is not taken, and stays where it was', async () => {
    const { taakId } = await vraag('hengelo');
    const as = (rol: Rol): Context => ({
      ...saskia,
      gemeenten: saskia.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
    });
    const claim = (ctx: Context) => write(ctx, 'hengelo', (w) => claimTaak(w, taakId));
    await expect(claim(as('frontoffice'))).rejects.toMatchObject({ sleutel: 'weigering.ander-team' });
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await write(tom, 'hengelo', (w) => markMisrouted(w, { taakId, reden: 'Gewone vraag' }));
    await expect(claim(as('serviceteam'))).rejects.toMatchObject({ sleutel: 'weigering.ander-team' });
    await claim(as('frontoffice'));
  });
});

describe('what a question is about', () => {
  test('is a plain word of the inwoner until who has it in hand names the official subject; the promise stays', async () => {
    const { id, taakId } = await vraag('hengelo', { onderwerp: 'woz' });
    const voor = await taakVan(id);
    const refine = (onderwerp: string) =>
      write(saskia, 'hengelo', (w) => refineOnderwerp(w, { taakId, onderwerp }));
    await expect(refine('voormelding')).rejects.toMatchObject({ name: 'Refused' });
    await write(saskia, 'hengelo', (w) => claimTaak(w, taakId));
    await expect(refine('bestaat-niet')).rejects.toMatchObject({ veld: 'onderwerp' });
    await refine('voormelding');
    const taak = await read(saskia, ['hengelo'], (r) => getVraagtaak(r, gemeenteId('hengelo'), taakId));
    expect(taak).toMatchObject({
      onderwerpSleutel: 'voormelding',
      onderwerp: 'Voormelding (voorlopige WOZ-waarde)',
    });
    expect((await taakVan(id)).beloofd).toEqual(voor.beloofd);
    await refine('voormelding');
    const regels = await withClient(seeded.database.migratieUrl, async (db) => {
      const { rows } = await db.query(
        `select handeling from audit where handeling = 'vraag.onderwerp-verfijnd' and onderwerp_id = $1`,
        [id],
      );
      return rows;
    });
    expect(regels).toHaveLength(1);
  });
});

describe('calling back', () => {
  test('[E-03] Haarlem: 48 hours, closed only after two attempts at different times with a message, and the frontoffice is told', async () => {
    const esra = (moment: string) => clerk('serviceteam-cocensus', at(moment), 2);
    const { id, taakId } = await vraag('haarlem', { telefoon: '0201234567' });
    // 48 hours of weekdays after Tuesday 10.00.
    expect(await taakVan(id)).toMatchObject({ beloofd: '2026-11-12T10:00', soort: 'terugbellen' });
    const step = (moment: string, fn: Parameters<typeof write>[2]) => write(esra(moment), 'haarlem', fn);
    await step('2026-11-10T10:00Z', (w) => claimTaak(w, taakId));
    await expect(step('2026-11-10T10:00Z', (w) => closeTaak(w, taakId))).rejects.toMatchObject({
      sleutel: 'weigering.te-weinig-pogingen',
    });
    await step('2026-11-10T10:01Z', (w) => recordContactpoging(w, poging(taakId, false, 'geen')));
    // The same part of the same day is not another time.
    await step('2026-11-10T10:30Z', (w) => recordContactpoging(w, poging(taakId, false, 'geen')));
    await expect(step('2026-11-10T10:31Z', (w) => closeTaak(w, taakId))).rejects.toMatchObject({
      sleutel: 'weigering.te-weinig-pogingen',
    });
    await step('2026-11-11T14:00Z', (w) => recordContactpoging(w, poging(taakId, false, 'geen')));
    await expect(step('2026-11-11T14:01Z', (w) => closeTaak(w, taakId))).rejects.toMatchObject({
      sleutel: 'weigering.geen-bericht-achtergelaten',
    });
    await step('2026-11-11T19:00Z', (w) => recordContactpoging(w, poging(taakId, false, 'voicemail')));
    await step('2026-11-11T19:01Z', (w) => closeTaak(w, taakId));
    const taak = await read(esra('2026-11-11T19:02Z'), ['haarlem'], (r) =>
      getVraagtaak(r, gemeenteId('haarlem'), taakId),
    );
    expect(taak).toMatchObject({ status: 'afgerond', belofteStatus: 'nagekomen' });
    expect(taak?.pogingen.map((p) => p.dagdeel)).toEqual(['ochtend', 'ochtend', 'middag', 'avond']);
    const bart = clerk('frontoffice-haarlem', at('2026-11-12T08:00Z'), 2);
    const front = await read(bart, ['haarlem'], (r) => listTakenrij(r, ['frontoffice']));
    expect(front).toMatchObject([{ soort: 'terugmelding', tekst: 'Wat betekent deze brief?' }]);
  });

  test('GBTwente: one attempt is enough; a text is no call', async () => {
    const { id, taakId } = await vraag('hengelo', { telefoon: '0741234567' });
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await expect(
      write(tom, 'hengelo', (w) => answerTaak(w, { taakId, antwoord: 'Zomaar' })),
    ).rejects.toMatchObject({ sleutel: 'weigering.nog-niet-bereikt' });
    await write(tom, 'hengelo', (w) => recordContactpoging(w, poging(taakId, false)));
    await write(tom, 'hengelo', (w) => closeTaak(w, taakId));
    expect(await taakVan(id)).toMatchObject({ status: 'afgerond', belofte: 'nagekomen' });
  });
});

describe('the chain of an unanswered question', () => {
  test('no, why -> extra information -> still no -> an appointment; it cannot end without', async () => {
    const { id, ctx, taakId } = await vraag('hengelo');
    const rate = (beantwoord: boolean, reden?: string) =>
      write(ctx, 'hengelo', (w) => rateAntwoord(w, { vraagId: id, beantwoord, reden }));
    await expect(rate(false, 'nog niets gehoord')).rejects.toMatchObject({
      sleutel: 'weigering.al-beoordeeld',
    });
    const answer = async (taak: string) => {
      await write(tom, 'hengelo', (w) => claimTaak(w, taak));
      await write(tom, 'hengelo', (w) => answerTaak(w, { taakId: taak, antwoord: 'Uitleg' }));
    };
    await answer(taakId);
    await expect(rate(false, ' ')).rejects.toMatchObject({ sleutel: 'weigering.waarom', veld: 'reden' });
    expect(await rate(false, 'Ik snap het bedrag niet')).toEqual({ stand: 'extra-informatie' });
    await expect(rate(true)).rejects.toMatchObject({ sleutel: 'weigering.al-beoordeeld' });
    const extra = await taakVan(id);
    expect(extra).toMatchObject({ soort: 'extra-informatie', team: 'serviceteam', belofte: 'open' });
    await answer(extra.id);
    expect(await rate(false, 'Nog steeds niet')).toEqual({ stand: 'afspraak-aangeboden' });
    const stranger = citizen();
    await expect(
      write(stranger, 'borne', (w) => chooseAfspraak(w, { vraagId: id, telefoon: '0741234567' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
    await write(ctx, 'hengelo', (w) =>
      chooseAfspraak(w, { vraagId: id, telefoon: '0741234567', wens: 'Op het gemeentehuis' }),
    );
    expect(await taakVan(id)).toMatchObject({ soort: 'afspraak', beloofd: '2026-11-13' });
  });
});

describe('[C-17] [E-08] the clock', () => {
  test('breaks what ran out at the moment that was promised, warns before, and counts whose promise it was', async () => {
    const { id, taakId } = await vraag('borne');
    const guard = (moment: string) =>
      write(clerk('serviceteam-gbtwente', at(moment)), 'borne', guardBeloften);
    const before = await guard('2026-11-13T18:59Z');
    expect(before.gebroken).toBe(0);
    // Four hours before the midnight that ends Friday.
    expect((await guard('2026-11-13T19:00Z')).gewaarschuwd).toBeGreaterThan(0);
    expect((await guard('2026-11-13T19:05Z')).gewaarschuwd).toBe(0);
    expect((await guard('2026-11-13T23:05Z')).gebroken).toBeGreaterThan(0);
    expect(await guard('2026-11-13T23:10Z')).toEqual({ gebroken: 0, gewaarschuwd: 0 });
    const late = clerk('serviceteam-gbtwente', at('2026-11-16T09:00Z'));
    await write(late, 'borne', (w) => claimTaak(w, taakId));
    await write(late, 'borne', (w) => answerTaak(w, { taakId, antwoord: 'Sorry, te laat' }));
    await withClient(seeded.database.migratieUrl, async (db) => {
      const { rows } = await db.query(
        'select status, status_op, alsnog_op from belofte where onderwerp_id = $1',
        [taakId],
      );
      expect(rows[0]).toEqual({
        status: 'gebroken',
        status_op: new Date('2026-11-13T23:00Z'),
        alsnog_op: new Date('2026-11-16T09:00Z'),
      });
    });
    expect(await taakVan(id)).toMatchObject({ belofte: 'gebroken' });
    const cijfers = await read(late, ['borne', 'hengelo'], (r) => listBeloftenCijfers(r));
    const owners = new Map(cijfers.map((c) => [c.gemeenteId, c.eigenaar]));
    expect(owners).toEqual(
      new Map([
        [gemeenteId('borne'), 'gemeente'],
        [gemeenteId('hengelo'), 'kantoor'],
      ]),
    );
  });
});
