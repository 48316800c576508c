import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import type { Uitkomst } from '@/domain/meldingen/melding';
import { getMelding, getMeldingdossier, listMeldingenVan } from '@/domain/meldingen/melding.queries';
import { withdrawMelding } from '@/domain/meldingen/withdraw-melding';
import { endHond } from '@/domain/objecten/change-hond';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import {
  aan,
  af,
  ambtenaar,
  arrangeHonden,
  BORNE,
  burger,
  heffer,
  hondaanslagVan,
  hondVan,
  legVast,
  meld,
  NU,
  persoonVan,
  read,
  TARIEF,
  versieVan,
  write,
  zonderAanwijzing,
} from './arrange';

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeHonden(client, 15, { 1: 1, 2: 2, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1 });
  // The first letter starts the typesetter, which on a busy machine may take longer than a transaction has.
  await meld(15, { soort: 'anders', toelichting: 'x' }).catch(() => null);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const beslis = async (
  zaakId: string,
  more: { uitkomst?: Uitkomst; dag?: string | null; motivering?: string } = {},
  door: Context = heffer(),
) => {
  const melding = await read(heffer(), (r) => getMelding(r, BORNE, zaakId));
  const {
    dag = melding?.dag ?? null,
    uitkomst = 'overgenomen',
    motivering = 'U stuurde een bewijs mee.',
  } = more;
  const versie = await versieVan(zaakId);
  return write(door, (w) =>
    decideMelding(w, { zaakId, versie, uitkomst, dag: dag === null ? null : toLocalDate(dag), motivering }),
  );
};

const honden = (n: number) =>
  read(heffer(), (r) =>
    r.db.hond.findMany({
      where: { gemeenteId: BORNE, persoonId: persoonVan(n) },
      orderBy: [{ volgnummer: 'asc' }, { vanaf: 'asc' }],
    }),
  );
const soorten = (zaakId: string) =>
  read(burger(1), async (r) =>
    (await listZaakregels(r, BORNE, zaakId, { voorBurger: true })).map((regel) => regel.soort),
  );
const neem = async (zaakId: string, door = ambtenaar(), besluit: 'genomen' | 'teruggegeven' = 'genomen') => {
  const [voorstel] = await read(heffer(), (r) => listBesluiten(r, BORNE, zaakId));
  return write(door, (w) =>
    decideMeldingbesluit(w, {
      id: voorstel?.id ?? '',
      versie: voorstel?.versie ?? 0,
      besluit,
      toelichting: besluit === 'genomen' ? null : 'Het bewijs is van een andere hond.',
    }),
  );
};
const eraf = async (n: number): Promise<bigint> =>
  (await read(heffer(), (r) => getStandVanAanslagen(r, BORNE, [hondaanslagVan(n)]))).get(hondaanslagVan(n))
    ?.verminderdCenten ?? 0n;

