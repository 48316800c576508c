import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { aanschrijfnaam } from '../personen/naam';
import { NAAMVELDEN } from '../personen/naamvelden';
import type { Retourreden } from './retour';

/** An address of somebody from which a letter came back, and what waits for it. */
export type AdresstopView = {
  gemeenteId: number;
  id: string;
  persoonId: string;
  naam: string;
  straat: string;
  plaats: string;
  reden: Retourreden;
  vastgelegdOp: Date;
  /** The letter that came back. */
  brief: { soort: string; dagtekening: LocalDate };
  /** Letters that wait until the address is known. */
  wachtend: number;
  opheffing: { op: Date; hoe: 'adres-gewijzigd' | 'vrijgegeven'; reden: string | null } | null;
};

const MET = {
  persoon: { select: NAAMVELDEN },
  document: { select: { soort: true, dagtekening: true } },
  _count: { select: { wachtend: true } },
} as const;

type Rij = NonNullable<Awaited<ReturnType<typeof load>>>;

const load = (read: Read, gemeenteId: number, id: string) =>
  read.db.adresstop.findUnique({ where: { gemeenteId_id: { gemeenteId, id } }, include: MET });

const toView = ({ persoon, document, _count, ...rij }: Rij): AdresstopView => ({
  gemeenteId: rij.gemeenteId,
  id: rij.id,
  persoonId: rij.persoonId,
  naam: aanschrijfnaam(persoon),
  straat: rij.straat,
  plaats: rij.plaats,
  reden: rij.reden as Retourreden,
  vastgelegdOp: rij.vastgelegdOp,
  brief: { soort: document.soort, dagtekening: fromDatabaseDate(document.dagtekening) },
  wachtend: _count.wachtend,
  opheffing:
    rij.opgehevenOp === null
      ? null
      : {
          op: rij.opgehevenOp,
          hoe: rij.opheffing as 'adres-gewijzigd' | 'vrijgegeven',
          reden: rij.opheffingReden,
        },
});

/** So many of each gemeente at once; the oldest come first, so none stays behind. */
const HOOGSTENS = 100;

/** The stops that hold over the gemeenten of this read, the oldest first. */
export async function listAdresstops(read: Read): Promise<AdresstopView[]> {
  const perGemeente = await Promise.all(
    read.gemeenten.map((gemeenteId) =>
      read.db.adresstop.findMany({
        where: { gemeenteId, opgehevenOp: null },
        orderBy: [{ vastgelegdOp: 'asc' }, { id: 'asc' }],
        take: HOOGSTENS,
        include: MET,
      }),
    ),
  );
  const rijen = perGemeente.flat();
  for (const { gemeenteId, persoonId } of rijen) read.shows(gemeenteId, [persoonId]);
  return rijen.map(toView).toSorted((a, b) => a.vastgelegdOp.getTime() - b.vastgelegdOp.getTime());
}

/** One stop, lifted or not, or null. */
export async function getAdresstop(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<AdresstopView | null> {
  const rij = await load(read, gemeenteId, id);
  if (!rij) return null;
  read.shows(gemeenteId, [rij.persoonId]);
  return toView(rij);
}
