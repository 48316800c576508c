import { kenmerkVan } from '@/domain/invordering/regeling';
import { administratiefBeroepstermijn } from '@/law/invordering/administratief-beroep';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Bestreden, Tegen } from './administratief-beroep';

/** Which decision: of a request for kwijtschelding by its case, or about a regeling. */
export type Welk = { tegen: Tegen; id: string };

/** The remedy of the day of a decision, with its last day. */
function remedie(besluitOp: LocalDate): Pick<Bestreden, 'rechtsmiddel' | 'indienenTot'> {
  const { rechtsmiddel, laatsteDag } = administratiefBeroepstermijn(besluitOp).waarde;
  return { rechtsmiddel, indienenTot: laatsteDag };
}

/** Decisions of one person that can be disputed, or one of them, the latest first. */
export async function loadBestreden(
  read: Read,
  gemeenteId: number,
  wie: { persoonId: string; welk?: Welk },
): Promise<Bestreden[]> {
  const { persoonId, welk } = wie;
  const van = (tegen: Tegen) => welk === undefined || welk.tegen === tegen;
  const gevonden = [
    ...(van('kwijtschelding') ? await vanKwijtschelding(read, gemeenteId, persoonId, welk?.id) : []),
    ...(van('regeling') ? await vanRegeling(read, gemeenteId, persoonId, welk?.id) : []),
  ];
  return gevonden.toSorted((a, b) => (a.besluitOp < b.besluitOp ? 1 : a.besluitOp > b.besluitOp ? -1 : 0));
}

/** Requests that were decided, and not in full: who gets all that he asked has nothing to dispute. */
async function vanKwijtschelding(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
  zaakId: string | undefined,
): Promise<Bestreden[]> {
  const rijen = await db.kwijtschelding.findMany({
    where: {
      gemeenteId,
      persoonId,
      besluitOp: { not: null },
      uitkomst: { not: 'volledig' },
      ...(zaakId === undefined ? {} : { zaakId }),
    },
    include: {
      zaak: {
        select: {
          zaaknummer: true,
          besluiten: { where: { stand: 'genomen' }, select: { beslotenDoor: true }, take: 1 },
        },
      },
    },
    orderBy: [{ besluitOp: 'desc' }, { zaakId: 'asc' }],
    take: 20,
  });
  return rijen.flatMap(({ zaak, besluitOp, uitkomst, ...rij }) => {
    const door = zaak.besluiten[0]?.beslotenDoor;
    if (besluitOp === null || uitkomst === null || !door) return [];
    const dag = fromDatabaseDate(besluitOp);
    return [
      {
        tegen: 'kwijtschelding' as const,
        id: rij.zaakId,
        persoonId,
        aanslagIds: [rij.aanslagId],
        kenmerk: zaak.zaaknummer,
        uitkomst,
        besluitOp: dag,
        eersteBeslisser: door,
        ...remedie(dag),
      },
    ];
  });
}

/** Regelingen that a person refused, or granted otherwise than was asked. One that is kept or ended has no decision left. */
async function vanRegeling(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
  id: string | undefined,
): Promise<Bestreden[]> {
  const rijen = await db.regeling.findMany({
    where: {
      gemeenteId,
      persoonId,
      besluit: { in: ['tweede-persoon', 'medewerker'] },
      OR: [{ status: { in: ['lopend', 'gemist'] } }, { status: 'ingetrokken', beslotenDoor: null }],
      ...(id === undefined ? {} : { id }),
    },
    select: {
      id: true,
      status: true,
      aanslagen: { select: { aanslagId: true }, orderBy: { volgnummer: 'asc' } },
      stappen: {
        where: { soort: { in: ['toegekend', 'ingetrokken'] } },
        orderBy: [{ moment: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { moment: true, door: true },
      },
    },
    orderBy: [{ statusOp: 'desc' }, { id: 'asc' }],
    take: 20,
  });
  return rijen.flatMap(({ id: regelingId, status, aanslagen, stappen: [stap] }) => {
    if (!stap) return [];
    const dag = localDateOf(stap.moment);
    return [
      {
        tegen: 'regeling' as const,
        id: regelingId,
        persoonId,
        aanslagIds: aanslagen.map(({ aanslagId }) => aanslagId),
        kenmerk: kenmerkVan(regelingId),
        uitkomst: status === 'ingetrokken' ? 'afgewezen' : 'toegekend',
        besluitOp: dag,
        eersteBeslisser: stap.door,
        ...remedie(dag),
      },
    ];
  });
}
