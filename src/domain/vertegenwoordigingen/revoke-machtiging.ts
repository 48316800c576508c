import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { closeMachtiging, lockMachtiging, type Machtiging } from './machtiging.store';
import { planEinde } from './vertegenwoordiging';
import { lockVertegenwoordiging, saveVertegenwoordiging } from './vertegenwoordiging.store';

/**
 * The citizen takes back what he gave: a code does not work any more, and who acts by it is refused at his next act.
 * Throws NotFound for what another gave, and Refused when it was over already.
 */
export async function revokeMachtiging(write: Write, id: string): Promise<void> {
  const persoonId = ownPersoonId(write);
  if (namensVan(write.ctx) !== null) throw new NotFound();
  await take(write, id, persoonId, 'Ingetrokken door de inwoner zelf.');
}

/** The same at the desk, for the person whose file is open. Throws as the other does. */
export async function withdrawMachtiging(
  write: Write,
  { id, persoonId, reden }: { id: string; persoonId: string; reden: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  await take(write, id, persoonId, reden);
}

/**
 * A helper stops helping: from now on he sees nothing of the client any more. Throws NotFound for what is not his, and
 * Refused for what was not given with a code, or was over already.
 */
export async function stopHelp(write: Write, vertegenwoordigingId: string): Promise<void> {
  const wie = ownPersoonId(write);
  const { persoonId, vertegenwoordigerId, herkomst } = await lockVertegenwoordiging(
    write,
    vertegenwoordigingId,
  );
  if (vertegenwoordigerId !== wie) throw new NotFound();
  if (herkomst !== 'inwoner') throw new Refused('machtiging.fout.niet-gegeven');
  write.shows(write.gemeenteId, [persoonId]);
  await endGegeven(write, { vertegenwoordigingId }, 'De helper is gestopt.');
  await write.audit({
    handeling: 'machtiging.gestopt',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { vertegenwoordigingId },
    bewaarklasse: 'contact',
  });
}

async function take(write: Write, id: string, persoonId: string, reden: string): Promise<void> {
  const nu = await lockMachtiging(write, id);
  if (nu.persoonId !== persoonId) throw new NotFound();
  write.shows(write.gemeenteId, [persoonId]);
  if (nu.status === 'open' || nu.status === 'getoond') await closeMachtiging(write, id, 'ingetrokken');
  else await endGegeven(write, nu, reden);
  await write.audit({
    handeling: 'machtiging.ingetrokken',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { id, status: nu.status },
    na: { id, vertegenwoordigingId: nu.vertegenwoordigingId, reden },
    bewaarklasse: 'contact',
  });
}

async function endGegeven(
  write: Write,
  { vertegenwoordigingId }: Pick<Machtiging, 'vertegenwoordigingId'>,
  reden: string,
): Promise<void> {
  if (vertegenwoordigingId === null) throw new Refused('machtiging.fout.al-voorbij');
  const gegeven = await lockVertegenwoordiging(write, vertegenwoordigingId);
  const plan = planEinde(gegeven, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused('machtiging.fout.al-voorbij');
  const { stand, tot } = plan;
  await saveVertegenwoordiging(
    write,
    vertegenwoordigingId,
    { stand, tot, beeindigd: true },
    { soort: 'beeindigd', reden },
  );
}
