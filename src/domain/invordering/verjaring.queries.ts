import type { Grond } from '@/domain/opschortingen/opschorting';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import { addMonths, type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';
import { ALARM_MAANDEN, type Verjaringsbeeld, verjaringVan } from './verjaringsdatum';

export type Verjaringsregel = Omit<Verjaringsbeeld, 'uitleg'> & {
  aanslagId: string;
  aanslagnummer: string;
  openCenten: Cents;
};

/** The shortest that a claim can be collected (Awb 4:104): what was begun or interrupted later needs no looking at. */
const KORTST_MAANDEN = 60;

/**
 * Claims of a gemeente that are open and can be collected no longer, or only for months: the first to end first. Nothing
 * outside the read.
 */
export async function listVerjaring(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Verjaringsregel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const grens = addMonths(dag, ALARM_MAANDEN - KORTST_MAANDEN);
  const rijen = await read.db.$queryRaw<
    {
      id: string;
      persoonId: string;
      aanslagnummer: string;
      laatsteVervaldag: Date;
      open: bigint;
      stappen: { stap: string; dagtekening: string }[];
      wacht: { grond: string; vanaf: string; tot: string | null }[];
    }[]
  >`
    select a.id, a.persoon_id as "persoonId", a.aanslagnummer, a.laatste_vervaldag as "laatsteVervaldag", s.open,
      coalesce((select jsonb_agg(jsonb_build_object('stap', i.stap, 'dagtekening', i.dagtekening))
        from invorderingsstap i where i.gemeente_id = a.gemeente_id and i.aanslag_id = a.id and i.terug_van is null
          and not exists (select from invorderingsstap t where t.gemeente_id = i.gemeente_id and t.terug_van = i.id)), '[]') as stappen,
      coalesce((select jsonb_agg(jsonb_build_object('grond', o.grond, 'vanaf', o.vanaf, 'tot', o.tot))
        from opschorting o where o.gemeente_id = a.gemeente_id and o.persoon_id = a.persoon_id
          and (o.aanslag_id is null or o.aanslag_id = a.id)), '[]') as wacht
    from aanslag a
    cross join lateral (select sum(r.bedrag_centen)::bigint as open from boekingsregel r where r.gemeente_id = a.gemeente_id
      and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
    where a.gemeente_id = ${gemeenteId} and a.laatste_vervaldag <= ${grens}::date and s.open > 0`;
  const regels = rijen.flatMap(({ stappen, wacht, ...rij }) => {
    const { uitleg: _, ...beeld } = verjaringVan(
      {
        laatsteVervaldag: fromDatabaseDate(rij.laatsteVervaldag),
        stappen: stappen.map((s) => ({ stap: s.stap as Padstap, dagtekening: toLocalDate(s.dagtekening) })),
        opschortingen: wacht.map((w) => ({
          grond: w.grond as Grond,
          vanaf: toLocalDate(w.vanaf),
          tot: w.tot === null ? null : toLocalDate(w.tot),
        })),
      },
      dag,
    );
    const { id: aanslagId, aanslagnummer, open, persoonId } = rij;
    return beeld.alarm === null
      ? []
      : [{ ...beeld, aanslagId, aanslagnummer, openCenten: toCents(open), persoonId }];
  });
  read.shows(
    gemeenteId,
    regels.map(({ persoonId }) => persoonId),
  );
  return regels
    .toSorted((a, b) => (a.laatsteDag < b.laatsteDag ? -1 : 1))
    .map(({ persoonId: _, ...regel }) => regel);
}

/** Until when one claim can be collected, and why; of one that is in no read nothing is asked. */
export async function readVerjaring(
  read: Read,
  gemeenteId: number,
  claim: {
    aanslagId: string;
    persoonId: string;
    laatsteVervaldag: LocalDate;
    stappen: readonly { stap: Padstap; dagtekening: LocalDate }[];
  },
  dag: LocalDate,
): Promise<Verjaringsbeeld> {
  const rijen = await read.db.opschorting.findMany({
    where: {
      gemeenteId,
      persoonId: claim.persoonId,
      OR: [{ aanslagId: null }, { aanslagId: claim.aanslagId }],
    },
    select: { grond: true, vanaf: true, tot: true },
  });
  return verjaringVan(
    {
      ...claim,
      opschortingen: rijen.map((rij) => ({
        grond: rij.grond as Grond,
        vanaf: fromDatabaseDate(rij.vanaf),
        tot: rij.tot === null ? null : fromDatabaseDate(rij.tot),
      })),
    },
    dag,
  );
}
