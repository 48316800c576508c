import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { addOvereenkomst } from '@/domain/gemeenten/add-overeenkomst';
import { endOvereenkomst } from '@/domain/gemeenten/end-overeenkomst';
import { getGemeente, getInstelling } from '@/domain/gemeenten/gemeente.queries';
import { NotFound, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import { seedBase } from '../../../prisma/seed/main';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await openSeeded()));
afterAll(() => close());

const cocensus = seedContext('serviceteam-cocensus', ['beheerder'], {}, 2);
const twente = seedContext('beheerder-gbtwente');
const haarlem = gemeenteId('haarlem');
const tot = toLocalDate('2027-01-01');
const contracten = async () =>
  (await readIn(cocensus, [haarlem], (read) => getGemeente(read, haarlem))).overeenkomsten;

describe('the contracts of a gemeente', () => {
  test('[A-02] a gemeente has its deelname from a day, inhabitants per year and a dvo', async () => {
    const twenterand = gemeenteId('twenterand');
    await readIn(twente, [twenterand], async (read) => {
      const gemeente = await getGemeente(read, twenterand);
      expect(gemeente.deelnames).toEqual([
        {
          kantoorId: 1,
          soort: 'deelnemer',
          vanaf: '2017-01-01',
          tot: null,
          besluitReferentie: 'Toetreding per 1 januari 2017, Stcrt. 2016, 71767',
        },
      ]);
      expect(gemeente.overeenkomsten).toMatchObject([{ soort: 'dvo', vanaf: '2017-01-01', tot: null }]);
      const inwoners = (dag: string) =>
        getInstelling(read, twenterand, 'inwoneraantal', toLocalDate(dag)).then((g) => g.waarde?.aantal);
      expect(await inwoners('2021-01-01')).toBe(33_645);
      expect(await inwoners('2020-12-31')).toBeUndefined();
    });
  });

  test('[A-05] ending the mantelovereenkomst of Haarlem ends its dvo in the same transaction', async () => {
    const mantel = (await contracten()).find((o) => o.soort === 'mantel');
    if (!mantel) throw new Error('no mantel');
    const eindig = (getoondeTot: typeof tot | null) =>
      writeIn(cocensus, haarlem, (write) => endOvereenkomst(write, { id: mantel.id, tot, getoondeTot }));
    await expect(eindig(tot)).rejects.toThrow(Stale);
    expect(await eindig(null)).toHaveLength(2);
    expect((await contracten()).map((o) => [o.soort, o.tot])).toEqual([
      ['mantel', '2027-01-01'],
      ['dvo', '2027-01-01'],
    ]);
    const lijnen = await readIn(cocensus, [haarlem], (read) =>
      read.db.audit.findMany({ where: { gemeenteId: haarlem, handeling: 'overeenkomst.beeindigd' } }),
    );
    expect(lijnen).toHaveLength(2);
  });

  test('a contract of another kantoor is not found', async () => {
    const [eigen] = await contracten();
    const vreemd = writeIn(twente, gemeenteId('borne'), (write) =>
      endOvereenkomst(write, { id: eigen?.id ?? '', tot, getoondeTot: null }),
    );
    await expect(vreemd).rejects.toThrow(NotFound);
  });

  test('a new dvo follows where the old one ends, and two at once do not both come', async () => {
    const nieuw = {
      soort: 'dvo' as const,
      naam: 'DVO Haarlem 2027',
      vanaf: tot,
      tot: null,
      ouderId: null,
      vergoedingCenten: 1_234_567_89n,
    };
    const uitkomsten = await Promise.allSettled(
      Array.from({ length: 4 }, () => writeIn(cocensus, haarlem, (write) => addOvereenkomst(write, nieuw))),
    );
    expect(uitkomsten.filter((u) => u.status === 'fulfilled')).toHaveLength(1);
    expect((await contracten()).at(-1)).toMatchObject({
      vergoedingCenten: 123_456_789n,
      vanaf: '2027-01-01',
    });
  });

  test('the register refuses a derde without an AB-besluit', async () => {
    await withClient(database.ownerUrl, async (client) => {
      const derde = (besluit: string | null) =>
        client.query(
          `insert into deelname (kantoor_id, gemeente_id, vanaf, tot, soort, besluit_referentie)
           values (1, 9, '2010-01-01', '2011-01-01', 'derde', $1)`,
          [besluit],
        );
      await expect(derde(null)).rejects.toThrow(/check constraint/);
      await expect(derde('AB 2009-12-01, punt 4')).resolves.toMatchObject({ rowCount: 1 });
    });
    await withClient(database.appUrl, async (client) => {
      await expect(client.query("update kantoor set naam = 'x'")).rejects.toThrow(/permission denied/);
    });
  });

  test('the seed run again changes nothing of what was changed since', async () => {
    const count = async () =>
      withClient(database.migratieUrl, async (client) => {
        const rijen = await client.query(
          `select (select count(*) from gemeente_instelling) || ' ' || (select count(*) from kantoor_instelling) || ' ' ||
             (select count(*) from overeenkomst) || ' ' || (select count(*) from medewerker_rol) as n,
             (select string_agg(naam || ':' || issuer, ',' order by naam) from medewerker) as wie`,
        );
        return rijen.rows[0];
      });
    const voor = await count();
    await withClient(database.ownerUrl, (client) => seedBase(client, 'http://localhost:4999/medewerker'));
    const na = await count();
    expect(na.n).toBe(voor.n);
    expect(na.wie).toContain('http://localhost:4999/medewerker');
    expect((await contracten())[0]?.tot).toBe('2027-01-01');
  });
});
