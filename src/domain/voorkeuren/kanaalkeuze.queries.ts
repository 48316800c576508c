import { oinVan } from '@/platform/digikoppeling';
import type { Read } from '@/platform/tenant';
import { findMailbaar } from '../personen/find-mailbaar';
import { type Keuze, type Keuzekanaal, type Keuzetaal, ZONDER_KEUZE } from './kanaalkeuze';

export type Keuzeregel = Keuze & { moment: Date; wijze: 'mijn' | 'balie' };

export type KeuzeView = {
  /** What holds now. */
  keuze: Keuze;
  /** What was chosen when and how, the latest first; empty for who never chose. */
  eerder: Keuzeregel[];
  /** Whether mail can go to him. */
  mailbaar: boolean;
  /** Whether he can have a Berichtenbox of MijnOverheid. */
  berichtenbox: boolean;
};

/** So many choices are shown; the rest stays kept. */
const HOOGSTENS = 10;

/** How one person wants his letters, and what can be chosen; null for who is not there. */
export async function getKeuze(read: Read, gemeenteId: number, persoonId: string): Promise<KeuzeView | null> {
  const persoon = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { soort: true, nummerVersleuteld: true, overlijdensdatum: true },
  });
  if (!persoon) return null;
  read.shows(gemeenteId, [persoonId]);
  const rijen = await read.db.kanaalkeuze.findMany({
    where: { gemeenteId, persoonId },
    orderBy: { volg: 'desc' },
    take: HOOGSTENS,
  });
  const eerder = rijen.map(({ kanaal, taal, kennisgeving, moment, wijze }) => ({
    kanaal: kanaal as Keuzekanaal,
    taal: taal as Keuzetaal,
    kennisgeving,
    moment,
    wijze: wijze as Keuzeregel['wijze'],
  }));
  const [laatste] = eerder;
  return {
    keuze: laatste
      ? {
          kanaal: laatste.kanaal,
          taal: laatste.taal,
          kennisgeving: laatste.kennisgeving,
        }
      : ZONDER_KEUZE,
    eerder,
    mailbaar: (await findMailbaar(read, gemeenteId, [persoonId])).has(persoonId),
    berichtenbox:
      persoon.soort === 'natuurlijk' &&
      persoon.nummerVersleuteld !== null &&
      persoon.overlijdensdatum === null &&
      oinVan(read.ctx.kantoorId) !== null,
  };
}
