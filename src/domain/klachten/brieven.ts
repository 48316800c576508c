import { alineas, type Briefdeel, briefdeel } from '@/domain/documenten/briefdeel';
import { briefhoofd } from '@/domain/documenten/briefhoofd';
import { datumtekst, siteTekst } from '@/domain/documenten/briefwoorden';
import { standaardbriefwoorden as algemeen } from '@/domain/documenten/standaardbriefwoorden';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/klachtbrieven.json';
import type { Klachtbrieffeiten } from './brief.schema';

/** The words of the letters about a complaint. A missing sentence is a mistake of ours: such a letter is not made. */
const w = createWords<typeof brieven>({ locale: 'nl', messages: brieven });

/** A letter about a complaint in words. Pure: the same facts give the same letter. */
export function klachtbriefdata(feiten: Klachtbrieffeiten) {
  const { contact, kenmerk, kantoor, gemeente, ondertekenaar } = feiten;
  const titel = w(`${feiten.soort}.titel`);
  const naam = ondertekenaar === '' ? null : ondertekenaar;
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: algemeen('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: algemeen('kenmerk'), tekst: kenmerk },
      { label: algemeen('over'), tekst: w('onderwerp') },
    ],
    aanhef: algemeen('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [w(`${feiten.soort}.inleiding`, { datum: datumtekst(feiten.ontvangenOp) })],
    delen: [
      ...delenVan(feiten),
      briefdeel(algemeen('vragen.kop'), [
        algemeen('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk }),
        w('kijk', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
      ]),
    ],
    slot: {
      groet: algemeen('groet'),
      naam,
      functie: naam === null ? null : w('functie'),
      namens: algemeen('namens', { kantoor, gemeente }),
      uitleg: naam === null ? algemeen('automatisch') : null,
    },
  };
}

function delenVan(f: Klachtbrieffeiten): Briefdeel[] {
  switch (f.soort) {
    case 'klacht-ontvangst':
      return [
        briefdeel(w('klacht-ontvangst.nu.kop'), [
          w(f.bellen ? 'klacht-ontvangst.nu.bellen' : 'klacht-ontvangst.nu.praten'),
          w('klacht-ontvangst.nu.dag', { datum: datumtekst(f.dag) }),
          w('klacht-ontvangst.nu.wie'),
        ]),
        briefdeel(w('klacht-ontvangst.gestuurd'), alineas(f.tekst)),
      ];
    case 'klacht-verdaging':
      return [
        briefdeel(w('klacht-verdaging.later.kop'), [
          w('klacht-verdaging.later.tekst', { oud: datumtekst(f.oud), nieuw: datumtekst(f.nieuw) }),
          w('klacht-verdaging.later.wet'),
        ]),
        briefdeel(w('klacht-verdaging.waarom'), alineas(f.reden)),
      ];
    case 'klacht-niet-behandeld':
      return [
        briefdeel(w('klacht-niet-behandeld.waarom'), [
          w(`klacht-niet-behandeld.reden.${f.reden}`),
          ...alineas(f.toelichting),
        ]),
        ombudsman(f.ombudsmanTot),
      ];
    case 'klacht-afgedaan':
      return [
        briefdeel(w('klacht-afgedaan.hoe'), alineas(f.hoe)),
        briefdeel(w('klacht-afgedaan.toch.kop'), [w('klacht-afgedaan.toch.tekst')]),
      ];
    case 'klacht-oordeel':
      return [
        briefdeel(w('klacht-oordeel.oordeel.kop'), [w(`klacht-oordeel.oordeel.${f.oordeel}`)]),
        briefdeel(w('klacht-oordeel.bevindingen'), alineas(f.bevindingen)),
        briefdeel(w('klacht-oordeel.conclusie'), alineas(f.conclusie)),
        ombudsman(f.ombudsmanTot),
      ];
  }
}

/** Awb 9:12, lid 2: where one can go when one does not agree, and until when. */
const ombudsman = (tot: string): Briefdeel =>
  briefdeel(w('ombudsman.kop'), [w('ombudsman.tekst', { datum: datumtekst(tot) }), w('ombudsman.hoe')]);
