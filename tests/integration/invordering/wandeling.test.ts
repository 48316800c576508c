import type { Opgelegd } from '@tests/integration/documenten/arrange';
import { burger as alsBurger, arrange } from '@tests/integration/kwijtschelding/arrange';
import { askFor, decide, propose, seeAll } from '@tests/integration/kwijtschelding/handle';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { payOff } from '@tests/support/invordering';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { stopRendering } from '@/domain/documenten/render-document';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { agreeRegeling } from '@/domain/invordering/agree-regeling';
import { askRegeling } from '@/domain/invordering/ask-regeling';
import { askStap } from '@/domain/invordering/ask-stap';
import { endRegeling } from '@/domain/invordering/change-regeling';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import { decideStapvoorstel } from '@/domain/invordering/decide-stapvoorstel';
import { guardRegeling } from '@/domain/invordering/guard-regelingen';
import type { Padstap } from '@/domain/invordering/invorderingspad';
import { checkOninbaarlijst, makeOninbaarlijst } from '@/domain/invordering/make-oninbaarlijst';
import { explainOpen, VAKKEN } from '@/domain/invordering/open-euro';
import { getOpenEuro, listOpenEuro } from '@/domain/invordering/open-euro.queries';
import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import { getRegeling } from '@/domain/invordering/regeling.queries';
import type { Verhaalfeitsoort } from '@/domain/invordering/verhaalfeit';
import { getVorderingbeeld, listInvorderstatus } from '@/domain/invordering/vordering.queries';
import { recordSituatie } from '@/domain/situaties/record-situatie';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

/**
 * One debt to nothing, four ways, at several dates of the clock: who owes, who collects, and the directeur and the board read
 * the same story at each step, and every open euro stands in one bucket.
 */
