import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { Postvak } from '@/commands/postvak/postvak';
import { confirmNummer } from '@/domain/contacten/confirm-nummer';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { confirmEmail } from '@/domain/personen/confirm-email';
import { findContactvraag, getContactgegevens } from '@/domain/personen/contactgegeven.queries';
import { openFeit } from '@/domain/personen/contactgegeven.store';
import { removeContactgegeven, skipContactvraag } from '@/domain/personen/remove-contactgegeven';
import { requestEmailcode } from '@/domain/personen/request-emailcode';
import { confirmTelefoon, saveTelefoon } from '@/domain/personen/save-telefoon';
import { claimTaak } from '@/domain/taken/claim-taak';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { contactgegevensVerspreiden } from '@/jobs/contactgegevens-verspreiden';
import { mailVerzenden } from '@/jobs/mail-verzenden';
import { at, citizen, clerk, persoonIn, read, seedKlanten, write } from '../contacten/arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let postvak: Postvak;
let ports: { smtpPort: number; webPort: number };

beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo', 'almelo', 'haarlem']);
  postvak = new Postvak();
  ports = await postvak.listen(0, 0);
  process.env.MAIL_FROM = 'geen-antwoord@kohier.example';
  // The clock of the jobs; the contexts of the tests stand around it.
  process.env.KOHIER_KLOK = '2026-11-10T09:00:00Z';
});
afterAll(async () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'KOHIER_KLOK']) delete process.env[name];
  await postvak.close();
  await seeded.close();
});
beforeEach(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${ports.smtpPort}`;
  postvak.berichten.length = 0;
  await withClient(seeded.database.migratieUrl, async (client) => {
    // Journals keep what earlier tests wrote; what holds and what is waited for begins anew.
    await client.query('delete from contactcode');
    await client.query('update contactgegeven set vervallen_op = now() where vervallen_op is null');
  });
  await withClient(seeded.database.ownerUrl, (client) =>
    client.query('select graphile_worker.remove_job(key) from graphile_worker.jobs'),
  );
});

const taskList = Object.fromEntries(
  [mailVerzenden, contactgegevensVerspreiden].map((job) => [
    job.taak,
    (payload: unknown) => job.run(payload),
  ]),
);
/** The worker as in production, until there is nothing left that it may do now. */
const work = () =>
  runOnce({
    connectionString: seeded.database.appUrl,
    taskList,
    logger: new Logger(() => () => undefined),
    noPreparedStatements: true,
  });
const waiting = () =>
  withClient(
    seeded.database.ownerUrl,
    async (client) =>
      (
        await client.query(
          `select j.task_identifier as taak, j.attempts, j.last_error, p.payload::text
           from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)`,
        )
      ).rows,
  );
/** The next try, without waiting for it. */
const hurry = () =>
  withClient(seeded.database.ownerUrl, (client) =>
    client.query("update graphile_worker._private_jobs set run_at = now() - interval '1 second'"),
  );

const ik = citizen();
const later = (minutes: number) => citizen(at(new Date(ik.now.getTime() + minutes * 60_000).toISOString()));
let volgnummer = 0;
const ask = (email: string | null, ctx = ik, clientSleutel = `s${++volgnummer}`) =>
  write(ctx, 'borne', (w) => requestEmailcode(w, { email, taal: 'nl', clientSleutel }));
const confirm = (code: string, ctx = ik) => write(ctx, 'borne', (w) => confirmEmail(w, { code, taal: 'nl' }));
const stand = (sleutel = 'borne', ctx = ik) =>
  read(ctx, [sleutel], (r) => getContactgegevens(r, gemeenteId(sleutel), persoonIn(sleutel)));
const codeUit = (mail = postvak.berichten[0]) =>
  (mail?.tekst.match(/\d{3} \d{3}/)?.[0] ?? '').replace(' ', '');
const wrong = (code: string) => (code === '000000' ? '111111' : '000000');
async function addEmail(email: string): Promise<void> {
  await ask(email);
  await work();
  expect(await confirm(codeUit())).toEqual({ ok: true });
  await work();
}
const refused = (sleutel: string) => expect.objectContaining({ name: 'Refused', sleutel });

describe('an e-mail address', () => {
  test('a key belongs to one address: another one with it is refused', async () => {
    expect(await ask('een@voorbeeld.nl', ik, 'zelfde')).toEqual({ nieuw: true });
    expect(await ask('een@voorbeeld.nl', ik, 'zelfde')).toEqual({ nieuw: false });
    for (const ander of ['twee@voorbeeld.nl', null])
      await expect(ask(ander, ik, 'zelfde')).rejects.toEqual(refused('formulier.andere-inhoud'));
    expect((await stand())?.wacht?.adres).toBe('een@voorbeeld.nl');
  });

  test('holds after the code that was mailed to it, in every gemeente that knows the person, with its source', async () => {
    expect(
      await read(ik, ['borne'], (r) =>
        findContactvraag(r, [{ gemeenteId: gemeenteId('borne'), persoonId: persoonIn('borne') }]),
      ),
    ).not.toBeNull();
    await ask('Jan@Voorbeeld.nl');
    expect(await stand()).toMatchObject({
      email: null,
      wacht: { adres: 'Jan@voorbeeld.nl', mail: 'onderweg' },
    });
    await work();
    expect((await stand())?.wacht?.mail).toBe('verzonden');
    expect(postvak.berichten).toMatchObject([
      { naar: 'Jan@voorbeeld.nl', van: 'Gemeente Borne <geen-antwoord@kohier.example>' },
    ]);
    expect(await confirm(codeUit())).toEqual({ ok: true });
    const borne = await stand();
    expect(borne).toMatchObject({ email: { waarde: 'Jan@voorbeeld.nl', bevestigdOp: ik.now }, wacht: null });
    await work();
    for (const sleutel of ['hengelo', 'almelo'])
      expect((await stand(sleutel))?.email).toMatchObject({
        waarde: 'Jan@voorbeeld.nl',
        bevestigdOp: ik.now,
      });
    const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
      client.query(
        `select f.gemeente_id, f.bron_gemeente_id, c.bron_gemeente_id as waarde_van, c.bron_feit_id is not null as met_bron
         from contactfeit f join contactgegeven c on c.gemeente_id = f.gemeente_id and c.persoon_id = f.persoon_id
           and c.vervallen_op is null and c.soort = 'email'
         where f.gebeurtenis = 'bevestigd' and f.bron_gemeente_id is not null order by 1`,
      ),
    );
    expect(rows.map((row) => row.gemeente_id).sort()).toEqual(
      [gemeenteId('hengelo'), gemeenteId('almelo')].sort(),
    );
    for (const row of rows)
      expect(row).toMatchObject({
        bron_gemeente_id: gemeenteId('borne'),
        waarde_van: gemeenteId('borne'),
        met_bron: true,
      });
    // Another kantoor knows the same human being and is told nothing.
    expect((await stand('haarlem', citizen({}, 2)))?.email).toBeNull();
    expect(
      await read(ik, ['borne'], (r) =>
        findContactvraag(r, [{ gemeenteId: gemeenteId('borne'), persoonId: persoonIn('borne') }]),
      ),
    ).toBeNull();
  });

  test('the old one stays in force until then, and is told that it was changed', async () => {
    await addEmail('oud@voorbeeld.nl');
    postvak.berichten.length = 0;
    await ask('nieuw@voorbeeld.nl');
    await work();
    expect((await stand())?.email?.waarde).toBe('oud@voorbeeld.nl');
    expect(await confirm(codeUit())).toEqual({ ok: true });
    await work();
    expect((await stand())?.email?.waarde).toBe('nieuw@voorbeeld.nl');
    expect(postvak.berichten[0]).toMatchObject({
      naar: 'oud@voorbeeld.nl',
      onderwerp: 'Uw e-mailadres bij gemeente Borne is gewijzigd',
    });
    expect(postvak.berichten[0]?.tekst).not.toContain('nieuw@voorbeeld.nl');
    await expect(ask('NIEUW@voorbeeld.nl')).rejects.toEqual(refused('weigering.zelfde-adres'));
  });

  test('five wrong codes block it, each counted; the right one comes too late then', async () => {
    await ask('jan@voorbeeld.nl');
    await work();
    const code = codeUit();
    for (const over of [4, 3, 2, 1])
      expect(await confirm(wrong(code))).toMatchObject({ reden: 'weigering.code-fout', waarden: { over } });
    expect(await confirm(wrong(code))).toMatchObject({ reden: 'weigering.geblokkeerd' });
    expect(await confirm(code)).toMatchObject({ reden: 'weigering.geen-code' });
    expect(await stand()).toMatchObject({ email: null, wacht: null });
  });

  test('many guesses at one moment are not more than five', async () => {
    await ask('jan@voorbeeld.nl');
    await work();
    const code = codeUit();
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(wrong(code))));
    const reasons = answers.map((answer) => (answer.ok ? 'ok' : answer.reden)).sort();
    expect(reasons.filter((reden) => reden === 'weigering.code-fout')).toHaveLength(4);
    expect(reasons.filter((reden) => reden === 'weigering.geblokkeerd')).toHaveLength(1);
    expect(reasons.filter((reden) => reden === 'weigering.geen-code')).toHaveLength(3);
  });

  test('a code runs out after fifteen minutes, and a new one may be asked', async () => {
    await ask('jan@voorbeeld.nl');
    await work();
    const code = codeUit();
    expect(await confirm(code, later(15))).toMatchObject({ reden: 'weigering.verlopen' });
    expect((await stand('borne', later(15)))?.wacht).toMatchObject({
      verlopen: true,
      adres: 'jan@voorbeeld.nl',
    });
    await ask(null, later(16));
    expect(await confirm(code, later(17))).toMatchObject({ reden: 'weigering.code-fout' });
    await work();
    expect(await confirm(codeUit(), later(17))).toEqual({ ok: true });
  });

  test('two tabs at one moment: one code counts; the same form twice asks one', async () => {
    await Promise.all([ask('een@voorbeeld.nl'), ask('twee@voorbeeld.nl')]);
    const open = await withClient(seeded.database.migratieUrl, async (client) =>
      (await client.query('select status from contactcode order by status')).rows.map((row) => row.status),
    );
    expect(open).toEqual(['open', 'vervangen']);
    const twice = await Promise.all([
      ask('drie@voorbeeld.nl', ik, 'zelfde'),
      ask('drie@voorbeeld.nl', ik, 'zelfde'),
    ]);
    expect(twice.map(({ nieuw }) => nieuw).sort()).toEqual([false, true]);
    await work();
    expect(postvak.berichten.filter(({ naar }) => naar === 'drie@voorbeeld.nl')).toHaveLength(1);
  });

  test('the sixth code within an hour is refused, with from when it may', async () => {
    for (let n = 0; n < 5; n += 1) await ask(`jan${n}@voorbeeld.nl`, later(n));
    await expect(ask('jan@voorbeeld.nl', later(5))).rejects.toMatchObject({
      sleutel: 'weigering.te-vaak',
      waarden: { tijd: '11:00' },
    });
    await expect(ask('jan@voorbeeld.nl', later(60))).resolves.toEqual({ nieuw: true });
  });
});

describe('the mail server', () => {
  test('that is away: the mail waits, the page says so, and it goes when it is back, under one id', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1';
    await ask('jan@voorbeeld.nl');
    await work();
    expect((await stand())?.wacht?.mail).toBe('stil');
    const [job] = await waiting();
    expect(job).toMatchObject({ taak: 'mail-verzenden', attempts: 1 });
    const verteld = `${job.payload} ${job.last_error}`;
    process.env.SMTP_URL = `smtp://127.0.0.1:${ports.smtpPort}`;
    await hurry();
    await work();
    expect(await waiting()).toEqual([]);
    // Neither the job nor its error says whose mail it is or what stands in it.
    for (const geheim of ['voorbeeld', codeUit()]) expect(verteld).not.toContain(geheim);
    expect(await confirm(codeUit())).toEqual({ ok: true });
    const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
      client.query("select id, status, laatste_fout from mailbericht where pogingen = 2 and soort = 'code'"),
    );
    expect(rows).toMatchObject([{ status: 'verzonden', laatste_fout: null }]);
    const [mail] = rows;
    expect(postvak.berichten[0]?.messageId).toBe(`<${mail?.id}@kohier.example>`);
  });

  test('that does not know the mailbox: said at once, and not tried again', async () => {
    await ask('bestaat-niet@voorbeeld.nl');
    await work();
    expect((await stand())?.wacht?.mail).toBe('geweigerd');
    expect(await waiting()).toEqual([]);
  });

  test('that is back after the code ran out: a dead code is not sent', async () => {
    process.env.SMTP_URL = 'smtp://127.0.0.1:1';
    await ask('jan@voorbeeld.nl');
    await work();
    process.env.SMTP_URL = `smtp://127.0.0.1:${ports.smtpPort}`;
    process.env.KOHIER_KLOK = '2026-11-10T09:15:00Z';
    await hurry();
    await work();
    process.env.KOHIER_KLOK = '2026-11-10T09:00:00Z';
    expect(postvak.berichten).toEqual([]);
    expect((await stand())?.wacht?.mail).toBe('verlopen');
  });

  test('that was never set: nothing is asked that cannot be confirmed, and nothing changes', async () => {
    delete process.env.SMTP_URL;
    const from = process.env.MAIL_FROM;
    delete process.env.MAIL_FROM;
    await expect(ask('jan@voorbeeld.nl')).rejects.toEqual(refused('weigering.mail-uit'));
    process.env.MAIL_FROM = from;
    expect(await stand()).toMatchObject({ email: null, wacht: null });
  });
});

