import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';

/** The medewerker who acts. Throws NotFound for anybody else: only staff manages staff. */
export function actingMedewerker(ctx: Context): string {
  if (ctx.actor.soort !== 'medewerker') throw new NotFound();
  return ctx.actor.medewerkerId;
}
