import { z } from 'zod';
import { formatCents, sumCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import rentebrieven from '@/texts/nl/rentebrieven.json';
import { betaalblok, betaalwijzeSchema } from './betaalblok';
import { briefSchema, localDate, regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { telefoontijdenInBrief } from './invorderbrief.schema';
import { nietBetalen } from './invorderbriefdata';
import type { Standaardbriefdata } from './standaardbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';

/** The beschikking by which interest over late payments is charged (Iw 30). */

const w = createWords<typeof rentebrieven>({ locale: 'nl', messages: rentebrieven });
const centen = z.bigint().positive();

/** The data contract: facts, no sentence of ours. */
export const rentebriefSchema = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  kenmerk: regel(30),
  aanslagnummer: regel(30),
  /** The last day to pay of the last term. */
  vervaldag: localDate,
  betalingen: z
    .array(
      z.object({
        betaaldOp: localDate,
        bedragCenten: centen,
        renteCenten: centen,
        tijdvakken: z
          .array(
            z.object({
              ...{ vanaf: localDate, totEnMet: localDate },
              dagen: z.number().int().nonnegative(),
              percentage: regel(10),
            }),
          )
          .min(1),
      }),
    )
    .min(1)
    .max(60),
  bezwaarTot: localDate,
  betaling: betaalwijzeSchema,
  telefoontijden: telefoontijdenInBrief,
});

export type Rentebrieffeiten = z.output<typeof rentebriefSchema>;

const totaalVan = ({ betalingen }: Rentebrieffeiten) => sumCents(betalingen.map((b) => b.renteCenten));

/** The letter in words, in the lay-out of the letters of the desk. Pure: the same facts give the same letter. */
export function rentebriefdata(feiten: Rentebrieffeiten): Standaardbriefdata {
  const { gemeente, kantoor, dagtekening, kenmerk, aanslagnummer, vervaldag } = feiten;
  const titel = w('titel');
  const rente = formatCents(totaalVan(feiten));
  const { kop, tekst, punten } = nietBetalen(feiten);
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: kenmerk },
      { label: standaardbriefwoorden('over'), tekst: w('onderwerp', { nummer: aanslagnummer }) },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [w('inleiding', { nummer: aanslagnummer, gemeente, vervaldag: datumtekst(vervaldag), rente })],
    delen: [
      berekening(feiten),
      briefdeel(w('regels.kop'), [], { punten: [w('regels.dagen'), w('regels.euros'), w('regels.wet')] }),
      ...betalen(feiten),
      briefdeel(kop, tekst, { punten }),
      briefdeel(w('oneens.kop'), [
        w('oneens.tekst', { datum: datumtekst(feiten.bezwaarTot), kenmerk }),
        w('oneens.betalen'),
      ]),
      vragen(feiten),
    ],
    slot: {
      groet: standaardbriefwoorden('groet'),
      naam: null,
      functie: null,
      namens: standaardbriefwoorden('namens', { kantoor, gemeente }),
      uitleg: standaardbriefwoorden('automatisch'),
    },
  };
}

/** Per payment how the amount came about: what was paid, over which days, at which rate, and the interest. */
const berekening = ({ betalingen }: Rentebrieffeiten): Briefdeel =>
  briefdeel(w('tabel.kop'), [], {
    tabel: {
      kolommen: [w('tabel.betaald'), w('tabel.over'), w('tabel.bedrag'), w('tabel.rente')],
      rijen: betalingen.map(({ betaaldOp, bedragCenten, renteCenten, tijdvakken }) => [
        datumtekst(betaaldOp),
        tijdvakken
          .map(({ vanaf, totEnMet, dagen, percentage }) =>
            w('tabel.tijdvak', {
              ...{ vanaf: datumtekst(vanaf), totEnMet: datumtekst(totEnMet), dagen },
              percentage: percentage.replace('.', ','),
            }),
          )
          .join('; '),
        formatCents(bedragCenten),
        formatCents(renteCenten),
      ]),
    },
  });

function betalen(feiten: Rentebrieffeiten): Briefdeel[] {
  const totaal = totaalVan(feiten);
  const blok = betaalblok(feiten.betaling, totaal, feiten.dagtekening);
  if (blok === null) return [];
  return [
    {
      ...briefdeel(w('betalen.kop'), [w('betalen.tekst', { rente: formatCents(totaal) })]),
      betalen: { ...blok, totaal: formatCents(totaal) },
    },
  ];
}

const vragen = ({ contact, kenmerk }: Rentebrieffeiten): Briefdeel =>
  briefdeel(standaardbriefwoorden('vragen.kop'), [
    standaardbriefwoorden('vragen.bel', {
      naam: contact.naam,
      telefoon: contact.telefoon,
      kenmerk: kenmerk.replaceAll('-', '\u2011'),
    }),
    w('mijn', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
  ]);
