import type { TestAanslag } from '@tests/support/aanslagen';
import { giveAfzender } from '@tests/support/afzender';
import { textOf } from '@tests/support/pdf';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { endToEndId } from '@/domain/incasso/batch';
import { getIncassostand, getIncassoVan } from '@/domain/incasso/incasso.queries';
import { tellRetouren } from '@/domain/incasso/tell-retouren';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import { a, type Bankregel, b, burger, dienIn, lees, machtig, openIncasso, staf, werk } from './arrange';

/** A collection that comes back: the term, the letter, and when collecting stops. */

let client: pg.Client;
let vanA: TestAanslag[];
let map: string;
let close: () => Promise<void>;
let machtiging: string;

beforeAll(async () => {
  ({ client, vanA, map, close } = await openIncasso([[30_001n, 20_000n], [7_000n]]));
  // What the letters say of who sends them brings an account of its own.
  await client.query(`delete from kantoor_instelling where soort = 'belastingrekening'`);
  await giveAfzender(client, a);
});
afterAll(async () => {
  stopRendering();
  await close();
});

const rij = async (sql: string, ...waarden: unknown[]) => (await client.query(sql, waarden)).rows;
type Post = { id: string; centen: string; aanslag_id: string; volgnummer: number; poging: number };
const posten = (batch: string): Promise<Post[]> =>
  rij(
    `select x.id, x.bedrag_centen as centen, p.aanslag_id, x.volgnummer, x.poging from incassopost x
     join incassoplan p on p.id = x.plan_id where x.batch_id = $1 and x.status in ('ingediend', 'geind', 'mislukt')`,
    batch,
  );
const van = async (batch: string, aanslag: TestAanslag | undefined, volgnummer: number): Promise<Post> => {
  const post = (await posten(batch)).find((p) => p.aanslag_id === aanslag?.id && p.volgnummer === volgnummer);
  if (!post) throw new Error('no such collection');
  return post;
};
const heen = ({ id, centen }: Post): Bankregel => ({
  ref: `H-${id}`,
  centen: BigInt(centen),
  end: endToEndId(id),
});
const terug = ({ id, centen }: Post, retour: string): Bankregel => ({
  ...{ ref: `T-${id}`, centen: -BigInt(centen), end: endToEndId(id), retour },
});
let nummer = 0;
/** A statement of the bank with these entries, booked, and the letters that follow from it; how many were made in a. */
async function bank(dag: string, regels: readonly Bankregel[]): Promise<number> {
  nummer += 1;
  const [vorig] = await rij('select eindsaldo_centen as e from bankafschrift where nummer = $1', nummer - 1);
  const moment = `${dag}T20:00:00Z`;
  expect(await lees(map, { nummer, dag, regels, moment, begin: BigInt(vorig?.e ?? 0) })).toBe('geladen');
  return tellRetouren(werk(moment), a.id);
}
const mislukteVan = async () =>
  (
    await rij(
      `select aanslag_id from incassoplan where status = 'mislukt' and machtiging_id = $1`,
      machtiging,
    )
  ).map((plan) => plan.aanslag_id);
const open = async (aanslag: TestAanslag | undefined) =>
  BigInt(
    (
      await rij(
        `select coalesce(sum(bedrag_centen), 0) as c from boekingsregel where aanslag_id = $1 and rekening like 'debiteuren%'`,
        aanslag?.id,
      )
    )[0].c,
  );
const termijnen = async (aanslag: TestAanslag | undefined, dag: string) => {
  const g = aanslag?.gemeente ?? a;
  const [gevonden] = await readIn(burger(`${dag}T20:00:00Z`), [g.id], async (read) =>
    (await readEigenAanslagen(read, { gemeenteId: g.id, persoonId: g.persoonId })).filter(
      (een) => een.id === aanslag?.id,
    ),
  );
  if (!gevonden) throw new Error('no aanslag');
  return termijnstandVan(gevonden, toLocalDate(dag));
};
/** The letters about a return of the first person of a gemeente, oldest first, as they are printed. */
async function brieven(g = a): Promise<string[]> {
  const rijen = await rij(
    `select id from document where gemeente_id = $1 and persoon_id = $2 and soort = 'incasso-mislukt' order by gemaakt_op`,
    ...[g.id, g.persoonId],
  );
  return Promise.all(
    rijen.map(async ({ id }) => {
      const document = await readIn(burger(), [g.id], (read) => openDocument(read, g.id, id, g.persoonId));
      return document?.stand === 'leesbaar' ? textOf(document.pdf).replace(/\s+/g, ' ') : '';
    }),
  );
}

