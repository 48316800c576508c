import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import type { Read } from '@/platform/tenant';
import { type Aard, type Feitsoort, foldFeiten, geldt, isAard, type Persoonsfeit } from './persoonsfeit';
import { loadRegels } from './persoonsfeit.store';

/** A fact as staff reads it: who recorded it, and in which gemeente where that is another one of the reader. */
export type FeitView = Persoonsfeit & {
  geldt: boolean;
  doorNaam: string | null;
  eindeDoorNaam: string | null;
  /** The name of the gemeente that it comes from; null for this one, and for one that is not the reader's to know. */
  uit: string | null;
};

export type Feitenbeeld = {
  feiten: FeitView[];
  /** How it came that there is a row without number, where somebody recorded that by hand; and the number that was found. */
  zonderNummer: { aard: Aard; bron: string; moment: Date; doorNaam: string | null } | null;
  nummer: { bron: string; moment: Date; doorNaam: string | null } | null;
};

/** Everything that was recorded by hand about who somebody is; what holds first. */
export async function getFeitenbeeld(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Feitenbeeld> {
  if (!read.gemeenten.includes(gemeenteId)) return { feiten: [], zonderNummer: null, nummer: null };
  const regels = await loadRegels(read, gemeenteId, persoonId);
  if (regels.length === 0) return { feiten: [], zonderNummer: null, nummer: null };
  read.shows(gemeenteId, [persoonId]);
  const namen = await readNamen(read);
  const naam = (door: string) => nameActor(namen, door);
  const views = foldFeiten(regels).map((feit) => ({
    ...feit,
    geldt: geldt(feit),
    doorNaam: naam(feit.door),
    eindeDoorNaam: feit.einde && naam(feit.einde.door),
    uit: read.ctx.gemeenten.find((g) => g.gemeenteId === feit.bronGemeenteId)?.naam ?? null,
  }));
  const van = (soort: string) => regels.find((regel) => regel.soort === soort);
  const zonder = van('zonder-nummer');
  const nummer = van('nummer');
  return {
    feiten: [...views.filter((v) => v.geldt), ...views.filter((v) => !v.geldt)],
    zonderNummer:
      zonder?.aard && isAard(zonder.aard)
        ? { aard: zonder.aard, bron: zonder.bron, moment: zonder.moment, doorNaam: naam(zonder.door) }
        : null,
    nummer: nummer ? { bron: nummer.bron, moment: nummer.moment, doorNaam: naam(nummer.door) } : null,
  };
}

/** What holds of somebody, for who opens his klantbeeld. */
export async function listGeldendeFeiten(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<{ soort: Feitsoort; dag: string }[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const feiten = foldFeiten(await loadRegels(read, gemeenteId, persoonId)).filter(geldt);
  if (feiten.length > 0) read.shows(gemeenteId, [persoonId]);
  return feiten.map(({ soort, dag }) => ({ soort, dag }));
}
