import type { Hoorgesprek } from '@/domain/zaken/hoorzitting';
import { endHoorzitting, planHoorzitting } from '@/domain/zaken/plan-hoorzitting';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import { awb } from '@/law/regelingen';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdMandaatzaak, type Welke } from './hold-mandaatzaak';
import { sendHoorbrief } from './send-mandaatbrief';

/** An objection to be heard about, with how far that is. Throws as holdMandaatzaak, and Refused for what is no objection. */
async function holdHoorbaar(write: Write, welke: Welke) {
  const { zaak, mandaatzaak } = await holdMandaatzaak(write, welke);
  if (mandaatzaak.verzoek !== 'bezwaar') throw new Refused('mandaatzaak.fout.alleen-bezwaar');
  return { zaakId: zaak.id, stand: await readHoorstand(write, write.gemeenteId, zaak.id) };
}

/**
 * Makes an appointment to hear who objects to an aanslag of the gemeente, with the invitation (Awb 7:2). Throws NotFound, Stale,
 * or Refused: no objection, a moment that has gone by, or somebody who was heard already.
 */
export async function planMandaathoren(
  write: Write,
  { gesprek, ...welke }: Welke & { gesprek: Hoorgesprek },
): Promise<void> {
  const { zaakId, stand } = await holdHoorbaar(write, welke);
  if (stand.gehoord) throw new Refused('mandaatzaak.fout.al-gehoord');
  await planHoorzitting(write, { zaakId, gesprek, bron: awb('7:2') });
  await sendHoorbrief(write, zaakId, gesprek);
}

/** What was said at the hearing (Awb 7:7). Throws NotFound, Stale or Refused: none was planned, or it is still to come. */
export async function recordMandaatverslag(
  write: Write,
  { verslag, ...welke }: Welke & { verslag: string },
): Promise<void> {
  const { zaakId, stand } = await holdHoorbaar(write, welke);
  if (stand.gepland === null) throw new Refused('mandaatzaak.fout.geen-hoorgesprek');
  if (stand.gepland > write.ctx.now) throw new Refused('mandaatzaak.fout.hoor-komt-nog');
  await endHoorzitting(write, zaakId, { hoe: 'gehoord', tekst: verslag });
}

/** Who objects does not want to be heard (any more) (Awb 7:3, onder c). Throws NotFound, Stale or Refused: he was heard. */
export async function waiveMandaathoren(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { zaakId, stand } = await holdHoorbaar(write, welke);
  if (stand.gehoord) throw new Refused('mandaatzaak.fout.al-gehoord');
  await endHoorzitting(write, zaakId, { hoe: 'afgezien', tekst: reden });
}
