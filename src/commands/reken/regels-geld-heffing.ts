import { z } from 'zod';
import { calculateOzb, pasTienEuroregelToe } from '@/law/ozb';
import { calculateParkeernaheffing } from '@/law/parkeernaheffing';
import { calculateDiftar, calculateHondenbelasting, calculateToeristenbelasting } from '@/law/tarieven';
import { calculateTijdsgelang, TIJDSGELANG_METHODEN } from '@/law/tijdsgelang';
import { verkoopNaOpslag, wegslepenVanaf } from '@/law/wielklem';
import { alsVeld } from './als-veld';
import { centen, datum, decimaal, moment } from './invoer';
import { defineRegel, type Regel } from './regel';

const BEDRAG = { bedragCenten: 'het bedrag in centen' };

/** Rules about what a tax amounts to; part of `regelsGeld`. */
export const regelsHeffing: Regel[] = [
  defineRegel({
    naam: 'ozb',
    omschrijving: 'De onroerendezaakbelasting van een regel.',
    invoer: z.strictObject({
      wozWaardeEuro: z.int().min(0),
      tariefPercentage: decimaal,
      afronding: z.enum(['cent', 'euro-omlaag']),
      drempelEuro: z.int().min(0).optional(),
    }),
    uitkomst: BEDRAG,
    beantwoord: (vraag) => alsVeld('bedragCenten', calculateOzb(vraag)),
  }),
  defineRegel({
    naam: 'tien-euroregel',
    omschrijving: 'Welke OZB-regels worden geheven: bedragen tot en met 10 euro niet.',
    invoer: z.strictObject({
      regels: z.array(z.strictObject({ id: z.string(), bedragCenten: centen })),
      perBiljet: z.boolean(),
    }),
    uitkomst: { regels: 'per regel het id en of de regel wordt geheven' },
    beantwoord: ({ regels, perBiljet }) => alsVeld('regels', pasTienEuroregelToe(regels, perBiljet)),
  }),
  defineRegel({
    naam: 'tijdsgelang',
    omschrijving: 'Belasting voor een deel van het jaar, of de ontheffing bij het einde.',
    invoer: z.strictObject({
      jaarbedragCenten: centen,
      gebeurtenis: z.enum(['begin', 'einde']),
      datum,
      methode: z.enum(TIJDSGELANG_METHODEN),
      binnenGemeente: z.boolean().optional(),
      ondergrensCenten: centen.optional(),
    }),
    uitkomst: { bedragCenten: 'begin: wat u betaalt; einde: de ontheffing; in centen' },
    beantwoord: (vraag) => alsVeld('bedragCenten', calculateTijdsgelang(vraag)),
  }),
  defineRegel({
    naam: 'parkeernaheffing',
    omschrijving: 'Een naheffingsaanslag parkeerbelasting: parkeergeld en kosten.',
    invoer: z.strictObject({
      datum,
      uurtariefCenten: centen,
      uren: z.int().min(1).optional(),
      kostenCenten: centen.optional(),
    }),
    uitkomst: BEDRAG,
    beantwoord: (vraag) => alsVeld('bedragCenten', calculateParkeernaheffing(vraag)),
  }),
  defineRegel({
    naam: 'wielklem',
    omschrijving: 'Vanaf welk moment een auto met een wielklem mag worden weggesleept.',
    invoer: z.strictObject({ geplaatst: moment, verordeningUren: z.int() }),
    uitkomst: { wegslepenVanaf: 'moment waarop wegslepen mag' },
    beantwoord: (vraag) => alsVeld('wegslepenVanaf', wegslepenVanaf(vraag)),
  }),
  defineRegel({
    naam: 'verkoop-na-wegslepen',
    omschrijving: 'Wanneer een opgeslagen auto mag worden verkocht en hoe lang de opbrengst wordt bewaard.',
    invoer: z.strictObject({ opgeslagen: datum, kennisgegeven: datum }),
    uitkomst: {
      kennisgevingUiterlijk: 'laatste dag van het bericht aan de eigenaar',
      verkoopVanaf: 'eerste dag van verkoop',
      opbrengstTotEnMet: 'laatste dag waarop de opbrengst wordt bewaard',
    },
    beantwoord: (vraag) => {
      const { waarde, uitleg } = verkoopNaOpslag(vraag);
      return { waarde: { ...waarde }, uitleg };
    },
  }),
  defineRegel({
    naam: 'diftar',
    omschrijving: 'Afvalstoffenheffing met een vast deel en een deel per lediging, zak of kilo.',
    invoer: z.strictObject({
      vastCenten: centen,
      ledigingen: z.array(z.strictObject({ soort: z.string(), aantal: decimaal, tariefCenten: centen })),
    }),
    uitkomst: BEDRAG,
    beantwoord: ({ vastCenten, ledigingen }) =>
      alsVeld('bedragCenten', calculateDiftar(vastCenten, ledigingen)),
  }),
  defineRegel({
    naam: 'hondenbelasting',
    omschrijving: 'Hondenbelasting met een tarief per eerste, tweede en volgende hond.',
    invoer: z.strictObject({
      aantal: z.int().min(0).max(1000),
      tarievenCenten: z.array(centen).min(1),
      kennelCenten: centen.optional(),
    }),
    uitkomst: BEDRAG,
    beantwoord: (vraag) => alsVeld('bedragCenten', calculateHondenbelasting(vraag)),
  }),
  defineRegel({
    naam: 'toeristenbelasting',
    omschrijving: 'Toeristenbelasting van een aangifte.',
    invoer: z.strictObject({
      overnachtingen: z.array(
        z.strictObject({
          soort: z.string(),
          personen: z.int().min(0),
          nachten: z.int().min(0),
          tariefCenten: centen,
        }),
      ),
    }),
    uitkomst: BEDRAG,
    beantwoord: ({ overnachtingen }) => alsVeld('bedragCenten', calculateToeristenbelasting(overnachtingen)),
  }),
];
