import type { TestAanslag } from '@tests/support/aanslagen';
import { citizenContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { agreeRegeling } from '@/domain/invordering/agree-regeling';
import { askRegeling } from '@/domain/invordering/ask-regeling';
import {
  getAanvraag,
  getRegeling,
  listRegelingenVan,
  listSchulden,
} from '@/domain/invordering/regeling.queries';
import { toCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { a, agree, ask, burger, kantoor, openRegelingen, pay, see } from './arrange';

const nu = burger('2026-06-05T10:00:00Z');
let client: pg.Client;
let aanslagen: TestAanslag[];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, aanslagen, close } = await openRegelingen([
    [10_000n, 5_000n],
    [20_000n, 7_117n],
    [30_000n],
    [12_000n],
    [90_000n, 50_000n],
    [9_000n],
    [8_000n],
  ]));
});
afterAll(() => close());

const een = (n: number) => aanslagen[n] as TestAanslag;
const ziet = (ctx = nu) =>
  readIn(ctx, [a.id], (r) => listEigenAanslagen(r, [{ gemeenteId: a.id, persoonId: a.persoonId }]));
const van = async (id: string) => (await ziet()).find((x) => x.id === id) ?? expect.fail('no aanslag');

test('agreed within policy it holds at once, and goes before the terms of the verordening', async () => {
  const aanvraag = await ask(nu, [een(0), een(1)], 5_000n, 4_000n);
  const view = await see(nu, aanvraag);
  expect(view.totaal).toBe(42_117n);
  expect(view.planning.plannen.map((p) => p.soort)).toEqual(['gekozen', 'sneller', 'later']);
  const id = await agree(nu, aanvraag);

  const regeling = await readIn(nu, [a.id], (r) => getRegeling(r, a.id, id));
  expect(regeling).toMatchObject({
    status: 'lopend',
    besluit: 'automatisch',
    totaal: 42_117n,
    open: 42_117n,
    afwijking: [],
    beleid: { bron: 'Leidraad van de proef', waarde: { maximumMaanden: 10 } },
    stappen: [{ soort: 'toegekend' }],
  });
  expect(regeling.termijnen).toHaveLength(11);

  // The first aanslag is paid off first: each with its own kenmerk, together the terms.
  const op = toLocalDate('2026-06-05');
  const eerste = termijnstandVan(await van(een(0).id), op);
  expect(eerste.regeling).toMatchObject({ id, aantal: 11 });
  expect(eerste.volgende).toMatchObject({
    bedrag: 5_000n,
    teLaat: false,
    delen: [{ nummer: 1, vervaldag: '2026-06-12', open: 5_000n }],
  });
  expect(eerste.termijnen.map((t) => t.open)).toEqual([5_000n, 4_000n, 4_000n, 2_000n]);
  const tweede = termijnstandVan(await van(een(1).id), op);
  expect(tweede.volgende?.delen).toMatchObject([{ nummer: 4, vervaldag: '2026-09-30', open: 2_000n }]);
  expect(eerste.open + tweede.open).toBe(42_117n);

  // A payment on either pays the first term.
  await pay(client, een(1), 5_000n, '2026-06-10');
  const na = await readIn(nu, [a.id], (r) => getRegeling(r, a.id, id));
  expect(na.termijnen.slice(0, 2).map((t) => t.stand)).toEqual(['betaald', 'open']);
  expect(na).toMatchObject({ ontvangen: 5_000n, open: 37_117n });
  expect(termijnstandVan(await van(een(0).id), op).volgende).toMatchObject({
    bedrag: 4_000n,
    delen: [{ nummer: 2 }],
  });
  expect(
    (await readIn(nu, [a.id], (r) => listRegelingenVan(r, a.id, a.persoonId))).map((r) => r.id),
  ).toContain(id);
});