describe('a telephone number', () => {
  test('stands as not confirmed until the desk asked, and is spread both times', async () => {
    await write(ik, 'borne', (w) => saveTelefoon(w, { telefoon: '06 - 12 34 56 78' }));
    await work();
    expect((await stand('hengelo'))?.telefoon).toMatchObject({ waarde: '0612345678', bevestigdOp: null });
    const saskia = clerk('frontoffice-gbtwente');
    const begin = (
      kanaal: 'brief' | 'balie',
      antwoorden: { legitimatie?: boolean; zonderGesprek?: string },
    ) =>
      write(saskia, 'hengelo', async (w) => {
        const contactId = await startContact(w, {
          persoonId: persoonIn('hengelo'),
          kanaal,
          richting: 'in',
        });
        await verifyPersoon(w, { contactId, ...antwoorden });
        return contactId;
      });
    const ask = (contactId: string) =>
      write(saskia, 'hengelo', (w) => confirmNummer(w, { contactId, telefoon: '0612345678' }));
    // With nobody on the line nobody said so.
    const alone = await begin('brief', { zonderGesprek: 'Brief van maandag' });
    await expect(ask(alone)).rejects.toEqual(refused('weigering.niemand-geverifieerd'));
    await ask(await begin('balie', { legitimatie: true }));
    await work();
    expect((await stand())?.telefoon).toMatchObject({ bevestigdOp: saskia.now, herkomst: 'frontoffice' });
    await expect(
      write(saskia, 'hengelo', (w) => confirmTelefoon(w, { persoonId: persoonIn('hengelo'), telefoon: '1' })),
    ).rejects.toEqual(refused('formulier.iemand-anders'));
    await expect(write(ik, 'borne', (w) => saveTelefoon(w, { telefoon: '12' }))).rejects.toEqual(
      refused('fouten.telefoon'),
    );
  });
});

