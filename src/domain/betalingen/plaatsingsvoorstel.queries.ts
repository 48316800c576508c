import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import { gevolgFromJson, type Plaatsingsvoorstel } from './plaatsing';

/** A placing that waits for a second person, with what a screen says of it. */
export type WachtendVoorstel = Omit<Plaatsingsvoorstel, 'status'> & {
  /** Payer as the bank named him. */
  naam: string | null;
  /** Null for an aanslag outside this read. */
  aanslagnummer: string | null;
};

type Row = Omit<WachtendVoorstel, 'gevolg' | 'bedragCenten'> & {
  gevolg: unknown;
  bedragCenten: bigint;
  persoonId: string | null;
};

const HOOGSTENS = 200;

/** What waits for a second person, the oldest first; of one receipt, or of all of the kantoor. */
export async function listPlaatsingsvoorstellen(
  read: Read,
  ontvangstId?: string,
): Promise<WachtendVoorstel[]> {
  const rows = await read.db.$queryRaw<Row[]>`
    select v.id, v.gemeente_id as "gemeenteId", v.soort, v.ontvangst_id as "ontvangstId", v.tegen_ontvangst_id as "tegenOntvangstId",
      v.aanslag_id as "aanslagId", v.bedrag_centen as "bedragCenten", v.reden, v.gevolg, v.voorgesteld_door as "voorgesteldDoor",
      v.voorgesteld_op as "voorgesteldOp", v.versie, o.naam, a.aanslagnummer, a.persoon_id as "persoonId"
    from plaatsingsvoorstel v
    join ontvangst o on o.kantoor_id = v.kantoor_id and o.id = v.ontvangst_id
    left join aanslag a on a.gemeente_id = v.gemeente_id and a.id = v.aanslag_id
      and a.gemeente_id = any(${[...read.gemeenten]}::int[])
    where v.kantoor_id = ${read.ctx.kantoorId} and v.status = 'voorgesteld'
      and ${ontvangstId === undefined ? Prisma.sql`true` : Prisma.sql`v.ontvangst_id = ${ontvangstId}::uuid`}
    order by v.voorgesteld_op, v.id limit ${HOOGSTENS}`;
  return rows.map(({ persoonId, ...row }) => {
    if (persoonId !== null) read.shows(row.gemeenteId, [persoonId]);
    return { ...row, bedragCenten: toCents(row.bedragCenten), gevolg: gevolgFromJson(row.gevolg) };
  });
}
