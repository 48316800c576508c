import { newId, type Write } from '@/platform/tenant';
import { insertTaak, insertTaakregel, type NieuweTaak } from './taak.store';

export type TeOpenen = Pick<NieuweTaak, 'soort' | 'onderwerp' | 'persoonId' | 'team'> &
  Partial<Omit<NieuweTaak, 'soort' | 'onderwerp' | 'persoonId' | 'team'>>;

/**
 * Leaves work for a team about a subject, with the first line of its journal. What is promised about it is made before,
 * by who opens it. Answers the id of the task.
 */
export async function openTaak(write: Write, nieuw: TeOpenen): Promise<string> {
  const id = nieuw.id ?? newId();
  const { belofteId = null, herkomst = null, urgentie = 'gewoon', uiterlijk = null } = nieuw;
  const { telefoon = null, afgesproken = null, toelichting = null, team } = nieuw;
  await insertTaak(write, {
    ...nieuw,
    ...{ id, belofteId, herkomst, urgentie, uiterlijk, telefoon, afgesproken, toelichting },
  });
  await insertTaakregel(write, id, 'geopend', toelichting, { team, ...(herkomst && { herkomst }) });
  return id;
}
