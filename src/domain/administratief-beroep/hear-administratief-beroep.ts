import type { Hoorgesprek } from '@/domain/zaken/hoorzitting';
import { endHoorzitting, planHoorzitting } from '@/domain/zaken/plan-hoorzitting';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import { awb } from '@/law/regelingen';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdAdministratiefBeroep, type Welke } from './hold-administratief-beroep';
import { sendHoorbrief } from './send-beroepbrief';

/**
 * Makes an appointment to hear who disputes a decision, with the invitation (Awb 7:16; 7:2 where bezwaar took its place). Who
 * took that decision has no part in it. Throws NotFound, Stale, or Refused: by him, a moment that has gone by, or
 * somebody who was heard already.
 */
export async function planBeroepgesprek(
  write: Write,
  { gesprek, ...welke }: Welke & { gesprek: Hoorgesprek },
): Promise<void> {
  const { zaak, beroep } = await holdAdministratiefBeroep(write, welke);
  const { gehoord } = await readHoorstand(write, write.gemeenteId, zaak.id);
  if (gehoord) throw new Refused('administratief-beroep.fout.al-gehoord');
  const bron = awb(beroep.rechtsmiddel === 'bezwaar' ? '7:2' : '7:16');
  await planHoorzitting(write, { zaakId: zaak.id, gesprek, bron });
  await sendHoorbrief(write, zaak.id, gesprek);
}

/** What was said at the hearing (Awb 7:21). Throws NotFound, Stale or Refused: none was planned, or it is still to come. */
export async function recordBeroepverslag(
  write: Write,
  { verslag, ...welke }: Welke & { verslag: string },
): Promise<void> {
  const { zaak } = await holdAdministratiefBeroep(write, welke);
  const { gepland } = await readHoorstand(write, write.gemeenteId, zaak.id);
  if (gepland === null) throw new Refused('administratief-beroep.fout.geen-hoorgesprek');
  if (gepland > write.ctx.now) throw new Refused('administratief-beroep.fout.hoor-komt-nog');
  await endHoorzitting(write, zaak.id, { hoe: 'gehoord', tekst: verslag });
}

/** Somebody does not want to be heard (any more) (Awb 7:17, onder c). Throws NotFound, Stale or Refused: he was heard. */
export async function waiveBeroepgesprek(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { zaak } = await holdAdministratiefBeroep(write, welke);
  const { gehoord } = await readHoorstand(write, write.gemeenteId, zaak.id);
  if (gehoord) throw new Refused('administratief-beroep.fout.al-gehoord');
  await endHoorzitting(write, zaak.id, { hoe: 'afgezien', tekst: reden });
}
