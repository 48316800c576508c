import { admit } from '@/platform/access';
import { localDateOf, now } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { type Read, readIn } from '@/platform/tenant';

/** What a gemeente says of itself changes a few times a year; a process may show the old this long. */
const BEWAAR_MS = 60_000;

/**
 * A loader of something that a gemeente says to everybody, for what stands around every page: read as publiek, never of
 * a person, kept per process for a minute. It answers null where the address names no gemeente or one that does not
 * exist, and never stands in the way of a page: without a database the error page still has a look.
 */
export function publicFact<T>(
  doel: string,
  load: (read: Read, gemeenteId: number, vandaag: LocalDate, sleutel: string) => Promise<T | null>,
): (gemeenteSleutel: string | null) => Promise<T | null> {
  const kept = new Map<string, { fact: T | null; tot: number }>();
  return async (sleutel) => {
    if (!sleutel) return null;
    const moment = now();
    const known = kept.get(sleutel);
    if (known && moment.getTime() < known.tot) return known.fact;
    try {
      const asked = { cookie: '', gemeente: sleutel, doel, requestId: null, now: moment };
      const { ctx, gemeenten } = await admit({ wie: 'publiek' }, asked);
      const [gemeenteId] = gemeenten;
      if (gemeenteId === undefined) return null;
      const fact = await readIn(ctx, [gemeenteId], (read) =>
        load(read, gemeenteId, localDateOf(moment), sleutel),
      );
      kept.set(sleutel, { fact, tot: moment.getTime() + BEWAAR_MS });
      return fact;
    } catch (error) {
      if (error instanceof NotFound) return null;
      return known?.fact ?? null;
    }
  };
}
