import { medewerkerIdIn } from '@/platform/context';

/**
 * The display name of who did something, out of the text that a journal or an approval keeps of him (`actorText`), or of
 * the id of a medewerker itself; null for a job, a citizen, nobody, or who is not known at this kantoor. Pure.
 */
export const nameActor = (
  namen: ReadonlyMap<string, string>,
  actor: string | null | undefined,
): string | null => namen.get(medewerkerIdIn(actor ?? '')) ?? null;
