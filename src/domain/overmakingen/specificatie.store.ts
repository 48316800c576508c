import { z } from 'zod';
import type { BoekingSoort } from '@/domain/grootboek/boeking';
import { toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import type { Periode } from './periode';
import type { Posttelling, Specificatie } from './specificatie';

/** What the books say of a gemeente over a period, and what the kantoor says of the same rekening-courant at its end. */
export type Telling = { tellingen: Posttelling[]; kantoorCenten: bigint };

type Rij = {
  gemeenteId: number;
  post: string;
  belastingjaar: number | null;
  telt: string;
  voor: bigint;
  in: bigint;
  na: bigint;
};

/** Of each of these gemeenten, in one statement for all of them and one for the kantoor. */
export async function loadTellingen(
  { db, ctx }: Read,
  gemeenteIds: readonly number[],
  { van, totEnMet }: Periode,
): Promise<ReadonlyMap<number, Telling>> {
  const rijen = await db.$queryRaw<Rij[]>`
    select g.id as "gemeenteId", t.* from unnest(${[...gemeenteIds]}::int[]) as g(id)
    cross join lateral (
      select case
          when r.rekening in ('rekening-courant', 'overgemaakt', 'te-veel-ontvangen') or r.rekening like 'rentevergoeding%' then r.rekening
          when r.rekening like '%-kosten' then 'kosten-' || coalesce(eigen.begunstigde, gemaakt.begunstigde, terug.begunstigde, 'gemeente')
          when r.rekening like '%-rente' then 'rente'
          else coalesce(r.belastingsoort, 'zonder-soort') end as post,
        r.belastingjaar, b.telt,
        coalesce(sum(r.bedrag_centen) filter (where b.boekdatum < ${van}::date), 0)::bigint as voor,
        coalesce(sum(r.bedrag_centen) filter (where b.boekdatum between ${van}::date and ${totEnMet}::date), 0)::bigint as in,
        coalesce(sum(r.bedrag_centen) filter (where b.boekdatum > ${totEnMet}::date), 0)::bigint as na
      from boeking b
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
      left join kosten eigen on eigen.gemeente_id = r.gemeente_id and eigen.id = r.kosten_id
      left join kosten gemaakt on r.rekening like '%-kosten' and gemaakt.gemeente_id = b.gemeente_id and gemaakt.boeking_id = b.id
      left join kosten terug on r.rekening like '%-kosten' and terug.gemeente_id = b.gemeente_id and terug.terug_boeking_id = b.id
      where b.gemeente_id = g.id
      group by 1, 2, 3
    ) t
    order by 1, 2, 3, 4`;
  const kantoor = await db.$queryRaw<{ gemeenteId: number; centen: bigint }[]>`
    select r.gemeente_id as "gemeenteId", sum(r.bedrag_centen)::bigint as centen
    from kantoor_boeking b
    join kantoor_boekingsregel r on r.kantoor_id = b.kantoor_id and r.boeking_id = b.id
    where b.kantoor_id = ${ctx.kantoorId} and r.rekening = 'rekening-courant' and r.gemeente_id = any(${[...gemeenteIds]}::int[])
      and b.boekdatum <= ${totEnMet}::date
    group by 1`;
  const daar = new Map(kantoor.map((rij) => [rij.gemeenteId, rij.centen]));
  return new Map(
    gemeenteIds.map((id) => [
      id,
      {
        tellingen: rijen
          .filter((rij) => rij.gemeenteId === id)
          .map((rij) => ({
            post: rij.post,
            belastingjaar: rij.belastingjaar,
            telt: rij.telt as BoekingSoort,
            voorCenten: toCents(rij.voor),
            inCenten: toCents(rij.in),
            naCenten: toCents(rij.na),
          })),
        kantoorCenten: daar.get(id) ?? 0n,
      },
    ]),
  );
}

const centen = z
  .string()
  .regex(/^-?\d+$/)
  .transform((text) => toCents(BigInt(text)));
const opgeslagen = z.object({
  beginCenten: centen,
  regels: z.array(
    z.object({
      post: z.string(),
      belastingjaar: z.number().int().nullable(),
      ontvangenCenten: centen,
      terugbetaaldCenten: centen,
      verrekendCenten: centen,
    }),
  ),
  overgemaaktCenten: centen,
  eindCenten: centen,
  blijft: z.array(z.object({ post: z.string(), centen })),
  sindsdienCenten: centen,
  bedragCenten: centen,
});

/** A specification as it stands with an overmaking. Throws ZodError when it is malformed. */
export const readSpecificatie = (json: unknown): Specificatie => opgeslagen.parse(json);

/** The same as it is stored: cents as text, which no reader rounds. */
export const storedSpecificatie = (s: Specificatie): object =>
  JSON.parse(
    JSON.stringify(s, (_, waarde: unknown) => (typeof waarde === 'bigint' ? waarde.toString() : waarde)),
  );
