import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import type { Taaktermijn, TaaktermijnVraag, Termijntelling } from './taaktermijn';

/** What runs of one team about one subject in one gemeente: `g` is its row. */
const lopend = ({ bij }: TaaktermijnVraag) => Prisma.sql`
  from taak where gemeente_id = g.id and team = g.team and onderwerp_soort = g.soort
    and status <> 'afgerond' and heeft_termijn
    ${bij === undefined ? Prisma.empty : Prisma.sql`and (medewerker_id = any(${bij.filter((id) => id !== null)}::uuid[]) or (${bij.includes(null)} and medewerker_id is null))`}`;

const rijen = (read: Read, { waar }: TaaktermijnVraag) => {
  const hier = waar.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  return Prisma.sql`unnest(${hier.map((w) => w.gemeenteId)}::int[], ${hier.map((w) => w.team)}::text[],
    ${hier.map((w) => w.soort)}::text[]) g(id, team, soort)`;
};

/** The tasks with a term, the soonest first; null for all of them. LATERAL per team and subject (decision 2). */
export const listTaaktermijnen = (
  read: Read,
  vraag: TaaktermijnVraag,
  hoogstens: number | null,
): Promise<Taaktermijn[]> => read.db.$queryRaw<Taaktermijn[]>`
  select t.* from ${rijen(read, vraag)}
  cross join lateral (
    select gemeente_id as "gemeenteId", id, soort, onderwerp_soort as "onderwerpSoort", onderwerp_id as "onderwerpId",
      medewerker_id as "medewerkerId", uiterlijk as tot, herinnerd_op is not null as gewaarschuwd
    ${lopend(vraag)}
    order by uiterlijk, id limit ${hoogstens}::int) t
  order by t.tot, t.id limit ${hoogstens}::int`;

/** The same tasks counted per medewerker. */
export const countTaaktermijnen = (read: Read, vraag: TaaktermijnVraag): Promise<Termijntelling[]> =>
  read.db.$queryRaw<Termijntelling[]>`
  select c."medewerkerId", sum(c.aantal)::int as aantal, sum(c.te_laat)::int as "teLaat",
    ((min(c.eerste) - interval '1 millisecond') at time zone 'Europe/Amsterdam')::date::text as eerste
  from ${rijen(read, vraag)}
  cross join lateral (
    select medewerker_id as "medewerkerId", count(*) as aantal, min(uiterlijk) as eerste,
      count(*) filter (where uiterlijk <= ${read.ctx.now}::timestamptz) as te_laat
    ${lopend(vraag)}
    group by 1) c
  group by 1`;
