import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { addMonths, endOfMonth, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import {
  afdrachtkenmerk,
  explainMaandverschil,
  type Maanddag,
  overmakenVoor,
  type Verklaring,
} from './afdracht';
import { type Kasdagstatus, kwitantienummer } from './kas';
import { kasregelOp } from './kasregel';

export type Maandrij = Maanddag & { contantCenten: Cents; pinCenten: Cents; verschilReden: string | null };

export type OverboekingView = {
  id: string;
  ontvangstId: string;
  bankreferentie: string;
  boekdatum: LocalDate;
  bedragCenten: Cents;
  reden: string | null;
  door: string;
  /** It takes another off, or was taken off. */
  vervallen: boolean;
};

export type MaandView = {
  maand: LocalDate;
  dagen: Maandrij[];
  /** What the days add up to, and how many of them are closed. */
  ontvangenCenten: Cents;
  gesloten: number;
  /** Counted too much or too little in the month: of the gemeente, and remitted all the same. */
  telverschilCenten: Cents;
  kenmerk: string;
  overmakenVoor: LocalDate;
  afdracht: { id: string; bedragCenten: Cents; door: string; op: Date } | null;
  overboekingen: OverboekingView[];
  overgemaaktCenten: Cents;
  /** What came in less what the month adds up to, once it was fixed and something came in; else null. */
  verschilCenten: Cents | null;
  verklaringen: Verklaring[];
};

type Rij = {
  id: string;
  dag: Date;
  status: string;
  kas: string;
  code: string;
  verschil: bigint | null;
  verschil_reden: string | null;
  kwitanties: { id: string; jaar: number; nummer: number; wijze: string; bedrag: string }[];
};

async function loadDagen({ db }: Read, gemeenteId: number, maand: LocalDate): Promise<Maandrij[]> {
  const rows = await db.$queryRaw<Rij[]>`
    select d.id, d.dag, d.status, k.naam as kas, k.code, d.verschil_reden,
      (d.geteld_centen - d.verwacht_centen + d.pin_geteld_centen - d.pin_verwacht_centen)::bigint as verschil,
      coalesce(w.lijst, '[]') as kwitanties
    from kasdag d
    join kas k on k.gemeente_id = d.gemeente_id and k.id = d.kas_id
    left join lateral (select json_agg(json_build_object('id', q.id, 'jaar', q.jaar, 'nummer', q.nummer, 'wijze', q.wijze,
        'bedrag', q.bedrag_centen::text) order by q.nummer) as lijst
      from kwitantie q where q.gemeente_id = d.gemeente_id and q.kasdag_id = d.id) w on true
    where d.gemeente_id = ${gemeenteId} and d.dag between ${maand}::date and ${endOfMonth(maand)}::date
    order by d.dag, k.code`;
  return rows.map((row) => {
    const som = (wijze: string | null) =>
      sumCents(
        row.kwitanties.filter((q) => wijze === null || q.wijze === wijze).map((q) => BigInt(q.bedrag)),
      );
    return {
      ...{
        kasdagId: row.id,
        dag: fromDatabaseDate(row.dag),
        status: row.status as Kasdagstatus,
        kas: row.kas,
      },
      ...{ ontvangenCenten: som(null), contantCenten: som('contant'), pinCenten: som('pin') },
      verschilCenten: row.verschil === null ? null : toCents(row.verschil),
      verschilReden: row.verschil_reden,
      kwitanties: row.kwitanties.map((q) => ({
        ...{ id: q.id, nummer: kwitantienummer(row.code, q.jaar, q.nummer) },
        bedragCenten: toCents(BigInt(q.bedrag)),
      })),
    };
  });
}

/** The days of a month over all tills of a gemeente, what is remitted of it, what came in and what explains a difference. */
export async function getMaand(read: Read, gemeenteId: number, maand: LocalDate): Promise<MaandView> {
  const { db, ctx } = read;
  const dagen = await loadDagen(read, gemeenteId, maand);
  const row = await db.kasafdracht.findUnique({
    where: { gemeenteId_maand: { gemeenteId, maand: toDatabaseDate(maand) } },
    include: { boekingen: { orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }] } },
  });
  const bank = await db.ontvangst.findMany({
    where: { kantoorId: ctx.kantoorId, id: { in: row?.boekingen.map((b) => b.ontvangstId) ?? [] } },
    select: { id: true, bankreferentie: true, boekdatum: true },
  });
  const namen = await readNamen(read);
  const door = (wie: string) => nameActor(namen, wie) ?? wie;
  const regel = kasregelOp(await readGegevens(read, gemeenteId), addMonths(maand, 1));
  const boekingen = row?.boekingen ?? [];
  const overgemaaktCenten = sumCents(boekingen.map((b) => b.bedragCenten));
  const verschilCenten = row && boekingen.length > 0 ? toCents(overgemaaktCenten - row.bedragCenten) : null;
  const sleutel = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel ?? '';
  return {
    maand,
    dagen,
    ontvangenCenten: sumCents(dagen.map((d) => d.ontvangenCenten)),
    gesloten: dagen.filter((d) => d.status === 'gesloten').length,
    telverschilCenten: sumCents(dagen.map((d) => d.verschilCenten ?? 0n)),
    kenmerk: row?.kenmerk ?? afdrachtkenmerk(sleutel, maand),
    overmakenVoor: overmakenVoor(maand, regel.overmakenVoorDag),
    afdracht: row && {
      ...{
        id: row.id,
        bedragCenten: toCents(row.bedragCenten),
        door: door(row.gemaaktDoor),
        op: row.gemaaktOp,
      },
    },
    overboekingen: boekingen.map((b) => {
      const ontvangst = bank.find((o) => o.id === b.ontvangstId);
      return {
        ...{ id: b.id, ontvangstId: b.ontvangstId, reden: b.reden, door: door(b.gemaaktDoor) },
        bankreferentie: ontvangst?.bankreferentie ?? '',
        boekdatum: fromDatabaseDate(ontvangst?.boekdatum ?? row?.maand ?? b.gemaaktOp),
        bedragCenten: toCents(b.bedragCenten),
        vervallen: b.terugVan !== null || boekingen.some((t) => t.terugVan === b.id),
      };
    }),
    overgemaaktCenten,
    verschilCenten,
    verklaringen: verschilCenten === null ? [] : explainMaandverschil(dagen, verschilCenten),
  };
}
