import { arrangeGeboekt } from '@tests/integration/bezwaren/arrange';
import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideMandaatbesluit, proposeMandaatbesluit } from '@/domain/mandaatzaken/decide-mandaatzaak';
import { type Inzending, recordMandaatzaak } from '@/domain/mandaatzaken/file-mandaatzaak';
import { listGevolgen } from '@/domain/mandaatzaken/gevolg.queries';
import {
  addMandaattermijn,
  askMandaatuitstel,
  meetMandaattermijn,
} from '@/domain/mandaatzaken/handle-gerechtszaak';
import { judgeTeLaat, takeMandaatzaak } from '@/domain/mandaatzaken/handle-mandaatzaak';
import type { Besluitinvoer } from '@/domain/mandaatzaken/mandaatzaak';
import { getMandaatzaak, listMandaatzakenVan } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { processGevolg } from '@/domain/mandaatzaken/process-gevolg';
import { withdrawMandaatzaak } from '@/domain/mandaatzaken/withdraw-mandaatzaak';
import { periodeOp } from '@/domain/rapportages/periode';
import { countZaken } from '@/domain/rapportages/zaken.queries';
import { decideBesluit } from '@/domain/zaken/decide-besluit';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { listZakenVan } from '@/domain/zaken/zaak.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { type Read, readIn, type Write, writeIn, writeKantoor } from '@/platform/tenant';
import { staffId } from '../../../prisma/seed/staff';

const ALMELO = gemeenteId('almelo');
const NU = new Date('2026-04-07T08:00:00.000Z');
const als = (subject: string, rol: Rol, now = NU): Context => seedContext(subject, [rol], { now });
/** Who takes it in and handles it, who has the mandaat of this gemeente, and who has every aanwijzing of the kantoor but not that. */
const tom = (now?: Date) => als('serviceteam-gbtwente', 'serviceteam', now);
const petra = (now?: Date) => als('petra', 'heffingsambtenaar', now);
const karin = (now?: Date) => als('karin', 'heffingsambtenaar', now);
const bestuurder = () => als('bestuurder-hengelo', 'bestuurder');

const write = <T>(ctx: Context, fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, ALMELO, fn);
const read = <T>(fn: (r: Read) => Promise<T>, ctx = tom()): Promise<T> => readIn(ctx, [ALMELO], fn);
const persoonVan = (n: number) => testId(`persoon almelo ${n}`);
function burger(n: number): Context {
  const ctx = seedContext('x', [], { now: NU });
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: `p${n}`, naam: 'J.A. van der Veen' },
    gemeenten: ctx.gemeenten
      .filter((g) => g.gemeenteId === ALMELO)
      .map((g) => ({ ...g, rollen: [], persoonId: persoonVan(n) })),
  };
}

const JAAR = periodeOp('jaar', toLocalDate('2026-01-01'));

let client: pg.Client;
let close: () => Promise<void>;

/** The mandaat of one gemeente, proposed by one and confirmed by another. */
async function geefMandaat(
  soorten: readonly ('bezwaar-gemeente' | 'kwijtschelding-gemeente' | 'beroep-gemeente')[],
  wie = 'petra',
) {
  const id = await writeKantoor(als('beheerder-gbtwente', 'beheerder'), (w) =>
    proposeAanwijzing(w, {
      medewerkerId: staffId(1, wie),
      functie: 'gemandateerde',
      soorten,
      gemeenteId: ALMELO,
      grensCenten: null,
      vanaf: toLocalDate('2026-01-01'),
      tot: null,
      besluitNummer: 'Almelo 2025-88',
      besluitDatum: toLocalDate('2025-12-01'),
    }),
  );
  await writeKantoor(als('beheerder-2-gbtwente', 'beheerder'), (w) =>
    decideAanwijzing(w, { id, versie: 1, besluit: 'bevestigen' }),
  );
}

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 6);
  await geefMandaat(['bezwaar-gemeente', 'kwijtschelding-gemeente', 'beroep-gemeente']);
  await geefMandaat(['bezwaar-gemeente'], 'heffingsambtenaar-gbtwente');
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

