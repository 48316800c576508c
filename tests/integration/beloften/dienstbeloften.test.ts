import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { addDienstbelofte } from '@/domain/beloften/add-dienstbelofte';
import type { DienstbelofteInvoer } from '@/domain/beloften/dienstbelofte';
import { getGeldendeDienstbeloften, listDienstbeloften } from '@/domain/beloften/dienstbelofte.queries';
import { endDienstbelofte } from '@/domain/beloften/end-dienstbelofte';
import { makeBelofte } from '@/domain/beloften/make-belofte';
import { settleBelofte } from '@/domain/beloften/settle-belofte';
import { belofteRapport } from '@/domain/rapportages/beloften';
import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { contactRapport } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { dienstRegels } from '@/domain/rapportages/dienstbeloften';
import { parsePeriode } from '@/domain/rapportages/periode';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { newId, readIn, writeKantoor } from '@/platform/tenant';
import { at, clerk, DINSDAG, read, seedKlanten, write } from '../contacten/arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const ingrid = seedContext('beheerder-gbtwente', ['beheerder'], { now: DINSDAG });
const joris = seedContext('beheerder-cocensus', ['beheerder'], { now: DINSDAG }, 2);
const tom = clerk('serviceteam-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['borne', 'hengelo']);
});
afterAll(() => seeded.close());

const lijst = () => readIn(ingrid, [], (r) => listDienstbeloften(r));
const geldend = (sleutel: string, ctx = tom) =>
  readIn(ctx, [gemeenteId(sleutel)], (r) => getGeldendeDienstbeloften(r));
const nieuw = (more: Partial<DienstbelofteInvoer> = {}): DienstbelofteInvoer => ({
  gemeenteId: gemeenteId('borne'),
  tekst: 'Wij helpen u aan de balie zonder afspraak.',
  meting: 'niet-meetbaar',
  toelichting: 'Niemand telt wie weer weggaat.',
  bron: 'proef',
  zekerheid: 'te-bevestigen',
  vanaf: toLocalDate('2026-11-10'),
  ...more,
});
const voegToe = (more: Partial<DienstbelofteInvoer> = {}, ctx = ingrid) =>
  writeKantoor(ctx, (w) => addDienstbelofte(w, nieuw(more)));

/** Twelve promises to call back in this gemeente, of which so many are kept. */
async function beloof(sleutel: string, gehouden: number): Promise<void> {
  for (let n = 0; n < 12; n += 1)
    await write(tom, sleutel, async (w) => {
      const gemaakt = await makeBelofte(w, {
        soort: 'terugbellen',
        persoonId: null,
        onderwerp: { soort: 'taak', id: newId() },
      });
      if (gemaakt && n < gehouden) await settleBelofte(w, gemaakt.id, 'proef');
    });
}

describe('promises to all inwoners', () => {
  test('[E-08] [T-01] each is a row with its owner and figure: smaak 2 takes over those of the kantoor, Borne has its own, and the report says whose is measured', async () => {
    const [hengelo, borne] = [await geldend('hengelo'), await geldend('borne')];
    expect([hengelo.reden, borne.reden]).toEqual(['kantoor', 'gemeente']);
    expect(new Set(hengelo.beloften.map((b) => b.gemeenteId))).toEqual(new Set([null]));
    expect(new Set(borne.beloften.map((b) => b.gemeenteId))).toEqual(new Set([gemeenteId('borne')]));
    // S0 chapter 3: the list of GBTwente, with what no figure shows and why.
    const metingen = hengelo.beloften.map((b) => b.meting);
    expect(metingen).toEqual(
      expect.arrayContaining(['terugbellen', 'antwoord', 'een-keer', 'doorverbinden', 'bijgewerkt']),
    );
    for (const b of hengelo.beloften.filter(({ meting }) => meting === 'niet-meetbaar'))
      expect(b.toelichting).toMatch(/\w/);

    await beloof('hengelo', 12);
    await beloof('borne', 0);
    const later = clerk('serviceteam-gbtwente', at('2026-12-24T11:00Z'));
    const periode = parsePeriode('2026-11');
    if (!periode) throw new Error('no period');
    const bellen = async (sleutel: string) => {
      const regels = await read(later, [sleutel], async (r) =>
        dienstRegels((await getGeldendeDienstbeloften(r)).beloften, {
          beloften: belofteRapport((await getBelofteTelling(r, periode)).tellingen),
          contacten: contactRapport(await getContactTelling(r, periode)),
          bijgewerkt: null,
        }),
      );
      const { eigenaar, stand } = regels.find(({ meting }) => meting === 'terugbellen') ?? {};
      return { eigenaar, stand };
    };
    expect(await bellen('hengelo')).toEqual({
      eigenaar: 'kantoor',
      stand: { soort: 'gehouden', deel: { procent: 100, nagekomen: 12, klaar: 12 } },
    });
    expect(await bellen('borne')).toEqual({
      eigenaar: 'gemeente',
      stand: { soort: 'gehouden', deel: { procent: 0, nagekomen: 0, klaar: 12 } },
    });
  });

  test('[T-01] one begins, ends on a day and can be followed; what it said cannot change', async () => {
    const id = await voegToe();
    await expect(voegToe()).rejects.toThrow(Refused);
    expect((await geldend('borne')).beloften.map((b) => b.id)).toContain(id);
    expect((await geldend('hengelo')).beloften.map((b) => b.id)).not.toContain(id);
    const tot = toLocalDate('2026-12-01');
    await writeKantoor(ingrid, (w) => endDienstbelofte(w, { id, versie: 1, tot }));
    await expect(writeKantoor(ingrid, (w) => endDienstbelofte(w, { id, versie: 1, tot }))).rejects.toThrow(
      Stale,
    );
    await voegToe({ vanaf: tot });
    expect((await lijst()).filter((b) => b.tekst === nieuw().tekst)).toHaveLength(2);
    await withClient(seeded.database.migratieUrl, async (db) => {
      await expect(db.query(`update dienstbelofte set tekst = 'anders' where id = $1`, [id])).rejects.toThrow(
        /does not change/,
      );
      const { rows } = await db.query(
        `select handeling from kantoor_audit where onderwerp_id = $1 order by handeling desc`,
        [id],
      );
      expect(rows.map((r) => r.handeling)).toEqual(['dienstbelofte.toegevoegd', 'dienstbelofte.beeindigd']);
    });
  });

  test('of a gemeente of another kantoor cannot be entered, and its list is not seen', async () => {
    await expect(voegToe({}, joris)).rejects.toThrow(NotFound);
    expect(await readIn(joris, [], (r) => listDienstbeloften(r))).toEqual([]);
    expect(await geldend('haarlem', joris)).toEqual({ beloften: [], reden: 'geen' });
  });
});
