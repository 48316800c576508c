import { z } from 'zod';
import { formatCents, sumCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import verrekeningsbrieven from '@/texts/nl/verrekeningsbrieven.json';
import { briefSchema, regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';
import { briefhoofd } from './briefhoofd';
import { datumtekst, siteTekst } from './briefwoorden';
import type { Standaardbriefdata } from './standaardbriefdata';
import { standaardbriefwoorden } from './standaardbriefwoorden';

/** The letter that says what was set off with what (Iw 24, zevende lid). */

const w = createWords<typeof verrekeningsbrieven>({ locale: 'nl', messages: verrekeningsbrieven });
const centen = z.bigint().nonnegative();

/** The data contract: facts, no sentence of ours. */
export const verrekeningsbriefSchema = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  kenmerk: regel(30),
  opVerzoek: z.boolean(),
  regels: z
    .array(z.object({ van: regel(30), naar: regel(30), bedragCenten: z.bigint().positive() }))
    .min(1)
    .max(200),
  nogOpen: z.array(z.object({ aanslagnummer: regel(30), centen })).max(200),
  renteCenten: centen,
  nogTegoedCenten: centen,
});

export type Verrekeningsbrieffeiten = z.output<typeof verrekeningsbriefSchema>;

/** The letter in words, in the lay-out of the letters of the desk. Pure: the same facts give the same letter. */
export function verrekeningsbriefdata(feiten: Verrekeningsbrieffeiten): Standaardbriefdata {
  const { gemeente, kantoor, dagtekening, kenmerk, regels, opVerzoek } = feiten;
  const bedrag = formatCents(sumCents(regels.map((r) => r.bedragCenten)));
  const titel = w('titel');
  return {
    ...briefhoofd(feiten, titel, `${gemeente} \u00b7 ${titel}`),
    referentie: [
      { label: standaardbriefwoorden('datum'), tekst: datumtekst(dagtekening) },
      { label: standaardbriefwoorden('kenmerk'), tekst: kenmerk },
      { label: standaardbriefwoorden('over'), tekst: w('onderwerp') },
    ],
    aanhef: standaardbriefwoorden('aanhef', { aanhef: feiten.aanhef }),
    inleiding: [w(opVerzoek ? 'inleiding.gevraagd' : 'inleiding.zelf', { bedrag, gemeente })],
    delen: [verrekend(feiten), rest(feiten), briefdeel(w('recht.kop'), [w('recht.tekst')]), vragen(feiten)],
    slot: {
      groet: standaardbriefwoorden('groet'),
      naam: null,
      functie: null,
      namens: standaardbriefwoorden('namens', { kantoor, gemeente }),
      uitleg: standaardbriefwoorden('automatisch'),
    },
  };
}

const verrekend = ({ regels }: Verrekeningsbrieffeiten): Briefdeel => ({
  ...briefdeel(w('tabel.kop'), []),
  tabel: {
    kolommen: [w('tabel.van'), w('tabel.naar'), w('tabel.bedrag')],
    rijen: regels.map((r) => [r.van, r.naar, formatCents(r.bedragCenten)]),
  },
});

/** What is left on both sides: nobody has to work it out. */
function rest({ nogOpen, renteCenten, nogTegoedCenten }: Verrekeningsbrieffeiten): Briefdeel {
  const open = nogOpen.filter((o) => o.centen > 0n);
  return briefdeel(w('rest.kop'), [
    ...open.map((o) => w('rest.open', { nummer: o.aanslagnummer, bedrag: formatCents(o.centen) })),
    ...(open.length === 0 ? [w('rest.niets')] : [w('rest.betalen')]),
    ...(renteCenten > 0n ? [w('rest.rente', { bedrag: formatCents(renteCenten) })] : []),
    ...(nogTegoedCenten > 0n ? [w('rest.tegoed', { bedrag: formatCents(nogTegoedCenten) })] : []),
  ]);
}

const vragen = ({ contact, kenmerk }: Verrekeningsbrieffeiten): Briefdeel =>
  briefdeel(standaardbriefwoorden('vragen.kop'), [
    standaardbriefwoorden('vragen.bel', {
      naam: contact.naam,
      telefoon: contact.telefoon,
      kenmerk: kenmerk.replaceAll('-', '\u2011'),
    }),
    w('mijn', { website: siteTekst(contact.productenWebsite ?? contact.website) }),
  ]);
