import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdKlacht, type Welke } from './hold-klacht';
import { saveKlacht } from './klacht.store';

/** Calling first, as handling informally begins: whether somebody was reached and what was said. Throws NotFound or Refused. */
export async function recordKlachtgesprek(
  write: Write,
  { bereikt, verslag, ...welke }: Welke & { bereikt: boolean; verslag: string },
): Promise<void> {
  await holdKlacht(write, welke);
  await noteInZaak(write, welke.zaakId, {
    soort: bereikt ? 'gebeld' : 'niet-bereikt',
    tekst: verslag,
    voorBurger: true,
  });
}

/** Who complains was heard, with the report of it (Awb 9:10), or said that he need not be. Throws NotFound or Refused: done before. */
export async function recordKlachthoren(
  write: Write,
  { hoorstand, verslag, ...welke }: Welke & { hoorstand: 'gehoord' | 'afgezien'; verslag: string },
): Promise<void> {
  const { klacht } = await holdKlacht(write, welke);
  if (klacht.hoorstand === 'gehoord') throw new Refused('klacht.fout.al-gehoord');
  await saveKlacht(write, welke.zaakId, { hoorstand });
  await noteInZaak(write, welke.zaakId, { soort: hoorstand, tekst: verslag, voorBurger: true });
}
