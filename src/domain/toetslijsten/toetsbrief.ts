import { z } from 'zod';
import { briefSchema, regel } from '@/domain/documenten/brief.schema';
import { briefdeel } from '@/domain/documenten/briefdeel';
import { briefhoofd } from '@/domain/documenten/briefhoofd';
import { datumtekst, siteTekst } from '@/domain/documenten/briefwoorden';
import { standaardbriefwoorden as algemeen } from '@/domain/documenten/standaardbriefwoorden';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/toetsbrief.json';
import { BELEMMERINGEN } from './layout';

/** The data contract of the letter about a test that did not give kwijtschelding (F-04). */
export const toetsbriefSchema = briefSchema.extend({
  aanhef: regel(),
  kenmerk: regel(40),
  belastingjaar: z.number().int().min(2000).max(2100),
  belemmering: z.enum(BELEMMERINGEN),
});
type Toetsbrieffeiten = z.output<typeof toetsbriefSchema>;

const w = createWords<typeof brieven>({ locale: 'nl', messages: brieven });

/** What the test could not see, that it is no refusal, and how to ask: in words. */
export function toetsbriefdata(feiten: Toetsbrieffeiten) {
  const { contact, kenmerk, kantoor, gemeente, belemmering } = feiten;
  const jaar = String(feiten.belastingjaar);
  const titel = w('titel');
  const website = siteTekst(contact.productenWebsite ?? contact.website);
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: algemeen('datum'), tekst: datumtekst(feiten.dagtekening) },
      { label: algemeen('kenmerk'), tekst: kenmerk },
      { label: algemeen('over'), tekst: w('onderwerp', { jaar }) },
    ],
    aanhef: algemeen('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [w('inleiding', { jaar }), w('geenAfwijzing')],
    delen: [
      briefdeel(w('waarom.kop'), [w(`waarom.${belemmering}`), w('waarom.grof')]),
      briefdeel(w('vragen.kop'), [
        w('vragen.wanneer', { jaar }),
        w('vragen.hoe', { website }),
        w('vragen.helemaal'),
      ]),
      briefdeel(w('bewaren.kop'), [w('bewaren.tekst')]),
      briefdeel(algemeen('vragen.kop'), [
        algemeen('vragen.bel', { naam: contact.naam, telefoon: contact.telefoon, kenmerk }),
        algemeen('vragen.kijk', { website: siteTekst(contact.website) }),
      ]),
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
