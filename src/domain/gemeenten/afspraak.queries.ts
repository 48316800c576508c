import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { geldendOp } from './geldende-instelling';
import { getGegevens } from './gemeente.queries';
import type { Instelling } from './instelling';

type Herkomst = { vanaf: string; bron: string; teBevestigen: boolean; eigenaar: 'gemeente' | 'kantoor' };

/** An agreement as a board reads it: what, how much, whose promise, where it is written. */
export type Afspraak = Herkomst &
  (
    | { soort: 'smaak'; smaak: 1 | 2 | 'eigen' }
    | { soort: 'terugbelnorm' | 'antwoordnorm'; aantal: number; eenheid: 'werkdag' | 'uur' }
  );

const herkomst = (rij: Instelling, eigenaar: 'gemeente' | 'kantoor'): Herkomst => ({
  vanaf: rij.vanaf,
  bron: rij.bron,
  teBevestigen: rij.zekerheid === 'te-bevestigen',
  eigenaar,
});

/** The agreements that hold today for the one gemeente of this read. Throws NotFound when it names none. */
export async function listAfspraken(read: Read): Promise<Afspraak[]> {
  const [gemeenteId] = read.gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  const gegevens = await getGegevens(read, gemeenteId);
  const vandaag = localDateOf(read.ctx.now);
  const found: Afspraak[] = [];
  const smaak = geldendOp('smaak', gegevens, vandaag);
  if (smaak.waarde)
    found.push({ soort: 'smaak', smaak: smaak.waarde.smaak, ...herkomst(smaak.rij, 'gemeente') });
  for (const soort of ['terugbelnorm', 'antwoordnorm'] as const) {
    const norm = geldendOp(soort, gegevens, vandaag);
    if (!norm.waarde) continue;
    const { aantal, eenheid } = norm.waarde.norm;
    found.push({ soort, aantal, eenheid, ...herkomst(norm.rij, norm.waarde.eigenaar) });
  }
  return found;
}
