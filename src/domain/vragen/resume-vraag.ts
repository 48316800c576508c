import { readOnderwerp } from '@/domain/kennis/read-onderwerp';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { readTakenOver } from '@/domain/taken/read-taken';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Tijdvak } from './belmoment';
import { openVraagtaak } from './open-vraagtaak';
import { readBellen } from './read-bellen';
import { auditVraag, insertStap, lockVraag } from './vraag.store';
import { beurtVan } from './vraagketen';

/**
 * Goes on with a question of which the inwoner could not be reached: he says on which number, or asks for it in writing, and
 * the same work is there again with a promise of its own. So the chain does not end in a call that nobody took (T-03).
 * Throws NotFound, and Refused: it is not his turn, or there is no number to call.
 */
export async function resumeVraag(
  write: Write,
  input: { vraagId: string; telefoon: string | null; tijdvak?: Tijdvak | null },
): Promise<void> {
  const persoonId = ownPersoonId(write);
  const vraag = await lockVraag(write, input.vraagId);
  if (vraag.persoonId !== persoonId) throw new NotFound();
  const taken = await readTakenOver(write, write.gemeenteId, 'vraag', [vraag.id]);
  const werkOpen = taken.some((taak) => taak.status !== 'afgerond' && taak.soort !== 'terugmelding');
  if (beurtVan({ ...vraag, werkOpen }) !== 'bereik') throw new Refused('weigering.al-bezig');
  const afspraak = vraag.stand === 'afspraak-gemaakt';
  if (afspraak && input.telefoon === null) throw new Refused('weigering.geen-nummer', {}, 'telefoon');
  const telefoon =
    input.telefoon === null
      ? null
      : await readBellen(write, { telefoon: input.telefoon, tijdvak: input.tijdvak });
  const schriftelijk = vraag.stand === 'gesteld' ? 'antwoord' : 'extra-informatie';
  const { plan } = await openVraagtaak(write, {
    soort: telefoon === null ? schriftelijk : afspraak ? 'afspraak' : 'terugbellen',
    vraagId: vraag.id,
    persoonId,
    team: (await readOnderwerp(write, vraag.onderwerp))?.team ?? 'serviceteam',
    urgentie: 'gewoon',
    telefoon,
    tijdvak: telefoon === null ? null : (input.tijdvak ?? null),
  });
  await insertStap(write, vraag.id, 'opnieuw', null);
  await auditVraag(write, 'vraag.opnieuw', vraag.id, null, { beloofd: plan?.beloofd ?? null });
}
