import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Medewerker, type MedewerkerStand, standOp } from './medewerker';
import { toMedewerker, toRoltoekenningen } from './medewerker.store';
import { geldtOp, isKantoorbeheerder, type Roltoekenning } from './rol';

export type RolView = Roltoekenning & {
  /** Null for a role in all gemeenten of the kantoor. */
  gemeente: string | null;
  geldt: boolean;
};

export type MedewerkerView = Omit<Medewerker, 'issuer'> & {
  stand: MedewerkerStand;
  rollen: RolView[];
};

export type MedewerkerFilter = { zoek?: string | undefined; stand?: MedewerkerStand | undefined };

async function gemeenteNamen(read: Read): Promise<Map<number, string>> {
  const rijen = await read.db.gemeente.findMany({ select: { id: true, naam: true } });
  return new Map(rijen.map((rij) => [rij.id, rij.naam]));
}

function withView(
  rollen: readonly Roltoekenning[],
  namen: ReadonlyMap<number, string>,
  vandaag: LocalDate,
): RolView[] {
  return rollen
    .map((rij) => ({
      ...rij,
      gemeente: rij.gemeenteId === null ? null : (namen.get(rij.gemeenteId) ?? `#${rij.gemeenteId}`),
      geldt: geldtOp(rij, vandaag),
    }))
    .sort((a, b) => (a.vanaf === b.vanaf ? a.rol.localeCompare(b.rol) : a.vanaf < b.vanaf ? 1 : -1));
}

/** Staff of the kantoor by name, with all their roles. `zoek` finds part of a name, e-mail or log-in. */
export async function listMedewerkers(read: Read, filter: MedewerkerFilter = {}): Promise<MedewerkerView[]> {
  const vandaag = localDateOf(read.ctx.now);
  // Typed characters are only themselves: Prisma does not escape what LIKE reads as a pattern.
  const zoek = filter.zoek?.trim().replace(/[\\%_]/g, '\\$&');
  const bevat = { contains: zoek, mode: 'insensitive' as const };
  const rijen = await read.db.medewerker.findMany({
    where: {
      kantoorId: read.ctx.kantoorId,
      ...(zoek ? { OR: [{ naam: bevat }, { email: bevat }, { subject: bevat }] } : {}),
    },
    include: { rollen: true },
    orderBy: [{ naam: 'asc' }, { id: 'asc' }],
  });
  const namen = await gemeenteNamen(read);
  return rijen
    .map(({ rollen, ...rij }) => {
      const { issuer: _, ...medewerker } = toMedewerker(rij);
      const stand = standOp(medewerker, vandaag);
      return { ...medewerker, stand, rollen: withView(toRoltoekenningen(rollen), namen, vandaag) };
    })
    .filter((view) => filter.stand === undefined || view.stand === filter.stand);
}

/** One medewerker of the kantoor, and whether it is known who he is as a citizen; or null. */
export async function getMedewerker(
  read: Read,
  id: string,
): Promise<(MedewerkerView & { heeftSleutel: boolean }) | null> {
  const vandaag = localDateOf(read.ctx.now);
  const gevonden = await read.db.medewerker.findUnique({
    where: { kantoorId_id: { kantoorId: read.ctx.kantoorId, id } },
    include: { rollen: true },
  });
  if (!gevonden) return null;
  const { rollen, ...rij } = gevonden;
  const { issuer: _, ...medewerker } = toMedewerker(rij);
  return {
    ...medewerker,
    heeftSleutel: rij.persoonSleutel !== null,
    stand: standOp(medewerker, vandaag),
    rollen: withView(toRoltoekenningen(rollen), await gemeenteNamen(read), vandaag),
  };
}

export type VoorstelView = RolView & { medewerker: string; voorsteller: string };

/** Proposed roles that wait for a second person, oldest first. */
export async function listVoorstellen(read: Read): Promise<VoorstelView[]> {
  const { kantoorId } = read.ctx;
  const rijen = await read.db.medewerkerRol.findMany({
    where: { kantoorId, status: 'voorgesteld' },
    orderBy: { voorgesteldOp: 'asc' },
  });
  const namen = await getMedewerkerNamen(read);
  const gemeenten = await gemeenteNamen(read);
  return toRoltoekenningen(rijen).map((rij) => ({
    ...rij,
    gemeente: rij.gemeenteId === null ? null : (gemeenten.get(rij.gemeenteId) ?? `#${rij.gemeenteId}`),
    geldt: false,
    medewerker: namen.get(rij.medewerkerId) ?? '',
    voorsteller: namen.get(rij.voorgesteldDoor) ?? '',
  }));
}

/** Names by id of everybody who works or worked at the kantoor: for "door wie" beside a change. */
export async function getMedewerkerNamen(read: Read): Promise<ReadonlyMap<string, string>> {
  const rijen = await read.db.medewerker.findMany({
    where: { kantoorId: read.ctx.kantoorId },
    select: { id: true, naam: true },
  });
  return new Map(rijen.map((rij) => [rij.id, rij.naam]));
}

/** How many people are beheerder of the kantoor today: with fewer than two nobody can decide on a proposal. */
export async function countBeheerders(read: Read): Promise<number> {
  const vandaag = localDateOf(read.ctx.now);
  const rijen = await read.db.medewerkerRol.findMany({
    where: { kantoorId: read.ctx.kantoorId, rol: 'beheerder', gemeenteId: null, status: 'actief' },
    include: { medewerker: true },
  });
  const wie = rijen.filter(
    ({ medewerker, ...rij }) =>
      toRoltoekenningen([rij]).some((rol) => isKantoorbeheerder(rol, vandaag)) &&
      standOp(toMedewerker(medewerker), vandaag) === 'werkt',
  );
  return new Set(wie.map((rij) => rij.medewerkerId)).size;
}
