import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { listTegoedenIn, type TegoedView } from './tegoed.queries';
import {
  planVerrekening,
  type Schuldpost,
  tegoedpost,
  type Verrekenreden,
  verrekendBedrag,
} from './verrekening';

export type SchuldView = Schuldpost & { persoonId: string; aanslagnummer: string };

type Row = {
  aanslagId: string;
  persoonId: string;
  aanslagnummer: string;
  laatsteVervaldag: Date;
  open: bigint;
  wacht: boolean;
  insolvent: boolean;
};

/** What these persons owe in one gemeente, costs and interest with it, whether it is late or not. */
export async function listSchulden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<SchuldView[]> {
  if (persoonIds.length === 0) return [];
  const vandaag = localDateOf(read.ctx.now);
  const rows = await read.db.$queryRaw<Row[]>`
    select a.id as "aanslagId", a.persoon_id as "persoonId", a.aanslagnummer, a.laatste_vervaldag as "laatsteVervaldag", o.open,
      h.wacht, h.insolvent
    from aanslag a
    cross join lateral (select count(*) > 0 as wacht,
        coalesce(bool_or(w.grond in ('faillissement', 'surseance', 'wsnp', 'schuldregeling')), false) as insolvent
      from opschorting w where w.gemeente_id = a.gemeente_id and w.persoon_id = a.persoon_id
        and (w.aanslag_id is null or w.aanslag_id = a.id)
        and w.vanaf <= ${vandaag}::date and (w.tot is null or w.tot > ${vandaag}::date)) h
    cross join lateral (select coalesce(sum(r.bedrag_centen), 0)::bigint as open from boekingsregel r
      where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.rekening like 'debiteuren%') o
    where a.gemeente_id = ${gemeenteId} and a.persoon_id = any(${[...persoonIds]}::uuid[]) and o.open > 0
    order by a.laatste_vervaldag, a.id`;
  read.shows(gemeenteId, [...new Set(rows.map((r) => r.persoonId))]);
  return rows.map(({ open, laatsteVervaldag, ...row }) => ({
    ...row,
    centen: toCents(open),
    laatsteVervaldag: fromDatabaseDate(laatsteVervaldag),
  }));
}

/** A person who gets money and owes money, and what can be set off: by the office itself, or when he asks for it. */
export type Verrekenbaar = {
  persoonId: string;
  naam: string;
  tegoeden: TegoedView[];
  schulden: SchuldView[];
  zelfCenten: Cents;
  opVerzoekCenten: Cents;
  /** Why nothing can be set off, though he asks for it; null where something can. */
  waaromNiet: Verrekenreden | null;
};

/** Everybody in one gemeente who gets money and owes money, by name. */
export async function listVerrekenbaar(read: Read, gemeenteId: number): Promise<Verrekenbaar[]> {
  const vandaag = localDateOf(read.ctx.now);
  const perPersoon = groupBy(await listTegoedenIn(read, gemeenteId), (t) => t.persoonId);
  const schulden = groupBy(await listSchulden(read, gemeenteId, [...perPersoon.keys()]), (s) => s.persoonId);
  return [...perPersoon]
    .flatMap(([persoonId, tegoeden]): Verrekenbaar[] => {
      const eigen = schulden.get(persoonId) ?? [];
      if (eigen.length === 0) return [];
      const plan = (opVerzoek: boolean) =>
        planVerrekening(tegoeden.map(tegoedpost), eigen, { opVerzoek, vandaag });
      const gevraagd = plan(true);
      return [
        {
          persoonId,
          naam: tegoeden[0]?.naam ?? '',
          tegoeden,
          schulden: eigen,
          zelfCenten: verrekendBedrag(plan(false)),
          opVerzoekCenten: verrekendBedrag(gevraagd),
          waaromNiet: gevraagd.ok ? null : gevraagd.reden,
        },
      ];
    })
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl') || a.persoonId.localeCompare(b.persoonId));
}

export type VerrekeningView = {
  id: string;
  dag: LocalDate;
  naam: string;
  van: string;
  naar: string;
  bedragCenten: Cents;
  opVerzoek: boolean;
  gemaaktDoor: string;
};

/** What was set off in one gemeente, the last first. */
export async function listVerrekeningen(
  read: Read,
  gemeenteId: number,
  hoogstens = 100,
): Promise<VerrekeningView[]> {
  const rijen = await read.db.verrekening.findMany({
    where: { gemeenteId },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
    take: hoogstens,
    include: {
      persoon: { select: NAAMVELDEN },
      van: { select: { aanslagnummer: true } },
      naar: { select: { aanslagnummer: true } },
    },
  });
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoonId),
  );
  return rijen.map((rij) => ({
    id: rij.id,
    dag: fromDatabaseDate(rij.dag),
    naam: aanschrijfnaam(rij.persoon),
    van: rij.van.aanslagnummer,
    naar: rij.naar.aanslagnummer,
    bedragCenten: toCents(rij.bedragCenten),
    opVerzoek: rij.opVerzoek,
    gemaaktDoor: rij.gemaaktDoor,
  }));
}
