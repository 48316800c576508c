import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { closeConnections } from '@/platform/database';
import { systemContext } from '@/platform/job';

/**
 * A worker of its own process for one run: `werk.ts <proefdraai|uitvoeren> <kantoor> <gemeente> <run> <delen van>`. Says
 * on its output which part it begins and which it has done, so that a test can kill it there.
 */
const [werk, kantoor, gemeente, runId = '', perDeel] = process.argv.slice(2);
const sleutel = { gemeenteId: Number(gemeente), runId };
const ctx = await systemContext('proef', 'proef', {
  kantoorId: Number(kantoor),
  gemeenteId: sleutel.gemeenteId,
});
const meld = (wat: 'begonnen' | 'gedaan', deel: number) => void process.stdout.write(`${wat} ${deel}\n`);
if (werk === 'proefdraai')
  await calculateVasteRun(ctx, aanslagoplegging, sleutel, { perDeel: Number(perDeel), meld });
else await carryOutVasteRun(ctx, aanslagoplegging, sleutel, { meld });
await closeConnections();
