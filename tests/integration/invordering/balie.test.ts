import type { TestAanslag } from '@tests/support/aanslagen';
import { addMedewerker } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listGeweigerd } from '@/domain/aanwijzingen/aanwijzing.queries';
import { agreeRegelingVoor } from '@/domain/invordering/agree-regeling';
import { askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { changePlan, endRegeling } from '@/domain/invordering/change-regeling';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import { getRegeling, listVoorgesteldeRegelingen } from '@/domain/invordering/regeling.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Stale } from '@/platform/errors';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { a, ask, burger, kantoor, openRegelingen, pay, see } from './arrange';

const nu = { now: new Date('2026-06-05T10:00:00Z') };
const clerk = staffContext(kantoor, [a], ['medewerker-innen'], nu);
const ambtenaar: Context = staffContext(kantoor, [a], ['invorderingsambtenaar'], {
  ...nu,
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
const asked = burger('2026-06-05T10:00:00Z');
let client: pg.Client;
let aanslagen: TestAanslag[];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, aanslagen, close } = await openRegelingen([[90_000n], [180_000n], [30_000n], [50_000n]]));
});
afterAll(() => close());

const een = (n: number) => aanslagen[n] as TestAanslag;
const as = <T>(ctx: Context, fn: (write: Write) => Promise<T>): Promise<T> => writeIn(ctx, a.id, fn);
const zie = (id: string) => readIn(clerk, [a.id], (r) => getRegeling(r, a.id, id));
const vraag = async (n: number, perMaand: bigint) =>
  (
    await as(clerk, (w) =>
      askRegelingVoor(w, {
        persoonId: a.persoonId,
        aanslagIds: [een(n).id],
        wens: { nu: toCents(0), perMaand: toCents(perMaand) },
        clientSleutel: `balie ${n} ${perMaand}`,
      }),
    )
  ).id;
const opschortingen = async (id: string) =>
  (
    await client.query('select eind_reden from opschorting where gemeente_id = $1 and bron_id = $2', [
      a.id,
      id,
    ])
  ).rows;

test('within policy a clerk makes it by the rule of the citizen, and an application of the citizen is not his', async () => {
  const aanvraagId = await vraag(0, 10_000n);
  const keuze = { aanvraagId, soort: 'gekozen', totaal: toCents(90_000n) } as const;
  const { id } = await as(clerk, (w) => agreeRegelingVoor(w, keuze));
  expect(await zie(id)).toMatchObject({ status: 'lopend', besluit: 'medewerker', afwijking: [] });
  // Within policy there is nothing to propose: what was agreed is the answer.
  expect(await as(clerk, (w) => proposeRegeling(w, { aanvraagId, motivering: 'x' }))).toBe(id);
  const eigen = await ask(asked, [een(2)], 0n, 5_000n);
  const { totaal } = await see(asked, eigen);
  await expect(
    as(clerk, (w) => agreeRegelingVoor(w, { aanvraagId: eigen, soort: 'gekozen', totaal })),
  ).rejects.toMatchObject({ name: 'NotFound' });
});

test('beyond the policy nothing holds until another person decides', async () => {
  // EUR 1,800 where 1,000 is the most.
  const aanvraagId = await vraag(1, 6_000n);
  await expect(
    as(clerk, (w) => agreeRegelingVoor(w, { aanvraagId, soort: 'gekozen', totaal: toCents(180_000n) })),
  ).rejects.toMatchObject({ sleutel: 'weigering.regeling-intussen-anders' });
  const id = await as(clerk, (w) => proposeRegeling(w, { aanvraagId, motivering: 'Net ziek geweest' }));
  const voorstel = await zie(id);
  expect(voorstel).toMatchObject({
    status: 'voorgesteld',
    besluit: 'tweede-persoon',
    afwijking: ['boven-maximum'],
    motivering: 'Net ziek geweest',
  });
  expect(voorstel.termijnen).toHaveLength(30);
  expect(await opschortingen(id)).toEqual([]);
  const lijst = await readIn(ambtenaar, [a.id], (r) => listVoorgesteldeRegelingen(r));
  expect(lijst.map((rij) => rij.id)).toContain(id);

  const toekennen = (ctx: Context, versie = 1) =>
    as(ctx, (w) => decideRegeling(w, { id, versie, besluit: 'toegekend' }));
  await expect(toekennen(clerk)).rejects.toMatchObject({ sleutel: 'weigering.regeling-eigen-voorstel' });
  await expect(toekennen(ambtenaar, 7)).rejects.toThrow(Stale);
  // The database holds the second person as well.
  await expect(
    client.query(
      `update regeling set status = 'lopend', besloten_door = voorgesteld_door, besloten_op = now() where id = $1`,
      [id],
    ),
  ).rejects.toMatchObject({ code: '23514' });
  // Beyond what he may decide (B-14): nothing happens, and it is told.
  const grens = { functie: 'invorderingsambtenaar', soorten: ['betalingsregeling'], grens: 179_999 } as const;
  const laag = await addMedewerker(client, kantoor.id, 'tot 1799', grens);
  await expect(
    toekennen({ ...ambtenaar, actor: { soort: 'medewerker', medewerkerId: laag, naam: 'Laag' } }),
  ).rejects.toMatchObject({ sleutel: 'aanwijzing.boven-grens' });
  const gemeld = await readIn(ambtenaar, [a.id], listGeweigerd);
  expect(gemeld[0]).toMatchObject({ soort: 'betalingsregeling', reden: 'boven-grens', centen: 180_000n });
  await toekennen(ambtenaar);
  expect(await zie(id)).toMatchObject({ status: 'lopend' });
  expect(await opschortingen(id)).toEqual([{ eind_reden: null }]);
  await expect(toekennen(ambtenaar, 2)).rejects.toMatchObject({ sleutel: 'weigering.regeling-al-besloten' });
});

