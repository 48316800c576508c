import { z } from 'zod';
import { formatCents, sumCents, toCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import situatiebrieven from '@/texts/nl/situatiebrieven.json';
import { briefSchema, drukbaar, localDate, regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { uitwegen } from './invorderbriefdata';
import type { Standaardbriefdata } from './standaardbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';

/** Letters about what makes collecting stop: that it stops, for how long, that it ended; and the claim in an insolvency. */
export const SITUATIEBRIEVEN = [
  'invordering-stopt',
  'invordering-stopt-langer',
  'invordering-gaat-verder',
  'vordering-insolventie',
] as const;
export type Situatiebriefsoort = (typeof SITUATIEBRIEVEN)[number];

const SITUATIES = [
  'adempauze',
  'schuldregeling',
  'wsnp',
  'faillissement',
  'surseance',
  'bedrijf-beeindigd',
] as const;

const w = createWords<typeof situatiebrieven>({ locale: 'nl', messages: situatiebrieven });
const centen = z.bigint().nonnegative();

/** The data contract: facts, no sentence of ours. */
export const situatiebriefSchema = briefSchema
  .extend({
    soort: z.enum(SITUATIEBRIEVEN),
    situatie: z.enum(SITUATIES),
    aanhef: regel(),
    kenmerk: regel(40),
    /** Since when it holds, or when it ended; until when it holds by itself. */
    dag: localDate,
    tot: localDate.nullable(),
    /** Why it lasts longer, as it was typed. */
    reden: drukbaar(1000).nullable(),
    /** Whether what is left is not asked any more. */
    nietMeer: z.boolean(),
    /** For the claim: whose it is, the number of who divides, and what was open on the day and came after it. */
    vordering: z
      .object({
        naam: regel(200),
        uwKenmerk: regel(80).nullable(),
        aanslagen: z
          .array(
            z.object({ aanslagnummer: regel(30), belastingjaar: z.number().int(), voor: centen, na: centen }),
          )
          .min(1)
          .max(200),
      })
      .nullable(),
  })
  .refine((f) => (f.soort === 'vordering-insolventie') === (f.vordering !== null), {
    error: 'Alleen deze brief noemt een vordering.',
    path: ['vordering'],
  })
  .refine((f) => f.situatie !== 'adempauze' || f.soort === 'invordering-gaat-verder' || f.tot !== null, {
    error: 'Een adempauze heeft een einde.',
    path: ['tot'],
  });

export type Situatiebrieffeiten = z.output<typeof situatiebriefSchema>;

/** The letter in words, in the lay-out of the letters of the desk. Pure: the same facts give the same letter. */
export function situatiebriefdata(feiten: Situatiebrieffeiten): Standaardbriefdata {
  const { soort, situatie, gemeente, kantoor, dagtekening, kenmerk } = feiten;
  const titel = w(`${soort}.titel`);
  const insolventie = situatie !== 'adempauze' && situatie !== 'bedrijf-beeindigd' ? situatie : null;
  const over =
    soort === 'vordering-insolventie' && insolventie !== null
      ? w(`vordering-insolventie.onderwerp.${insolventie}`)
      : w('onderwerp');
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: kenmerk },
      { label: standaardbriefwoorden('over'), tekst: over },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: inleiding(feiten),
    delen: [...(feiten.vordering === null ? uitleg(feiten) : vorderingdelen(feiten)), vragen(feiten)],
    slot: {
      groet: standaardbriefwoorden('groet'),
      naam: null,
      functie: null,
      namens: standaardbriefwoorden('namens', { kantoor, gemeente }),
      uitleg: standaardbriefwoorden('automatisch'),
    },
  };
}

function inleiding({ soort, situatie, dag, tot, vordering }: Situatiebrieffeiten): string[] {
  const waarden = { dag: datumtekst(dag), tot: datumtekst(tot ?? dag) };
  if (soort === 'invordering-stopt-langer')
    return [w('invordering-stopt-langer.inleiding', { tot: waarden.tot })];
  if (soort !== 'vordering-insolventie') return [w(`${soort}.inleiding.${situatie}`, waarden)];
  if (vordering === null || situatie === 'adempauze' || situatie === 'bedrijf-beeindigd') return [];
  const zin = w(`vordering-insolventie.inleiding.${situatie}`, { naam: vordering.naam, dag: waarden.dag });
  return vordering.uwKenmerk === null
    ? [zin]
    : [zin, w('vordering-insolventie.uw', { kenmerk: vordering.uwKenmerk })];
}

function uitleg(feiten: Situatiebrieffeiten): Briefdeel[] {
  const { soort, situatie, reden, nietMeer, dag } = feiten;
  if (soort === 'invordering-gaat-verder')
    return [
      nietMeer
        ? briefdeel(w('nu.kop'), [w('nu.niet-meer', { jaar: dag.slice(0, 4) })])
        : briefdeel(w('nu.kop'), [w('nu.verder')], { punten: uitwegen(feiten) }),
    ];
  const later = situatie === 'wsnp' || situatie === 'schuldregeling';
  return [
    ...(reden === null ? [] : [briefdeel(w('waarom.kop'), [reden])]),
    briefdeel(w('nu.kop'), [
      w('nu.wacht'),
      w('nu.kosten'),
      ...(later ? [w('nu.nieuw')] : []),
      ...(situatie === 'adempauze' ? [w('nu.adempauze')] : []),
    ]),
  ];
}

function vorderingdelen({ vordering, dag }: Situatiebrieffeiten): Briefdeel[] {
  const aanslagen = vordering?.aanslagen ?? [];
  const som = (van: 'voor' | 'na') => formatCents(sumCents(aanslagen.map((a) => toCents(a[van]))));
  const datum = { dag: datumtekst(dag) };
  return [
    {
      ...briefdeel(w('vordering-insolventie.tabel.kop'), []),
      tabel: {
        kolommen: [
          w('vordering-insolventie.tabel.aanslag'),
          w('vordering-insolventie.tabel.jaar'),
          w('vordering-insolventie.tabel.voor', datum),
          w('vordering-insolventie.tabel.na', datum),
        ],
        rijen: [
          ...aanslagen.map((a) => [
            a.aanslagnummer,
            String(a.belastingjaar),
            formatCents(toCents(a.voor)),
            formatCents(toCents(a.na)),
          ]),
          [w('vordering-insolventie.tabel.samen'), '', som('voor'), som('na')],
        ],
      },
    },
    briefdeel(w('vordering-insolventie.rang.kop'), [
      w('vordering-insolventie.rang.tekst'),
      w('vordering-insolventie.rang.na', datum),
    ]),
    briefdeel(w('vordering-insolventie.vraag.kop'), [w('vordering-insolventie.vraag.tekst')]),
  ];
}

const vragen = ({ contact, kenmerk, soort }: Situatiebrieffeiten): Briefdeel =>
  briefdeel(standaardbriefwoorden('vragen.kop'), [
    standaardbriefwoorden('vragen.bel', {
      naam: contact.naam,
      telefoon: contact.telefoon,
      kenmerk: kenmerk.replaceAll('-', '\u2011'),
    }),
    ...(soort === 'vordering-insolventie'
      ? []
      : [w('mijn', { website: siteTekst(contact.productenWebsite ?? contact.website) })]),
  ]);
