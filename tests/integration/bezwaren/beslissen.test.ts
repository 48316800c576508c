import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { listVerminderingenVan } from '@/domain/aanslagen/vermindering.queries';
import { askAdvies, recordAdvies } from '@/domain/bezwaren/ask-advies';
import { askHerstel, endHerstel, recordAanvulling, submitAanvulling } from '@/domain/bezwaren/ask-herstel';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { judgeTeLaat } from '@/domain/bezwaren/judge-te-laat';
import { planHoorgesprek, recordHoorverslag, waiveHoren } from '@/domain/bezwaren/plan-hoorgesprek';
import { postponeBezwaar } from '@/domain/bezwaren/postpone-bezwaar';
import { proposeUitspraak, type Uitspraakinvoer } from '@/domain/bezwaren/propose-uitspraak';
import { recordGesprek } from '@/domain/bezwaren/record-gesprek';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { toCents } from '@/platform/cents';
import { Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import {
  ALMELO,
  aanslagVan,
  ambtenaar,
  arrangeGeboekt,
  bedragVan,
  behandelaar,
  burger,
  dienIn,
  persoonVan,
  read,
  regelVan,
  write,
  zakenVan,
} from './arrange';

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 30);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

/** A case about the third line (afval) of the nth aanslag, being handled. */
async function inBehandeling(n: number, more: Record<string, string> = {}): Promise<string> {
  const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 2)], { uitstel: 'ja', ...more }));
  const zaakId = zaak?.zaakId ?? '';
  await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
  return zaakId;
}

const propose = (n: number, zaakId: string, more: Partial<Uitspraakinvoer> = {}, eraf = 5_000n) =>
  write(behandelaar(), (w) =>
    proposeUitspraak(w, {
      zaakId,
      uitkomst: 'gegrond',
      oorzaak: 'fout-kantoor',
      nietOntvankelijk: null,
      regels: [
        {
          aanslagregelId: regelVan(n, 2),
          nieuweWaardeEuro: null,
          verminderingCenten: eraf,
          motivering: 'U hebt gelijk. Wij telden een container te veel.',
        },
      ],
      ...more,
    }),
  );
const take = (id: string, ctx = ambtenaar()) =>
  write(ctx, (w) => decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }));
const stand = async (n: number) =>
  (await read(behandelaar(), (r) => getStandVanAanslagen(r, ALMELO, [aanslagVan(n)]))).get(aanslagVan(n));
const rij = async (zaakId: string) =>
  read(behandelaar(), (r) =>
    r.db.bezwaar.findUniqueOrThrow({
      where: { gemeenteId_zaakId: { gemeenteId: ALMELO, zaakId } },
      include: { zaak: true, regels: true },
    }),
  );
const termijnen = (zaakId: string) => read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId));
const brieven = async (zaakId: string, soort: string): Promise<string[]> => {
  const regels = await read(behandelaar(), (r) => listZaakregels(r, ALMELO, zaakId));
  const teksten: string[] = [];
  for (const regel of regels.filter((r) => r.soort === soort)) {
    const document = await read(behandelaar(), (r) =>
      openDocument(r, ALMELO, String(regel.gegevens.documentId)),
    );
    if (document?.stand === 'leesbaar') teksten.push(textOf(document.pdf));
  }
  return teksten;
};

