import { z } from 'zod';
import { formatCents, sumCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import rekeningvraagbrieven from '@/texts/nl/rekeningvraagbrieven.json';
import uitbetaling from '@/texts/nl/uitbetaling.json';
import { briefSchema, regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import { heel } from './invorderbriefdata';
import type { Standaardbriefdata } from './standaardbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';

/** The letter that asks on which account somebody wants what is due back (G-10). */

const w = createWords<typeof rekeningvraagbrieven>({ locale: 'nl', messages: rekeningvraagbrieven });
/** Why it is due back, in the sentence that the screen has for it. */
const redenen = createWords<typeof uitbetaling>({ locale: 'nl', messages: uitbetaling });

/** The data contract: facts, no sentence of ours. */
export const rekeningvraagbriefSchema = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  kenmerk: regel(30),
  waarom: z.enum(['geen-rekening', 'kwam-terug']),
  regels: z
    .array(
      z.object({
        aanslagnummer: regel(30),
        reden: z.enum(['ontvangst', 'vermindering', 'kwijtschelding', 'kosten', 'anders']),
        bedragCenten: z.bigint().positive(),
      }),
    )
    .min(1)
    .max(60),
  /** Something was kept for a debt that is late. */
  naSchuld: z.boolean(),
});

export type Rekeningvraagbrieffeiten = z.output<typeof rekeningvraagbriefSchema>;

/** The letter in words, in the lay-out of the letters of the desk. Pure: the same facts give the same letter. */
export function rekeningvraagbriefdata(feiten: Rekeningvraagbrieffeiten): Standaardbriefdata {
  const { gemeente, kantoor, dagtekening, kenmerk, regels, waarom, naSchuld } = feiten;
  const titel = w('titel');
  const bedrag = formatCents(sumCents(regels.map((r) => r.bedragCenten)));
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: kenmerk },
      { label: standaardbriefwoorden('over'), tekst: w('onderwerp') },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [w(`inleiding.${waarom}`, { bedrag, gemeente }), ...(naSchuld ? [w('schuld')] : [])],
    delen: [
      {
        ...briefdeel(w('tabel.kop'), []),
        tabel: {
          kolommen: [w('tabel.aanslag'), w('tabel.reden'), w('tabel.bedrag')],
          rijen: regels.map((r) => [
            r.aanslagnummer,
            redenen(`waarom.${r.reden}`),
            formatCents(r.bedragCenten),
          ]),
        },
      },
      hoe(feiten),
      briefdeel(w('daarna.kop'), [w('daarna.tekst')]),
      briefdeel(standaardbriefwoorden('vragen.kop'), [
        standaardbriefwoorden('vragen.bel', {
          naam: feiten.contact.naam,
          telefoon: feiten.contact.telefoon,
          kenmerk: heel(kenmerk),
        }),
      ]),
    ],
    slot: {
      groet: standaardbriefwoorden('groet'),
      naam: null,
      functie: null,
      namens: standaardbriefwoorden('namens', { kantoor, gemeente }),
      uitleg: standaardbriefwoorden('automatisch'),
    },
  };
}

const hoe = ({ contact }: Rekeningvraagbrieffeiten): Briefdeel =>
  briefdeel(w('hoe.kop'), [w('hoe.veilig')], {
    punten: [
      w('hoe.mijn', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
      w('hoe.bel', { naam: contact.naam, telefoon: contact.telefoon }),
      ...(contact.bezoekadres === null ? [] : [w('hoe.balie')]),
    ],
  });
