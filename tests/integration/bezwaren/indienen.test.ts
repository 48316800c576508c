import { textOf } from '@tests/support/pdf';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { getBezwaar, listBezwarenVan } from '@/domain/bezwaren/bezwaar.queries';
import { loadConcept, putConcept } from '@/domain/bezwaren/bezwaarconcept.store';
import { fileBezwaar } from '@/domain/bezwaren/file-bezwaar';
import { recordBezwaar } from '@/domain/bezwaren/record-bezwaar';
import { chooseBezwaarregels, explainBezwaar, submitBezwaar } from '@/domain/bezwaren/submit-bezwaar';
import { withdrawBezwaar } from '@/domain/bezwaren/withdraw-bezwaar';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { toCents } from '@/platform/cents';
import { NotFound, Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
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
  velden,
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
  await arrangeGeboekt(client, 20);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'aangenomen',
    (error: unknown) => (error instanceof Refused ? error.sleutel : (error as Error).name),
  );
/** The biljet of the nth aanslag is made, and left on this day. */
async function leave(n: number, dag: string): Promise<void> {
  const ctx = behandelaar(new Date(`${dag}T08:00:00Z`));
  await makeAanslagbiljetten(ctx, ALMELO, [aanslagVan(n)], { runId: null, verzenden: true });
  await write(ctx, (w) => resendDocument(w, { documentId: aanslagVan(n), wijze: 'balie' }));
}
const opschortingen = async (zaakId: string) =>
  (
    await client.query<{ bedrag: string; tot: string | null }>(
      'select bedrag_centen::text as bedrag, tot::text from opschorting where gemeente_id = $1 and bron_id = $2',
      [ALMELO, zaakId],
    )
  ).rows;

