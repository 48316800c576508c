import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askHerstel } from '@/domain/bezwaren/ask-herstel';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { getDwangsomdossier, listIngebreke } from '@/domain/bezwaren/dwangsom.queries';
import { determineDwangsom } from '@/domain/bezwaren/fix-dwangsom';
import { judgeIngebrekestelling } from '@/domain/bezwaren/judge-ingebrekestelling';
import { decideUitbetaling, proposeUitbetaling } from '@/domain/bezwaren/pay-dwangsom';
import { proposeUitspraak, type Uitspraakinvoer } from '@/domain/bezwaren/propose-uitspraak';
import { recordIngebrekestelling, submitIngebrekestelling } from '@/domain/bezwaren/record-ingebrekestelling';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { withdrawBezwaar } from '@/domain/bezwaren/withdraw-bezwaar';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { Stale } from '@/platform/errors';
import { addDays, toLocalDate } from '@/platform/local-date';
import {
  ALMELO,
  ambtenaar,
  arrangeGeboekt,
  behandelaar,
  burger,
  dienIn,
  read,
  regelVan,
  write,
  zakenVan,
  zonderAanwijzing,
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

/** Morning of a day of 2027, when the term of 31 December 2026 went by. */
const op = (dag: string): Date => new Date(`2027-${dag}T09:00:00Z`);

async function inBehandeling(n: number): Promise<string> {
  const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 2)]));
  const zaakId = zaak?.zaakId ?? '';
  await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
  return zaakId;
}
const stelInGebreke = (zaakId: string, ontvangen: string, nu = op(ontvangen)) =>
  write(behandelaar(nu), (w) =>
    recordIngebrekestelling(w, {
      zaakId,
      ontvangenOp: toLocalDate(`2027-${ontvangen}`),
      kanaal: 'post',
      door: 'gemachtigde',
      toelichting: 'U had moeten beslissen.',
    }),
  );
const propose = (n: number, zaakId: string, nu: Date, more: Partial<Uitspraakinvoer> = {}) =>
  write(behandelaar(nu), (w) =>
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
      ...more,
    }),
  );
const take = (id: string, nu: Date) =>
  write(ambtenaar(nu), (w) => decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }));
const dossier = (zaakId: string, nu = op('01-05')) =>
  read(behandelaar(nu), (r) => getDwangsomdossier(r, ALMELO, zaakId));
const brieven = async (zaakId: string): Promise<string[]> => {
  const regels = await read(behandelaar(), (r) => listZaakregels(r, ALMELO, zaakId));
  const teksten: string[] = [];
  for (const regel of regels.filter((r) => r.soort === 'bezwaar-dwangsom')) {
    const document = await read(behandelaar(), (r) =>
      openDocument(r, ALMELO, String(regel.gegevens.documentId)),
    );
    if (document?.stand === 'leesbaar') teksten.push(textOf(document.pdf));
  }
  return teksten;
};

