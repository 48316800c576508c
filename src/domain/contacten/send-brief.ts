import { deliverDocument } from '@/domain/documenten/deliver-document';
import { makeDocument } from '@/domain/documenten/make-document';
import { type Gerenderd, renderDocument } from '@/domain/documenten/render-document';
import { resendDocument } from '@/domain/documenten/resend-document';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Brief, type Briefact, decideBrief } from './brief';
import { auditBrief, lockBrief, saveBrief } from './brief.store';
import { gatherBrief, type Ondertekening, type Opgemaakt } from './gather-brief';
import { rollenIn } from './rollen-in';

/** What somebody saw when he decided. */
export type Gezien = { id: string; vingerafdruk: string };
export type Wijze = 'post' | 'balie';

/**
 * Sends a letter that nobody has to sign: by post, or printed for who stands at the counter. What goes out is what the
 * clerk saw, or nothing does. Throws NotFound, or Refused with why not.
 */
export async function sendBrief(
  write: Write,
  input: Gezien & { wijze: Wijze },
): Promise<{ persoonId: string }> {
  const { brief } = await hold(write, 'versturen', input.id);
  const opgemaakt = await asSeen(write, brief, input.vingerafdruk, null);
  await saveBrief(write, brief, { status: 'verzonden', afgerondOp: write.ctx.now });
  await makeAndDeliver(write, brief, opgemaakt, input.wijze);
  await auditBrief(write, 'verzonden', brief, { status: 'verzonden', wijze: input.wijze });
  return { persoonId: brief.persoonId };
}

/** Puts a letter on the list to sign. It can be made today, or it does not get there. Throws NotFound and Refused. */
export async function offerBrief(write: Write, input: Gezien): Promise<{ persoonId: string }> {
  const { brief } = await hold(write, 'aanbieden', input.id);
  await asSeen(write, brief, input.vingerafdruk, null);
  await saveBrief(write, brief, { status: 'ter-ondertekening', aangebodenOp: write.ctx.now, reden: null });
  await auditBrief(write, 'aangeboden', brief, { status: 'ter-ondertekening' });
  return { persoonId: brief.persoonId };
}

/**
 * Signs a letter of somebody else, with the name and function that stand in it, and sends it by post: signed is sent,
 * in one transaction. Two who sign at once wait for each other; the second hears that it went. Throws NotFound, or
 * Refused: withdrawn or sent meanwhile, own work, not somebody who signs this letter, not what was looked at.
 */
export async function signBrief(write: Write, input: Gezien): Promise<void> {
  const { brief, functie } = await hold(write, 'ondertekenen', input.id);
  const { actor, now } = write.ctx;
  const naam = actor.soort === 'medewerker' ? actor.naam : '';
  const rol = functie ?? '';
  const opgemaakt = await asSeen(write, brief, input.vingerafdruk, { naam, rol });
  await saveBrief(write, brief, {
    status: 'verzonden',
    ondertekenaarId: actingMedewerker(write.ctx),
    functie: rol,
    reden: null,
    afgerondOp: now,
  });
  await makeAndDeliver(write, brief, opgemaakt, 'post');
  await auditBrief(write, 'ondertekend', brief, { status: 'verzonden', functie: rol, wijze: 'post' });
}

/** Gives a letter back to its maker with what is not right. Throws NotFound and Refused. */
export async function returnBrief(write: Write, { id, reden }: { id: string; reden: string }): Promise<void> {
  const { brief } = await hold(write, 'terugsturen', id);
  await saveBrief(write, brief, { status: 'teruggestuurd', reden });
  await auditBrief(write, 'teruggestuurd', brief, { status: 'teruggestuurd', reden });
}

/** Takes a letter back before it went, also from the list to sign. It stays readable as withdrawn. Throws NotFound and Refused. */
export async function withdrawBrief(write: Write, id: string): Promise<{ persoonId: string }> {
  const { brief } = await hold(write, 'intrekken', id);
  await saveBrief(write, brief, { status: 'ingetrokken', afgerondOp: write.ctx.now });
  await auditBrief(write, 'ingetrokken', brief, { status: 'ingetrokken' });
  return { persoonId: brief.persoonId };
}

/** The letter, held, when this may be done with it now. */
async function hold(write: Write, act: Briefact, id: string) {
  const medewerkerId = actingMedewerker(write.ctx);
  const brief = await lockBrief(write, id);
  const besluit = decideBrief(act, brief, { medewerkerId, rollen: rollenIn(write) });
  if (!besluit.ok) throw new Refused(besluit.reden);
  return { brief, functie: besluit.functie };
}

/** Address, amounts or text may have changed since somebody looked: then he looks again. */
async function asSeen(
  write: Write,
  brief: Brief,
  vingerafdruk: string,
  ondertekening: Ondertekening | null,
): Promise<Opgemaakt> {
  const opmaak = await gatherBrief(write, write.gemeenteId, brief, ondertekening);
  if (!opmaak.ok) throw new Refused(opmaak.reden);
  if (opmaak.brief.vingerafdruk !== vingerafdruk) throw new Refused('weigering.brief-intussen-anders');
  return opmaak.brief;
}

/**
 * The document bears the id of the letter: one, whatever happens. It is set within the transaction, which one letter
 * may take the time for: nothing counts as sent that could not be made.
 */
async function makeAndDeliver(write: Write, brief: Brief, { data, adres }: Opgemaakt, wijze: Wijze) {
  const gerenderd: Gerenderd = await renderDocument(brief.id, { sjabloon: 'standaardbrief', data }).catch(
    () => {
      throw new Refused('weigering.brief-niet-te-maken');
    },
  );
  await makeDocument(write, [
    {
      id: brief.id,
      soort: brief.soort,
      persoonId: brief.persoonId,
      aanslagId: null,
      runId: null,
      dagtekening: localDateOf(write.ctx.now),
      taal: 'nl',
      gerenderd,
    },
  ]);
  if (wijze === 'balie') await resendDocument(write, { documentId: brief.id, wijze });
  else await deliverDocument(write, [{ documentId: brief.id, kanaal: 'post', adres }]);
}
