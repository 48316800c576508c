import { z } from 'zod';
import {
  administratiefBeroepstermijn,
  beslistermijnAdministratiefBeroep,
} from '@/law/invordering/administratief-beroep';
import { beslistermijnVerzoek } from '@/law/invordering/beslistermijn-verzoek';
import {
  aanmaningstermijn,
  dwangbevelVanaf,
  hernieuwdBevelTermijn,
  postbetekening,
  vorderingVanaf,
} from '@/law/invordering/invorderingsstap';
import {
  assessOverheidsvordering,
  bankvordering,
  terugboekingOverheidsvordering,
} from '@/law/invordering/overheidsvordering';
import { verjaring } from '@/law/invordering/verjaring';
import { vrijeDagOn } from '@/law/kalender/feestdagen';
import { assessSignaal } from '@/law/vroegsignalering';
import { alsVeld } from './als-veld';
import { afspraakUit, normveld } from './contractnormen';
import { centen, datum } from './invoer';
import { defineRegel, type Regel } from './regel';

const LAATSTE_DAG = { laatsteDag: 'laatste dag van de termijn (datum)' };

const regelsVerzoek: Regel[] = [
  defineRegel({
    naam: 'administratief-beroepstermijn',
    omschrijving:
      'De laatste dag voor administratief beroep tegen een beslissing over kwijtschelding of uitstel.',
    invoer: z.strictObject({
      dagtekening: datum,
      coulance: z
        .boolean()
        .optional()
        .describe('of het kantoor soepel is als de laatste dag een vrije dag is'),
    }),
    uitkomst: {
      ...LAATSTE_DAG,
      laatsteDagOud: 'laatste dag van de oude termijn, zolang niet vaststaat welke geldt (datum of null)',
      coulanceTot: 'tot wanneer het kantoor een beroep toch aanneemt (datum of null)',
      rechtsmiddel: 'het rechtsmiddel op die datum: "administratief-beroep", "bezwaar" of "nog-open"',
    },
    beantwoord: ({ dagtekening, coulance }) =>
      administratiefBeroepstermijn(dagtekening, coulance ? (date) => vrijeDagOn(date) !== null : undefined),
  }),
  defineRegel({
    naam: 'administratief-beroep-beslistermijn',
    omschrijving: 'De laatste dag om op een administratief beroep te beslissen.',
    invoer: z.strictObject({
      ontvangen: datum,
      contract: normveld.describe('"leidraad", een contract, of het aantal weken uit een contract'),
      verdaagd: z.boolean().optional().describe('alleen bij "leidraad"'),
    }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ({ ontvangen, contract, verdaagd = false }) => {
      const afspraak = afspraakUit(contract, 'beroep');
      const norm = afspraak === null ? { verdaagd } : { afspraak };
      return alsVeld('laatsteDag', beslistermijnAdministratiefBeroep(ontvangen, norm));
    },
  }),
  defineRegel({
    naam: 'kwijtschelding-beslistermijn',
    omschrijving: 'De laatste dag om op een verzoek om kwijtschelding of uitstel te beslissen.',
    invoer: z.strictObject({
      ontvangen: datum,
      compleet: datum
        .nullable()
        .describe('dag waarop het verzoek volledig was; null als er nog iets ontbreekt'),
      norm: normveld.describe('"leidraad", een contract, of het aantal weken uit een contract'),
    }),
    uitkomst: { laatsteDag: 'laatste dag (datum), of null als het verzoek nog niet volledig is' },
    beantwoord: ({ norm, ...verzoek }) =>
      alsVeld('laatsteDag', beslistermijnVerzoek({ ...verzoek, afspraak: afspraakUit(norm, 'verzoek') })),
  }),
];

const regelsDwang: Regel[] = [
  defineRegel({
    naam: 'aanmaningstermijn',
    omschrijving: 'De laatste dag om te betalen na een aanmaning.',
    invoer: z.strictObject({ dagtekening: datum }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ({ dagtekening }) => alsVeld('laatsteDag', aanmaningstermijn(dagtekening)),
  }),
  defineRegel({
    naam: 'dwangbevel-vanaf',
    omschrijving: 'Vanaf wanneer een dwangbevel mag na een aanmaning.',
    invoer: z.strictObject({ aanmaning: datum.describe('datum op de aanmaning') }),
    uitkomst: { vroegst: 'eerste dag volgens de wet (datum)' },
    beantwoord: ({ aanmaning }) => alsVeld('vroegst', dwangbevelVanaf(aanmaning)),
  }),
  defineRegel({
    naam: 'postbetekening',
    omschrijving: 'De dag waarop een dwangbevel per post als betekend geldt.',
    invoer: z.strictObject({ terPost: datum, aanmaningAangekomen: z.boolean() }),
    uitkomst: { betekend: 'datum, of null als betekening per post niet mag', reden: 'waarom niet, of null' },
    beantwoord: ({ terPost, aanmaningAangekomen }) => postbetekening(terPost, aanmaningAangekomen),
  }),
  defineRegel({
    naam: 'hernieuwd-bevel-termijn',
    omschrijving: 'De laatste dag om te betalen na een hernieuwd bevel.',
    invoer: z.strictObject({ betekend: datum }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ({ betekend }) => alsVeld('laatsteDag', hernieuwdBevelTermijn(betekend)),
  }),
  defineRegel({
    naam: 'vordering-vanaf',
    omschrijving: 'Vanaf wanneer een vordering bij een derde mag (artikel 19 Invorderingswet 1990).',
    invoer: z.strictObject({
      derde: z.enum(['werkgever-of-uitkerende-instantie', 'bank', 'derde-die-al-op-vordering-betaalt']),
      dwangbevelPerPost: z.boolean(),
      vandaag: datum,
      vooraankondiging: datum.optional(),
    }),
    uitkomst: { vanaf: 'eerste dag (datum)' },
    beantwoord: ({ vandaag, vooraankondiging = null, ...vordering }) =>
      alsVeld('vanaf', vorderingVanaf(vordering, { vandaag, vooraankondiging })),
  }),
];

const gebeurtenis = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('stuiting'),
    datum,
    grond: z.enum([
      'daad-van-rechtsvervolging',
      'erkenning',
      'aanmaning',
      'verrekening',
      'dwangbevel',
      'tenuitvoerlegging',
      'schriftelijke-mededeling',
    ]),
  }),
  z.strictObject({
    soort: z.literal('verlenging'),
    van: datum,
    tot: datum,
    grond: z.enum(['uitstel', 'surseance', 'faillissement', 'schuldsanering', 'schorsing']),
  }),
]);

