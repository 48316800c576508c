import type { Read } from '@/platform/tenant';
import { type AanslagView, toView, VELDEN } from './aanslag.queries';

/** So many of a run at once. */
export const PER_PAGINA = 50;

/**
 * The aanslagen of one run in the order of their numbers; `na` is the aanslagnummer after which to begin, for the
 * first page the beginning of its numbers (`nummerBegin`).
 */
export async function listAanslagenVanRun(
  read: Read,
  gemeenteId: number,
  runId: string,
  na = '',
): Promise<AanslagView[]> {
  const rijen = await read.db.aanslag.findMany({
    where: { gemeenteId, runId, aanslagnummer: { gt: na } },
    orderBy: { aanslagnummer: 'asc' },
    take: PER_PAGINA,
    select: VELDEN,
  });
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoonId),
  );
  return rijen.map(toView);
}

/**
 * The aanslag with this aanslagnummer or betalingskenmerk, as people type it; null when there is none. Answers no more
 * than its id: what is shown of it, its own page says.
 */
export async function findAanslagId(read: Read, gemeenteId: number, getypt: string): Promise<string | null> {
  const nummer = getypt.replace(/\s/g, '');
  const betalingskenmerk = nummer.replace(/[.-]/g, '');
  const gevonden = await read.db.aanslag.findFirst({
    where: { gemeenteId, OR: [{ aanslagnummer: nummer }, { betalingskenmerk }] },
    select: { id: true },
  });
  return gevonden?.id ?? null;
}
