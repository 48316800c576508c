import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { loadIngebrekestelling, saveOordeel } from './dwangsom.store';
import type { Welke } from './hold-bezwaar';

/**
 * What a person finds of when a notice of default came: unreasonably late or not (Awb 4:17, lid 6, onder a). Never decided by
 * a rule; he may come back on it until the amount is fixed. Throws NotFound, Stale, or Refused: there is none, or it is done with.
 */
export async function judgeIngebrekestelling(
  write: Write,
  { zaakId, versie, onredelijkLaat, reden }: Welke & { onredelijkLaat: boolean; reden: string },
): Promise<void> {
  await holdZaak(write, { id: zaakId, versie });
  const ingebrekestelling = await loadIngebrekestelling(write, write.gemeenteId, zaakId);
  if (!ingebrekestelling) throw new Refused('bezwaar.fout.geen-ingebrekestelling');
  if (!ingebrekestelling.loopt) throw new Refused('bezwaar.fout.dwangsom-vastgesteld');
  await saveOordeel(write, zaakId, { onredelijkLaat, onredelijkLaatReden: reden });
  await noteInZaak(write, zaakId, {
    soort: 'ingebrekestelling-beoordeeld',
    tekst: reden,
    gegevens: { onredelijkLaat },
    voorBurger: false,
  });
}
