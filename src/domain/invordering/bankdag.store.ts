import { readBankTotEnMet } from '@/domain/betalingen/read-bank';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** So many of the last files are asked for their day. */
const BESTANDEN = 20;

/**
 * The last day of which the bank file is in; null while none is. Statements of the bank decide where there are any: they
 * name their days, and a missing one shows. Without them a day on which money came in says so itself (the first of
 * the index, not over all of it); of a day without money the name of a loaded file does, where it bears that day.
 */
export async function loadBankTotEnMet(read: Read): Promise<LocalDate | null> {
  const volgensAfschriften = await readBankTotEnMet(read);
  if (volgensAfschriften !== null) return volgensAfschriften;
  const { db, ctx } = read;
  const { kantoorId } = ctx;
  const laatste = await db.ontvangst.findFirst({
    where: { kantoorId },
    orderBy: [{ boekdatum: 'desc' }, { id: 'desc' }],
    select: { boekdatum: true },
  });
  const bestanden = await db.bestand.findMany({
    where: { kantoorId, soort: 'ontvangsten', status: 'geladen', gemeenteId: null },
    orderBy: { aangebodenOp: 'desc' },
    select: { naam: true, aangebodenOp: true },
    take: BESTANDEN,
  });
  const genoemd = bestanden.flatMap(({ naam, aangebodenOp }) => dagInNaam(naam, localDateOf(aangebodenOp)));
  const ontvangen = fromDatabaseDateOrNull(laatste?.boekdatum ?? null);
  return [...genoemd, ...(ontvangen === null ? [] : [ontvangen])].sort().at(-1) ?? null;
}

/** The day in the name of a bank file ("ontvangsten-2026-11-27.csv"); none that lies after the day it was offered on. */
function dagInNaam(naam: string, aangeboden: LocalDate): LocalDate[] {
  const dag = parseLocalDate(/\d{4}-\d{2}-\d{2}/.exec(naam)?.[0] ?? '');
  return dag !== null && dag <= aangeboden ? [dag] : [];
}
