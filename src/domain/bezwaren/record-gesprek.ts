import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import type { Write } from '@/platform/tenant';
import { holdBezwaar, type Welke } from './hold-bezwaar';

/** Calling first: whether somebody was reached and what was said. Throws NotFound or Refused. */
export async function recordGesprek(
  write: Write,
  { bereikt, verslag, ...welke }: Welke & { bereikt: boolean; verslag: string },
): Promise<void> {
  await holdBezwaar(write, welke);
  await noteInZaak(write, welke.zaakId, {
    soort: bereikt ? 'gebeld' : 'niet-bereikt',
    tekst: verslag,
    voorBurger: true,
  });
}
