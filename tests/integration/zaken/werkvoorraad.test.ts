import { executed, recordStatements } from '@tests/support/recorded-statements';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { listWerkvoorraad, WERK_PAGINA, type WerkPlaats } from '@/domain/zaken/werkvoorraad.queries';
import { GEEN_DAG, ZAAKSOORTEN, type Zaaksoort } from '@/domain/zaken/zaak';
import { persoonIn, read, seedKlanten } from '../contacten/arrange';
import { maker } from './arrange';

const SET = ['almelo', 'borne', 'enschede', 'haaksbergen', 'hengelo'];
/** So many that reading all of a list would be dearer than its index; a short one may be read and sorted. */
const PER_GEMEENTE = 10_000;
let seeded: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, SET);
  await withClient(seeded.database.migratieUrl, async (client) => {
    for (const sleutel of SET)
      await client.query(
        `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, vervolg_op,
            client_sleutel, inhoud_hash, gemaakt_door, gemaakt_op)
          select $1::int, md5($1 || ':' || n)::uuid, 'B2026.' || lpad(n::text, 6, '0'), case n % 2 when 0 then 'bezwaar' else 'kwijtschelding' end,
            $2::uuid, 'post', '2026-11-01', case n % 10 when 0 then 'afgehandeld' when 1 then 'aanvullen' else 'in-behandeling' end, '2026-11-01',
            case n % 7 when 0 then date '9999-12-31' else date '2026-11-02' + (n * 7919 % 300)::int end, 'k' || n, 'h', 'proef', '2026-11-01'
          from generate_series(1, $3::int) n`,
        [gemeenteId(sleutel), persoonIn(sleutel), PER_GEMEENTE],
      );
  });
  await withClient(seeded.database.ownerUrl, (owner) => owner.query('analyze'));
});
afterAll(() => seeded.close());

/** As the screen asks: a page and one more. */
const HOOGSTENS = WERK_PAGINA + 1;
const waar = (soorten: readonly Zaaksoort[]) =>
  SET.flatMap((sleutel) => soorten.map((soort) => ({ gemeenteId: gemeenteId(sleutel), soort })));
const ask = (more: Partial<Parameters<typeof listWerkvoorraad>[1]> = {}) =>
  read(maker(), SET, (r) => listWerkvoorraad(r, { waar: waar(ZAAKSOORTEN), ...more }, HOOGSTENS));
const plaatsVan = (z: { vervolgOp: string | null; id: string }): string =>
  `${z.vervolgOp ?? GEEN_DAG} ${z.id}`;

test('the soonest last day first over every gemeente, what has none at the end, nothing twice and nothing left out', async () => {
  let na: WerkPlaats | undefined;
  const seen: string[] = [];
  for (let bladzijde = 0; bladzijde < 6; bladzijde++) {
    const rijen = await ask({ na });
    expect(rijen).toHaveLength(HOOGSTENS);
    seen.push(...rijen.map(plaatsVan));
    const last = rijen.at(-1);
    if (last) na = { op: last.vervolgOp ?? GEEN_DAG, id: last.id };
  }
  expect(seen).toEqual([...seen].sort());
  expect(new Set(seen).size).toBe(seen.length);
  const zonder = await ask({ na: { op: GEEN_DAG, id: '00000000-0000-0000-0000-000000000000' } });
  expect(zonder.map((z) => z.vervolgOp)).toEqual(Array.from({ length: HOOGSTENS }, () => null));
});

test('a filter shows only what it says', async () => {
  expect(new Set((await ask({ waar: waar(['bezwaar']) })).map((z) => z.soort))).toEqual(new Set(['bezwaar']));
  expect(new Set((await ask({ fase: 'aanvullen' })).map((z) => z.fase))).toEqual(new Set(['aanvullen']));
  expect(await ask({ bij: [persoonIn('borne')] })).toEqual([]);
  expect(await ask({ bij: [null] })).toHaveLength(HOOGSTENS);
});

test('each gemeente and kind takes its first rows from its own index and reads no more than a page', async () => {
  for (const na of [
    undefined,
    { op: (await ask()).at(-1)?.vervolgOp ?? GEEN_DAG, id: (await ask()).at(-1)?.id ?? '' },
  ]) {
    const statements = await recordStatements(() => ask({ na }));
    const list = statements.find(({ text }) => /\bfrom zaak\b/.test(text));
    if (!list) throw new Error('the list was not read');
    const nodes = await executed(maker(), SET.map(gemeenteId), list);
    const taken = nodes.filter((n) => n['Relation Name'] === 'zaak');
    expect(taken.map((n) => n['Index Name'])).toEqual(['zaak_werkvoorraad']);
    for (const n of taken) {
      expect(n['Actual Loops']).toBe(SET.length * ZAAKSOORTEN.length);
      expect(n['Actual Rows'] * n['Actual Loops']).toBeLessThanOrEqual(
        SET.length * ZAAKSOORTEN.length * HOOGSTENS,
      );
    }
  }
});
