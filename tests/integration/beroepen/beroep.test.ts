import {
  ALMELO,
  aanslagVan,
  ambtenaar,
  arrangeGeboekt,
  behandelaar,
  burger,
  dienIn,
  persoonVan,
  read,
  regelVan,
  write,
  zakenVan,
  zonderAanwijzing,
} from '@tests/integration/bezwaren/arrange';
import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listVerminderingenVan } from '@/domain/aanslagen/vermindering.queries';
import { getBeroep, listBeroepenBij, listStukken } from '@/domain/beroepen/beroep.queries';
import { decideAfronding, proposeAfronding, withdrawBeroep } from '@/domain/beroepen/end-beroep';
import {
  addGerechtstermijn,
  answerUitstel,
  askUitstel,
  meetGerechtstermijn,
} from '@/domain/beroepen/handle-gerechtstermijn';
import { type Beroepinvoer, openBeroep } from '@/domain/beroepen/open-beroep';
import { recordGerechtsuitspraak } from '@/domain/beroepen/record-uitspraak';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { listTermijnen } from '@/domain/zaken/dossier.queries';
import { guardTermijnen } from '@/domain/zaken/guard-termijnen';
import { listWerkvoorraad } from '@/domain/zaken/werkvoorraad.queries';
import { findZaken, getZaak, listZakenVan } from '@/domain/zaken/zaak.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 12);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const op = (dag: string): Date => new Date(`2026-${dag}T09:00:00Z`);

async function inBehandeling(n: number): Promise<string> {
  const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 2)]));
  const zaakId = zaak?.zaakId ?? '';
  await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
  return zaakId;
}
/** An objection that was decided on 4 May 2026: nothing went off. */
async function besloten(n: number): Promise<string> {
  const zaakId = await inBehandeling(n);
  const id = await write(behandelaar(op('05-04')), (w) =>
    proposeUitspraak(w, {
      zaakId,
      uitkomst: 'ongegrond',
      oorzaak: null,
      nietOntvankelijk: null,
      regels: [
        {
          aanslagregelId: regelVan(n, 2),
          nieuweWaardeEuro: null,
          verminderingCenten: null,
          motivering: 'Het bedrag klopt met de verordening van de raad.',
        },
      ],
    }),
  );
  await write(ambtenaar(op('05-04')), (w) =>
    decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  return zaakId;
}
const invoer = (bezwaarId: string, more: Partial<Beroepinvoer> = {}): Beroepinvoer => ({
  bezwaarId,
  gerecht: 'rechtbank',
  gerechtNaam: 'Rechtbank Overijssel',
  kenmerk: 'ALM 26/1234',
  door: 'belanghebbende',
  rechtspersoon: false,
  ingesteldOp: toLocalDate('2026-06-10'),
  verzondenOp: toLocalDate('2026-06-15'),
  clientSleutel: `beroep ${bezwaarId}`,
  ...more,
});
const opent = async (bezwaarId: string, more: Partial<Beroepinvoer> = {}, nu = op('06-16')) =>
  (await write(behandelaar(nu), (w) => openBeroep(w, invoer(bezwaarId, more)))).zaakId;
const termijnen = (zaakId: string) => read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId));
const dossier = (zaakId: string) => read(behandelaar(), (r) => getBeroep(r, ALMELO, zaakId));
const uitspraak = (zaakId: string, oordeel: 'gegrond' | 'ongegrond', nu = op('10-05')) =>
  write(behandelaar(nu), (w) =>
    recordGerechtsuitspraak(w, {
      zaakId,
      oordeel,
      uitspraakOp: toLocalDate('2026-10-01'),
      proceskostenCenten: toCents(90_700),
      griffierechtTerug: oordeel === 'gegrond',
      toelichting: 'De rechtbank vindt dat er een container te veel is geteld.',
    }),
  );

