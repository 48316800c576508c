import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import { type Journaal, type Keten, ketenNaam, listKetens } from './zegel';

/** How far one chain is. */
export type Zegelstand = {
  keten: Keten;
  /** The last seal; null before the first. */
  nummer: number | null;
  gemaaktOp: Date | null;
  /** Lines that are sealed. */
  totaal: number;
  /** Moment of the oldest line that waits for a seal. */
  wachtSinds: Date | null;
};

type Rij = {
  id: number;
  nummer: number | null;
  gemaaktOp: Date | null;
  totaal: bigint | null;
  wachtSinds: Date | null;
};

/** How far the chains are of the kantoor and of the gemeenten of this read. */
export async function listZegelstand(read: Read): Promise<Zegelstand[]> {
  const { kantoorId } = read.ctx;
  const kantoor = await read.db.$queryRaw<Rij[]>`
    select k.id, z.nummer, z.gemaakt_op as "gemaaktOp", z.totaal, r.moment as "wachtSinds"
    from (values (${kantoorId}::int)) as k(id)
    left join lateral (select * from kantoor_zegel where kantoor_id = k.id order by nummer desc limit 1) z on true
    left join lateral (select moment from kantoor_audit where kantoor_id = k.id
      and (xact, id) > (coalesce(z.tot_xact, -1), coalesce(z.tot_id, '00000000-0000-0000-0000-000000000000'::uuid))
      order by xact, id limit 1) r on true`;
  const standen = new Map<string, Rij>(
    kantoor.map((rij) => [ketenNaam({ van: 'kantoor', id: rij.id, journaal: 'kantoor_audit' }), rij]),
  );
  for (const journaal of ['audit', 'verwerking'] as const)
    for (const rij of await ofGemeenten(read, journaal))
      standen.set(ketenNaam({ van: 'gemeente', id: rij.id, journaal }), rij);
  return listKetens(kantoorId, read.gemeenten).map((keten) => {
    const rij = standen.get(ketenNaam(keten));
    return {
      keten,
      nummer: rij?.nummer ?? null,
      gemaaktOp: rij?.gemaaktOp ?? null,
      totaal: Number(rij?.totaal ?? 0),
      wachtSinds: rij?.wachtSinds ?? null,
    };
  });
}

function ofGemeenten(read: Read, journaal: Journaal): Promise<Rij[]> {
  const regels =
    journaal === 'audit'
      ? Prisma.sql`select moment, xact, id, gemeente_id from audit`
      : Prisma.sql`select begin as moment, xact, id, gemeente_id from verwerking`;
  return read.db.$queryRaw<Rij[]>`
    select g.id, z.nummer, z.gemaakt_op as "gemaaktOp", z.totaal, r.moment as "wachtSinds"
    from unnest(${[...read.gemeenten]}::int[]) as g(id)
    left join lateral (select * from zegel where gemeente_id = g.id and journaal = ${journaal}
      order by nummer desc limit 1) z on true
    left join lateral (select l.moment from (${regels}) l where l.gemeente_id = g.id
      and (l.xact, l.id) > (coalesce(z.tot_xact, -1), coalesce(z.tot_id, '00000000-0000-0000-0000-000000000000'::uuid))
      order by l.xact, l.id limit 1) r on true`;
}

/** What the last check of the seals said, of the chains that this read may know. */
export type Zegelcontrole = { moment: Date; anker: boolean; fouten: { keten: Keten; zegel: number }[] };

const uitslag = z.object({
  na: z.object({
    anker: z.boolean(),
    fouten: z.array(z.object({ keten: z.string(), zegel: z.number() })),
  }),
});

/** The last check of the seals; null before the first. */
export async function getZegelcontrole(read: Read): Promise<Zegelcontrole | null> {
  const rij = await read.db.kantoorAudit.findFirst({
    where: { kantoorId: read.ctx.kantoorId, handeling: 'zegels.gecontroleerd' },
    orderBy: { moment: 'desc' },
    select: { moment: true, inhoud: true },
  });
  const gelezen = uitslag.safeParse(rij?.inhoud);
  if (!rij || !gelezen.success) return null;
  const { anker, fouten } = gelezen.data.na;
  return {
    moment: rij.moment,
    anker,
    fouten: listKetens(read.ctx.kantoorId, read.gemeenten).flatMap((keten) =>
      fouten.filter((fout) => fout.keten === ketenNaam(keten)).map(({ zegel }) => ({ keten, zegel })),
    ),
  };
}
