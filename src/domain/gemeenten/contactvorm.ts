import { z } from 'zod';
import { parseLocalDate } from '@/platform/local-date';
import { OVERAL, regelsVoor } from './instellingregels';
import { heelGetal, jaNee, keuze, tekst } from './waardevorm';

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

export type Contactregel = z.output<typeof contactregel>;

const hexKleur = z.string({ error: 'fouten.kleur' }).regex(/^#[0-9a-f]{6}$/i, 'fouten.kleur');

/** The settings about who is reached how, and how quickly an answer comes. */
export const contactVormen = {
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
};
export type Termijnnorm = z.output<typeof termijnnorm>;

export const contactRegels = regelsVoor<keyof typeof contactVormen>({
  terugbelnorm: { niveaus: ['gemeente', 'kantoor'], erft: 'smaak-2', einde: 'mag' },
  antwoordnorm: { niveaus: ['gemeente', 'kantoor'], erft: 'smaak-2', einde: 'mag' },
  openingstijden: OVERAL,
  contactgegevens: { niveaus: ['gemeente', 'kantoor'], erft: 'nooit', einde: 'nee' },
  contactblok: { niveaus: ['gemeente'], erft: 'nooit', einde: 'mag' },
  huisstijl: OVERAL,
  piekmoment: { niveaus: ['gemeente', 'kantoor'], erft: 'altijd', einde: 'verplicht' },
  kenmerken: OVERAL,
  // "De keuze om deze te versturen ligt bij de gemeente" (S0 Documenten).
  standaardbrieven: { niveaus: ['gemeente'], erft: 'nooit', einde: 'mag' },
});
