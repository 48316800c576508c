import { z } from 'zod';
import { contactVormen } from './contactvorm';
import { geldVormen } from './geldvorm';
import { invorderVormen } from './invordervorm';
import { inzagecontroleVormen } from './inzagecontrolevorm';
import { kwijtscheldingVormen } from './kwijtscheldingvorm';
import { termijnVormen } from './termijnvorm';
import { uitlegVormen } from './uitlegvorm';
import { verwerkerVormen } from './verwerkervorm';
import { heelGetal } from './waardevorm';

/**
 * The shape of `waarde` per soort of dated tenant data, a file per group: there a new soort is added, with what it may
 * do. Messages are keys of sentences in src/texts/nl/beheer.json. What is stored passes through here on its way in and on
 * its way out.
 */
export const waardeSchemas = {
  smaak: z.object({
    smaak: z.union([z.literal(1), z.literal(2), z.literal('eigen')], { error: 'fouten.kies' }),
  }),
  inwoneraantal: z.object({ aantal: heelGetal(1, 2_000_000) }),
  ...contactVormen,
  ...geldVormen,
  ...inzagecontroleVormen,
  ...invorderVormen,
  ...kwijtscheldingVormen,
  ...termijnVormen,
  ...uitlegVormen,
  ...verwerkerVormen,
} as const;

export type Soort = keyof typeof waardeSchemas;
export type Waarde<S extends Soort = Soort> = z.output<(typeof waardeSchemas)[S]>;

export const SOORTEN = Object.keys(waardeSchemas) as readonly Soort[];

export const isSoort = (text: string): text is Soort => Object.hasOwn(waardeSchemas, text);

/** Reads a stored value as its soort. Throws ZodError when the row is malformed: then nothing may rest on it. */
export const readWaarde = <S extends Soort>(soort: S, waarde: unknown): Waarde<S> =>
  waardeSchemas[soort].parse(waarde) as Waarde<S>;
