import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Uitkomst, Verzoek } from './mandaatzaak';

/** What was decided for the gemeente about one of its own aanslagen, by its own number: nobody's name. */
export type GevolgRegel = {
  zaakId: string;
  zaaknummer: string;
  verzoek: Verzoek;
  aanslagnummer: string;
  belasting: string;
  belastingjaar: number;
  uitkomst: Uitkomst;
  wasCenten: Cents;
  wordtCenten: Cents;
  gemeldOp: LocalDate;
  verwerktOp: LocalDate | null;
};

/** Reports on one page or in one list, at most so many: taxes that a gemeente keeps to itself bring some tens a year. */
export const GEVOLGEN_MAX = 1_000;

/** What was reported to one gemeente: what it did not do yet first, then the latest. */
export async function listGevolgen(read: Read, gemeenteId: number): Promise<GevolgRegel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.mandaatgevolg.findMany({
    where: { gemeenteId },
    include: { mandaatzaak: { include: { zaak: { select: { zaaknummer: true } } } } },
    orderBy: [{ verwerktOp: { sort: 'desc', nulls: 'first' } }, { gemeldOp: 'desc' }, { zaakId: 'asc' }],
    take: GEVOLGEN_MAX,
  });
  return rijen.map(({ mandaatzaak, ...rij }) => ({
    zaakId: rij.zaakId,
    zaaknummer: mandaatzaak.zaak.zaaknummer,
    verzoek: mandaatzaak.verzoek as Verzoek,
    aanslagnummer: mandaatzaak.aanslagnummer,
    belasting: mandaatzaak.belasting,
    belastingjaar: mandaatzaak.belastingjaar,
    uitkomst: mandaatzaak.uitkomst as Uitkomst,
    wasCenten: toCents(rij.wasCenten),
    wordtCenten: toCents(rij.wordtCenten),
    gemeldOp: localDateOf(rij.gemeldOp),
    verwerktOp: rij.verwerktOp && localDateOf(rij.verwerktOp),
  }));
}
