import { formatCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import { createWords } from '@/platform/translator';
import verhaalbrieven from '@/texts/nl/verhaalbrieven.json';
import { betaalblok } from './betaalblok';
import { briefhoofd } from './briefhoofd';
import { datumtekst } from './briefwoorden';
import { type Deel, heel, nietBetalen, post } from './invorderbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';
import type { Verhaalbrieffeiten, VerhaalbriefVan } from './verhaalbrief.schema';

const w = createWords<typeof verhaalbrieven>({ locale: 'nl', messages: verhaalbrieven });

type Derde = VerhaalbriefVan<'vordering-derde'>;
type Schuldenaar = Exclude<Verhaalbrieffeiten, Derde>;

/**
 * A letter about an act after the dwangbevel in words, in the lay-out of the letters of collection. Pure: the same facts
 * give the same letter.
 */
export function verhaalbriefdata(feiten: Verhaalbrieffeiten) {
  const { soort, gemeente, dagtekening } = feiten;
  const titel = w(`${soort}.titel`);
  const nummer = heel(feiten.aanslagnummer);
  const onderwerp =
    soort === 'vordering-derde'
      ? w('vordering-derde.onderwerp', { wie: feiten.wie })
      : w('over', { onderwerp: w(`${soort}.onderwerp`), nummer });
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    /** Rv 430: what can be carried out bears these words at its head. */
    inNaamVan: soort === 'hernieuwd-bevel' ? w('hernieuwd-bevel.naam') : null,
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: feiten.kenmerk },
      { label: standaardbriefwoorden('over'), tekst: onderwerp },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    ...(soort === 'vordering-derde' ? aanDerde(feiten) : aanSchuldenaar(feiten)),
    slot: slot(feiten),
  };
}

const deel = (kop: string, tekst: string[], punten: string[] = []): Deel => ({ kop, tekst, punten });

/** To who pays the income: what to pay, what to leave free, and nothing of what the debt comes from. */
function aanDerde(feiten: Derde) {
  const n = 'vordering-derde' as const;
  const { wie, gemeente, contact } = feiten;
  const bedrag = formatCents(feiten.bedragCenten);
  const voet = formatCents(feiten.voetCenten);
  const blok = betaalblok(feiten.betaling, feiten.bedragCenten, feiten.dagtekening);
  return {
    inleiding: [
      [
        w(`${n}.inleiding`, { wie, gemeente, bedrag }),
        ...(feiten.geboren === null ? [] : [w(`${n}.geboren`, { datum: datumtekst(feiten.geboren) })]),
      ].join(' '),
      w(`${n}.grond`, { datum: datumtekst(feiten.dwangbevelVan) }),
    ],
    posten: [
      {
        kop: w(`${n}.post.kop`, { kenmerk: heel(feiten.kenmerk) }),
        tekst: w(`${n}.post.tekst`),
        kolommen: [w(`${n}.post.wat`), w(`${n}.post.bedrag`)],
        rijen: [[w(`${n}.post.voet`), voet]],
        totaal: [w(`${n}.post.totaal`), bedrag],
        betalen: blok && { ...blok, totaal: bedrag, wanneer: w(`${n}.post.betalen`) },
      },
    ],
    delen: [
      deel(
        w(`${n}.doen.kop`),
        [],
        [
          w(`${n}.doen.voet`, { voet }),
          w(`${n}.doen.rest`),
          w(`${n}.doen.kenmerk`),
          w(`${n}.doen.stop`, { bedrag }),
        ],
      ),
      deel(w(`${n}.plicht.kop`), [w(`${n}.plicht.tekst`)]),
      deel(w(`${n}.niets.kop`), [
        w(`${n}.niets.tekst`, {
          naam: contact.naam,
          telefoon: contact.telefoon,
          kenmerk: heel(feiten.kenmerk),
        }),
      ]),
    ],
  };
}

/** To who owes: what was or will be done, what is open, what is left to live on, who helps and what can be done against it. */
function aanSchuldenaar(feiten: Schuldenaar) {
  const uiterlijk = uiterlijkVan(feiten);
  return {
    inleiding: [
      ...inleiding(feiten),
      [
        ...(feiten.soort === 'vooraankondiging' || feiten.soort === 'hernieuwd-bevel'
          ? [w('uiterlijk', { datum: datumtekst(uiterlijk) })]
          : []),
        w('onderweg'),
      ].join(' '),
    ],
    posten: feiten.aanslag === null ? [] : [openPost(feiten, feiten.aanslag, uiterlijk)],
    delen: [gevolg(feiten), voet(feiten), nietBetalen(feiten), oneens(feiten)],
  };
}

/** What is open; of what was done already no last day is asked. */
function openPost(feiten: Schuldenaar, aanslag: NonNullable<Schuldenaar['aanslag']>, uiterlijk: LocalDate) {
  const eenPost = post(aanslag, { uiterlijk, dagtekening: feiten.dagtekening });
  const zelf = feiten.soort.endsWith('-kennisgeving');
  return zelf && eenPost.betalen !== null
    ? { ...eenPost, betalen: { ...eenPost.betalen, wanneer: w('zelf') } }
    : eenPost;
}

