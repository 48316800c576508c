import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { findPersoonVan, insertBewaarstop, liftRow } from './bewaarstop.store';

const REDEN_MIN = 10;

/**
 * Holds everything about the person of a case back from destruction, up to and including a day. Answers the id. Throws
 * NotFound for who is no medewerker, or Refused: no such case here, no reason, or a day that is over.
 */
export async function setBewaarstop(
  write: Write,
  input: { zaaknummer: string; reden: string; tot: LocalDate },
): Promise<string> {
  actingMedewerker(write.ctx);
  const kenmerk = input.zaaknummer.trim();
  const reden = input.reden.trim();
  const vandaag = localDateOf(write.ctx.now);
  if (reden.length < REDEN_MIN) throw new Refused('vernietigen.fout.reden-kort', {}, 'reden');
  if (input.tot < vandaag) throw new Refused('vernietigen.fout.einde-voorbij', {}, 'tot');
  const persoonId = await findPersoonVan(write, kenmerk);
  if (persoonId === null) throw new Refused('vernietigen.fout.geen-zaak', {}, 'zaaknummer');
  const id = newId();
  await insertBewaarstop(write, {
    ...{ id, persoonId, kenmerk, reden, vanaf: vandaag, tot: input.tot },
    gezetDoor: actorText(write.ctx.actor),
    gezetOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'bewaarstop.zetten',
    onderwerp: { soort: 'bewaarstop', id },
    voor: null,
    na: { kenmerk, reden, tot: input.tot },
    bewaarklasse: 'vernietiging',
  });
  return id;
}

/** Ends a hold before its last day. Throws NotFound, Stale. */
export async function liftBewaarstop(write: Write, input: { id: string; versie: number }): Promise<void> {
  actingMedewerker(write.ctx);
  const { kenmerk, tot } = await liftRow(write, input, {
    opgehevenDoor: actorText(write.ctx.actor),
    opgehevenOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'bewaarstop.opheffen',
    onderwerp: { soort: 'bewaarstop', id: input.id },
    voor: { kenmerk, tot },
    na: null,
    bewaarklasse: 'vernietiging',
  });
}
