import type { Zekerheid } from '@/law/dated';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId } from '@/platform/tenant';
import { type Instelling, magOp, planInstelling, standVan } from './instelling';
import { type Soort, type Waarde, waardeSchemas } from './instelling.schema';
import { auditInstelling, changeEinde, type Houder, insertInstelling, loadReeks } from './instelling.store';
import { isBeveiligd } from './instellingvoorstel';

export type SetInstelling<S extends Soort = Soort> = {
  soort: S;
  waarde: Waarde<S>;
  vanaf: LocalDate;
  tot: LocalDate | null;
  bron: string;
  zekerheid: Zekerheid;
  /** `standVan` of the rows that the form was made from; null where only an overlap matters. */
  stand: string | null;
};

/**
 * A new value of dated tenant data from a day on; the one before it is closed there and both stay. Returns the
 * id of the new row. Throws Refused with the reason of the core, or where a second person confirms it first (that
 * is how `bevestigd` comes: what was confirmed and who proposed it); Stale when somebody else changed the reeks since the
 * form was shown.
 */
export async function setInstelling(
  houder: Houder,
  input: SetInstelling,
  bevestigd: { id: string; voorgesteldDoor: string } | null = null,
): Promise<string> {
  const { ctx } = houder.write;
  if (isBeveiligd(input.soort) && bevestigd === null) throw new Refused('weigering.tweede-beheerder');
  const vandaag = localDateOf(ctx.now);
  if (!magOp(input.soort, houder.niveau)) throw new Refused('weigering.niet-op-dit-niveau');
  const reeks = await loadReeks(houder, input.soort);
  if (input.stand !== null && standVan(reeks, vandaag) !== input.stand) throw new Stale();
  const plan = planInstelling(reeks, input, vandaag);
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const rij: Instelling = {
    id: bevestigd?.id ?? newId(),
    soort: input.soort,
    waarde: waardeSchemas[input.soort].parse(input.waarde),
    vanaf: plan.vanaf,
    tot: plan.tot,
    bron: input.bron,
    zekerheid: input.zekerheid,
    versie: 1,
    gemaaktDoor: bevestigd === null ? actorText(ctx.actor) : `medewerker:${bevestigd.voorgesteldDoor}`,
    gemaaktOp: ctx.now,
    vervallenOp: null,
  };
  if (plan.sluiten) await changeEinde(houder, plan.sluiten);
  await insertInstelling(houder, rij);
  const voor = reeks.find((oud) => oud.id === plan.sluiten?.id) ?? null;
  await auditInstelling(houder, 'instelling.ingesteld', rij.id, { voor, na: rij });
  return rij.id;
}