/** The last day on which paying stops it; of what was done already the day of the letter. */
function uiterlijkVan(feiten: Schuldenaar): LocalDate {
  if (feiten.soort === 'vooraankondiging') return addDays(feiten.vanaf, -1);
  return feiten.soort === 'hernieuwd-bevel' ? feiten.uiterlijk : feiten.dagtekening;
}

function inleiding(feiten: Schuldenaar): string[] {
  const { gemeente, kantoor } = feiten;
  const dwangbevel = w('dwangbevel', { datum: datumtekst(feiten.dwangbevelVan) });
  const open = formatCents(feiten.aanslag?.openCenten ?? 0n);
  switch (feiten.soort) {
    case 'vooraankondiging':
      return [`${w('vooraankondiging.inleiding', { bedrag: open, gemeente })} ${dwangbevel}`];
    case 'vordering-kennisgeving':
      return [
        dwangbevel,
        w('vordering-kennisgeving.inleiding', {
          derde: feiten.derde,
          bedrag: formatCents(feiten.bedragCenten),
        }),
      ];
    case 'overheidsvordering-kennisgeving':
      return [
        w('overheidsvordering-kennisgeving.inleiding', {
          datum: datumtekst(feiten.op),
          bank: feiten.bank,
          bedrag: formatCents(feiten.bedragCenten),
        }),
        dwangbevel,
      ];
    case 'hernieuwd-bevel':
      return [
        w('hernieuwd-bevel.inleiding', { bedrag: open, kantoor, gemeente }),
        `${dwangbevel} ${w('hernieuwd-bevel.kosten', { bedrag: formatCents(feiten.kostenCenten) })}`,
        w('hernieuwd-bevel.betekend', { datum: datumtekst(feiten.betekendOp) }),
      ];
  }
}

function gevolg(feiten: Schuldenaar): Deel {
  switch (feiten.soort) {
    case 'vooraankondiging':
      return deel(w('vooraankondiging.gevolg.kop'), [
        w('vooraankondiging.gevolg.stap', { datum: datumtekst(feiten.vanaf) }),
        w('vooraankondiging.gevolg.hoe'),
      ]);
    case 'vordering-kennisgeving':
      return deel(w('vordering-kennisgeving.gevolg.kop'), [
        w('vordering-kennisgeving.gevolg.stap', {
          derde: feiten.derde,
          bedrag: formatCents(feiten.bedragCenten),
        }),
        w('vordering-kennisgeving.gevolg.zelf'),
      ]);
    case 'overheidsvordering-kennisgeving':
      return deel(w('overheidsvordering-kennisgeving.gevolg.kop'), [
        w('overheidsvordering-kennisgeving.gevolg.stap'),
        w('overheidsvordering-kennisgeving.gevolg.grens'),
      ]);
    case 'hernieuwd-bevel':
      return deel(w('hernieuwd-bevel.gevolg.kop'), [
        w('hernieuwd-bevel.gevolg.stap'),
        w('hernieuwd-bevel.gevolg.kosten'),
      ]);
  }
}

/** What nobody takes from him, and what to do when it is reckoned wrongly (Rv 475da). */
function voet(feiten: Schuldenaar): Deel {
  if (feiten.soort === 'vordering-kennisgeving')
    return deel(w('voet.kop'), [
      w('voet.uitleg'),
      w('voet.bedrag', { voet: formatCents(feiten.voetCenten) }),
      w('voet.klopt'),
    ]);
  const eigen = feiten.soort === 'overheidsvordering-kennisgeving' ? w('voet.rekening') : w('voet.geef');
  return deel(w('voet.kop'), [w('voet.uitleg'), eigen]);
}

/** Objection against new costs (Kostenwet 7); verzet against what is carried out (Iw 17). */
function oneens(feiten: Schuldenaar): Deel {
  const { retouradres: adres, kenmerk } = feiten;
  const kosten =
    feiten.soort !== 'hernieuwd-bevel'
      ? []
      : [
          [
            w('oneens.kosten', { datum: datumtekst(feiten.bezwaarKostenTot) }),
            w('oneens.kostenWaar', { adres, kenmerk: heel(kenmerk) }),
          ].join(' '),
        ];
  return deel(w('oneens.kop'), [
    w('oneens.aanslag'),
    ...kosten,
    [w('oneens.verzet'), w('oneens.verzetGrond'), w('oneens.hulp')].join(' '),
  ]);
}

/** The invorderingsambtenaar who did the act stands below what has force of law; the office below the rest. */
function slot(feiten: Verhaalbrieffeiten) {
  const { kantoor, gemeente } = feiten;
  const namens = standaardbriefwoorden('namens', { kantoor, gemeente });
  const groet = standaardbriefwoorden('groet');
  if (feiten.soort === 'vordering-derde' || feiten.soort === 'hernieuwd-bevel')
    return { groet, naam: feiten.ondertekening.naam, functie: w('slot.ontvanger'), namens, uitleg: null };
  return { groet, naam: null, functie: null, namens, uitleg: standaardbriefwoorden('automatisch') };
}
