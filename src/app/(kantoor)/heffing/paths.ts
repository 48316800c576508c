import type { Context } from '@/platform/context';
import type { Write } from '@/platform/tenant';

/** The gemeente that stands in the path, as this actor knows it. */
export function gemeenteVan(ctx: Context, sleutel: string) {
  const gemeente = ctx.gemeenten.find((kandidaat) => kandidaat.sleutel === sleutel);
  if (!gemeente) throw new Error(`The door let ${sleutel} through without having it`);
  return gemeente;
}

export const verordeningenPath = (sleutel: string, id?: string): string =>
  `/heffing/${sleutel}/verordeningen${id === undefined ? '' : `/${id}`}`;

export const runsPath = (sleutel: string, id?: string): string =>
  `/heffing/${sleutel}/runs${id === undefined ? '' : `/${id}`}`;

/** An aanslag as a run that waits would impose it; without a person all of that run. */
export const proefPath = (sleutel: string, runId: string, persoonId?: string): string =>
  `${runsPath(sleutel, runId)}/${persoonId === undefined ? 'aanslagen' : `proef/${persoonId}`}`;

/** One aanslag, or without an id where one is looked for. */
export const aanslagPath = (sleutel: string, id?: string): string =>
  `/heffing/${sleutel}/aanslagen${id === undefined ? '' : `/${id}`}`;

/**
 * The year that work is for when nobody asked for one: from August on that is next year, because then the concepts of
 * its verordeningen come in.
 */
export const werkjaar = (vandaag: string): number =>
  Number(vandaag.slice(0, 4)) + (vandaag.slice(5) >= '08-01' ? 1 : 0);

/** The sleutel of the gemeente that is written in. */
export const gemeenteSleutel = (write: Write): string =>
  write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel ?? '';
