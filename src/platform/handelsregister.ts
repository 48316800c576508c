import { z } from 'zod';
import { askJson, DienstWeg } from './ask-json';
import { env } from './env';
import { type LocalDate, parseLocalDate } from './local-date';

/**
 * The handelsregister of the KVK: which company has a RSIN ("Zoeken" version 2), and where it is and whether it goes on
 * ("Basisprofiel" version 1). Companies only: their numbers are public.
 */

export type KvkAntwoord =
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
  | { soort: 'opgeheven'; op: LocalDate | null }
  | { soort: 'zonder-adres' }
  | { soort: 'niet-gevonden' };

const TIMEOUT_MS = 10_000;
const tekst = z.string().max(200);
const GEVONDEN = z.object({
  resultaten: z.array(z.object({ kvkNummer: z.string().regex(/^\d{8}$/) })).max(100),
});
const PROFIEL = z.object({
  materieleRegistratie: z.object({ datumEinde: z.string().nullish() }).nullish(),
  _embedded: z
    .object({
      hoofdvestiging: z
        .object({
          adressen: z
            .array(
              z.object({
                type: tekst.optional(),
                straatnaam: tekst.optional(),
                huisnummer: z.number().int().positive().max(99_999).optional(),
                huisletter: z.string().max(1).nullish(),
                huisnummerToevoeging: z.string().max(10).nullish(),
                postcode: z
                  .string()
                  .regex(/^\d{4} ?[A-Z]{2}$/)
                  .optional(),
                plaats: tekst.optional(),
              }),
            )
            .max(20)
            .nullish(),
        })
        .nullish(),
    })
    .nullish(),
});

/** Whether the handelsregister can be asked here for this kantoor. */
export const kanKvkVragen = (kantoorId: number): boolean => keyOf(kantoorId) !== null;

const keyOf = (kantoorId: number): string | null =>
  env().KVK_URL === undefined ? null : (env().KVK_TOEGANG?.get(kantoorId) ?? null);

/** Where the company with this RSIN is. Throws DienstWeg. */
export async function askKvk(kantoorId: number, rsin: string): Promise<KvkAntwoord> {
  const key = keyOf(kantoorId);
  if (key === null) throw new DienstWeg('NIET-INGESTELD');
  const headers = { apikey: key };
  const gezocht = await askJson(
    `${env().KVK_URL}/v2/zoeken?rsin=${encodeURIComponent(rsin)}`,
    { headers },
    TIMEOUT_MS,
  );
  const gevonden = GEVONDEN.safeParse(gezocht ?? { resultaten: [] });
  if (!gevonden.success) throw new DienstWeg('ANTWOORD');
  const [eerste] = gevonden.data.resultaten;
  if (eerste === undefined) return { soort: 'niet-gevonden' };
  const raw = await askJson(
    `${env().KVK_URL}/v1/basisprofielen/${eerste.kvkNummer}`,
    { headers },
    TIMEOUT_MS,
  );
  if (raw === null) return { soort: 'niet-gevonden' };
  const profiel = PROFIEL.safeParse(raw);
  if (!profiel.success) throw new DienstWeg('ANTWOORD');
  return antwoordUit(profiel.data);
}

/** As the KVK writes a day: 20260131, or with zeroes where it is known in part. */
const dagUit = (text: string): LocalDate | null =>
  /^\d{8}$/.test(text) ? parseLocalDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null;

function antwoordUit({ materieleRegistratie, _embedded }: z.infer<typeof PROFIEL>): KvkAntwoord {
  const einde = materieleRegistratie?.datumEinde;
  if (einde) return { soort: 'opgeheven', op: dagUit(einde) };
  const adressen = _embedded?.hoofdvestiging?.adressen ?? [];
  const adres = adressen.find((a) => a.type === 'correspondentieadres') ?? adressen[0];
  if (!adres?.straatnaam || adres.huisnummer === undefined || !adres.plaats) return { soort: 'zonder-adres' };
  return {
    ...{ soort: 'adres', straat: adres.straatnaam, huisnummer: adres.huisnummer, woonplaats: adres.plaats },
    huisletter: adres.huisletter ?? '',
    toevoeging: adres.huisnummerToevoeging ?? '',
    postcode: adres.postcode?.replace(' ', '') ?? null,
    vanaf: null,
  };
}
