import type { Gegevens } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Overdracht } from './buitenland';
import { loadOverdrachten } from './buitenland.store';
import { padVan } from './invorderingspad';
import { loadStappen, type StapVanAanslag } from './invorderingsstap.store';
import { type Invorderstatus, statusVan, volgendeKosten } from './invorderstatus';
import { deurwaarderOp, type Opdracht, opdrachtenUit } from './opdracht';
import { type Losseweg, losseWeg, type Stapvoorstel } from './stapvoorstel';
import { loadStapvoorstellen } from './stapvoorstel.store';
import { judgeVerhaal, type Verhaalfeiten, type Verhaaloordeel } from './verhaal';
import { uitFeiten, type Verhaalfeit } from './verhaalfeit';
import { loadVerhaalfeiten } from './verhaalfeit.store';
import { readVerjaring } from './verjaring.queries';
import type { Verjaringsbeeld } from './verjaringsdatum';
import { loadDagfeiten, loadVorderingen, padOp, type Vorderingstand } from './vorderingfeiten.store';
import { type Oordeel, type RedenTegen, type Vorderingfeiten, waaromNietVolgende } from './waarom-niet';

export type Vorderingbeeld = Vorderingstand & {
  oordeel: Oordeel;
  stappen: StapVanAanslag[];
  status: Invorderstatus;
  padBron: string | null;
  /** What the next step would cost on its day; null where it is free or its year is not known. */
  stapkosten: Cents | null;
  /** How the next step goes for this claim alone, and whose akkoord it then needs. */
  los: { weg: Losseweg; akkoord: 'invorderingsambtenaar' | 'directeur' } | null;
  voorstellen: Stapvoorstel[];
  /** What may be done after the dwangbevel, and why not. */
  verhaal: Verhaaloordeel[];
  verhaalfeiten: Verhaalfeit[];
  /** What was asked of a deurwaarder about it, and how that stands. */
  opdrachten: Opdracht[];
  /** When it was sent to another country, and what came back. */
  overdrachten: Overdracht[];
  /** The deurwaarder who may have its data today; null where there is none. */
  deurwaarder: string | null;
  verjaring: Verjaringsbeeld;
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
  const { stap, teInnen } = oordeel;
  const verhaalfeiten = await loadVerhaalfeiten(read, gemeenteId, aanslagId);
  const deurwaarder = deurwaarderOp(await readGegevens(read, gemeenteId), dag);
  const pad = dagfeiten.pad && padVan(dagfeiten.pad.waarde, stand.feiten.persoonsoort);
  return {
    ...stand,
    stapkosten: stap && volgendeKosten(stap, dag, teInnen),
    los: stap && pad && { weg: losseWeg(pad, stap), akkoord: pad[stap].akkoord },
    voorstellen: await loadStapvoorstellen(read, gemeenteId, aanslagId),
    verhaalfeiten,
    opdrachten: opdrachtenUit(verhaalfeiten),
    overdrachten: await loadOverdrachten(read, gemeenteId, aanslagId),
    deurwaarder,
    verhaal: judgeVerhaal(
      verhaalfeitenVan(stand.feiten, oordeel, verhaalfeiten, deurwaarder !== null),
      pad,
      dag,
    ),
    verjaring: await readVerjaring(read, gemeenteId, { ...stand, ...stand.feiten }, dag),
    oordeel,
    stappen: await loadStappen(read, gemeenteId, { aanslagId }),
    status: statusVan(stand.feiten, dagfeiten, dag),
    padBron: dagfeiten.pad?.bron ?? null,
  };
}

/** What is known of a claim for the acts after its dwangbevel: how it stands, and what was written down. */
function verhaalfeitenVan(
  feiten: Vorderingfeiten,
  { redenen, teInnen }: Oordeel,
  vastgelegd: readonly Verhaalfeit[],
  deurwaarder: boolean,
): Verhaalfeiten {
  const dwangbevel = feiten.stappen.find(({ stap }) => stap === 'dwangbevel');
  const heeft = (...codes: RedenTegen[]) => redenen.some((r) => r.tegen && codes.includes(r.code));
  return {
    persoonsoort: feiten.persoonsoort,
    teInnen,
    inRegeling: feiten.regeling !== null,
    wacht: heeft('opgeschort', 'zaak-loopt'),
    overledenOp: feiten.overledenOp,
    adresBekend: feiten.adresBekend,
    postTerug: feiten.postTerug,
    oninbaarVoorgesteld: feiten.oninbaarVoorgesteld !== null,
    dwangbevel: dwangbevel ? { ...dwangbevel, perPost: true } : null,
    ...uitFeiten(vastgelegd),
    deurwaarder,
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
