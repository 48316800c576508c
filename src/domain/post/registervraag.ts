import { z } from 'zod';
import type { LocalDate } from '@/platform/local-date';
import { vensterregels } from '../personen/geadresseerde';
import type { Adres } from '../personen/persoon';
import { plekVan } from './retour';

/** What the BRP or the KVK is asked about somebody whose letter came back, and what may be done with the answer. Pure. */

export type Register = 'brp' | 'kvk';

export const UITKOMSTEN = [
  'adres',
  'buitenland',
  'onbekend',
  'zonder-adres',
  'overleden',
  'opgeheven',
  'niet-gevonden',
  'mislukt',
] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

const dag = z
  .string()
  .nullable()
  .transform((text) => text as LocalDate | null);
const binnenland = z.object({
  straat: z.string(),
  huisnummer: z.number(),
  huisletter: z.string(),
  toevoeging: z.string(),
  postcode: z.string().nullable(),
  woonplaats: z.string(),
});

/** An answer as it is kept. */
export const antwoordSchema = z.discriminatedUnion('soort', [
  binnenland.extend({ soort: z.literal('adres'), vanaf: dag }),
  z.object({ soort: z.literal('buitenland'), land: z.string(), regels: z.array(z.string()), vanaf: dag }),
  z.object({ soort: z.literal('onbekend'), vanaf: dag }),
  z.object({ soort: z.literal('zonder-adres') }),
  z.object({ soort: z.literal('overleden'), op: dag }),
  z.object({ soort: z.literal('opgeheven'), op: dag }),
  z.object({ soort: z.literal('niet-gevonden') }),
  z.object({ soort: z.literal('mislukt') }),
]);
export type Registerantwoord = z.infer<typeof antwoordSchema>;

/** The address in an answer; null where there is none. */
export function adresIn(antwoord: Registerantwoord): Adres | null {
  if (antwoord.soort === 'buitenland') return { land: antwoord.land, regels: antwoord.regels };
  if (antwoord.soort !== 'adres') return null;
  const { straat, huisnummer, huisletter, toevoeging, postcode, woonplaats } = antwoord;
  return { straat, huisnummer, huisletter, toevoeging, postcode, woonplaats };
}

/** Whether it is the address from which the letter came back. */
export function isZelfdePlek(antwoord: Registerantwoord, stop: { straat: string; plaats: string }): boolean {
  const adres = adresIn(antwoord);
  const plek = adres && plekVan(vensterregels([], adres));
  return plek !== null && plek.straat === stop.straat && plek.plaats === stop.plaats;
}

/** What becomes of an answer that is taken over. */
export type Overname =
  | { soort: 'adres'; adres: Adres; vanaf: LocalDate }
  | { soort: 'vertrokken' | 'overleden'; dag: LocalDate };

/**
 * What taking over this answer does, or why it cannot be. An address of which the register does not know the day holds from
 * today; a death or a departure of which the day is not known is recorded by hand.
 */
export function planOvername(
  antwoord: Registerantwoord,
  stop: { straat: string; plaats: string },
  vandaag: LocalDate,
): ({ ok: true } & Overname) | { ok: false; reden: string } {
  const adres = adresIn(antwoord);
  if (adres !== null) {
    if (isZelfdePlek(antwoord, stop)) return { ok: false, reden: 'registervraag.fout.zelfde-adres' };
    const vanaf = 'vanaf' in antwoord ? antwoord.vanaf : null;
    return { ok: true, soort: 'adres', adres, vanaf: vanaf !== null && vanaf <= vandaag ? vanaf : vandaag };
  }
  if (antwoord.soort !== 'onbekend' && antwoord.soort !== 'overleden')
    return { ok: false, reden: 'registervraag.fout.niets-over-te-nemen' };
  const op = antwoord.soort === 'onbekend' ? antwoord.vanaf : antwoord.op;
  if (op === null) return { ok: false, reden: 'registervraag.fout.dag-onbekend' };
  return { ok: true, soort: antwoord.soort === 'onbekend' ? 'vertrokken' : 'overleden', dag: op };
}
