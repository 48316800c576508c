import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_BEROEPEN, fillBeroepen } from '@/commands/demo/beroepen';
import { fillBezwaren } from '@/commands/demo/bezwaren';
import { DEMO_BEZWAREN } from '@/commands/demo/bezwaren.data';
import { DEMO_TE_LAAT, fillTeLaat } from '@/commands/demo/te-laat';
import { stopRendering } from '@/domain/documenten/render-document';
import { persoonSleutel } from '@/platform/identiteit';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { arrangeGeboekt } from './arrange';

const MOMENT = new Date('2026-11-29T09:00:00.000Z');
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  for (const sleutel of new Set(DEMO_BEZWAREN.map((b) => b.gemeente))) {
    const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
    await arrangeGeboekt(client, 25, sleutel);
    const bsn = DEMO_BEZWAREN.find((b) => b.gemeente === sleutel && b.bsn !== undefined)?.bsn;
    if (!gemeente || bsn === undefined) continue;
    await client.query(
      `update persoon set sleutel = $3 where gemeente_id = $1 and id = (select persoon_id from aanslag
        where gemeente_id = $1 and aanslagnummer = $2)`,
      [gemeente.id, '2026-0000001', persoonSleutel(gemeente.kantoorId, bsn)],
    );
  }
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

test('the demo has a bezwaar of every stage, and filling it again adds none', async () => {
  expect(await fillBezwaren(MOMENT)).toBe(DEMO_BEZWAREN.length);
  expect(await fillBezwaren(MOMENT)).toBe(0);
  const { rows } = await client.query<{
    fase: string;
    uitkomst: string | null;
    hoorstand: string;
    verdaagd: boolean;
  }>(
    `select z.fase, b.uitkomst, b.hoorstand, b.verdaagd from zaak z
      join bezwaar b on b.gemeente_id = z.gemeente_id and b.zaak_id = z.id`,
  );
  expect(rows.map((r) => `${r.fase} ${r.uitkomst ?? ''}`.trim()).sort()).toEqual([
    'aanvullen',
    'afgehandeld gedeeltelijk-gegrond',
    'afgehandeld ongegrond',
    'besluit-gevraagd',
    'in-behandeling',
    'in-behandeling',
    'ingetrokken',
    'ontvangen',
  ]);
  expect(rows.filter((r) => r.hoorstand === 'gepland')).toHaveLength(1);
  expect(rows.filter((r) => r.verdaagd)).toHaveLength(1);
  const letters = await client.query<{ soort: string }>(
    `select distinct soort from document where soort like 'bezwaar-%' order by soort`,
  );
  expect(letters.rows.map((r) => r.soort)).toEqual([
    'bezwaar-herstel',
    'bezwaar-hoorgesprek',
    'bezwaar-ontvangst',
    'bezwaar-uitspraak',
    'bezwaar-verdaging',
  ]);
});

test('the demo has bezwaren that are too late: in the two weeks, with a dwangsom that runs, and with one that is fixed', async () => {
  expect(await fillTeLaat(MOMENT)).toBe(DEMO_TE_LAAT.length);
  expect(await fillTeLaat(MOMENT)).toBe(0);
  const { rows } = await client.query<{ ontvangen: string; loopt: boolean; bedrag: string | null }>(
    `select i.ontvangen_op::text as ontvangen, i.loopt, d.bedrag_centen::text as bedrag from ingebrekestelling i
      left join dwangsom d on d.gemeente_id = i.gemeente_id and d.zaak_id = i.zaak_id order by i.ontvangen_op desc`,
  );
  expect(rows).toEqual([
    { ontvangen: '2026-11-24', loopt: true, bedrag: null },
    { ontvangen: '2026-11-03', loopt: true, bedrag: null },
    // Received on 15 October: from 30 October, decided on 25 November.
    { ontvangen: '2026-10-15', loopt: false, bedrag: '74200' },
  ]);
  const sluit = await client.query<{ som: string }>(
    `select coalesce(sum(bedrag_centen), 0)::text as som from boekingsregel`,
  );
  expect(sluit.rows[0]?.som).toBe('0');
});

test('the demo has cases at court: one with terms that come yet, one with a judgment', async () => {
  expect(await fillBeroepen(MOMENT)).toBe(DEMO_BEROEPEN.length);
  expect(await fillBeroepen(MOMENT)).toBe(0);
  const { rows } = await client.query<{ termijn: string; stand: string; komt: boolean }>(
    `select t.soort as termijn, t.stand, t.uiterlijk >= $1::date as komt from termijn t
      join beroep b on b.gemeente_id = t.gemeente_id and b.zaak_id = t.zaak_id order by t.soort, t.stand`,
    [MOMENT],
  );
  expect(rows).toEqual([
    { termijn: 'hoger-beroep', stand: 'loopt', komt: true },
    { termijn: 'nadere-stukken', stand: 'loopt', komt: true },
    { termijn: 'stukken', stand: 'loopt', komt: true },
    { termijn: 'verweerschrift', stand: 'gehaald', komt: false },
    { termijn: 'verweerschrift', stand: 'gehaald', komt: false },
  ]);
});
