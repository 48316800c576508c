import { getInstelling } from '@/domain/gemeenten/gemeente.queries';
import { admit } from '@/platform/access';
import { localDateOf, now } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import { type Huisstijl, huisstijlSchema, neutralHuisstijl } from '@/ui/theme/huisstijl';

/** A look changes a few times in a decade; a process may show the old one this long. */
const BEWAAR_MS = 60_000;

const kept = new Map<string, { stijl: Huisstijl; tot: number }>();

/**
 * The look for a request: of the gemeente with this sleutel, or the neutral one when the address names none, one
 * that does not exist or one without a look of its own. Never stands in the way of a page: without a database the
 * error page still has a look.
 */
export async function loadHouseStyle(gemeenteSleutel: string | null): Promise<Huisstijl> {
  if (!gemeenteSleutel) return neutralHuisstijl;
  const moment = now();
  const known = kept.get(gemeenteSleutel);
  if (known && moment.getTime() < known.tot) return known.stijl;
  try {
    const stijl = await readHouseStyle(gemeenteSleutel, moment);
    kept.set(gemeenteSleutel, { stijl, tot: moment.getTime() + BEWAAR_MS });
    return stijl;
  } catch (error) {
    if (error instanceof NotFound) return neutralHuisstijl;
    return known?.stijl ?? neutralHuisstijl;
  }
}

async function readHouseStyle(gemeente: string, moment: Date): Promise<Huisstijl> {
  const asked = { cookie: '', gemeente, doel: 'huisstijl', requestId: null, now: moment };
  const { ctx, gemeenten } = await admit({ wie: 'publiek' }, asked);
  const [gemeenteId] = gemeenten;
  if (gemeenteId === undefined) return neutralHuisstijl;
  const geldend = await readIn(ctx, [gemeenteId], (read) =>
    getInstelling(read, gemeenteId, 'huisstijl', localDateOf(moment)),
  );
  const parsed = huisstijlSchema.safeParse(geldend.waarde);
  return parsed.success ? parsed.data : neutralHuisstijl;
}
