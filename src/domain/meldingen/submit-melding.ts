import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { fileMelding } from './file-melding';
import type { Velden } from './meldingvelden';

/** What a citizen reports of himself on his own page: received today. Throws like fileMelding. */
export const submitMelding = (
  write: Write,
  { velden, clientSleutel }: { velden: Velden; clientSleutel: string },
): Promise<{ zaakId: string; nieuw: boolean }> =>
  fileMelding(write, {
    persoonId: ownPersoonId(write),
    kanaal: 'mijn',
    ontvangenOp: localDateOf(write.ctx.now),
    velden,
    clientSleutel,
  });
