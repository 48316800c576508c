import { z } from 'zod';

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/i, 'Een kleur is # met zes tekens 0-9 of a-f');

/**
 * A logo is shown through an img element, where a script inside an SVG never runs; the checks here
 * keep the file small and refuse the constructs that would fetch something from elsewhere.
 */
const logoSvg = z
  .string()
  .max(20_000, 'Een logo is hoogstens 20.000 tekens')
  .regex(/^\s*(<\?xml[^>]*>\s*)?<svg[\s>]/i, 'Een logo begint met <svg')
  .refine(
    (svg) => !/<script|<foreignObject|\son[a-z]+\s*=|href\s*=(?!\s*["']?\s*#)/i.test(svg),
    'Een logo bevat geen script en geen verwijzing naar buiten',
  );

/** The look of a gemeente or kantoor: a handful of choices from which every colour token is derived. */
export const huisstijlSchema = z.object({
  naam: z.string().trim().min(1).max(80),
  merk: hexColour,
  accent: hexColour.optional(),
  lettertype: z.enum(['source-sans-3', 'systeem']),
  hoek: z.union([z.literal(0), z.literal(4), z.literal(8)]),
  logoSvg: logoSvg.optional(),
});

export type Huisstijl = z.infer<typeof huisstijlSchema>;

/** The look where no gemeente or kantoor is known; also the static fallback in `neutral.css`. */
export const neutralHuisstijl: Huisstijl = {
  naam: 'Kohier',
  merk: '#00506e',
  lettertype: 'source-sans-3',
  hoek: 8,
};

/** What a person chose for light or dark; `systeem` follows the device. */
export const themaSchema = z.enum(['systeem', 'licht', 'donker']);

export type Thema = z.infer<typeof themaSchema>;
