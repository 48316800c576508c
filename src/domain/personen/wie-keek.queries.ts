import { Prisma } from '@/generated/prisma/client';
import { insertKantoorAudit } from '@/platform/audit';
import { persoonSleutel } from '@/platform/identiteit';
import { betrokkeneOf, openWieKeek } from '@/platform/processing-log';
import type { Read } from '@/platform/tenant';
import type { WieKeekVraag } from './wie-keek';

/** One operation in which somebody's data were shown. */
export type WieKeekRegel = {
  gemeenteId: number;
  operatie: string;
  /** The number of the request or job, which stands in the technical log as well. */
  trace: string;
  moment: Date;
  soort: string;
  /** Name of the medewerker or of the job; of a citizen who helps another only the key. */
  wie: string;
  rol: string;
  doel: string;
  /** How many people of this question were shown in it. */
  personen: number;
};

const HOOGSTENS = 200;

/**
 * Who looked at one person, or who stood behind one trace: the latest 200 operations in the gemeenten of this read.
 * The database gives them to a privacy officer and an auditor alone. That this was asked stands in the audit of the
 * kantoor, in the same transaction, and for a person in his processing log as well.
 */
export async function listWieKeek(read: Read, vraag: WieKeekVraag): Promise<WieKeekRegel[]> {
  const personen = vraag.soort === 'trace' ? [] : await findPersonen(read, vraag);
  for (const { gemeenteId, id } of personen) read.shows(gemeenteId, [id]);
  await insertKantoorAudit(read.db, read.ctx, {
    handeling: 'wie-keek.geraadpleegd',
    onderwerp:
      vraag.soort === 'trace'
        ? { soort: 'trace', id: vraag.trace }
        : { soort: 'persoon', id: personen.map((persoon) => persoon.id).join(',') || 'onbekend' },
    voor: null,
    na: { gemeenten: [...read.gemeenten] },
  });
  await openWieKeek(read.db, read.ctx);
  return read.db.$queryRaw<WieKeekRegel[]>`
    select w.gemeente_id as "gemeenteId", w.operation_id as operatie, w.trace_id as trace, w.moment, w.soort, w.rol, min(v.doel) as doel, count(*)::int as personen,
      coalesce((select m.naam from medewerker m
        where w.soort = 'medewerker' and m.kantoor_id = w.kantoor_id and m.id::text = w.wie), w.wie) as wie
    from wie_keek w
    join verwerking v on v.gemeente_id = w.gemeente_id and v.operation_id = w.operation_id
    where ${about(vraag, personen)}
    group by w.gemeente_id, w.operation_id
    order by w.moment desc, w.gemeente_id limit ${HOOGSTENS}`;
}

function about(vraag: WieKeekVraag, personen: readonly { gemeenteId: number; id: string }[]): Prisma.Sql {
  if (vraag.soort === 'trace') return Prisma.sql`w.trace_id = ${vraag.trace}`;
  const sleutels = personen.map(({ gemeenteId, id }) => betrokkeneOf(gemeenteId, id));
  return Prisma.sql`v.betrokkene = any (${sleutels}::text[])
    and v.gemeente_id = any (${personen.map(({ gemeenteId }) => gemeenteId)}::int[])`;
}

async function findPersonen(
  read: Read,
  vraag: Exclude<WieKeekVraag, { soort: 'trace' }>,
): Promise<{ gemeenteId: number; id: string }[]> {
  const sleutel = persoonSleutel(read.ctx.kantoorId, vraag.nummer);
  const rows = await read.db.$queryRaw<{ gemeente_id: number; id: string }[]>`
    select gemeente_id, id from persoon
    where gemeente_id = any (${[...read.gemeenten]}::int[]) and sleutel = ${sleutel}
    union
    -- What was seen of him before, under a row that was merged with this one (ADR 0055).
    select d.gemeente_id, d.id from persoon p
    join persoon d on d.gemeente_id = p.gemeente_id and d.samengevoegd_met = p.id
    where p.gemeente_id = any (${[...read.gemeenten]}::int[]) and p.sleutel = ${sleutel}`;
  return rows.map((row) => ({ gemeenteId: row.gemeente_id, id: row.id }));
}
