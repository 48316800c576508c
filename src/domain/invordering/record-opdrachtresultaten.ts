import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { kenmerkVanOpdracht } from './opdracht';
import { listOpdrachten } from './opdracht.queries';
import { readOpdrachtbestand } from './opdrachtbestand';
import { recordVerhaalfeit } from './record-verhaalfeit';

/** The most that one file may be. */
export const OPDRACHTBESTAND_MAX = 1024 * 1024;

/**
 * Takes in what a deurwaarder says of his assignments, each line as if it was written down by itself: with its costs, its
 * letter and its place in the journal. All of it or nothing. Answers how many lines. Throws Refused with what is wrong and in
 * which line: what cannot be read, an assignment that is not known in this gemeente, a result that does not follow.
 */
export async function recordOpdrachtresultaten(write: Write, tekst: string): Promise<number> {
  const gelezen = readOpdrachtbestand(tekst);
  if (!gelezen.ok) throw new Refused(`opdrachtbestand.${gelezen.reden}`, regelVan(gelezen.regel));
  const { opdrachten } = await listOpdrachten(write, write.gemeenteId);
  const bekend = new Map(
    opdrachten
      .filter(({ stand }) => stand !== 'voorgesteld')
      .map((opdracht) => [kenmerkVanOpdracht(opdracht.id), opdracht]),
  );
  for (const { regel, kenmerk, soort, dag, centen } of gelezen.regels) {
    const opdracht = bekend.get(kenmerk);
    if (!opdracht) throw new Refused('opdrachtbestand.onbekende-opdracht', regelVan(regel));
    await recordVerhaalfeit(write, {
      aanslagId: opdracht.aanslagId,
      opdrachtId: opdracht.id,
      bewijs: `Bestand van de deurwaarder, regel ${regel}.`,
      naam: null,
      ...{ soort, dag, centen },
    });
  }
  return gelezen.regels.length;
}

const regelVan = (regel: number | null): Record<string, string> =>
  regel === null ? {} : { regel: String(regel) };
