import { z } from 'zod';
import { jaNee, keuze } from '@/domain/gemeenten/waardevorm';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { TIJDSGELANG_METHODEN } from '@/law/tijdsgelang';
import { kwijtscheldingskeuzes } from './kwijtscheldingskeuzes';

/**
 * What a verordening can be about: per belasting the choices that the raad makes, and those about kwijtschelding. Messages
 * are keys of sentences in src/texts/nl/heffing.json. What is stored passes through here on its way in and on its way out.
 */

/** What the register holds: a verordening per belasting, and the rules about kwijtschelding (I-06). */
export const REGISTERSOORTEN = [...BELASTINGSOORTEN, 'kwijtschelding'] as const;
export type Registersoort = (typeof REGISTERSOORTEN)[number];

export const BETAALSCHEMAS = ['twee-termijnen', 'zes-weken'] as const;
export type Betaalschema = (typeof BETAALSCHEMAS)[number];

const betaalschema = keuze(BETAALSCHEMAS);
const tijdsgelang = keuze(TIJDSGELANG_METHODEN);

/** Choices of the raad per tax. `variabel`: the emptyings of the year before are charged, or none. */
export const keuzesSchemas = {
  ozb: z.object({
    betaalschema,
    afronding: keuze(['cent', 'euro-omlaag']),
    tienEuroPerBiljet: jaNee,
  }),
  afvalstoffenheffing: z.object({ betaalschema, tijdsgelang, variabel: keuze(['geen', 'vorig-jaar']) }),
  rioolheffing: z.object({ betaalschema, tijdsgelang }),
  hondenbelasting: z.object({ betaalschema, tijdsgelang }),
  kwijtschelding: kwijtscheldingskeuzes,
} as const satisfies Record<Registersoort, z.ZodType>;
export type Keuzes<S extends Registersoort = Belastingsoort> = z.output<(typeof keuzesSchemas)[S]>;

/** A percentage as the verordening prints it, with a comma or a point and at most five decimals, without its sign. */
export const percentage = z
  .string({ error: 'fouten.percentage' })
  .trim()
  .regex(/^[0-9]{1,2}([.,][0-9]{1,5})?$/, 'fouten.percentage')
  .transform((text) => text.replace(',', '.'));

/** An amount in euro with a comma ("206,40"), in cents. */
export const bedrag = z
  .string({ error: 'fouten.bedrag' })
  .trim()
  .regex(/^([0-9]{1,6}|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]{2})?$/, 'fouten.bedrag')
  .transform((text) => {
    const [euro = '0', centen = '00'] = text.replaceAll('.', '').split(',');
    return BigInt(euro) * 100n + BigInt(centen);
  });
