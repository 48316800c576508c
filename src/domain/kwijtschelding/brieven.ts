import { alineas, type Briefdeel, briefdeel } from '@/domain/documenten/briefdeel';
import { briefhoofd } from '@/domain/documenten/briefhoofd';
import { datumtekst, siteTekst } from '@/domain/documenten/briefwoorden';
import { standaardbriefwoorden as algemeen } from '@/domain/documenten/standaardbriefwoorden';
import { formatCents, sumCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/kwijtscheldingsbrieven.json';
import type { Aanvullingbrieffeiten, Besluitbrieffeiten } from './brief.schema';

/** The words of the letters about a request. A missing sentence is a mistake of ours: such a letter is not made. */
export const kwijtscheldingsbriefwoorden = createWords<typeof brieven>({ locale: 'nl', messages: brieven });
const w = kwijtscheldingsbriefwoorden;

const adresVan = ({ contact, retouradres }: Besluitbrieffeiten | Aanvullingbrieffeiten): string =>
  contact.postadres ?? retouradres;

/** What every letter about a request has in common: the template is that of the letters of the desk. */
function kader(feiten: Besluitbrieffeiten | Aanvullingbrieffeiten, soort: 'besluit' | 'aanvulling') {
  const { contact, kenmerk } = feiten;
  const titel = w(`${soort}.titel`);
  const aanslag = w('aanslag', { jaar: String(feiten.aanslag.jaar), nummer: feiten.aanslag.nummer });
  return {
    ...briefhoofd(feiten, titel, `${feiten.gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: algemeen('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: algemeen('kenmerk'), tekst: kenmerk },
      { label: algemeen('over'), tekst: w(`${soort}.onderwerp`, { aanslag }) },
    ],
    aanhef: algemeen('aanhef', { aanhef: feiten.aanhef }),
    vragen: briefdeel(algemeen('vragen.kop'), [
      algemeen('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk }),
      algemeen('vragen.kijk', { website: siteTekst(contact.website) }),
    ]),
  };
}

function bedragen(feiten: Besluitbrieffeiten): Briefdeel {
  const { regels, bijkomend, teVeelCenten, rustTot, uitkomst } = feiten;
  const kolommen = (['belasting', 'soort', 'kwijt', 'blijft'] as const).map((kolom) =>
    w(`besluit.bedragen.kolommen.${kolom}`),
  );
  const rij = (naam: string, kwijt: bigint, blijft: bigint) => [
    naam,
    '',
    formatCents(kwijt),
    formatCents(blijft),
  ];
  const som = (kies: (regel: (typeof regels)[number]) => bigint) => sumCents(regels.map(kies));
  return {
    ...briefdeel(w('besluit.bedragen.kop'), [
      ...bijkomend,
      ...(teVeelCenten > 0n ? [w('besluit.bedragen.terug', { bedrag: formatCents(teVeelCenten) })] : []),
      ...(rustTot === null ? [] : [w('besluit.bedragen.wachten', { datum: datumtekst(rustTot) })]),
      ...(rustTot !== null && uitkomst !== 'volledig' ? [w('besluit.bedragen.regeling')] : []),
    ]),
    tabel: {
      kolommen,
      rijen: [
        ...regels.map(({ belasting, kwijtCenten, blijftCenten }) =>
          rij(belasting, kwijtCenten, blijftCenten),
        ),
        rij(
          w('besluit.bedragen.samen'),
          som((regel) => regel.kwijtCenten),
          som((regel) => regel.blijftCenten),
        ),
      ],
    },
  };
}

function rechtsmiddeldeel(feiten: Besluitbrieffeiten): Briefdeel[] {
  const { rechtsmiddel, kantoor } = feiten;
  if (!rechtsmiddel) return [];
  const waarden = { kantoor, adres: adresVan(feiten), datum: datumtekst(rechtsmiddel.uiterlijk) };
  return [
    briefdeel(w('besluit.rechtsmiddel.kop'), [
      w(`besluit.rechtsmiddel.${rechtsmiddel.regime}`, waarden),
      w('besluit.rechtsmiddel.inhoud'),
    ]),
  ];
}

/** The letter with the decision in words: what it is, what it does per belasting, why, all grounds, what one can do. */
export function besluitbriefdata(feiten: Besluitbrieffeiten) {
  const { vragen, ...hoofd } = kader(feiten, 'besluit');
  const { uitkomst, kwijtCenten, gronden, kantoor, gemeente } = feiten;
  const waarden = { gevraagd: datumtekst(feiten.gevraagdOp), kwijt: formatCents(kwijtCenten) };
  return {
    ...hoofd,
    inleiding: [w(`besluit.uitkomst.${uitkomst}`, waarden)],
    delen: [
      bedragen(feiten),
      briefdeel(w('besluit.waarom'), alineas(feiten.motivering)),
      ...(gronden.length > 0 ? [briefdeel(null, [w('besluit.gronden')], { punten: [...gronden] })] : []),
      ...rechtsmiddeldeel(feiten),
      vragen,
    ],
    slot: {
      groet: algemeen('groet'),
      naam: feiten.ondertekenaar,
      functie: w('functie'),
      namens: algemeen('namens', { kantoor, gemeente }),
      uitleg: null,
    },
  };
}

/** The letter that asks what is missing, once, with its last day (Leidraad 26.1.2). */
export function aanvullingbriefdata(feiten: Aanvullingbrieffeiten) {
  const { vragen, ...hoofd } = kader(feiten, 'aanvulling');
  const { papieren, toelichting, kantoor, gemeente, kenmerk, weken } = feiten;
  return {
    ...hoofd,
    inleiding: [
      w('aanvulling.inleiding', { gevraagd: datumtekst(feiten.gevraagdOp) }),
      ...alineas(toelichting),
    ],
    delen: [
      briefdeel(w('aanvulling.nodig'), [], { punten: papieren.map((papier) => w(`papier.${papier}`)) }),
      briefdeel(w('aanvulling.wanneer.kop'), [
        w('aanvulling.wanneer.tekst', { datum: datumtekst(feiten.uiterlijk) }),
        w('aanvulling.wanneer.gevolg'),
        w('aanvulling.wanneer.klok', { weken }),
      ]),
      briefdeel(w('aanvulling.opsturen.kop'), [
        w('aanvulling.opsturen.tekst', { adres: adresVan(feiten), kenmerk }),
      ]),
      vragen,
    ],
    slot: {
      groet: algemeen('groet'),
      naam: null,
      functie: null,
      namens: algemeen('namens', { kantoor, gemeente }),
      uitleg: algemeen('automatisch'),
    },
  };
}
