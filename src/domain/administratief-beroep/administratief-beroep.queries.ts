import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { kenmerkVan } from '@/domain/invordering/regeling';
import { readHoorstand } from '@/domain/zaken/read-hoorstand';
import type { Fase } from '@/domain/zaken/zaak';
import type { Uitkomst as Lawuitkomst } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { AdministratiefBeroep, Bestreden, Tegen, Uitkomst } from './administratief-beroep';
import { loadTegen, toAdministratiefBeroep } from './administratief-beroep.store';
import { beroepdagVan, verdagenTot } from './beroepdag';
import { loadBestreden, type Welk } from './bestreden.store';

/** One of them with its days and why they are those. */
export type BeroepView = AdministratiefBeroep & {
  gemeenteId: number;
  persoonId: string;
  /** What the disputed decision is known by. */
  tegenKenmerk: string;
  ontvangenOp: Date;
  teLaat: boolean;
  dag: Lawuitkomst<LocalDate>;
  /** The last day if it is postponed now; null where it cannot be. */
  verdagenTot: LocalDate | null;
  /** When he is heard, where that is still to come or to be written down; and whether he was. */
  hoorOp: Date | null;
  gehoord: boolean;
};

/** What one case is about, or null; the caller says whose it is. */
export async function getAdministratiefBeroep(
  read: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<BeroepView | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const rij = await read.db.administratiefBeroep.findUnique({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    include: {
      zaak: { select: { persoonId: true, ontvangenOp: true } },
      kwijtschelding: { select: { zaak: { select: { zaaknummer: true } } } },
    },
  });
  if (!rij) return null;
  const { zaak, kwijtschelding, ...kern } = rij;
  read.shows(gemeenteId, [zaak.persoonId]);
  const beroep = toAdministratiefBeroep(kern);
  const ontvangen = localDateOf(zaak.ontvangenOp);
  const gegevens = await readGegevens(read, gemeenteId);
  const afspraak = afspraakOp('beslistermijn-beroep', gegevens, ontvangen);
  const { gepland, gehoord } = await readHoorstand(read, gemeenteId, zaakId);
  return {
    ...beroep,
    ...zaak,
    gemeenteId,
    tegenKenmerk: kwijtschelding?.zaak.zaaknummer ?? kenmerkVan(beroep.tegenId),
    teLaat: ontvangen > beroep.indienenTot,
    dag: beroepdagVan(beroep, ontvangen, afspraak),
    verdagenTot: verdagenTot(beroep, ontvangen, afspraak),
    ...{ hoorOp: gepland, gehoord },
  };
}

/** A decision that can be disputed, with the case that does so already. */
export type Rechtsmiddelblad = Bestreden & { lopend: { zaakId: string; zaaknummer: string } | null };

/** Decisions of one person that can be disputed, the latest first; with `welk` that one alone, and nothing for one of somebody else. */
export async function listBestrijdbaar(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  welk?: Welk,
): Promise<Rechtsmiddelblad[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const bladen: Rechtsmiddelblad[] = [];
  const wie = welk === undefined ? { persoonId } : { persoonId, welk };
  for (const bestreden of await loadBestreden(read, gemeenteId, wie)) {
    const [lopend = null] = await loadTegen(read, gemeenteId, bestreden);
    bladen.push({ ...bestreden, lopend });
  }
  if (bladen.length > 0) read.shows(gemeenteId, [persoonId]);
  return bladen;
}

export type BeroepRegel = {
  zaakId: string;
  zaaknummer: string;
  tegen: Tegen;
  rechtsmiddel: AdministratiefBeroep['rechtsmiddel'];
  fase: Fase;
  uitkomst: Uitkomst | null;
  /** The last day to decide; null once it was. */
  beslisOp: LocalDate | null;
};

/** What one person disputed so in one gemeente, the latest first. */
export async function listAdministratieveBeroepenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<BeroepRegel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.administratiefBeroep.findMany({
    where: { gemeenteId, zaak: { persoonId } },
    include: {
      zaak: {
        select: {
          zaaknummer: true,
          fase: true,
          termijnen: {
            where: { stand: 'loopt', soort: 'beslissen' },
            orderBy: { uiterlijk: 'asc' },
            take: 1,
            select: { uiterlijk: true },
          },
        },
      },
    },
    orderBy: [{ vastgelegdOp: 'desc' }, { zaakId: 'asc' }],
    take: 50,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ zaak, ...rij }) => {
    const { zaakId, tegen, rechtsmiddel, uitkomst } = toAdministratiefBeroep(rij);
    return {
      ...{ zaakId, tegen, rechtsmiddel, uitkomst },
      zaaknummer: zaak.zaaknummer,
      fase: zaak.fase as Fase,
      beslisOp: fromDatabaseDateOrNull(zaak.termijnen[0]?.uiterlijk ?? null),
    };
  });
}
