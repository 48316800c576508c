import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** A request for advice, for who reminds the gemeente of it. */
export type Adviesverzoek = { zaakId: string; zaaknummer: string; uiterlijk: LocalDate; vraag: string };

/** What was asked of the gemeente, in which objection and by when; null when it is not there. */
export async function getAdviesverzoek(
  read: Read,
  gemeenteId: number,
  termijnId: string,
): Promise<Adviesverzoek | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const rij = await read.db.termijn.findFirst({
    where: { gemeenteId, id: termijnId, soort: 'advies', zaak: { soort: 'bezwaar' } },
    select: {
      ...{ uiterlijk: true, feiten: true },
      zaak: { select: { id: true, zaaknummer: true, persoonId: true } },
    },
  });
  if (!rij) return null;
  read.shows(gemeenteId, [rij.zaak.persoonId]);
  const { vraag } = rij.feiten as { vraag?: unknown };
  return {
    zaakId: rij.zaak.id,
    zaaknummer: rij.zaak.zaaknummer,
    uiterlijk: fromDatabaseDate(rij.uiterlijk),
    vraag: typeof vraag === 'string' ? vraag : '',
  };
}
