import type { Runkandidaat } from '../../../../load-run';
import { uitkomstReden, words } from '../../../../run-words';
import { kortVan } from '../../../../vordering-words';

/** How it stands with one candidate: why it is not in the run, or how it ended. */
export function waaromBuiten(rij: Runkandidaat): string {
  if (rij.tegen.length > 0) return rij.tegen.map(kortVan).join('; ');
  if (rij.uitReden !== null) return words('uitReden', { reden: rij.uitReden });
  if (rij.uitkomst === null) return '';
  return rij.uitkomstReden === null
    ? words('uitgevoerd')
    : words('overgeslagen', { reden: uitkomstReden(rij.uitkomstReden) });
}