describe('refused by name, and nothing half done', () => {
  const rijen = async () =>
    Number(
      (await client.query('select count(*) from regeling where gemeente_id = $1', [a.id])).rows[0]?.count,
    );
  const redenen = async (welke: readonly TestAanslag[], eerst: bigint, maand: bigint) => {
    const view = await see(nu, await ask(nu, welke, eerst, maand));
    return [view.planning.plannen.length > 0, ...view.planning.redenen.map((r) => r.sleutel)];
  };

  test('0 euro a month, 400 months, more than the policy allows, an aanslag in another regeling', async () => {
    const voor = await rijen();
    expect(await redenen([een(3)], 0n, 0n)).toEqual([true, 'onder-minimum']);
    expect(await redenen([een(3)], 0n, 30n)).toEqual([true, 'onder-minimum']);
    expect(await redenen([een(4)], 0n, 10_000n)).toEqual([false, 'boven-maximum']);
    expect(await redenen([een(3), een(0)], 0n, 5_000n)).toEqual([false, 'al-in-regeling']);
    const kept = await client.query(
      `select uitkomst, redenen from regelingaanvraag where gemeente_id = $1 and uitkomst = 'geweigerd' order by redenen::text`,
      [a.id],
    );
    expect(kept.rows.map((r) => r.redenen[0].sleutel)).toEqual(['al-in-regeling', 'boven-maximum']);
    expect(await rijen()).toBe(voor);
  });

  test('no aanslag, one that does not exist, one of somebody else, and an application of somebody else', async () => {
    await expect(ask(nu, [], 0n, 5_000n)).rejects.toThrow(NotFound);
    await expect(ask(nu, [{ id: a.objectId }], 0n, 5_000n)).rejects.toThrow(NotFound);
    await expect(ask(nu, [{ id: twoTenants.b.aanslagId }], 0n, 5_000n)).rejects.toThrow(NotFound);
    const aanvraagId = await ask(nu, [een(3)], 0n, 5_000n);
    const base = citizenContext(kantoor, [a]);
    const ander = { ...base, gemeenten: base.gemeenten.map((g) => ({ ...g, persoonId: a.tweedePersoonId })) };
    const keuze = { aanvraagId, soort: 'gekozen', totaal: toCents(12_000n) } as const;
    await expect(writeIn(ander, a.id, (w) => agreeRegeling(w, keuze))).rejects.toThrow(NotFound);
    await expect(
      readIn(ander, [a.id], (r) => getAanvraag(r, a.id, aanvraagId, a.tweedePersoonId)),
    ).rejects.toThrow(NotFound);
    await expect(
      writeIn(ander, a.id, (w) =>
        askRegeling(w, {
          aanslagIds: [een(3).id],
          wens: { nu: toCents(0), perMaand: toCents(5_000n) },
          clientSleutel: 'van een ander',
        }),
      ),
    ).rejects.toThrow(NotFound);
  });

  test('a plan that is not there any more: the debt changed, or the kind was never offered', async () => {
    const aanvraagId = await ask(nu, [een(3)], 0n, 12_000n);
    const kies = (soort: 'gekozen' | 'laagste', totaal: bigint) =>
      writeIn(nu, a.id, (w) => agreeRegeling(w, { aanvraagId, soort, totaal: toCents(totaal) }));
    await expect(kies('gekozen', 11_999n)).rejects.toMatchObject({
      sleutel: 'weigering.regeling-intussen-anders',
    });
    await expect(kies('laagste', 12_000n)).rejects.toMatchObject({
      sleutel: 'weigering.regeling-intussen-anders',
    });
    await pay(client, een(3), 1_000n, '2026-06-06');
    await expect(kies('gekozen', 12_000n)).rejects.toMatchObject({
      sleutel: 'weigering.regeling-intussen-anders',
    });
  });
});

