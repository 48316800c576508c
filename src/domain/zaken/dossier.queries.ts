import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Besluit } from './besluit';
import { toBesluit } from './besluit.store';
import type { Termijn, TermijnHandeling } from './termijn';
import { toTermijn } from './termijn.store';

export type Zaakregel = {
  id: string;
  moment: Date;
  soort: string;
  tekst: string | null;
  gegevens: Readonly<Record<string, unknown>>;
  voorBurger: boolean;
  /** Name of the medewerker; empty for who is none. */
  door: string;
};

/** The journal of a case, oldest first; for the citizen what is meant for him. */
export async function listZaakregels(
  read: Read,
  gemeenteId: number,
  zaakId: string,
  { voorBurger }: { voorBurger?: true } = {},
): Promise<Zaakregel[]> {
  const rijen = await read.db.zaakregel.findMany({
    where: { gemeenteId, zaakId, ...(voorBurger ? { voorBurger } : {}) },
    orderBy: { volgnummer: 'asc' },
  });
  const namen = voorBurger ? null : await readNamen(read);
  return rijen.map((rij) => ({
    id: rij.id,
    moment: rij.moment,
    soort: rij.soort,
    tekst: rij.tekst,
    gegevens: rij.gegevens as Record<string, unknown>,
    voorBurger: rij.voorBurger,
    door: (namen && nameActor(namen, rij.door)) ?? '',
  }));
}

export type TermijnView = Termijn & {
  wijzigingen: {
    handeling: TermijnHandeling;
    van: LocalDate;
    naar: LocalDate;
    reden: string;
    bron: string;
  }[];
};

/** The terms of a case with what moved them, soonest last day first. */
export async function listTermijnen(read: Read, gemeenteId: number, zaakId: string): Promise<TermijnView[]> {
  const rijen = await read.db.termijn.findMany({
    where: { gemeenteId, zaakId },
    include: { wijzigingen: { orderBy: { moment: 'asc' } } },
    orderBy: [{ uiterlijk: 'asc' }, { id: 'asc' }],
  });
  return rijen.map((rij) => ({
    ...toTermijn(rij),
    wijzigingen: rij.wijzigingen.map((w) => ({
      handeling: w.handeling as TermijnHandeling,
      van: fromDatabaseDate(w.van),
      naar: fromDatabaseDate(w.naar),
      reden: w.reden,
      bron: w.bron,
    })),
  }));
}

/** What was proposed and decided in a case, the latest first. */
export async function listBesluiten(read: Read, gemeenteId: number, zaakId: string): Promise<Besluit[]> {
  const rijen = await read.db.besluit.findMany({
    where: { gemeenteId, zaakId },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map(toBesluit);
}
