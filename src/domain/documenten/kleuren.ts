import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** Text on white paper; the same bound as text on the screen (WCAG 1.4.3). */
const TEKST_CONTRAST = 4.6;

/**
 * The colours of a letter, from the one brand colour of the tenant: dark enough to be read on white and on the pale
 * ground that goes with it, also after a print in grey.
 */
export function briefkleuren(merk: string): { merk: string; zacht: string; lijn: string } {
  const { h, c } = toOklch(merk) ?? { h: 0, c: 0 };
  const tint = (l: number, chroma: number) =>
    formatHex(clampChroma({ mode: 'oklch', l, c: chroma, h: h ?? 0 }, 'oklch'));
  const zacht = tint(0.965, Math.min(c, 0.012));
  let leesbaar = merk.toLowerCase();
  for (let l = toOklch(merk)?.l ?? 0; wcagContrast(leesbaar, zacht) < TEKST_CONTRAST && l > 0; l -= 0.01)
    leesbaar = tint(l, c);
  return { merk: leesbaar, zacht, lijn: tint(0.86, Math.min(c, 0.02)) };
}
