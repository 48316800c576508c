import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AanslagenTabel } from '@/app/(mijn)/mijn/[gemeente]/betalingen/aanslagen-tabel';
import { MutatiesTabel } from '@/app/(mijn)/mijn/[gemeente]/betalingen/mutaties-tabel';
import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { POSTEN, type Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import {
  bookAfgeschreven,
  bookKosten,
  bookRente,
  bookRentevergoeding,
  losseRegel,
  makeBoeking,
  regelVanAanslag,
} from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { formatCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';

/** C-06: one statement over all aanslagen of a person, held against SQL on the ledger that shares nothing with it. */
const { kantoor, a, b } = twoTenants;
const burger = citizenContext(kantoor, [a]);
const innen = staffContext(kantoor, [a, b], ['medewerker-innen', 'medewerker-heffen']);
const ander = staffContext(kantoor, [a, b], ['heffingsambtenaar'], {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
let close: () => Promise<void>;
let alles: pg.Client;
let een: TestAanslag;
let twee: TestAanslag;

const dag = toLocalDate;
const opA = <T>(fn: (write: Write) => Promise<T>) => writeIn(innen, a.id, fn);
const lees = () =>
  readIn(burger, [a.id], (read) => loadRekeningoverzicht(read, { gemeenteId: a.id, persoonId: a.persoonId }));

/** Everything that can happen to an aanslag happens to these two. */
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  const [first, second] = await seedAanslagen(alles, a, [[10_000n, 5_000n], [20_001n]]);
  if (!first || !second) throw new Error('no aanslagen');
  [een, twee] = [first, second];
  const betaal = (ref: string, bedragCenten: bigint, kenmerk: string, boekdatum: string) => ({
    ref,
    bedragCenten,
    kenmerk,
    boekdatum,
  });
  const [verkeerd = ''] = await seedOntvangsten(alles, kantoor, [
    betaal('verkeerd', 4_000n, een.kenmerk, '2026-03-02'),
    betaal('te veel', 16_000n, een.kenmerk, '2026-03-05'),
    betaal('later terug', 2_500n, een.kenmerk, '2026-03-06'),
    betaal('storno', -2_500n, een.kenmerk, '2026-03-09'),
    betaal('deel', 7_001n, twee.kenmerk, '2026-03-05'),
  ]);
  await processOntvangsten(jobContext(kantoor, [a, b]));
  await opA((write) => undoOntvangst(write, { ontvangstId: verkeerd, reden: 'op de verkeerde aanslag' }));
  await opA((write) => placeOntvangst(write, { ontvangstId: verkeerd, aanslagId: twee.id }));
  const regel = een.regels[0]?.id ?? '';
  const v = await opA((write) =>
    proposeVermindering(write, {
      aanslagId: een.id,
      aanslagregelId: regel,
      bedragCenten: toCents(6_000),
      reden: 'ambtshalve',
      toelichting: 'een reden van genoeg tekens',
    }),
  );
  await writeIn(ander, a.id, (write) =>
    decideVermindering(write, { id: v.id, versie: v.versie, besluit: 'toekennen', besluitReden: null }),
  );
  const kop = { boekdatum: dag('2026-07-01') };
  const op = { aanslagId: twee.id, belastingjaar: 2026 };
  await opA((write) => postBoeking(write, bookKosten(kop, op, toCents(900))));
  await opA((write) => postBoeking(write, bookRente(kop, op, toCents(77))));
  const post = { ...op, aanslagregelId: twee.regels[0]?.id ?? '', belastingsoort: 'ozb' };
  await opA((write) =>
    postBoeking(write, bookAfgeschreven('kwijtschelding', kop, [{ ...post, centen: toCents(1_000) }])),
  );
  await opA((write) =>
    postBoeking(
      write,
      makeBoeking('terugbetaling', { boekdatum: dag('2026-07-02') }, [
        regelVanAanslag('te-veel-ontvangen', { aanslagId: een.id, belastingjaar: 2026 }, toCents(1_500)),
        losseRegel('rekening-courant', toCents(-1_500)),
      ]),
    ),
  );
  await opA((write) =>
    postBoeking(
      write,
      bookRentevergoeding(kop, { aanslagId: een.id, belastingjaar: 2026 }, toCents(300), 'gemeente'),
    ),
  );
});
afterAll(async () => {
  await alles.end();
  await close();
});

/** What the ledger says of the debt of this person: nothing of the program takes part in it. */
const LEDGER = `
  with schuld as (
    select a.aanslagnummer, b.id, b.boekdatum, b.gemaakt_op, b.soort, o.soort as van, sum(r.bedrag_centen) as centen
    from boekingsregel r
    join boeking b on (b.gemeente_id, b.id) = (r.gemeente_id, r.boeking_id)
    join aanslag a on (a.gemeente_id, a.id) = (r.gemeente_id, r.aanslag_id)
    left join boeking o on (o.gemeente_id, o.id) = (b.gemeente_id, b.tegenboeking_van)
    where a.gemeente_id = $1 and a.persoon_id = $2
      and (r.rekening like 'debiteuren%' or r.rekening = 'te-veel-ontvangen')
    group by 1, 2, 3, 4, 5, 6
  )
  select aanslagnummer, id, centen::text,
    case when soort = 'correctie' and van in ('ontvangst', 'storno') then 'verplaatst'
      else (array['opgelegd', 'verminderd', 'ontvangen', 'teruggehaald', 'kosten', 'kosten', 'afgeschreven', 'afgeschreven',
        'terugbetaald', 'vergoed'])[array_position(array['oplegging', 'vermindering', 'ontvangst', 'storno', 'kosten', 'rente',
        'kwijtschelding', 'oninbaar', 'terugbetaling', 'rentevergoeding'], case soort when 'correctie' then van else soort end)] end as post,
    sum(centen) over (order by boekdatum, gemaakt_op, id, aanslagnummer)::text as stand
  from schuld order by boekdatum, gemaakt_op, id, aanslagnummer`;
const PER_AANSLAG = `
  select a.aanslagnummer, coalesce(sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%'), 0)::text as open,
    coalesce(-sum(r.bedrag_centen) filter (where r.rekening = 'te-veel-ontvangen'), 0)::text as te_veel
  from aanslag a left join boekingsregel r on (r.gemeente_id, r.aanslag_id) = (a.gemeente_id, a.id)
  where a.gemeente_id = $1 and a.persoon_id = $2 group by 1 order by 1`;

/** Where a statement and the ledger differ: nothing, when it is right. */
async function verschillen(overzicht: Rekeningoverzicht): Promise<string[]> {
  const wie = [a.id, a.persoonId];
  const boekingen = (await alles.query(LEDGER, wie)).rows;
  const perAanslag = (await alles.query(PER_AANSLAG, wie)).rows;
  const som = (van: readonly bigint[]) => van.reduce((sum, c) => sum + c, 0n);
  const van = (post: string) => som(boekingen.filter((r) => r.post === post).map((r) => BigInt(r.centen)));
  const pairs: [string, unknown, unknown][] = [
    [
      'mutaties',
      overzicht.mutaties.map((m) => [
        m.aanslag.aanslagnummer,
        m.mutatie.boekingId,
        `${m.mutatie.bedragCenten}`,
        m.post,
        `${m.naDeze}`,
      ]),
      boekingen.map((r) => [r.aanslagnummer, r.id, r.centen, r.post, r.stand]),
    ],
    [
      'aanslagen',
      overzicht.aanslagen
        .map((p) => [p.aanslag.aanslagnummer, `${p.open}`, `${p.teVeel}`])
        .sort((x, y) => ((x[0] ?? '') < (y[0] ?? '') ? -1 : 1)),
      perAanslag.map((r) => [r.aanslagnummer, r.open, r.te_veel]),
    ],
    ['open', `${overzicht.totaal.open}`, `${som(perAanslag.map((r) => BigInt(r.open)))}`],
    ['te veel', `${overzicht.totaal.teVeel}`, `${som(perAanslag.map((r) => BigInt(r.te_veel)))}`],
    ...POSTEN.map((post): [string, unknown, unknown] => [
      post,
      `${overzicht.totaal.perPost[post]}`,
      `${van(post)}`,
    ]),
  ];
  return pairs.filter(([, x, y]) => JSON.stringify(x) !== JSON.stringify(y)).map(([naam]) => naam);
}

test('the statement of a citizen sums to the ledger, line by line, per aanslag and in total', async () => {
  const overzicht = await lees();
  expect(await verschillen(overzicht)).toEqual([]);
  // Everything did happen: no post is zero because nothing was tried.
  for (const post of POSTEN) expect(overzicht.totaal.perPost[post] === 0n, post).toBe(false);
  const { totaal, mutaties } = overzicht;
  expect(totaal).toMatchObject({
    perPost: { ontvangen: -33_501n, verplaatst: 4_000n, teruggehaald: 2_500n },
  });
  expect(mutaties.at(-1)?.naDeze).toBe(totaal.open - totaal.teVeel);
});

test('every term has its day, and the terms with the costs are what is open', async () => {
  for (const { aanslag, termijnen, open } of (await lees()).aanslagen) {
    expect(termijnen.termijnen.map((t) => t.vervaldag)).toEqual(['2026-03-31', '2026-05-31']);
    expect(termijnen.open, aanslag.aanslagnummer).toBe(open);
  }
});

test('the tables show every line and the total of the ledger', async () => {
  const overzicht = await lees();
  const html = (node: React.ReactNode) => renderToStaticMarkup(node);
  const mutaties = html(MutatiesTabel({ overzicht, taal: 'nl' }));
  expect(mutaties.match(/<tr>/g)?.length).toBe(overzicht.mutaties.length + 2);
  const { open, teVeel } = overzicht.totaal;
  expect(mutaties).toContain(formatCents(open - teVeel));
  expect(html(AanslagenTabel({ overzicht, base: '/mijn/x', taal: 'en' }))).toContain(formatCents(open, 'en'));
});

test('a boeking that a statement does not show is found: the comparison is not always content', async () => {
  const before = await lees();
  await alles.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'kosten', '2026-07-03', 'geplant', now()) returning gemeente_id, id)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingjaar, aanslag_id, bedrag_centen)
     select b.gemeente_id, b.id, v.n, v.rekening, 2026, $2::uuid, v.centen from b,
       (values (1, 'debiteuren-kosten', 1), (2, 'opbrengst-kosten', -1)) v(n, rekening, centen)`,
    [a.id, twee.id],
  );
  expect(await verschillen(before)).toEqual(['mutaties', 'aanslagen', 'open', 'kosten']);
  expect(await verschillen(await lees())).toEqual([]);
});
