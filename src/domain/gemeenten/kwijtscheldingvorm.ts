import { z } from 'zod';
import { OVERAL, regelsVoor } from './instellingregels';
import { toetsVorm } from './toetsvorm';
import { heelGetal, jaNee, keuze } from './waardevorm';

/** The settings about kwijtschelding. */
export const kwijtscheldingVormen = {
  /** What the raad chose about kwijtschelding (Gemeentewet 255) (K-04, K-07). */
  kwijtschelding: z.object({
    /** Of the bijstandsnorm, in procent. Absent: what the law says by itself (K-01). */
    normPercentage: heelGetal(90, 100).optional(),
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
  }),
  kwijtscheldingstoets: toetsVorm,
};

export const kwijtscheldingRegels = regelsVoor<keyof typeof kwijtscheldingVormen>({
  // A choice of the raad of each gemeente: that of a neighbour never holds.
  kwijtschelding: { niveaus: ['gemeente'], erft: 'nooit', einde: 'mag' },
  kwijtscheldingstoets: OVERAL,
});
