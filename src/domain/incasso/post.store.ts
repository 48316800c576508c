import { type Cents, toCents } from '@/platform/cents';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Termijnkandidaat } from './kandidaat.store';
import type { Reden, Reeks } from './selectie';

export type Nieuwepost = {
  kandidaat: Termijnkandidaat;
  oordeel: { ok: true; bedragCenten: Cents } | { ok: false; reden: Reden };
};

/** Keeps what was decided on terms for a batch; what is on its way already stays as it is. Returns how many were new. */
export async function insertPosten(
  { db, ctx, gemeenteId }: Write,
  batchId: string,
  posten: readonly Nieuwepost[],
): Promise<number> {
  const rijen = posten.map(({ kandidaat, oordeel }) => ({
    id: newId(),
    plan_id: kandidaat.planId,
    volgnummer: kandidaat.volgnummer,
    machtiging_id: kandidaat.machtigingId,
    bedrag_centen: (oordeel.ok ? oordeel.bedragCenten : kandidaat.termijnOpen).toString(),
    status: oordeel.ok ? 'gekozen' : 'overgeslagen',
    reden: oordeel.ok ? null : oordeel.reden,
    poging: kandidaat.poging,
  }));
  return db.$executeRaw`
    insert into incassopost (gemeente_id, id, batch_id, plan_id, volgnummer, machtiging_id, bedrag_centen, status, reden, poging, gemaakt_op)
    select ${gemeenteId}, r.id, ${batchId}::uuid, r.plan_id, r.volgnummer, r.machtiging_id, r.bedrag_centen, r.status, r.reden, r.poging,
      ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as r(id uuid, plan_id uuid, volgnummer int, machtiging_id uuid,
      bedrag_centen bigint, status text, reden text, poging int)
    on conflict do nothing`;
}

export type Gekozenpost = {
  id: string;
  planId: string;
  volgnummer: number;
  bedragCenten: Cents;
};

/**
 * What of a batch waits to go into its file, with its mandate and plan held until the end of the transaction. The oldest term
 * of a plan first: what is on its way pays the oldest, so that a later one which went before would pass for its payment.
 */
export async function lockGekozen(
  { db, gemeenteId }: Write,
  batchId: string,
  aantal: number,
): Promise<Gekozenpost[]> {
  const rijen = await db.$queryRaw<{ id: string; plan_id: string; volgnummer: number; bedrag: bigint }[]>`
    select x.id, x.plan_id, x.volgnummer, x.bedrag_centen as bedrag
    from incassopost x
    join incassoplan p on p.gemeente_id = x.gemeente_id and p.id = x.plan_id
    join incassomachtiging m on m.gemeente_id = x.gemeente_id and m.id = x.machtiging_id
    where x.gemeente_id = ${gemeenteId} and x.batch_id = ${batchId}::uuid and x.status = 'gekozen'
    order by x.machtiging_id, x.plan_id, x.volgnummer limit ${aantal}
    for update of x for share of p, m`;
  return rijen.map((rij) => ({
    id: rij.id,
    planId: rij.plan_id,
    volgnummer: rij.volgnummer,
    bedragCenten: toCents(rij.bedrag),
  }));
}

export type Uitslag =
  | { id: string; ok: true; bedragCenten: Cents; reeks: Reeks }
  | { id: string; ok: false; reden: Reden };

/** What became of posts when the file was made. */
export async function settlePosten({ db, gemeenteId }: Write, uitslagen: readonly Uitslag[]): Promise<void> {
  const rijen = uitslagen.map((u) =>
    u.ok
      ? {
          id: u.id,
          status: 'ingediend',
          bedrag: u.bedragCenten.toString(),
          reeks: u.reeks,
          reden: null,
        }
      : {
          id: u.id,
          status: 'overgeslagen',
          bedrag: null,
          reeks: null,
          reden: u.reden,
        },
  );
  await db.$executeRaw`
    update incassopost x set status = r.status, bedrag_centen = coalesce(r.bedrag, x.bedrag_centen), reeks = r.reeks, reden = r.reden
    from jsonb_to_recordset(${JSON.stringify(rijen)}::jsonb) as r(id uuid, status text, bedrag bigint, reeks text, reden text)
    where x.gemeente_id = ${gemeenteId} and x.id = r.id and x.status = 'gekozen'`;
}

/** Frees what was chosen for a batch that did not go on. Returns how many. */
export const releasePosten = ({ db, gemeenteId }: Write, batchId: string): Promise<number> =>
  db.$executeRaw`update incassopost set status = 'vervallen'
    where gemeente_id = ${gemeenteId} and batch_id = ${batchId}::uuid and status = 'gekozen'`;

/** Batches of which something is still chosen here though they ended: their terms are free. */
export async function loadDood({ db, gemeenteId, ctx }: Write): Promise<string[]> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    select distinct b.id from incassobatch b
    join incassopost x on x.batch_id = b.id and x.gemeente_id = ${gemeenteId} and x.status = 'gekozen'
    where b.kantoor_id = ${ctx.kantoorId} and b.status in ('afgewezen', 'ingetrokken')`;
  return rijen.map((rij) => rij.id);
}

export type Batchtelling = { aantal: number; centen: Cents };

/** How many and how much of a batch, over the gemeenten of this read, have one of these states. */
export async function countPosten(
  { db, gemeenten }: Read,
  batchId: string,
  statussen: readonly string[],
): Promise<Batchtelling> {
  const [rij] = await db.$queryRaw<{ aantal: number; centen: bigint }[]>`
    select count(*)::int as aantal, coalesce(sum(bedrag_centen), 0)::bigint as centen from incassopost
    where gemeente_id = any(${[...gemeenten]}::int[]) and batch_id = ${batchId}::uuid and status = any(${[...statussen]}::text[])`;
  return { aantal: rij?.aantal ?? 0, centen: toCents(rij?.centen ?? 0n) };
}