test('refused by the second person the aanslag is free again; a hundred years is no plan for anybody', async () => {
  const aanvraagId = await vraag(3, 1_000n);
  const id = await as(clerk, (w) => proposeRegeling(w, { aanvraagId, motivering: 'Laag inkomen' }));
  expect((await zie(id)).afwijking).toEqual(['onder-minimum']);
  await as(ambtenaar, (w) =>
    decideRegeling(w, { id, versie: 1, besluit: 'afgewezen', toelichting: 'Te lang' }),
  );
  expect(await zie(id)).toMatchObject({ status: 'ingetrokken', statusReden: 'Te lang' });
  const weer = await vraag(3, 100n);
  await expect(
    as(clerk, (w) => proposeRegeling(w, { aanvraagId: weer, motivering: 'x' })),
  ).rejects.toMatchObject({ sleutel: 'weigering.regeling-termijnen' });
});

test('another plan is another version and the old one stays; ended as not kept, a next one asks a person', async () => {
  const aanvraagId = await vraag(2, 5_000n);
  const { id } = await as(clerk, (w) =>
    agreeRegelingVoor(w, { aanvraagId, soort: 'gekozen', totaal: toCents(30_000n) }),
  );
  await pay(client, een(2), 6_000n, '2026-06-06');
  const anders = (perMaand: bigint, versie: number) =>
    as(clerk, (w) =>
      changePlan(w, {
        id,
        versie,
        wens: { nu: toCents(0), perMaand: toCents(perMaand) },
        reden: 'Minder uren',
      }),
    );
  await expect(anders(1_000n, 1)).rejects.toMatchObject({ sleutel: 'weigering.regeling-termijnen' });
  await anders(3_000n, 1);
  const nieuw = await zie(id);
  expect(nieuw).toMatchObject({ totaal: 24_000n, open: 24_000n, status: 'lopend' });
  expect(nieuw.termijnen).toHaveLength(8);
  const plannen = await client.query(
    'select planversie, count(*)::int as n from regelingtermijn where regeling_id = $1 group by 1 order by 1',
    [id],
  );
  expect(plannen.rows).toEqual([
    { planversie: 1, n: 6 },
    { planversie: 2, n: 8 },
  ]);
  const einde = { id, waarom: 'niet-nagekomen', toelichting: 'Geen termijn betaald' } as const;
  await expect(as(clerk, (w) => endRegeling(w, { ...einde, versie: 1 }))).rejects.toThrow(Stale);
  await as(clerk, (w) => endRegeling(w, { ...einde, versie: 2 }));
  expect(await zie(id)).toMatchObject({ status: 'vervallen' });
  expect(await opschortingen(id)).toEqual([{ eind_reden: 'vervallen' }]);
  const view = await see(asked, await ask(asked, [een(2)], 0n, 5_000n));
  expect(view.planning).toMatchObject({ plannen: [], redenen: [{ sleutel: 'eerder-verbroken' }] });
  await expect(as(clerk, (w) => endRegeling(w, { ...einde, versie: 3 }))).rejects.toMatchObject({
    sleutel: 'weigering.regeling-afgelopen',
  });
});
