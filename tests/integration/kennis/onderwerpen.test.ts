import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { addOnderwerp, changeOnderwerp } from '@/domain/kennis/change-onderwerp';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import type { Onderwerp } from '@/domain/kennis/onderwerp';
import { getOnderwerp, listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeKantoor } from '@/platform/tenant';
import { citizen, DINSDAG, seedKlanten, write } from '../contacten/arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const ingrid = seedContext('beheerder-gbtwente', ['beheerder'], { now: DINSDAG });
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['hengelo', 'haarlem']);
});
afterAll(() => seeded.close());

const een = async (sleutel: string, ctx = ingrid): Promise<Onderwerp> => {
  const rij = await readIn(ctx, [], (read) => getOnderwerp(read, sleutel));
  if (!rij) throw new Error(`no ${sleutel}`);
  return rij;
};
const wijzig = async (sleutel: string, more: Partial<Onderwerp>, ctx = ingrid) => {
  const { vanaf: _, ...nu } = await een(sleutel, ctx);
  await writeKantoor(ctx, (w) => changeOnderwerp(w, { ...nu, ...more }));
};

let teller = 0;
/** An inwoner asks about it; which team has the task. */
async function teamVan(onderwerp: string, sleutel = 'hengelo'): Promise<{ vraagId: string; team: string }> {
  teller += 1;
  const { id } = await write(citizen({}, sleutel === 'haarlem' ? 2 : 1), sleutel, (w) =>
    submitVraag(w, { onderwerp, tekst: 'Vraag', taal: 'nl', clientSleutel: `o-${teller}`, telefoon: null }),
  );
  return { vraagId: id, team: await huidigTeam(id) };
}
const huidigTeam = (vraagId: string) =>
  withClient(seeded.database.migratieUrl, async (db) => {
    const { rows } = await db.query('select team from taak where onderwerp_id = $1', [vraagId]);
    return String(rows[0]?.team);
  });

/** S0 Taken serviceteam, in the order of the contract. */
const SERVICETEAM = [
  'uitspraak-kwijtschelding',
  'uitspraak-bezwaar',
  'inkomensbrief',
  'woz-ander-pand',
  'mutatie-erven',
  'mutatie-gebruiker-nw',
  'mutatie-objectafbakening',
  'mutatie-objectgegevens',
  'beschikking-op-verzoek',
  'pma',
  'huurinlichting-nw',
  'voormelding',
  'toeristenbelasting',
  'leegstand',
  'voi-kwijtschelding',
  'telefonisch-verzoek',
];

describe('what the serviceteam answers', () => {
  test('[E-01] is exactly the list of the contract, in every kantoor, and each question goes to that team', async () => {
    for (const ctx of [ingrid, seedContext('beheerder-cocensus', ['beheerder'], { now: DINSDAG }, 2)]) {
      const alle = await readIn(ctx, [], (read) => listAlleOnderwerpen(read));
      expect(alle.filter((rij) => rij.team === 'serviceteam').map((rij) => rij.sleutel)).toEqual(SERVICETEAM);
    }
    for (const rij of await readIn(ingrid, [], (read) => listOnderwerpen(read)))
      if (rij.voorBurger) expect((await teamVan(rij.sleutel)).team, rij.sleutel).toBe(rij.team);
  });

  test('[E-01] is data of the kantoor: a subject moves to another team, for new questions, and of this kantoor alone', async () => {
    const eerder = await teamVan('hond');
    await wijzig('hond', { team: 'serviceteam', naam: 'Hond en puppy' });
    expect(await teamVan('hond')).toMatchObject({ team: 'serviceteam' });
    expect(await huidigTeam(eerder.vraagId)).toBe('frontoffice');
    expect(await teamVan('hond', 'haarlem')).toMatchObject({ team: 'frontoffice' });
  });

  test('a new subject can be chosen at once; one that ends cannot from that day', async () => {
    const invoer = {
      naam: 'Precariobelasting',
      naamEn: 'Tax on use of public land',
      team: 'serviceteam' as const,
      voorBurger: true,
      bron: 'Besluit van het kantoor',
    };
    const sleutel = await writeKantoor(ingrid, (w) => addOnderwerp(w, invoer));
    expect(await teamVan(sleutel)).toMatchObject({ team: 'serviceteam' });
    await wijzig(sleutel, { tot: toLocalDate('2026-11-11') });
    expect(await teamVan(sleutel)).toMatchObject({ team: 'serviceteam' });
    const morgen = { ...citizen(), now: new Date('2026-11-11T09:00:00.000Z') };
    const vraag = {
      onderwerp: sleutel,
      tekst: 'Vraag',
      taal: 'nl' as const,
      clientSleutel: 'laat',
      telefoon: null,
    };
    await expect(write(morgen, 'hengelo', (w) => submitVraag(w, vraag))).rejects.toThrow(Refused);
    await expect(writeKantoor(ingrid, (w) => addOnderwerp(w, invoer))).rejects.toMatchObject({
      sleutel: 'weigering.onderwerp-bestaat',
    });
  });
});

describe('keeping the list', () => {
  test('who changes what somebody else changed is told; what is not there is not found; nothing is deleted', async () => {
    const oud = await een('pma');
    await wijzig('pma', { bron: 'Nieuwe bron' });
    await expect(writeKantoor(ingrid, (w) => changeOnderwerp(w, { ...oud, naam: 'X' }))).rejects.toThrow(
      Stale,
    );
    await expect(
      writeKantoor(ingrid, (w) => changeOnderwerp(w, { ...oud, sleutel: 'bestaat-niet' })),
    ).rejects.toThrow(NotFound);
    await expect(
      writeKantoor(ingrid, (w) => w.db.$executeRaw`delete from onderwerp where sleutel = 'pma'`),
    ).rejects.toThrow(/permission denied/);
  });

  test('two who add the same at one moment: one subject', async () => {
    const invoer = {
      naam: 'Leges',
      naamEn: 'Fees',
      team: 'frontoffice',
      voorBurger: true,
      bron: 'x',
    } as const;
    const uitkomsten = await Promise.allSettled(
      [1, 2].map(() => writeKantoor(ingrid, (w) => addOnderwerp(w, invoer))),
    );
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('every change stands in the audit with before and after', async () => {
    const { rows } = await withClient(seeded.database.migratieUrl, (db) =>
      db.query(
        "select handeling, onderwerp_id from kantoor_audit where onderwerp_soort = 'onderwerp' order by moment",
      ),
    );
    expect(rows).toContainEqual({ handeling: 'onderwerp.gewijzigd', onderwerp_id: 'hond' });
    expect(rows).toContainEqual({ handeling: 'onderwerp.toegevoegd', onderwerp_id: 'precariobelasting' });
  });
});