describe('a dog that came', () => {
  test('is a case with its number, the last day of the law and a proof of receipt', async () => {
    const zaakId = await meld(10, aan('Bello'));
    const zaak = await read(burger(10), (r) => getZaak(r, BORNE, zaakId));
    expect(zaak).toMatchObject({ soort: 'melding', fase: 'ontvangen', kanaal: 'mijn' });
    expect(zaak?.zaaknummer).toMatch(/^M2026\.\d{6}$/);
    // Eight weeks after receipt (Awb 4:13).
    const termijnen = await read(heffer(), (r) => listTermijnen(r, BORNE, zaakId));
    expect(termijnen.map((t) => [t.soort, t.uiterlijk, t.stand])).toEqual([
      ['beslissen', '2026-08-17', 'loopt'],
    ]);
    expect(await soorten(zaakId)).toEqual(['ontvangen', 'melding-ontvangst']);
    expect(await honden(10)).toEqual([]);
  });

  test('is registered by the decision of one person, from its day, and waits for a run', async () => {
    const zaakId = await meld(11, aan('Fikkie'));
    expect(await read(heffer(), (r) => getMeldingdossier(r, BORNE, zaakId))).toMatchObject({
      eraf: [],
      alOpgelegd: false,
    });
    expect(await refusal(beslis(zaakId, {}, zonderAanwijzing()))).toBe('aanwijzing.geen');
    expect(await beslis(zaakId)).toEqual({ besloten: true });
    expect(await honden(11)).toMatchObject([
      { volgnummer: 1, naam: 'Fikkie', vanaf: new Date('2026-05-04'), tot: null },
    ]);
    expect(await read(burger(11), (r) => listMeldingenVan(r, BORNE, persoonVan(11)))).toMatchObject([
      { fase: 'afgehandeld', soort: 'hond-aan', uitkomst: 'overgenomen', vervolgOp: null },
    ]);
    expect(await soorten(zaakId)).toContain('melding-besluit');
  });

  test('is told that a run passes over who has a dog on an aanslag already', async () => {
    const zaakId = await meld(9, aan('Max'));
    expect(await read(heffer(), (r) => getMeldingdossier(r, BORNE, zaakId))).toMatchObject({
      alOpgelegd: true,
    });
    await beslis(zaakId);
    expect((await honden(9)).map((h) => h.volgnummer)).toEqual([1, 2]);
  });

  test('is refused in words: twice, a day ahead, a day of another year, and nothing is kept of it', async () => {
    expect(await refusal(meld(10, aan('bello ')))).toBe('melding.fout.hond-al-gemeld');
    expect(await refusal(meld(11, aan('Fikkie')))).toBe('melding.fout.hond-al-bekend');
    expect(await refusal(meld(12, aan('Pip', '2026-06-21')))).toBe('melding.fout.dag-later');
    expect(await refusal(meld(12, aan('Pip', '2025-12-31')))).toBe('melding.fout.dag-ander-jaar');
    expect(
      await refusal(meld(12, { soort: 'hond-aan', naam: 'Pip', dag: '2026-02-30', adres: 'woonadres' })),
    ).toBe('fouten.datum');
    expect(await read(heffer(), (r) => listMeldingenVan(r, BORNE, persoonVan(12)))).toEqual([]);
  });

  test('sent twice with one form it is one, with another content it is refused', async () => {
    const een = await meld(13, aan('Tommie'), NU, 'dubbel');
    expect(await meld(13, aan('Tommie'), NU, 'dubbel')).toBe(een);
    expect(await refusal(meld(13, aan('Donna'), NU, 'dubbel'))).toBe('formulier.andere-inhoud');
  });
});

