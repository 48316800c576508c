import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { geldendOp } from '../gemeenten/geldende-instelling';
import { readGegevens } from '../gemeenten/read-gegevens';
import { type Dienstbelofte, type Geldend, geldendeDienstbeloften } from './dienstbelofte';
import { loadDienstbeloften } from './dienstbelofte.store';

/** Every promise of the kantoor and its gemeenten, past and coming ones too, for who keeps the list. */
export const listDienstbeloften = (read: Read): Promise<Dienstbelofte[]> => loadDienstbeloften(read);

/** One promise of the kantoor or of a gemeente, or null. */
export const getDienstbelofte = async (read: Read, id: string): Promise<Dienstbelofte | null> =>
  (await loadDienstbeloften(read)).find((rij) => rij.id === id) ?? null;

/** What the inwoners of the one gemeente of this read are promised today, and by whom. Throws NotFound without one. */
export async function getGeldendeDienstbeloften(read: Read): Promise<Geldend> {
  const [gemeenteId] = read.gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  const dag = localDateOf(read.ctx.now);
  const smaak = geldendOp('smaak', await readGegevens(read, gemeenteId), dag).waarde?.smaak ?? null;
  return geldendeDienstbeloften(await loadDienstbeloften(read), gemeenteId, smaak, dag);
}
