import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { formatCents } from '@/platform/cents';
import type { Aanslagbiljetfeiten } from './aanslagbiljet.schema';
import { betaalblok } from './betaalblok';
import { formatEuros, tabelregel } from './biljetregel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst, briefwoorden as w } from './briefwoorden';

/**
 * The aanslagbiljet in words: what to pay and when first, then how it was calculated and why, then what somebody can
 * do who cannot pay or does not agree. Pure: the same facts give the same letter.
 */
export function aanslagbiljet(feiten: Aanslagbiljetfeiten) {
  const jaar = String(feiten.belastingjaar);
  const titel = w('biljet.titel', { jaar });
  // The same for every reader: what stands in the margin of a page is part of the style of all that is on it, and
  // another text there would have everything set anew.
  const voet = `${feiten.gemeente} \u00b7 ${titel}`;
  return {
    ...briefhoofd(feiten, titel, voet),
    referentie: [
      { label: w('biljet.datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: w('biljet.aanslagnummer'), tekst: feiten.aanslagnummer },
      { label: w('biljet.belastingjaar'), tekst: jaar },
    ],
    inleiding: `${w('biljet.inleiding', { gemeente: feiten.gemeente, jaar })} ${w('biljet.inleidingKantoor', { kantoor: feiten.kantoor })}`,
    betalen: betalen(feiten),
    nietBetalen: nietBetalen(feiten),
    berekening: berekening(feiten),
    uitleg: uitleg(feiten),
    oneens: oneens(feiten),
    vragen: vragen(feiten),
  };
}

const laatsteVervaldag = ({ betaling }: Aanslagbiljetfeiten): string =>
  betaling.termijnen
    .map((t) => t.vervaldag)
    .sort()
    .at(-1) ?? '';

function betalen(feiten: Aanslagbiljetfeiten) {
  const { betaling, kwijtCenten } = feiten;
  const bedragCenten = feiten.bedragCenten - kwijtCenten;
  const blok = betaalblok(betaling, bedragCenten, feiten.dagtekening);
  const kolommen = [
    w('biljet.betalen.kolomTermijn'),
    w('biljet.betalen.kolomUiterlijk'),
    w('biljet.betalen.kolomBedrag'),
  ];
  if (blok === null)
    return {
      kop: w('biljet.betalen.kopNiets'),
      totaal: formatCents(0n),
      wanneer: kwijtCenten > 0n ? w('biljet.betalen.kwijt') : w('biljet.betalen.niets'),
      kolommen,
      termijnen: [],
      velden: [],
      qr: null,
      acceptgiro: null,
    };
  const aantal = betaling.termijnen.length;
  if (betaling.incasso) return { ...incasso(feiten), kolommen };
  const datum = datumtekst(laatsteVervaldag(feiten));
  return {
    kop: w('biljet.betalen.kop'),
    totaal: formatCents(bedragCenten),
    wanneer:
      aantal === 1
        ? w('biljet.betalen.eenTermijn', { datum })
        : w('biljet.betalen.termijnen', {
            aantal: String(aantal),
            datum: datumtekst(betaling.termijnen[0]?.vervaldag ?? ''),
          }),
    kolommen,
    termijnen: betaling.termijnen.map((termijn, i) => ({
      naam: w('biljet.betalen.termijn', { nummer: String(i + 1) }),
      uiterlijk: w('biljet.betalen.uiterlijk', { datum: datumtekst(termijn.vervaldag) }),
      bedrag: formatCents(termijn.bedragCenten),
    })),
    ...blok,
  };
}

/** What is collected when: nothing to transfer, so nothing to transfer it with. */
function incasso({ betaling, bedragCenten, kwijtCenten }: Aanslagbiljetfeiten) {
  return {
    kop: w('biljet.betalen.kop'),
    totaal: formatCents(bedragCenten - kwijtCenten),
    wanneer: w('biljet.betalen.incasso', { aantal: String(betaling.termijnen.length) }),
    termijnen: betaling.termijnen.map((termijn, i) => ({
      naam: w('biljet.betalen.termijn', { nummer: String(i + 1) }),
      uiterlijk: w('biljet.betalen.incassoDag', { datum: datumtekst(termijn.vervaldag) }),
      bedrag: formatCents(termijn.bedragCenten),
    })),
    velden: [],
    qr: null,
    acceptgiro: null,
  };
}

function nietBetalen(feiten: Aanslagbiljetfeiten) {
  const { gemeente } = feiten;
  const datum = datumtekst(feiten.betaling.termijnen[0]?.vervaldag ?? feiten.dagtekening);
  return {
    kop: w('biljet.nietBetalen.kop'),
    tekst: [w('biljet.nietBetalen.wacht', { datum })],
    punten: [
      w('biljet.nietBetalen.kwijtschelding'),
      w('biljet.nietBetalen.regeling'),
      w('biljet.nietBetalen.schuldhulp', { gemeente }),
    ],
  };
}

function berekening(feiten: Aanslagbiljetfeiten) {
  return {
    kop: w('berekening.kop'),
    inleiding: w('berekening.inleiding', { nummer: feiten.aanslagnummer }),
    kolommen: [
      w('berekening.kolomBelasting'),
      w('berekening.kolomGrondslag'),
      w('berekening.kolomTarief'),
      w('berekening.kolomBedrag'),
    ],
    groepen: feiten.groepen.map((groep) => ({
      kop: groep.adres ?? w('berekening.persoon'),
      onder:
        groep.woz === null
          ? null
          : w('berekening.woz', {
              waarde: formatEuros(groep.woz.waardeEuro),
              datum: datumtekst(groep.woz.peildatum),
              nummer: groep.woz.objectnummer,
            }),
      regels: groep.regels.map((regel) => tabelregel(regel, groep, feiten.belastingjaar)),
    })),
    totaal: { label: w('berekening.totaal'), bedrag: formatCents(feiten.bedragCenten) },
  };
}

function uitleg(feiten: Aanslagbiljetfeiten) {
  const jaar = String(feiten.belastingjaar);
  const regels = feiten.groepen.flatMap((groep) => groep.regels);
  const soorten = BELASTINGSOORTEN.filter((soort) => regels.some((r) => r.belastingsoort === soort));
  return {
    kop: w('uitleg.kop'),
    onderdelen: [
      ...kwijtschelding(feiten),
      ...soorten.map((soort) => ({
        kop: w(`uitleg.${soort}.kop`),
        tekst: [
          w(`uitleg.${soort}.tekst`, { jaar }),
          ...regels
            .filter((r) => r.belastingsoort === soort && r.toelichting.length > 0)
            .map((r) => r.toelichting.join(' ')),
        ],
      })),
    ],
  };
}

/** What is waived and why, and what is left to pay. */
function kwijtschelding({ bedragCenten, kwijtCenten, belastingjaar }: Aanslagbiljetfeiten) {
  if (kwijtCenten === 0n) return [];
  const bedrag = formatCents(kwijtCenten);
  const rest = bedragCenten - kwijtCenten;
  return [
    {
      kop: w('uitleg.kwijtschelding.kop'),
      tekst: [
        w('uitleg.kwijtschelding.tekst', { bedrag, jaar: String(belastingjaar) }),
        rest === 0n
          ? w('uitleg.kwijtschelding.alles')
          : w('uitleg.kwijtschelding.rest', { rest: formatCents(rest) }),
      ],
    },
  ];
}

function oneens(feiten: Aanslagbiljetfeiten) {
  const { contact, kantoor } = feiten;
  const website = siteTekst(contact.productenWebsite ?? contact.website);
  return {
    kop: w('oneens.kop'),
    tekst: [
      `${w('oneens.bel')} ${w('oneens.bezwaar', { datum: datumtekst(feiten.laatsteBezwaardag) })}`,
      `${w('oneens.digitaal', { website })} ${w('oneens.post', { kantoor, adres: feiten.retouradres })} ${w('oneens.inhoud', { nummer: feiten.aanslagnummer })}`,
    ],
  };
}

function vragen({ contact, aanslagnummer }: Aanslagbiljetfeiten) {
  const producten = contact.productenWebsite;
  return {
    kop: w('vragen.kop'),
    tekst: [
      w('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, nummer: aanslagnummer }),
      [
        w('vragen.kijk', { website: siteTekst(contact.website) }),
        ...(producten === null ? [] : [w('vragen.producten', { website: siteTekst(producten) })]),
      ].join(' '),
    ],
  };
}
