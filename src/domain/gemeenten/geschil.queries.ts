import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Geschil, type Geschilstand, overlegTot, standVan } from './geschil';
import { loadGeschillen } from './geschil.store';

export type GeschilView = Geschil & {
  stand: Geschilstand;
  begonnenOp: LocalDate | null;
  /** Last day of the three months in which the parties try it themselves. */
  overlegTot: LocalDate | null;
};

/** The register of disputes of one gemeente: what runs first, then the latest begun. No persons. */
export async function listGeschillen(read: Read, gemeenteId: number): Promise<GeschilView[]> {
  const vandaag = localDateOf(read.ctx.now);
  const geschillen = (await loadGeschillen(read, gemeenteId)).map((geschil) => ({
    ...geschil,
    stand: standVan(geschil.regels, vandaag),
    begonnenOp: geschil.regels[0]?.dag ?? null,
    overlegTot: overlegTot(geschil.regels),
  }));
  return geschillen.toSorted((a, b) => Number(a.stand === 'klaar') - Number(b.stand === 'klaar'));
}
