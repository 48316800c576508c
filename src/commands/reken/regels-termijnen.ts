import { z } from 'zod';
import { beslistermijnInvordering, INVORDERINGSBESLUITEN } from '@/law/dienstverlening/invorderingsbezwaar';
import { terugbeltermijn } from '@/law/dienstverlening/terugbeltermijn';
import { kennisgevingUiterlijk } from '@/law/elektronisch-verkeer';
import { heffingstermijn } from '@/law/heffing/aanslagtermijn';
import { beroepstermijn, griffierechtTermijn } from '@/law/heffing/beroepstermijn';
import { beslistermijn } from '@/law/heffing/beslistermijn';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { dwangsomBedrag, dwangsomPeriode } from '@/law/heffing/dwangsom';
import { klachttermijn } from '@/law/heffing/klachttermijn';
import { beslistermijnAanvraag, ontheffingsverzoekTot } from '@/law/heffing/ontheffing';
import { assessTijdigheid } from '@/law/heffing/tijdigheid';
import { verordeningstermijnen } from '@/law/heffing/verordeningstermijnen';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import { LawError } from '@/law/law-error';
import type { Uitkomst } from '@/law/uitleg';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { alsVeld } from './als-veld';
import { AANLEVERNORM, afspraakVan, CONTRACTEN } from './contractnormen';
import { datum, datumOfMoment, moment } from './invoer';
import { defineRegel, type Regel } from './regel';
import { regelsInvordering } from './regels-invordering';

const besluit = {
  dagtekening: datum.describe('datum op het besluit'),
  bekendmaking: datum.optional().describe('dag van bekendmaking, als die later is'),
};

/** The day of a date or moment: Awb 2:23 is counted in days here. */
const dagVan = datumOfMoment.transform((value) => toLocalDate(value.slice(0, 10)));

const elektronisch = {
  storing: z.array(z.strictObject({ van: moment, tot: moment })).optional(),
  verkeerdKanaal: z.strictObject({ ontvangen: dagVan, reactie: dagVan }).optional(),
};

const LAATSTE_DAG = { laatsteDag: 'laatste dag van de termijn (datum)' };

/** What a gemeente owes its office before an aanslag can be imposed. */
const regelsVerordening: Regel[] = [
  defineRegel({
    naam: 'verordeningstermijnen',
    omschrijving:
      'Tot wanneer een gemeente concept, voorstel en bekendmaking van een verordening op tijd aanlevert.',
    invoer: z.strictObject({ belastingjaar: z.int().min(2015).max(2100), vastgesteldOp: datum.optional() }),
    uitkomst: {
      concept: 'laatste dag voor het concept',
      voorstel: 'laatste dag voor het voorstel',
      bekendmaking: 'laatste dag voor de bekendmaking',
    },
    beantwoord: ({ belastingjaar, vastgesteldOp }) => {
      const { waarde, uitleg } = verordeningstermijnen(belastingjaar, vastgesteldOp ?? null, AANLEVERNORM);
      return { waarde: { ...waarde }, uitleg };
    },
  }),
];

function weigerVeld(veld: string, waarde: unknown, soort: string): void {
  if (waarde === undefined) return;
  throw new LawError('ongeldige-invoer', `Veld "${veld}" hoort niet bij soort "${soort}". Laat het weg.`);
}

