import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { aanschrijfnaam } from '@/domain/personen/naam';
import type { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Machtigingsgrens, STANDAARD_DAGEN, type Status } from './machtiging';

/** How it stands: a code that ran out, and what came of one that was accepted, said apart. */
type Machtigingsstand = Exclude<Status, 'aanvaard'> | 'verlopen' | 'geldt' | 'voorbij';

/** For what it is: the kind, or the case with its number. */
export type Waarvoor = {
  grens: Machtigingsgrens;
  doen: boolean;
  zaak: { soort: string; zaaknummer: string } | null;
};

export type MachtigingView = Waarvoor & {
  id: string;
  stand: Machtigingsstand;
  /** Who typed the code over, or null. */
  helper: string | null;
  gemaaktOp: Date;
  geldigTot: Date;
  /** The first day, once it was accepted, and the last one. */
  vanaf: LocalDate | null;
  laatsteDag: LocalDate;
};

const BIJ = {
  helper: true,
  zaak: { select: { soort: true, zaaknummer: true } },
  vertegenwoordiging: { select: { vanaf: true, tot: true, stand: true } },
} as const satisfies Prisma.MachtigingInclude;
type Rij = Prisma.MachtigingGetPayload<{ include: typeof BIJ }>;

const HOOGSTENS = 50;

/** What a person gave, the latest first; never a code. */
export async function listMachtigingen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<MachtigingView[]> {
  const rijen = await read.db.machtiging.findMany({
    where: { gemeenteId, persoonId },
    include: BIJ,
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'asc' }],
    take: HOOGSTENS,
  });
  for (const { helperId } of rijen)
    read.shows(gemeenteId, helperId === null ? [persoonId] : [persoonId, helperId]);
  return rijen.map((rij) => toView(rij, read.ctx.now));
}

function toView(rij: Rij, now: Date): MachtigingView {
  const { vertegenwoordiging } = rij;
  const tot = vertegenwoordiging?.tot ?? rij.tot;
  return {
    id: rij.id,
    grens: rij.grens as Machtigingsgrens,
    doen: rij.doen,
    zaak: rij.zaak,
    stand: standVan(rij, now),
    helper: rij.helper && aanschrijfnaam(rij.helper),
    gemaaktOp: rij.gemaaktOp,
    geldigTot: rij.geldigTot,
    vanaf: vertegenwoordiging && fromDatabaseDate(vertegenwoordiging.vanaf),
    laatsteDag: addDays(fromDatabaseDate(tot), -1),
  };
}

function standVan({ status, geldigTot, vertegenwoordiging }: Rij, now: Date): Machtigingsstand {
  const soort = status as Status;
  if (soort === 'aanvaard') {
    const { stand, tot } = vertegenwoordiging ?? {
      stand: 'ingetrokken',
      tot: null,
    };
    return stand === 'geldig' && tot !== null && fromDatabaseDate(tot) > localDateOf(now)
      ? 'geldt'
      : 'voorbij';
  }
  return (soort === 'open' || soort === 'getoond') && now >= geldigTot ? 'verlopen' : soort;
}

/** What somebody who typed the right code is asked; null for anybody else, and once it was answered or ran out. */
export async function getAangeboden(
  read: Read,
  wie: { gemeenteId: number; persoonId: string },
  id: string,
): Promise<(Waarvoor & { id: string; naam: string; laatsteDag: LocalDate }) | null> {
  const rij = await read.db.machtiging.findFirst({
    where: {
      gemeenteId: wie.gemeenteId,
      id,
      helperId: wie.persoonId,
      status: 'getoond',
    },
    include: { ...BIJ, persoon: true },
  });
  if (!rij || read.ctx.now >= rij.geldigTot) return null;
  read.shows(wie.gemeenteId, [rij.persoonId]);
  const { grens, doen, zaak, laatsteDag } = toView(rij, read.ctx.now);
  return {
    id,
    naam: aanschrijfnaam(rij.persoon),
    grens,
    doen,
    zaak,
    laatsteDag,
  };
}

/** How many days a machtiging may last at most in a gemeente. */
export async function getMachtigingsdagen(read: Read, gemeenteId: number): Promise<number> {
  const gegevens = await readGegevens(read, gemeenteId);
  return geldendOp('machtiging', gegevens, localDateOf(read.ctx.now)).waarde?.dagen ?? STANDAARD_DAGEN;
}

/** Something that was done for a person by somebody else. */
export type Daad = {
  id: string;
  moment: Date;
  handeling: string;
  wie: string | null;
};

/** What was done in somebody's name by who acts for him, the latest first: for himself, and for the desk. */
export async function listDaden(read: Read, gemeenteId: number, persoonId: string): Promise<Daad[]> {
  const rijen = await read.db.$queryRaw<{ id: string; moment: Date; handeling: string; sleutel: string }[]>`
    select id, moment, handeling, split_part(split_part(actor, ' namens persoon:', 1), ':', 2) as sleutel from audit
    where gemeente_id = ${gemeenteId} and actor like '% namens persoon:%'
      and split_part(actor, ' namens persoon:', 2) = ${persoonId}
    order by moment desc, id limit ${HOOGSTENS}`;
  if (rijen.length === 0) return [];
  const helpers = await read.db.persoon.findMany({
    where: { gemeenteId, sleutel: { in: [...new Set(rijen.map(({ sleutel }) => sleutel))] } },
  });
  read.shows(gemeenteId, [persoonId, ...helpers.map(({ id }) => id)]);
  const naamVan = new Map(helpers.map((persoon) => [persoon.sleutel, aanschrijfnaam(persoon)]));
  return rijen.map(({ sleutel, ...daad }) => ({ ...daad, wie: naamVan.get(sleutel) ?? null }));
}