describe('a citizen objects', () => {
  test('to lines of different belastingen: a case for each, with its own day and hold, and one letter that says so', async () => {
    const riool = regelVan(1, 0);
    const afval = regelVan(1, 2);
    const schriftId = await dienIn(1, [riool, afval], { uitstel: 'ja', [`gewenst-${afval}`]: '100,00' });
    const zaken = await zakenVan(schriftId);
    expect(zaken.map((z) => [z.zaak.soort, z.zaak.fase, z.soort])).toEqual([
      ['bezwaar', 'ontvangen', 'heffing'],
      ['bezwaar', 'ontvangen', 'heffing'],
    ]);
    const [eerste, tweede] = zaken;
    const lijst = await read(behandelaar(), (r) => listBezwarenVan(r, ALMELO, persoonVan(1)));
    expect(lijst.map((b) => [b.fase, b.beslisOp, b.uitkomst])).toEqual([
      ['ontvangen', '2026-12-31', null],
      ['ontvangen', '2026-12-31', null],
    ]);
    expect(eerste?.zaak.zaaknummer).toMatch(/^B2026\.\d{6}$/);
    expect(eerste?.zaak.vervolgOp?.toISOString().slice(0, 10)).toBe('2026-12-31');
    expect(await opschortingen(eerste?.zaakId ?? '')).toEqual([
      { bedrag: String(bedragVan(1, 0)), tot: null },
    ]);
    expect(await opschortingen(tweede?.zaakId ?? '')).toEqual([
      { bedrag: String(bedragVan(1, 2) - 10_000n), tot: null },
    ]);
    const brief = await read(burger(1), (r) => openDocument(r, ALMELO, schriftId, persoonVan(1)));
    const tekst = brief?.stand === 'leesbaar' ? textOf(brief.pdf) : '';
    for (const zin of [
      'Wij hebben uw bezwaar ontvangen',
      `${eerste?.zaak.zaaknummer}`,
      `${tweede?.zaak.zaaknummer}`,
      '31 december 2026',
      'Dit klopt niet, want ik woon alleen.',
      'Het goede bedrag is volgens u € 100,00.',
    ])
      expect(tekst.replaceAll('\u00a0', ' ')).toContain(zin);
    expect(await read(burger(1), (r) => loadConcept(r, ALMELO, persoonVan(1), aanslagVan(1)))).toBeNull();
  });

  test('without asking uitstel nothing waits', async () => {
    const [zaak] = await zakenVan(await dienIn(2, [regelVan(2, 0)]));
    expect(await opschortingen(zaak?.zaakId ?? '')).toEqual([]);
  });

  test('twice with one form, also at the same moment: one letter', async () => {
    const sleutel = await write(burger(3), async (w) => {
      await putConcept(w, {
        persoonId: persoonVan(3),
        aanslagId: aanslagVan(3),
        velden: velden([regelVan(3, 0)]),
      });
      return (await loadConcept(w, ALMELO, persoonVan(3), aanslagVan(3)))?.sleutel ?? '';
    });
    const send = () => write(burger(3), (w) => submitBezwaar(w, { aanslagId: aanslagVan(3), sleutel }));
    const beide = await Promise.all([send(), send()]);
    expect(new Set(beide.map((b) => b.schriftId)).size).toBe(1);
    expect(beide.map((b) => b.nieuw).sort()).toEqual([false, true]);
    expect(await zakenVan(beide[0]?.schriftId ?? '')).toHaveLength(1);
  });

  test('what was changed in another window since is not sent unseen', async () => {
    const sleutel = await write(burger(4), async (w) => {
      const doel = { persoonId: persoonVan(4), aanslagId: aanslagVan(4) };
      await putConcept(w, { ...doel, velden: velden([regelVan(4, 0)]) });
      const gezien = (await loadConcept(w, ALMELO, persoonVan(4), aanslagVan(4)))?.sleutel ?? '';
      await putConcept(w, { ...doel, velden: velden([regelVan(4, 1)]) });
      return gezien;
    });
    expect(
      await refusal(write(burger(4), (w) => submitBezwaar(w, { aanslagId: aanslagVan(4), sleutel }))),
    ).toBe('bezwaar.fout.intussen-gewijzigd');
  });

  test('late: it is taken in and marked, with his reason', async () => {
    const laat = new Date('2026-05-04T09:00:00.000Z');
    const schriftId = await dienIn(5, [regelVan(5, 0)], { teLaatReden: 'Ik lag in het ziekenhuis.' }, laat);
    const brief = await read(burger(5), (r) => openDocument(r, ALMELO, schriftId, persoonVan(5)));
    const tekst = brief?.stand === 'leesbaar' ? textOf(brief.pdf) : '';
    expect(tekst.replaceAll('\u00a0', ' ')).toContain('Bezwaar maken kon tot en met 13 april 2026.');
    expect(tekst).toContain('Ik lag in het ziekenhuis.');
  });

  test('the same day is in time when the aanslag left after the day that stands on it (AWR 22j)', async () => {
    const laat = new Date('2026-05-04T09:00:00.000Z');
    await leave(18, '2026-03-24');
    const opTijd = await zakenVan(await dienIn(18, [regelVan(18, 0)], {}, laat));
    const zaakId = opTijd[0]?.zaakId ?? '';
    const dossier = await read(behandelaar(laat), (r) => getBezwaar(r, ALMELO, zaakId));
    // Six weeks end on 5 May, a free day of this year.
    expect(dossier?.tijdigheid.waarde).toMatchObject({ tijdig: true, laatsteDag: '2026-05-06' });
    expect(dossier?.tijdigheid.uitleg.map((stap) => stap.sleutel)).toContain(
      'termijnen.bezwaar.begin-bekendmaking',
    );
    // One that left before its day is counted from the day that stands on it.
    await leave(19, '2026-02-20');
    const [teLaat] = await zakenVan(await dienIn(19, [regelVan(19, 0)], {}, laat));
    const ander = await read(behandelaar(laat), (r) => getBezwaar(r, ALMELO, teLaat?.zaakId ?? ''));
    expect(ander?.tijdigheid.waarde).toMatchObject({ tijdig: false, laatsteDag: '2026-04-13' });
  });

  test('a character that no letter has stays in the case, and the letter goes out', async () => {
    const schriftId = await dienIn(6, [regelVan(6, 0)], { toelichting: 'Mijn huis \u{1f3e0} staat leeg.' });
    const brief = await read(burger(6), (r) => openDocument(r, ALMELO, schriftId, persoonVan(6)));
    expect(brief?.stand).toBe('leesbaar');
    const { rows } = await client.query('select toelichting from bezwaarschrift where id = $1', [schriftId]);
    expect(rows[0].toelichting).toBe('Mijn huis \u{1f3e0} staat leeg.');
  });

  test('and takes it back: nothing waits any more, and the line can be disputed again', async () => {
    const [zaak] = await zakenVan(await dienIn(7, [regelVan(7, 0)], { uitstel: 'ja' }));
    const zaakId = zaak?.zaakId ?? '';
    expect(await refusal(write(burger(8), (w) => withdrawBezwaar(w, { zaakId })))).toBe('NotFound');
    await write(burger(7), (w) => withdrawBezwaar(w, { zaakId }));
    expect(await read(behandelaar(), (r) => listBezwarenVan(r, ALMELO, persoonVan(7)))).toMatchObject([
      { fase: 'ingetrokken', beslisOp: null },
    ]);
    expect(await opschortingen(zaakId)).toEqual([{ bedrag: String(bedragVan(7, 0)), tot: '2026-03-24' }]);
    expect(await refusal(write(burger(7), (w) => withdrawBezwaar(w, { zaakId })))).toBe(
      'bezwaar.fout.afgelopen',
    );
    await dienIn(7, [regelVan(7, 0)]);
  });
});