describe('two at once', () => {
  test('the same application agreed twice is one regeling', async () => {
    const aanvraagId = await ask(nu, [een(2)], 0n, 10_000n);
    const ids = await Promise.all([agree(nu, aanvraagId), agree(nu, aanvraagId)]);
    expect(new Set(ids).size).toBe(1);
  });

  test('two applications for one aanslag: the second hears that it is taken', async () => {
    const [x, y] = [await ask(nu, [een(5)], 0n, 3_000n), await ask(nu, [een(5)], 0n, 4_500n)];
    const keuze = (aanvraagId: string) =>
      writeIn(nu, a.id, (w) => agreeRegeling(w, { aanvraagId, soort: 'gekozen', totaal: toCents(9_000n) }));
    const outcomes = await Promise.allSettled([keuze(x), keuze(y)]);
    expect(outcomes.map((o) => o.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((o) => o.status === 'rejected')).toMatchObject({
      reason: { sleutel: 'weigering.regeling-intussen-anders' },
    });
  });

  test('the same form twice is one application; the key with another content is refused', async () => {
    const id = await ask(nu, [een(4)], 0n, 5_000n, 'een sleutel');
    expect(await ask(nu, [een(4)], 0n, 5_000n, 'een sleutel')).toBe(id);
    await expect(ask(nu, [een(4)], 0n, 5_001n, 'een sleutel')).rejects.toMatchObject({
      sleutel: 'formulier.andere-inhoud',
    });
  });
});

describe('the database holds it, whatever the program says', () => {
  const id = async () =>
    (
      await client.query(
        "select id from regeling where gemeente_id = $1 and status = 'lopend' order by id limit 1",
        [a.id],
      )
    ).rows[0].id;
  test.each([
    ['another person', `update regeling set persoon_id = '${a.tweedePersoonId}' where id = $1`],
    ['another policy', `update regeling set beleid = '{}' where id = $1`],
    ['a plan that goes back', `update regeling set planversie = 0 where id = $1`],
    ['a proposal again', `update regeling set status = 'voorgesteld' where id = $1`],
    ['an end without a reason', `update regeling set status = 'vervallen' where id = $1`],
    [
      'an aanslag that is free while it runs',
      `update regeling_aanslag set actief = false where regeling_id = $1`,
    ],
  ])('%s', async (_, sql) => {
    await expect(client.query(sql, [await id()])).rejects.toMatchObject({ code: '23514' });
  });

  test('one aanslag in two regelingen, and an aanslag of another person', async () => {
    const van = async (n: number) =>
      (
        await client.query(
          'select regeling_id from regeling_aanslag where gemeente_id = $1 and aanslag_id = $2',
          [a.id, een(n).id],
        )
      ).rows[0].regeling_id;
    await expect(
      client.query(`insert into regeling_aanslag values ($1, $2, $3, 9, true)`, [
        a.id,
        await van(0),
        een(2).id,
      ]),
    ).rejects.toMatchObject({ code: '23505' });
    const vreemd = await client.query(
      `with v as (insert into regelingaanvraag select gemeente_id, gen_random_uuid(), $2, kanaal, nu_centen, per_maand_centen,
           aanslag_ids, uitkomst, redenen, 'van een ander', inhoud_hash, gemaakt_door, gemaakt_op
         from regelingaanvraag where gemeente_id = $1 and uitkomst = 'plannen' limit 1 returning gemeente_id, id)
       insert into regeling (gemeente_id, id, persoon_id, aanvraag_id, status, status_op, besluit, beleid, afwijking,
         voorgesteld_door, voorgesteld_op, planversie)
       select gemeente_id, gen_random_uuid(), $2, id, 'lopend', now(), 'automatisch', '{}', '[]', 'proef', now(), 1 from v
       returning id`,
      [a.id, a.tweedePersoonId],
    );
    await expect(
      client.query(`insert into regeling_aanslag values ($1, $2, $3, 1, true)`, [
        a.id,
        vreemd.rows[0].id,
        een(4).id,
      ]),
    ).rejects.toMatchObject({ code: '23514' });
  });
});

test('what may go into a regeling: everything open, oldest first, and what is taken already', async () => {
  const { schulden, beleid } = await readIn(nu, [a.id], (r) => listSchulden(r, a.id, a.persoonId));
  expect(beleid?.waarde.maximumMaanden).toBe(10);
  expect(schulden.every(({ aanslag }) => aanslag.open > 0n)).toBe(true);
  expect(schulden.find(({ aanslag }) => aanslag.id === een(0).id)?.bezet).toBe(true);
  expect(schulden.find(({ aanslag }) => aanslag.id === een(4).id)?.bezet).toBe(false);
});

test('after a death the agreement stands, and its journal says for what the letter waits', async () => {
  await client.query(
    `update persoon set overlijdensdatum = '2026-06-01' where gemeente_id = $1 and id = $2`,
    [a.id, a.persoonId],
  );
  const id = await agree(nu, await ask(nu, [een(6)], 0n, 4_000n));
  const { stappen, brieven } = await readIn(nu, [a.id], (r) => getRegeling(r, a.id, id));
  expect(stappen.map(({ soort, reden }) => [soort, reden]).sort()).toEqual([
    ['brief-wacht', 'overleden-erven-onbekend'],
    ['toegekend', null],
  ]);
  expect(brieven).toEqual([]);
});
