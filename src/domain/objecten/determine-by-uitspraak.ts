import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { sha256 } from '@/platform/sha256';
import { newId, type Write } from '@/platform/tenant';
import { insertUitspraakwaarden, loadUitspraak, type Uitspraakwaarde } from './uitspraakwaarde.store';
import { GEEN_TOTALEN } from './woz-vaststelling.schema';
import { insertVaststelling } from './woz-vaststelling.store';

/**
 * An uitspraak op bezwaar with another value is itself the vaststelling of that value (Wet WOZ 29, lid 1), by the two who made
 * and took it, in its transaction. Throws NotFound, or Refused for one that was not taken; the database asks it too.
 */
export async function determineByUitspraak(
  write: Write,
  besluitId: string,
  { belastingjaar, waarden }: { belastingjaar: number; waarden: readonly Uitspraakwaarde[] },
): Promise<void> {
  const besluit = await loadUitspraak(write, besluitId);
  if (besluit.stand !== 'genomen') throw new Refused('woz.fout.niet-genomen');
  if (waarden.length === 0) return;
  const { now } = write.ctx;
  const id = newId();
  const { voorgesteldDoor, voorgesteldOp, beslotenDoor } = besluit;
  const bedragen = waarden.map(({ waardeEuro }) => waardeEuro).sort((a, b) => (a < b ? -1 : 1));
  await insertVaststelling(write, {
    ...{ id, belastingjaar, soort: 'uitspraak', toelichting: null, dagtekening: localDateOf(now) },
    aantal: waarden.length,
    totalen: {
      ...GEEN_TOTALEN,
      som: String(bedragen.reduce((som, bedrag) => som + bedrag, 0n)),
      laagste: String(bedragen[0] ?? 0n),
      hoogste: String(bedragen.at(-1) ?? 0n),
    },
    inhoudHash: sha256(waarden.map(({ objectId, waardeEuro }) => `${objectId}|${waardeEuro}`).join('\n')),
    ...{ besluitId, status: 'vastgesteld', versie: 1, besluitReden: null },
    ...{ voorgesteldDoor, voorgesteldOp, beslotenDoor, beslotenOp: now },
  });
  await insertUitspraakwaarden(write, id, belastingjaar, waarden);
}
