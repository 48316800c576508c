import { createHash } from 'node:crypto';
import { getInstelling } from '@/domain/gemeenten/gemeente.queries';
import { huisstijlSchema } from '@/ui/theme/huisstijl';
import { tenantCss } from '@/ui/theme/theme-css';
import { publicFact } from './public-fact';

/** The look of one gemeente as a stylesheet with an address of its own: another look has another address. */
export type HouseSheet = { css: string; href: string };

/**
 * The stylesheet of the gemeente with this sleutel, or null where the neutral look of `neutral.css` holds: the
 * address names no gemeente, one that does not exist or one without a look of its own.
 */
export const loadHouseSheet = publicFact('huisstijl', async (read, gemeenteId, vandaag, gemeente) => {
  const geldend = await getInstelling(read, gemeenteId, 'huisstijl', vandaag);
  const parsed = huisstijlSchema.safeParse(geldend.waarde);
  return parsed.success ? sheetOf(gemeente, tenantCss(parsed.data)) : null;
});

/** Names a stylesheet after its content, so that a browser may keep it for good. */
export function sheetOf(gemeente: string, css: string): HouseSheet {
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return { css, href: `/huisstijl/${gemeente}/${hash}.css` };
}
