import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { kvkSleutel, persoonSleutel } from '@/platform/identiteit';
import { hashToken, LANDING, type Wereld } from '@/platform/login/wereld';
import { readSessie } from '@/platform/session';
import { APP, arrangeWorld, type World } from './arrange';
import { Browser, logIn } from './browser';
import { expectRefused } from './refused';

const NOON = new Date('2026-11-23T11:00:00Z');
const BSN = { smit: '999100518', deWit: '999100592' };
const MIDDEN = 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract';
const BASIS = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';

let world: World;
const browser = (now = NOON) => new Browser(APP, () => now);
const rows = async () => (await world.admin.query('select * from sessie order by token_hash')).rows;
const sessieOf = (b: Browser, wereld: Wereld) => readSessie(wereld, b.cookieHeader('/'), NOON);

beforeAll(async () => {
  world = await arrangeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.admin.query('delete from sessie');
});

describe('the three ways in', () => {
  test('an inwoner comes back where he was going, with a session that holds no number and no token', async () => {
    const b = browser();
    const end = await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-smit' }, { terug: '/mijn/aanslagen' });
    expect(end.url).toBe(`${APP}/mijn/aanslagen`);
    expect(await sessieOf(b, 'inwoner')).toMatchObject({
      wereld: 'inwoner',
      kantoorId: 1,
      niveau: 'midden',
      naam: null,
      medewerkerId: null,
      persoonSleutel: persoonSleutel(1, BSN.smit),
    });
    const token = b.cookie('kohier-inwoner-sessie') ?? '';
    const [row] = await rows();
    expect(row.token_hash).toBe(hashToken(token));
    const stored = JSON.stringify(row) + Buffer.from(row.id_token_versleuteld ?? []).toString('latin1');
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(BSN.smit);
    expect(b.trail.join('\n'), 'no number of a person in any address').not.toContain(BSN.smit);
  });

  test('an ondernemer is known by RSIN, or by KvK-nummer when there is no RSIN', async () => {
    const b = browser();
    const end = await logIn(b, 'ondernemer-gbtwente', { persoon: 'onderneming-donald' });
    expect(end.url).toBe(`${APP}/mijn`);
    expect(await sessieOf(b, 'ondernemer')).toMatchObject({
      niveau: 'eh3',
      naam: 'Test BV Donald',
      persoonSleutel: persoonSleutel(1, '999102072'),
    });
    const other = browser();
    await logIn(other, 'ondernemer-gbtwente', { persoon: 'eenmanszaak' });
    expect(await sessieOf(other, 'ondernemer')).toMatchObject({ persoonSleutel: kvkSleutel(1, '69599084') });
  });

  test('a medewerker is found by issuer and subject, although all share one e-mail address', async () => {
    const b = browser();
    const end = await logIn(b, 'medewerker-gbtwente', { persoon: 'frontoffice-borne' });
    expect(end.url).toBe(`${APP}${LANDING.medewerker}`);
    const { rows: staff } = await world.admin.query(
      "select id from medewerker where subject = 'frontoffice-borne'",
    );
    expect(await sessieOf(b, 'medewerker')).toMatchObject({
      medewerkerId: staff[0].id,
      persoonSleutel: null,
      naam: 'Ellen Hoekstra',
      niveau: 'meerdere-factoren',
      verlooptOp: new Date(NOON.getTime() + 8 * 3_600_000),
    });
  });

  test('one BSN gives different keys at two kantoren', async () => {
    const [a, b] = [browser(), browser()];
    const choice = { bsn: '999200033', niveau: MIDDEN };
    await logIn(a, 'inwoner-gbtwente', choice);
    await logIn(b, 'inwoner-cocensus', choice);
    const [first, second] = [await sessieOf(a, 'inwoner'), await sessieOf(b, 'inwoner')];
    expect(first).toMatchObject({ kantoorId: 1, persoonSleutel: persoonSleutel(1, '999200033') });
    expect(second).toMatchObject({ kantoorId: 2, persoonSleutel: persoonSleutel(2, '999200033') });
    expect(persoonSleutel(1, '999200033')).not.toBe(persoonSleutel(2, '999200033'));
  });

  test('logging in again gives a new token and ends the session this browser had', async () => {
    const b = browser();
    await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-smit' });
    const old = b.cookieHeader('/');
    await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-de-wit' });
    expect(await readSessie('inwoner', old, NOON)).toEqual({ geen: 'ingetrokken' });
    expect(await sessieOf(b, 'inwoner')).toMatchObject({ persoonSleutel: persoonSleutel(1, BSN.deWit) });
  });
});

