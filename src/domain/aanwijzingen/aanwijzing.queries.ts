import { z } from 'zod';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import { type Aanwijzing, geldtOp, SOORTEN_BESLUIT, type SoortBesluit } from './aanwijzing';
import { toAanwijzing } from './aanwijzing.store';
import { GEWEIGERD } from './require-aanwijzing';

export type AanwijzingView = Aanwijzing & {
  medewerker: string;
  /** Null for all gemeenten of the kantoor. */
  gemeente: string | null;
  geldt: boolean;
};

const wie = { select: { naam: true } } as const;

async function gemeenteNamen({ db }: Read): Promise<Map<number, string>> {
  const rijen = await db.gemeente.findMany({ select: { id: true, naam: true } });
  return new Map(rijen.map((rij) => [rij.id, rij.naam]));
}

/** Every aanwijzing of the kantoor, by name and first day. */
export async function listAanwijzingen(read: Read): Promise<AanwijzingView[]> {
  const rijen = await read.db.aanwijzing.findMany({
    where: { kantoorId: read.ctx.kantoorId },
    include: { medewerker: wie },
    orderBy: [{ medewerker: { naam: 'asc' } }, { vanaf: 'asc' }, { id: 'asc' }],
  });
  return toViews(read, rijen);
}

/** One aanwijzing of the kantoor, or null. */
export async function getAanwijzing(read: Read, id: string): Promise<AanwijzingView | null> {
  const rij = await read.db.aanwijzing.findUnique({
    where: { kantoorId_id: { kantoorId: read.ctx.kantoorId, id } },
    include: { medewerker: wie },
  });
  return rij ? ((await toViews(read, [rij]))[0] ?? null) : null;
}

type Rij = Parameters<typeof toAanwijzing>[0] & { medewerker: { naam: string } };

async function toViews(read: Read, rijen: readonly Rij[]): Promise<AanwijzingView[]> {
  const vandaag = localDateOf(read.ctx.now);
  const namen = await gemeenteNamen(read);
  return rijen.map(({ medewerker, ...rij }) => {
    const aanwijzing = toAanwijzing(rij);
    const { gemeenteId } = aanwijzing;
    return {
      ...aanwijzing,
      medewerker: medewerker.naam,
      gemeente: gemeenteId === null ? null : (namen.get(gemeenteId) ?? `#${gemeenteId}`),
      geldt: geldtOp(aanwijzing, vandaag),
    };
  });
}

export type WieMag = { naam: string } & Pick<Aanwijzing, 'functie' | 'grensCenten'>;

/** Who may take a decision of this kind today in this gemeente, each up to which amount: for the screen of the decision. */
export async function listWieMag(
  { db, ctx }: Read,
  gemeenteId: number,
  soort: SoortBesluit,
): Promise<WieMag[]> {
  const vandaag = localDateOf(ctx.now);
  const datum = toDatabaseDate(vandaag);
  const rijen = await db.aanwijzing.findMany({
    where: {
      kantoorId: ctx.kantoorId,
      status: 'actief',
      soorten: { has: soort },
      AND: [
        { OR: [{ gemeenteId: null }, { gemeenteId }] },
        {
          medewerker: { startdatum: { lte: datum }, OR: [{ stopdatum: null }, { stopdatum: { gt: datum } }] },
        },
      ],
    },
    include: { medewerker: wie },
    orderBy: [{ medewerker: { naam: 'asc' } }, { id: 'asc' }],
  });
  return rijen
    .map((rij) => ({ naam: rij.medewerker.naam, ...toAanwijzing(rij) }))
    .filter((rij) => geldtOp(rij, vandaag))
    .map(({ naam, functie, grensCenten }) => ({ naam, functie, grensCenten }));
}

const geweigerdSchema = z.object({
  na: z.object({
    soort: z.enum(SOORTEN_BESLUIT),
    gemeenteId: z.number(),
    centen: z.string().nullable(),
    reden: z.enum(['geen', 'geeindigd', 'nog-niet', 'boven-grens']),
  }),
});

export type Geweigerd = {
  id: string;
  moment: Date;
  wie: string;
  gemeente: string;
  soort: SoortBesluit;
  centen: Cents | null;
  reden: 'geen' | 'geeindigd' | 'nog-niet' | 'boven-grens';
};

/** The last decisions that were refused for want of an aanwijzing (B-14), newest first. */
export async function listGeweigerd(read: Read): Promise<Geweigerd[]> {
  const { kantoorId } = read.ctx;
  const rijen = await read.db.kantoorAudit.findMany({
    where: { kantoorId, handeling: GEWEIGERD },
    orderBy: { moment: 'desc' },
    take: 25,
  });
  if (rijen.length === 0) return [];
  const staf = await read.db.medewerker.findMany({ where: { kantoorId }, select: { id: true, naam: true } });
  const namen = new Map(staf.map((rij) => [`medewerker:${rij.id}`, rij.naam]));
  const gemeenten = await gemeenteNamen(read);
  return rijen.flatMap(({ id, moment, actor, inhoud }) => {
    const gelezen = geweigerdSchema.safeParse(inhoud);
    if (!gelezen.success) return [];
    const { soort, gemeenteId, centen, reden } = gelezen.data.na;
    return [
      {
        id,
        moment,
        wie: namen.get(actor) ?? actor,
        gemeente: gemeenten.get(gemeenteId) ?? `#${gemeenteId}`,
        soort,
        centen: centen === null ? null : toCents(BigInt(centen)),
        reden,
      },
    ];
  });
}
