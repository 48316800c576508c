import type { Context } from '@/platform/context';
import { writeIn } from '@/platform/tenant';
import { scanVirus } from '@/platform/virusscan';
import { decideNaScan, type Scanuitslag, type Stand } from './bijlage';
import { auditBijlage, deleteInhoud, lockBijlage, saveBijlage } from './bijlage.store';
import { readInhoud } from './read-inhoud';

/**
 * Lets the scanner look at a bijlage that is in quarantine, whole as it is kept, and does what it says: free, refused
 * with its content destroyed, or still in quarantine. Answers how it stands now; one that is not in quarantine (any
 * more) stays as it is. Opens transactions of its own: a scan takes longer than one may.
 */
export async function scanBijlage(ctx: Context, gemeenteId: number, id: string): Promise<Stand> {
  const uitslag = await scanVirus(readInhoud(ctx, gemeenteId, id));
  const gezien: Scanuitslag = uitslag.uitslag;
  return writeIn(ctx, gemeenteId, async (write) => {
    const bijlage = await lockBijlage(write, id);
    if (!bijlage) return 'vernietigd';
    if (bijlage.stand !== 'quarantaine') return bijlage.stand;
    const { stand, reden } = decideNaScan(gezien);
    const { stand: voor, standReden } = bijlage;
    await saveBijlage(write, id, { stand, standReden: reden });
    // Looked at once more without an answer: that is no event.
    if (stand === voor && reden === standReden) return stand;
    if (stand === 'geweigerd') await deleteInhoud(write, id, false);
    const virus = uitslag.uitslag === 'besmet' ? { virus: uitslag.naam } : {};
    await auditBijlage(write, 'gescand', bijlage, { stand: voor }, { stand, reden, ...virus });
    return stand;
  });
}
