import { type Cents, toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Wijze } from './kas';

export type NieuweKwitantie = {
  kasId: string;
  kasdagId: string;
  jaar: number;
  wijze: Wijze;
  persoonId: string;
  bedragCenten: Cents;
  gegevenCenten: Cents | null;
  doorAnder: boolean;
  terugVan: string | null;
  reden: string | null;
  sleutel: string;
  inhoudHash: string;
  regels: readonly { aanslagId: string; bedragCenten: Cents; koppeling: string; naCenten: Cents }[];
};

/** A kwitantie that stands, as who takes it back needs it. */
export type StaandeKwitantie = {
  id: string;
  kasId: string;
  dag: LocalDate;
  wijze: Wijze;
  doorAnder: boolean;
  persoonId: string;
  bedragCenten: Cents;
  gemaaktDoor: string;
  teruggenomen: boolean;
  regels: { aanslagId: string; bedragCenten: Cents; koppeling: string }[];
};

/**
 * Writes a kwitantie with its lines in one statement, with the next number of its till and year: who holds the till is
 * alone with it, and the database refuses a gap. Returns its id and number.
 */
export async function insertKwitantie(
  { db, ctx, gemeenteId }: Write,
  { regels, ...k }: NieuweKwitantie,
): Promise<{ id: string; nummer: number }> {
  const id = newId();
  const lines = regels.map((r, n) => ({
    ...r,
    volgnummer: n + 1,
    bedragCenten: r.bedragCenten.toString(),
    naCenten: r.naCenten.toString(),
  }));
  const [row] = await db.$queryRaw<{ nummer: number }[]>`
    with nieuw as (
      insert into kwitantie (gemeente_id, id, kas_id, kasdag_id, jaar, nummer, wijze, persoon_id, bedrag_centen, gegeven_centen,
        door_ander, terug_van, reden, sleutel, inhoud_hash, gemaakt_door, gemaakt_op)
      select ${gemeenteId}, ${id}::uuid, ${k.kasId}::uuid, ${k.kasdagId}::uuid, ${k.jaar},
        (select coalesce(max(nummer), 0) + 1 from kwitantie where gemeente_id = ${gemeenteId} and kas_id = ${k.kasId}::uuid and jaar = ${k.jaar}),
        ${k.wijze}, ${k.persoonId}::uuid, ${k.bedragCenten}, ${k.gegevenCenten}::bigint, ${k.doorAnder},
        ${k.terugVan}::uuid, ${k.reden},
        ${k.sleutel}, ${k.inhoudHash}, ${actorText(ctx.actor)}, ${ctx.now}
      returning nummer
    ), regel as (
      insert into kwitantieregel (gemeente_id, kwitantie_id, volgnummer, aanslag_id, bedrag_centen, koppeling, na_centen)
      select ${gemeenteId}, ${id}::uuid, r.volgnummer, r."aanslagId", r."bedragCenten", r.koppeling, r."naCenten"
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as r(volgnummer int, "aanslagId" uuid, "bedragCenten" bigint,
        koppeling uuid, "naCenten" bigint)
    )
    select nummer from nieuw`;
  return { id, nummer: row?.nummer ?? 0 };
}

/** What was kept with this key of a form, or null. */
export const findKwitantie = (
  { db, gemeenteId }: Write,
  sleutel: string,
): Promise<{ id: string; inhoudHash: string } | null> =>
  db.kwitantie.findUnique({
    where: { gemeenteId_sleutel: { gemeenteId, sleutel } },
    select: { id: true, inhoudHash: true },
  });

/** One kwitantie with its lines, or null. */
export async function loadKwitantie({ db, gemeenteId }: Write, id: string): Promise<StaandeKwitantie | null> {
  const row = await db.kwitantie.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { kasdag: true, terugname: true, regels: { orderBy: { volgnummer: 'asc' } } },
  });
  if (!row) return null;
  return {
    id,
    kasId: row.kasId,
    dag: fromDatabaseDate(row.kasdag.dag),
    wijze: row.wijze as Wijze,
    doorAnder: row.doorAnder,
    persoonId: row.persoonId,
    bedragCenten: toCents(row.bedragCenten),
    gemaaktDoor: row.gemaaktDoor,
    teruggenomen: row.terugname.length > 0,
    regels: row.regels.map(({ aanslagId, bedragCenten, koppeling }) => ({
      ...{ aanslagId, koppeling, bedragCenten: toCents(bedragCenten) },
    })),
  };
}
