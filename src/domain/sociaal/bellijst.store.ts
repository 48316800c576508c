import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readDagfeiten, readVorderingen } from '@/domain/invordering/read-vorderingen';
import { waaromNietVolgende } from '@/domain/invordering/waarom-niet';
import type { BelgroepModel, BellijstModel, BelpogingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Belgroep, Belgroepvorm, Selectie } from './belgroep';
import {
  BELBELETSELS,
  type Belbeleid,
  type Bellijst,
  type Belpoging,
  type Belresultaat,
  type Belrol,
} from './bellijst';

export const groepVan = ({ gemeenteId: _, ...rij }: BelgroepModel): Belgroep => ({
  ...rij,
  selectie: rij.selectie as Selectie,
  minimumCenten: toCents(rij.minimumCenten),
});

export const lijstVan = ({ gemeenteId: _, ...rij }: BellijstModel): Bellijst => ({
  ...rij,
  tot: fromDatabaseDate(rij.tot),
  status: rij.status as Bellijst['status'],
});

export const pogingVan = (rij: BelpogingModel): Belpoging => ({
  volg: rij.volg,
  moment: rij.moment,
  resultaat: rij.resultaat as Belresultaat,
  afspraakTot: fromDatabaseDateOrNull(rij.afspraakTot),
  notitie: rij.notitie,
  gemaaktDoor: rij.gemaaktDoor,
});

/** What holds about calling in a gemeente on a day; null where nobody may be called. */
export async function loadBelbeleid(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Belbeleid | null> {
  return geldendOp('voorbellen', await readGegevens(read, gemeenteId), dag).waarde;
}

/** Every version of a group, the newest first; none where there is none. */
export async function loadBelgroep({ db }: Read, gemeenteId: number, id: string): Promise<Belgroep[]> {
  const rijen = await db.belgroep.findMany({ where: { gemeenteId, id }, orderBy: { versie: 'desc' } });
  return rijen.map(groepVan);
}

export async function insertBelgroep(
  { db, gemeenteId, ctx }: Write,
  { id, versie, ...vorm }: Belgroepvorm & { id: string | null; versie: number },
): Promise<string> {
  const groepId = id ?? newId();
  await db.belgroep.create({
    data: { ...vorm, gemeenteId, id: groepId, versie, gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
  });
  return groepId;
}

/** One list, held until the end: calls about it come one after the other. Throws NotFound. */
export async function lockBellijst(write: Write, id: string): Promise<Bellijst> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from bellijst where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.bellijst.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return lijstVan(rij);
}

export async function insertBellijst(
  { db, gemeenteId }: Write,
  lijst: Bellijst,
  regels: readonly { aanslagId: string; rol: Belrol; teInnen: bigint }[],
): Promise<void> {
  await db.bellijst.create({ data: { ...lijst, gemeenteId, tot: toDatabaseDate(lijst.tot) } });
  await db.bellijstregel.createMany({
    data: regels.map(({ aanslagId, rol, teInnen }) => ({
      ...{ gemeenteId, lijstId: lijst.id, aanslagId, groep: rol, teInnenCenten: teInnen },
    })),
  });
}

/** Stops a list that runs. Throws Stale. */
export async function saveStop(
  { db, gemeenteId, ctx }: Write,
  { id, versie }: Pick<Bellijst, 'id' | 'versie'>,
  stopReden: string,
): Promise<void> {
  const { count } = await db.bellijst.updateMany({
    where: { gemeenteId, id, versie, status: 'loopt' },
    data: {
      ...{ status: 'gestopt', gestoptDoor: actorText(ctx.actor), gestoptOp: ctx.now, stopReden },
      versie: versie + 1,
    },
  });
  if (count !== 1) throw new Stale();
}

export type Belregel = { aanslagId: string; persoonId: string; rol: Belrol; pogingen: Belpoging[] };

/** What stands on a list of the person of this claim, with the calls; the claim itself first. Throws NotFound. */
export async function loadBelregels(
  { db }: Read,
  gemeenteId: number,
  lijstId: string,
  aanslagId: string,
): Promise<[Belregel, ...Belregel[]]> {
  const eigen = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { persoonId: true },
  });
  if (!eigen) throw new NotFound();
  const zijne = await db.aanslag.findMany({
    where: { gemeenteId, persoonId: eigen.persoonId },
    select: { id: true },
  });
  const rijen = await db.bellijstregel.findMany({
    where: { gemeenteId, lijstId, aanslagId: { in: zijne.map(({ id }) => id) } },
    include: { pogingen: { orderBy: { volg: 'asc' } } },
    orderBy: { aanslagId: 'asc' },
  });
  const regels = rijen.map((rij) => ({
    aanslagId: rij.aanslagId,
    persoonId: eigen.persoonId,
    rol: rij.groep as Belrol,
    pogingen: rij.pogingen.map(pogingVan),
  }));
  const deze = regels.find((regel) => regel.aanslagId === aanslagId);
  if (!deze) throw new NotFound();
  return [deze, ...regels.filter((regel) => regel !== deze)];
}

/** What speaks today against calling about these claims, by aanslag (L-13). */
export async function loadBelbeletsels(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
  aanslagIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (aanslagIds.length === 0) return new Map();
  const dagfeiten = await readDagfeiten(read, gemeenteId, dag);
  const standen = await readVorderingen(read, gemeenteId, dag, aanslagIds);
  return new Map(
    standen.map(({ aanslagId, feiten }) => [
      aanslagId,
      waaromNietVolgende(feiten, dagfeiten, dag)
        .redenen.filter((r) => r.tegen && BELBELETSELS.includes(r.code))
        .map(({ code, soort }) => (soort === undefined ? code : `${code}:${soort}`)),
    ]),
  );
}

/** How many persons of a list were reached, and how many of those paid or agreed. */
export async function countBereikt(
  { db }: Read,
  gemeenteId: number,
  lijstId: string,
): Promise<{ bereikt: number; gelukt: number }> {
  const [rij] = await db.$queryRaw<{ bereikt: number; gelukt: number }[]>`
    select count(distinct a.persoon_id)::int as bereikt,
      (count(distinct a.persoon_id) filter (where p.resultaat in ('betaald', 'afspraak')))::int as gelukt
    from belpoging p join aanslag a on a.gemeente_id = p.gemeente_id and a.id = p.aanslag_id
    where p.gemeente_id = ${gemeenteId} and p.lijst_id = ${lijstId}::uuid and p.resultaat <> 'niet-bereikt'`;
  return rij ?? { bereikt: 0, gelukt: 0 };
}

export async function insertBelpoging(
  { db, gemeenteId, ctx }: Write,
  poging: { lijstId: string; aanslagId: string } & Pick<
    Belpoging,
    'volg' | 'resultaat' | 'afspraakTot' | 'notitie'
  >,
): Promise<string> {
  const id = newId();
  await db.belpoging.create({
    data: {
      ...poging,
      ...{ gemeenteId, id, moment: ctx.now, gemaaktDoor: actorText(ctx.actor) },
      afspraakTot: poging.afspraakTot && toDatabaseDate(poging.afspraakTot),
    },
  });
  return id;
}
