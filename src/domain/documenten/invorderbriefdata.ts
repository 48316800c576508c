import { formatCents, sumCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import invorderbrieven from '@/texts/nl/invorderbrieven.json';
import { betaalblok } from './betaalblok';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { type Invorderbrieffeiten, nieuweKosten } from './invorderbrief.schema';
import { standaardbriefwoorden } from './standaardbriefwoorden';
import { telefoontijden } from './telefoontijden';

const w = createWords<typeof invorderbrieven>({ locale: 'nl', messages: invorderbrieven });

export type Deel = { kop: string; tekst: string[]; punten: string[] };
type Aanslag = Invorderbrieffeiten['aanslagen'][number];

/**
 * A letter of collection in words: how much, by when, how to pay, what happens otherwise, who helps and what can be
 * done against it. Pure: the same facts give the same letter.
 */
export function invorderbriefdata(feiten: Invorderbrieffeiten) {
  const { soort, gemeente, dagtekening, aanslagen } = feiten;
  const titel = w(`${soort}.titel`);
  const nummers = aanslagen.map((a) => heel(a.aanslagnummer)).join(', ');
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    /** Rv 430: what can be carried out bears these words at its head; Awb 4:122: and so does the word itself. */
    inNaamVan: soort === 'dwangbevel' ? w('dwangbevel.naam') : null,
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: feiten.kenmerk },
      {
        label: standaardbriefwoorden('over'),
        tekst: w('over', { onderwerp: w(`${soort}.onderwerp`), nummers }),
      },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [...inleiding(feiten), betaaldag(feiten)],
    posten: aanslagen.map((aanslag) => post(aanslag, feiten)),
    delen: [gevolg(feiten), nietBetalen(feiten), oneens(feiten)],
    slot: slot(feiten),
  };
}

/** A number or kenmerk within a sentence: not broken over two lines. */
export const heel = (kenmerk: string): string => kenmerk.replaceAll('-', '\u2011');

const metKosten = (feiten: Invorderbrieffeiten): string[] => {
  const kosten = nieuweKosten(feiten);
  return feiten.soort === 'herinnering' || kosten === 0n
    ? []
    : [w(`${feiten.soort}.kosten`, { bedrag: formatCents(kosten) })];
};

function inleiding(feiten: Invorderbrieffeiten): string[] {
  const { soort, kantoor, gemeente, bevel } = feiten;
  const bedrag = formatCents(sumCents(feiten.aanslagen.map((a) => a.openCenten)));
  if (soort !== 'dwangbevel' || bevel === null)
    return [[w(`${soort}.inleiding`, { bedrag, kantoor, gemeente }), ...metKosten(feiten)].join(' ')];
  return [
    w('dwangbevel.inleiding', { bedrag, kantoor, gemeente }),
    [w('dwangbevel.aanmaning', { datum: datumtekst(bevel.aanmaningVan) }), ...metKosten(feiten)].join(' '),
    w(`dwangbevel.${bevel.betekening}`, { datum: datumtekst(bevel.betekendOp) }),
  ];
}

/** By when, and why that day; more aanslagen are each paid on their own. */
function betaaldag({ soort, uiterlijk, uiterlijkRegel, aanslagen }: Invorderbrieffeiten): string {
  return [
    w('uiterlijk', { datum: datumtekst(uiterlijk) }),
    ...(uiterlijkRegel === 'beleid' ? [] : [w(`regel.${uiterlijkRegel}`)]),
    ...(aanslagen.length > 1 ? [w('meer', { aantal: aanslagen.length })] : []),
    w(soort === 'herinnering' ? 'onderweg' : 'onderwegKosten'),
  ].join(' ');
}

/** One aanslag: what is open of it by belasting and cost, and how it is paid with its own kenmerk. */
export function post(
  aanslag: Aanslag,
  { uiterlijk, dagtekening }: Pick<Invorderbrieffeiten, 'uiterlijk' | 'dagtekening'>,
) {
  const rij = (naam: string, bedrag: bigint) => [naam, formatCents(bedrag)];
  const soorten = [...new Set(aanslag.belastingen.map((b) => b.belastingsoort))];
  const van = (soort: string) => aanslag.belastingen.filter((b) => b.belastingsoort === soort);
  const blok = betaalblok(aanslag.betaling, aanslag.openCenten, dagtekening);
  return {
    kop: w('post.kop', { nummer: heel(aanslag.aanslagnummer), datum: datumtekst(aanslag.opgelegdOp) }),
    tekst: w('post.vervaldag', {
      jaar: String(aanslag.belastingjaar),
      datum: datumtekst(aanslag.vervaldag),
    }),
    kolommen: [w('post.kolomWat'), w('post.kolomBedrag')],
    rijen: [
      ...soorten.map((soort) =>
        rij(w(`post.belasting.${soort}`), sumCents(van(soort).map((b) => b.openCenten))),
      ),
      ...aanslag.kosten.map((k) => rij(w(`post.kosten.${k.soort}`), k.openCenten)),
      ...(aanslag.renteCenten > 0n ? [rij(w('post.rente'), aanslag.renteCenten)] : []),
    ],
    totaal: rij(w('post.totaal'), aanslag.openCenten),
    betalen: blok && {
      ...blok,
      totaal: formatCents(aanslag.openCenten),
      wanneer: w('post.betalen', { datum: datumtekst(uiterlijk) }),
    },
  };
}

