import type { Hoorgesprek } from '@/domain/zaken/hoorzitting';
import { endHoorzitting, planHoorzitting } from '@/domain/zaken/plan-hoorzitting';
import { awb } from '@/law/regelingen';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { saveBezwaar } from './bezwaar.store';
import { holdBezwaar, type Welke } from './hold-bezwaar';
import { sendBezwaarbrief } from './send-bezwaarbrief';

/**
 * Makes an appointment to hear who objects, with the invitation (Awb 7:2). Throws NotFound, Stale, or Refused: a moment
 * that has gone by, or somebody who was heard already.
 */
export async function planHoorgesprek(
  write: Write,
  { gesprek, ...welke }: Welke & { gesprek: Hoorgesprek },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (bezwaar.hoorstand === 'gehoord') throw new Refused('bezwaar.fout.al-gehoord');
  const hoorOp = await planHoorzitting(write, { zaakId: welke.zaakId, gesprek, bron: awb('7:2') });
  await saveBezwaar(write, welke.zaakId, { hoorstand: 'gepland', hoorOp });
  await sendBezwaarbrief(write, bezwaar, { soort: 'bezwaar-hoorgesprek', ...gesprek });
}

/** What was said at the hearing (Awb 7:7). Throws NotFound, Stale or Refused: no appointment was made. */
export async function recordHoorverslag(
  write: Write,
  { verslag, ...welke }: Welke & { verslag: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (bezwaar.hoorstand !== 'gepland') throw new Refused('bezwaar.fout.geen-hoorgesprek');
  if (bezwaar.hoorOp !== null && bezwaar.hoorOp > write.ctx.now)
    throw new Refused('bezwaar.fout.hoor-komt-nog');
  await endHoren(write, welke.zaakId, 'gehoord', verslag);
}

/** Who asked to be heard wants that no more (Awb 7:3, onder c). Throws NotFound, Stale or Refused. */
export async function waiveHoren(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (bezwaar.hoorstand !== 'gevraagd' && bezwaar.hoorstand !== 'gepland')
    throw new Refused('bezwaar.fout.geen-hoorgesprek');
  await endHoren(write, welke.zaakId, 'afgezien', reden);
}

async function endHoren(
  write: Write,
  zaakId: string,
  hoorstand: 'gehoord' | 'afgezien',
  tekst: string,
): Promise<void> {
  await saveBezwaar(write, zaakId, { hoorstand });
  await endHoorzitting(write, zaakId, { hoe: hoorstand, tekst });
}
