import { kenmerkVan } from '@/domain/invordering/regeling';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Tegen } from './administratief-beroep';
import { toAdministratiefBeroep } from './administratief-beroep.store';

/** What an open one waits for. */
type WachtOp = 'behandelaar' | 'voorstel' | 'besluit';

/** An open administratief beroep, for the control of every month (S1: beside the open requests, by the day on which it was booked in). */
export type OpenstaandBeroep = {
  gemeenteId: number;
  zaakId: string;
  zaaknummer: string;
  tegen: Tegen;
  /** What the disputed decision is known by. */
  tegenKenmerk: string;
  ontvangenOp: LocalDate;
  /** The day on which it was booked in: later than it came is time that nobody else sees. */
  ingeboektOp: LocalDate;
  wachtOp: WachtOp;
  uiterlijk: LocalDate | null;
  teLaat: boolean;
  /** Since it came: the term counts from there. */
  dagenOud: number;
};

function wachtOp(fase: string, behandeldDoor: string | null): WachtOp {
  if (fase === 'besluit-gevraagd') return 'besluit';
  return behandeldDoor === null ? 'behandelaar' : 'voorstel';
}

/** Every open administratief beroep of the gemeenten of this read: what is late first, and then the oldest. */
export async function listOpenstaandeBeroepen(read: Read): Promise<OpenstaandBeroep[]> {
  const vandaag = localDateOf(read.ctx.now);
  const beroepen: OpenstaandBeroep[] = [];
  for (const gemeenteId of read.gemeenten) {
    const rijen = await read.db.administratiefBeroep.findMany({
      where: { gemeenteId, loopt: true },
      include: {
        zaak: {
          select: {
            ...{ persoonId: true, zaaknummer: true, fase: true, ontvangenOp: true },
            termijnen: {
              where: { stand: 'loopt' },
              orderBy: { uiterlijk: 'asc' },
              take: 1,
              select: { uiterlijk: true },
            },
          },
        },
        kwijtschelding: { select: { zaak: { select: { zaaknummer: true } } } },
      },
      orderBy: { zaakId: 'asc' },
    });
    const personen = new Set(rijen.map(({ zaak }) => zaak.persoonId));
    read.shows(gemeenteId, [...personen]);
    beroepen.push(
      ...rijen.map(({ zaak, kwijtschelding, ...rij }) => {
        const { zaakId, tegen, tegenId, behandeldDoor } = toAdministratiefBeroep(rij);
        const uiterlijk = fromDatabaseDateOrNull(zaak.termijnen[0]?.uiterlijk ?? null);
        const ontvangenOp = localDateOf(zaak.ontvangenOp);
        return {
          ...{ gemeenteId, zaakId, tegen, ontvangenOp, uiterlijk },
          zaaknummer: zaak.zaaknummer,
          tegenKenmerk: kwijtschelding?.zaak.zaaknummer ?? kenmerkVan(tegenId),
          ingeboektOp: localDateOf(rij.vastgelegdOp),
          wachtOp: wachtOp(zaak.fase, behandeldDoor),
          teLaat: uiterlijk !== null && uiterlijk < vandaag,
          dagenOud: daysBetween(ontvangenOp, vandaag),
        };
      }),
    );
  }
  return beroepen.toSorted(
    (a, b) =>
      Number(b.teLaat) - Number(a.teLaat) ||
      b.dagenOud - a.dagenOud ||
      a.zaaknummer.localeCompare(b.zaaknummer),
  );
}
