import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '@/app/bezwaar/bezwaarresultaat';
import { EigenFout } from '@/app/bezwaar/eigen-fout';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { proposeUitspraak, type Uitspraakinvoer } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { gehonoreerdPerBelasting, verminderdSamen } from '@/domain/rapportages/bezwaarresultaat';
import { getBezwaarresultaat, listBezwaarresultaat } from '@/domain/rapportages/bezwaarresultaat.queries';
import { FOUTNORM, foutenregel } from '@/domain/rapportages/eigen-fout';
import { getFoutentelling } from '@/domain/rapportages/eigen-fout.queries';
import { type Periode, parsePeriode } from '@/domain/rapportages/periode';
import { reconcileZaken } from '@/domain/rapportages/zaken';
import { getZaakTelling } from '@/domain/rapportages/zaken.queries';
import { sumCents, toCents } from '@/platform/cents';
import {
  ambtenaar,
  arrangeGeboekt,
  behandelaar,
  dienIn,
  read,
  regelVan,
  write,
  zakenVan,
} from '../bezwaren/arrange';

let close: () => Promise<void>;
let client: pg.Client;
const op = (dag: string) => new Date(`${dag}T09:00:00.000Z`);
const periode = (text: string): Periode => {
  const found = parsePeriode(text);
  if (!found) throw new Error(text);
  return found;
};

/** Filed on 24 March against line i of the nth aanslag: 0 riool, 1 ozb, 2 afval. Its zaak. */
async function dien(n: number, i: number, dag: string | null, uitspraak: Partial<Uitspraakinvoer> = {}) {
  const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, i)]));
  const zaakId = zaak?.zaakId ?? '';
  await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
  if (dag === null) return zaakId;
  const id = await write(behandelaar(op(dag)), (w) =>
    proposeUitspraak(w, {
      ...{ zaakId, uitkomst: 'ongegrond', oorzaak: null, nietOntvankelijk: null },
      regels: [
        {
          aanslagregelId: regelVan(n, i),
          ...{ nieuweWaardeEuro: null, verminderingCenten: 0n },
          motivering: 'Het bestand van de gemeente klopt met wat er staat.',
        },
      ],
      ...uitspraak,
    }),
  );
  await write(ambtenaar(op(dag)), (w) =>
    decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  return zaakId;
}
const eraf = (n: number, i: number, centen: bigint): Partial<Uitspraakinvoer> => ({
  uitkomst: 'gegrond',
  oorzaak: 'fout-kantoor',
  regels: [
    {
      aanslagregelId: regelVan(n, i),
      ...{ nieuweWaardeEuro: null, verminderingCenten: centen },
      motivering: 'U hebt gelijk. Wij telden een container te veel.',
    },
  ],
});

const zaken: string[] = [];
beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 8);
  // Within three months, on the last day of three, within six, and still open: three of afval and one of riool.
  zaken.push(await dien(1, 2, '2026-05-01', eraf(1, 2, 5_000n)));
  zaken.push(await dien(2, 2, '2026-06-24'));
  zaken.push(await dien(3, 2, '2026-06-25', eraf(3, 2, 2_500n)));
  zaken.push(await dien(4, 0, null));
  zaken.push(
    await dien(5, 1, '2026-05-11', {
      uitkomst: 'gedeeltelijk-gegrond',
      oorzaak: 'gegevens-gemeente',
      regels: [
        {
          aanslagregelId: regelVan(5, 1),
          ...{ nieuweWaardeEuro: 50_000n, verminderingCenten: null },
          motivering: 'De woning is kleiner dan in ons bestand stond.',
        },
      ],
    }),
  );
}, 300_000);
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const tel = (dag: string, text = '2026') =>
  read(behandelaar(op(dag)), (r) => getBezwaarresultaat(r, periode(text)));
const van = async (dag: string, soort: string, text?: string) =>
  (await tel(dag, text)).find((t) => t.belastingsoort === soort);

test('[J-03] within three and six months and by 31 December, per gemeente and belasting, on any day', async () => {
  // On the last day of the three months nothing can be said yet of what is open.
  expect((await van('2026-06-24', 'rioolheffing'))?.duren.drie).toEqual({ rijp: 0, binnen: 0 });
  expect((await van('2026-06-25', 'rioolheffing'))?.duren.drie).toEqual({ rijp: 1, binnen: 0 });
  const afval = await van('2026-11-02', 'afvalstoffenheffing');
  expect(afval?.duren).toEqual({
    drie: { rijp: 3, binnen: 2 },
    zes: { rijp: 3, binnen: 3 },
    jaar: { rijp: 3, binnen: 3 },
  });
  expect((await van('2027-01-01', 'rioolheffing'))?.duren.jaar).toEqual({ rijp: 1, binnen: 0 });
  // A value has the term of the law alone.
  expect((await van('2026-11-02', 'ozb'))?.duren.drie).toEqual({ rijp: 0, binnen: 0 });
  // Where every objection is about one belasting the whole is their sum, and of the gemeente.
  const { duren } = await read(behandelaar(op('2026-11-02')), (r) => getZaakTelling(r, periode('2026')));
  expect(duren.drie).toEqual({ rijp: 4, binnen: 2 });
  expect(duren.zes).toEqual({ rijp: 4, binnen: 3 });
});

