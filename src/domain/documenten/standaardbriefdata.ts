import { alineas, type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { saldodelen } from './saldodelen';
import { briefdefinitie } from './standaardbrief';
import type { Standaardbrieffeiten } from './standaardbrief.schema';
import { standaardbriefwoorden as w } from './standaardbriefwoorden';

type Briefwoorden = { onderwerp: string; inleiding: string[]; delen: Briefdeel[] };

/**
 * A letter of the desk in words, for paper and screen alike: what it is about, what was found or is asked, whom to
 * ask. Pure: the same facts give the same letter.
 */
export function standaardbriefdata(feiten: Standaardbrieffeiten) {
  const titel = w(`${feiten.soort}.titel`);
  const { onderwerp, inleiding, delen } = WOORDEN[feiten.soort](feiten);
  return {
    ...briefhoofd(feiten, titel, `${feiten.gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: w('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: w('kenmerk'), tekst: feiten.kenmerk },
      { label: w('over'), tekst: onderwerp },
    ],
    aanhef: w('aanhef', { aanhef: feiten.aanhef }),
    inleiding,
    delen: [...delen, vragen(feiten)],
    slot: slot(feiten),
  };
}

export type Standaardbriefdata = ReturnType<typeof standaardbriefdata>;

const WOORDEN: Readonly<
  Record<Standaardbrieffeiten['soort'], (feiten: Standaardbrieffeiten) => Briefwoorden>
> = {
  'bevestiging-vraag': bevestiging,
  'saldo-opgave': (feiten) => ({
    onderwerp: w('saldo-opgave.onderwerp'),
    inleiding: [
      w('saldo-opgave.inleiding', { gemeente: feiten.gemeente, datum: datumtekst(feiten.dagtekening) }),
      w('saldo-opgave.onderweg'),
    ],
    delen: saldodelen(feiten),
  }),
  'kwijtschelding-informatie': kwijtschelding,
  'verzoek-gegevens': verzoek,
  'antwoord-vraag': antwoord,
};

/** A kenmerk within a sentence: not broken over two lines. */
const heel = (kenmerk: string): string => kenmerk.replaceAll('-', '\u2011');

const vraagVan = ({ vraag }: Standaardbrieffeiten) => ({
  datum: datumtekst(vraag?.gesteldOp ?? ''),
  onderwerp: middenInZin(vraag?.onderwerp ?? ''),
});

/** "Afvalstoffenheffing" within a sentence begins small; "OZB" stays as it is. */
const middenInZin = (naam: string): string =>
  /^\p{Lu}\p{Ll}/u.test(naam) ? naam.charAt(0).toLocaleLowerCase('nl') + naam.slice(1) : naam;

function bevestiging(feiten: Standaardbrieffeiten): Briefwoorden {
  const uiterlijk = feiten.vraag?.uiterlijk ?? null;
  const aanvulling = alineas(feiten.velden.aanvulling ?? '');
  return {
    onderwerp: w('bevestiging-vraag.onderwerp', vraagVan(feiten)),
    inleiding: [w('bevestiging-vraag.inleiding', vraagVan(feiten))],
    delen: [
      briefdeel(w('bevestiging-vraag.nu.kop'), [
        uiterlijk === null
          ? w('bevestiging-vraag.nu.uitzoeken')
          : w('bevestiging-vraag.nu.beloofd', { datum: datumtekst(uiterlijk) }),
        w('bevestiging-vraag.nu.niets'),
      ]),
      ...(aanvulling.length > 0 ? [briefdeel(w('bevestiging-vraag.aanvulling'), aanvulling)] : []),
    ],
  };
}

function kwijtschelding({ contact }: Standaardbrieffeiten): Briefwoorden {
  const naam = 'kwijtschelding-informatie';
  const website = siteTekst(contact.productenWebsite ?? contact.website);
  return {
    onderwerp: w(`${naam}.onderwerp`),
    inleiding: [w(`${naam}.inleiding`)],
    delen: [
      briefdeel(w(`${naam}.wie.kop`), [w(`${naam}.wie.tekst`), w(`${naam}.wie.kijken`)]),
      briefdeel(w(`${naam}.nodig.kop`), [], {
        punten: (['aanslag', 'inkomen', 'rekening', 'huur', 'zorg'] as const).map((wat) =>
          w(`${naam}.nodig.${wat}`),
        ),
      }),
      briefdeel(w(`${naam}.aanvragen.kop`), [
        w(`${naam}.aanvragen.digitaal`, { website, naam: contact.naam, telefoon: contact.telefoon }),
        w(`${naam}.aanvragen.betalen`),
      ]),
    ],
  };
}

function verzoek(feiten: Standaardbrieffeiten): Briefwoorden {
  const { velden, contact, retouradres, kenmerk } = feiten;
  return {
    onderwerp: w('verzoek-gegevens.onderwerp'),
    inleiding: [
      feiten.vraag === null
        ? w('verzoek-gegevens.inleiding')
        : w('verzoek-gegevens.inleidingVraag', vraagVan(feiten)),
    ],
    delen: [
      briefdeel(w('verzoek-gegevens.nodig'), [], { punten: alineas(velden.gegevens ?? '') }),
      briefdeel(w('verzoek-gegevens.wanneer.kop'), [
        w('verzoek-gegevens.wanneer.tekst', { datum: datumtekst(velden.uiterlijk ?? '') }),
        w('verzoek-gegevens.wanneer.gevolg'),
      ]),
      briefdeel(w('verzoek-gegevens.opsturen.kop'), [
        w('verzoek-gegevens.opsturen.tekst', {
          adres: contact.postadres ?? retouradres,
          kenmerk: heel(kenmerk),
        }),
      ]),
    ],
  };
}

function antwoord(feiten: Standaardbrieffeiten): Briefwoorden {
  return {
    onderwerp: w('antwoord-vraag.onderwerp', vraagVan(feiten)),
    inleiding: [w('antwoord-vraag.inleiding', vraagVan(feiten))],
    delen: [briefdeel(w('antwoord-vraag.antwoord'), alineas(feiten.velden.antwoord ?? ''))],
  };
}

function vragen({ contact, kenmerk }: Standaardbrieffeiten): Briefdeel {
  const producten = contact.productenWebsite;
  return briefdeel(w('vragen.kop'), [
    w('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk: heel(kenmerk) }),
    [
      w('vragen.kijk', { website: siteTekst(contact.website) }),
      ...(producten === null ? [] : [w('vragen.producten', { website: siteTekst(producten) })]),
    ].join(' '),
  ]);
}

/** Who stands below it: the one who signed, or the office and why nobody did. */
function slot({ soort, ondertekening, kantoor, gemeente }: Standaardbrieffeiten) {
  const namens = w('namens', { kantoor, gemeente });
  if (briefdefinitie(soort).klasse === 'maatwerk-automatisch')
    return { groet: w('groet'), naam: null, functie: null, namens, uitleg: w('automatisch') };
  return {
    groet: w('groet'),
    naam: ondertekening?.naam ?? w('nogOndertekenen'),
    functie: ondertekening?.functie ?? null,
    namens,
    uitleg: null,
  };
}
