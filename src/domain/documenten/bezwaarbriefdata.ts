import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import bezwaarbrieven from '@/texts/nl/bezwaarbrieven.json';
import type { Bezwaarbrieffeiten, BezwaarbriefVan } from './bezwaarbrief.schema';
import { belastingnaam, formatEuros } from './biljetregel';
import { alineas, type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { hoordelen } from './hoorgesprek';

/** The words of the letters about a bezwaar. A missing sentence is a mistake of ours: such a letter is not made. */
const w = createWords<typeof bezwaarbrieven>({ locale: 'nl', messages: bezwaarbrieven });

type Inhoud = { inleiding: string[]; delen: Briefdeel[] };

/** A letter about a bezwaar in words. Pure: the same facts give the same letter. */
export function bezwaarbriefdata(feiten: Bezwaarbrieffeiten) {
  const titel = w(`${feiten.soort}.titel`);
  const { inleiding, delen } = inhoudVan(feiten);
  return {
    ...briefhoofd(feiten, titel, `${feiten.gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: w('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: w('kenmerk'), tekst: feiten.kenmerk },
      {
        label: w('over'),
        tekst: w(feiten.kosten === null ? 'onderwerp' : 'onderwerpKosten', {
          nummer: feiten.aanslagnummer,
          jaar: String(feiten.belastingjaar),
        }),
      },
    ],
    aanhef: w('aanhef', { aanhef: feiten.aanhef }),
    inleiding,
    delen: [...delen, vragen(feiten)],
    slot: slot(feiten),
  };
}

function inhoudVan(feiten: Bezwaarbrieffeiten): Inhoud {
  switch (feiten.soort) {
    case 'bezwaar-ontvangst':
      return ontvangst(feiten);
    case 'bezwaar-herstel':
      return herstel(feiten);
    case 'bezwaar-verdaging':
      return verdaging(feiten);
    case 'bezwaar-hoorgesprek':
      return hoorgesprek(feiten);
    case 'bezwaar-dwangsom':
      return dwangsom(feiten);
    case 'bezwaar-uitspraak':
      return uitspraak(feiten);
  }
}

/** What was typed, as paragraphs. */

const aanslag = (f: Bezwaarbrieffeiten) => ({
  ontvangen: datumtekst(f.ontvangenOp),
  datum: datumtekst(f.kosten?.dag ?? f.aanslagVan),
  nummer: f.aanslagnummer,
  kosten: f.kosten === null ? '' : w(`tegenKosten.${f.kosten.soort}`),
});

/** When it came in, and against what. */
const inleiding = (f: Bezwaarbrieffeiten, more: Record<string, string> = {}): string =>
  w(`${f.soort}.${f.kosten === null ? 'inleiding' : 'inleidingKosten'}`, { ...aanslag(f), ...more });

type Waarover = BezwaarbriefVan<'bezwaar-ontvangst'>['zaken'][number]['waarover'];

/** The name of what is disputed, as a row or a heading has it. */
const naamVan = (r: Waarover): string =>
  'kostensoort' in r ? w(`kosten.${r.kostensoort}`) : belastingnaam(r);

function ontvangst(f: BezwaarbriefVan<'bezwaar-ontvangst'>): Inhoud {
  const n = 'bezwaar-ontvangst' as const;
  const betwist = f.regels.reduce((som, r) => som + r.betwistCenten, 0n);
  const meer = f.zaken.length > 1;
  return {
    inleiding: [inleiding(f), ...(meer ? [w(`${n}.gesplitst`)] : [])],
    delen: [
      ...(f.teLaatNa === null
        ? []
        : [briefdeel(w(`${n}.laat.kop`), [w(`${n}.laat.tekst`, { datum: datumtekst(f.teLaatNa) })])]),
      briefdeel(w(`${n}.wanneer.kop`), meer ? [w(`${n}.wanneer.elk`)] : [], {
        punten: f.zaken.map((zaak) =>
          w(`${n}.wanneer.zaak`, {
            nummer: heel(zaak.zaaknummer),
            belasting: naamVan(zaak.waarover),
            datum: datumtekst(zaak.beslisdag),
          }),
        ),
      }),
      briefdeel(w(`${n}.nu.kop`), [
        ...(f.proForma ? [w(`${n}.nu.proForma`)] : []),
        ...(f.bellen ? [w(`${n}.nu.bellen`)] : []),
        ...(f.horen === 'nee' ? [] : [w(`${n}.nu.horen`)]),
        w(`${n}.nu.gewoon`),
      ]),
      briefdeel(w(`${n}.betalen.kop`), [
        f.uitstel && betwist > 0n
          ? w(`${n}.betalen.${f.kosten === null ? 'uitstel' : 'uitstelKosten'}`, {
              bedrag: formatCents(betwist),
            })
          : w(`${n}.betalen.${f.kosten === null ? 'alles' : 'allesKosten'}`),
      ]),
      briefdeel(w(`${n}.ingediend.kop`), [], { punten: f.regels.filter((r) => r.gekozen).map(regelTekst) }),
      ...(f.toelichting === '' ? [] : [briefdeel(w(`${n}.ingediend.toelichting`), alineas(f.toelichting))]),
      ...(f.teLaatReden === null ? [] : [briefdeel(w(`${n}.ingediend.teLaat`), alineas(f.teLaatReden))]),
    ],
  };
}

const GRONDEN = Object.keys(bezwaarbrieven.grond) as (keyof typeof bezwaarbrieven.grond)[];

/** One disputed line as it was sent: which, why, and what is right to who objects. */
function regelTekst(regel: BezwaarbriefVan<'bezwaar-ontvangst'>['regels'][number]): string {
  const grond = GRONDEN.find((g) => g === regel.grond);
  const gewenst =
    regel.gewenst === null
      ? ''
      : regel.soort === 'woz-waarde'
        ? w('bezwaar-ontvangst.ingediend.waarde', { waarde: formatEuros(regel.gewenst) })
        : w('bezwaar-ontvangst.ingediend.bedrag', { bedrag: formatCents(regel.gewenst) });
  return [`${naamVan(regel)}.`, grond ? `${w(`grond.${grond}`)}.` : '', gewenst]
    .filter((tekst) => tekst !== '')
    .join(' ');
}

function herstel(f: BezwaarbriefVan<'bezwaar-herstel'>): Inhoud {
  const n = 'bezwaar-herstel' as const;
  const datum = datumtekst(f.uiterlijk);
  return {
    inleiding: [inleiding(f)],
    delen: [
      briefdeel(w(`${n}.nodig`), alineas(f.wat)),
      briefdeel(w(`${n}.wanneer.kop`), [
        w(`${n}.wanneer.tekst`, { datum }),
        w(`${n}.wanneer.gevolg`),
        w(`${n}.wanneer.stil`),
      ]),
      briefdeel(w(`${n}.opsturen.kop`), [
        w(`${n}.opsturen.tekst`, {
          adres: f.contact.postadres ?? f.retouradres,
          kenmerk: heel(f.kenmerk),
          website: siteTekst(f.contact.productenWebsite ?? f.contact.website),
        }),
      ]),
    ],
  };
}

function verdaging(f: BezwaarbriefVan<'bezwaar-verdaging'>): Inhoud {
  const n = 'bezwaar-verdaging' as const;
  return {
    inleiding: [inleiding(f)],
    delen: [
      briefdeel(w(`${n}.later.kop`), [
        w(`${n}.later.tekst`, { oud: datumtekst(f.oud), nieuw: datumtekst(f.nieuw) }),
        w(`${n}.later.wet`),
      ]),
      briefdeel(w(`${n}.waarom`), alineas(f.reden)),
      briefdeel(w(`${n}.doen.kop`), [w(`${n}.doen.tekst`)]),
    ],
  };
}

const hoorgesprek = (f: BezwaarbriefVan<'bezwaar-hoorgesprek'>): Inhoud => ({
  inleiding: [inleiding(f)],
  delen: hoordelen(f, 'bezwaar'),
});

function dwangsom(f: BezwaarbriefVan<'bezwaar-dwangsom'>): Inhoud {
  const n = 'bezwaar-dwangsom' as const;
  const bedrag = formatCents(f.bedragCenten);
  return {
    inleiding: [
      inleiding(f, { ingebreke: datumtekst(f.ingebrekestellingOp) }),
      f.uitgesloten === null ? w(`${n}.krijgt`, { bedrag }) : w(`${n}.geen.${f.uitgesloten}`),
    ],
    delen: [
      briefdeel(w(`${n}.waarom.kop`), [w(`${n}.einde.${f.einde}`, { datum: datumtekst(f.eindeOp) })], {
        punten: f.waarom,
      }),
      ...(f.uitgesloten === null ? [briefdeel(w(`${n}.betalen.kop`), [w(`${n}.betalen.tekst`)])] : []),
      briefdeel(w(`${n}.oneens.kop`), [
        f.bezwaarTot === null
          ? w(`${n}.oneens.beroep`)
          : w(`${n}.oneens.bezwaar`, { datum: datumtekst(f.bezwaarTot) }),
      ]),
    ],
  };
}

function uitspraak(f: BezwaarbriefVan<'bezwaar-uitspraak'>): Inhoud {
  const n = 'bezwaar-uitspraak' as const;
  const eraf = f.regels.reduce((som, r) => som + r.wasCenten - r.wordtCenten, 0n);
  return {
    inleiding: [inleiding(f), uitkomst(f)],
    delen: [
      briefdeel(w(`${n}.wat.kop`), [], {
        tabel: {
          kolommen: [
            w(`${n}.wat.${f.kosten === null ? 'belasting' : 'kosten'}`),
            w(`${n}.wat.waarde`),
            w(`${n}.wat.was`),
            w(`${n}.wat.wordt`),
          ],
          rijen: f.regels.map((r) => [
            naamVan(r),
            r.nieuweWaardeEuro === null ? '' : formatEuros(r.nieuweWaardeEuro),
            formatCents(r.wasCenten),
            formatCents(r.wordtCenten),
          ]),
        },
      }),
      ...f.regels.map((r) => briefdeel(w(`${n}.waarom`, { belasting: naamVan(r) }), alineas(r.motivering))),
      briefdeel(w(`${n}.geld.kop`), geld(f, eraf)),
      briefdeel(w(`${n}.beroep.kop`), [
        w(`${n}.beroep.tekst`, { datum: datumtekst(f.beroepTot) }),
        w(`${n}.beroep.hoe`),
        w(`${n}.beroep.inhoud`, { kenmerk: heel(f.kenmerk) }),
      ]),
    ],
  };
}

function uitkomst({ kosten, uitkomst: uit }: BezwaarbriefVan<'bezwaar-uitspraak'>): string {
  const n = 'bezwaar-uitspraak' as const;
  // Costs stand or fall as a whole: no part of them is honoured.
  return kosten === null || uit === 'gedeeltelijk-gegrond'
    ? w(`${n}.uitkomst.${uit}`)
    : w(`${n}.uitkomstKosten.${uit}`);
}

function geld(f: BezwaarbriefVan<'bezwaar-uitspraak'>, eraf: bigint): string[] {
  const n = 'bezwaar-uitspraak.geld' as const;
  if (eraf === 0n) return [w(`${n}.niets`)];
  const minder = w(f.kosten === null ? `${n}.minder` : `${n}.minderKosten`, { bedrag: formatCents(eraf) });
  return f.teVeelCenten > 0n
    ? [minder, w(`${n}.terug`, { bedrag: formatCents(f.teVeelCenten) })]
    : [minder, w(`${n}.rest`)];
}

function vragen({ contact, kenmerk }: Bezwaarbrieffeiten): Briefdeel {
  return briefdeel(w('vragen.kop'), [
    w('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk: heel(kenmerk) }),
    w('vragen.kijk', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
  ]);
}

/** A number within a sentence: not broken over two lines. */
const heel = (kenmerk: string): string => kenmerk.replaceAll(' ', '\u00a0');

function slot({ ondertekening, kantoor, gemeente }: Bezwaarbrieffeiten) {
  const namens = w('namens', { kantoor, gemeente });
  return ondertekening === null
    ? { groet: w('groet'), naam: null, functie: null, namens, uitleg: w('automatisch') }
    : {
        groet: w('groet'),
        naam: ondertekening.naam,
        functie: w(`functie.${ondertekening.functie}`),
        namens,
        uitleg: null,
      };
}