describe('a decision', () => {
  test('is proposed by one and taken by another: booked, told, and everything ends at once', async () => {
    const n = 1;
    const zaakId = await inBehandeling(n);
    const id = await propose(n, zaakId);
    expect((await rij(zaakId)).zaak.fase).toBe('besluit-gevraagd');
    expect(await refusal(take(id, behandelaar()))).toBe('zaken.fout.eigen-voorstel');
    expect((await stand(n))?.verminderdCenten).toBe(0n);
    await take(id);
    const klaar = await rij(zaakId);
    expect(klaar).toMatchObject({
      uitkomst: 'gegrond',
      oorzaak: 'fout-kantoor',
      zaak: { fase: 'afgehandeld' },
    });
    expect(klaar.beroepTot?.toISOString().slice(0, 10)).toBe('2026-05-06');
    expect(klaar.regels.map((r) => r.loopt)).toEqual([false]);
    expect((await stand(n))?.regels.map((r) => r.verminderdCenten)).toEqual([0n, 0n, 5_000n]);
    const [vermindering] = await read(behandelaar(), (r) => listVerminderingenVan(r, ALMELO, aanslagVan(n)));
    expect(vermindering).toMatchObject({ reden: 'bezwaar', status: 'toegekend', bedragCenten: 5_000n });
    expect((await termijnen(zaakId)).map((t) => [t.soort, t.stand])).toEqual([['beslissen', 'gehaald']]);
    const { rows } = await client.query('select tot::text from opschorting where bron_id = $1', [zaakId]);
    expect(rows).toEqual([{ tot: '2026-03-24' }]);
    const [brief] = await brieven(zaakId, 'bezwaar-uitspraak');
    for (const zin of [
      'U krijgt gelijk. Wij verlagen uw aanslag.',
      'Wij telden een container te veel.',
      'Uw aanslag wordt € 50,00 lager.',
      'Dat kan tot en met 6 mei 2026.',
      'heffingsambtenaar',
    ])
      expect(brief).toContain(zin);
  });

  test('of a value: what goes off is calculated from it, never typed', async () => {
    const n = 2;
    const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 1)]));
    const zaakId = zaak?.zaakId ?? '';
    await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
    const id = await propose(n, zaakId, {
      uitkomst: 'gedeeltelijk-gegrond',
      regels: [
        {
          aanslagregelId: regelVan(n, 1),
          nieuweWaardeEuro: 50_000n,
          // Somebody who types an amount along is not believed.
          verminderingCenten: 1n,
          motivering: 'De woning is kleiner dan in ons bestand stond.',
        },
      ],
    });
    await take(id);
    const { rows } = await client.query<{ percentage: string }>(
      `select t.percentage::text as percentage from tarief t join aanslagregel r on r.gemeente_id = t.gemeente_id and r.tarief_id = t.id
        where r.id = $1`,
      [regelVan(n, 1)],
    );
    const straks = BigInt(Math.floor(Number(rows[0]?.percentage) * 50_000 + 1e-6));
    expect((await stand(n))?.regels[1]?.verminderdCenten).toBe(bedragVan(n, 1) - straks);
    const [brief] = await brieven(zaakId, 'bezwaar-uitspraak');
    expect(brief).toContain('€ 50.000');
  });

  test('given back with a reason goes on with its maker', async () => {
    const zaakId = await inBehandeling(3);
    const id = await propose(3, zaakId);
    const terug = (toelichting: string | null) =>
      write(ambtenaar(), (w) => decideUitspraak(w, { id, versie: 1, besluit: 'teruggegeven', toelichting }));
    expect(await refusal(terug(null))).toBe('zaken.fout.waarom-terug');
    await terug('Noem ook de datum van de meting.');
    expect((await rij(zaakId)).zaak.fase).toBe('in-behandeling');
    expect(await refusal(take(await propose(3, zaakId)))).toBe('gedaan');
  });

  test('is not taken when something was booked on the line in between', async () => {
    const n = 4;
    const zaakId = await inBehandeling(n);
    const id = await propose(n, zaakId, {}, bedragVan(n, 2));
    const v = await write(behandelaar(), (w) =>
      proposeVermindering(w, {
        aanslagId: aanslagVan(n),
        aanslagregelId: regelVan(n, 2),
        bedragCenten: toCents(100),
        reden: 'ambtshalve',
        toelichting: 'een andere reden',
      }),
    );
    await write(ambtenaar(), (w) =>
      decideVermindering(w, { id: v.id, versie: 1, besluit: 'toekennen', besluitReden: null }),
    );
    expect(await refusal(take(id))).toBe('bezwaar.fout.intussen-anders');
    expect((await rij(zaakId)).zaak.fase).toBe('besluit-gevraagd');
    expect((await stand(n))?.verminderdCenten).toBe(100n);
  });

  test('two who take it at the same moment: one does', async () => {
    const zaakId = await inBehandeling(5);
    const id = await propose(5, zaakId);
    const beide = await Promise.allSettled([take(id), take(id)]);
    expect(beide.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const verloren = beide.find((r) => r.status === 'rejected');
    expect(verloren?.status === 'rejected' && verloren.reason).toBeInstanceOf(Stale);
    expect((await stand(5))?.verminderdCenten).toBe(5_000n);
    expect(await brieven(zaakId, 'bezwaar-uitspraak')).toHaveLength(1);
  });

  test('is not changed by anybody, also not in SQL', async () => {
    const zaakId = await inBehandeling(6);
    await take(await propose(6, zaakId));
    for (const [sql, waarden] of [
      [`update bezwaar set uitkomst = 'ongegrond', oorzaak = null where zaak_id = $1`, [zaakId]],
      [`update bezwaarregel set loopt = true where zaak_id = $1`, [zaakId]],
    ] as const)
      await expect(client.query(sql, [...waarden])).rejects.toThrow(/does not change|stays what it was/);
    expect(await refusal(write(behandelaar(), (w) => takeBezwaar(w, { zaakId })))).toBe(
      'bezwaar.fout.afgelopen',
    );
  });
});

