import { z } from 'zod';
import { administratiefBeroepstermijn } from '@/law/invordering/administratief-beroep';
import { formatCents, sumCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import regelingbrieven from '@/texts/nl/regelingbrieven.json';
import { betaalblok, betaalwijzeSchema } from './betaalblok';
import { briefSchema, drukbaar, localDate, regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { telefoontijdenInBrief } from './invorderbrief.schema';
import { kwijtOfSchuldhulp, nietBetalen } from './invorderbriefdata';
import type { Standaardbriefdata } from './standaardbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';

/** Letters about a betalingsregeling: it was agreed, a term was missed, it was refused, it ended. */
export const REGELINGBRIEVEN = [
  'regeling-toegekend',
  'regeling-termijn-gemist',
  'regeling-afgewezen',
  'regeling-beeindigd',
] as const;
export type Regelingbriefsoort = (typeof REGELINGBRIEVEN)[number];

const w = createWords<typeof regelingbrieven>({ locale: 'nl', messages: regelingbrieven });
const centen = z.bigint().nonnegative();

/** The data contract: facts, no sentence of ours. The terms are the whole of what is agreed, to the cent. */
export const regelingbriefSchema = briefSchema
  .extend({
    soort: z.enum(REGELINGBRIEVEN),
    /** How the addressee is spoken to, without the comma. */
    aanhef: regel(),
    kenmerk: regel(30),
    totaalCenten: centen,
    termijnen: z
      .array(z.object({ volgnummer: z.number().int(), vervaldag: localDate, bedragCenten: centen }))
      .max(120),
    aanslagen: z
      .array(z.object({ aanslagnummer: regel(30), belastingjaar: z.number().int() }))
      .min(1)
      .max(60),
    /** What is asked first, for each aanslag with its own kenmerk. */
    betalen: z
      .array(
        z.object({
          aanslagnummer: regel(30),
          bedragCenten: centen,
          uiterlijk: localDate,
          betaling: betaalwijzeSchema,
        }),
      )
      .max(60),
    /** For a missed term: what was missed and until when it can be paid after all. */
    gemist: z.object({ volgnummer: z.number().int(), vervaldag: localDate, uiterlijk: localDate }).nullable(),
    telefoontijden: telefoontijdenInBrief,
    /** What a person wrote with a refusal or an end. */
    toelichting: drukbaar(1000).nullable(),
  })
  .refine((f) => sumCents(f.termijnen.map((t) => t.bedragCenten)) === f.totaalCenten, {
    error: 'De termijnen zijn samen niet het bedrag van de regeling.',
    path: ['termijnen'],
  })
  .refine((f) => (f.soort === 'regeling-termijn-gemist') === (f.gemist !== null), {
    error: 'Alleen deze brief gaat over een gemiste termijn.',
    path: ['gemist'],
  });

export type Regelingbrieffeiten = z.output<typeof regelingbriefSchema>;

/** The letter in words, in the lay-out of the letters of the desk. Pure: the same facts give the same letter. */
export function regelingbriefdata(feiten: Regelingbrieffeiten): Standaardbriefdata {
  const { soort, gemeente, kantoor, dagtekening, kenmerk } = feiten;
  const titel = w(`${soort}.titel`);
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: kenmerk },
      { label: standaardbriefwoorden('over'), tekst: w('onderwerp') },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: inleiding(feiten),
    delen: [...DELEN[soort](feiten), vragen(feiten)],
    slot: {
      groet: standaardbriefwoorden('groet'),
      naam: null,
      functie: null,
      namens: standaardbriefwoorden('namens', { kantoor, gemeente }),
      uitleg: standaardbriefwoorden('automatisch'),
    },
  };
}

function inleiding({ soort, totaalCenten, aanslagen, gemist, gemeente }: Regelingbrieffeiten): string[] {
  const bedrag = formatCents(totaalCenten);
  const nummers = aanslagen.map((a) => a.aanslagnummer).join(', ');
  if (gemist !== null)
    return [
      w('regeling-termijn-gemist.inleiding', {
        nummer: gemist.volgnummer,
        datum: datumtekst(gemist.vervaldag),
      }),
    ];
  return [
    w(`${soort === 'regeling-termijn-gemist' ? 'regeling-toegekend' : soort}.inleiding`, {
      bedrag,
      nummers,
      gemeente,
    }),
  ];
}

