import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Letterklasse } from './contactvorm';
import { type Briefcontact, briefcontactOp, geldendOp } from './geldende-instelling';
import { getGegevens, getGemeente, getKantoor } from './gemeente.queries';
import type { Waarde } from './instelling.schema';

/** What a letter of this gemeente says of who sends it, on its day. */
export type Afzender = {
  gemeente: string;
  kantoor: string;
  contact: Briefcontact;
  /** Where mail comes back to: the kantoor that posts it. */
  retouradres: string;
  huisstijl: Waarde<'huisstijl'>;
  rekening: Waarde<'belastingrekening'>;
  /** When the telephone is answered, by day of the week; null where nobody set that. */
  telefoontijden: NonNullable<Waarde<'openingstijden'>['telefoon']>['tijden'] | null;
};

/**
 * Everything a letter of one class says of its sender on a day, or the name of what is missing: such a letter is not
 * made. Throws NotFound outside the read.
 */
export async function getAfzender(
  read: Read,
  gemeenteId: number,
  klasse: Letterklasse,
  dag: LocalDate,
): Promise<{ ok: true; afzender: Afzender } | { ok: false; reden: string }> {
  const gegevens = await getGegevens(read, gemeenteId);
  const { naam: gemeente } = await getGemeente(read, gemeenteId);
  const { naam: kantoor, zetel } = await getKantoor(read);
  const { contact } = briefcontactOp(gegevens, klasse, dag);
  const huisstijl = geldendOp('huisstijl', gegevens, dag).waarde;
  const rekening = geldendOp('belastingrekening', gegevens, dag).waarde;
  const tijden = geldendOp('openingstijden', gegevens, dag).waarde;
  const eigen = geldendOp('contactgegevens', { gemeente: gegevens.kantoor, kantoor: [] }, dag).waarde;
  if (!contact) return { ok: false, reden: 'contactgegevens-ontbreken' };
  if (!huisstijl) return { ok: false, reden: 'huisstijl-ontbreekt' };
  if (!rekening) return { ok: false, reden: 'rekening-ontbreekt' };
  const retouradres = eigen?.postadres ?? eigen?.bezoekadres ?? `${kantoor}, ${zetel}`;
  const telefoontijden = tijden?.telefoon?.tijden ?? null;
  return {
    ok: true,
    afzender: { gemeente, kantoor, contact, retouradres, huisstijl, rekening, telefoontijden },
  };
}