const regelsBezwaar: Regel[] = [
  defineRegel({
    naam: 'bezwaartermijn',
    omschrijving: 'De laatste dag om bezwaar te maken tegen een aanslag of WOZ-beschikking.',
    invoer: z.strictObject({ ...besluit, ...elektronisch }),
    uitkomst: {
      ...LAATSTE_DAG,
      eersteDag: 'eerste dag van de termijn (datum)',
      verschoondTot:
        'tot wanneer een te laat bezwaar door een storing niet telt als te laat (moment of null)',
    },
    beantwoord: ({ dagtekening, bekendmaking, ...feiten }) =>
      bezwaartermijn({ dagtekening, bekendmaking }, feiten),
  }),
  defineRegel({
    naam: 'tijdigheid',
    omschrijving: 'Of een bezwaar op tijd is.',
    invoer: z.strictObject({
      ...besluit,
      ontvangen: datum,
      terPost: datum.optional().describe('dag van terpostbezorging'),
      ...elektronisch,
      kennisgevingOntbrak: z
        .boolean()
        .optional()
        .describe('geen bericht dat het besluit in het portaal stond'),
    }),
    uitkomst: {
      tijdig: 'of het bezwaar als op tijd wordt behandeld (true of false)',
      ...LAATSTE_DAG,
      grond: '"te-vroeg", "ontvangen", "verzendtheorie", "storing", "geen-kennisgeving" of "te-laat"',
      beoordelingNodig: '"verschoonbaarheid" bij een te laat bezwaar, anders null',
    },
    beantwoord: ({ dagtekening, bekendmaking, ontvangen, terPost, kennisgevingOntbrak, ...feiten }) =>
      assessTijdigheid({ dagtekening, bekendmaking }, { ontvangen, terPost, kennisgevingOntbrak }, feiten),
  }),
  defineRegel({
    naam: 'beslistermijn',
    omschrijving: 'De laatste dag om op een bezwaar te beslissen.',
    invoer: z.strictObject({
      soort: z.enum(['heffing', 'woz', 'invordering']),
      ontvangen: datum,
      ...besluit,
      verdaagd: z.boolean().optional(),
      opgeschortDagen: z
        .int()
        .min(0)
        .max(3650)
        .optional()
        .describe('dagen dat de termijn stilstond (niet bij invordering)'),
      tegen: z
        .enum(INVORDERINGSBESLUITEN)
        .optional()
        .describe('bij invordering: waartegen het bezwaar is; "kosten" als het ontbreekt'),
      contract: z.enum(CONTRACTEN).optional().describe('bij invordering: contract met een eigen termijn'),
    }),
    uitkomst: {
      ...LAATSTE_DAG,
      regel: '"kalenderjaar", "zes-weken" of "contract"',
      afspraakTot: 'bij invordering: de dag uit het contract (datum of null)',
    },
    beantwoord: ({ soort, opgeschortDagen, tegen, contract, ...vraag }) => {
      if (soort === 'invordering') {
        weigerVeld('opgeschortDagen', opgeschortDagen, soort);
        const afspraak = contract && afspraakVan(contract, 'invorderingsbezwaar');
        return beslistermijnInvordering({ ...vraag, tegen, contract: afspraak });
      }
      weigerVeld('tegen', tegen, soort);
      weigerVeld('contract', contract, soort);
      return beslistermijn({ ...vraag, soort, opgeschortDagen });
    },
  }),
];

function answerDwangsom(vraag: {
  ingebrekestelling?: LocalDate;
  dagen?: number;
}): Uitkomst<Record<string, unknown>> {
  const { ingebrekestelling, dagen } = vraag;
  if (ingebrekestelling === undefined && dagen === undefined)
    throw new LawError('ongeldige-invoer', 'Veld "ingebrekestelling" of veld "dagen" ontbreekt.');
  const periode = ingebrekestelling === undefined ? null : dwangsomPeriode(ingebrekestelling);
  const bedrag = dagen === undefined ? null : dwangsomBedrag(dagen, periode?.waarde.eersteDag);
  return {
    waarde: { ...periode?.waarde, ...(bedrag && { bedragCenten: bedrag.waarde }) },
    uitleg: [...(periode?.uitleg ?? []), ...(bedrag?.uitleg ?? [])],
  };
}

const keuze = z.enum(['vrij', 'werkdag']);

const norm = z.discriminatedUnion('eenheid', [
  z.strictObject({
    eenheid: z.literal('werkdag'),
    aantal: z.int().min(1).max(366),
    goedeVrijdag: keuze,
    gelijkgesteldeDagen: keuze,
    sluitingsdagen: z.array(datum).optional(),
  }),
  z.strictObject({
    eenheid: z.literal('uur'),
    aantal: z.int().min(1).max(8784),
    klok: z.enum(['kalender', 'weekdag']),
  }),
]);