describe('what is refused, in words', () => {
  const stap1 = (n: number, van: number, regels: readonly string[]) =>
    refusal(
      write(burger(n), (w) =>
        chooseBezwaarregels(w, {
          aanslagId: aanslagVan(van),
          velden: Object.fromEntries(regels.map((id) => [`regel-${id}`, 'ja'])),
        }),
      ),
    );
  const stap2 = (n: number, more: Record<string, string>) =>
    refusal(
      write(burger(n), async (w) => {
        await chooseBezwaarregels(w, {
          aanslagId: aanslagVan(n),
          velden: { [`regel-${regelVan(n, 0)}`]: 'ja' },
        });
        await explainBezwaar(w, { aanslagId: aanslagVan(n), velden: velden([regelVan(n, 0)], more) });
      }),
    );

  test('an aanslag of somebody else does not exist', async () => {
    expect(await stap1(9, 10, [regelVan(10, 0)])).toBe('NotFound');
    await expect(
      write(burger(9), (w) => submitBezwaar(w, { aanslagId: aanslagVan(10), sleutel: aanslagVan(1) })),
    ).rejects.toThrow(NotFound);
    await expect(
      write(behandelaar(), (w) =>
        fileBezwaar(w, {
          aanslagId: aanslagVan(10),
          persoonId: persoonVan(9),
          kanaal: 'post',
          ontvangenOp: toLocalDate('2026-03-24'),
          terPost: null,
          velden: velden([regelVan(10, 0)]),
          clientSleutel: 'vreemd',
        }),
      ),
    ).rejects.toThrow(NotFound);
  });

  test('no line, a line of another aanslag, and a line that is disputed already, with the number of that case', async () => {
    expect(await stap1(9, 9, [])).toBe('bezwaar.fout.kies-regel');
    expect(await stap1(9, 9, [regelVan(10, 0)])).toBe('bezwaar.fout.kies-regel');
    const [zaak] = await zakenVan(await dienIn(9, [regelVan(9, 0)]));
    const again = dienIn(9, [regelVan(9, 0)]);
    await expect(again).rejects.toMatchObject({
      sleutel: 'bezwaar.fout.loopt-al',
      waarden: { zaaknummer: zaak?.zaak.zaaknummer },
    });
    expect(await stap1(9, 9, [regelVan(9, 0)])).toBe('bezwaar.fout.loopt-al');
    expect(await stap1(9, 9, [regelVan(9, 1)])).toBe('aangenomen');
  });

  test('a line that was reduced to nothing, also when that happened after it was chosen', async () => {
    const n = 14;
    const reduce = async (regel: number) => {
      const v = await write(behandelaar(), (w) =>
        proposeVermindering(w, {
          aanslagId: aanslagVan(n),
          aanslagregelId: regelVan(n, regel),
          bedragCenten: toCents(bedragVan(n, regel)),
          reden: 'ambtshalve',
          toelichting: 'de hond bestaat niet',
        }),
      );
      await write(ambtenaar(), (w) =>
        decideVermindering(w, { id: v.id, versie: 1, besluit: 'toekennen', besluitReden: null }),
      );
    };
    expect(await stap1(n, n, [regelVan(n, 0)])).toBe('aangenomen');
    await reduce(0);
    expect(await stap1(n, n, [regelVan(n, 0)])).toBe('bezwaar.fout.niets-meer');
    expect(await refusal(dienIn(n, [regelVan(n, 0)]))).toBe('bezwaar.fout.niets-meer');
    expect(await refusal(dienIn(n, [regelVan(n, 2)]))).toBe('aangenomen');
  });

  test('what is missing or no answer, each at its field', async () => {
    expect(await stap2(11, { toelichting: ' ' })).toBe('bezwaar.fout.toelichting');
    expect(await stap2(11, { toelichting: '', 'later-ja': 'ja' })).toBe('aangenomen');
    expect(await stap2(11, { [`gewenst-${regelVan(11, 0)}`]: 'veel' })).toBe('bezwaar.fout.bedrag');
    expect(await stap2(11, { [`gewenst-${regelVan(11, 0)}`]: '-1' })).toBe('bezwaar.fout.bedrag');
    expect(await stap2(11, { [`gewenst-${regelVan(11, 0)}`]: '1.000.000' })).toBe('bezwaar.fout.niet-lager');
    expect(await stap2(11, { [`grond-${regelVan(11, 0)}`]: 'waarde-te-hoog' })).toBe('fouten.kies');
    expect(await stap2(11, { bellen: 'ja', telefoon: '12' })).toBe('bezwaar.fout.telefoon');
    expect(await stap2(11, { horen: 'morgen' })).toBe('fouten.kies');
    expect(await stap2(11, { toelichting: 'x'.repeat(4_001) })).toBe('fouten.te-lang');
  });

  test('by letter: a day that has to come yet, or a postmark after it', async () => {
    const record = (ontvangenOp: string, terPost: string | null) =>
      refusal(
        write(behandelaar(), (w) =>
          recordBezwaar(w, {
            aanslagId: aanslagVan(12),
            persoonId: persoonVan(12),
            kanaal: 'post',
            ontvangenOp: toLocalDate(ontvangenOp),
            terPost: terPost === null ? null : toLocalDate(terPost),
            velden: velden([regelVan(12, 0)]),
            clientSleutel: `post ${ontvangenOp} ${terPost}`,
          }),
        ),
      );
    expect(await record('2026-03-25', null)).toBe('bezwaar.fout.ontvangen-later');
    expect(await record('2026-03-20', '2026-03-21')).toBe('bezwaar.fout.ter-post');
    expect(await record('2026-03-20', '2026-03-19')).toBe('aangenomen');
    const { rows } = await client.query(
      `select z.kanaal, b.kanaal as bezorgd, (z.ontvangen_op at time zone 'Europe/Amsterdam')::date::text as dag
       from zaak z join bezwaar w on w.gemeente_id = z.gemeente_id and w.zaak_id = z.id
       join bezorging b on b.gemeente_id = z.gemeente_id and b.document_id = w.schrift_id
       where z.persoon_id = $1`,
      [persoonVan(12)],
    );
    expect(rows).toEqual([{ kanaal: 'post', bezorgd: 'post', dag: '2026-03-20' }]);
    // A colleague who has it before him as well: the line is taken.
    expect(await record('2026-03-21', null)).toBe('bezwaar.fout.loopt-al');
  });

  test('a letter of a day before the aanslag is early, and taken in', async () => {
    // Whatever else a caller hands over along with it is not written.
    const meer = { regelId: regelVan(13, 0) };
    const vroeg = await write(behandelaar(), (w) =>
      recordBezwaar(w, {
        ...meer,
        aanslagId: aanslagVan(13),
        persoonId: persoonVan(13),
        kanaal: 'e-mail',
        ontvangenOp: toLocalDate('2026-02-25'),
        terPost: null,
        velden: velden([regelVan(13, 0)]),
        clientSleutel: 'vroeg',
      }),
    );
    const [zaak] = await zakenVan(vroeg.schriftId);
    expect(zaak?.zaak.vervolgOp?.toISOString().slice(0, 10)).toBe('2026-12-31');
  });
});
