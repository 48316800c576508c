import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam } from '@/domain/personen/naam';
import type { Prisma } from '@/generated/prisma/client';
import { RECHTEN, type Recht } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Regelsoort, Stand } from './vertegenwoordiging';

export type VertegenwoordigingView = {
  id: string;
  persoonId: string;
  /** Whom it is about, and who acts. */
  persoon: string;
  naam: string;
  soort: string;
  bereik: string;
  rechten: readonly Recht[];
  /** What was said of the evidence; files stand beside it. */
  bewijs: string | null;
  vanaf: LocalDate;
  tot: LocalDate | null;
  stand: Stand;
  herkomst: 'bestand' | 'balie' | 'inwoner';
  /** Whether somebody looked at the evidence, and whether it is over. */
  gecontroleerd: boolean;
  voorbij: boolean;
  regels: { id: string; moment: Date; soort: Regelsoort; reden: string | null; door: string | null }[];
};

const BIJ = {
  persoon: true,
  vertegenwoordiger: true,
  machtiging: { select: { rechten: true } },
  regels: { orderBy: { volgnummer: 'asc' } },
} as const satisfies Prisma.VertegenwoordigingInclude;
type Rij = Prisma.VertegenwoordigingGetPayload<{ include: typeof BIJ }>;

/** Everybody who acts, acted or would act for a person: what holds or waits first, then what is over. */
export async function listVertegenwoordigingen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<VertegenwoordigingView[]> {
  const rijen = await read.db.vertegenwoordiging.findMany({
    where: { gemeenteId, persoonId },
    include: BIJ,
    orderBy: [{ vanaf: 'desc' }, { id: 'asc' }],
  });
  const views = await toViews(read, rijen);
  return [...views.filter((v) => !v.voorbij), ...views.filter((v) => v.voorbij)];
}

/** One with its journal, or null. */
export async function getVertegenwoordiging(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<VertegenwoordigingView | null> {
  const rij = await read.db.vertegenwoordiging.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: BIJ,
  });
  return rij === null ? null : ((await toViews(read, [rij]))[0] ?? null);
}

async function toViews(read: Read, rijen: readonly Rij[]): Promise<VertegenwoordigingView[]> {
  for (const rij of rijen) read.shows(rij.gemeenteId, [rij.persoonId, rij.vertegenwoordigerId]);
  const namen = rijen.length === 0 ? new Map<string, string>() : await readNamen(read);
  const vandaag = localDateOf(read.ctx.now);
  return rijen.map((rij) => {
    const tot = fromDatabaseDateOrNull(rij.tot);
    return {
      id: rij.id,
      persoonId: rij.persoonId,
      persoon: aanschrijfnaam(rij.persoon),
      naam: aanschrijfnaam(rij.vertegenwoordiger),
      soort: rij.soort,
      bereik: rij.bereik,
      rechten: RECHTEN.filter((recht) =>
        (rij.stand === 'geldig' ? (rij.machtiging ?? rij) : rij).rechten.includes(recht),
      ),
      bewijs: rij.bewijs,
      vanaf: fromDatabaseDate(rij.vanaf),
      tot,
      stand: rij.stand as Stand,
      herkomst: rij.herkomst as VertegenwoordigingView['herkomst'],
      gecontroleerd: rij.beslotenDoor !== null,
      voorbij: rij.stand === 'afgewezen' || rij.stand === 'ingetrokken' || (tot !== null && tot <= vandaag),
      regels: rij.regels.map(({ id, moment, soort, reden, door }) => ({
        id,
        moment,
        soort: soort as Regelsoort,
        reden,
        door: nameActor(namen, door),
      })),
    };
  });
}
