import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import type { Rentebesluit, Rentelijst, Rentepost, Renteregel } from './invorderingsrente';
import { loadRenteposten, loadRenteregels, toRentelijst } from './invorderingsrente.store';

/** The besluit of today, null where none was taken: then nothing is charged. */
export type Rentestand = { besluit: { waarde: Rentebesluit; bron: string } | null };
export type MetNaam<T> = T & { naam: string };
type Post = MetNaam<Rentepost & { teruggenomen: boolean }>;

export type Renteoverzicht = Rentestand & {
  /** Paid late and on no list yet, as it is worked out now. */
  klaar: MetNaam<Renteregel>[];
  klaarCenten: Cents;
  /** The newest first; one that waits is the first. */
  lijsten: (Rentelijst & { posten: Post[] })[];
};

/** So many lists are shown; older ones stand in the books and in the letters. */
const LIJSTEN = 12;

const besluitOp = async (read: Read, gemeenteId: number) => {
  const gegevens = await readGegevens(read, gemeenteId);
  const { waarde, rij } = geldendOp('invorderingsrente', gegevens, localDateOf(read.ctx.now));
  return { gegevens, besluit: waarde && { waarde, bron: rij.bron } };
};

/** What interest there is to charge in a gemeente and what was decided on before. */
export async function getRenteoverzicht(read: Read, gemeenteId: number): Promise<Renteoverzicht> {
  if (!read.gemeenten.includes(gemeenteId))
    return { besluit: null, klaar: [], klaarCenten: sumCents([]), lijsten: [] };
  const { gegevens, besluit } = await besluitOp(read, gemeenteId);
  const klaar = await loadRenteregels(read, gemeenteId, { gegevens, dag: localDateOf(read.ctx.now) });
  const lijsten = await read.db.rentelijst.findMany({
    where: { gemeenteId },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
    take: LIJSTEN,
  });
  const posten = await loadRenteposten(
    read,
    gemeenteId,
    lijsten.map(({ id }) => id),
  );
  const namen = await loadNamen(read, gemeenteId, [...klaar, ...posten]);
  const metNaam = <T extends { persoonId: string }>(rij: T): MetNaam<T> => ({
    ...rij,
    naam: namen.get(rij.persoonId) ?? '',
  });
  return {
    besluit,
    klaar: klaar.map(metNaam),
    klaarCenten: sumCents(klaar.map((r) => r.renteCenten)),
    lijsten: lijsten.map((rij) => ({
      ...toRentelijst(rij),
      posten: posten.filter(({ lijstId }) => lijstId === rij.id).map(metNaam),
    })),
  };
}

async function loadNamen(
  read: Read,
  gemeenteId: number,
  rijen: readonly { persoonId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rijen.map(({ persoonId }) => persoonId))];
  const personen = await read.db.persoon.findMany({
    where: { gemeenteId, id: { in: ids } },
    select: { id: true, ...NAAMVELDEN },
  });
  read.shows(gemeenteId, ids);
  return new Map(personen.map(({ id, ...naam }) => [id, aanschrijfnaam(naam)]));
}

/** Of every gemeente of this read its besluit, and what waits for a second person. */
export async function listRentestanden(
  read: Read,
): Promise<(Rentestand & { gemeenteId: number; wacht: { aantal: number; centen: Cents } | null })[]> {
  const rijen = [];
  for (const gemeenteId of read.gemeenten) {
    const open = await read.db.rentelijst.findFirst({ where: { gemeenteId, status: 'voorgesteld' } });
    const wacht = open && toRentelijst(open);
    rijen.push({
      gemeenteId,
      besluit: (await besluitOp(read, gemeenteId)).besluit,
      wacht: wacht && { aantal: wacht.aantal, centen: wacht.totaalCenten },
    });
  }
  return rijen;
}