describe('an ingebrekestelling', () => {
  test('starts two weeks, stands above all other work, and costs by the day after that', async () => {
    const zaakId = await inBehandeling(1);
    expect(await refusal(stelInGebreke(zaakId, '01-04', op('01-05')))).toBe('gedaan');
    const termijnen = await read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId));
    expect(termijnen.map((t) => [t.soort, t.uiterlijk])).toEqual([
      ['beslissen', '2026-12-31'],
      ['voor-dwangsom', '2027-01-18'],
      ['dwangsom-vaststellen', '2027-03-15'],
    ]);
    const lijst = await read(behandelaar(op('01-22')), (r) => listIngebreke(r, [ALMELO]));
    expect(lijst.find((z) => z.zaakId === zaakId)).toMatchObject({
      afgelopen: false,
      stand: { dagen: 3, bedragCenten: 6_900n },
    });
    expect((await dossier(zaakId, op('01-22')))?.stand.waarde.bedragCenten).toBe(6_900n);
  });

  test('is refused before its time, twice, in the future, about what is decided, and while it stands still', async () => {
    const zaakId = await inBehandeling(2);
    expect(
      await refusal(
        write(behandelaar(new Date('2026-12-31T09:00:00Z')), (w) =>
          recordIngebrekestelling(w, {
            zaakId,
            ontvangenOp: toLocalDate('2026-12-31'),
            kanaal: 'post',
            door: 'belanghebbende',
            toelichting: null,
          }),
        ),
      ),
    ).toBe('bezwaar.fout.ingebreke-te-vroeg');
    expect(await refusal(stelInGebreke(zaakId, '01-06', op('01-05')))).toBe('bezwaar.fout.ontvangen-later');
    expect(await refusal(stelInGebreke(zaakId, '01-04'))).toBe('gedaan');
    expect(await refusal(stelInGebreke(zaakId, '01-05'))).toBe('bezwaar.fout.al-in-gebreke');

    const besloten = await inBehandeling(3);
    await take(await propose(3, besloten, op('01-04')), op('01-04'));
    expect(await refusal(stelInGebreke(besloten, '01-05'))).toBe('bezwaar.fout.ingebreke-besloten');

    const stil = await inBehandeling(4);
    await write(behandelaar(op('01-04')), (w) =>
      askHerstel(w, { zaakId: stil, uiterlijk: toLocalDate('2027-02-01'), wat: 'De redenen.' }),
    );
    expect(await refusal(stelInGebreke(stil, '01-05'))).toBe('bezwaar.fout.ingebreke-staat-stil');
  });

  test('is sent by who objects himself, of his own case only', async () => {
    const n = 5;
    const zaakId = await inBehandeling(n);
    const stuur = (wie: number, nu: Date) =>
      refusal(write(burger(wie, nu), (w) => submitIngebrekestelling(w, { zaakId, toelichting: null })));
    expect(await stuur(6, op('01-04'))).toBe('NotFound');
    expect(await stuur(n, new Date('2026-12-31T20:00:00Z'))).toBe('bezwaar.fout.ingebreke-te-vroeg');
    expect(await stuur(n, op('01-04'))).toBe('gedaan');
    expect(await stuur(n, op('01-04'))).toBe('bezwaar.fout.al-in-gebreke');
    expect((await dossier(zaakId))?.ingebrekestelling).toMatchObject({
      kanaal: 'mijn',
      door: 'belanghebbende',
      ontvangenOp: '2027-01-04',
    });
  });

  test('two at the same moment: one is taken in', async () => {
    const zaakId = await inBehandeling(7);
    const beide = await Promise.all([
      refusal(stelInGebreke(zaakId, '01-04')),
      refusal(stelInGebreke(zaakId, '01-04')),
    ]);
    expect(beide.sort()).toEqual(['bezwaar.fout.al-in-gebreke', 'gedaan']);
  });
});

