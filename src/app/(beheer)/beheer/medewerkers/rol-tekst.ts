import type { RolView } from '@/domain/medewerkers/medewerker.queries';
import type { LocalDate } from '@/platform/local-date';
import { ROLLEN } from '@/platform/permissions';
import type { Tone } from '@/ui/tone';
import { words } from '../words';

/** "Kassier (Borne)": the role and where it holds. */
export const rolText = (rij: RolView): string =>
  `${ROLLEN[rij.rol]} (${rij.gemeente ?? words('medewerkers.heelKantoor')})`;

/** How a role stands on a day, in words and colour. */
export function rolStand(rij: RolView, vandaag: LocalDate): { tekst: string; toon: Tone } {
  if (rij.status !== 'actief') {
    const toon = rij.status === 'voorgesteld' ? 'letop' : 'rust';
    return { tekst: words(`rolstatus.${rij.status}`), toon };
  }
  if (rij.geldt) return { tekst: words('rolstatus.actief'), toon: 'goed' };
  return rij.vanaf > vandaag
    ? { tekst: words('rolstatus.gepland'), toon: 'info' }
    : { tekst: words('rolstatus.verlopen'), toon: 'rust' };
}
