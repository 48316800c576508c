import { z } from 'zod';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import incasso from '@/texts/nl/incasso.json';
import incassobrieven from '@/texts/nl/incassobrieven.json';
import { betaalblok, betaalwijzeSchema } from './betaalblok';
import { briefSchema, localDate, regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { telefoontijdenInBrief } from './invorderbrief.schema';
import { heel, nietBetalen } from './invorderbriefdata';
import type { Standaardbriefdata } from './standaardbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';

/** The letter that says which collection failed, why, and what is to be paid now (G-11). */

const w = createWords<typeof incassobrieven>({ locale: 'nl', messages: incassobrieven });
/** The reason in the sentence that the screen has for it: who reads both reads the same. */
const redenen = createWords<typeof incasso>({ locale: 'nl', messages: incasso });

const bedragCenten = z.bigint().positive();

/** The data contract: facts, no sentence of ours. */
export const incassobriefSchema = briefSchema
  .extend({
    /** How the addressee is spoken to, without the comma. */
    aanhef: regel(),
    kenmerk: regel(30),
    /** The last four of the account: enough to know which one, and of no use to who finds the letter. */
    rekening: regel(4),
    posten: z
      .array(
        z.object({
          aanslagnummer: regel(30),
          termijn: z.number().int().positive(),
          aantal: z.number().int().positive(),
          dag: localDate,
          bedragCenten,
          code: regel(10),
          vervolg: z.enum(['opnieuw', 'zelf-betalen', 'plan-stopt', 'machtiging-stopt']),
          /** How often collecting this aanslag failed by now. */
          keer: z.number().int().positive(),
        }),
      )
      .min(1)
      .max(60),
    /** The first day on which it can be tried again. */
    opnieuwVanaf: localDate,
    /** What is asked now, per aanslag with its own kenmerk, and what of it comes later. */
    betalen: z
      .array(
        z.object({
          aanslagnummer: regel(30),
          bedragCenten,
          uiterlijk: localDate,
          /** All that is open of an aanslag of which the days are over. */
          alles: z.boolean(),
          later: z.array(z.object({ vervaldag: localDate, bedragCenten })).max(60),
          betaling: betaalwijzeSchema,
        }),
      )
      .max(60),
    telefoontijden: telefoontijdenInBrief,
  })
  .refine((f) => f.betalen.length > 0 || f.posten.some((post) => post.vervolg === 'opnieuw'), {
    error: 'Deze brief vraagt niets en kondigt niets aan.',
    path: ['betalen'],
  });

export type Incassobrieffeiten = z.output<typeof incassobriefSchema>;

/** The letter in words, in the lay-out of the letters of the desk. Pure: the same facts give the same letter. */
export function incassobriefdata(feiten: Incassobrieffeiten): Standaardbriefdata {
  const { gemeente, kantoor, dagtekening, kenmerk, posten, rekening } = feiten;
  const titel = w('titel');
  const { kop, tekst, punten } = nietBetalen(feiten);
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: kenmerk },
      { label: standaardbriefwoorden('over'), tekst: w('onderwerp') },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [w('inleiding', { gemeente, aantal: posten.length, rekening })],
    delen: [
      mislukt(feiten),
      briefdeel(w('waarom'), [...new Set(posten.map(({ code }) => redenVan(code)))]),
      briefdeel(w('nu.kop'), vervolg(feiten)),
      ...betalen(feiten),
      briefdeel(kop, tekst, { punten }),
      ...weer(feiten),
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

const mislukt = ({ posten }: Incassobrieffeiten): Briefdeel => ({
  ...briefdeel(w('tabel.kop'), []),
  tabel: {
    kolommen: [w('tabel.aanslag'), w('tabel.termijn'), w('tabel.dag'), w('tabel.bedrag')],
    rijen: posten.map(({ aanslagnummer, termijn, aantal, dag, bedragCenten: bedrag }) => [
      aanslagnummer,
      w('tabel.nummer', { nummer: termijn, aantal }),
      datumtekst(dag),
      formatCents(bedrag),
    ]),
  },
});

/** Why, in plain words; a code that has none is told as the no of the bank. */
function redenVan(code: string): string {
  const sleutel = `retour.${code}` as 'retour.AM04';
  return redenen(redenen.has(sleutel) ? sleutel : 'retour.anders');
}

/** What follows, once per aanslag; that the account is of no use any more is said of all of them together. */
function vervolg({ posten, opnieuwVanaf, betalen: gevraagd }: Incassobrieffeiten): string[] {
  const zinnen = posten.map((post) => {
    const nummer = heel(post.aanslagnummer);
    if (post.vervolg === 'machtiging-stopt') return w('nu.machtiging-stopt');
    if (post.vervolg === 'plan-stopt') return w('nu.plan-stopt', { nummer, keer: post.keer });
    if (post.vervolg === 'zelf-betalen') return w('nu.zelf-betalen', { nummer });
    const bedrag = formatCents(post.bedragCenten);
    return w('nu.opnieuw', { nummer, bedrag, dag: datumtekst(opnieuwVanaf) });
  });
  return [...new Set(zinnen), ...(gevraagd.length > 0 ? [w('nu.kosten')] : [])];
}

/** What is to be paid now; every aanslag has a kenmerk of its own, and one sum for all could not be booked. */
const betalen = ({ betalen: gevraagd, dagtekening }: Incassobrieffeiten): Briefdeel[] =>
  gevraagd.flatMap(({ aanslagnummer, bedragCenten: bedrag, uiterlijk, alles, later, betaling }) => {
    const blok = betaalblok(betaling, bedrag, dagtekening);
    if (blok === null) return [];
    const tekst = [
      ...(alles ? [w('betalen.alles')] : []),
      w('betalen.uiterlijk', { datum: datumtekst(uiterlijk) }),
      ...later.map((deel) =>
        w('betalen.later', { bedrag: formatCents(deel.bedragCenten), datum: datumtekst(deel.vervaldag) }),
      ),
    ];
    return [
      {
        ...briefdeel(w('betalen.kop', { nummer: heel(aanslagnummer) }), tekst),
        betalen: { ...blok, totaal: formatCents(bedrag) },
      },
    ];
  });

const siteVan = ({ contact }: Incassobrieffeiten) => siteTekst(contact.productenWebsite ?? contact.website);

const weer = (feiten: Incassobrieffeiten): Briefdeel[] =>
  feiten.posten.some((post) => post.vervolg === 'machtiging-stopt')
    ? [briefdeel(w('weer.kop'), [w('weer.tekst', { website: siteVan(feiten) })])]
    : [];

const vragen = (feiten: Incassobrieffeiten): Briefdeel =>
  briefdeel(standaardbriefwoorden('vragen.kop'), [
    standaardbriefwoorden('vragen.bel', {
      naam: feiten.contact.naam,
      telefoon: feiten.contact.telefoon,
      kenmerk: heel(feiten.kenmerk),
    }),
    w('mijn', { website: siteVan(feiten) }),
  ]);