describe('what is kept', () => {
  test('a journal of sealed values that opens with its key, an audit line for each, and no value in a job', async () => {
    await addEmail('jan@voorbeeld.nl');
    await write(later(1), 'borne', (w) => removeContactgegeven(w, { soort: 'email' }));
    await work();
    expect((await stand())?.email).toBeNull();
    expect((await stand('hengelo'))?.email).toBeNull();
    const feiten = await read(clerk('frontoffice-gbtwente'), ['borne'], async (r) => {
      const rows = await r.db.contactfeit.findMany({
        where: { gemeenteId: gemeenteId('borne'), soort: 'email' },
      });
      return Promise.all(rows.map(async (row) => [row.gebeurtenis, await openFeit(r, row)]));
    });
    for (const feit of [
      ['gevraagd', 'jan@voorbeeld.nl'],
      ['bevestigd', 'jan@voorbeeld.nl'],
      ['verwijderd', null],
    ])
      expect(feiten).toContainEqual(feit);
    const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
      client.query(
        `select (select count(*) from contactfeit where position('voorbeeld'::bytea in waarde_versleuteld) > 0)
           + (select count(*) from mailbericht where position('voorbeeld'::bytea in naar_versleuteld) > 0
               or gegevens_versleuteld is not null and status <> 'wacht') as readable,
           (select count(*) from audit where handeling = 'contactgegeven.bevestigd')::int as audits`,
      ),
    );
    expect(Number(rows[0].readable)).toBe(0);
    expect(rows[0].audits).toBeGreaterThan(0);
  });

  test('a job that comes late does not put back what was changed since', async () => {
    await write(ik, 'borne', (w) => saveTelefoon(w, { telefoon: '0612345678' }));
    await write(later(5), 'hengelo', (w) => saveTelefoon(w, { telefoon: '0687654321' }));
    await work();
    await work();
    expect((await stand('hengelo'))?.telefoon?.waarde).toBe('0687654321');
    expect((await stand('borne'))?.telefoon?.waarde).toBe('0687654321');
  });
});

