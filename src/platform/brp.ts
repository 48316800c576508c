import { z } from 'zod';
import { askJson, DienstWeg } from './ask-json';
import { env } from './env';
import { type LocalDate, parseLocalDate } from './local-date';

/**
 * The BRP, by the API "BRP Personen bevragen" version 2 (Haal Centraal): one person by his burgerservicenummer, and of him
 * only where he lives, whether he died and whether his list is closed. The number goes in the body, never in an address.
 */

/** Where somebody lives, by the BRP. A day that it knows in part only is null. */
export type BrpAntwoord =
  | {
      soort: 'adres';
      straat: string;
      huisnummer: number;
      huisletter: string;
      toevoeging: string;
      postcode: string | null;
      woonplaats: string;
      vanaf: LocalDate | null;
    }
  | { soort: 'buitenland'; land: string; regels: string[]; vanaf: LocalDate | null }
  | { soort: 'onbekend'; vanaf: LocalDate | null }
  | { soort: 'zonder-adres' }
  | { soort: 'overleden'; op: LocalDate | null }
  | { soort: 'niet-gevonden' };

const TIMEOUT_MS = 10_000;

/** Only what is asked for is given: no name, no birth, no family. */
const FIELDS = ['burgerservicenummer', 'verblijfplaats', 'overlijden.datum', 'opschortingBijhouding'];

const datum = z.object({ type: z.string(), datum: z.string().optional() });
const tekst = z.string().max(200);
const ANSWER = z.object({
  personen: z
    .array(
      z.object({
        overlijden: z.object({ datum: datum.optional() }).optional(),
        opschortingBijhouding: z
          .object({ reden: z.object({ code: z.string().max(2) }).optional() })
          .optional(),
        verblijfplaats: z
          .object({
            type: tekst,
            datumVan: datum.optional(),
            verblijfadres: z
              .object({
                officieleStraatnaam: tekst.optional(),
                korteStraatnaam: tekst.optional(),
                huisnummer: z.number().int().positive().max(99_999).optional(),
                huisletter: z.string().max(1).optional(),
                huisnummertoevoeging: z.string().max(4).optional(),
                postcode: z
                  .string()
                  .regex(/^\d{4} ?[A-Z]{2}$/)
                  .optional(),
                woonplaats: tekst.optional(),
                land: z.object({ omschrijving: tekst.optional() }).optional(),
                regel1: tekst.optional(),
                regel2: tekst.optional(),
                regel3: tekst.optional(),
              })
              .optional(),
          })
          .optional(),
      }),
    )
    .max(1),
});
type Persoon = z.infer<typeof ANSWER>['personen'][number];

/** Whether the BRP can be asked here for this kantoor. */
export const kanBrpVragen = (kantoorId: number): boolean => keyOf(kantoorId) !== null;

const keyOf = (kantoorId: number): string | null =>
  env().BRP_URL === undefined ? null : (env().BRP_TOEGANG?.get(kantoorId) ?? null);

/** Where the person with this burgerservicenummer lives. Throws DienstWeg. */
export async function askBrp(kantoorId: number, bsn: string): Promise<BrpAntwoord> {
  const key = keyOf(kantoorId);
  if (key === null) throw new DienstWeg('NIET-INGESTELD');
  const body = JSON.stringify({
    type: 'RaadpleegMetBurgerservicenummer',
    burgerservicenummer: [bsn],
    fields: FIELDS,
  });
  const raw = await askJson(
    `${env().BRP_URL}/personen`,
    { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'X-API-KEY': key } },
    TIMEOUT_MS,
  );
  const parsed = ANSWER.safeParse(raw ?? { personen: [] });
  if (!parsed.success) throw new DienstWeg('ANTWOORD');
  const [persoon] = parsed.data.personen;
  return persoon === undefined ? { soort: 'niet-gevonden' } : antwoordUit(persoon);
}

/** Only a day that is known whole is a day. */
const dagUit = (d: { type: string; datum?: string | undefined } | undefined): LocalDate | null =>
  d?.type === 'Datum' && d.datum !== undefined ? parseLocalDate(d.datum) : null;

function antwoordUit({ overlijden, opschortingBijhouding, verblijfplaats }: Persoon): BrpAntwoord {
  if (overlijden !== undefined || opschortingBijhouding?.reden?.code === 'O')
    return { soort: 'overleden', op: dagUit(overlijden?.datum) };
  if (verblijfplaats === undefined) return { soort: 'zonder-adres' };
  const vanaf = dagUit(verblijfplaats.datumVan);
  const { type, verblijfadres = {} } = verblijfplaats;
  if (type === 'VerblijfplaatsOnbekend') return { soort: 'onbekend', vanaf };
  if (type === 'VerblijfplaatsBuitenland') {
    const { land, regel1, regel2, regel3 } = verblijfadres;
    const regels = [regel1, regel2, regel3].filter((regel) => regel !== undefined && regel !== '');
    return regels.length === 0 || land?.omschrijving === undefined
      ? { soort: 'onbekend', vanaf }
      : { soort: 'buitenland', land: land.omschrijving, regels: regels as string[], vanaf };
  }
  const straat = verblijfadres.officieleStraatnaam ?? verblijfadres.korteStraatnaam;
  const { huisnummer, woonplaats } = verblijfadres;
  if (straat === undefined || huisnummer === undefined || woonplaats === undefined)
    return { soort: 'zonder-adres' };
  return {
    ...{ soort: 'adres', straat, huisnummer, woonplaats, vanaf },
    huisletter: verblijfadres.huisletter ?? '',
    toevoeging: verblijfadres.huisnummertoevoeging ?? '',
    postcode: verblijfadres.postcode?.replace(' ', '') ?? null,
  };
}
