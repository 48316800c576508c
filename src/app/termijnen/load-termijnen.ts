import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { TEAM_VAN_ZAAK } from '@/app/zaken/team-van-zaak';
import { takenVoor, teamsVan } from '@/domain/taken/taak';
import type { VolgendeTermijn } from '@/domain/zaken/volgende-termijn';
import { listVolgendeTermijnen, type TermijnVraag } from '@/domain/zaken/volgende-termijnen.queries';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import type { Read } from '@/platform/tenant';

/** Lines on a first page; the rest is behind "alle termijnen". */
const OP_EERSTE_PAGINA = 5;

/**
 * Whose terms this medewerker sees: the cases and tasks of his teams, each as far as his roles in that gemeente let him
 * see that kind, and the cases that he has in hand himself. Null where he works on none.
 */
export function termijnVraag({ ctx, gemeenten }: Pick<Read, 'ctx' | 'gemeenten'>): TermijnVraag | null {
  if (ctx.actor.soort !== 'medewerker') return null;
  const rollenIn = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.rollen ?? [];
  const zaken = gemeenten.flatMap((gemeenteId) => zakenIn(ctx, gemeenteId));
  const taken = gemeenten.flatMap((gemeenteId) =>
    takenVoor(rollenIn(gemeenteId)).map((taak) => ({ ...taak, gemeenteId })),
  );
  return zaken.length + taken.length === 0 ? null : { ik: ctx.actor.medewerkerId, zaken, taken };
}

const zakenIn = (ctx: Context, gemeenteId: number) => {
  const teams = teamsVan(ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? []);
  return ZAAKSOORTEN.filter((soort) => maySeeZaak(ctx, gemeenteId, soort)).map((soort) => ({
    ...{ gemeenteId, soort },
    team: teams.includes(TEAM_VAN_ZAAK[soort]),
  }));
};

/** His own next terms and what nobody of his team has, for a first page; null for who has no such work. */
export async function loadEigenTermijnen(read: Read): Promise<VolgendeTermijn[] | null> {
  const vraag = termijnVraag(read);
  return vraag && listVolgendeTermijnen(read, { ...vraag, bij: [vraag.ik, null] }, OP_EERSTE_PAGINA);
}
