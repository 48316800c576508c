import type { Context } from '@/platform/context';
import type { Rol } from '@/platform/permissions';
import { staffId } from '../../../prisma/seed/staff';

/** Somebody of the demo at work, by the subject that he logs in with: with one role in every gemeente, at a moment. */
export const asStaff = (ctx: Context, subject: string, rol: Rol, now = ctx.now): Context => ({
  ...ctx,
  actor: { soort: 'medewerker', medewerkerId: staffId(ctx.kantoorId, subject), naam: subject },
  gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
  now,
});
