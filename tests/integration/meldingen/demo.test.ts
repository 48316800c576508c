import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillMeldingaanslagen } from '@/commands/demo/meldingaanslagen';
import { fillMeldingen } from '@/commands/demo/meldingen';
import { DEMO_MELDINGEN } from '@/commands/demo/meldingen.data';
import { stopRendering } from '@/domain/documenten/render-document';
import { persoonSleutel } from '@/platform/identiteit';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { arrangeHonden } from './arrange';

const MOMENT = new Date('2026-11-29T09:00:00.000Z');
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  for (const sleutel of new Set(DEMO_MELDINGEN.map((m) => m.gemeente))) {
    const honden = sleutel === 'almelo' || sleutel === 'haarlem' || sleutel === 'enschede' ? 0 : 12;
    await arrangeHonden(
      client,
      14,
      Object.fromEntries(Array.from({ length: honden }, (_, at) => [at + 1, 1])),
      sleutel,
    );
    const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
    const bsn = DEMO_MELDINGEN.find((m) => m.gemeente === sleutel && m.bsn !== undefined)?.bsn;
    if (!gemeente || bsn === undefined) continue;
    await client.query(
      `update persoon set sleutel = $2 where gemeente_id = $1 and id = (select persoon_id from aanslag
        where gemeente_id = $1 and aanslagnummer = '2026-0000014')`,
      [gemeente.id, persoonSleutel(gemeente.kantoorId, bsn)],
    );
  }
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

test('the demo has a melding of every stage, with days to come, and filling it again adds none', async () => {
  expect(await fillMeldingen(MOMENT)).toBe(DEMO_MELDINGEN.length);
  expect(await fillMeldingen(MOMENT)).toBe(0);
  const { rows } = await client.query<{
    fase: string;
    soort: string;
    uitkomst: string | null;
    later: boolean;
  }>(
    `select z.fase, m.soort, m.uitkomst, z.vervolg_op > $1::date and z.vervolg_op < '9999-12-31' as later from zaak z
      join melding m on m.gemeente_id = z.gemeente_id and m.zaak_id = z.id order by m.soort, z.fase`,
    [MOMENT],
  );
  expect(rows.map((r) => [r.soort, r.fase, r.uitkomst].filter(Boolean).join(' ')).sort()).toEqual([
    'anders ingetrokken',
    'container ontvangen',
    'hond-aan afgehandeld overgenomen',
    'hond-aan afgehandeld overgenomen',
    'hond-aan ontvangen',
    'hond-af afgehandeld overgenomen',
    'hond-af besluit-gevraagd',
    'objectgegevens afgehandeld niet-overgenomen',
    'verhuizing ontvangen',
  ]);
  expect(rows.filter((r) => r.later).length).toBeGreaterThanOrEqual(3);
});

test('one aanslag after a melding waits for the second person, one is imposed with its letter, and filling again adds none', async () => {
  expect(await fillMeldingaanslagen(MOMENT)).toBe(2);
  expect(await fillMeldingaanslagen(MOMENT)).toBe(0);
  const { rows } = await client.query(
    `select r.status, a.aanslagnummer, (select count(*)::int from document d where d.gemeente_id = r.gemeente_id
        and d.aanslag_id = a.id) as brieven
      from run r left join aanslag a on a.gemeente_id = r.gemeente_id and a.run_id = r.id
      where r.soort = 'aanvullende-aanslag' order by r.status`,
  );
  expect(rows).toEqual([
    { status: 'ter-akkoord', aanslagnummer: null, brieven: 0 },
    { status: 'uitgevoerd', aanslagnummer: '2026-00-0000001', brieven: 1 },
  ]);
});
