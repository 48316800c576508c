import type { Gegevens } from '@/domain/gemeenten/geldende-instelling';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { loadStappen, type StapVanAanslag } from './invorderingsstap.store';
import { type Invorderstatus, statusVan } from './invorderstatus';
import { loadDagfeiten, loadVorderingen, padOp, type Vorderingstand } from './vorderingfeiten.store';
import { type Oordeel, waaromNietVolgende } from './waarom-niet';

export type Vorderingbeeld = Vorderingstand & {
  oordeel: Oordeel;
  stappen: StapVanAanslag[];
  status: Invorderstatus;
  padBron: string | null;
};

/** One claim as it stands today: the next step with every reason for and against it, what was done, what its citizen sees. */
export async function getVorderingbeeld(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Vorderingbeeld> {
  const dag = localDateOf(read.ctx.now);
  const [stand] = read.gemeenten.includes(gemeenteId)
    ? await loadVorderingen(read, gemeenteId, dag, { aanslagIds: [aanslagId] })
    : [];
  if (!stand) throw new NotFound();
  read.shows(gemeenteId, [stand.persoonId]);
  const dagfeiten = await loadDagfeiten(read, gemeenteId, dag);
  const oordeel = waaromNietVolgende(stand.feiten, dagfeiten, dag);
  return {
    ...stand,
    oordeel,
    stappen: await loadStappen(read, gemeenteId, { aanslagId }),
    status: statusVan(stand.feiten, dagfeiten, dag),
    padBron: dagfeiten.pad?.bron ?? null,
  };
}

/**
 * How the aanslagen of one person stand in collection today, by id: one status each, in the words of who owes. `gegevens`
 * are the settings of the gemeente as its page has them: one statement, however much somebody owes (P12).
 */
export async function listInvorderstatus(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  gegevens: Gegevens,
): Promise<ReadonlyMap<string, Invorderstatus>> {
  if (!read.gemeenten.includes(gemeenteId)) return new Map();
  const dag = localDateOf(read.ctx.now);
  const standen = await loadVorderingen(read, gemeenteId, dag, { persoonId });
  if (standen.length > 0) read.shows(gemeenteId, [persoonId]);
  // What may still be on its way from the bank changes no status.
  const dagfeiten = { pad: padOp(gegevens, dag), bankTotEnMet: dag, bankVereist: dag };
  return new Map(standen.map((stand) => [stand.aanslagId, statusVan(stand.feiten, dagfeiten, dag)]));
}

/** The numbers of these aanslagen by id, for a list that has only their ids; whose they are that list told. */
export async function listAanslagnummers(
  { db, gemeenten }: Read,
  gemeenteId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!gemeenten.includes(gemeenteId) || ids.length === 0) return new Map();
  const rijen = await db.aanslag.findMany({
    where: { gemeenteId, id: { in: [...ids] } },
    select: { id: true, aanslagnummer: true },
  });
  return new Map(rijen.map((rij) => [rij.id, rij.aanslagnummer]));
}