test('[J-10] upheld and reduced in numbers and percents, in money and in value, as the decisions say', async () => {
  const tellingen = await tel('2026-11-02');
  const afval = gehonoreerdPerBelasting(tellingen, true).find(
    (t) => t.belastingsoort === 'afvalstoffenheffing',
  );
  expect(afval).toMatchObject({ besloten: 3, verminderd: 2, gehandhaafd: 1, procent: 66, bedrag: 7_500n });
  const ozb = gehonoreerdPerBelasting(tellingen, true).find((t) => t.belastingsoort === 'ozb');
  expect(ozb).toMatchObject({ besloten: 1, verminderd: 1, procent: 100 });
  expect(ozb?.grondslag).toEqual({ objecten: 1, voor: 312_000n, na: 50_000n });
  expect(ozb?.bedrag).toBeGreaterThan(0n);
  // A quarter has what was decided in it, whenever it came.
  expect((await van('2026-11-02', 'afvalstoffenheffing', '2026-K2'))?.bedrag).toBe(7_500n);
  expect((await van('2026-11-02', 'afvalstoffenheffing', '2026-K1'))?.besloten).toBe(0);
  // The same as the decisions together, and as what was booked for them.
  const { bedragen } = await read(behandelaar(op('2026-11-02')), (r) => getZaakTelling(r, periode('2026')));
  expect(verminderdSamen(tellingen)).toBe(bedragen.verminderd.besluiten);
  expect(reconcileZaken(bedragen)).toEqual([]);
});

test('the list behind the figures holds every objection once, page after page, with what each came to', async () => {
  const lijst = async (wat: 'ontvangen' | 'besloten', belastingsoort?: 'ozb' | 'afvalstoffenheffing') => {
    const rijen = [];
    for (let na: string | undefined; ; ) {
      const blad = await read(behandelaar(op('2026-11-02')), (r) =>
        listBezwaarresultaat(r, periode('2026'), { wat, belastingsoort, na, aantal: 2 }),
      );
      rijen.push(...blad);
      if (blad.length < 2) return rijen;
      na = blad.at(-1)?.zaaknummer;
    }
  };
  expect((await lijst('ontvangen')).map((z) => z.zaakId).toSorted()).toEqual(zaken.toSorted());
  const besloten = await lijst('besloten');
  expect(besloten).toHaveLength(4);
  expect(sumCents(besloten.map((z) => z.bedrag))).toBe(verminderdSamen(await tel('2026-11-02')));
  const afval = await lijst('ontvangen', 'afvalstoffenheffing');
  expect(afval.map((z) => [z.uitspraakOp, z.binnen.drie, z.binnen.zes, z.bedrag])).toEqual([
    ['2026-05-01', true, true, toCents(5_000)],
    ['2026-06-24', true, true, toCents(0)],
    ['2026-06-25', false, true, toCents(2_500)],
  ]);
  const [open] = (await lijst('ontvangen')).filter((z) => z.uitspraakOp === null);
  expect(open).toMatchObject({ uitkomst: null, binnen: { drie: false, zes: false, jaar: null } });
  expect((await lijst('ontvangen', 'ozb')).map((z) => z.binnen.drie)).toEqual([null]);
});

test('[I-03] of the objections to an aanslag of a belastingjaar at most 3 % is honoured through an own error; every honoured one has a cause, and the list is behind it', async () => {
  const telling = (dag: string, text: string) =>
    read(behandelaar(op(dag)), (r) => getFoutentelling(r, periode(text)));
  const nu = await telling('2026-11-02', '2026-K4');
  // The whole year, whatever period is looked at; a value is no objection to an aanslag, and what is open counts as received.
  expect(nu).toEqual({
    jaar: '2026',
    ontvangen: 4,
    besloten: 3,
    gehonoreerd: { 'fout-kantoor': 2, 'gegevens-gemeente': 0, verhuizing: 0, 'nieuw-feit': 0, anders: 0 },
  });
  expect((await telling('2026-11-02', '2025')).ontvangen).toBe(0);
  expect(foutenregel(nu, FOUTNORM.eigen, true)).toMatchObject({ eigen: 2, procent: 50, gehaald: false });

  // An objection that is honoured cannot be put forward without a cause, and another cause is no error of ours.
  await expect(dien(6, 2, '2026-05-01', { ...eraf(6, 2, 100n), oorzaak: null })).rejects.toMatchObject({
    veld: 'oorzaak',
  });
  await dien(7, 2, '2026-05-01', { ...eraf(7, 2, 100n), oorzaak: 'verhuizing' });
  const na = await telling('2026-11-02', '2026');
  expect(na).toMatchObject({ ontvangen: 6, besloten: 4 });
  expect(na.gehonoreerd).toMatchObject({ 'fout-kantoor': 2, verhuizing: 1 });
  await expect(
    client.query(
      `update bezwaar set uitkomst = 'gegrond', uitspraak_op = '2026-05-01', beroep_tot = '2026-06-12' where zaak_id = $1`,
      [zaken[3]],
    ),
  ).rejects.toMatchObject({ constraint: 'gehonoreerd_heeft_oorzaak' });

  // What stands behind the figure are those two, of the whole year, from the page of any period.
  const lijst = await read(behandelaar(op('2026-11-02')), (r) =>
    listBezwaarresultaat(r, periode('2026-11'), { wat: 'eigen-fout' }),
  );
  expect(lijst.map((z) => z.zaakId).toSorted()).toEqual([zaken[0], zaken[2]].toSorted());

  // The definition and the norm stand beside it; where the agreement has none, it says so.
  const scherm = (norm: number | null) => renderToStaticMarkup(EigenFout({ telling: na, norm, alles: true }));
  expect(scherm(FOUTNORM.eigen)).toContain('boven de norm van 3');
  expect(scherm(FOUTNORM['1'])).toContain('geen norm');
  expect(words('foutenUitleg')).toMatch(/fout van ons in het bestand.*tellen niet mee/);
});
