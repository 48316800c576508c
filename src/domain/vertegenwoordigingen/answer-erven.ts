import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { recordErvenadres } from '@/domain/personen/record-ervenadres';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Ervenadres, planAntwoord } from './ervenverzoek';
import { findOpenVerzoek, lockVerzoek, saveVerzoek } from './ervenverzoek.store';

/**
 * What the gemeente knows of the heirs: the address becomes the one to which their letters go, or nobody knows it. Ends
 * the task. Throws NotFound, and Refused when it was answered meanwhile, or the address is none that a letter can have.
 */
export async function answerErven(
  write: Write,
  { id, adres, toelichting }: { id: string; adres: Ervenadres | null; toelichting: string | null },
): Promise<void> {
  actingMedewerker(write.ctx);
  const verzoek = await lockVerzoek(write, id);
  const plan = planAntwoord(verzoek.status);
  if (!plan.ok) throw new Refused(plan.reden);
  if (adres === null && toelichting === null) throw new Refused('fouten.verplicht', {}, 'toelichting');
  const { persoonId } = verzoek;
  if (adres !== null) await recordErvenadres(write, persoonId, adres);
  const status = adres === null ? 'onbekend' : 'adres';
  await saveVerzoek(write, id, status, toelichting);
  await finish(write, id, persoonId, { status, toelichting });
}

/** Heirs were recorded in another way: what was asked of the gemeente need not be answered any more. */
export async function dropErvenverzoek(write: Write, persoonId: string): Promise<void> {
  const id = await findOpenVerzoek(write, persoonId);
  if (id === null) return;
  await saveVerzoek(write, id, 'vervallen', null);
  await finish(write, id, persoonId, { status: 'vervallen', toelichting: null });
}

async function finish(
  write: Write,
  id: string,
  persoonId: string,
  na: { status: string; toelichting: string | null },
): Promise<void> {
  write.shows(write.gemeenteId, [persoonId]);
  await endTakenOver(write, { soort: 'ervenverzoek', id }, na.toelichting ?? 'Beantwoord.');
  await write.audit({
    handeling: 'erven.beantwoord',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { id, status: 'open' },
    na: { id, ...na },
    bewaarklasse: 'contact',
  });
}
