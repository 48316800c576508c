import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { bereikVanMachtiging } from './machtiging';
import {
  closeMachtiging,
  findZelfde,
  loadZaaknummer,
  lockMachtiging,
  type Machtiging,
} from './machtiging.store';
import { planEinde } from './vertegenwoordiging';
import {
  insertVertegenwoordiging,
  loadPaar,
  lockVertegenwoordiging,
  saveVertegenwoordiging,
} from './vertegenwoordiging.store';

/**
 * Who typed the code says that he will help: from today he acts within what was given, until the day that the citizen
 * chose. What he had for the same ends. Throws NotFound for anybody else, and Refused when it was taken back, ran out or
 * was answered meanwhile.
 */
export async function acceptMachtiging(write: Write, id: string): Promise<void> {
  const { ctx } = write;
  const vertegenwoordigerId = ownPersoonId(write);
  const { grens, doen, persoonId, rechten, tot, zaakId } = await holdOwn(write, id, vertegenwoordigerId);
  const vandaag = localDateOf(ctx.now);
  const { overleden } = await loadPaar(write, persoonId, vertegenwoordigerId);
  if (overleden) throw new Refused('machtiging.fout.overleden');
  const bereik = bereikVanMachtiging(grens, doen, await loadZaaknummer(write, zaakId));
  for (const oud of await findZelfde(write, { persoonId, vertegenwoordigerId, bereik }, vandaag))
    await endOld(write, oud);
  const vertegenwoordigingId = await insertVertegenwoordiging(write, {
    ...{
      persoonId,
      vertegenwoordigerId,
      soort: 'gemachtigde',
      rechten,
      bereik,
      stand: 'geldig',
    },
    ...{ bewijs: null, vanaf: vandaag, tot, herkomst: 'inwoner' },
  });
  await closeMachtiging(write, id, 'aanvaard', vertegenwoordigingId);
  await audit(write, persoonId, 'aanvaard', {
    id,
    vertegenwoordigingId,
    vertegenwoordigerId,
    bereik,
    tot,
  });
}

/** Or that he will not: the code is used up, and nothing of it stays with him. Throws as `acceptMachtiging` does. */
export async function declineMachtiging(write: Write, id: string): Promise<void> {
  const { persoonId } = await holdOwn(write, id, ownPersoonId(write));
  await closeMachtiging(write, id, 'geweigerd');
  await audit(write, persoonId, 'geweigerd', { id });
}

async function holdOwn(write: Write, id: string, wie: string): Promise<Machtiging> {
  const gevonden = await lockMachtiging(write, id);
  if (gevonden.helperId !== wie) throw new NotFound();
  write.shows(write.gemeenteId, [gevonden.persoonId]);
  if (gevonden.status === 'ingetrokken' || gevonden.status === 'vervangen')
    throw new Refused('machtiging.fout.ingetrokken');
  if (gevonden.status !== 'getoond') throw new Refused('machtiging.fout.al-beantwoord');
  if (write.ctx.now >= gevonden.geldigTot || gevonden.tot <= localDateOf(write.ctx.now))
    throw new Refused('machtiging.fout.verlopen');
  return gevonden;
}

async function endOld(write: Write, id: string): Promise<void> {
  const plan = planEinde(await lockVertegenwoordiging(write, id), localDateOf(write.ctx.now));
  if (!plan.ok) return;
  const { stand, tot } = plan;
  const regel = {
    soort: 'beeindigd',
    reden: 'Vervangen door een nieuwe machtiging.',
  } as const;
  await saveVertegenwoordiging(write, id, { stand, tot, beeindigd: true }, regel);
}

const audit = (write: Write, persoonId: string, wat: string, na: Record<string, unknown>): Promise<void> =>
  write.audit({
    handeling: `machtiging.${wat}`,
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { status: 'getoond' },
    na,
    bewaarklasse: 'contact',
  });
