import type { BelofteSoort, Plan } from '@/domain/beloften/belofte';
import { makeBelofte } from '@/domain/beloften/make-belofte';
import type { ContactpogingModel, TaakModel } from '@/generated/prisma/models';
import { actorText } from '@/platform/context';
import { NotFound, Stale } from '@/platform/errors';
import { instantOf, toLocalMoment } from '@/platform/local-moment';
import { newId, type Write } from '@/platform/tenant';
import type { Tijdvak } from './belmoment';
import type { Urgentie } from './route';
import type { TaakSoort, TaakStatus, Team } from './taak';
import { insertStap, lockVraag } from './vraag.store';

export type Taak = Omit<TaakModel, 'soort' | 'team' | 'urgentie' | 'status'> & {
  soort: TaakSoort;
  team: Team;
  urgentie: Urgentie;
  status: TaakStatus;
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
  soort: TaakSoort;
  vraagId: string;
  persoonId: string | null;
  team: Team;
  urgentie: Urgentie;
  telefoon?: string | null;
  tijdvak?: Tijdvak | null;
  toelichting?: string | null;
};

const BELOFTE_VAN: Readonly<Partial<Record<TaakSoort, BelofteSoort>>> = {
  terugbellen: 'terugbellen',
  antwoord: 'antwoord',
  'extra-informatie': 'extra-informatie',
  afspraak: 'afspraak',
};

const instant = (moment: string): Date => new Date(instantOf(toLocalMoment(moment)));

/**
 * Leaves work behind, with the promise that the tenant data allow. Where nobody promised anything there is no date
 * to tell; the task stands in the queue by the moment it was made. A busy time says so in the journal of the question,
 * whatever made the task (E-04).
 */
export async function insertTaak(
  write: Write,
  nieuw: NieuweTaak,
): Promise<{ id: string; belofteId: string | null; plan: Plan | null }> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const soort = BELOFTE_VAN[nieuw.soort];
  const { onderwerp, taal } = await lockVraag(write, nieuw.vraagId);
  const belofte = soort
    ? await makeBelofte(
        write,
        { soort, persoonId: nieuw.persoonId, onderwerp: { soort: 'taak', id } },
        { afgesproken: nieuw.tijdvak?.tot, onderwerp, taal },
      )
    : null;
  await db.taak.create({
    data: {
      gemeenteId,
      id,
      soort: nieuw.soort,
      vraagId: nieuw.vraagId,
      persoonId: nieuw.persoonId,
      belofteId: belofte?.id ?? null,
      team: nieuw.team,
      urgentie: nieuw.urgentie,
      uiterlijk: belofte?.plan.uiterlijk ?? ctx.now,
      telefoon: nieuw.telefoon ?? null,
      afgesprokenVan: nieuw.tijdvak ? instant(nieuw.tijdvak.van) : null,
      afgesprokenTot: nieuw.tijdvak ? instant(nieuw.tijdvak.tot) : null,
      toelichting: nieuw.toelichting ?? null,
      gemaaktOp: ctx.now,
      gemaaktDoor: actorText(ctx.actor),
    },
  });
  const piek = belofte?.plan.piekbericht;
  if (piek) await insertStap(write, nieuw.vraagId, 'piekbericht', piek.reden, 'systeem:piekmoment');
  return { id, belofteId: belofte?.id ?? null, plan: belofte?.plan ?? null };
}

type Wijziging = Partial<
  Pick<
    TaakModel,
    | 'status'
    | 'team'
    | 'medewerkerId'
    | 'geclaimdOp'
    | 'verkeerdOp'
    | 'verkeerdReden'
    | 'teruggestuurdOp'
    | 'resultaat'
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

/** Ends a task with its result; who did it stays on it. */
export const finishTaak = (write: Write, taak: Taak, resultaat: string): Promise<void> =>
  saveTaak(write, taak.id, {
    status: 'afgerond',
    resultaat,
    afgerondOp: write.ctx.now,
    afgerondDoor: actorText(write.ctx.actor),
  });

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
