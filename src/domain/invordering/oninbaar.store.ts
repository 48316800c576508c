import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { OninbaarlijstModel, OninbaarvoorstelModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type {
  Claim,
  Lijststatus,
  Namens,
  Omvang,
  Oninbaarlijst,
  Oninbaarstatus,
  Oninbaarvoorstel,
} from './oninbaar';
import type { Oninbaarreden } from './oninbaarreden';
import { readVerjaring } from './verjaring.queries';
import { loadVorderingen } from './vorderingfeiten.store';

export const toVoorstel = ({ gemeenteId: _, ...rij }: OninbaarvoorstelModel): Oninbaarvoorstel => ({
  ...rij,
  omvang: rij.omvang as Omvang,
  bedragCenten: toCents(rij.bedragCenten),
  redencode: rij.redencode as Oninbaarreden,
  status: rij.status as Oninbaarstatus,
  geboektCenten: toCents(rij.geboektCenten),
  kostenCenten: toCents(rij.kostenCenten),
});

export const toLijst = ({ gemeenteId: _, ...rij }: OninbaarlijstModel): Oninbaarlijst => ({
  ...rij,
  maand: fromDatabaseDate(rij.maand),
  status: rij.status as Lijststatus,
  namens: rij.namens as Namens | null,
  geboektCenten: toCents(rij.geboektCenten),
});

/** One list of this gemeente with the version that was looked at. Throws NotFound, Stale. */
export async function loadLijst(
  { db, gemeenteId }: Write,
  id: string,
  versie: number,
): Promise<Oninbaarlijst> {
  const rij = await db.oninbaarlijst.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toLijst(rij);
}

/** One proposal of this gemeente. Throws NotFound. */
export async function loadVoorstel({ db, gemeenteId }: Write, id: string): Promise<Oninbaarvoorstel> {
  const rij = await db.oninbaarvoorstel.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toVoorstel(rij);
}

/** What stands on a list, or what waits for one (null); the first proposed first. */
export async function loadVoorstellen(
  { db }: Read,
  gemeenteId: number,
  lijstId: string | null,
): Promise<Oninbaarvoorstel[]> {
  const rijen = await db.oninbaarvoorstel.findMany({
    where: { gemeenteId, lijstId, ...(lijstId === null ? { status: 'voorgesteld' } : {}) },
    orderBy: [{ voorgesteldOp: 'asc' }, { id: 'asc' }],
  });
  return rijen.map(toVoorstel);
}

export async function insertVoorstel({ db, gemeenteId }: Write, rij: Oninbaarvoorstel): Promise<void> {
  await db.oninbaarvoorstel.create({ data: { ...rij, gemeenteId } });
}

export async function insertLijst({ db, gemeenteId }: Write, rij: Oninbaarlijst): Promise<void> {
  await db.oninbaarlijst.create({ data: { ...rij, maand: toDatabaseDate(rij.maand), gemeenteId } });
}

/** Writes what became of a proposal that still has the version it was read with. Throws Stale otherwise. */
export async function saveVoorstel(
  { db, gemeenteId }: Write,
  voor: Oninbaarvoorstel,
  meer: Partial<Oninbaarvoorstel>,
): Promise<Oninbaarvoorstel> {
  const { id, versie } = voor;
  const data = { ...meer, versie: versie + 1 };
  const { count } = await db.oninbaarvoorstel.updateMany({ where: { gemeenteId, id, versie }, data });
  if (count !== 1) throw new Stale();
  return { ...voor, ...data };
}

/** Writes what became of a list that still has the version it was read with. Throws Stale otherwise. */
export async function saveLijst(
  { db, gemeenteId }: Write,
  voor: Oninbaarlijst,
  meer: Partial<Omit<Oninbaarlijst, 'maand'>>,
): Promise<Oninbaarlijst> {
  const { id, versie } = voor;
  const data = { ...meer, versie: versie + 1 };
  const { count } = await db.oninbaarlijst.updateMany({ where: { gemeenteId, id, versie }, data });
  if (count !== 1) throw new Stale();
  return { ...voor, ...data };
}

/** Who decides on a day, and up to what amount the directeur does; without a setting nobody but the dagelijks bestuur. */
export async function loadMandaat(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<{ besluit: Namens; totCenten: Cents }> {
  const { waarde } = geldendOp('oninbaar', await readGegevens(read, gemeenteId), dag);
  return {
    besluit: waarde?.besluit ?? 'dagelijks-bestuur',
    totCenten: toCents(BigInt(waarde?.mandaatTotEuro ?? 0) * 100n),
  };
}

/** A claim as it stands for a proposal or a decision, with what is open of the belasting. Throws NotFound. */
export async function loadClaim(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
  dag: LocalDate,
): Promise<Claim & { persoonId: string }> {
  const [stand] = await loadVorderingen(read, gemeenteId, dag, { aanslagIds: [aanslagId] });
  if (!stand) throw new NotFound();
  const { teLaat, later, regeling, opschortingen, zaken } = stand.feiten;
  const { alarm } = await readVerjaring(read, gemeenteId, { ...stand, ...stand.feiten }, dag);
  return {
    persoonId: stand.persoonId,
    openCenten: toCents(teLaat + later),
    inRegeling: regeling !== null,
    verjaard: alarm === 'verjaard',
    wacht: opschortingen.some((o) => o.houdt > 0n) || zaken.some((z) => z.soort === 'kwijtschelding'),
  };
}

/** One audit line about a proposal or a list. */
export const auditOninbaar = (
  write: Write,
  handeling: string,
  onderwerp: { soort: 'oninbaarvoorstel' | 'oninbaarlijst'; id: string },
  voor: object | null,
  na: object | null,
): Promise<void> =>
  write.audit({ handeling: `oninbaar.${handeling}`, onderwerp, voor, na, bewaarklasse: 'invordering' });
