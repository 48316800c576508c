import { gemeenteId, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOOGSTENS, loadWerk } from '@/app/(kantoor)/taken/load-werk';
import { listVrij, takeNext } from '@/app/(kantoor)/taken/take-next';
import { binnenKeuze } from '@/app/(kantoor)/taken/werktelling';
import { withClient } from '@/commands/postgres/roles';
import { groepVan, inGroep, som, type Werkplaats, werkgrenzen } from '@/domain/taken/werkgroep';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { SetHandle } from '@/platform/action';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { citizen, DINSDAG, persoonIn, read, write } from '../contacten/arrange';
import { maker, nieuw, openZaken } from '../zaken/arrange';

const SET = ['borne', 'hengelo'];
const als = (subject: string): Context =>
  seedContext(subject, ['medewerker-heffen', 'serviceteam'], { now: DINSDAG });
const een = als('medewerker-heffen-gbtwente');
const ander = als('heffingsambtenaar-gbtwente');
const idVan = ({ actor }: Context) => (actor.soort === 'medewerker' ? actor.medewerkerId : '');
const binnen = (ctx: Context): SetHandle => ({
  read: (fn) => readIn(ctx, SET.map(gemeenteId), fn),
  write: (id, fn) => writeIn(ctx, id, fn),
});

let seeded: Awaited<ReturnType<typeof openZaken>>;
const sql = (text: string, values: unknown[] = []) =>
  withClient(seeded.database.migratieUrl, async (db) => (await db.query(text, values)).rows);

/** A case that nobody has, to be done by this day. */
async function zaak(naam: string, gemeente: string, uiterlijk: string): Promise<string> {
  const { zaak: nieuwe } = await write(maker(), gemeente, (w) =>
    openZaak(w, nieuw(naam, { persoonId: persoonIn(gemeente) })),
  );
  const termijn: Parameters<typeof startTermijn>[1] = {
    ...{
      zaakId: nieuwe.id,
      soort: 'beslissen',
      eigenaar: 'kantoor',
      regel: 'proef',
      bron: 'Art. 0',
      feiten: {},
    },
    begin: toLocalDate('2026-10-01'),
    uiterlijk: toLocalDate(uiterlijk),
  };
  await write(maker(), gemeente, (w) => startTermijn(w, termijn));
  return nieuwe.id;
}

beforeAll(async () => {
  seeded = await openZaken();
});
afterAll(() => seeded.close());

describe('"pak de volgende"', () => {
  test('gives what nobody has by its last day, over gemeenten and kinds, and says so beforehand', async () => {
    const laat = await zaak('laat', 'hengelo', '2026-11-05');
    const straks = await zaak('straks', 'borne', '2026-12-20');
    await write(citizen(), 'hengelo', (w) =>
      submitVraag(w, {
        onderwerp: 'inkomensbrief',
        tekst: 'Wat is dit?',
        taal: 'nl',
        clientSleutel: 'vraag',
      }),
    );
    const [taak] = await sql("select id from taak where status <> 'afgerond'");
    const vooraf = await read(een, SET, (r) => listVrij(r, {}, 10));
    expect(vooraf.map((vrij) => vrij.plaats.id)).toEqual([laat, taak?.id, straks]);
    expect(await takeNext(binnen(een), {})).toBe(`/zaken/hengelo/bezwaar/${laat}?gelukt=opgepakt`);
    expect(await takeNext(binnen(ander), { gemeente: 'borne' })).toBe(
      `/zaken/borne/bezwaar/${straks}?gelukt=opgepakt`,
    );
    expect(await takeNext(binnen(ander), {})).toBe(`/serviceteam/hengelo/taak/${taak?.id}`);
    expect(await sql('select medewerker_id as bij from taak where id = $1', [taak?.id])).toEqual([
      { bij: idVan(ander) },
    ]);
    expect(await takeNext(binnen(een), {})).toBeNull();
    expect(await read(een, SET, (r) => listVrij(r, {}, 10))).toEqual([]);
  });

  test('two who press at once never get the same, and nobody goes without while something is free', async () => {
    const ids = [];
    for (const nr of [1, 2, 3, 4]) ids.push(await zaak(`tegelijk-${nr}`, 'borne', `2026-11-1${nr}`));
    const paden = await Promise.all([een, ander, een, ander].map((ctx) => takeNext(binnen(ctx), {})));
    expect(paden.toSorted()).toEqual(
      ids.map((id) => `/zaken/borne/bezwaar/${id}?gelukt=opgepakt`).toSorted(),
    );
  });
});

describe('the worklist', () => {
  const pagina = (ctx: Context, na?: Werkplaats) =>
    readIn(ctx, SET.map(gemeenteId), (r) => loadWerk(r, { wie: 'vrij', na }));

  test('is walked page by page without a gap or a repeat, what has no day after what has one', async () => {
    const dagen = Array.from({ length: 58 }, (_, nr) => `2026-11-${String((nr % 20) + 10)}`);
    for (const [nr, dag] of dagen.entries()) await zaak(`blad-${nr}`, SET[nr % 2] ?? '', dag);
    for (const nr of [1, 2, 3])
      await write(maker(), 'borne', (w) =>
        openZaak(w, nieuw(`zonder-${nr}`, { persoonId: persoonIn('borne') })),
      );
    const eerste = await pagina(een);
    expect(eerste.werk).toHaveLength(HOOGSTENS);
    const tweede = await pagina(een, eerste.na ?? undefined);
    expect(tweede.na).toBeNull();
    const alles = [...eerste.werk, ...tweede.werk];
    expect(new Set(alles.map(({ id }) => id)).size).toBe(61);
    expect(alles.map(({ plaats }) => plaats.op.getTime()).slice(0, 58)).toEqual(
      alles
        .map(({ plaats }) => plaats.op.getTime())
        .slice(0, 58)
        .toSorted((x, y) => x - y),
    );
    expect(alles.slice(-3).map(({ groep }) => groep)).toEqual(['zonder', 'zonder', 'zonder']);
    // What stands beside the choice is what the choice shows.
    const hier = binnenKeuze(eerste.tellingen, { wie: 'vrij' }, een);
    expect(som(hier)).toBe(61);
    for (const groep of ['te-laat', 'vandaag', 'week', 'later', 'zonder'] as const)
      expect(inGroep(hier, groep)).toBe(alles.filter((werk) => werk.groep === groep).length);
  });
});

test('a day counts until its midnight, and a week until Sunday', () => {
  const grenzen = werkgrenzen(DINSDAG);
  const om = (moment: string) => groepVan(new Date(moment), grenzen);
  expect(groepVan(null, grenzen)).toBe('zonder');
  expect(om('2026-11-10T09:00:00.000Z')).toBe('te-laat');
  expect(om('2026-11-10T23:00:00.000Z')).toBe('vandaag');
  expect(om('2026-11-10T23:00:00.001Z')).toBe('week');
  expect(om('2026-11-15T23:00:00.000Z')).toBe('week');
  expect(om('2026-11-15T23:00:00.001Z')).toBe('later');
  // On a Sunday the week ends today.
  expect(groepVan(new Date('2026-11-16T22:00:00Z'), werkgrenzen(new Date('2026-11-15T10:00:00Z')))).toBe(
    'later',
  );
});
