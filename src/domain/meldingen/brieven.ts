import { belastingnaam } from '@/domain/documenten/biljetregel';
import { alineas, type Briefdeel, briefdeel } from '@/domain/documenten/briefdeel';
import { briefhoofd } from '@/domain/documenten/briefhoofd';
import { datumtekst, siteTekst } from '@/domain/documenten/briefwoorden';
import { standaardbriefwoorden as algemeen } from '@/domain/documenten/standaardbriefwoorden';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/meldingbrieven.json';
import type { Besluitbrieffeiten, Meldingbrieffeiten, Ontvangstfeiten } from './brief.schema';

/** The words of the letters about a melding. A missing sentence is a mistake of ours: such a letter is not made. */
const w = createWords<typeof brieven>({ locale: 'nl', messages: brieven });

/** A letter about a melding in words. Pure: the same facts give the same letter. */
export function meldingbriefdata(feiten: Meldingbrieffeiten) {
  const { contact, kenmerk, kantoor, gemeente } = feiten;
  const titel = w(`${feiten.soort}.titel`);
  const { inleiding, delen } = feiten.soort === 'melding-ontvangst' ? ontvangst(feiten) : besluit(feiten);
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: algemeen('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: algemeen('kenmerk'), tekst: kenmerk },
      { label: algemeen('over'), tekst: w(`onderwerp.${feiten.melding}`) },
    ],
    aanhef: algemeen('aanhef', { aanhef: feiten.aanhef }),
    inleiding,
    delen: [
      ...delen,
      briefdeel(algemeen('vragen.kop'), [
        algemeen('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk }),
        w('kijk', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
      ]),
    ],
    slot: {
      groet: algemeen('groet'),
      naam: feiten.soort === 'melding-besluit' ? feiten.ondertekenaar : null,
      functie: feiten.soort === 'melding-besluit' ? w('functie') : null,
      namens: algemeen('namens', { kantoor, gemeente }),
      uitleg: feiten.soort === 'melding-besluit' ? null : algemeen('automatisch'),
    },
  };
}

/** What it is about with its day, in one sentence; nothing for a kind that names neither. */
function over(feiten: Meldingbrieffeiten, dag: string | null): string[] {
  const { melding, wat } = feiten;
  if (melding === 'hond-aan' || melding === 'hond-af' || melding === 'verhuizing')
    return wat === null || dag === null ? [] : [w(`over.${melding}`, { wat, dag: datumtekst(dag) })];
  return wat === null ? [] : [w('over.object', { wat })];
}

function ontvangst(f: Ontvangstfeiten) {
  const n = 'melding-ontvangst' as const;
  return {
    inleiding: [w(`${n}.inleiding`, { datum: datumtekst(f.ontvangenOp) })],
    delen: [
      briefdeel(w(`${n}.gemeld`), [...over(f, f.dag), ...alineas(f.toelichting)]),
      briefdeel(w(`${n}.nu.kop`), [
        w(`${n}.nu.beslissen`, { datum: datumtekst(f.beslisdag) }),
        w(`${n}.nu.niets`),
        w(`${n}.nu.betalen`),
      ]),
    ],
  };
}

function besluit(f: Besluitbrieffeiten) {
  const n = 'melding-besluit' as const;
  const overgenomen = f.uitkomst !== 'niet-overgenomen';
  return {
    inleiding: [w(`${n}.inleiding`, { datum: datumtekst(f.ontvangenOp) }), w(`${n}.uitkomst.${f.uitkomst}`)],
    delen: [
      ...(overgenomen && over(f, f.dag).length > 0 ? [briefdeel(w(`${n}.wat`), over(f, f.dag))] : []),
      briefdeel(w(`${n}.waarom`), alineas(f.motivering)),
      ...geld(f),
      bezwaar(f),
    ],
  };
}

/** What it does to the money: a table where something goes off, and for a new dog that an aanslag follows. */
function geld(f: Besluitbrieffeiten): Briefdeel[] {
  const n = 'melding-besluit.geld' as const;
  if (f.melding === 'hond-aan')
    return f.uitkomst === 'overgenomen' ? [briefdeel(w(`${n}.kop`), [w(`${n}.hond`)])] : [];
  if (f.eraf.length === 0)
    return f.uitkomst === 'niet-overgenomen' ? [] : [briefdeel(w(`${n}.kop`), [w(`${n}.niets`)])];
  return [
    briefdeel(
      w(`${n}.kop`),
      [w(f.teVeelCenten > 0n ? `${n}.terug` : `${n}.minder`, { bedrag: formatCents(f.teVeelCenten) })],
      {
        tabel: {
          kolommen: [w(`${n}.belasting`), ' ', ' ', w(`${n}.eraf`)],
          rijen: f.eraf.map((een) => [belastingnaam(een.belasting), '', '', formatCents(een.bedragCenten)]),
        },
      },
    ),
    ...f.eraf.map((een) => briefdeel(w(`${n}.hoe`, { belasting: belastingnaam(een.belasting) }), een.uitleg)),
    ...blijft(f),
  ];
}

/** What is paid after all, said once for lines that stay for the same reason. */
function blijft(f: Besluitbrieffeiten): Briefdeel[] {
  if (f.blijft.length === 0) return [];
  const zinnen = f.blijft.flatMap(({ belasting, uitleg }) =>
    uitleg.map((zin) => w('melding-besluit.geld.blijftRegel', { belasting: belastingnaam(belasting), zin })),
  );
  return [briefdeel(w('melding-besluit.geld.blijft'), [...new Set(zinnen)])];
}

function bezwaar(f: Besluitbrieffeiten): Briefdeel {
  const n = 'melding-besluit.bezwaar' as const;
  if (f.bezwaarTot === null) return briefdeel(w(`${n}.kop`), [w(`${n}.aanslag`)]);
  return briefdeel(w(`${n}.kop`), [
    w(`${n}.tekst`, {
      kantoor: f.kantoor,
      adres: f.contact.postadres ?? f.retouradres,
      datum: datumtekst(f.bezwaarTot),
    }),
    w(`${n}.inhoud`),
  ]);
}
