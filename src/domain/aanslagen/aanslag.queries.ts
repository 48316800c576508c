import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { findBekendmakingen } from '../post/find-bekendmakingen';
import type { Betaalschema } from '../verordeningen/verordening.schema';
import { type AanslagregelView, toRegel, waardenBij } from './aanslagregel.store';

export type AanslagView = {
  gemeenteId: number;
  id: string;
  persoonId: string;
  aanslagnummer: string;
  belastingjaar: number;
  dagtekening: LocalDate;
  betaalschema: Betaalschema;
  laatsteVervaldag: LocalDate;
  betalingskenmerk: string;
  bedragCenten: bigint;
};

export type AanslagMetRegels = AanslagView & {
  /** The day on which it left, where that is known. */
  bekendmaking?: LocalDate | null;
  regels: AanslagregelView[];
  /** The terms in which it is collected from an account; null where it is not. */
  incasso?: { vervaldag: LocalDate; bedragCenten: bigint }[] | null;
  /** What the run that imposed it waived at once; absent where that is nothing. */
  kwijtCenten?: bigint;
};

const VELDEN = {
  gemeenteId: true,
  id: true,
  persoonId: true,
  aanslagnummer: true,
  belastingjaar: true,
  dagtekening: true,
  betaalschema: true,
  laatsteVervaldag: true,
  betalingskenmerk: true,
  bedragCenten: true,
} as const;

type Rij = Omit<AanslagView, 'dagtekening' | 'laatsteVervaldag' | 'betaalschema'> & {
  dagtekening: Date;
  laatsteVervaldag: Date;
  betaalschema: string;
};

const toView = (rij: Rij): AanslagView => ({
  gemeenteId: rij.gemeenteId,
  id: rij.id,
  persoonId: rij.persoonId,
  aanslagnummer: rij.aanslagnummer,
  belastingjaar: rij.belastingjaar,
  dagtekening: fromDatabaseDate(rij.dagtekening),
  betaalschema: rij.betaalschema as Betaalschema,
  laatsteVervaldag: fromDatabaseDate(rij.laatsteVervaldag),
  betalingskenmerk: rij.betalingskenmerk,
  bedragCenten: rij.bedragCenten,
});

/** The aanslagen of one person in one gemeente, the newest first. */
export async function listAanslagenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<AanslagView[]> {
  const rijen = await read.db.aanslag.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ dagtekening: 'desc' }, { aanslagnummer: 'desc' }],
    select: VELDEN,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(toView);
}

/** So many aanslagen of a run at once. */
export const PER_PAGINA = 50;

/**
 * The aanslagen of one run in the order of their numbers; `na` is the aanslagnummer after which to begin, for the
 * first page the beginning of its numbers (`nummerBegin`).
 */
export async function listAanslagenVanRun(
  read: Read,
  gemeenteId: number,
  runId: string,
  na = '',
): Promise<AanslagView[]> {
  const rijen = await read.db.aanslag.findMany({
    where: { gemeenteId, runId, aanslagnummer: { gt: na } },
    orderBy: { aanslagnummer: 'asc' },
    take: PER_PAGINA,
    select: VELDEN,
  });
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoonId),
  );
  return rijen.map(toView);
}

/**
 * The aanslag with this aanslagnummer or betalingskenmerk, as people type it; null when there is none. Answers no more
 * than its id: what is shown of it, its own page says.
 */
export async function findAanslagId(read: Read, gemeenteId: number, getypt: string): Promise<string | null> {
  const nummer = getypt.replace(/\s/g, '');
  const betalingskenmerk = nummer.replace(/[.-]/g, '');
  const gevonden = await read.db.aanslag.findFirst({
    where: { gemeenteId, OR: [{ aanslagnummer: nummer }, { betalingskenmerk }] },
    select: { id: true },
  });
  return gevonden?.id ?? null;
}

/** One aanslag with its lines. Throws NotFound, also for one of a gemeente outside the set. */
export async function getAanslag(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<AanslagMetRegels> {
  const rij = await read.db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { ...VELDEN, opgelegdOp: true },
  });
  if (!rij) throw new NotFound();
  read.shows(gemeenteId, [rij.persoonId]);
  const regels = await read.db.aanslagregel.findMany({
    where: { gemeenteId, aanslagId },
    orderBy: { volgnummer: 'asc' },
    include: {
      tarief: { include: { verordening: true } },
      object: { include: { adres: true, waarden: waardenBij(rij) } },
    },
  });
  const plan = await read.db.incassoplan.findFirst({
    where: { gemeenteId, aanslagId, status: 'lopend' },
    select: { termijnen: { orderBy: { volgnummer: 'asc' } } },
  });
  const incasso =
    plan?.termijnen.map((t) => ({ vervaldag: fromDatabaseDate(t.dag), bedragCenten: t.bedragCenten })) ??
    null;
  const kwijtCenten = await loadKwijt(read, gemeenteId, aanslagId);
  const bekendmaking =
    (await findBekendmakingen(read, [{ gemeenteId, id: aanslagId }])).get(aanslagId) ?? null;
  return {
    ...toView(rij),
    bekendmaking,
    regels: regels.map(toRegel),
    incasso,
    ...(kwijtCenten > 0n ? { kwijtCenten } : {}),
  };
}

/** What was waived of an aanslag by the run that imposed it: what its biljet says, whatever was booked since. */
async function loadKwijt({ db }: Read, gemeenteId: number, aanslagId: string): Promise<bigint> {
  const { _sum } = await db.boekingsregel.aggregate({
    where: {
      gemeenteId,
      aanslagId,
      rekening: 'kwijtschelding',
      boeking: { soort: 'kwijtschelding', runId: { not: null } },
    },
    _sum: { bedragCenten: true },
  });
  return _sum.bedragCenten ?? 0n;
}
