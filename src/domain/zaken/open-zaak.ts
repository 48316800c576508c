import { localDateOf } from '@/platform/clock';
import { requireSameInhoud } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import { type Zaak, zaaknummerOf } from './zaak';
import { auditZaak, findByKey, insertZaak, type NieuweZaak, nextNummer } from './zaak.store';
import { insertZaakregel } from './zaakregel.store';

/**
 * Opens a case: numbers it by the year in which it was received, writes the first line of its journal and the audit.
 * The same form sent twice is one case: the second time answers with the first. Throws Refused for a key that another
 * content has (decision 32).
 */
export async function openZaak(write: Write, nieuw: NieuweZaak): Promise<{ zaak: Zaak; nieuw: boolean }> {
  const { db, gemeenteId } = write;
  // Two of the same form at the same moment wait for each other here; the second then sees the first.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`zaak:${nieuw.persoonId}`}), ${gemeenteId}::int)`;
  const eerder = await findByKey(write, nieuw);
  if (eerder) {
    requireSameInhoud(eerder, nieuw.inhoudHash);
    return { zaak: eerder.zaak, nieuw: false };
  }
  const jaar = Number(localDateOf(nieuw.ontvangenOp).slice(0, 4));
  const nummer = await nextNummer(write, nieuw.soort, jaar);
  const zaak = await insertZaak(write, nieuw, zaaknummerOf(nieuw.soort, jaar, nummer));
  await insertZaakregel(write, zaak.id, { soort: 'ontvangen', voorBurger: true });
  await auditZaak(write, 'zaak.geopend', zaak.id, null, {
    zaaknummer: zaak.zaaknummer,
    soort: zaak.soort,
    kanaal: zaak.kanaal,
    onderwerpen: nieuw.onderwerpen,
  });
  return { zaak, nieuw: true };
}