describe('a case at court', () => {
  test('is numbered, in hands, with the term of the law, the tariff, and seen by who objected', async () => {
    const n = 1;
    const bezwaarId = await besloten(n);
    const zaakId = await opent(bezwaarId);
    // The same form sent twice is one case.
    expect(await opent(bezwaarId)).toBe(zaakId);
    const zaak = await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId));
    expect(zaak).toMatchObject({ soort: 'beroep', fase: 'in-behandeling', persoonId: persoonVan(n) });
    expect(zaak?.zaaknummer).toMatch(/^R2026\.\d{6}$/);
    expect(zaak?.behandelaarId).not.toBeNull();
    expect((await termijnen(zaakId)).map((t) => [t.soort, t.eigenaar, t.uiterlijk])).toEqual([
      ['verweerschrift', 'kantoor', '2026-07-13'],
    ]);
    expect(await dossier(zaakId)).toMatchObject({
      kenmerk: 'ALM 26/1234',
      beroepTot: '2026-06-15',
      griffierecht: { waarde: 5_400n },
      regels: [{ regel: { id: regelVan(n, 2) } }],
    });
    const waar = [{ gemeenteId: ALMELO, soort: 'beroep' as const }];
    const lijst = await read(behandelaar(), (r) => listWerkvoorraad(r, { waar }));
    expect(lijst.map((z) => z.id)).toContain(zaakId);
    const nummer = zaak?.zaaknummer ?? '';
    expect((await read(behandelaar(), (r) => findZaken(r, waar, nummer))).map((z) => z.id)).toEqual([zaakId]);
    // A kind that somebody may not see is not found by its number either.
    expect(await read(behandelaar(), (r) => findZaken(r, [], nummer))).toEqual([]);
    const eigen = await read(burger(n), (r) => listZakenVan(r, ALMELO, persoonVan(n)));
    expect(eigen.map((z) => z.id)).toContain(zaakId);
    expect(await read(behandelaar(), (r) => listBeroepenBij(r, ALMELO, bezwaarId))).toMatchObject([
      { zaakId, zaaknummer: nummer },
    ]);
  });

  test('is refused without an uitspraak, out of order, twice, and of a day that cannot be', async () => {
    const open = await inBehandeling(2);
    expect(await refusal(opent(open))).toBe('beroep.fout.geen-uitspraak');
    const bezwaarId = await besloten(3);
    const probeer = (more: Partial<Beroepinvoer>) =>
      refusal(opent(bezwaarId, { ...more, clientSleutel: crypto.randomUUID() }));
    expect(await probeer({ gerecht: 'gerechtshof' })).toBe('beroep.fout.eerst-vorige');
    expect(await probeer({ door: 'kantoor' })).toBe('beroep.fout.niet-zelf');
    expect(await probeer({ ingesteldOp: toLocalDate('2026-05-03') })).toBe('beroep.fout.voor-uitspraak');
    expect(await probeer({ ingesteldOp: toLocalDate('2026-06-17') })).toBe('beroep.fout.dag-later');
    expect(await probeer({})).toBe('gedaan');
    expect(await probeer({})).toBe('beroep.fout.al-beroep');
    expect(await refusal(opent(crypto.randomUUID()))).toBe('NotFound');
    // Nothing of a refused one stays.
    const { rows } = await client.query(
      `select count(*)::int as n from zaak where soort = 'beroep' and id not in (select zaak_id from beroep)`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('[J-07] has every term with who does it, warns, and counts as in time what was asked in time', async () => {
    const zaakId = await opent(await besloten(4));
    const [verweer] = await termijnen(zaakId);
    const termijnId = verweer?.id ?? '';
    const vraag = (gevraagdOp: string, gevraagdTot: string, nu: Date) =>
      refusal(
        write(behandelaar(nu), (w) =>
          askUitstel(w, {
            zaakId,
            termijnId,
            gevraagdOp: toLocalDate(gevraagdOp),
            gevraagdTot: toLocalDate(gevraagdTot),
            reden: 'De taxateur is op vakantie.',
          }),
        ),
      );
    expect(await vraag('2026-07-14', '2026-08-10', op('07-14'))).toBe('beroep.fout.uitstel-te-laat');
    expect(await vraag('2026-07-13', '2026-07-13', op('07-13'))).toBe('beroep.fout.uitstel-korter');
    expect(await vraag('2026-07-13', '2026-08-10', op('07-13'))).toBe('gedaan');
    await write(behandelaar(op('07-20')), guardTermijnen);
    const nu = op('07-20');
    await write(behandelaar(nu), (w) => meetGerechtstermijn(w, { zaakId, termijnId }));
    expect((await termijnen(zaakId)).map((t) => [t.soort, t.stand, t.gemistOp])).toEqual([
      ['verweerschrift', 'gehaald', null],
    ]);
    const nieuw = (dagtekening: string, weken: number) =>
      refusal(
        write(behandelaar(nu), (w) =>
          addGerechtstermijn(w, {
            zaakId,
            stuk: 'nadere-stukken',
            eigenaar: 'gemeente',
            wie: 'Afdeling vastgoed',
            dagtekening: toLocalDate(dagtekening),
            weken,
          }),
        ),
      );
    expect(await nieuw('2026-07-21', 2)).toBe('beroep.fout.dag-later');
    expect(await nieuw('2026-07-01', 1)).toBe('beroep.fout.termijn-voorbij');
    expect(await nieuw('2026-07-17', 2)).toBe('gedaan');
    const loopt = (await termijnen(zaakId)).find((t) => t.stand === 'loopt');
    expect(loopt).toMatchObject({
      soort: 'nadere-stukken',
      eigenaar: 'gemeente',
      uiterlijk: '2026-07-31',
      feiten: { wie: 'Afdeling vastgoed' },
    });
    // Missed: said once, and it stays so.
    await write(behandelaar(op('08-03')), guardTermijnen);
    await write(behandelaar(op('08-04')), (w) =>
      meetGerechtstermijn(w, { zaakId, termijnId: loopt?.id ?? '' }),
    );
    expect((await termijnen(zaakId)).find((t) => t.id === loopt?.id)?.stand).toBe('te-laat');
    expect(
      await refusal(
        write(behandelaar(op('08-04')), (w) =>
          meetGerechtstermijn(w, { zaakId, termijnId: loopt?.id ?? '' }),
        ),
      ),
    ).toBe('zaken.fout.termijn-klaar');
  });

  test('a court that gives less time than was asked begins another term in its place', async () => {
    const zaakId = await opent(await besloten(5));
    const termijnId = (await termijnen(zaakId))[0]?.id ?? '';
    await write(behandelaar(op('07-10')), (w) =>
      askUitstel(w, {
        zaakId,
        termijnId,
        gevraagdOp: toLocalDate('2026-07-10'),
        gevraagdTot: toLocalDate('2026-08-24'),
        reden: 'Wij wachten op de gemeente.',
      }),
    );
    const antwoord = (uiterlijk: string) =>
      refusal(
        write(behandelaar(op('07-14')), (w) =>
          answerUitstel(w, { zaakId, termijnId, toegewezen: false, uiterlijk: toLocalDate(uiterlijk) }),
        ),
      );
    expect(await antwoord('2026-07-13')).toBe('beroep.fout.dag-voorbij');
    expect(await antwoord('2026-07-21')).toBe('gedaan');
    expect((await termijnen(zaakId)).map((t) => [t.stand, t.uiterlijk])).toEqual([
      ['loopt', '2026-07-21'],
      ['vervallen', '2026-08-24'],
    ]);
  });
});

describe('a judgment', () => {
  test('ends the terms, starts the one to the next court, and what it takes off is booked by two persons', async () => {
    const n = 6;
    const bezwaarId = await besloten(n);
    const zaakId = await opent(bezwaarId);
    const stelVoor = (eraf: bigint, vervolg: 'berusten' | 'hoger-beroep' = 'berusten') =>
      write(behandelaar(op('10-06')), (w) =>
        proposeAfronding(w, {
          zaakId,
          vervolg,
          motivering: 'De rechtbank heeft gelijk: een container te veel.',
          regels: [{ aanslagregelId: regelVan(n, 2), verminderingCenten: toCents(eraf) }],
        }),
      );
    expect(await refusal(stelVoor(0n))).toBe('beroep.fout.geen-oordeel');
    await uitspraak(zaakId, 'gegrond');
    expect(await refusal(uitspraak(zaakId, 'ongegrond'))).toBe('beroep.fout.al-uitspraak');
    expect((await termijnen(zaakId)).map((t) => [t.soort, t.stand, t.uiterlijk])).toEqual([
      ['verweerschrift', 'vervallen', '2026-07-13'],
      ['hoger-beroep', 'loopt', '2026-11-12'],
    ]);
    expect(await refusal(stelVoor(5_000n, 'hoger-beroep'))).toBe('beroep.fout.wacht-op-volgende');
    expect(await refusal(stelVoor(9_999_999n))).toBe('beroep.fout.te-veel');
    const id = await stelVoor(5_000n);
    const neem = (ctx = ambtenaar(op('10-07'))) =>
      refusal(
        write(ctx, (w) => decideAfronding(w, { id, versie: 1, besluit: 'genomen', toelichting: null })),
      );
    expect(await neem(behandelaar(op('10-07')))).toBe('zaken.fout.eigen-voorstel');
    expect(await neem(zonderAanwijzing(op('10-07')))).toBe('aanwijzing.geen');
    expect(await neem()).toBe('gedaan');
    const [vermindering] = await read(behandelaar(), (r) => listVerminderingenVan(r, ALMELO, aanslagVan(n)));
    expect(vermindering).toMatchObject({ reden: 'beroep', status: 'toegekend', bedragCenten: 5_000n });
    expect((await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId)))?.fase).toBe('afgehandeld');
    expect((await dossier(zaakId))?.vervolg).toBe('berusten');
    for (const [sql, soort] of [
      ["update beroep set vervolg = 'hoger-beroep' where zaak_id = $1", /stays what it was/],
      ["update beroep set kenmerk = 'x' where zaak_id = $1", /stays what it was/],
    ] as const)
      await expect(client.query(sql, [zaakId])).rejects.toThrow(soort);
    expect(await refusal(uitspraak(zaakId, 'ongegrond'))).toBe('beroep.fout.afgelopen');
  });

  test('that goes on takes nothing off, and the next court is a case of its own with the office in it', async () => {
    const n = 7;
    const bezwaarId = await besloten(n);
    const eerste = await opent(bezwaarId);
    await uitspraak(eerste, 'gegrond');
    const id = await write(behandelaar(op('10-06')), (w) =>
      proposeAfronding(w, {
        zaakId: eerste,
        vervolg: 'hoger-beroep',
        motivering: 'De rechtbank las de verordening verkeerd.',
        regels: [],
      }),
    );
    await write(ambtenaar(op('10-07')), (w) =>
      decideAfronding(w, { id, versie: 1, besluit: 'genomen', toelichting: null }),
    );
    expect((await termijnen(eerste)).find((t) => t.soort === 'hoger-beroep')?.stand).toBe('gehaald');
    const tweede = await opent(
      bezwaarId,
      {
        gerecht: 'gerechtshof',
        gerechtNaam: 'Gerechtshof Arnhem-Leeuwarden',
        kenmerk: 'BK-ARN 26/987',
        door: 'kantoor',
        ingesteldOp: toLocalDate('2026-10-08'),
        verzondenOp: null,
        clientSleutel: 'hof',
      },
      op('10-08'),
    );
    expect(await termijnen(tweede)).toEqual([]);
    expect((await dossier(tweede))?.griffierecht?.waarde).toBe(59_600n);
    await write(behandelaar(op('10-12')), (w) =>
      addGerechtstermijn(w, {
        zaakId: tweede,
        stuk: 'griffierecht',
        eigenaar: 'kantoor',
        wie: 'Tom Dekker',
        dagtekening: toLocalDate('2026-10-12'),
        weken: 1,
      }),
    );
    // The weeks of the law, whatever was typed.
    expect((await termijnen(tweede)).map((t) => t.uiterlijk)).toEqual(['2026-11-09']);
    expect(await read(behandelaar(), (r) => listVerminderingenVan(r, ALMELO, aanslagVan(n)))).toEqual([]);
  });

  test('is not waited for when who went to court takes it back', async () => {
    const zaakId = await opent(await besloten(8));
    await write(behandelaar(op('07-01')), (w) =>
      withdrawBeroep(w, { zaakId, reden: 'Brief van het gerecht van 29 juni.' }),
    );
    expect((await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId)))?.fase).toBe('ingetrokken');
    expect((await termijnen(zaakId)).map((t) => t.stand)).toEqual(['vervallen']);
    expect(await refusal(write(behandelaar(), (w) => withdrawBeroep(w, { zaakId, reden: 'x' })))).toBe(
      'beroep.fout.afgelopen',
    );
  });
});

test('the list of papers holds every letter of the objection, by day and numbered', async () => {
  const bezwaarId = await besloten(9);
  const zaakId = await opent(bezwaarId);
  const stukken = await read(behandelaar(), (r) =>
    listStukken(r, ALMELO, { zaakId, bezwaarId, aanslagId: aanslagVan(9) }),
  );
  expect(stukken.map((s) => [s.nummer, s.datum, s.bron, s.naam])).toEqual([
    [1, '2026-03-24', 'brief', 'bezwaar-ontvangst'],
    [2, '2026-05-04', 'brief', 'bezwaar-uitspraak'],
  ]);
});
