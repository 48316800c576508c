import type { Zaaksoort } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';

/** Whether this medewerker handles cases of this kind in this gemeente. */
export const mayBehandelen = (ctx: Context, gemeenteId: number, soort: Zaaksoort): boolean =>
  may(ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [], `${soort}.behandelen`);
