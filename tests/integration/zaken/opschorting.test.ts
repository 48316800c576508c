import { gemeenteId } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { toLocalDate } from '@/platform/local-date';
import { persoonIn, read, write } from '../contacten/arrange';
import { maker, openZaken } from './arrange';

let seeded: Awaited<ReturnType<typeof openZaken>>;
beforeAll(async () => {
  seeded = await openZaken();
});
afterAll(() => seeded.close());

const borne = gemeenteId('borne');
const dag = toLocalDate;
const bron = (naam: string) => ({ soort: 'zaak', id: testId(naam) });
const place = (naam: string, vanaf: string, tot: string | null = null) =>
  write(maker(), 'borne', (w) =>
    placeOpschorting(w, {
      grond: 'kwijtschelding',
      bron: bron(naam),
      persoonId: persoonIn('borne'),
      aanslagId: null,
      aanslagregelId: null,
      bedragCenten: null,
      vanaf: dag(vanaf),
      tot: tot === null ? null : dag(tot),
    }),
  );
const release = (naam: string, per: string) =>
  write(maker(), 'borne', (w) =>
    releaseOpschorting(w, { bron: bron(naam), per: dag(per), reden: 'besloten' }),
  );
const geldig = async (op: string) =>
  (
    await read(maker(), ['borne'], (r) =>
      listOpschortingen(r, borne, { persoonId: persoonIn('borne') }, dag(op)),
    )
  ).map((o) => o.bron.id);

test('holds from its day until its source ends it, and is ended once', async () => {
  await place('een', '2026-03-01');
  expect(await geldig('2026-02-28')).toEqual([]);
  expect(await geldig('2027-03-01')).toEqual([testId('een')]);
  expect(await release('een', '2026-06-01')).toBe(1);
  expect(await geldig('2026-05-31')).toEqual([testId('een')]);
  expect(await geldig('2026-06-01')).toEqual([]);
  expect(await release('een', '2026-09-01')).toBe(0);
  expect(await geldig('2026-06-01')).toEqual([]);
});

test('one with an end keeps the earlier of the two days; ended before it began it never held', async () => {
  await place('met einde', '2026-03-01', '2026-04-01');
  await release('met einde', '2026-08-01');
  expect(await geldig('2026-03-31')).toContain(testId('met einde'));
  expect(await geldig('2026-04-01')).not.toContain(testId('met einde'));
  await place('later', '2026-10-01');
  await release('later', '2026-09-01');
  expect(await geldig('2026-10-01')).not.toContain(testId('later'));
});

test('why and since when is fixed, and what ended does not begin again, by raw SQL as the application', async () => {
  const id = await place('vast', '2026-03-01');
  await withClient(seeded.database.appUrl, async (client) => {
    await client.query(
      `select set_config('app.kantoor', '1', false), set_config('app.gemeenten', '${borne}', false), set_config('app.gemeente', '${borne}', false)`,
    );
    const set = (what: string) =>
      client.query(`update opschorting set ${what} where gemeente_id = ${borne} and id = '${id}'`);
    await expect(set(`vanaf = '2025-01-01'`)).rejects.toThrow(/does not change/);
    await expect(set(`grond = 'uitstel'`)).rejects.toThrow(/does not change/);
    expect((await set(`tot = '2026-05-01', eind_reden = 'besloten'`)).rowCount).toBe(1);
    await expect(set(`tot = null, eind_reden = null`)).rejects.toThrow(/begin again/);
    await expect(client.query(`delete from opschorting where id = '${id}'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