let sleutel = 0;
function inzending(n: number, more: Partial<Inzending> = {}): Inzending {
  sleutel += 1;
  return {
    persoonId: persoonVan(n),
    verzoek: 'bezwaar',
    kanaal: 'post',
    aanslagnummer: `TB-2026-${sleutel}`,
    belasting: 'Toeristenbelasting',
    belastingjaar: 2026,
    bedragCenten: toCents(48_000n),
    dagtekening: toLocalDate('2026-03-02'),
    ontvangenOp: toLocalDate('2026-04-07'),
    terPost: null,
    gronden: 'Ik verhuurde die weken niets.',
    gerecht: null,
    clientSleutel: `mandaat-${sleutel}`,
    ...more,
  };
}
const leg = async (n: number, more: Partial<Inzending> = {}) =>
  (await write(tom(), (w) => recordMandaatzaak(w, inzending(n, more)))).zaakId;
const zie = async (zaakId: string) => {
  const gezien = await read((r) => getMandaatzaak(r, ALMELO, zaakId));
  if (!gezien) throw new Error('no such case');
  return gezien;
};
/** Proposed by who handles it; the id of the proposal. */
async function voorgesteld(zaakId: string, invoer: Partial<Besluitinvoer>): Promise<string> {
  await write(tom(), (w) => takeMandaatzaak(w, { zaakId }));
  return write(tom(), (w) =>
    proposeMandaatbesluit(w, {
      zaakId,
      uitkomst: 'gedeeltelijk-gegrond',
      wordtCenten: toCents(12_000n),
      motivering: 'Uit het nachtregister blijkt dat er minder nachten waren.',
      ...invoer,
    }),
  );
}
const beslis = (id: string, ctx = petra()) =>
  write(ctx, (w) => decideMandaatbesluit(w, { id, versie: 1, besluit: 'genomen', toelichting: null }));
/** All that stands in the ledger of this gemeente, and all that waits. */
const boeken = async () =>
  (
    await client.query(
      `select (select count(*) from boeking where gemeente_id = $1)::int as boekingen,
         (select count(*) from vermindering where gemeente_id = $1)::int as verminderingen,
         (select count(*) from opschorting where gemeente_id = $1)::int as opschortingen,
         (select sum(abs(bedrag_centen)) from boekingsregel where gemeente_id = $1)::text as centen`,
      [ALMELO],
    )
  ).rows[0];

