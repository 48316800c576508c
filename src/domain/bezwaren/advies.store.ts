import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Herinnering } from './advies';

/** Advice that was asked and is not there, with what was reminded of it already. */
export type OpenAdvies = {
  termijnId: string;
  zaakId: string;
  persoonId: string;
  zaaknummer: string;
  uiterlijk: LocalDate;
  gehad: Herinnering[];
};

const REGEL = 'advies-herinnering';

/** The advice of objections that is due on or before a day, the oldest day first. */
export async function findOpenAdviezen(
  { db, gemeenteId }: Write,
  totEnMet: LocalDate,
): Promise<OpenAdvies[]> {
  const termijnen = await db.termijn.findMany({
    where: {
      ...{ gemeenteId, soort: 'advies', stand: 'loopt', uiterlijk: { lte: toDatabaseDate(totEnMet) } },
      zaak: { soort: 'bezwaar' },
    },
    select: {
      id: true,
      uiterlijk: true,
      zaak: {
        select: {
          ...{ id: true, persoonId: true, zaaknummer: true },
          regels: { where: { soort: REGEL }, select: { gegevens: true } },
        },
      },
    },
    orderBy: [{ uiterlijk: 'asc' }, { id: 'asc' }],
  });
  return termijnen.map(({ id, uiterlijk, zaak }) => ({
    termijnId: id,
    zaakId: zaak.id,
    persoonId: zaak.persoonId,
    zaaknummer: zaak.zaaknummer,
    uiterlijk: fromDatabaseDate(uiterlijk),
    gehad: zaak.regels
      .map(({ gegevens }) => gegevens as { termijnId?: string; wanneer?: Herinnering })
      .flatMap(({ termijnId, wanneer }) => (termijnId === id && wanneer ? [wanneer] : [])),
  }));
}

/** The last day of a request for advice. */
export async function loadAdviesdag({ db, gemeenteId }: Write, termijnId: string): Promise<LocalDate> {
  const { uiterlijk } = await db.termijn.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: termijnId } },
    select: { uiterlijk: true },
  });
  return fromDatabaseDate(uiterlijk);
}