const signaal = z.strictObject({
  gemeente: z.string().min(1),
  datum,
  achterstandCenten: centen,
  persoonlijkContactGeprobeerd: z.boolean(),
  gewezenOpSchuldhulp: z.boolean(),
  schriftelijkHerinnerd: z.boolean(),
  aanbodDoorgevenGeweigerd: z.boolean(),
  dwangbevelBetekend: z.boolean(),
});

/** Rules of collection: the dwangsom has no place here, the Algemene termijnenwet only where an act sets the term. */
export const regelsInvordering: Regel[] = [
  ...regelsVerzoek,
  ...regelsDwang,
  defineRegel({
    naam: 'overheidsvordering',
    omschrijving: 'Of een bedrag met een overheidsvordering van de rekening mag, en hoeveel hoogstens.',
    invoer: z.strictObject({
      datum,
      openstaandCenten: centen,
      eerdere: z.array(datum).describe('eerdere overheidsvorderingen voor deze aanslag'),
      rekeningOpNaamVanSchuldenaar: z.boolean(),
    }),
    uitkomst: { mag: 'true of false', beletsels: 'lijst van redenen waarom niet', hoogstensCenten: 'centen' },
    beantwoord: assessOverheidsvordering,
  }),
  defineRegel({
    naam: 'overheidsvordering-terugboeking',
    omschrijving: 'Tot wanneer de bank een overheidsvordering kan terugboeken.',
    invoer: z.strictObject({ afgeschreven: datum }),
    uitkomst: {
      terugboekenTot: 'datum',
      meedelenUiterlijk: 'dag waarop de schuldenaar bericht moet hebben (datum)',
    },
    beantwoord: ({ afgeschreven }) => terugboekingOverheidsvordering(afgeschreven),
  }),
  defineRegel({
    naam: 'bankvordering',
    omschrijving:
      'Wanneer de schuldenaar van een vordering bij zijn bank hoort, en wanneer de bank verklaart.',
    invoer: z.strictObject({ vordering: datum }),
    uitkomst: { meedelenUiterlijk: 'datum', verklaringOp: 'datum' },
    beantwoord: ({ vordering }) => bankvordering(vordering),
  }),
  defineRegel({
    naam: 'verjaring',
    omschrijving: 'De laatste dag waarop een aanslag kan worden ingevorderd.',
    invoer: z.strictObject({ laatsteVervaldag: datum, gebeurtenissen: z.array(gebeurtenis).optional() }),
    uitkomst: { begin: 'eerste dag van de lopende termijn (datum)', ...LAATSTE_DAG },
    beantwoord: ({ laatsteVervaldag, gebeurtenissen }) => verjaring(laatsteVervaldag, gebeurtenissen ?? []),
  }),
  defineRegel({
    naam: 'vroegsignaal',
    omschrijving: 'Of een signaal over belastingschulden aan de schuldhulp is toegestaan.',
    invoer: signaal,
    uitkomst: { mag: 'true of false', beletsels: 'lijst van redenen waarom niet' },
    beantwoord: (vraag) => assessSignaal({ ...vraag, eigenGrondslag: null }),
  }),
];