describe('before a decision', () => {
  test('a late one is looked at by a person, and niet-ontvankelijk takes nothing off', async () => {
    const n = 7;
    const laat = new Date('2026-05-04T09:00:00.000Z');
    const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 2)], {}, laat));
    const zaakId = zaak?.zaakId ?? '';
    await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
    const no = { uitkomst: 'niet-ontvankelijk', nietOntvankelijk: 'te-laat' } as const;
    expect(await refusal(propose(n, zaakId, no, 0n))).toBe('bezwaar.fout.beoordeel-te-laat');
    await write(behandelaar(), (w) =>
      judgeTeLaat(w, { zaakId, verschoonbaar: false, reden: 'Geen reden genoemd.' }),
    );
    await take(await propose(n, zaakId, no, 0n));
    expect(await rij(zaakId)).toMatchObject({ uitkomst: 'niet-ontvankelijk', oorzaak: null });
    expect((await stand(n))?.verminderdCenten).toBe(0n);
  });

  test('one that was in time is not judged late', async () => {
    const zaakId = await inBehandeling(8);
    expect(
      await refusal(write(behandelaar(), (w) => judgeTeLaat(w, { zaakId, verschoonbaar: true, reden: 'x' }))),
    ).toBe('bezwaar.fout.niet-te-laat');
  });

  test('pro forma: asked with a letter, the term stands still until it came, and goes on', async () => {
    const n = 9;
    const zaakId = await inBehandeling(n, { toelichting: '', 'later-ja': 'ja' });
    const ask = (uiterlijk: string) =>
      refusal(
        write(behandelaar(), (w) =>
          askHerstel(w, { zaakId, uiterlijk: toLocalDate(uiterlijk), wat: 'De redenen van uw bezwaar.' }),
        ),
      );
    expect(await ask('2026-03-25')).toBe('bezwaar.fout.herstel-dagen');
    expect(await ask('2026-04-21')).toBe('gedaan');
    expect(await ask('2026-04-21')).toBe('bezwaar.fout.herstel-al-gevraagd');
    expect((await rij(zaakId)).zaak).toMatchObject({ fase: 'aanvullen' });
    expect((await brieven(zaakId, 'bezwaar-herstel'))[0]).toContain('uiterlijk op 21 april 2026');
    expect(await refusal(write(burger(10), (w) => submitAanvulling(w, { zaakId, tekst: 'x' })))).toBe(
      'NotFound',
    );
    const tienDagenLater = new Date('2026-04-03T09:00:00.000Z');
    await write(burger(n, tienDagenLater), (w) =>
      submitAanvulling(w, { zaakId, tekst: 'Mijn container was die dag niet buiten.' }),
    );
    const terug = await rij(zaakId);
    expect(terug).toMatchObject({ opgeschortDagen: 10, zaak: { fase: 'in-behandeling' } });
    expect(terug.zaak.vervolgOp?.toISOString().slice(0, 10)).toBe('2027-01-10');
    expect(
      await refusal(
        write(behandelaar(), (w) =>
          recordAanvulling(w, { zaakId, tekst: 'nog iets', ontvangenOp: toLocalDate('2026-03-24') }),
        ),
      ),
    ).toBe('bezwaar.fout.niets-gevraagd');
  });

  test('pro forma that is never completed can be niet-ontvankelijk, after its day only', async () => {
    const n = 11;
    const zaakId = await inBehandeling(n, { toelichting: '', 'later-ja': 'ja' });
    await write(behandelaar(), (w) =>
      askHerstel(w, { zaakId, uiterlijk: toLocalDate('2026-04-21'), wat: 'De redenen van uw bezwaar.' }),
    );
    const einde = (dag: string) =>
      refusal(write(behandelaar(new Date(`${dag}T09:00:00Z`)), (w) => endHerstel(w, { zaakId })));
    expect(await einde('2026-04-21')).toBe('bezwaar.fout.herstel-niet-verlopen');
    expect(await einde('2026-04-22')).toBe('gedaan');
    const after = new Date('2026-04-22T10:00:00Z');
    const id = await write(behandelaar(after), (w) =>
      proposeUitspraak(w, {
        zaakId,
        uitkomst: 'niet-ontvankelijk',
        oorzaak: null,
        nietOntvankelijk: 'geen-gronden',
        regels: [
          {
            aanslagregelId: regelVan(n, 2),
            nieuweWaardeEuro: null,
            verminderingCenten: null,
            motivering: 'U stuurde ons geen redenen, ook niet na onze brief.',
          },
        ],
      }),
    );
    await take(id, ambtenaar(after));
    expect((await rij(zaakId)).uitkomst).toBe('niet-ontvankelijk');
  });

  test('[J-02] postponed once, with its letter and the new last day; a second time is refused', async () => {
    const zaakId = await inBehandeling(12);
    const verdaag = () =>
      refusal(
        write(behandelaar(), (w) => postponeBezwaar(w, { zaakId, reden: 'Wij wachten op de meting.' })),
      );
    const beide = await Promise.all([verdaag(), verdaag()]);
    expect(beide.sort()).toEqual(['gedaan', 'zaken.fout.al-verdaagd']);
    const [beslissen] = await termijnen(zaakId);
    expect(beslissen).toMatchObject({ uiterlijk: '2027-02-11', wijzigingen: [{ handeling: 'verdaagd' }] });
    const letters = await brieven(zaakId, 'bezwaar-verdaging');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain('Dat wordt uiterlijk 11 februari 2027.');
  });

  test('[J-02] no letter, no verdaging, and no decision: nothing of either stays', async () => {
    const n = 15;
    const zaakId = await inBehandeling(n);
    const id = await propose(n, zaakId);
    const ander = await inBehandeling(16);
    await client.query('delete from persoon_adres where gemeente_id = $1 and persoon_id = any($2)', [
      ALMELO,
      [persoonVan(n), persoonVan(16)],
    ]);
    expect(await refusal(take(id))).toBe('bezwaar.fout.geen-adres');
    expect((await stand(n))?.verminderdCenten).toBe(0n);
    expect(await rij(zaakId)).toMatchObject({ uitkomst: null, zaak: { fase: 'besluit-gevraagd' } });
    const verdaag = write(behandelaar(), (w) => postponeBezwaar(w, { zaakId: ander, reden: 'Wij wachten.' }));
    expect(await refusal(verdaag)).toBe('bezwaar.fout.geen-adres');
    await client.query(
      `update persoon set overlijdensdatum = '2026-03-25' where gemeente_id = $1 and id = $2`,
      [ALMELO, persoonVan(16)],
    );
    const naOverlijden = write(behandelaar(), (w) =>
      postponeBezwaar(w, { zaakId: ander, reden: 'Wij wachten.' }),
    );
    expect(await refusal(naOverlijden)).toBe('bezwaar.fout.overleden-erven-onbekend');
    expect((await termijnen(ander))[0]).toMatchObject({ uiterlijk: '2026-12-31', wijzigingen: [] });
  });

  test('who asked to be heard is invited, heard, and only then told no', async () => {
    const n = 13;
    const zaakId = await inBehandeling(n, { horen: 'telefoon' });
    const no = { uitkomst: 'ongegrond', oorzaak: null } as const;
    expect(await refusal(propose(n, zaakId, no, 0n))).toBe('bezwaar.fout.eerst-horen');
    const gesprek = {
      moment: toLocalMoment('2026-04-02T10:30'),
      wijze: 'telefoon',
      door: 'R. ter Haar',
    } as const;
    await write(behandelaar(), (w) => planHoorgesprek(w, { zaakId, gesprek }));
    expect((await brieven(zaakId, 'bezwaar-hoorgesprek'))[0]).toContain(
      'donderdag 2 april 2026 om 10.30 uur',
    );
    const verslag = (now: string) =>
      refusal(
        write(behandelaar(new Date(now)), (w) =>
          recordHoorverslag(w, { zaakId, verslag: 'Mevrouw vertelt dat zij alleen woont.' }),
        ),
      );
    expect(await verslag('2026-04-01T09:00:00Z')).toBe('bezwaar.fout.hoor-komt-nog');
    expect(await verslag('2026-04-02T09:00:00Z')).toBe('gedaan');
    expect(await refusal(propose(n, zaakId, no, 0n))).toBe('gedaan');
  });

  test('a hearing that is not wanted any more, calling first, and advice of the gemeente', async () => {
    const n = 14;
    const zaakId = await inBehandeling(n, { horen: 'kantoor', bellen: 'ja', telefoon: '0612345678' });
    const doe = (fn: Parameters<typeof write<void>>[1]) => refusal(write(behandelaar(), fn));
    expect(
      await doe((w) => recordGesprek(w, { zaakId, bereikt: true, verslag: 'Wil toch niet komen.' })),
    ).toBe('gedaan');
    expect(await doe((w) => waiveHoren(w, { zaakId, reden: 'Aan de telefoon gezegd.' }))).toBe('gedaan');
    const uiterlijk = toLocalDate('2026-05-05');
    expect(await doe((w) => recordAdvies(w, { zaakId, advies: 'x' }))).toBe('bezwaar.fout.geen-advies');
    expect(await doe((w) => askAdvies(w, { zaakId, vraag: 'Hoeveel containers?', uiterlijk }))).toBe(
      'gedaan',
    );
    expect(await doe((w) => askAdvies(w, { zaakId, vraag: 'Nog eens?', uiterlijk }))).toBe(
      'bezwaar.fout.advies-loopt',
    );
    expect((await termijnen(zaakId)).map((t) => [t.soort, t.eigenaar, t.uiterlijk])).toContainEqual([
      'advies',
      'gemeente',
      '2026-05-05',
    ]);
    expect(await doe((w) => recordAdvies(w, { zaakId, advies: 'Eén container.' }))).toBe('gedaan');
    const burgerZiet = await read(burger(n), (r) => listZaakregels(r, ALMELO, zaakId, { voorBurger: true }));
    expect(burgerZiet.map((r) => r.soort)).not.toContain('advies-ontvangen');
    expect(burgerZiet.map((r) => r.soort)).toContain('gebeld');
  });
});
