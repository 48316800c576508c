import { z } from 'zod';
import { EFFECTEN, simulateVoorbellen } from '@/law/beleidssimulatie';
import { determineBijdragetermijnen } from '@/law/gr.bijdrage';
import { determineBegrotingskalender, determineUittreding, KALENDERREGIMES } from '@/law/gr.kalender';
import { determineBesluit, determineStemmen, determineVervolg, MEERDERHEDEN } from '@/law/gr.stemmen';
import { alsVeld } from './als-veld';
import { BETAALWIJZEN } from './contractnormen';
import { centen, datum, decimaal } from './invoer';
import { defineRegel, type Regel } from './regel';

const inwoners = z.record(z.string(), z.int().min(0));
const voor = z.array(z.string());
const jaar = z.int().min(1900).max(9998);

const regelsBestuur: Regel[] = [
  defineRegel({
    naam: 'stemmen',
    omschrijving: 'Het aantal stemmen van een gemeente in het algemeen bestuur.',
    invoer: z.strictObject({ inwoners: z.int().min(0) }),
    uitkomst: { stemmen: 'het aantal stemmen' },
    beantwoord: (vraag) => alsVeld('stemmen', determineStemmen(vraag.inwoners)),
  }),
  defineRegel({
    naam: 'besluit',
    omschrijving: 'Of een voorstel in het algemeen bestuur is aangenomen.',
    invoer: z.strictObject({ inwoners, voor, meerderheid: z.enum(MEERDERHEDEN) }),
    uitkomst: {
      aangenomen: 'of het voorstel is aangenomen (true of false)',
      stemmenVoor: 'het aantal stemmen voor (null als dat niet te bepalen en niet nodig is)',
      stemmenTotaal: 'het aantal stemmen van alle deelnemers',
      inwonersVoor: 'het aantal inwoners van de deelnemers die voor zijn',
      inwonersTotaal: 'het aantal inwoners van alle deelnemers',
      staken: 'of er evenveel stemmen voor als tegen zijn (true of false)',
    },
    beantwoord: determineBesluit,
  }),
  defineRegel({
    naam: 'besluit-vervolg',
    omschrijving: 'Wat er na een stemming in het algemeen bestuur met het voorstel gebeurt.',
    invoer: z.strictObject({ inwoners, voor, vergadering: z.enum(['eerste', 'volgende']) }),
    uitkomst: { vervolg: 'aangenomen, verworpen of doorgeschoven' },
    beantwoord: (vraag) => alsVeld('vervolg', determineVervolg(vraag)),
  }),
  defineRegel({
    naam: 'bijdrage-termijnen',
    omschrijving: 'De vier termijnen van de bijdrage van een deelnemer.',
    invoer: z.strictObject({ bedragCenten: centen, jaar, regeling: z.enum(['gbtwente', 'cocensus']) }),
    uitkomst: { termijnen: 'per termijn de laatste dag en het bedrag in centen' },
    beantwoord: (vraag) =>
      alsVeld(
        'termijnen',
        determineBijdragetermijnen(vraag.bedragCenten, vraag.jaar, BETAALWIJZEN[vraag.regeling]),
      ),
  }),
  defineRegel({
    naam: 'begrotingskalender',
    omschrijving: 'De laatste dagen voor begroting en jaarrekening van de regeling in een jaar.',
    invoer: z.strictObject({
      jaar,
      regime: z.enum(KALENDERREGIMES),
      begrotingAangebodenOp: datum.optional(),
      begrotingVastgesteldOp: datum.optional(),
      jaarrekeningVastgesteldOp: datum.optional(),
    }),
    uitkomst: { stappen: 'per stap de laatste dag' },
    beantwoord: (vraag) => alsVeld('stappen', determineBegrotingskalender(vraag)),
  }),
  defineRegel({
    naam: 'uittreding',
    omschrijving: 'De eerste dag waarop een deelnemer uit de regeling kan zijn.',
    invoer: z.strictObject({ toegetredenOp: datum, opgezegdOp: datum }),
    uitkomst: { uittreding: 'de dag waarop de deelneming eindigt' },
    beantwoord: (vraag) => alsVeld('uittreding', determineUittreding(vraag.toegetredenOp, vraag.opgezegdOp)),
  }),
];

const regelSimulatie = defineRegel({
  naam: 'beleidssimulatie',
  omschrijving: 'Wat bellen voor elk dwangbevel kost en oplevert, per jaar.',
  invoer: z.strictObject({
    dwangbevelen: z.int().min(0),
    aandeelBetaald: decimaal.optional(),
    aandeelHernieuwdBevel: decimaal.optional(),
    aandeelBeslag: decimaal.optional(),
    effectPerStukEuro: z.partialRecord(z.enum(EFFECTEN), decimaal).optional(),
  }),
  uitkomst: {
    nettoEuro: 'het verschil voor het kantoor in hele euro (negatief kost geld)',
    maatschappelijkVoordeelEuro: 'wat inwoners minder aan kosten betalen, in hele euro',
    regels: 'per effect het aantal en het bedrag in hele euro',
  },
  beantwoord: simulateVoorbellen,
});

/** Rules about the gemeenschappelijke regeling and about policy. */
export const regelsRegeling: Regel[] = [...regelsBestuur, regelSimulatie];
