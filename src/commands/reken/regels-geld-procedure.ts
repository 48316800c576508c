import { z } from 'zod';
import { APPELLANTEN, calculateProceskostenWoz, determineGriffierecht, INSTANTIES } from '@/law/proceskosten';
import { alsVeld } from './als-veld';
import { datum } from './invoer';
import { defineRegel, type Regel } from './regel';

/** Rules about what a procedure costs; part of `regelsGeld`. */
export const regelsProcedure: Regel[] = [
  defineRegel({
    naam: 'griffierecht',
    omschrijving: 'Het griffierecht voor beroep of hoger beroep.',
    invoer: z.strictObject({ datum, instantie: z.enum(INSTANTIES), appellant: z.enum(APPELLANTEN) }),
    uitkomst: { bedragCenten: 'het griffierecht in centen' },
    beantwoord: (vraag) =>
      alsVeld('bedragCenten', determineGriffierecht(vraag.datum, vraag.instantie, vraag.appellant)),
  }),
  defineRegel({
    naam: 'proceskosten-woz',
    omschrijving: 'De vergoeding voor rechtsbijstand in een zaak over de WOZ-waarde of de OZB.',
    invoer: z.strictObject({
      datum,
      fase: z.enum(['bezwaar', 'beroep']),
      punten: z.int().min(0),
      gewijzigd: z.boolean(),
    }),
    uitkomst: { bedragCenten: 'de vergoeding in centen' },
    beantwoord: (vraag) => alsVeld('bedragCenten', calculateProceskostenWoz(vraag)),
  }),
];
