import type { KostenView } from '@/domain/grootboek/kosten';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, toCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Kostenterugname } from './kostenterugname';
import { loadGrens, toTerugname } from './kostenterugname.store';

/** A proposal that waits, with enough to choose which to open. */
export type WachtendeTerugname = {
  id: string;
  gemeenteId: number;
  aanslagnummer: string;
  soort: string;
  bedragCenten: Cents;
  voorgesteldOp: Date;
};

/** Of one gemeente at most so many at once; the oldest come first, so none stays behind. */
const HOOGSTENS = 200;

/** Proposals of all gemeenten of this read that wait for a second person, the oldest first. */
export async function listWachtendeTerugnames(read: Read): Promise<WachtendeTerugname[]> {
  const perGemeente = await Promise.all(
    read.gemeenten.map((gemeenteId) =>
      read.db.kostenterugname.findMany({
        where: { gemeenteId, status: 'voorgesteld' },
        orderBy: [{ voorgesteldOp: 'asc' }, { id: 'asc' }],
        take: HOOGSTENS,
        include: {
          kosten: {
            select: {
              soort: true,
              bedragCenten: true,
              aanslag: { select: { aanslagnummer: true, persoonId: true } },
            },
          },
        },
      }),
    ),
  );
  return perGemeente
    .flat()
    .toSorted((a, b) => a.voorgesteldOp.getTime() - b.voorgesteldOp.getTime())
    .map(({ id, gemeenteId, voorgesteldOp, kosten }) => {
      read.shows(gemeenteId, [kosten.aanslag.persoonId]);
      return {
        id,
        gemeenteId,
        voorgesteldOp,
        aanslagnummer: kosten.aanslag.aanslagnummer,
        soort: kosten.soort,
        bedragCenten: toCents(kosten.bedragCenten),
      };
    });
}

export type KostenMetVoorstellen = KostenView & { terugnames: Kostenterugname[] };

/** The costs of one aanslag with what was proposed about each, and whose they are. */
export type KostenVanAanslag = {
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
  naam: string;
  kosten: KostenMetVoorstellen[];
};

/** Every act that cost on one aanslag, the oldest first. Throws NotFound for an aanslag that is not in this gemeente. */
export async function getKostenVanAanslag(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<KostenVanAanslag> {
  const aanslag = await read.db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { aanslagnummer: true, persoonId: true, persoon: { select: NAAMVELDEN } },
  });
  if (!aanslag) throw new NotFound();
  read.shows(gemeenteId, [aanslag.persoonId]);
  const kosten = await readKosten(read, gemeenteId, [aanslagId]);
  const rijen = await read.db.kostenterugname.findMany({
    where: { gemeenteId, kostenId: { in: kosten.map((k) => k.id) } },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
  });
  return {
    aanslagId,
    aanslagnummer: aanslag.aanslagnummer,
    persoonId: aanslag.persoonId,
    naam: aanschrijfnaam(aanslag.persoon),
    kosten: kosten.map((k) => ({
      ...k,
      terugnames: rijen.filter((rij) => rij.kostenId === k.id).map(toTerugname),
    })),
  };
}

/** One proposal with the costs that it is about. Throws NotFound. */
export async function getTerugname(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{
  terugname: Kostenterugname;
  van: KostenVanAanslag;
  kosten: KostenMetVoorstellen;
  grensCenten: Cents;
}> {
  const rij = await read.db.kostenterugname.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { kosten: { select: { aanslagId: true } } },
  });
  if (!rij) throw new NotFound();
  const { kosten: waarvan, ...terugname } = rij;
  const van = await getKostenVanAanslag(read, gemeenteId, waarvan.aanslagId);
  const kosten = van.kosten.find((k) => k.id === rij.kostenId);
  if (!kosten) throw new NotFound();
  return { terugname: toTerugname(terugname), van, kosten, grensCenten: await loadGrens(read, gemeenteId) };
}