describe('a dog that went', () => {
  test('ends by the decision of two, with the whole months that are left taken off', async () => {
    const zaakId = await meld(1, af(1));
    const dossier = await read(heffer(), (r) => getMeldingdossier(r, BORNE, zaakId));
    // July to December: 6 of 12 months of 70 euro.
    expect(dossier?.eraf.map((e) => e.bedragCenten)).toEqual([(TARIEF.eerste * 6n) / 12n]);
    expect(dossier).toMatchObject({ opTijd: true });
    expect(await beslis(zaakId)).toEqual({ besloten: false });
    expect((await honden(1))[0]?.tot).toBeNull();
    expect(await refusal(neem(zaakId, heffer()))).toBe('zaken.fout.eigen-voorstel');
    expect(await refusal(neem(zaakId, zonderAanwijzing()))).toBe('aanwijzing.geen');
    await neem(zaakId);
    expect((await honden(1))[0]?.tot).toEqual(new Date('2026-06-11'));
    expect(await eraf(1)).toBe(3_500n);
    expect(await read(heffer(), (r) => getMelding(r, BORNE, zaakId))).toMatchObject({
      loopt: false,
      uitkomst: 'overgenomen',
      verminderdCenten: 3_500n,
      beslotenDag: '2026-06-10',
    });
    expect(await soorten(zaakId)).toContain('melding-besluit');
    const termijnen = await read(heffer(), (r) => listTermijnen(r, BORNE, zaakId));
    expect(termijnen.map((t) => t.stand)).toEqual(['gehaald']);
  });

  test('of two takes off the line of the last one, and the next one after it the other', async () => {
    const zaakId = await meld(2, af(2, '2026-06-10', 1));
    await beslis(zaakId);
    await neem(zaakId);
    expect(await eraf(2)).toBe((TARIEF.tweede * 6n) / 12n);
    const tweede = await meld(2, af(2, '2026-06-15', 2));
    await beslis(tweede);
    await neem(tweede);
    expect(await eraf(2)).toBe(((TARIEF.eerste + TARIEF.tweede) * 6n) / 12n);
  });

  test('in December takes off nothing, and then one person decides', async () => {
    const december = new Date('2026-12-12T09:00:00Z');
    const zaakId = await meld(3, af(3, '2026-12-10'), december);
    expect(await beslis(zaakId, {}, heffer(december))).toEqual({ besloten: true });
    expect((await honden(3))[0]?.tot).toEqual(new Date('2026-12-11'));
    expect(await eraf(3)).toBe(0n);
  });

  test('is refused in words: of somebody else, before it came, twice, and gone already', async () => {
    expect(await refusal(meld(4, af(5)))).toBe('melding.fout.hond-onbekend');
    await client.query(`update hond set vanaf = '2026-03-01' where gemeente_id = $1 and id = $2`, [
      BORNE,
      hondVan(4),
    ]);
    expect(await refusal(meld(4, af(4, '2026-02-27')))).toBe('melding.fout.einde-voor-begin');
    await meld(4, af(4));
    expect(await refusal(meld(4, af(4, '2026-06-11')))).toBe('melding.fout.afmelding-loopt');
    expect(await refusal(meld(1, af(1, '2026-06-12')))).toBe('melding.fout.al-afgemeld');
  });

  test('sold twice: what ended it first stands, and the decision on the other is refused, not carried out', async () => {
    const zaakId = await meld(5, af(5));
    await beslis(zaakId);
    await write(heffer(), (w) =>
      endHond(w, { persoonId: persoonVan(5), hondId: hondVan(5), tot: toLocalDate('2026-04-02') }),
    );
    expect(await refusal(neem(zaakId))).toBe('melding.fout.intussen-afgemeld');
    expect(await eraf(5)).toBe(0n);
    await neem(zaakId, ambtenaar(), 'teruggegeven');
    expect(await refusal(beslis(zaakId))).toBe('melding.fout.intussen-afgemeld');
    expect(await beslis(zaakId, { uitkomst: 'niet-overgenomen' })).toEqual({ besloten: true });
    expect((await honden(5))[0]?.tot).toEqual(new Date('2026-04-02'));
  });

  test('withdrawn, nothing changes, nobody can decide any more, and it can be reported again', async () => {
    const zaakId = await meld(6, af(6));
    expect(await refusal(write(burger(7), (w) => withdrawMelding(w, { zaakId })))).toBe('NotFound');
    await write(burger(6), (w) => withdrawMelding(w, { zaakId }));
    expect(await refusal(beslis(zaakId))).toBe('melding.fout.afgelopen');
    expect((await honden(6))[0]?.tot).toBeNull();
    await meld(6, af(6));
  });

  test('recorded at the desk is decided by another than who recorded it', async () => {
    const zaakId = await legVast(7, af(7), heffer());
    expect(await refusal(beslis(zaakId, { uitkomst: 'niet-overgenomen' }))).toBe(
      'melding.fout.eigen-melding',
    );
    // Nor does who recorded it take what another proposed: the database says the same.
    await beslis(zaakId, {}, ambtenaar());
    expect(await refusal(neem(zaakId, heffer()))).toBe('melding.fout.eigen-melding');
    expect((await honden(7))[0]?.tot).toBeNull();
  });

  test('is decided with a reason, on the day that the kantoor holds to', async () => {
    const zaakId = await meld(8, af(8, '2026-03-10'));
    expect(await refusal(beslis(zaakId, { motivering: 'nee' }))).toBe('melding.fout.motivering');
    expect(await refusal(beslis(zaakId, { dag: '2026-06-21' }))).toBe('melding.fout.dag-later');
    expect(await refusal(beslis(zaakId, { dag: null }))).toBe('melding.fout.dag-nodig');
    await beslis(zaakId, { dag: '2026-04-10' });
    await neem(zaakId);
    expect(await eraf(8)).toBe((TARIEF.eerste * 8n + 6n) / 12n);
  });
});

test('the database holds the second person and what was decided', async () => {
  const zaakId = await meld(14, aan('Loebas'));
  await expect(
    client.query(
      `update melding set loopt = false, uitkomst = 'overgenomen', motivering = 'omdat het kan', besloten_door = vastgelegd_door,
        besloten_op = now() where gemeente_id = $1 and zaak_id = $2`,
      [BORNE, zaakId],
    ),
  ).rejects.toThrow('tweede_persoon_melding');
  await expect(
    client.query(`update melding set dag = '2026-01-02' where gemeente_id = $1 and zaak_id = $2`, [
      BORNE,
      zaakId,
    ]),
  ).rejects.toThrow('what was reported does not change');
  await beslis(zaakId);
  await expect(
    client.query(
      `update melding set motivering = 'een heel andere reden' where gemeente_id = $1 and zaak_id = $2`,
      [BORNE, zaakId],
    ),
  ).rejects.toThrow('a melding that ended does not change');
});
