import { changeTermijn } from '@/domain/zaken/change-termijn';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { formatBron } from '@/law/bron';
import { awb } from '@/law/regelingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { beslisdagVan, verdagenTot } from './beslisdag';
import { saveBezwaar, termijnfeitenVan } from './bezwaar.store';
import { holdBezwaar, type Welke } from './hold-bezwaar';
import { sendBezwaarbrief } from './send-bezwaarbrief';

/**
 * Postpones the decision, once and in writing (Awb 7:10, lid 3): the letter goes out with it, or it is not done. Throws
 * NotFound, Stale, or Refused: done before, the last day has gone by, or the letter cannot be made.
 */
export async function postponeBezwaar(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  const feiten = termijnfeitenVan(bezwaar);
  const nieuw = verdagenTot(feiten);
  if (nieuw === null) throw new Refused('zaken.fout.al-verdaagd');
  const oud = beslisdagVan(feiten).waarde.laatsteDag;
  if (localDateOf(write.ctx.now) > oud) throw new Refused('bezwaar.fout.verdagen-te-laat');
  await saveBezwaar(write, welke.zaakId, { verdaagd: true });
  for (const id of await findTermijnen(write, welke.zaakId, 'beslissen'))
    await changeTermijn(write, {
      id,
      handeling: 'verdaagd',
      uiterlijk: nieuw,
      reden,
      bron: formatBron(awb('7:10, derde lid')),
    });
  await sendBezwaarbrief(write, bezwaar, { soort: 'bezwaar-verdaging', oud, nieuw, reden });
}
