import { z } from 'zod';
import { fillBatch } from '@/domain/incasso/propose-batch';
import { releaseBatch } from '@/domain/incasso/release-batch';
import { submitBatch } from '@/domain/incasso/submit-batch';
import { job } from '@/platform/job';

const doel = 'incasso';
const payload = z.object({ kantoorId: z.number().int(), batchId: z.guid() });

/** Chooses what is in a batch that somebody proposed. */
export const incassoSamenstellen = job({
  taak: 'incasso-samenstellen',
  doel,
  payload,
  run: (ctx, { batchId }) => fillBatch(ctx, batchId),
});

/** Makes the file of a batch that was let go. */
export const incassoIndienen = job({
  taak: 'incasso-indienen',
  doel,
  payload,
  run: (ctx, { batchId }) => submitBatch(ctx, batchId),
});

/** Frees the terms of a batch that did not go on. */
export const incassoVrijgeven = job({
  taak: 'incasso-vrijgeven',
  doel,
  payload,
  run: (ctx, { batchId }) => releaseBatch(ctx, batchId),
});
