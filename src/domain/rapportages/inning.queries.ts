import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { Prisma } from '@/generated/prisma/client';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Bedragen, Incassonorm, InningTelling, Inninguitkomst } from './inning';
import { oneGemeente } from './one-gemeente';

/** What is measured where no contract says otherwise. */
const MAANDEN = [12, 24, 36] as const;

/** The norm of collecting that held on a day, and the months of every norm that ever held (L-01). */
export async function getIncassonormen(
  read: Read,
): Promise<{ normOp: (dag: LocalDate) => Incassonorm | null; maanden: readonly number[] }> {
  const gegevens = await getGegevens(read, oneGemeente(read));
  const alle = [...gegevens.gemeente, ...gegevens.kantoor].flatMap((rij) =>
    rij.soort === 'incassonormen'
      ? (rij.waarde as { doelen: Incassonorm['doelen'] }).doelen.map((d) => d.naMaanden)
      : [],
  );
  const maanden = [...new Set(alle)].toSorted((a, b) => a - b);
  return {
    maanden: maanden.length === 0 ? MAANDEN : maanden,
    normOp: (dag) => {
      const { waarde, rij } = geldendOp('incassonormen', gegevens, dag);
      if (waarde === null) return null;
      const teBevestigen = rij.zekerheid === 'te-bevestigen';
      return { doelen: waarde.doelen, bron: rij.bron, vanaf: rij.vanaf, teBevestigen };
    },
  };
}

/** What a line of the books means for an imposed euro; `g` is the boekingsregel, `b` its boeking. A correctie counts as what it undoes. */
const IS = {
  opgelegd: Prisma.sql`g.rekening = 'debiteuren' and b.telt = 'oplegging'`,
  verminderd: Prisma.sql`g.rekening = 'opbrengst' and b.telt = 'vermindering'`,
  kwijtgescholden: Prisma.sql`g.rekening = 'kwijtschelding'`,
  oninbaar: Prisma.sql`g.rekening = 'oninbaar'`,
  open: Prisma.sql`g.rekening = 'debiteuren'`,
};
/** Money that came in and stayed: what went off the debt, less what was taken off it in another way or came free by that. */
const IS_GELD = Prisma.sql`(g.rekening = 'debiteuren' and b.telt <> 'oplegging' or ${IS.verminderd}
  or g.rekening in ('kwijtschelding', 'oninbaar'))`;

const BEDRAGEN = Prisma.sql`
  coalesce(sum(g.bedrag_centen) filter (where ${IS.opgelegd}), 0)::bigint as opgelegd,
  coalesce(sum(g.bedrag_centen) filter (where ${IS.verminderd}), 0)::bigint as verminderd,
  coalesce(sum(g.bedrag_centen) filter (where ${IS.kwijtgescholden}), 0)::bigint as kwijtgescholden,
  coalesce(sum(g.bedrag_centen) filter (where ${IS.oninbaar}), 0)::bigint as oninbaar,
  coalesce(sum(g.bedrag_centen) filter (where ${IS.open}), 0)::bigint as open,
  coalesce(-sum(g.bedrag_centen) filter (where ${IS_GELD}), 0)::bigint as ontvangen`;

type Rij = Record<keyof Bedragen, bigint | null> & {
  maand: string;
  belastingsoort: Belastingsoort | null;
  laatste: Date | null;
  regels: number | null;
  feiten: bigint | null;
  kosten: bigint | null;
  na: bigint[] | null;
};

const cents = (value: bigint | null | undefined): Cents => toCents(value ?? 0n);
const toBedragen = (rij: Record<keyof Bedragen, bigint | null>): Bedragen => ({
  opgelegd: cents(rij.opgelegd),
  ontvangen: cents(rij.ontvangen),
  verminderd: cents(rij.verminderd),
  kwijtgescholden: cents(rij.kwijtgescholden),
  oninbaar: cents(rij.oninbaar),
  open: cents(rij.open),
});

/**
 * What became of everything imposed with a dagtekening up to a day, per month of dagtekening and belastingsoort: what was
 * received so many months after its own dagtekening, and how it stands now. With it, per month, the costs of collection
 * that are still open. One statement.
 */
