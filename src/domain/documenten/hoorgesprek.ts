import { z } from 'zod';
import { createWords } from '@/platform/translator';
import hoorbrief from '@/texts/nl/hoorbrief.json';
import { regel } from './brief.schema';
import { type Briefdeel, briefdeel } from './briefdeel';

/** What every invitation to a hearing says, whatever is disputed: when, where, with whom, and what one may bring (Awb 7:4, 7:18). */

const w = createWords<typeof hoorbrief>({ locale: 'nl', messages: hoorbrief });

/** The fields of a hearing in the data contract of a letter. */
export const hoorvelden = {
  /** 'JJJJ-MM-DDTUU:MM', in the time of the Netherlands. */
  moment: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  wijze: z.enum(['telefoon', 'kantoor']),
  door: regel(120),
};

type Feiten = z.output<z.ZodObject<typeof hoorvelden>> & {
  contact: { bezoekadres: string | null };
  retouradres: string;
};

const dagformaat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

/** The parts of an invitation that are the same for a bezwaar and a beroep. Pure. */
export function hoordelen(f: Feiten, wat: 'bezwaar' | 'beroep'): Briefdeel[] {
  const [dag = '', tijd = ''] = f.moment.split('T');
  const waarden = {
    dag: dagformaat.format(new Date(`${dag}T00:00:00Z`)).replaceAll(' ', '\u00a0'),
    tijd: tijd.replace(':', '.').replace(/^0/, ''),
    door: f.door,
    adres: f.contact.bezoekadres ?? f.retouradres,
  };
  return [
    briefdeel(w('wanneer.kop'), [
      w(f.wijze === 'telefoon' ? 'wanneer.telefoon' : 'wanneer.kantoor', waarden),
      w('wanneer.anders'),
    ]),
    briefdeel(w('meenemen.kop'), [w('meenemen.tekst'), w('meenemen.stukken', { wat: w(`wat.${wat}`) })]),
  ];
}
