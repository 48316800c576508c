import { z } from 'zod';
import { judgeKwijtschelding } from '@/law/kwijtschelding/besluit';
import { sumInkomen, TELLENDE_INKOMSTEN, VRIJE_INKOMSTEN } from '@/law/kwijtschelding/inkomen';
import { BEOORDELINGEN, HUISHOUDSOORTEN, type Kwijtscheldingsverzoek } from '@/law/kwijtschelding/verzoek';
import { watAls } from '@/law/kwijtschelding/wat-als';
import { alsVeld } from './als-veld';
import { centen, datum } from './invoer';
import { defineRegel, type Regel } from './regel';

const ja = z.boolean();

const maand = z.strictObject({
  inkomenCenten: centen,
  huurCenten: centen,
  huurtoeslagCenten: centen,
  zorgpremieCenten: centen,
  zorgtoeslagCenten: centen,
  alimentatieCenten: centen.optional(),
  belastingschuldenCenten: centen.optional(),
  kinderopvangCenten: centen.optional(),
  kindgebondenBudget: z.strictObject({ maximumCenten: centen, ontvangenCenten: centen }).optional(),
  kostgangerdagen: z.int().min(0).max(300).optional(),
  noodzakelijkCenten: centen.optional(),
});

const omstandigheden = z.strictObject({
  belastingUitgesloten: ja.optional(),
  ondernemer: z.enum(['prive', 'zakelijk']).optional(),
  aanvraag: z.enum(['volledig', 'herstel-loopt', 'onvolledig']).optional(),
  aangifteNagelaten: ja.optional(),
  faillissementOfSurseance: ja.optional(),
  schuldsanering: ja.optional(),
  voorlopigeAanslag: ja.optional(),
  voorwaardenNietVervuld: ja.optional(),
  verwijtbaar: ja.optional(),
  zekerheidGesteld: ja.optional(),
  meerSchuldenaren: ja.optional(),
  derdeAansprakelijk: ja.optional(),
  voldoenbaarCenten: centen.optional(),
  teBeoordelen: z.array(z.enum(BEOORDELINGEN)).optional(),
});

const verzoek = z.strictObject({
  datum,
  aanslagCenten: centen,
  beleid: z.strictObject({
    normPercentage: z.number().min(90).max(100),
    nettoAow: ja,
    extraVermogen: ja,
    kinderopvang: ja.optional(),
    ondernemersPrive: ja.optional(),
    woonlastenvolgorde: z.enum(['eerst-delen', 'eerst-begrenzen']).optional(),
    bijBezwaar: z.enum(['afwijzen', 'aanhouden']).optional(),
  }),
  huishouden: z.strictObject({
    soort: z.enum(HUISHOUDSOORTEN),
    aow: ja,
    kostendelers: z.int().min(1).max(50),
    inrichting: z.strictObject({ zorgprijsCenten: centen }).optional(),
  }),
  maand,
  bezit: z.strictObject({
    banksaldoCenten: centen,
    autoCenten: centen,
    autoOnmisbaar: ja,
    overigCenten: centen,
    studieleningCenten: centen.optional(),
    voorrangsschuldenCenten: centen.optional(),
    personen65Eind1999: z.int().min(0).max(2).optional(),
  }),
  betaaldOp: datum.optional(),
  gevraagdOp: datum.optional(),
  bezwaarLoopt: ja.optional(),
  omstandigheden: omstandigheden.optional(),
});

const leesVerzoek = (invoer: z.output<typeof verzoek>): Kwijtscheldingsverzoek => ({
  ...invoer,
  beleid: { ...invoer.beleid, normPercentage: String(invoer.beleid.normPercentage) },
});

const inkomsten = z.strictObject({
  datum,
  posten: z.array(
    z.strictObject({
      soort: z.enum([...TELLENDE_INKOMSTEN, ...VRIJE_INKOMSTEN]),
      nettoCenten: centen,
      vakantiegeldInbegrepen: ja,
    }),
  ),
});

/** Rules about kwijtschelding: the decision, what would change it, and the income that goes into it. */
export const regelsKwijtschelding: Regel[] = [
  defineRegel({
    naam: 'kwijtschelding',
    omschrijving: 'De beslissing op een verzoek om kwijtschelding van een aanslag.',
    invoer: verzoek,
    uitkomst: {
      uitkomst: 'volledig, gedeeltelijk, afgewezen, niet-ontvankelijk, aanhouden of beoordeling-nodig',
      kwijtgescholdenCenten: 'wat niet betaald hoeft te worden, in centen',
      grond: 'waarom niet (alles), als dat zo is',
      gronden: 'alle gronden die gelden, de beslissende voorop',
      teBeoordelen: 'wat een medewerker nog moet beoordelen, als dat zo is',
      betalingscapaciteitJaarCenten: 'de betalingscapaciteit per jaar in centen, als die is berekend',
      vermogenCenten: 'het vermogen dat meetelt in centen, als dat is berekend',
    },
    beantwoord: (invoer) => judgeKwijtschelding(leesVerzoek(invoer)),
  }),
  defineRegel({
    naam: 'kwijtschelding-wat-als',
    omschrijving:
      'Welk gegeven de uitkomst van een verzoek om kwijtschelding zou veranderen, en vanaf welk bedrag.',
    invoer: verzoek,
    uitkomst: { mogelijkheden: 'per gegeven de richting en het bedrag in centen, of ja, nee of een datum' },
    beantwoord: (invoer) => alsVeld('mogelijkheden', watAls(leesVerzoek(invoer))),
  }),
  defineRegel({
    naam: 'kwijtschelding-inkomen',
    omschrijving: 'Het inkomen per maand dat meetelt voor kwijtschelding.',
    invoer: inkomsten,
    uitkomst: { inkomenCenten: 'het inkomen per maand met vakantiegeld, in centen' },
    beantwoord: ({ posten, datum }) => alsVeld('inkomenCenten', sumInkomen(posten, datum)),
  }),
];
