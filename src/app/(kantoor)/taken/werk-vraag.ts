import { mayBehandelen } from '@/app/(kantoor)/zaken/may-behandelen';
import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import { TEAM_VAN_ZAAK } from '@/app/zaken/team-van-zaak';
import { type Onderwerpsoort, type Team, takenVoor, teamsVan } from '@/domain/taken/taak';
import type { Werkplaats } from '@/domain/taken/werkgroep';
import type { WerkPlaats } from '@/domain/zaken/werkvoorraad.queries';
import { GEEN_DAG, ZAAKSOORTEN, type Zaaksoort } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import { addDays } from '@/platform/local-date';
import { dateOfMoment, instantOf, momentAt, startOfDay } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';
import type { TakenFilter } from './filter';

/** Which work a choice is about, as far as the roles in each gemeente let it through. */
export type Keuze = Partial<Pick<TakenFilter, 'wie' | 'soort' | 'team' | 'gemeente'>>;

const rollenIn = (ctx: Context, gemeenteId: number) =>
  ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];

const gekozen = (read: Read, { gemeente }: Keuze) =>
  read.gemeenten.filter(
    (id) =>
      gemeente === undefined ||
      gemeente === '' ||
      read.ctx.gemeenten.find((g) => g.gemeenteId === id)?.sleutel === gemeente,
  );

/** Per gemeente the tasks that the roles there let through; nothing where they let nothing through. */
export const waarVoor = (
  read: Read,
  keuze: Keuze,
): { gemeenteId: number; team: Team; soort: Onderwerpsoort }[] =>
  gekozen(read, keuze).flatMap((gemeenteId) =>
    takenVoor(rollenIn(read.ctx, gemeenteId))
      .filter(
        (een) =>
          (keuze.team === undefined || een.team === keuze.team) &&
          (keuze.soort === undefined || een.soort === keuze.soort),
      )
      .map((een) => ({ ...een, gemeenteId })),
  );

/** Per gemeente the cases of his teams that the roles there let through. */
export const zakenVoor = (read: Read, keuze: Keuze): { gemeenteId: number; soort: Zaaksoort }[] =>
  gekozen(read, keuze).flatMap((gemeenteId) =>
    ZAAKSOORTEN.filter(
      (een) =>
        (keuze.soort === undefined || een === keuze.soort) &&
        (keuze.team === undefined || TEAM_VAN_ZAAK[een] === keuze.team) &&
        teamsVan(rollenIn(read.ctx, gemeenteId)).includes(TEAM_VAN_ZAAK[een]) &&
        maySeeZaak(read.ctx, gemeenteId, een),
    ).map((een) => ({ gemeenteId, soort: een })),
  );

/** Of these the ones that he may take in hand himself. */
export const teNemenZaken = (read: Read, keuze: Keuze): { gemeenteId: number; soort: Zaaksoort }[] =>
  zakenVoor(read, keuze).filter(({ gemeenteId, soort }) => mayBehandelen(read.ctx, gemeenteId, soort));

/** Whose work: without a choice his own and what nobody has. */
export function bijVan({ wie }: Keuze, ik: string): readonly (string | null)[] | undefined {
  if (wie === 'team') return undefined;
  return wie === 'mij' ? [ik] : wie === 'vrij' ? [null] : [ik, null];
}

const LAATSTE_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The same place among cases, which have days and no moments: a day ends with its midnight. */
export function zaakPlaats({ rang, op, id }: Werkplaats): WerkPlaats {
  if (rang === 2) return { op: GEEN_DAG, id };
  if (rang === 1) return { op: addDays(GEEN_DAG, -1), id: LAATSTE_ID };
  const dag = dateOfMoment(momentAt(op.getTime()));
  const middernacht = instantOf(startOfDay(dag)) === op.getTime();
  return { op: addDays(dag, -1), id: middernacht ? id : LAATSTE_ID };
}