describe('a dwangsom', () => {
  test('is fixed with the uitspraak, with its own letter, and never changes', async () => {
    const n = 10;
    const zaakId = await inBehandeling(n);
    // A decision that waits does not keep the office from being late.
    const id = await propose(n, zaakId, op('01-04'));
    await stelInGebreke(zaakId, '01-04');
    await take(id, op('02-03'));
    expect((await dossier(zaakId))?.dwangsom).toMatchObject({
      einde: 'besluit',
      dagen: 15,
      bedragCenten: 35_700n,
      uitgesloten: null,
    });
    const termijnen = await read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId));
    expect(termijnen.map((t) => [t.soort, t.stand])).toEqual([
      ['beslissen', 'te-laat'],
      ['voor-dwangsom', 'te-laat'],
      ['dwangsom-vaststellen', 'gehaald'],
    ]);
    const [brief] = await brieven(zaakId);
    expect(brief).toContain('U krijgt van ons een dwangsom van € 357,00.');
    expect(brief).toContain('uw beroep tegen onze beslissing');
    expect(await read(behandelaar(op('02-04')), (r) => listIngebreke(r, [ALMELO]))).not.toContainEqual(
      expect.objectContaining({ zaakId }),
    );
    for (const sql of [
      'update dwangsom set bedrag_centen = 1 where zaak_id = $1',
      'delete from dwangsom where zaak_id = $1',
      "update ingebrekestelling set ontvangen_op = '2027-01-01' where zaak_id = $1",
    ])
      await expect(client.query(sql, [zaakId]), sql).rejects.toThrow();
  });

  test('of a decision within the two weeks is nothing, and no letter says otherwise', async () => {
    const n = 11;
    const zaakId = await inBehandeling(n);
    await stelInGebreke(zaakId, '01-04');
    await take(await propose(n, zaakId, op('01-18')), op('01-18'));
    expect((await dossier(zaakId))?.dwangsom).toMatchObject({ dagen: 0, bedragCenten: 0n });
    expect(await brieven(zaakId)).toEqual([]);
  });

  test('is nothing where a person found the notice unreasonably late, with the reason in his own words', async () => {
    const n = 12;
    const zaakId = await inBehandeling(n);
    const oordeel = (nu: Date) =>
      refusal(
        write(behandelaar(nu), (w) =>
          judgeIngebrekestelling(w, { zaakId, onredelijkLaat: true, reden: 'Pas na een jaar gestuurd.' }),
        ),
      );
    expect(await oordeel(op('01-04'))).toBe('bezwaar.fout.geen-ingebrekestelling');
    await stelInGebreke(zaakId, '01-04');
    expect(await oordeel(op('01-05'))).toBe('gedaan');
    await take(await propose(n, zaakId, op('02-03')), op('02-03'));
    expect((await dossier(zaakId))?.dwangsom).toMatchObject({
      dagen: 15,
      bedragCenten: 0n,
      uitgesloten: 'onredelijk-laat',
    });
    expect((await brieven(zaakId))[0]).toContain('kwam onredelijk laat');
    expect(await oordeel(op('02-04'))).toBe('bezwaar.fout.dwangsom-vastgesteld');
  });

  test('is nothing for an objection that was obviously in vain, which one that is honoured never is', async () => {
    const n = 13;
    const zaakId = await inBehandeling(n);
    await stelInGebreke(zaakId, '01-04');
    expect(
      await refusal(
        propose(n, zaakId, op('02-03'), {
          uitkomst: 'gegrond',
          oorzaak: 'fout-kantoor',
          kennelijk: true,
          regels: [
            {
              aanslagregelId: regelVan(n, 2),
              nieuweWaardeEuro: null,
              verminderingCenten: 500n,
              motivering: 'U hebt gelijk. Wij telden een container te veel.',
            },
          ],
        }),
      ),
    ).toBe('bezwaar.fout.kennelijk-gegrond');
    await take(await propose(n, zaakId, op('02-03'), { kennelijk: true }), op('02-03'));
    expect((await dossier(zaakId))?.dwangsom).toMatchObject({ bedragCenten: 0n, uitgesloten: 'kennelijk' });
  });

  test('that ran its longest time is fixed before the uitspraak, by another than who recorded it', async () => {
    const n = 14;
    const zaakId = await inBehandeling(n);
    const bepaal = (ctx = ambtenaar(op('03-02'))) =>
      refusal(write(ctx, (w) => determineDwangsom(w, { zaakId, kennelijk: false })));
    expect(await bepaal()).toBe('bezwaar.fout.geen-ingebrekestelling');
    await stelInGebreke(zaakId, '01-04');
    expect(await bepaal(ambtenaar(op('03-01')))).toBe('bezwaar.fout.dwangsom-loopt');
    expect(await bepaal(behandelaar(op('03-02')))).toBe('bezwaar.fout.dwangsom-zelf');
    expect(await bepaal(zonderAanwijzing(op('03-02')))).toBe('aanwijzing.geen');
    expect(await bepaal()).toBe('gedaan');
    expect(await bepaal()).toBe('bezwaar.fout.dwangsom-vastgesteld');
    expect((await dossier(zaakId))?.dwangsom).toMatchObject({
      einde: 'maximum',
      dagen: 42,
      bedragCenten: 144_200n,
    });
    expect((await brieven(zaakId))[0]).toContain('Dat kan tot en met 13 april 2027.');
    // The decision that comes after it fixes nothing again.
    await take(await propose(n, zaakId, op('04-01')), op('04-01'));
    expect(await brieven(zaakId)).toHaveLength(1);
  });

  test('stops when the objection is withdrawn, and waits above the worklist until it is fixed', async () => {
    const n = 15;
    const zaakId = await inBehandeling(n);
    await stelInGebreke(zaakId, '01-04');
    await write(burger(n, op('01-21')), (w) => withdrawBezwaar(w, { zaakId }));
    const lijst = await read(behandelaar(op('01-22')), (r) => listIngebreke(r, [ALMELO]));
    expect(lijst.find((z) => z.zaakId === zaakId)?.afgelopen).toBe(true);
    await write(ambtenaar(op('01-25')), (w) => determineDwangsom(w, { zaakId, kennelijk: false }));
    expect((await dossier(zaakId))?.dwangsom).toMatchObject({
      einde: 'ingetrokken',
      eindeOp: '2027-01-21',
      bedragCenten: 4_600n,
    });
  });
});