/** Every rule about terms: those of levy and of contracts here, those of collection from their own file. */
export const regelsTermijnen: Regel[] = [
  ...regelsVerordening,
  ...regelsBezwaar,
  defineRegel({
    naam: 'dwangsom',
    omschrijving:
      'Wanneer een dwangsom loopt na een ingebrekestelling, en hoe hoog die is na een aantal dagen.',
    invoer: z.strictObject({ ingebrekestelling: datum.optional(), dagen: z.int().min(0).optional() }),
    uitkomst: {
      eersteDag: 'eerste dag van de dwangsom (bij "ingebrekestelling")',
      laatsteDag: 'laatste dag van de dwangsom (bij "ingebrekestelling")',
      vaststellenUiterlijk: 'laatste dag om het bedrag vast te stellen (bij "ingebrekestelling")',
      bedragCenten: 'de dwangsom in centen (bij "dagen")',
    },
    beantwoord: answerDwangsom,
  }),
  defineRegel({
    naam: 'terugbeltermijn',
    omschrijving: 'Tot wanneer het kantoor moet terugbellen.',
    invoer: z.strictObject({
      gevraagdOp: datumOfMoment,
      norm,
      afgesproken: moment.optional(),
      piekmomenten: z
        .array(z.strictObject({ vanaf: datum, tot: datum, reden: z.string().min(1) }))
        .optional(),
    }),
    uitkomst: {
      uiterlijk: 'een datum bij werkdagen, een moment bij uren',
      piekbericht: 'bij een piekmoment: de reden die in het bericht komt, anders null',
    },
    beantwoord: ({ gevraagdOp, norm, ...feiten }) => terugbeltermijn(gevraagdOp, norm, feiten),
  }),
  defineRegel({
    naam: 'vervaldagen',
    omschrijving: 'De dagen waarop een aanslag uiterlijk betaald moet zijn.',
    invoer: z.strictObject({
      dagtekening: datum,
      schema: z.enum(['zes-weken', 'twee-termijnen', 'naheffing', 'navordering', 'terstond']),
    }),
    uitkomst: { vervaldagen: 'lijst van datums' },
    beantwoord: ({ dagtekening, schema }) => alsVeld('vervaldagen', vervaldagen(dagtekening, schema)),
  }),
  defineRegel({
    naam: 'klachttermijn',
    omschrijving: 'De laatste dag om een klacht af te handelen.',
    invoer: z.strictObject({ ontvangen: datum, metCommissie: z.boolean(), verdaagd: z.boolean() }),
    uitkomst: {
      ...LAATSTE_DAG,
      nietInBehandelingUiterlijk: 'laatste dag om te melden dat de klacht niet wordt behandeld',
    },
    beantwoord: ({ ontvangen, ...feiten }) => klachttermijn(ontvangen, feiten),
  }),
  defineRegel({
    naam: 'beroepstermijn',
    omschrijving: 'De laatste dag om tegen een uitspraak op bezwaar in beroep te gaan bij de rechtbank.',
    invoer: z.strictObject(besluit),
    uitkomst: LAATSTE_DAG,
    beantwoord: beroepstermijn,
  }),
  defineRegel({
    naam: 'griffierechttermijn',
    omschrijving: 'De laatste dag om griffierecht te betalen.',
    invoer: z.strictObject({ nota: datum.describe('dag waarop de rechtbank om griffierecht vraagt') }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ({ nota }) => griffierechtTermijn(nota),
  }),
  defineRegel({
    naam: 'ontheffingstermijn',
    omschrijving: 'De laatste dag om ontheffing of vermindering te vragen.',
    invoer: z.strictObject({ omstandigheid: datum, dagtekening: datum }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ontheffingsverzoekTot,
  }),
  defineRegel({
    naam: 'aanvraag-beslistermijn',
    omschrijving: 'De laatste dag om op een aanvraag over de heffing te beslissen.',
    invoer: z.strictObject({ ontvangen: datum, opgeschortDagen: z.int().min(0).max(3650).optional() }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ({ ontvangen, opgeschortDagen }) => beslistermijnAanvraag(ontvangen, opgeschortDagen),
  }),
  defineRegel({
    naam: 'heffingstermijn',
    omschrijving: 'De laatste dag om een aanslag op te leggen.',
    invoer: z.strictObject({
      soort: z.enum(['aanslag', 'navordering', 'navorderingFout', 'naheffing']),
      schuldOntstaan: datum.describe('dag waarop de belastingschuld is ontstaan'),
    }),
    uitkomst: LAATSTE_DAG,
    beantwoord: ({ soort, schuldOntstaan }) => alsVeld('laatsteDag', heffingstermijn(soort, schuldOntstaan)),
  }),
  defineRegel({
    naam: 'portaalkennisgeving',
    omschrijving: 'Voor wanneer iemand bericht moet krijgen van een bericht in het portaal.',
    invoer: z.strictObject({ geplaatst: moment }),
    uitkomst: { uiterlijk: 'moment' },
    beantwoord: ({ geplaatst }) => kennisgevingUiterlijk(geplaatst),
  }),
  ...regelsInvordering,
];