export async function getInning(
  read: Read,
  dag: LocalDate,
  maanden: readonly number[],
): Promise<{ tellingen: InningTelling[]; kosten: Map<string, Cents> }> {
  const gemeenteId = oneGemeente(read);
  const na = Prisma.join(
    maanden.map(
      (m) => Prisma.sql`coalesce(-sum(g.bedrag_centen) filter (where ${IS_GELD}
        and b.boekdatum <= a.dagtekening + make_interval(months => ${m}::int)), 0)::bigint`,
    ),
  );
  const rijen = await read.db.$queryRaw<Rij[]>`
    with a as materialized (
      select id, dagtekening, to_char(dagtekening, 'YYYY-MM') as maand from aanslag
       where gemeente_id = ${gemeenteId} and dagtekening <= ${dag}::date),
    feiten as (
      select a.maand, r.belastingsoort, max(a.dagtekening) as laatste, count(*)::int as regels, sum(r.bedrag_centen)::bigint as feiten
        from a join aanslagregel r on r.gemeente_id = ${gemeenteId} and r.aanslag_id = a.id
       group by 1, 2),
    boek as (
      select a.maand, g.belastingsoort, ${BEDRAGEN}, array[${na}] as na,
        coalesce(sum(g.bedrag_centen) filter (where g.rekening in ('debiteuren-kosten', 'debiteuren-rente')), 0)::bigint as kosten
        from a
        join boekingsregel g on g.gemeente_id = ${gemeenteId} and g.aanslag_id = a.id
        join boeking b on b.gemeente_id = g.gemeente_id and b.id = g.boeking_id
       group by 1, 2)
    select maand, belastingsoort, f.laatste, f.regels, f.feiten, b.opgelegd, b.verminderd, b.kwijtgescholden, b.oninbaar, b.open,
      b.ontvangen, b.na, b.kosten
      from feiten f full join boek b using (maand, belastingsoort)
     order by maand desc, belastingsoort`;
  return {
    tellingen: rijen.flatMap(
      ({ maand, belastingsoort, laatste, regels, feiten, na: gemeten, ...bedragen }) =>
        belastingsoort === null || laatste === null
          ? []
          : [
              {
                ...toBedragen(bedragen),
                maand,
                belastingsoort,
                laatste: fromDatabaseDate(laatste),
                regels: regels ?? 0,
                feiten: cents(feiten),
                na: maanden.map((_, at) => cents(gemeten?.[at])),
              },
            ],
    ),
    kosten: new Map(
      rijen.flatMap((rij) => (rij.belastingsoort === null ? [[rij.maand, cents(rij.kosten)] as const] : [])),
    ),
  };
}

const KOLOM: Readonly<Record<Inninguitkomst, Prisma.Sql>> = {
  ontvangen: Prisma.sql`s.ontvangen`,
  verminderd: Prisma.sql`s.verminderd`,
  kwijtgescholden: Prisma.sql`s.kwijtgescholden`,
  oninbaar: Prisma.sql`s.oninbaar`,
  open: Prisma.sql`s.open`,
};

export type InningAanslag = Bedragen & { aanslagId: string; aanslagnummer: string; dagtekening: LocalDate };

/** So many at once. */
export const PER_PAGINA = 50;

/** The days of a cohort: of a year or a month of dagtekening, from (inclusive) to (exclusive), in SQL. */
const dagenVan = (sleutel: string): Prisma.Sql =>
  sleutel.length === 4
    ? Prisma.sql`a.dagtekening >= ${`${sleutel}-01-01`}::date and a.dagtekening < ${`${sleutel}-01-01`}::date + interval '1 year'`
    : Prisma.sql`a.dagtekening >= ${`${sleutel}-01`}::date and a.dagtekening < ${`${sleutel}-01`}::date + interval '1 month'`;

/**
 * The aanslagen behind one amount of a cohort, in the order of their numbers, each with what became of it; `na` is the one to
 * begin after. What they come to in the asked column is the figure of the report.
 */
export async function listInning(
  read: Read,
  vraag: {
    cohort: string;
    uitkomst: Inninguitkomst;
    dag: LocalDate;
    belastingsoort?: Belastingsoort | undefined;
    na?: string | undefined;
    aantal?: number;
  },
): Promise<InningAanslag[]> {
  const gemeenteId = oneGemeente(read);
  const { cohort, uitkomst, dag, belastingsoort, na = '', aantal = PER_PAGINA } = vraag;
  const soort =
    belastingsoort === undefined
      ? Prisma.sql`g.belastingsoort is not null`
      : Prisma.sql`g.belastingsoort = ${belastingsoort}`;
  const rijen = await read.db.$queryRaw<
    (Record<keyof Bedragen, bigint> & {
      id: string;
      persoonId: string;
      aanslagnummer: string;
      dagtekening: Date;
    })[]
  >`
    select a.id, a.persoon_id as "persoonId", a.aanslagnummer, a.dagtekening, s.*
      from aanslag a
      cross join lateral (
        select ${BEDRAGEN} from boekingsregel g join boeking b on b.gemeente_id = g.gemeente_id and b.id = g.boeking_id
         where g.gemeente_id = a.gemeente_id and g.aanslag_id = a.id and ${soort}) s
     where a.gemeente_id = ${gemeenteId} and a.aanslagnummer > ${na} and a.dagtekening <= ${dag}::date and ${dagenVan(cohort)}
       and ${KOLOM[uitkomst]} <> 0
     order by a.aanslagnummer limit ${aantal}`;
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoonId),
  );
  return rijen.map((rij) => ({
    ...toBedragen(rij),
    aanslagId: rij.id,
    aanslagnummer: rij.aanslagnummer,
    dagtekening: fromDatabaseDate(rij.dagtekening),
  }));
}