describe('paying it', () => {
  test('is proposed by one to an account that exists, and agreed to by another', async () => {
    const n = 20;
    const zaakId = await inBehandeling(n);
    const stelVoor = (rekening: string) =>
      write(behandelaar(op('02-04')), (w) => proposeUitbetaling(w, { zaakId, rekening, opEigenNaam: true }));
    const IBAN = 'NL91 ABNA 0417 1643 00';
    expect(await refusal(stelVoor(IBAN))).toBe('bezwaar.fout.geen-dwangsom');
    await stelInGebreke(zaakId, '01-04');
    await take(await propose(n, zaakId, op('02-03')), op('02-03'));
    expect(await refusal(stelVoor('NL00 ABNA 0417 1643 00'))).toBe('bezwaar.fout.iban');
    const id = await stelVoor(IBAN);
    expect(await refusal(stelVoor(IBAN))).toBe('bezwaar.fout.al-uitbetaling');
    const beslis = (
      besluit: 'akkoord' | 'teruggegeven',
      ctx = ambtenaar(op('02-05')),
      toelichting: string | null = null,
      versie = 1,
    ) => write(ctx, (w) => decideUitbetaling(w, { id, versie, besluit, toelichting }));
    expect(await refusal(beslis('akkoord', behandelaar(op('02-05'))))).toBe('zaken.fout.eigen-voorstel');
    expect(await refusal(beslis('teruggegeven'))).toBe('zaken.fout.waarom-terug');
    expect(await refusal(beslis('akkoord', zonderAanwijzing(op('02-05'))))).toBe('aanwijzing.geen');
    await expect(beslis('akkoord', ambtenaar(op('02-05')), null, 2)).rejects.toBeInstanceOf(Stale);
    expect(await refusal(beslis('akkoord'))).toBe('gedaan');
    expect(await refusal(beslis('akkoord', ambtenaar(op('02-06')), null, 2))).toBe('zaken.fout.besloten');
    const stand = await dossier(zaakId);
    expect(stand?.uitbetalingen).toMatchObject([{ rekening: 'NL91ABNA0417164300', stand: 'akkoord' }]);
    await expect(
      client.query(`update dwangsomuitbetaling set rekening = 'NL02ABNA0123456789' where id = $1`, [id]),
    ).rejects.toThrow(/does not change/);
    expect((await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId)))?.fase).toBe('afgehandeld');
  });

  test('goes only to the account of the belanghebbende where it is about a WOZ value', async () => {
    const n = 21;
    const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 1)]));
    const zaakId = zaak?.zaakId ?? '';
    await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
    await stelInGebreke(zaakId, '01-04');
    const laatste = addDays(toLocalDate('2027-03-01'), 1);
    await write(ambtenaar(new Date(`${laatste}T09:00:00Z`)), (w) =>
      determineDwangsom(w, { zaakId, kennelijk: false }),
    );
    const stelVoor = (opEigenNaam: boolean) =>
      refusal(
        write(behandelaar(op('03-03')), (w) =>
          proposeUitbetaling(w, { zaakId, rekening: 'NL91ABNA0417164300', opEigenNaam }),
        ),
      );
    expect(await stelVoor(false)).toBe('bezwaar.fout.rekening-van-ander');
    expect(await stelVoor(true)).toBe('gedaan');
  });
});
