import { addBesluiters } from '@tests/support/aanwijzingen';
import { jobContext } from '@tests/support/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillKasIn } from '@/commands/demo/kas';
import { DEMO_KASSEN } from '@/commands/demo/kas.data';
import { listDagmeldingen, listMaandmeldingen } from '@/domain/kas/kasoverzicht.queries';
import { getMaand } from '@/domain/kas/maand.queries';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import { a, b, innen, type Kastest, kantoor, op, openKastest } from './arrange';

let t: Kastest;
const ctx = { ...jobContext(kantoor, [a, b]), now: op('2026-11-29') };
beforeAll(async () => {
  t = await openKastest([[70_000n], [80_000n]]);
  const subjects = DEMO_KASSEN.flatMap((demo) => [demo.kassier, demo.tekenaar.subject]);
  await addBesluiters(t.alles, kantoor.id, [...subjects, 'invorderingsambtenaar-gbtwente']);
  // Of the seed somebody has a case; the demo takes who has none.
  await t.alles.query('begin; set local role none; set local session_replication_role = replica');
  await t.alles.query('delete from zaak where gemeente_id = $1', [a.id]);
  await t.alles.query('commit');
});
afterAll(() => t.close());

test.each(DEMO_KASSEN.map((demo) => [demo.gemeente, demo] as const))(
  'the till of %s shows days in each state, a difference and a month with its bank line, once',
  async (_, demo) => {
    const aantal = demo.dagen.reduce((sum, dag) => sum + dag.betalingen.length, 0);
    const voor = async () => {
      const dagen = await readIn(innen(op('2026-11-29')), [a.id], (read) => listDagmeldingen(read, 60));
      return dagen.filter((dag) => dag.kas === demo.naam).map((dag) => [dag.dag, dag.status]);
    };
    expect(await fillKasIn(ctx, a.id, demo)).toBe(aantal);
    expect(await voor()).toEqual(demo.dagen.map((dag) => [dag.dag, dag.tot]).reverse());
    const stand = await t.alles.query('select count(*) from kwitantie where gemeente_id = $1', [a.id]);
    await fillKasIn(ctx, a.id, demo);
    const nogEens = await t.alles.query('select count(*) from kwitantie where gemeente_id = $1', [a.id]);
    expect(nogEens.rows).toEqual(stand.rows);
    const maand = await readIn(innen(op('2026-11-29')), [a.id], (read) =>
      getMaand(read, a.id, toLocalDate('2026-10-01')),
    );
    expect(maand.overboekingen).toHaveLength(1);
    expect(
      await readIn(innen(op('2026-11-29')), [a.id], (read) => listMaandmeldingen(read)),
    ).not.toHaveLength(0);
    // The next one is of another gemeente.
    await t.alles.query('begin; set local role none; set local session_replication_role = replica');
    for (const tabel of [
      'kasoverboeking',
      'kasafdracht',
      'kwitantieregel',
      'kwitantie',
      'kastelling',
      'kasmutatie',
      'kasdag',
    ])
      await t.alles.query(`delete from ${tabel} where gemeente_id = $1`, [a.id]);
    await t.alles.query('commit');
  },
);
