import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { uitkomstOp } from './beluitkomst.store';
import { addMeting, LEGE_METING, type Meting } from './meting';

/** What the lists of these gemeenten brought, and their dwangbevelen of the last twelve months. Counts alone, of nobody by name. */
export async function getMeting(read: Read): Promise<Meting> {
  let alle = LEGE_METING;
  for (const gemeenteId of read.gemeenten) alle = addMeting(alle, await meetIn(read, gemeenteId));
  return alle;
}

async function meetIn(read: Read, gemeenteId: number): Promise<Meting> {
  const dag = localDateOf(read.ctx.now);
  const rijen = await read.db.$queryRaw<
    { groep: string; aanslagen: number; betaald: number; dwangbevel: number }[]
  >`
    select x.groep, count(*)::int as aanslagen, (count(*) filter (where x.uitkomst = 'betaald'))::int as betaald,
      (count(*) filter (where x.uitkomst = 'dwangbevel'))::int as dwangbevel
    from (
      select r.groep, u.uitkomst
      from bellijstregel r
      join bellijst l on l.gemeente_id = r.gemeente_id and l.id = r.lijst_id
      cross join lateral (${uitkomstOp}) u
      where r.gemeente_id = ${gemeenteId} offset 0
    ) x group by 1`;
  const [jaar] = await read.db.$queryRaw<
    { dwangbevelen: number; kosten: bigint; hernieuwd: number; beslag: number }[]
  >`
    select
      (select count(*)::int from invorderingsstap s where s.gemeente_id = ${gemeenteId} and s.stap = 'dwangbevel' and s.terug_van is null
        and s.dagtekening > ${dag}::date - interval '1 year' and s.dagtekening <= ${dag}::date
        and not exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id)) as dwangbevelen,
      (select coalesce(sum(s.kosten_centen), 0)::bigint from invorderingsstap s where s.gemeente_id = ${gemeenteId}
        and s.stap = 'dwangbevel' and s.terug_van is null and s.dagtekening > ${dag}::date - interval '1 year'
        and s.dagtekening <= ${dag}::date
        and not exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id)) as kosten,
      (select count(*)::int from verhaalfeit v where v.gemeente_id = ${gemeenteId} and v.soort = 'hernieuwd-bevel'
        and v.dag > ${dag}::date - interval '1 year' and v.dag <= ${dag}::date) as hernieuwd,
      (select count(*)::int from verhaalfeit v where v.gemeente_id = ${gemeenteId} and v.soort = 'beslagopdracht'
        and v.dag > ${dag}::date - interval '1 year' and v.dag <= ${dag}::date) as beslag`;
  const groep = (naam: string) => {
    const rij = rijen.find((een) => een.groep === naam);
    return rij
      ? { aanslagen: rij.aanslagen, betaald: rij.betaald, dwangbevel: rij.dwangbevel }
      : LEGE_METING.bellen;
  };
  return {
    bellen: groep('bellen'),
    controle: groep('controle'),
    jaar: jaar ? { ...jaar, kosten: toCents(jaar.kosten) } : LEGE_METING.jaar,
  };
}
