import { readRekeningen } from '@/domain/terugbetalingen/read-rekening';
import { isBruikbaar, type Uitbetaalrekening } from '@/domain/terugbetalingen/uitbetaalrekening';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Incassobeleid } from './incassokeuze';
import type { Machtiging } from './machtiging';
import { loadMachtigingenVan } from './machtiging.store';
import { readBeleid } from './read-beleid';

/** One account as it came in: to pay to, or to collect from. */
export type Rekeningregel = {
  id: string;
  op: LocalDate;
  iban: string;
  naam: string;
  kanaal: 'mijn' | 'balie';
} & (
  | { waarvoor: 'terugbetalen'; status: Uitbetaalrekening['status'] }
  | { waarvoor: 'incasso'; status: Machtiging['status'] }
);

export type Rekeningverloop = {
  naam: string;
  /** From which is collected now; null where nothing is. */
  incasso: Pick<Machtiging, 'iban' | 'rekeninghouder'> | null;
  /** To which is paid now; null where none is known, or the last one waits. */
  terugbetalen: Pick<Uitbetaalrekening, 'iban' | 'tenaamstelling'> | null;
  /** The last one, when somebody still has to look at it. */
  wacht: Uitbetaalrekening | null;
  beleid: Incassobeleid | null;
  /** All that came in, the latest first. */
  verloop: Rekeningregel[];
};

/** Which accounts of a person we use, and which we used: for himself and for the desk. Throws NotFound. */
export async function getRekeningverloop(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Rekeningverloop> {
  const { naam, rekeningen } = await readRekeningen(read, gemeenteId, persoonId);
  const machtigingen = await loadMachtigingenVan(read, gemeenteId, persoonId);
  read.shows(gemeenteId, [persoonId]);
  const [laatste] = rekeningen;
  const wacht =
    laatste && ['bevestigen', 'beoordelen', 'voorgesteld'].includes(laatste.status) ? laatste : null;
  const verloop: (Rekeningregel & { moment: number })[] = [
    ...rekeningen.map((rij) => ({
      ...{ id: rij.id, iban: rij.iban, naam: rij.tenaamstelling, kanaal: rij.kanaal, status: rij.status },
      waarvoor: 'terugbetalen' as const,
      op: localDateOf(rij.gegevenOp),
      moment: rij.gegevenOp.getTime(),
    })),
    ...machtigingen.map((rij, n) => ({
      ...{ id: rij.id, iban: rij.iban, naam: rij.rekeninghouder, kanaal: rij.kanaal, status: rij.status },
      waarvoor: 'incasso' as const,
      op: rij.getekendOp,
      // Of one day the latest stays first.
      moment: Date.parse(`${rij.getekendOp}T12:00:00Z`) - n,
    })),
  ];
  return {
    naam,
    incasso: machtigingen.find((rij) => rij.status === 'actief') ?? null,
    terugbetalen: laatste && isBruikbaar(laatste) ? laatste : null,
    wacht,
    beleid: await readBeleid(read, gemeenteId),
    verloop: verloop.toSorted((x, y) => y.moment - x.moment).map(({ moment: _, ...regel }) => regel),
  };
}
