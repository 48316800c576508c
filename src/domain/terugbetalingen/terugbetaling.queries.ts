import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { RenteTeVergoeden } from './rente';
import { type Opdracht, renteVan, somVan, type Terugbetaling, uitvoerdagVan } from './terugbetaling';
import { loadOpdracht, loadRegels, toOpdracht, toTerugbetaling } from './terugbetaling.store';
import { isBruikbaar, type Uitbetaalrekening } from './uitbetaalrekening';
import { loadBetaaldVan, toRekening } from './uitbetaalrekening.store';

/** An order as the list shows it. */
export type OpdrachtView = Pick<
  Opdracht,
  'id' | 'status' | 'voorgesteldDoor' | 'voorgesteldOp' | 'verzondenOp' | 'opgehaaldOp'
> & { aantal: number; bedragCenten: Cents };

/** The orders of one gemeente, the newest first. */
export async function listOpdrachten(read: Read, gemeenteId: number): Promise<OpdrachtView[]> {
  const rijen = await read.db.terugbetaalopdracht.findMany({
    where: { gemeenteId },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'asc' }],
    take: 50,
    include: { regels: { where: { status: { not: 'uitgenomen' } }, select: { bedragCenten: true } } },
  });
  return rijen.map(({ regels, ...rij }) => {
    const { id, status, voorgesteldDoor, voorgesteldOp, verzondenOp, opgehaaldOp, ...opdracht } =
      toOpdracht(rij);
    return {
      ...{ id, status, voorgesteldDoor, voorgesteldOp, verzondenOp, opgehaaldOp },
      aantal: opdracht.aantal ?? regels.length,
      bedragCenten:
        opdracht.bedragCenten ?? somVan(regels.map((r) => ({ bedragCenten: toCents(r.bedragCenten) }))),
    };
  });
}

export type RegelView = Terugbetaling & {
  aanslagnummer: string;
  persoon: string;
  eigen: boolean;
  /** How its interest came about; null where nothing of it was lowered. */
  rente: RenteTeVergoeden | null;
};

/** The interest of a refund on the day that its order asks the bank to pay. */
const renteMet = (
  regel: Terugbetaling,
  opdracht: Pick<Opdracht, 'betaaldag' | 'verzondenOp' | 'voorgesteldOp'>,
): RenteTeVergoeden | null =>
  renteVan(regel, uitvoerdagVan(opdracht, localDateOf(opdracht.verzondenOp ?? opdracht.voorgesteldOp)));

/** One order with what stands in it. Throws NotFound. */
export async function getOpdracht(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{ opdracht: Opdracht; regels: RegelView[] }> {
  const opdracht = await loadOpdracht(read, gemeenteId, id);
  const regels = await loadRegels(read, gemeenteId, id);
  const meer = await read.db.terugbetaling.findMany({
    where: { gemeenteId, opdrachtId: id },
    select: {
      id: true,
      aanslag: { select: { aanslagnummer: true } },
      persoon: { select: NAAMVELDEN },
      rekening: { select: { eigen: true } },
    },
  });
  const bij = new Map(meer.map((m) => [m.id, m]));
  read.shows(gemeenteId, new Set(regels.map((r) => r.persoonId)));
  return {
    opdracht,
    regels: regels.flatMap((regel) => {
      const m = bij.get(regel.id);
      return m
        ? [
            {
              ...regel,
              aanslagnummer: m.aanslag.aanslagnummer,
              persoon: aanschrijfnaam(m.persoon),
              eigen: m.rekening.eigen,
              rente: renteMet(regel, opdracht),
            },
          ]
        : [];
    }),
  };
}

export type WachtendeRekening = Uitbetaalrekening & { persoon: string };

/** Accounts at which two people of the kantoor look, the oldest first; only the newest of a person. */
export async function listWachtendeRekeningen(read: Read, gemeenteId: number): Promise<WachtendeRekening[]> {
  const rijen = await read.db.uitbetaalrekening.findMany({
    where: { gemeenteId, status: { in: ['beoordelen', 'voorgesteld'] } },
    orderBy: [{ gegevenOp: 'asc' }, { id: 'asc' }],
    include: {
      persoon: {
        select: {
          ...NAAMVELDEN,
          uitbetaalrekeningen: { select: { id: true }, orderBy: { volgnummer: 'desc' }, take: 1 },
        },
      },
    },
  });
  const nu = rijen.filter((rij) => rij.persoon.uitbetaalrekeningen[0]?.id === rij.id);
  read.shows(
    gemeenteId,
    nu.map((rij) => rij.persoonId),
  );
  return nu.map(({ persoon, ...rij }) => ({ ...toRekening(rij), persoon: aanschrijfnaam(persoon) }));
}

/** What a person and the desk see of what he gets: his account, and every refund that was decided on, the newest first. */
export type Stand = {
  naam: string;
  rekening: Uitbetaalrekening | null;
  bruikbaar: boolean;
  /** The account from which an aanslag of his was paid last: shown with its middle hidden, never sent back. */
  betaaldVan: string | null;
  terugbetalingen: (Terugbetaling & Pick<RegelView, 'aanslagnummer' | 'rente'> & { voorgesteldOp: Date })[];
};

/** Throws NotFound. */
export async function getStand(read: Read, gemeenteId: number, persoonId: string): Promise<Stand> {
  const persoon = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: {
      ...NAAMVELDEN,
      uitbetaalrekeningen: { orderBy: { volgnummer: 'desc' }, take: 1 },
      terugbetalingen: {
        where: { status: { in: ['voorgesteld', 'goedgekeurd', 'onderweg', 'betaald', 'teruggekomen'] } },
        include: {
          aanslag: { select: { aanslagnummer: true } },
          opdracht: { select: { voorgesteldOp: true, verzondenOp: true, betaaldag: true } },
        },
      },
    },
  });
  if (!persoon) throw new NotFound();
  read.shows(gemeenteId, [persoonId]);
  const nieuwste = persoon.uitbetaalrekeningen[0];
  const rekening = nieuwste ? toRekening(nieuwste) : null;
  return {
    naam: aanschrijfnaam(persoon),
    rekening,
    bruikbaar: rekening !== null && isBruikbaar(rekening),
    betaaldVan: await loadBetaaldVan(read, gemeenteId, persoonId),
    terugbetalingen: persoon.terugbetalingen
      .map(({ aanslag, opdracht, ...rij }) => ({
        ...toTerugbetaling(rij),
        aanslagnummer: aanslag.aanslagnummer,
        voorgesteldOp: opdracht.voorgesteldOp,
        rente: renteMet(toTerugbetaling(rij), {
          ...opdracht,
          betaaldag: fromDatabaseDateOrNull(opdracht.betaaldag),
        }),
      }))
      .toSorted((x, y) => y.voorgesteldOp.getTime() - x.voorgesteldOp.getTime() || (x.id < y.id ? -1 : 1)),
  };
}
