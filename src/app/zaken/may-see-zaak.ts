import type { Zaaksoort } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import { may, type Verb } from '@/platform/permissions';

/**
 * Which verbs let somebody see a case of a kind. What a household earns and owns is for who handles or decides on it;
 * of an objection and of what went to court about it everybody at the kantoor who works on aanslagen may know (AVG art. 5(1)(c)).
 */
const ZIET: Readonly<Record<Zaaksoort, readonly Verb[]>> = {
  bezwaar: ['zaak.zien'],
  beroep: ['zaak.zien'],
  melding: ['zaak.zien'],
  klacht: ['klacht.behandelen'],
  'administratief-beroep': ['administratief-beroep.zien'],
  mandaatzaak: ['mandaatzaak.zien'],
  kwijtschelding: ['kwijtschelding.behandelen', 'kwijtschelding.besluiten'],
};

/** Whether this medewerker sees cases of this kind in this gemeente. */
export function maySeeZaak(ctx: Context, gemeenteId: number, soort: Zaaksoort): boolean {
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  return ZIET[soort].some((verb) => may(rollen, verb));
}