const DELEN: Readonly<Record<Regelingbriefsoort, (feiten: Regelingbrieffeiten) => Briefdeel[]>> = {
  'regeling-toegekend': (feiten) => [
    termijnendeel(feiten),
    ...betaaldelen(feiten),
    afspraken(),
    rechtsmiddel(feiten),
  ],
  'regeling-termijn-gemist': (feiten) => [
    briefdeel(w('gemist.kop'), [
      w('gemist.inhalen', { datum: datumtekst(feiten.gemist?.uiterlijk ?? '') }),
      w('gemist.daarna'),
    ]),
    ...betaaldelen(feiten),
    watWelKan(feiten),
  ],
  'regeling-afgewezen': (feiten) => [
    briefdeel(w('afgewezen.kop'), [feiten.toelichting ?? w('afgewezen.geen')]),
    briefdeel(w('afgewezen.wat.kop'), [w('afgewezen.wat.tekst')], { punten: kwijtOfSchuldhulp(feiten) }),
    rechtsmiddel(feiten),
  ],
  'regeling-beeindigd': (feiten) => [
    briefdeel(w('beeindigd.kop'), [feiten.toelichting ?? w('beeindigd.geen')]),
    ...betaaldelen(feiten),
    watWelKan(feiten),
  ],
};

function termijnendeel({ termijnen, totaalCenten }: Regelingbrieffeiten): Briefdeel {
  let rest = totaalCenten;
  return {
    ...briefdeel(w('termijnen.kop'), []),
    tabel: {
      kolommen: [
        w('termijnen.termijn'),
        w('termijnen.uiterlijk'),
        w('termijnen.bedrag'),
        w('termijnen.daarna'),
      ],
      rijen: termijnen.map((t) => {
        rest -= t.bedragCenten;
        return [
          w('termijnen.nummer', { nummer: t.volgnummer, aantal: termijnen.length }),
          datumtekst(t.vervaldag),
          formatCents(t.bedragCenten),
          formatCents(rest),
        ];
      }),
    },
  };
}

/** What is asked first: every aanslag has a kenmerk of its own, and one sum for all could not be booked. */
const betaaldelen = ({ betalen, dagtekening }: Regelingbrieffeiten): Briefdeel[] =>
  betalen.flatMap(({ aanslagnummer, bedragCenten, uiterlijk, betaling }) => {
    const blok = betaalblok(betaling, bedragCenten, dagtekening);
    if (blok === null) return [];
    return [
      {
        ...briefdeel(w('betalen.kop', { nummer: aanslagnummer }), [
          w('betalen.uiterlijk', { datum: datumtekst(uiterlijk) }),
        ]),
        betalen: { ...blok, totaal: formatCents(bedragCenten) },
      },
    ];
  });

const afspraken = (): Briefdeel =>
  briefdeel(w('afspraken.kop'), [], {
    punten: [
      w('afspraken.betalen'),
      w('afspraken.geen-aanmaning'),
      w('afspraken.nieuw'),
      w('afspraken.rente'),
    ],
  });

/** The same three ways out as in every letter of collection. */
function watWelKan(feiten: Regelingbrieffeiten): Briefdeel {
  const { kop, tekst, punten } = nietBetalen(feiten);
  return briefdeel(kop, tekst, { punten });
}

/** What one can do against the decision, by the law of its day, with the last day. */
function rechtsmiddel({ dagtekening, kantoor }: Regelingbrieffeiten): Briefdeel {
  const { rechtsmiddel: regime, laatsteDag } = administratiefBeroepstermijn(dagtekening).waarde;
  return briefdeel(w('rechtsmiddel.kop'), [
    w(`rechtsmiddel.${regime}`, { kantoor, datum: datumtekst(laatsteDag) }),
    w('rechtsmiddel.hoe'),
  ]);
}

const vragen = ({ contact, kenmerk }: Regelingbrieffeiten): Briefdeel =>
  briefdeel(standaardbriefwoorden('vragen.kop'), [
    standaardbriefwoorden('vragen.bel', {
      naam: contact.naam,
      telefoon: contact.telefoon,
      kenmerk: kenmerk.replaceAll('-', '\u2011'),
    }),
    w('mijn', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
  ]);
