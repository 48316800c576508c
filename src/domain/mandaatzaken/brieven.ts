import { alineas, type Briefdeel, briefdeel } from '@/domain/documenten/briefdeel';
import { briefhoofd } from '@/domain/documenten/briefhoofd';
import { datumtekst, siteTekst } from '@/domain/documenten/briefwoorden';
import { hoordelen } from '@/domain/documenten/hoorgesprek';
import { standaardbriefwoorden as algemeen } from '@/domain/documenten/standaardbriefwoorden';
import { formatCents, toCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/mandaatbrieven.json';
import type { Mandaatbrieffeiten } from './brief.schema';

/** The words of these letters. A missing sentence is a mistake of ours: such a letter is not made. */
const w = createWords<typeof brieven>({ locale: 'nl', messages: brieven });

/** Such a letter in words: whose tax it is, who decides for whom, and that the gemeente itself collects. Pure. */
export function mandaatbriefdata(feiten: Mandaatbrieffeiten) {
  const { contact, kenmerk, kantoor, gemeente, ondertekenaar, verzoek } = feiten;
  const naam = w(`naam.${verzoek}`);
  const titel = w(`${feiten.soort}.titel`, { naam });
  const wie = ondertekenaar === '' ? null : ondertekenaar;
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: algemeen('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: algemeen('kenmerk'), tekst: kenmerk },
      {
        label: algemeen('over'),
        tekst: w('onderwerp', {
          belasting: feiten.belasting,
          jaar: String(feiten.belastingjaar),
          nummer: feiten.aanslagnummer,
        }),
      },
    ],
    aanhef: algemeen('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [
      feiten.soort !== 'mandaatzaak-besluit'
        ? w(`${feiten.soort}.inleiding`, { naam, datum: datumtekst(feiten.ontvangenOp) })
        : w(`mandaatzaak-besluit.uitkomst.${feiten.uitkomst}`, { datum: datumtekst(feiten.ontvangenOp) }),
      w('wie', { gemeente, kantoor }),
    ],
    delen: [
      ...delenVan(feiten),
      briefdeel(algemeen('vragen.kop'), [
        algemeen('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk }),
        w('kijk', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
      ]),
    ],
    slot: {
      groet: algemeen('groet'),
      naam: wie,
      functie: wie === null ? null : w('functie', { gemeente }),
      namens: algemeen('namens', { kantoor, gemeente }),
      uitleg: wie === null ? algemeen('automatisch') : null,
    },
  };
}

function delenVan(f: Mandaatbrieffeiten): Briefdeel[] {
  const { gemeente } = f;
  if (f.soort === 'mandaatzaak-ontvangst') {
    const soort = 'mandaatzaak-ontvangst';
    return [
      briefdeel(w(`${soort}.nu.kop`), [
        w(`${soort}.nu.dag`, { datum: datumtekst(f.dag) }),
        ...(f.teLaatNa === null ? [] : [w(`${soort}.nu.teLaat`, { datum: datumtekst(f.teLaatNa) })]),
        w(`${soort}.nu.betalen`, { gemeente }),
      ]),
      briefdeel(w(`${soort}.gestuurd`), alineas(f.gronden)),
    ];
  }
  if (f.soort === 'mandaatzaak-hoorgesprek') return hoordelen(f, 'bezwaar');
  const soort = 'mandaatzaak-besluit';
  const bedragen = { was: euro(f.wasCenten), wordt: euro(f.wordtCenten), gemeente };
  return [
    briefdeel(w(`${soort}.waarom`), alineas(f.motivering)),
    briefdeel(w(`${soort}.gevolg.kop`), [
      w(f.wordtCenten === f.wasCenten ? `${soort}.gevolg.blijft` : `${soort}.gevolg.wordt`, bedragen),
      w(`${soort}.gevolg.gemeente`, { gemeente }),
    ]),
    briefdeel(w(`${soort}.nietEens.kop`), [
      w(`${soort}.nietEens.${f.rechtsmiddel}`, { datum: datumtekst(f.rechtsmiddelTot), gemeente }),
    ]),
  ];
}

const euro = (centen: bigint): string => formatCents(toCents(centen));
