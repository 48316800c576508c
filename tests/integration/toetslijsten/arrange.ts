import { seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { sealNummer } from '@/domain/personen/nummer';
import type { Inlichtingenbureau } from '@/domain/toetslijsten/inlichtingenbureau';
import type { Context } from '@/platform/context';
import { isElfproef } from '@/platform/elfproef';
import { persoonSleutel } from '@/platform/identiteit';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';
import { BORNE } from '../aanslagen/arrange';

/** November before the tax year. */
export const NOVEMBER = new Date('2025-11-10T09:00:00Z');
const als = (subject: string, rol: Parameters<typeof seedContext>[1], now: Date) =>
  seedContext(subject, rol, { now });
export const innen = (now = NOVEMBER): Context => als('innen-gbtwente', ['medewerker-innen'], now);
export const ambtenaar = (now = NOVEMBER): Context =>
  als('invorderingsambtenaar-gbtwente', ['invorderingsambtenaar'], now);
export const systeem = (now = NOVEMBER): Context => ({
  ...innen(now),
  actor: { soort: 'systeem', taak: 'proef' },
});
export const burger = (persoonId: string, now = NOVEMBER): Context => {
  const ctx = innen(now);
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: persoonId, naam: null },
    gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [], persoonId })),
  };
};
export const write = <T>(ctx: Context, fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, BORNE, fn);
export const read = <T>(ctx: Context, fn: (r: Read) => Promise<T>): Promise<T> => readIn(ctx, [BORNE], fn);

/** A number that can be a BSN, of this person, with this last digit: what the stand-in answers by. */
export function bsnOp(n: number, cijfer: number): string {
  for (let begin = 10_000_000 + n * 1_000; ; begin += 1) {
    const nummer = `${begin}${cijfer}`;
    if (isElfproef(nummer)) return nummer;
  }
}

type Wie = {
  n: number;
  /** Last digit of his BSN; null: none is known. */
  cijfer: number | null;
  uitkomst: 'volledig' | 'gedeeltelijk';
  /** What he said about the yearly test, in order. */
  toestemming: readonly boolean[];
};

/** Somebody of the gemeente who asked kwijtschelding of 2025 and said what he said about the yearly test. Answers his id. */
export async function addWie(client: pg.Client, { n, cijfer, uitkomst, toestemming }: Wie): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select md5('hp:' || $1::int || ':' || $2::int)::uuid as id`,
    [BORNE, n],
  );
  const persoonId = rows[0]?.id ?? '';
  if (cijfer !== null) {
    const bsn = bsnOp(n, cijfer);
    const sleutel = persoonSleutel(1, bsn);
    await client.query(
      'update persoon set sleutel = $3, nummer_versleuteld = $4 where gemeente_id = $1 and id = $2',
      [BORNE, persoonId, sleutel, sealNummer(1, sleutel, bsn)],
    );
  }
  const aanslagId = testId(`aanslag 2025 ${n}`);
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
        laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
      values ($1, $2, $3, $4, 2025, 'gecombineerd', '2025-02-28', 'zes-weken', '2025-04-11', $5, 10000, '2025-02-20')`,
    [BORNE, aanslagId, `2025-99-${n}`, persoonId, `9${String(n).padStart(15, '0')}`],
  );
  const zaakId = testId(`zaak 2025 ${n}`);
  await client.query(
    `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
        inhoud_hash, gemaakt_door, gemaakt_op)
      values ($1, $2, $3, 'kwijtschelding', $4, 'mijn', '2025-03-02 08:00Z', 'afgehandeld', '2025-03-20', $3, $3, $3, '2025-03-02')`,
    [BORNE, zaakId, `K2025.${n}`, persoonId],
  );
  // What it came to in money is of no matter here: nothing of it was open any more.
  await client.query(
    `insert into kwijtschelding (gemeente_id, zaak_id, persoon_id, aanslag_id, gevraagd_op, jaar, loopt, uitkomst, kwijt_centen, besluit_op)
      values ($1, $2, $3, $4, '2025-03-02', 2025, false, $5, 0, '2025-03-20')`,
    [BORNE, zaakId, persoonId, aanslagId, uitkomst],
  );
  for (const [at, gegeven] of toestemming.entries())
    await client.query(
      `insert into toetstoestemming (gemeente_id, id, persoon_id, gegeven, kanaal, door, moment)
        values ($1, gen_random_uuid(), $2, $3, 'mijn', 'proef', $4)`,
      [BORNE, persoonId, gegeven, new Date(Date.UTC(2025, 2, 2 + at))],
    );
  return persoonId;
}

/** A directory that exists in memory alone. */
export function memoryBureau(): Inlichtingenbureau & { uit: Map<string, string>; in: Map<string, string> } {
  const uit = new Map<string, string>();
  const binnen = new Map<string, string>();
  return {
    uit,
    in: binnen,
    offer: async (naam, tekst) => void uit.set(naam, tekst),
    list: async () => [...binnen.keys()].sort(),
    read: async (naam) => binnen.get(naam) ?? '',
    remove: async (naam) => void binnen.delete(naam),
  };
}
