import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Batchstatus } from './batch';
import type { Reeks } from './selectie';

export const POSTSTATUSSEN = [
  'gekozen',
  'overgeslagen',
  'vervallen',
  'ingediend',
  'geind',
  'mislukt',
] as const;
export type Poststatus = (typeof POSTSTATUSSEN)[number];

export type BatchRegel = {
  id: string;
  incassodag: LocalDate;
  uiterlijk: Date;
  status: Batchstatus;
  /** The control total: what was proposed, and what is in the file. */
  aantal: number;
  totaal: Cents;
  ingediendAantal: number;
  ingediend: Cents;
};

type Telling = { aantal: number; bedrag: Cents };
export type BatchView = BatchRegel & {
  versie: number;
  voorgesteldDoor: string;
  /** Who decided, who proposed: by name, null for what is no medewerker. */
  voorsteller: string | null;
  voorgesteldOp: Date;
  besluiter: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  gemeenten: { gemeenteId: number; perStatus: Readonly<Record<Poststatus, Telling>> }[];
};

/** So many of the last batches. */
const LAATSTE = 60;

/** The batches of the kantoor, the latest day first. */
export async function listBatches({ db, ctx }: Read): Promise<BatchRegel[]> {
  const rijen = await db.incassobatch.findMany({
    where: { kantoorId: ctx.kantoorId },
    orderBy: [{ incassodag: 'desc' }, { voorgesteldOp: 'desc' }],
    take: LAATSTE,
  });
  return rijen.map(toRegel);
}

const toRegel = (rij: {
  id: string;
  incassodag: Date;
  uiterlijk: Date;
  status: string;
  aantal: number;
  totaalCenten: bigint;
  ingediendAantal: number;
  ingediendCenten: bigint;
}): BatchRegel => ({
  id: rij.id,
  incassodag: fromDatabaseDate(rij.incassodag),
  uiterlijk: rij.uiterlijk,
  status: rij.status as Batchstatus,
  aantal: rij.aantal,
  totaal: toCents(rij.totaalCenten),
  ingediendAantal: rij.ingediendAantal,
  ingediend: toCents(rij.ingediendCenten),
});

/** Days to come on which terms of the gemeenten of this read fall, with how many; the first days. */
export async function listKomendeDagen({
  db,
  ctx,
  gemeenten,
}: Read): Promise<{ dag: LocalDate; aantal: number }[]> {
  const rijen = await db.$queryRaw<{ dag: Date; aantal: number }[]>`
    select t.dag, count(*)::int as aantal
    from incassotermijn t join incassoplan p on p.gemeente_id = t.gemeente_id and p.id = t.plan_id and p.status = 'lopend'
    where t.gemeente_id = any(${[...gemeenten]}::int[]) and t.dag > ${toDatabaseDate(localDateOf(ctx.now))}::date
    group by t.dag order by t.dag limit 3`;
  return rijen.map(({ dag, aantal }) => ({ dag: fromDatabaseDate(dag), aantal }));
}

/** One batch with how far it is, per gemeente of this read. Throws NotFound. */
export async function getBatch(read: Read, id: string): Promise<BatchView> {
  const { db, ctx, gemeenten } = read;
  const rij = await db.incassobatch.findUnique({ where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } } });
  if (!rij) throw new NotFound();
  const tellingen = await db.$queryRaw<
    { gemeente_id: number; status: string; aantal: number; bedrag: bigint }[]
  >`
    select gemeente_id, status, count(*)::int as aantal, sum(bedrag_centen)::bigint as bedrag from incassopost
    where gemeente_id = any(${[...gemeenten]}::int[]) and batch_id = ${id}::uuid group by gemeente_id, status`;
  const telling = (gemeenteId: number, status: Poststatus): Telling => {
    const gevonden = tellingen.find((t) => t.gemeente_id === gemeenteId && t.status === status);
    return { aantal: gevonden?.aantal ?? 0, bedrag: toCents(gevonden?.bedrag ?? 0n) };
  };
  const namen = await readNamen(read);
  const naam = (wie: string): string | null => nameActor(namen, wie);
  return {
    ...toRegel(rij),
    versie: rij.versie,
    voorgesteldDoor: rij.voorgesteldDoor,
    voorsteller: naam(rij.voorgesteldDoor),
    voorgesteldOp: rij.voorgesteldOp,
    besluiter: rij.beslotenDoor === null ? null : naam(rij.beslotenDoor),
    beslotenOp: rij.beslotenOp,
    besluitReden: rij.besluitReden,
    gemeenten: [...new Set(tellingen.map((t) => t.gemeente_id))]
      .sort((x, y) => x - y)
      .map((gemeenteId) => ({
        gemeenteId,
        perStatus: Object.fromEntries(
          POSTSTATUSSEN.map((status) => [status, telling(gemeenteId, status)]),
        ) as Record<Poststatus, Telling>,
      })),
  };
}

export type PostRegel = {
  id: string;
  gemeenteId: number;
  persoonId: string;
  aanslagnummer: string;
  volgnummer: number;
  bedrag: Cents;
  poging: number;
  reeks: Reeks | null;
  status: Poststatus;
  reden: string | null;
  retourcode: string | null;
};

/** What is in a batch and what was left out, each with its reason: first what failed or was left out. */
export async function listPosten(read: Read, batchId: string, aantal: number): Promise<PostRegel[]> {
  const rijen = await read.db.$queryRaw<
    (Omit<PostRegel, 'bedrag' | 'gemeenteId' | 'persoonId'> & {
      gemeente_id: number;
      persoon_id: string;
      bedrag: bigint;
    })[]
  >`
    select x.id, x.gemeente_id, m.persoon_id, a.aanslagnummer, x.volgnummer, x.bedrag_centen as bedrag, x.poging, x.reeks, x.status,
      x.reden, x.retourcode
    from incassopost x
    join incassomachtiging m on m.gemeente_id = x.gemeente_id and m.id = x.machtiging_id
    join incassoplan p on p.gemeente_id = x.gemeente_id and p.id = x.plan_id
    join aanslag a on a.gemeente_id = p.gemeente_id and a.id = p.aanslag_id
    where x.gemeente_id = any(${[...read.gemeenten]}::int[]) and x.batch_id = ${batchId}::uuid
    order by array_position(array['mislukt', 'overgeslagen', 'gekozen', 'ingediend', 'geind', 'vervallen'], x.status), x.gemeente_id,
      a.aanslagnummer, x.volgnummer
    limit ${aantal}`;
  for (const gemeenteId of new Set(rijen.map((rij) => rij.gemeente_id)))
    read.shows(
      gemeenteId,
      rijen.filter((rij) => rij.gemeente_id === gemeenteId).map((rij) => rij.persoon_id),
    );
  return rijen.map(({ gemeente_id, persoon_id, bedrag, ...rij }) => ({
    ...rij,
    gemeenteId: gemeente_id,
    persoonId: persoon_id,
    bedrag: toCents(bedrag),
  }));
}