test('[G-11] what comes back opens its term, is told by letter with what to pay, and after the second time the whole rest is due', async () => {
  machtiging = await machtig();
  // March is collected and stays so.
  const maart = await dienIn(client, '2026-03-26', '2026-03-20T09:00:00Z');
  expect(await bank('2026-03-26', (await posten(maart)).map(heen))).toBe(0);
  expect(await open(vanA[0])).toBe(45_000n);

  // Of April two come back: one for want of money, one that was asked back.
  const april = await dienIn(client, '2026-04-27', '2026-04-20T09:00:00Z');
  expect(await bank('2026-04-27', (await posten(april)).map(heen))).toBe(0);
  expect(await open(vanA[0])).toBe(40_000n);
  const eerste = await van(april, vanA[0], 2);
  expect(await bank('2026-04-30', [terug(eerste, 'AM04'), terug(await van(april, vanA[1], 2), 'MD06')])).toBe(
    1,
  );

  // The terms are open again, the collection of both goes on.
  expect([await open(vanA[0]), await open(vanA[1])]).toEqual([45_000n, 6_300n]);
  expect((await termijnen(vanA[0], '2026-04-30')).termijnen.slice(0, 3).map((t) => t.open)).toEqual([
    ...[0n, 5_000n, 5_000n],
  ]);
  expect(await mislukteVan()).toEqual([]);
  // One letter for both: which, why, that one is tried again and what is to be paid for the other.
  const [brief = '', ...meer] = await brieven();
  expect(meer).toEqual([]);
  expect(brief).toContain('2 afschrijvingen zijn niet gelukt');
  expect(brief).toContain('eindigt op 4300');
  expect(brief).toMatch(new RegExp(`${vanA[0]?.aanslagnummer} 2 van 10 30 april 2026 € ?50,00`));
  expect(brief).toContain('Er stond te weinig geld op de rekening.');
  expect(brief).toContain('Het bedrag is op verzoek teruggeboekt.');
  expect(brief).toContain('wij proberen het nog één keer, op zijn vroegst op 26 mei 2026');
  expect(brief).toContain('U maakt het zelf over. De termijnen hierna schrijven wij gewoon af.');
  expect(brief).toContain('uiterlijk op 14 mei 2026');
  expect(brief).toContain(`Betalen voor aanslag ${vanA[1]?.aanslagnummer}`);
  expect(brief).not.toContain(`Betalen voor aanslag ${vanA[0]?.aanslagnummer}`);
  expect(brief).toMatch(/€ ?7,00/);
  for (const weg of ['Vraag een betalingsregeling aan', 'Vraag kwijtschelding aan', 'schuldhulpverlening'])
    expect(brief).toContain(weg);
  // He finds it among his messages, and what became of his terms beside it; the desk sees the last of them.
  const berichten = await readIn(burger('2026-05-01T09:00:00Z'), [a.id], (read) => listBerichten(read, 1));
  expect(berichten.berichten.filter((bericht) => bericht.soort === 'incasso-mislukt')).toHaveLength(1);
  const incasso = await readIn(burger('2026-05-01T09:00:00Z'), [a.id], (read) =>
    getIncassoVan(read, a.id, a.persoonId),
  );
  const mislukt = incasso?.geweest.filter((t) => t.stand === 'mislukt') ?? [];
  expect(mislukt.map((t) => [t.aanslagnummer, t.retourcode, t.opnieuw]).sort()).toEqual([
    [vanA[0]?.aanslagnummer, 'AM04', true],
    [vanA[1]?.aanslagnummer, 'MD06', false],
  ]);
  expect(
    (await readIn(staf('2026-05-01T09:00:00Z'), [a.id], (read) => getIncassostand(read, a.id, a.persoonId)))
      .mislukt,
  ).toMatchObject({ op: '2026-04-30' });
  // Told once.
  expect(await tellRetouren(werk('2026-05-01T09:00:00Z'), a.id)).toBe(0);

  // May tries it once more beside its own term; that comes back as well, after the last day of the aanslag itself.
  const mei = await dienIn(client, '2026-05-26', '2026-05-20T09:00:00Z');
  const tweede = await van(mei, vanA[0], 2);
  expect(tweede.poging).toBe(2);
  expect(await bank('2026-05-26', (await posten(mei)).map(heen))).toBe(0);
  expect(await bank('2026-06-02', [terug(tweede, 'AM04')])).toBe(1);

  // Collecting this aanslag stops, and all that is left of it is due now; the other one goes on.
  expect(await mislukteVan()).toEqual([vanA[0]?.id]);
  expect(await rij(`select status from incassomachtiging where id = $1`, machtiging)).toEqual([
    { status: 'actief' },
  ]);
  const na = await termijnen(vanA[0], '2026-06-02');
  expect(na.incasso).toBeUndefined();
  expect(await open(vanA[0])).toBe(40_000n);
  expect(na.volgende).toMatchObject({ bedrag: 40_000n, teLaat: true });
  const laatste = (await brieven()).at(-1) ?? '';
  expect(laatste).toContain('het afschrijven lukte 2 keer niet');
  expect(laatste).toContain('Daarom stopt de automatische incasso van deze aanslag');
  expect(laatste).toContain('Daarom betaalt u alles wat nog openstaat in één keer');
  expect(laatste).toContain('uiterlijk op 16 juni 2026');
  expect(laatste).toMatch(/€ ?400,00/);
  // Until the day of the letter nothing is done to him.
  expect(
    await rij(`select grond, tot::text from opschorting where aanslag_id = $1 order by tot`, vanA[0]?.id),
  ).toEqual([
    { grond: 'incasso', tot: '2026-06-02' },
    { grond: 'incasso-mislukt', tot: '2026-06-17' },
  ]);
  const juni = await dienIn(client, '2026-06-26', '2026-06-22T09:00:00Z');
  expect(new Set((await posten(juni)).map((p) => p.aanslag_id)).has(vanA[0]?.id ?? '')).toBe(false);
  expect((await posten(juni)).some((p) => p.aanslag_id === vanA[1]?.id)).toBe(true);
  for (const controle of await readIn(staf('2026-07-01T09:00:00Z'), [a.id, b.id], getGrootboekControle))
    expect(controle.sluit).toBe(true);
});