describe('who does not get in', () => {
  test.each([
    ['inwoner-gbtwente', 'basis', 'niveau', 'DigiD Basis'],
    ['inwoner-gbtwente', 'sofi', 'sector', 'a number of another sector'],
    ['medewerker-gbtwente', 'een-factor', 'niveau', 'one factor only'],
    ['medewerker-gbtwente', 'onbekend', 'onbekende-medewerker', 'not in the staff of any kantoor'],
    ['medewerker-gbtwente', 'gestopt', 'gestopte-medewerker', 'stopped working'],
    ['medewerker-gbtwente', 'straks', 'onbekende-medewerker', 'does not work here yet'],
    ['medewerker-gbtwente', 'frontoffice-haarlem', 'onbekende-medewerker', 'staff of another kantoor'],
  ])('%s as %s: %s (%s)', async (provider, persoon, fout) => {
    const b = browser();
    await expectRefused(world, b, await logIn(b, provider, { persoon }), provider, fout);
  });

  test('the BSN that was refused at Basis gets in at Midden', async () => {
    const b = browser();
    await expectRefused(
      world,
      b,
      await logIn(b, 'inwoner-gbtwente', { bsn: '999200021', niveau: BASIS }),
      'inwoner-gbtwente',
      'niveau',
    );
    expect((await logIn(b, 'inwoner-gbtwente', { bsn: '999200021', niveau: MIDDEN })).url).toBe(
      `${APP}/mijn`,
    );
  });

  test('a medewerker may still log in on the day before the last', async () => {
    const b = browser(new Date('2026-05-31T20:00:00Z'));
    expect((await logIn(b, 'medewerker-gbtwente', { persoon: 'gestopt' })).url).toBe(
      `${APP}${LANDING.medewerker}`,
    );
    const late = browser(new Date('2026-05-31T22:30:00Z'));
    const end = await logIn(late, 'medewerker-gbtwente', { persoon: 'gestopt' });
    expect(end.url, '1 June has begun in the Netherlands').toContain('fout=gestopte-medewerker');
  });

  test('who cancels at the provider is told so', async () => {
    const b = browser();
    const end = await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-smit', keuze: 'annuleren' });
    await expectRefused(world, b, end, 'inwoner-gbtwente', 'geannuleerd');
  });

  test('where somebody was going is kept for the next try, and only as a path of ours', async () => {
    const b = browser();
    const end = await logIn(b, 'inwoner-gbtwente', { persoon: 'basis' }, { terug: '/mijn/hengelo/objecten' });
    expect(end.url).toBe(`${APP}/inloggen/gbtwente/inwoner?fout=niveau&terug=%2Fmijn%2Fhengelo%2Fobjecten`);
    const planted = browser();
    planted.cookies = [
      { name: 'kohier-inwoner-terug', value: encodeURIComponent('https://elders.example/x'), path: '/' },
    ];
    const refused = await planted.go(`${APP}/api/auth/callback/inwoner-gbtwente?error=x`);
    expect(refused.url).toBe(`${APP}/inloggen/gbtwente/inwoner?fout=mislukt`);
  });

  test('a kantoor may ask a higher level; a malformed setting lets nobody in', async () => {
    const set = (waarde: object) =>
      world.admin.query(
        `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
         values (1, gen_random_uuid(), 'inloggen', $1, '2026-01-01', 'test', 'contract', 'test', now())`,
        [waarde],
      );
    const clear = () => world.admin.query("delete from kantoor_instelling where soort = 'inloggen'");
    try {
      await set({ niveau: { inwoner: 'substantieel' } });
      const b = browser();
      await expectRefused(
        world,
        b,
        await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-smit' }),
        'inwoner-gbtwente',
        'niveau',
      );
      expect((await logIn(b, 'inwoner-gbtwente', { persoon: 'inwoner-de-wit' })).url).toBe(`${APP}/mijn`);
      await world.admin.query('delete from sessie');
      await clear();
      await set({ niveau: { inwoner: 'geen' } });
      const c = browser();
      await expectRefused(
        world,
        c,
        await logIn(c, 'inwoner-gbtwente', { persoon: 'inwoner-smit' }),
        'inwoner-gbtwente',
        'storing',
      );
    } finally {
      await clear();
    }
  });
});
