import { alineas, type Briefdeel, briefdeel } from '@/domain/documenten/briefdeel';
import { briefhoofd } from '@/domain/documenten/briefhoofd';
import { datumtekst, siteTekst } from '@/domain/documenten/briefwoorden';
import { hoordelen } from '@/domain/documenten/hoorgesprek';
import { standaardbriefwoorden as algemeen } from '@/domain/documenten/standaardbriefwoorden';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/beroepbrieven.json';
import type { Beroepbrieffeiten } from './brief.schema';

/** The words of the letters about disputing a decision. A missing sentence is a mistake of ours: such a letter is not made. */
const w = createWords<typeof brieven>({ locale: 'nl', messages: brieven });

/** Such a letter in words, in the name that the remedy has on the day of the decision. Pure. */
export function beroepbriefdata(feiten: Beroepbrieffeiten) {
  const { contact, kenmerk, kantoor, gemeente, ondertekenaar, rechtsmiddel, tegen } = feiten;
  const naam = w(`naam.${rechtsmiddel}`);
  const titel = w(`${feiten.soort}.titel`, { naam });
  const wie = ondertekenaar === '' ? null : ondertekenaar;
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: algemeen('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: algemeen('kenmerk'), tekst: kenmerk },
      {
        label: algemeen('over'),
        tekst: w(`onderwerp.${tegen}`, {
          kenmerk: feiten.tegenKenmerk,
          datum: datumtekst(feiten.bestredenOp),
        }),
      },
    ],
    aanhef: algemeen('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [
      feiten.soort !== 'administratief-beroep-besluit'
        ? w(`${feiten.soort}.inleiding`, { naam, datum: datumtekst(feiten.ontvangenOp) })
        : w(`administratief-beroep-besluit.uitkomst.${feiten.uitkomst}`, {
            datum: datumtekst(feiten.ontvangenOp),
          }),
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
      functie: wie === null ? null : w(rechtsmiddel === 'bezwaar' ? 'functie.ontvanger' : 'functie.bestuur'),
      namens: algemeen('namens', { kantoor, gemeente }),
      uitleg: wie === null ? algemeen('automatisch') : null,
    },
  };
}

function delenVan(f: Beroepbrieffeiten): Briefdeel[] {
  const { kantoor } = f;
  if (f.soort === 'administratief-beroep-ontvangst') {
    const soort = 'administratief-beroep-ontvangst';
    return [
      briefdeel(w(`${soort}.nu.kop`), [
        w(`${soort}.nu.wie.${f.rechtsmiddel}`, { kantoor }),
        w(`${soort}.nu.dag`, { datum: datumtekst(f.dag) }),
        ...(f.teLaat ? [w(`${soort}.nu.teLaat`, { datum: datumtekst(f.indienenTot) })] : []),
        ...(f.bellen ? [w(`${soort}.nu.bellen`)] : []),
        w(`${soort}.nu.betalen`),
      ]),
      briefdeel(w(`${soort}.gestuurd`), alineas(f.gronden)),
    ];
  }
  if (f.soort === 'administratief-beroep-verdaging') {
    const soort = 'administratief-beroep-verdaging';
    return [
      briefdeel(w(`${soort}.later.kop`), [
        w(`${soort}.later.tekst`, { oud: datumtekst(f.oud), nieuw: datumtekst(f.nieuw) }),
        w(`${soort}.later.regel`),
      ]),
      briefdeel(w(`${soort}.waarom`), alineas(f.reden)),
    ];
  }
  if (f.soort === 'administratief-beroep-hoorgesprek')
    return hoordelen(f, f.rechtsmiddel === 'bezwaar' ? 'bezwaar' : 'beroep');
  const soort = 'administratief-beroep-besluit';
  return [
    briefdeel(w(`${soort}.waarom`), [
      ...(f.bestuursbesluit === null ? [] : [w(`${soort}.bestuur`, { besluit: f.bestuursbesluit, kantoor })]),
      ...alineas(f.motivering),
    ]),
    ...(f.uitkomst === 'gegrond'
      ? [briefdeel(w(`${soort}.verder.kop`), [w(`${soort}.verder.${f.tegen}`)])]
      : [
          briefdeel(w(`${soort}.betalen.kop`), [w(`${soort}.betalen.tekst`)]),
          briefdeel(w(`${soort}.nietEens.kop`), [
            f.beroepTot === null
              ? w(`${soort}.nietEens.burgerlijk`)
              : w(`${soort}.nietEens.rechtbank`, { datum: datumtekst(f.beroepTot) }),
          ]),
        ]),
  ];
}
