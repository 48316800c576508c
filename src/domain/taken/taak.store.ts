import type { Prisma } from '@/generated/prisma/client';
import type { ContactpogingModel, TaakModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { NotFound, Stale } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import type {
  Onderwerpsoort,
  Taakonderwerp,
  Taakregelsoort,
  Taakresultaat,
  TaakSoort,
  TaakStatus,
  Team,
  Urgentie,
} from './taak';

export type Taak = Omit<
  TaakModel,
  'soort' | 'onderwerpSoort' | 'team' | 'herkomst' | 'urgentie' | 'status' | 'resultaat'
> & {
  soort: TaakSoort;
  onderwerpSoort: Onderwerpsoort;
  team: Team;
  herkomst: Team | null;
  urgentie: Urgentie;
  status: TaakStatus;
  resultaat: Taakresultaat | null;
};

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toTaak = (rij: TaakModel): Taak => rij as unknown as Taak;

/** A task of this gemeente, held until the end of the transaction. Throws NotFound, or Stale for another version. */
export async function lockTaak({ db, gemeenteId }: Write, id: string, versie?: number): Promise<Taak> {
  await db.$queryRaw`select 1 from taak where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.taak.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (versie !== undefined && rij.versie !== versie) throw new Stale();
  return toTaak(rij);
}

export type NieuweTaak = {
  id: string;
  soort: TaakSoort;
  onderwerp: Taakonderwerp;
  persoonId: string | null;
  belofteId: string | null;
  team: Team;
  /** The team that asks it of another; null where nobody did. */
  herkomst: Team | null;
  urgentie: Urgentie;
  /** When it must be done; null where nobody promised or set that. */
  uiterlijk: Date | null;
  telefoon: string | null;
  afgesproken: { van: Date; tot: Date } | null;
  toelichting: string | null;
};

/** The row and nothing else: what is promised, and what else is written, is for who opens the task. */
export async function insertTaak({ db, gemeenteId, ctx }: Write, nieuw: NieuweTaak): Promise<void> {
  const { onderwerp, afgesproken, uiterlijk, ...rest } = nieuw;
  await db.taak.create({
    data: {
      ...rest,
      gemeenteId,
      onderwerpSoort: onderwerp.soort,
      onderwerpId: onderwerp.id,
      uiterlijk: uiterlijk ?? ctx.now,
      heeftTermijn: uiterlijk !== null,
      afgesprokenVan: afgesproken?.van ?? null,
      afgesprokenTot: afgesproken?.tot ?? null,
      gemaaktOp: ctx.now,
      gemaaktDoor: actorText(ctx.actor),
    },
  });
}

type Wijziging = Partial<
  Pick<
    TaakModel,
    | 'status'
    | 'team'
    | 'herkomst'
    | 'medewerkerId'
    | 'geclaimdOp'
    | 'verkeerdOp'
    | 'verkeerdReden'
    | 'teruggestuurdOp'
    | 'resultaat'
    | 'antwoord'
    | 'notitie'
    | 'afgerondOp'
    | 'afgerondDoor'
  >
>;

export async function saveTaak({ db, gemeenteId }: Write, id: string, data: Wijziging): Promise<void> {
  await db.taak.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
}

/** The next line of the journal of a task. Whoever writes one holds the task, so that no two get the same place. */
export async function insertTaakregel(
  write: Write,
  taakId: string,
  soort: Taakregelsoort,
  tekst: string | null = null,
  gegevens: Prisma.InputJsonObject = {},
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const { _max } = await db.taakregel.aggregate({
    where: { gemeenteId, taakId },
    _max: { volgnummer: true },
  });
  await db.taakregel.create({
    data: {
      gemeenteId,
      id: newId(),
      taakId,
      volgnummer: (_max.volgnummer ?? 0) + 1,
      moment: ctx.now,
      soort,
      tekst,
      gegevens,
      door: actorText(ctx.actor),
    },
  });
}

/** The tasks about a subject that are not done, in order. */
export const loadOpenTaken = async (
  { db, gemeenteId }: Write,
  { soort, id }: Taakonderwerp,
): Promise<string[]> =>
  (
    await db.taak.findMany({
      where: { gemeenteId, onderwerpSoort: soort, onderwerpId: id, status: { not: 'afgerond' } },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
  ).map((rij) => rij.id);

export const loadPogingen = ({ db, gemeenteId }: Write, taakId: string): Promise<ContactpogingModel[]> =>
  db.contactpoging.findMany({ where: { gemeenteId, taakId }, orderBy: { moment: 'asc' } });

/** One line in the audit in the same transaction. */
export const auditTaak = (
  write: Write,
  handeling: string,
  id: string,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({ handeling, onderwerp: { soort: 'taak', id }, voor, na, bewaarklasse: 'contact' });
