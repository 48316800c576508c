import { z } from 'zod';
import { isIban } from '@/law/identifiers';
import { parseLocalDate } from '@/platform/local-date';
import { betalingsregelingVorm } from './betalingsregelingvorm';
import { geldVormen } from './geldvorm';
import { oninbaarVorm } from './oninbaarvorm';
import { toetsVorm } from './toetsvorm';
import { heelGetal, jaNee, keuze, tekst } from './waardevorm';

/**
 * The shape of `waarde` per soort of dated tenant data. Messages are keys of sentences in
 * src/texts/nl/beheer.json. What is stored passes through here on its way in and on its way out.
 */

const telefoon = z
  .string({ error: 'fouten.verplicht' })
  .trim()
  .regex(/^[0-9+][0-9 ()-]{2,19}$/, 'fouten.telefoon');
const webadres = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'fouten.webadres' })
  .max(200);
const datum = z
  .string({ error: 'fouten.datum' })
  .refine((text) => parseLocalDate(text) !== null, { error: 'fouten.datum' });

/** What counts as a werkdag; the contracts do not say it, so the kantoor or gemeente chooses (weekends never do). */
const werkdagKeuze = {
  goedeVrijdag: keuze(['vrij', 'werkdag']),
  gelijkgesteldeDagen: keuze(['vrij', 'werkdag']),
};

/** A term in werkdagen, or in hours of every day (`kalender`) or of Monday to Friday (`weekdag`). */
export const termijnnorm = z.discriminatedUnion(
  'eenheid',
  [
    z.object({ eenheid: z.literal('werkdag'), aantal: heelGetal(1, 60), ...werkdagKeuze }),
    z.object({
      eenheid: z.literal('uur'),
      aantal: heelGetal(1, 1000),
      klok: keuze(['kalender', 'weekdag']),
    }),
  ],
  { error: 'fouten.kies' },
);

/** Whose promise it is: under smaak 1 the gemeente has its own (T-01). */
const eigenaar = keuze(['gemeente', 'kantoor']);

const begunstigde = keuze(['gemeente', 'kantoor', 'deurwaarder']);

const termijn = z.object({
  aantal: heelGetal(0, 400),
  eenheid: keuze(['dag', 'week', 'maand']),
});

/** A step of the invorderingspad: whether it is taken, how long after the one before it, from which amount, who agrees. */
const padstap = z.object({
  wel: jaNee,
  /** After the dagtekening of the step before it; for the first one after the last day to pay. */
  na: termijn,
  minimumEuro: heelGetal(0, 10_000),
  akkoord: keuze(['invorderingsambtenaar', 'directeur']),
  /** For one claim, outside a run. Absent: a herinnering by whoever prepares it, the others with a second person. */
  los: keuze(['direct', 'tweede-persoon', 'niet']).optional(),
});
const pad = z
  .object({
    /** Nothing in the law says how long a herinnering gives: `betaaldagen` does. */
    herinnering: padstap.extend({ betaaldagen: heelGetal(1, 60) }),
    aanmaning: padstap,
    dwangbevel: padstap,
    /** What may come later: kept with its interval, not taken from here. */
    vordering: termijn.optional(),
    hernieuwdBevel: termijn.optional(),
  })
  // Invorderingswet 11 and 12: no dwangbevel without an aanmaning.
  .refine((p) => p.aanmaning.wel || !p.dwangbevel.wel, {
    error: 'fouten.dwangbevel-zonder-aanmaning',
    path: ['dwangbevel', 'wel'],
  });

/** Stands between other sentences in letters and on screens, so it ends as one. */
const zin = tekst(300).transform((text) => (/[.!?]$/.test(text) ? text : `${text}.`));

export const DAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export type Dag = (typeof DAGEN)[number];
export const LIJNEN = ['telefoon', 'doorverbinden', 'balie'] as const;
export type Lijn = (typeof LIJNEN)[number];