describe('being asked at the entrance', () => {
  const personen = ['borne', 'hengelo'].map((s) => ({ gemeenteId: gemeenteId(s), persoonId: persoonIn(s) }));
  const asked = (ctx = ik) => read(ctx, ['borne', 'hengelo'], (r) => findContactvraag(r, personen));

  test('[C-21] once; "not now" in one gemeente holds in all; where it is wanted it is asked again the next day', async () => {
    expect(await asked()).toMatchObject({ norm: 'vragen' });
    await write(ik, 'borne', skipContactvraag);
    expect(await asked()).toBeNull();
    await withClient(seeded.database.migratieUrl, (client) =>
      client.query(
        `update gemeente_instelling set waarde = waarde || '{"contactgegevensVragen": "verplicht"}'
         where gemeente_id = $1 and soort = 'kenmerken'`,
        [gemeenteId('hengelo')],
      ),
    );
    expect(await asked()).toBeNull();
    expect(await asked(later(24 * 60))).toEqual({ gemeenteId: gemeenteId('hengelo'), norm: 'verplicht' });
    await write(later(24 * 60), 'hengelo', (w) => saveTelefoon(w, { telefoon: '0612345678' }));
    expect(await asked(later(48 * 60))).toBeNull();
  });
});

describe('news of a question', () => {
  test('goes to a confirmed address, without a word of question or answer, in the language of who asked', async () => {
    await addEmail('jan@voorbeeld.nl');
    postvak.berichten.length = 0;
    const vraag = await write(ik, 'borne', (w) =>
      submitVraag(w, {
        onderwerp: 'aanslag',
        tekst: 'Why so much for my dog?',
        taal: 'en',
        clientSleutel: 'vraag',
      }),
    );
    await work();
    expect(postvak.berichten).toMatchObject([{ onderwerp: 'We have received your question' }]);
    const tom = clerk('serviceteam-gbtwente');
    const taak = await read(tom, ['borne'], (r) =>
      r.db.taak.findFirstOrThrow({ where: { onderwerpId: vraag.id } }),
    );
    await write(tom, 'borne', (w) => claimTaak(w, taak.id));
    await write(tom, 'borne', (w) =>
      answerTaak(w, { taakId: taak.id, antwoord: 'The dog tax is 80 euros.' }),
    );
    await work();
    expect(postvak.berichten[0]).toMatchObject({
      naar: 'jan@voorbeeld.nl',
      onderwerp: 'There is an answer for you',
    });
    for (const { tekst } of postvak.berichten) expect(tekst).not.toMatch(/dog|euros|Vries/);
    const { rows } = await withClient(seeded.database.migratieUrl, (client) =>
      client.query('select soort, status from mailbericht where onderwerp_id = $1 order by soort', [
        vraag.id,
      ]),
    );
    expect(rows).toEqual([
      { soort: 'antwoord', status: 'verzonden' },
      { soort: 'ontvangen', status: 'verzonden' },
    ]);
  });

  test('does not go to an address that was never confirmed', async () => {
    await write(ik, 'borne', (w) =>
      submitVraag(w, { onderwerp: 'aanslag', tekst: 'Nog iets', taal: 'nl', clientSleutel: 'nog' }),
    );
    await work();
    expect(postvak.berichten).toEqual([]);
  });
});
