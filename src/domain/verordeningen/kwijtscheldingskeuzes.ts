import { z } from 'zod';
import { jaNee, keuze } from '@/domain/gemeenten/waardevorm';

/**
 * What the raad chose about kwijtschelding (Gemeentewet 255): the parameters with which a request is calculated (K-04,
 * K-07). Messages are keys of sentences in src/texts/nl/heffing.json.
 */
export const kwijtscheldingskeuzes = z.object({
  /** Of the bijstandsnorm, in procent. Absent: what the law says by itself (K-01). */
  normPercentage: z.number().int('fouten.norm').min(90, 'fouten.norm').max(100, 'fouten.norm').optional(),
  /** For pensioners the net AOW in place of the bijstandsnorm. */
  nettoAow: jaNee,
  extraVermogen: jaNee,
  kinderopvang: jaNee,
  ondernemersPrive: jaNee,
  /** Absent: the text of URIW 15. */
  woonlastenvolgorde: keuze(['eerst-delen', 'eerst-begrenzen']).optional(),
  /** Absent: the Leidraad, which refuses and says that it can be asked again (26.1.9). */
  bijBezwaar: keuze(['afwijzen', 'aanhouden']).optional(),
  aanvultermijn: keuze(['2-weken', '1-maand']),
  /** The belastingen for which it is given. */
  voor: z
    .object({ ozb: jaNee, afvalstoffenheffing: jaNee, rioolheffing: jaNee, hondenbelasting: jaNee })
    .refine((voor) => Object.values(voor).some((wel) => wel), { error: 'fouten.kies', path: ['ozb'] }),
});