const borne = gemeenteId('borne');
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const aanslag = (n: number) => opgelegd.aanslagIds[n] ?? '';
const persoon = (n: number) => opgelegd.persoonIds[n] ?? '';
const op = (dag: string) => new Date(`${dag}T10:00:00Z`);
const als = (rol: Rol, dag: string): Context => seedContext(`${rol}-gbtwente`, [rol], { now: op(dag) });
const innen = (dag: string) => als('medewerker-innen', dag);
const ambtenaar = (dag: string) => als('invorderingsambtenaar', dag);
const burger = (n: number, dag: string) => alsBurger(persoon(n), op(dag));

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 4);
  await withClient(seeded.database.migratieUrl, async (client) => {
    await client.query(
      `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
       values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
      [testId('bankbestand')],
    );
    await seedOntvangsten(client, { id: 1, bestandId: testId('bankbestand') }, [
      { ref: 'bank', bedragCenten: 1n, boekdatum: '2027-03-30' },
    ]);
  });
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

/** How everybody sees the debt on a day: one status, the buckets of what is open, and what is open. */
async function zicht(n: number, dag: string) {
  const [beeld, eigen, vakken, bestuur] = [
    await readIn(innen(dag), [borne], (r) => getVorderingbeeld(r, borne, aanslag(n))),
    await readIn(burger(n, dag), [borne], async (r) =>
      listInvorderstatus(r, borne, persoon(n), await readGegevens(r, borne)),
    ),
    await vakkenVan(n, dag),
    await readIn(als('directeur', dag), [borne], (r) => getOpenEuro(r, borne, toLocalDate(dag))),
  ];
  // The citizen reads what the clerk reads, and the board sees every euro of the ledger explained.
  expect(eigen.get(aanslag(n))).toEqual(beeld.status);
  if (bestuur === null) throw new Error('not read');
  const uitleg = explainOpen(bestuur.totalen, bestuur.grootboek);
  expect(uitleg.sluit).toBe(true);
  expect(bestuur.totalen.some(({ vak }) => vak === 'zonder-verklaring')).toBe(false);
  const { teLaat, later, kosten } = beeld.feiten;
  expect(vakken.reduce((som, { bedrag }) => som + bedrag, 0n)).toBe(teLaat + later + kosten);
  return {
    status: beeld.status.status,
    tot: beeld.status.tot,
    vakken: vakken.map(({ vak }) => vak),
    stappen: beeld.stappen.map(({ stap }) => stap),
    open: teLaat + later + kosten,
  };
}
async function vakkenVan(n: number, dag: string) {
  const gevonden = [];
  for (const vak of VAKKEN) {
    const rijen = await readIn(ambtenaar(dag), [borne], (r) =>
      listOpenEuro(r, borne, { vak, dag: toLocalDate(dag) }),
    );
    for (const { aanslagId, bedrag } of rijen) if (aanslagId === aanslag(n)) gevonden.push({ vak, bedrag });
  }
  return gevonden;
}
/** One asks for the step, and another of the role that is named takes it where the way of the gemeente wants a second person. */
async function zet(n: number, stap: Padstap, dag: string): Promise<void> {
  await writeIn(innen(dag), borne, (w) =>
    askStap(w, {
      ...{ aanslagId: aanslag(n), stap, dagtekening: toLocalDate(dag) },
      toelichting: 'De inwoner reageert niet',
    }),
  );
  const { voorstellen } = await readIn(innen(dag), [borne], (r) => getVorderingbeeld(r, borne, aanslag(n)));
  const wacht = voorstellen.find(({ status }) => status === 'voorgesteld');
  if (wacht === undefined) return;
  await writeIn(ambtenaar(dag), borne, (w) =>
    decideStapvoorstel(w, { id: wacht.id, versie: wacht.versie, besluit: 'zetten', besluitReden: null }),
  );
}
const spreekAf = (n: number, dag: string, perMaand: bigint): Promise<string> =>
  writeIn(burger(n, dag), borne, async (w) => {
    const aanvraag = await askRegeling(w, {
      aanslagIds: [aanslag(n)],
      wens: { nu: toCents(0), perMaand: toCents(perMaand) },
      clientSleutel: `wandeling ${n}`,
    });
    const { open } = await stand(n, dag);
    return (await agreeRegeling(w, { aanvraagId: aanvraag.id, soort: 'gekozen', totaal: toCents(open) })).id;
  });
const stand = async (n: number, dag: string) => {
  const { feiten } = await readIn(innen(dag), [borne], (r) => getVorderingbeeld(r, borne, aanslag(n)));
  return { open: feiten.teLaat + feiten.later + feiten.kosten };
};
const bewaak = async (id: string, dag: string) =>
  (
    await writeIn({ ...innen(dag), actor: { soort: 'systeem', taak: 'regelingen-bewaken' } }, borne, (w) =>
      guardRegeling(w, id),
    )
  ).wat;

test('a herinnering, then paid', async () => {
  expect(await zicht(0, '2026-03-10')).toMatchObject({ status: 'openstaand', stappen: [] });
  expect(await zicht(0, '2026-06-02')).toMatchObject({ status: 'te-laat' });
  await zet(0, 'herinnering', '2026-06-16');
  const herinnerd = await zicht(0, '2026-06-17');
  expect(herinnerd).toMatchObject({ status: 'herinnerd', vakken: ['herinnerd'], stappen: ['herinnering'] });
  // It costs nothing.
  expect(herinnerd.open).toBe((await zicht(0, '2026-03-10')).open);
  await payOff(innen('2026-06-25'), borne, aanslag(0));
  expect(await zicht(0, '2026-06-26')).toMatchObject({ status: 'betaald', vakken: [], open: 0n });
});

test('a regeling that is kept', async () => {
  const id = await spreekAf(1, '2026-06-05', 10_000n);
  expect(await zicht(1, '2026-06-06')).toMatchObject({ status: 'regeling', vakken: ['regeling'] });
  const { termijnen } = await readIn(burger(1, '2026-06-06'), [borne], (r) => getRegeling(r, borne, id));
  expect(termijnen.length).toBeGreaterThan(2);
  let open = (await stand(1, '2026-06-06')).open;
  for (const [at, { vervaldag, bedrag }] of termijnen.entries()) {
    const dag = addDays(vervaldag, -1);
    await payOff(innen(dag), borne, aanslag(1), bedrag);
    open -= bedrag;
    const laatste = at === termijnen.length - 1;
    expect(await bewaak(id, dag)).toBe(laatste ? 'nagekomen' : 'niets');
    expect(await zicht(1, dag)).toMatchObject({
      status: laatste ? 'betaald' : 'regeling',
      open,
      stappen: [],
    });
  }
  expect(open).toBe(0n);
});

test('a regeling that is broken, a dwangbevel, an adempauze, and kwijtschelding', async () => {
  const id = await spreekAf(2, '2026-06-05', 10_000n);
  const { termijnen } = await readIn(innen('2026-06-06'), [borne], (r) => getRegeling(r, borne, id));
  const eerste = termijnen[0]?.vervaldag as LocalDate;
  expect(await bewaak(id, addDays(eerste, 3))).toBe('bericht');
  expect(await zicht(2, addDays(eerste, 4))).toMatchObject({ status: 'regeling', stappen: [] });
  expect(await bewaak(id, addDays(eerste, 20))).toBe('gemist');
  // No bailiff by itself: a person ends it, and the way begins where it begins.
  const { versie } = await readIn(innen('2026-09-10'), [borne], (r) => getRegeling(r, borne, id));
  await writeIn(innen('2026-09-10'), borne, (w) =>
    endRegeling(w, { id, versie, waarom: 'niet-nagekomen', toelichting: 'Geen termijn betaald.' }),
  );
  expect(await zicht(2, '2026-09-11')).toMatchObject({ status: 'te-laat', stappen: [] });
  await zet(2, 'herinnering', '2026-09-15');
  await zet(2, 'aanmaning', '2026-10-13');
  expect(await zicht(2, '2026-10-14')).toMatchObject({ status: 'aangemaand' });
  await zet(2, 'dwangbevel', '2026-11-17');
  const bevel = await zicht(2, '2026-11-18');
  expect(bevel).toMatchObject({
    status: 'dwangbevel',
    stappen: ['herinnering', 'aanmaning', 'dwangbevel'],
  });
  await writeIn(innen('2026-11-23'), borne, (w) =>
    recordSituatie(w, {
      ...{ persoonId: persoon(2), soort: 'adempauze', dag: toLocalDate('2026-11-23') },
      ...{ naam: null, adres: null, kenmerk: null, bewijs: 'Brief van de gemeente Borne' },
    }),
  );
  expect(await zicht(2, '2026-11-24')).toMatchObject({ status: 'uitstel', tot: '2027-02-23' });
  // Meanwhile kwijtschelding is asked, looked into and granted by another.
  const wie = { persoonId: persoon(2), aanslagId: aanslag(2) };
  const zaakId = await askFor(wie, undefined, op('2026-12-01'));
  await seeAll(zaakId, innen('2026-12-02'));
  await decide(zaakId, await propose(zaakId, innen('2026-12-03')), ambtenaar('2026-12-04'));
  const na = await zicht(2, '2026-12-05');
  expect(na.open).toBeLessThan(bevel.open);
  // What Borne waives for nobody, and what collecting cost, is paid when the adempauze is over.
  expect(await zicht(2, '2027-02-24')).toMatchObject({ status: 'dwangbevel', open: na.open });
  await payOff(innen('2027-02-25'), borne, aanslag(2));
  expect(await zicht(2, '2027-02-26')).toMatchObject({ status: 'betaald', vakken: [], open: 0n });
});

test('a vordering of art. 19 that gives nothing, and oninbaar', async () => {
  await zet(3, 'herinnering', '2026-06-16');
  await zet(3, 'aanmaning', '2026-07-14');
  await zet(3, 'dwangbevel', '2026-08-18');
  expect(await zicht(3, '2026-08-19')).toMatchObject({ status: 'dwangbevel' });
  const leg = (
    soort: Verhaalfeitsoort,
    dag: string,
    meer: { naam?: string; adres?: string; centen?: bigint } = {},
  ) =>
    writeIn(ambtenaar(dag), borne, (w) =>
      recordVerhaalfeit(w, {
        ...{ aanslagId: aanslag(3), soort, dag: toLocalDate(dag), bewijs: 'Brief met kenmerk 2026-3' },
        ...{ naam: meer.naam ?? null, adres: meer.adres ?? null },
        centen: meer.centen === undefined ? null : toCents(meer.centen),
      }),
    );
  await leg('vooraankondiging', '2026-09-21');
  await leg('inkomstenbron', '2026-10-19', { naam: 'Uitzendbureau', adres: 'Straat 1\n7551 AA Hengelo' });
  await leg('beslagvrije-voet', '2026-10-19', { centen: 168_000n });
  await leg('maatwerk', '2026-10-19');
  const { oordeel } = await readIn(ambtenaar('2026-10-20'), [borne], (r) =>
    getVorderingbeeld(r, borne, aanslag(3)),
  );
  await leg('vordering', '2026-10-20', { centen: oordeel.teInnen });
  const gevorderd = await zicht(3, '2026-10-21');
  expect(gevorderd).toMatchObject({ status: 'dwangbevel' });
  await leg('zonder-resultaat', '2026-11-20');
  await writeIn(innen('2026-11-23'), borne, (w) =>
    proposeOninbaar(w, {
      ...{ aanslagId: aanslag(3), omvang: 'geheel', bedragCenten: null, redencode: 'geen-verhaal' },
      toelichting: 'Geen loon en geen uitkering gevonden',
    }),
  );
  expect((await zicht(3, '2026-11-24')).vakken).toContain('oninbaar-voorgesteld');
  const id = await writeIn(innen('2026-11-24'), borne, (w) =>
    makeOninbaarlijst(w, { maand: toLocalDate('2026-11-01') }),
  );
  await writeIn(ambtenaar('2026-11-25'), borne, (w) => checkOninbaarlijst(w, { id, versie: 1 }));
  await writeIn(als('directeur', '2026-11-27'), borne, (w) =>
    decideOninbaarlijst(w, {
      ...{ id, versie: 2, besluit: 'vaststellen', namens: 'dagelijks-bestuur' },
      ...{ kenmerk: 'DB november 2026, punt 8', reden: null },
    }),
  );
  expect(await zicht(3, '2026-11-28')).toMatchObject({ status: 'oninbaar', vakken: [], open: 0n });
});