const tijdstip = z.string({ error: 'fouten.tijden' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'fouten.tijden');
const blokken = z
  .array(z.object({ van: tijdstip, tot: tijdstip }), { error: 'fouten.tijden' })
  .max(4, 'fouten.tijden')
  .refine(
    (lijst) =>
      lijst.every((blok, at) => {
        const vorige = lijst[at - 1];
        return blok.van < blok.tot && (vorige === undefined || vorige.tot <= blok.van);
      }),
    { error: 'fouten.tijden-volgorde' },
  );
const week = z.object({
  ma: blokken.default([]),
  di: blokken.default([]),
  wo: blokken.default([]),
  do: blokken.default([]),
  vr: blokken.default([]),
  za: blokken.default([]),
  zo: blokken.default([]),
});
const lijn = z.object({ nummer: telefoon.optional(), tijden: week }).optional();

export const LETTERKLASSEN = [
  'aanslag',
  'maatwerk-automatisch',
  'maatwerk-ondertekend',
  'serviceteam',
] as const;
export type Letterklasse = (typeof LETTERKLASSEN)[number];
const contactregel = z.object({
  /** Whose telephone and addresses stand on the letter. */
  contact: eigenaar,
  website: eigenaar,
  /** Digital products are the kantoor's, also when the site of the gemeente is named (S0 Website). */
  kantoorsiteVoorProducten: jaNee,
});

/** Where the name of the gemeente comes in a text that a kantoor writes for all of them. */
export const GEMEENTE_PLEK = '{gemeente}';
const uitlegtekst = (max: number) =>
  tekst(max).refine((text) => !/[{}]/.test(text.replaceAll(GEMEENTE_PLEK, '')), {
    error: 'fouten.invulplek',
  });
/** What a belasting is, in plain words, as the inwoner reads it beside his aanslag (C-04). */
const belastinguitleg = z.object({ tekst: uitlegtekst(1500), tekstEn: uitlegtekst(1500).optional() });

const hexKleur = z.string({ error: 'fouten.kleur' }).regex(/^#[0-9a-f]{6}$/i, 'fouten.kleur');

export const waardeSchemas = {
  smaak: z.object({
    smaak: z.union([z.literal(1), z.literal(2), z.literal('eigen')], { error: 'fouten.kies' }),
  }),
  inwoneraantal: z.object({ aantal: heelGetal(1, 2_000_000) }),
  terugbelnorm: z.object({
    eigenaar,
    norm: termijnnorm,
    contactbeleid: z.object({
      minimumPogingen: heelGetal(1, 10),
      verschillendeTijdstippen: jaNee,
      /** Voicemail or e-mail must have been tried where there is one. */
      berichtAchterlaten: jaNee,
    }),
    /** After the attempts without contact: tell the gemeente, then it is done (S1 2.0). */
    terugmeldingGemeente: jaNee,
    piekUitgezonderd: jaNee,
  }),
  antwoordnorm: z.object({
    eigenaar,
    norm: termijnnorm,
    ontvangstbevestiging: jaNee,
    piekUitgezonderd: jaNee,
  }),
  openingstijden: z
    .object({ telefoon: lijn, doorverbinden: lijn, balie: lijn, ...werkdagKeuze })
    .refine((w) => LIJNEN.some((naam) => w[naam] !== undefined), {
      error: 'fouten.geen-lijn',
      path: ['telefoon', 'tijden', 'ma'],
    }),
  contactgegevens: z.object({
    naam: tekst(80),
    telefoon,
    email: z.email({ error: 'fouten.email' }).max(120).optional(),
    website: webadres,
    bezoekadres: tekst(160).optional(),
    postadres: tekst(160).optional(),
  }),
  contactblok: z.object({
    aanslag: contactregel,
    'maatwerk-automatisch': contactregel,
    'maatwerk-ondertekend': contactregel,
    serviceteam: contactregel,
  }),
  // The same shape as Huisstijl of src/ui/theme, which a test holds it against: domain does not import ui.
  huisstijl: z.object({
    naam: tekst(80),
    merk: hexKleur,
    accent: hexKleur.optional(),
    lettertype: keuze(['source-sans-3', 'systeem']),
    hoek: z.union([z.literal(0), z.literal(4), z.literal(8)], { error: 'fouten.kies' }),
    logoSvg: z.string().max(20_000, 'fouten.te-lang').optional(),
  }),
  piekmoment: z.object({
    reden: zin,
    /** Until when an answer may take: the indication that the inwoner gets (S0 Beloftes). */
    verwachting: datum,
    /** The same reason for who reads English. */
    redenEn: zin.optional(),
    /** Key of the onderwerp that alone is busy; without it everything is. */
    onderwerp: z.string().max(60).optional(),
  }),
  kenmerken: z.object({
    interactieveWoz: jaNee,
    contactgegevensVragen: keuze(['nee', 'vragen', 'verplicht']),
    /** A klachtencommissie advises: ten weeks instead of six (Awb 9:11, lid 1). */
    klachtencommissie: jaNee.optional(),
  }),
  /** Which letters the desk of the gemeente sends itself (S0 Documenten, F-01). What is not named here it does not send. */
  standaardbrieven: z.object({
    'bevestiging-vraag': jaNee.default(false),
    'saldo-opgave': jaNee.default(false),
    'kwijtschelding-informatie': jaNee.default(false),
    'verzoek-gegevens': jaNee.default(false),
    'antwoord-vraag': jaNee.default(false),
  }),
  /** Where taxes are paid to: what stands on every letter that asks money. */
  belastingrekening: z.object({
    iban: z
      .string({ error: 'fouten.verplicht' })
      .transform((text) => text.replaceAll(' ', '').toUpperCase())
      .refine(isIban, { error: 'fouten.iban' }),
    tenaamstelling: tekst(70),
    /** With letters of before 1 June 2023, when the last bank stopped taking them (F-05). */
    acceptgiro: jaNee.optional(),
  }),
  incassonormen: z.object({
    /** Part of the aanslagregeling that is collected after so many months, in thousandths (995 = 99,5 %). */
    doelen: z
      .array(z.object({ naMaanden: heelGetal(1, 120), promille: heelGetal(1, 1000) }))
      .max(6, 'fouten.te-lang'),
  }),
  /** Which steps of collection are taken, when, from which amount and with whose akkoord (L-02, L-03, L-06). */
  invorderingspad: z.object({ natuurlijk: pad, anders: pad }),
  /** What the raad chose about kwijtschelding (Gemeentewet 255), and the terms that the contract gives (K-04, K-07). */
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
    /** Weeks to decide after a complete request: 8 of the Leidraad, or 12 of the contract of Haarlem. */
    beslistermijn: keuze(['leidraad', 'haarlem']),
    aanvultermijn: keuze(['2-weken', '1-maand']),
    /** The belastingen for which it is given. */
    voor: z
      .object({ ozb: jaNee, afvalstoffenheffing: jaNee, rioolheffing: jaNee, hondenbelasting: jaNee })
      .refine((voor) => Object.values(voor).some((wel) => wel), { error: 'fouten.kies', path: ['ozb'] }),
  }),
  /** What an inwoner may agree himself about paying in parts (Leidraad 25.5); beyond it a person decides. */
  betalingsregeling: betalingsregelingVorm,
  ...geldVormen,
  kwijtscheldingstoets: toetsVorm,
  /** Who gets the costs of collection (G-12; only S3 speaks of it), and what needs more than one colleague to take back. */
  invorderingskosten: z.object({
    begunstigdeAanmaning: begunstigde,
    begunstigdeDwangbevel: begunstigde,
    /** Of the acts that follow on a dwangbevel. */
    begunstigdeVervolging: begunstigde,
    /** Whether earlier costs are part of the sum by which a dwangbevel is charged: the Kostenwet does not say it. */
    eerdereKostenTellenMee: jaNee,
    /** Above this amount only the invorderingsambtenaar decides on taking costs back. */
    terugnemenTotEuro: heelGetal(0, 100_000),
  }),
  /** Who serves and seizes (B-13); one from outside gets data only with a verwerkersovereenkomst (M-15, AVG 28). */
  deurwaarder: z.object({ naam: tekst(100), eigen: jaNee, verwerkersovereenkomst: tekst(200).optional() }),
  oninbaar: oninbaarVorm,
  /** After how many days without contact about a claim that is late somebody is told (M-07). */
  stilte: z.object({ dagen: heelGetal(7, 366) }),
  /** Within how many weeks the gemeente gives where the heirs of somebody can be written to (B-03). */
  ervengegevens: z.object({ weken: heelGetal(1, 26) }),
  /** How many days at most an inwoner lets somebody else act for him with a code (K-09). */
  machtiging: z.object({ dagen: heelGetal(1, 366) }),
  'uitleg-ozb': belastinguitleg,
  'uitleg-afvalstoffenheffing': belastinguitleg,
  'uitleg-rioolheffing': belastinguitleg,
  'uitleg-hondenbelasting': belastinguitleg,
} as const;

export type Soort = keyof typeof waardeSchemas;
export type Waarde<S extends Soort = Soort> = z.output<(typeof waardeSchemas)[S]>;
export type Termijnnorm = z.output<typeof termijnnorm>;
export type Contactregel = z.output<typeof contactregel>;

export const SOORTEN = Object.keys(waardeSchemas) as readonly Soort[];

export const isSoort = (text: string): text is Soort => Object.hasOwn(waardeSchemas, text);

/** Reads a stored value as its soort. Throws ZodError when the row is malformed: then nothing may rest on it. */
export const readWaarde = <S extends Soort>(soort: S, waarde: unknown): Waarde<S> =>
  waardeSchemas[soort].parse(waarde) as Waarde<S>;
