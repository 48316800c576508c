import { actorText } from '@/platform/context';
import { type KantoorWrite, newId, type Write } from '@/platform/tenant';
import type { Boeking } from './boeking';
import { followTerugname } from './follow-terugname';
import { type KantoorBoeking, type Koppel, spiegelt } from './koppel';
import { inOpenMaand } from './maandafsluiting';
import { holdEersteOpenDag } from './maandafsluiting.store';

/**
 * Posts boekingen in the gemeente of this transaction, each with all its lines, in one statement: the database
 * refuses a boeking that does not sum to zero and a line that comes later (ADR 0005). One of a month that is closed is
 * booked on the first open day and keeps its own day beside it (ADR 0056). Returns their ids in order.
 */
export async function postBoekingen(write: Write, boekingen: readonly Boeking[]): Promise<string[]> {
  if (boekingen.length === 0) return [];
  const open = await holdEersteOpenDag(write);
  return insertBoekingen(
    write,
    boekingen.map((b) => inOpenMaand(b, open)),
  );
}

async function insertBoekingen(write: Write, boekingen: readonly Boeking[]): Promise<string[]> {
  const ids = boekingen.map(() => newId());
  const kop = boekingen.map(({ regels: _, ...rest }, i) => ({ ...rest, id: ids[i] }));
  const regels = boekingen.flatMap((b, i) =>
    b.regels.map((r, n) => ({ ...r, centen: r.centen.toString(), boekingId: ids[i], volgnummer: n + 1 })),
  );
  await write.db.$executeRaw`
    with nieuw as (
      insert into boeking (gemeente_id, id, soort, boekdatum, hoort_bij, koppeling, tegenboeking_van, reden, gemaakt_door,
        gemaakt_op)
      select ${write.gemeenteId}, b.id, b.soort, b.boekdatum, b."hoortBij", b.koppeling, b."tegenboekingVan", b.reden,
        ${actorText(write.ctx.actor)}, ${write.ctx.now}
      from jsonb_to_recordset(${JSON.stringify(kop)}::jsonb) as b(id uuid, soort text, boekdatum date, "hoortBij" date,
        koppeling uuid, "tegenboekingVan" uuid, reden text)
    )
    insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
      aanslagregel_id, kosten_id, bedrag_centen)
    select ${write.gemeenteId}, r."boekingId", r.volgnummer, r.rekening, r.belastingsoort, r.belastingjaar, r."aanslagId",
      r."aanslagregelId", r."kostenId", r.centen
    from jsonb_to_recordset(${JSON.stringify(regels)}::jsonb) as r("boekingId" uuid, volgnummer int, rekening text,
      belastingsoort text, belastingjaar int, "aanslagId" uuid, "aanslagregelId" uuid, "kostenId" uuid, centen bigint)`;
  await followTerugname(
    write,
    boekingen,
    async (boeking) => (await insertBoekingen(write, [boeking]))[0] ?? '',
  );
  return ids;
}

/** Posts one boeking and returns its id. */
export async function postBoeking(write: Write, boeking: Boeking): Promise<string> {
  const [id = ''] = await postBoekingen(write, [boeking]);
  return id;
}

/** Posts boekingen in the administratie ontvangsten of the kantoor, all in one statement. Returns their ids in order. */
export async function postKantoorBoekingen(
  write: Write | KantoorWrite,
  boekingen: readonly KantoorBoeking[],
): Promise<string[]> {
  if (boekingen.length === 0) return [];
  const { db, ctx } = write;
  const ids = boekingen.map(() => newId());
  const kop = boekingen.map(({ regels: _, ...rest }, i) => ({ ...rest, id: ids[i] }));
  const regels = boekingen.flatMap((b, i) =>
    b.regels.map((r, n) => ({ ...r, centen: r.centen.toString(), boekingId: ids[i], volgnummer: n + 1 })),
  );
  await db.$executeRaw`
    with nieuw as (
      insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, koppeling, tegenboeking_van, reden,
        gemaakt_door, gemaakt_op)
      select ${ctx.kantoorId}, b.id, 'ontvangsten', b.soort, b.boekdatum, b.koppeling, b."tegenboekingVan", b.reden,
        ${actorText(ctx.actor)}, ${ctx.now}
      from jsonb_to_recordset(${JSON.stringify(kop)}::jsonb) as b(id uuid, soort text, boekdatum date, koppeling uuid,
        "tegenboekingVan" uuid, reden text)
    )
    insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, gemeente_id, ontvangst_id, bedrag_centen)
    select ${ctx.kantoorId}, r."boekingId", r.volgnummer, r.rekening, r."gemeenteId", r."ontvangstId", r.centen
    from jsonb_to_recordset(${JSON.stringify(regels)}::jsonb) as r("boekingId" uuid, volgnummer int, rekening text,
      "gemeenteId" int, "ontvangstId" uuid, centen bigint)`;
  return ids;
}

/** Posts one boeking of the kantoor and returns its id. */
export async function postKantoorBoeking(
  write: Write | KantoorWrite,
  boeking: KantoorBoeking,
): Promise<string> {
  const [id = ''] = await postKantoorBoekingen(write, [boeking]);
  return id;
}

/**
 * Posts mirrored pairs: one half in the gemeente of this transaction, one at the kantoor, both or neither. Throws
 * for a pair of another gemeente or one that does not mirror: programming errors.
 */
export async function postKoppels(write: Write, koppels: readonly Koppel[]): Promise<void> {
  for (const koppel of koppels) {
    if (koppel.gemeenteId !== write.gemeenteId || !spiegelt(koppel))
      throw new Error(`Koppeling ${koppel.koppeling} does not mirror in gemeente ${write.gemeenteId}`);
  }
  if (koppels.length === 0) return;
  // Both halves move together: a month that is closed closed on both sides.
  const open = await holdEersteOpenDag(write);
  await insertBoekingen(
    write,
    koppels.map((k) => inOpenMaand(k.gemeente, open)),
  );
  await postKantoorBoekingen(
    write,
    koppels.map((k) => ({ ...k.kantoor, boekdatum: inOpenMaand(k.kantoor, open).boekdatum })),
  );
}

/** Posts one mirrored pair. */
export const postKoppel = (write: Write, koppel: Koppel): Promise<void> => postKoppels(write, [koppel]);