describe('an objection or a request about an aanslag outside our ledger', () => {
  test('a bezwaar keeps the reference of the gemeente, follows the law, is decided by its mandaat, and is reported and not booked', async () => {
    const voor = await boeken();
    const zaakId = await leg(1);
    // No aanslag of ours is needed: what the gemeente calls its own is kept as it was told.
    const mandaatzaak = await zie(zaakId);
    expect(mandaatzaak).toMatchObject({ belasting: 'Toeristenbelasting', bedragCenten: 48_000n });
    expect(mandaatzaak.tijdig?.waarde).toMatchObject({ tijdig: true, laatsteDag: '2026-04-13' });
    // Gemeentewet 236: within the year.
    const [termijn] = await read((r) => listTermijnen(r, ALMELO, zaakId));
    expect(termijn).toMatchObject({ soort: 'beslissen', eigenaar: 'kantoor', uiterlijk: '2026-12-31' });
    // He sees it among his cases.
    const eigen = await readIn(burger(1), [ALMELO], (r) => listZakenVan(r, ALMELO, persoonVan(1)));
    expect(eigen).toMatchObject([{ id: zaakId, soort: 'mandaatzaak', zaaknummer: 'G2026.000001' }]);

    const id = await voorgesteld(zaakId, {});
    // Nobody takes his own, and every aanwijzing that the dagelijks bestuur gives for our aanslagen carries this not.
    expect(await refusal(beslis(id, tom()))).toBe('zaken.fout.eigen-voorstel');
    expect(await refusal(beslis(id, karin()))).toBe('aanwijzing.geen');
    await beslis(id);
    expect(await zie(zaakId)).toMatchObject({
      uitkomst: 'gedeeltelijk-gegrond',
      loopt: false,
      gevolg: { wasCenten: 48_000n, wordtCenten: 12_000n, verwerktOp: null },
    });
    expect(await boeken()).toEqual(voor);

    // The gemeente reads it in its own wereld, without a name, and writes down that it was done; so the inwoner reads that.
    const [regel] = await read((r) => listGevolgen(r, ALMELO), bestuurder());
    expect(regel).toMatchObject({ zaakId, aanslagnummer: mandaatzaak.aanslagnummer, wordtCenten: 12_000n });
    expect(JSON.stringify(regel, (_, v) => (typeof v === 'bigint' ? String(v) : v))).not.toContain('Veen');
    await write(bestuurder(), (w) => processGevolg(w, { zaakId }));
    expect(await refusal(write(bestuurder(), (w) => processGevolg(w, { zaakId })))).toBe(
      'mandaatzaak.fout.al-verwerkt',
    );
    const journaal = await readIn(burger(1), [ALMELO], (r) =>
      listZaakregels(r, ALMELO, zaakId, { voorBurger: true }),
    );
    expect(journaal.map(({ soort }) => soort)).toEqual([
      'ontvangen',
      'mandaatzaak-ontvangst',
      'in-behandeling',
      'afgehandeld',
      'mandaatzaak-besluit',
      'gevolg-verwerkt',
    ]);
    const brief = journaal.find(({ soort }) => soort === 'mandaatzaak-besluit')?.gegevens.documentId;
    const pdf = await readIn(burger(1), [ALMELO], (r) => openDocument(r, ALMELO, String(brief)));
    if (pdf?.stand !== 'leesbaar') throw new Error('no letter with the decision');
    const tekst = (await textOf(pdf.pdf)).replaceAll(/\s+/g, ' ');
    expect(tekst).toContain('U krijgt voor een deel gelijk');
    expect(tekst).toContain('rechtbank');
    expect(tekst).toMatch(/wordt €\s?120,00/);
    const telling = await read((r) => countZaken(r, JAAR));
    expect(telling).toEqual([
      { soort: 'mandaatzaak', uitkomst: 'gedeeltelijk-gegrond', aantal: 1, teLaat: 0 },
    ]);
  });

  test('too late is taken in, and nothing is decided before a person judged why', async () => {
    const zaakId = await leg(2, { dagtekening: toLocalDate('2026-01-05') });
    expect((await zie(zaakId)).tijdig?.waarde.tijdig).toBe(false);
    expect(await refusal(voorgesteld(zaakId, {}))).toBe('mandaatzaak.fout.beoordeel-te-laat');
    const reden = 'Hij kende de termijn en liet hem voorbijgaan.';
    await write(tom(), (w) => judgeTeLaat(w, { zaakId, verschoonbaar: false, reden }));
    expect(await refusal(voorgesteld(zaakId, {}))).toBe('mandaatzaak.fout.te-laat-is-niet-ontvankelijk');
    await beslis(await voorgesteld(zaakId, { uitkomst: 'niet-ontvankelijk', wordtCenten: null }));
    // Reported all the same: the gemeente knows that it ended, and that its aanslag stays.
    expect(await zie(zaakId)).toMatchObject({ gevolg: { wasCenten: 48_000n, wordtCenten: 48_000n } });
    const optijd = await leg(2);
    expect(
      await refusal(
        write(tom(), (w) => judgeTeLaat(w, { zaakId: optijd, verschoonbaar: true, reden: 'te laat' })),
      ),
    ).toBe('mandaatzaak.fout.was-op-tijd');
  });

  test('a request for kwijtschelding has the term of the Leidraad or the contract, and ends in the same report', async () => {
    const voor = await boeken();
    const zaakId = await leg(3, { verzoek: 'kwijtschelding', belasting: 'Precariobelasting' });
    expect((await zie(zaakId)).tijdig).toBeNull();
    const [termijn] = await read((r) => listTermijnen(r, ALMELO, zaakId));
    expect(termijn?.regel).toBe('beslistermijnVerzoek');
    expect(await refusal(voorgesteld(zaakId, { uitkomst: 'gegrond' }))).toBe('mandaatzaak.fout.uitkomst');
    await beslis(await voorgesteld(zaakId, { uitkomst: 'volledig', wordtCenten: null }));
    expect(await zie(zaakId)).toMatchObject({ gevolg: { wasCenten: 48_000n, wordtCenten: 0n } });
    expect(await boeken()).toEqual(voor);
  });

  test('[J-15] bezwaar, beroep and kwijtschelding about an aanslag outside our ledger: its reference, a mandaat for each, reported and not booked', async () => {
    const voor = await boeken();
    // What was decided by mandaat goes to court: nobody has to know an aanslag of ours, and the same rules give its days.
    const gerecht = {
      ...{ gerechtNaam: 'Rechtbank Overijssel', gerechtKenmerk: 'ALM 26/77' },
      verzondenOp: toLocalDate('2026-04-03'),
    };
    const beroep = await leg(6, { verzoek: 'beroep', gerecht });
    expect(await zie(beroep)).toMatchObject({ gerecht, tijdig: null, uitkomst: null });
    const [termijn] = await read((r) => listTermijnen(r, ALMELO, beroep));
    expect(termijn).toMatchObject({ soort: 'verweerschrift', eigenaar: 'kantoor', uiterlijk: '2026-05-01' });
    const journaal = () =>
      readIn(burger(6), [ALMELO], (r) => listZaakregels(r, ALMELO, beroep, { voorBurger: true }));
    expect((await journaal()).map(({ soort }) => soort)).toEqual(['ontvangen']);
    await write(tom(), (w) => takeMandaatzaak(w, { zaakId: beroep }));

    // More time, asked while the term ran, counts as in time; another day of the court is a term of its own.
    const uitstel = {
      ...{ zaakId: beroep, termijnId: termijn?.id ?? '', reden: 'De gemeente zoekt het register.' },
      ...{ gevraagdOp: toLocalDate('2026-04-20'), gevraagdTot: toLocalDate('2026-05-29') },
    };
    const op = (dag: string) => tom(new Date(`${dag}T08:00:00.000Z`));
    await write(op('2026-04-20'), (w) => askMandaatuitstel(w, uitstel));
    expect(
      await refusal(
        write(op('2026-06-01'), (w) =>
          askMandaatuitstel(w, {
            ...uitstel,
            gevraagdOp: toLocalDate('2026-06-01'),
            gevraagdTot: toLocalDate('2026-07-01'),
          }),
        ),
      ),
    ).toBe('beroep.fout.uitstel-te-laat');
    await write(op('2026-05-12'), (w) =>
      addMandaattermijn(w, {
        ...{
          zaakId: beroep,
          stuk: 'nadere-stukken',
          eigenaar: 'gemeente',
          wie: 'Afdeling toerisme',
          weken: 3,
        },
        dagtekening: toLocalDate('2026-05-11'),
      }),
    );
    await write(op('2026-05-13'), (w) =>
      meetMandaattermijn(w, { zaakId: beroep, termijnId: termijn?.id ?? '' }),
    );
    const termijnen = await read((r) => listTermijnen(r, ALMELO, beroep));
    expect(termijnen.map(({ soort, uiterlijk, stand }) => [soort, uiterlijk, stand]).toSorted()).toEqual([
      ['nadere-stukken', '2026-06-01', 'loopt'],
      ['verweerschrift', '2026-05-29', 'gehaald'],
    ]);
    // These acts are of what lies at a court; an objection has no such term.
    const bezwaar = await leg(6);
    expect(
      await refusal(
        write(op('2026-05-12'), (w) =>
          addMandaattermijn(w, {
            ...{ zaakId: bezwaar, stuk: 'stukken', eigenaar: 'kantoor', wie: 'Tom', weken: 3 },
            dagtekening: toLocalDate('2026-05-11'),
          }),
        ),
      ),
    ).toBe('mandaatzaak.fout.geen-gerecht');
    // And it is taken back at the court, not on the own page.
    expect(await refusal(write(burger(6), (w) => withdrawMandaatzaak(w, { zaakId: beroep })))).toBe(
      'mandaatzaak.fout.bij-gerecht',
    );

    // Each by its own mandaat of this gemeente: that for one kind does not carry another.
    const kwijt = await leg(6, { verzoek: 'kwijtschelding' });
    const voorstellen = [
      await voorgesteld(beroep, { uitkomst: 'gegrond', wordtCenten: toCents(30_000n) }),
      await voorgesteld(bezwaar, { uitkomst: 'ongegrond', wordtCenten: null }),
      await voorgesteld(kwijt, { uitkomst: 'volledig', wordtCenten: null }),
    ];
    const alleenBezwaar = als('heffingsambtenaar-gbtwente', 'heffingsambtenaar');
    for (const [at, id] of voorstellen.entries()) {
      const gezegd = await refusal(beslis(id, alleenBezwaar));
      if (voorstellen[at] === voorstellen[1]) expect(gezegd).toBe('gedaan');
      else {
        expect(gezegd).toMatch(/^aanwijzing\./);
        await beslis(id);
      }
    }
    expect((await zie(beroep)).gevolg).toMatchObject({ wasCenten: 48_000n, wordtCenten: 30_000n });
    // The judgment is sent by the court: our journal says that it came, and no letter of ours goes beside it.
    expect((await journaal()).map(({ soort }) => soort)).toContain('beroep-afgerond');
    expect((await journaal()).map(({ soort }) => soort)).not.toContain('mandaatzaak-besluit');
    const gemeld = await read((r) => listGevolgen(r, ALMELO), bestuurder());
    expect(
      gemeld
        .filter(({ zaakId }) => [beroep, bezwaar, kwijt].includes(zaakId))
        .map((g) => g.verzoek)
        .toSorted(),
    ).toEqual(['beroep', 'bezwaar', 'kwijtschelding']);
    expect(await boeken()).toEqual(voor);
  });

  test('what cannot be is refused in words, and nothing of it stays', async () => {
    const eerste = inzending(4);
    const { zaakId } = await write(tom(), (w) => recordMandaatzaak(w, eerste));
    expect(await write(tom(), (w) => recordMandaatzaak(w, eerste))).toEqual({ zaakId, nieuw: false });
    const fout = (more: Partial<Inzending>) =>
      refusal(write(tom(), (w) => recordMandaatzaak(w, inzending(4, more))));
    expect(await fout({ aanslagnummer: eerste.aanslagnummer })).toBe('mandaatzaak.fout.loopt-al');
    expect(await fout({ ontvangenOp: toLocalDate('2026-04-08') })).toBe('mandaatzaak.fout.ontvangen-later');
    expect(await fout({ terPost: toLocalDate('2026-04-08') })).toBe('mandaatzaak.fout.ter-post');
    expect(await fout({ dagtekening: toLocalDate('2028-01-01') })).toBe('mandaatzaak.fout.dagtekening-later');
    expect(await fout({ persoonId: testId('niemand') })).not.toBe('gedaan');
    expect(await refusal(voorgesteld(zaakId, { wordtCenten: toCents(48_000n) }))).toBe(
      'mandaatzaak.fout.bedrag-niet-lager',
    );
    expect(await refusal(voorgesteld(zaakId, { motivering: 'Zo is het.' }))).toBe(
      'mandaatzaak.fout.motivering',
    );
    expect(
      await read((r) => listMandaatzakenVan(r, ALMELO, persoonVan(4))),
      'one case came of all this',
    ).toHaveLength(1);
    expect(await refusal(write(burger(5), (w) => withdrawMandaatzaak(w, { zaakId })))).toBe('NotFound');
    await write(burger(4), (w) => withdrawMandaatzaak(w, { zaakId }));
    expect(await refusal(write(burger(4), (w) => withdrawMandaatzaak(w, { zaakId })))).toBe(
      'mandaatzaak.fout.afgelopen',
    );
    // What was withdrawn can come again.
    expect(await fout({ aanslagnummer: eerste.aanslagnummer })).toBe('gedaan');
  });

  test('the database lets nothing of it near an aanslag, a hold or a booking, and holds what was decided', async () => {
    const zaakId = await leg(5);
    const aanslag = testId('aanslag almelo 5');
    const raakt = (sql: string, ...rest: unknown[]) =>
      client.query(sql, [ALMELO, zaakId, ...rest]).then(
        () => 'gedaan',
        (error: Error) => error.message,
      );
    const niets = 'a case about an aanslag of the gemeente itself touches nothing of ours';
    expect(
      await raakt(
        `insert into zaak_onderwerp (gemeente_id, zaak_id, onderwerp_soort, onderwerp_id) values ($1, $2, 'aanslag', $3)`,
        aanslag,
      ),
    ).toBe(niets);
    expect(
      await raakt(
        `insert into opschorting (gemeente_id, id, grond, bron_soort, bron_id, persoon_id, aanslag_id, vanaf, gemaakt_door, gemaakt_op)
         values ($1, gen_random_uuid(), 'uitstel', 'zaak', $2, $3, $4, '2026-04-07', 'proef', '2026-04-07')`,
        persoonVan(5),
        aanslag,
      ),
    ).toBe(niets);
    expect(
      await raakt(
        `insert into bezwaar (gemeente_id, zaak_id, schrift_id, aanslag_id, soort, hoorstand) values ($1, $2, $2, $3, 'heffing', 'niet-gevraagd')`,
        aanslag,
      ),
    ).toBe(niets);
    expect(
      await raakt(
        `insert into mandaatgevolg (gemeente_id, zaak_id, besluit_id, was_centen, wordt_centen, gemeld_op)
         values ($1, $2, gen_random_uuid(), 100, 0, '2026-04-07')`,
      ),
    ).toBe('what is reported was decided first');
    // Also where the use case would not ask: who has every aanwijzing of the dagelijks bestuur has not the mandaat of this gemeente.
    const id = await voorgesteld(zaakId, {});
    const zonder = { id, versie: 1, besluit: 'genomen' as const, toelichting: null };
    await expect(write(karin(), (w) => decideBesluit(w, zonder))).rejects.toThrow('mandaat of the gemeente');
    await beslis(id);
    expect(
      await raakt(`update mandaatgevolg set wordt_centen = 0 where gemeente_id = $1 and zaak_id = $2`),
    ).toBe('what was reported to the gemeente stays what it was');
    expect(
      await raakt(`update mandaatzaak set uitkomst = 'gegrond' where gemeente_id = $1 and zaak_id = $2`),
    ).toBe('a mandaatzaak that ended does not change');
    const [besluit] = await read((r) => listBesluiten(r, ALMELO, zaakId));
    expect(besluit).toMatchObject({ stand: 'genomen', soort: 'mandaatbesluit' });
  });

  test('a mandaat is of one gemeente, never of all', async () => {
    const overal = writeKantoor(als('beheerder-gbtwente', 'beheerder'), (w) =>
      proposeAanwijzing(w, {
        medewerkerId: staffId(1, 'karin'),
        functie: 'gemandateerde',
        soorten: ['bezwaar-gemeente'],
        gemeenteId: null,
        grensCenten: null,
        vanaf: toLocalDate('2026-01-01'),
        tot: null,
        besluitNummer: 'DB 1',
        besluitDatum: toLocalDate('2025-12-01'),
      }),
    );
    expect(await refusal(overal)).toBe('aanwijzing.een-gemeente');
    expect(
      await refusal(
        client.query(
          `insert into aanwijzing (kantoor_id, id, medewerker_id, functie, soorten, vanaf, besluit_nummer, besluit_datum, status,
             voorgesteld_door, voorgesteld_op)
           select 1, gen_random_uuid(), $1, 'gemandateerde', '{bezwaar-gemeente}', '2026-01-01', 'x', '2026-01-01', 'voorgesteld', $1, now()`,
          [staffId(1, 'karin')],
        ),
      ),
    ).toBe('DatabaseError');
  });
});
