import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { sealNummer } from '@/domain/personen/nummer';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';

/** A Tuesday morning in Amsterdam (10.00), far from any holiday. */
export const DINSDAG = new Date('2026-11-10T09:00:00.000Z');

export const at = (moment: string): Partial<Context> => ({ now: new Date(moment) });

/** Ellen works for Borne, Saskia and Tom at the kantoor. */
export const clerk = (subject: string, more: Partial<Context> = {}, kantoorId = 1): Context =>
  seedContext(subject, ['frontoffice', 'serviceteam'], { now: DINSDAG, ...more }, kantoorId);

export const persoonIn = (sleutel: string): string => testId(`klant ${sleutel}`);

/** The citizen himself, known in every gemeente of the kantoor. */
export function citizen(more: Partial<Context> = {}, kantoorId = 1): Context {
  const ctx = seedContext('x', [], { now: DINSDAG, ...more }, kantoorId);
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: 'p', naam: 'J. de Vries' },
    gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [], persoonId: persoonIn(g.sleutel) })),
  };
}

export const write = <T>(ctx: Context, sleutel: string, fn: (w: Write) => Promise<T>): Promise<T> =>
  writeIn(ctx, gemeenteId(sleutel), fn);

export const read = <T>(ctx: Context, sleutels: readonly string[], fn: (r: Read) => Promise<T>): Promise<T> =>
  readIn(ctx, sleutels.map(gemeenteId), fn);

/** One person with an address and a BSN in each of these gemeenten. */
export async function seedKlanten(database: TestDatabase, sleutels: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.migratieUrl });
  await client.connect();
  try {
    for (const sleutel of sleutels) {
      const id = gemeenteId(sleutel);
      const kantoorId = sleutel === 'haarlem' ? 2 : 1;
      const key = persoonSleutel(kantoorId, '999100518');
      await client.query(
        `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, geboortedatum, nummer_versleuteld, bijgewerkt_op)
          values ($1, $2, $3, 'natuurlijk', 'J.', 'de Vries', 'de vries', '1980-05-05', $4, '2026-01-01')`,
        [id, persoonIn(sleutel), key, Buffer.from(sealNummer(kantoorId, key, '999100518'))],
      );
      await client.query(
        `insert into adres (gemeente_id, id, postcode, huisnummer, huisletter, straat, woonplaats) values ($1, $2, '7622AB', 14, 'A', 'Grotestraat', 'Plaats')`,
        [id, testId(`adres klant ${sleutel}`)],
      );
      await client.query(
        `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
        [id, testId(`pa ${sleutel}`), persoonIn(sleutel), testId(`adres klant ${sleutel}`)],
      );
    }
  } finally {
    await client.end();
  }
}
