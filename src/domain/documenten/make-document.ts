import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { DOCUMENTSOORTEN, type Documentsoort } from './document';
import { insertDocumenten } from './document.store';
import { type Gerenderd, sjabloonversie } from './render-document';

export type Opdracht = {
  /** Chosen by whoever asks, so that asking twice makes one letter. */
  id: string;
  soort: Documentsoort;
  persoonId: string;
  aanslagId: string | null;
  /** The run that made it; null when it was asked for. */
  runId: string | null;
  /** The case that it belongs to, and no other. */
  zaakId?: string | null;
  dagtekening: LocalDate;
  taal: 'nl' | 'en';
  gerenderd: Gerenderd;
};

/**
 * Stores letters that were set (`renderDocument`), for good: encrypted, with their hash. A letter that exists is left
 * alone. Answers the ids of the new ones; they stand with their hashes in one line of the audit.
 */
export async function makeDocument(write: Write, opdrachten: readonly Opdracht[]): Promise<string[]> {
  const [eerste] = opdrachten;
  if (!eerste) return [];
  const nieuw = await insertDocumenten(
    write,
    opdrachten.map(({ gerenderd, ...opdracht }) => ({
      ...opdracht,
      ...gerenderd,
      sjabloon: sjabloonversie(opdracht.soort),
      bewaarklasse: DOCUMENTSOORTEN[opdracht.soort].bewaarklasse,
    })),
  );
  if (nieuw.length === 0) return nieuw;
  const hashes = new Map(opdrachten.map((o) => [o.id, o.gerenderd.sha256]));
  const { runId, soort } = eerste;
  await write.audit({
    handeling: 'document.gemaakt',
    onderwerp: runId === null ? { soort: 'document', id: eerste.id } : { soort: 'run', id: runId },
    voor: null,
    na: { soort, documenten: nieuw.map((id) => ({ id, sha256: hashes.get(id) ?? null })) },
    bewaarklasse: DOCUMENTSOORTEN[soort].bewaarklasse,
  });
  return nieuw;
}