test('an account that is closed ends the mandate at once: one letter says why and what is due, and how to go on', async () => {
  const [{ id: juni }] = await rij(`select id from incassobatch where incassodag = '2026-06-26'`);
  const alle = await posten(juni);
  expect(await bank('2026-06-26', alle.map(heen))).toBe(0);
  expect(await bank('2026-06-30', [terug(await van(juni, vanA[1], 4), 'AC04')])).toBe(1);
  expect(await rij(`select status, einde_reden from incassomachtiging where id = $1`, machtiging)).toEqual([
    { status: 'gestopt', einde_reden: 'AC04' },
  ]);
  const laatste = (await brieven()).at(-1) ?? '';
  expect(laatste).toContain('De rekening is opgeheven.');
  expect(laatste).toContain('Uw machtiging is daarom gestopt.');
  expect(laatste).toContain('Wilt u weer automatische incasso?');
  expect(await open(vanA[1])).toBe(5_600n);
  expect(laatste).toMatch(/€ ?56,00/);
  // What stopped before asks again what is open of it: it is due as well.
  expect(laatste).toContain(`Betalen voor aanslag ${vanA[0]?.aanslagnummer}`);
});

test('the database holds which letter told of it: once, and nothing else with it', async () => {
  const [post] = await rij(`select id, brief_id from incassopost where status = 'mislukt' limit 1`);
  await expect(
    client.query(`update incassopost set brief_id = gen_random_uuid() where id = $1`, [post.id]),
  ).rejects.toThrow(/stays what was sent/);
});
