import type { Prisma } from '@/generated/prisma/client';
import { actorText, type Context } from '@/platform/context';
import { newId, type TenantClient, writeKantoor, writeRaw } from '@/platform/tenant';
import {
  type Controletotalen,
  decideStart,
  distinctFouten,
  type Fout,
  isBestandStatus,
  STILTE_SECONDEN,
  type Start,
} from './bestand';

/** A file as it is offered, before anything of it was read but its bytes. */
export type Aanbod = {
  soort: string;
  naam: string;
  gemeenteId: number | null;
  sha256: string;
  omvangBytes: bigint;
};

export type Begin =
  | Exclude<Start, { soort: 'beginnen' | 'overnemen' }>
  | { soort: 'begonnen'; bestandId: string };

/** Another import of the same file began in the meantime, or took this one over after it had fallen silent. */
export class Overgenomen extends Error {
  override readonly name = 'Overgenomen';
}

/**
 * Records the offer of a file, unless the same bytes were loaded or are being imported. Liveness is measured on
 * the clock of the database: that of the application may stand still in a demo.
 */
export async function beginBestand(ctx: Context, aanbod: Aanbod): Promise<Begin> {
  try {
    return await writeKantoor(ctx, async ({ db, audit }) => {
      const rows = await db.$queryRaw<{ id: string; status: string; stil: boolean }[]>`
        select id, status, coalesce(hartslag_op < clock_timestamp() - make_interval(secs => ${STILTE_SECONDEN}), true) as stil
          from bestand
         where kantoor_id = ${ctx.kantoorId} and soort = ${aanbod.soort} and sha256 = ${aanbod.sha256}
           and coalesce(gemeente_id, 0) = ${aanbod.gemeenteId ?? 0}
         order by aangeboden_op, id for update`;
      const start = decideStart(
        rows.flatMap((r) => (isBestandStatus(r.status) ? [{ ...r, status: r.status }] : [])),
      );
      if (start.soort === 'al-geladen' || start.soort === 'bezig') return start;
      if (start.soort === 'overnemen') await markVastgelopen(db, ctx, start.bestandId);
      const id = newId();
      await db.$executeRaw`
        insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door,
               aangeboden_op, hartslag_op)
        values (${ctx.kantoorId}, ${id}::uuid, ${aanbod.gemeenteId}, ${aanbod.soort}, ${aanbod.naam}, ${aanbod.sha256},
               ${aanbod.omvangBytes}, 'controleren', ${actorText(ctx.actor)}, ${ctx.now}, clock_timestamp())`;
      const { naam: _, ...na } = aanbod;
      await audit({ handeling: 'bestand.aanbieden', onderwerp: { soort: 'bestand', id }, voor: null, na });
      return { soort: 'begonnen', bestandId: id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Overgenomen();
    throw error;
  }
}

async function markVastgelopen(db: Prisma.TransactionClient, ctx: Context, id: string): Promise<void> {
  await db.bestand.update({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
    data: { status: 'vastgelopen', klaarOp: ctx.now },
  });
}

function isUniqueViolation(error: unknown): boolean {
  const { code, meta } = error as { code?: string; meta?: { code?: string; driverAdapterError?: unknown } };
  return (
    code === 'P2002' ||
    code === '23505' ||
    meta?.code === '23505' ||
    JSON.stringify(meta ?? '').includes('23505')
  );
}

/** A sign of life with the progress, in a short transaction of its own: visible while the load is not. */
export async function recordVoortgang(ctx: Context, id: string, regelsVerwerkt: number): Promise<void> {
  await writeRaw(ctx, null, (client) =>
    client.query(
      `update bestand set regels_verwerkt = $3, hartslag_op = clock_timestamp()
        where kantoor_id = $1 and id = $2 and status in ('controleren', 'laden')`,
      [ctx.kantoorId, id, regelsVerwerkt],
    ),
  );
}

/** From checking to loading. Throws Overgenomen when another import took the file over. */
export async function recordLaden(ctx: Context, id: string, regelsTotaal: number): Promise<void> {
  await writeRaw(ctx, null, async (client) => {
    const { rowCount } = await client.query(
      `update bestand set status = 'laden', regels_totaal = $3, regels_verwerkt = 0, hartslag_op = clock_timestamp()
        where kantoor_id = $1 and id = $2 and status = 'controleren'`,
      [ctx.kantoorId, id, regelsTotaal],
    );
    if (rowCount !== 1) throw new Overgenomen();
  });
}

/** The report of a refused file: nothing of it was loaded. */
export async function recordAfgekeurd(
  ctx: Context,
  id: string,
  uitslag: { regelsTotaal: number; fouten: readonly Fout[]; aantalFouten: number; klaarOp: Date },
): Promise<void> {
  await writeRaw(ctx, null, async (client) => {
    const { rowCount } = await client.query(
      `update bestand set status = 'afgekeurd', regels_totaal = $3, regels_verwerkt = $3, regels_nieuw = 0,
              regels_fout = $4, klaar_op = $5
        where kantoor_id = $1 and id = $2 and status in ('controleren', 'laden')`,
      [ctx.kantoorId, id, uitslag.regelsTotaal, uitslag.aantalFouten, uitslag.klaarOp],
    );
    if (rowCount !== 1) throw new Overgenomen();
    await insertFouten(client, ctx, id, uitslag.fouten);
  });
}

async function insertFouten(
  client: TenantClient,
  ctx: Context,
  id: string,
  found: readonly Fout[],
): Promise<void> {
  const fouten = distinctFouten(found);
  if (fouten.length === 0) return;
  await client.query(
    `insert into bestand_fout (kantoor_id, bestand_id, regel, kolom, reden)
     select $1, $2, u.regel, u.kolom, u.reden from unnest($3::int[], $4::text[], $5::text[]) as u(regel, kolom, reden)`,
    [ctx.kantoorId, id, fouten.map((f) => f.regel), fouten.map((f) => f.kolom), fouten.map((f) => f.reden)],
  );
}

/** Completes a file, with what was odd in it, inside the transaction that loaded it: all visible at once or nothing. */
export async function recordGeladen(
  client: TenantClient,
  ctx: Context,
  id: string,
  uitslag: { totalen: Controletotalen; nieuw: number; opmerkingen: readonly Fout[]; klaarOp: Date },
): Promise<void> {
  const { rowCount } = await client.query(
    `update bestand set status = 'geladen', regels_verwerkt = regels_totaal, regels_nieuw = $3, controletotalen = $4,
            klaar_op = $5
      where kantoor_id = $1 and id = $2 and status = 'laden'`,
    [ctx.kantoorId, id, uitslag.nieuw, JSON.stringify(uitslag.totalen), uitslag.klaarOp],
  );
  if (rowCount !== 1) throw new Overgenomen();
  await insertFouten(client, ctx, id, uitslag.opmerkingen);
}

/** What is left of an import that broke off for a reason outside the file; it may be offered again at once. */
export async function recordVastgelopen(ctx: Context, id: string, klaarOp: Date): Promise<void> {
  await writeRaw(ctx, null, (client) =>
    client.query(
      `update bestand set status = 'vastgelopen', klaar_op = $3
        where kantoor_id = $1 and id = $2 and status in ('controleren', 'laden')`,
      [ctx.kantoorId, id, klaarOp],
    ),
  );
}
