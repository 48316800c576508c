/** The few functions of culori that the theme uses; the package carries no types of its own. */
declare module 'culori' {
  interface Oklch {
    mode: 'oklch';
    l: number;
    c: number;
    h?: number;
  }
  export function converter(mode: 'oklch'): (color: string) => Oklch | undefined;
  export function clampChroma(color: Oklch, mode: 'oklch'): Oklch;
  export function formatHex(color: Oklch): string;
  export function wcagContrast(a: string, b: string): number;
}
