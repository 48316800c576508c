import { createHash } from 'node:crypto';
import { getInstelling } from '@/domain/gemeenten/gemeente.queries';
import { admit } from '@/platform/access';
import { localDateOf, now } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import { huisstijlSchema } from '@/ui/theme/huisstijl';
import { tenantCss } from '@/ui/theme/theme-css';

/** A look changes a few times in a decade; a process may show the old one this long. */
const BEWAAR_MS = 60_000;

/** The look of one gemeente as a stylesheet with an address of its own: another look has another address. */
export type HouseSheet = { css: string; href: string };

const kept = new Map<string, { sheet: HouseSheet | null; tot: number }>();

/**
 * The stylesheet of the gemeente with this sleutel, or null where the neutral look of `neutral.css` holds: the
 * address names no gemeente, one that does not exist or one without a look of its own. Never stands in the way of a
 * page: without a database the error page still has a look.
 */
export async function loadHouseSheet(gemeenteSleutel: string | null): Promise<HouseSheet | null> {
  if (!gemeenteSleutel) return null;
  const moment = now();
  const known = kept.get(gemeenteSleutel);
  if (known && moment.getTime() < known.tot) return known.sheet;
  try {
    const sheet = await readHouseSheet(gemeenteSleutel, moment);
    kept.set(gemeenteSleutel, { sheet, tot: moment.getTime() + BEWAAR_MS });
    return sheet;
  } catch (error) {
    if (error instanceof NotFound) return null;
    return known?.sheet ?? null;
  }
}

async function readHouseSheet(gemeente: string, moment: Date): Promise<HouseSheet | null> {
  const asked = { cookie: '', gemeente, doel: 'huisstijl', requestId: null, now: moment };
  const { ctx, gemeenten } = await admit({ wie: 'publiek' }, asked);
  const [gemeenteId] = gemeenten;
  if (gemeenteId === undefined) return null;
  const geldend = await readIn(ctx, [gemeenteId], (read) =>
    getInstelling(read, gemeenteId, 'huisstijl', localDateOf(moment)),
  );
  const parsed = huisstijlSchema.safeParse(geldend.waarde);
  return parsed.success ? sheetOf(gemeente, tenantCss(parsed.data)) : null;
}

/** Names a stylesheet after its content, so that a browser may keep it for good. */
export function sheetOf(gemeente: string, css: string): HouseSheet {
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return { css, href: `/huisstijl/${gemeente}/${hash}.css` };
}
