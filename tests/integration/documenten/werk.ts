import { biljetten } from '@/domain/aanslagen/biljetten-run';
import { carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { systemContext } from '@/platform/job';

/** Works on one run in a process of its own, to be killed: `node --import tsx werk.ts <kantoor> <gemeente> <run>`. */
const [kantoorId = 0, gemeenteId = 0] = process.argv.slice(2, 4).map(Number);
const ctx = await systemContext('biljetten-maken', 'biljetten-maken', { kantoorId, gemeenteId });
await carryOutVasteRun(ctx, biljetten, { gemeenteId: gemeenteId, runId: process.argv[4] ?? '' });
