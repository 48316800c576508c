import { clampChroma, converter, formatHex, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** What stays of a colour when its lightness is free: its hue (degrees) and its chroma. */
export interface Tint {
  readonly hue: number;
  readonly chroma: number;
}

/** Whether a solved colour lies on the dark or on the light side of what it is set against. */
export type Direction = 'darker' | 'lighter';

/** Hue and chroma of a colour like '#e20d18'. Throws on anything that is no colour. */
export function tintOf(hex: string): Tint {
  const colour = toOklch(hex);
  if (!colour) throw new RangeError(`Not a colour: ${hex}`);
  return { hue: colour.h ?? 0, chroma: colour.c };
}

/** The lowest WCAG contrast of a colour against a list of colours. */
export function lowestContrast(colour: string, against: readonly string[]): number {
  return Math.min(...against.map((other) => wcagContrast(colour, other)));
}

/**
 * The colour of a tint that lies as near as possible to the given colours while keeping at least
 * `target` contrast with each of them. Aims at contrast, not at a lightness: the same target reads
 * alike for yellow and for blue. Throws when even black or white does not reach the target.
 */
export function atContrast(
  tint: Tint,
  against: readonly string[],
  target: number,
  direction: Direction,
): string {
  const hexAt = (l: number) =>
    formatHex(clampChroma({ mode: 'oklch', l, c: tint.chroma, h: tint.hue }, 'oklch'));
  const lightnesses = against.map((other) => toOklch(other)?.l ?? 0);
  let near = direction === 'darker' ? Math.min(...lightnesses) : Math.max(...lightnesses);
  let far = direction === 'darker' ? 0 : 1;
  let best = hexAt(far);
  if (lowestContrast(best, against) < target) {
    throw new RangeError(`No colour reaches contrast ${target} against ${against.join(', ')}`);
  }
  // 14 halvings are finer than one step of an 8-bit channel.
  for (let step = 0; step < 14; step += 1) {
    const middle = (near + far) / 2;
    const hex = hexAt(middle);
    if (lowestContrast(hex, against) >= target) {
      best = hex;
      far = middle;
    } else {
      near = middle;
    }
  }
  return best;
}

/** The colour itself where it has enough contrast, otherwise the nearest of the same tint that has. */
export function keepOrSolve(
  hex: string,
  against: readonly string[],
  target: number,
  direction: Direction,
): string {
  if (lowestContrast(hex, against) >= target) return hex.toLowerCase();
  return atContrast(tintOf(hex), against, target, direction);
}

/**
 * A step away from a colour, for pointing at and pressing: onwards in the direction of the scheme, or
 * back where black or white leaves no room.
 */
export function stepFrom(hex: string, contrast: number, direction: Direction): string {
  const tint = tintOf(hex);
  const extreme = direction === 'darker' ? '#000000' : '#ffffff';
  const onwards = lowestContrast(extreme, [hex]) >= contrast;
  const back = direction === 'darker' ? 'lighter' : 'darker';
  return atContrast(tint, [hex], contrast, onwards ? direction : back);
}