/** What comes next, and that it is at the debtor's cost (Awb 4:112(3), 4:122(1)(e)). */
function gevolg({ soort, volgendeKostenCenten: kosten }: Invorderbrieffeiten): Deel {
  const kop = w(`${soort}.gevolg.kop`);
  if (soort === 'dwangbevel')
    return {
      kop,
      tekst: [w('dwangbevel.gevolg.stap'), w('dwangbevel.gevolg.beslag'), w('dwangbevel.gevolg.kosten')],
      punten: [],
    };
  const extra = kosten === null ? [] : [w(`${soort}.gevolg.kosten`, { bedrag: formatCents(kosten) })];
  return { kop, tekst: [[w(`${soort}.gevolg.stap`), ...extra].join(' ')], punten: [] };
}

/** Who cannot pay: three ways and a telephone with its hours (C-22). */
export function nietBetalen({
  contact,
  gemeente,
  telefoontijden: tijden,
}: Pick<Invorderbrieffeiten, 'contact' | 'gemeente' | 'telefoontijden'>): Deel {
  const { naam, telefoon } = contact;
  const [eerste, ...verder] = tijden === null ? [] : telefoontijden(tijden);
  return {
    kop: w('nietBetalen.kop'),
    tekst: [
      [
        w('nietBetalen.wacht'),
        w('nietBetalen.bel', { naam, telefoon }),
        ...(eerste === undefined ? [] : [w('nietBetalen.bereikbaar', { tijden: eerste })]),
        ...verder.map((rest) => w('nietBetalen.bereikbaarOok', { tijden: rest })),
        w('nietBetalen.regelen', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
      ].join(' '),
    ],
    punten: uitwegen({ gemeente }),
  };
}

/** In parts, not all of it, or help with every debt at once. */
export const uitwegen = (feiten: Pick<Invorderbrieffeiten, 'gemeente'>): string[] => [
  w('nietBetalen.regeling'),
  ...kwijtOfSchuldhulp(feiten),
];

/** The ways out for who cannot pay in parts either. */
export const kwijtOfSchuldhulp = ({ gemeente }: Pick<Invorderbrieffeiten, 'gemeente'>): string[] => [
  w('nietBetalen.kwijtschelding'),
  w('nietBetalen.schuldhulp', { gemeente }),
];

/** Objection against the costs (Kostenwet 7); against a dwangbevel also verzet at the court (Iw 17). */
function oneens({ soort, bezwaarKostenTot, retouradres, kenmerk }: Invorderbrieffeiten): Deel {
  const kosten =
    bezwaarKostenTot === null
      ? []
      : [
          [
            w('oneens.kosten', { datum: datumtekst(bezwaarKostenTot) }),
            w('oneens.kostenWaar', { adres: retouradres, kenmerk: heel(kenmerk) }),
          ].join(' '),
        ];
  const verzet =
    soort === 'dwangbevel' ? [w('oneens.verzet'), w('oneens.verzetGrond'), w('oneens.hulp')].join(' ') : null;
  return {
    kop: w('oneens.kop'),
    tekst: [w('oneens.aanslag'), ...kosten, ...(verzet === null ? [] : [verzet])],
    punten: [],
  };
}

/** Who stands below it: the invorderingsambtenaar in whose name a dwangbevel is, the office below the others. */
function slot({ ondertekening, kantoor, gemeente }: Invorderbrieffeiten) {
  const namens = standaardbriefwoorden('namens', { kantoor, gemeente });
  const groet = standaardbriefwoorden('groet');
  if (ondertekening === null)
    return { groet, naam: null, functie: null, namens, uitleg: standaardbriefwoorden('automatisch') };
  return { groet, naam: ondertekening.naam, functie: w('slot.ontvanger'), namens, uitleg: null };
}
