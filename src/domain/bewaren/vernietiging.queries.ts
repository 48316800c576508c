import { geldendOp, kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Bewaarstop } from './bewaarstop';
import { loadBewaarstoppen } from './bewaarstop.store';
import type { Lijst, Overgeslagen, Postsoort, Termijnen } from './vernietiging';
import { loadLijst, loadLijsten } from './vernietiging.store';

/** Lists of the gemeenten of this read, the newest first: numbers, and nothing of anybody. */
export const listVernietigingslijsten = (read: Read): Promise<(Lijst & { gemeenteId: number })[]> =>
  loadLijsten(read, read.gemeenten);

/** The terms that the kantoor set for its gemeenten, as they hold today; null where it set none. */
export async function getKantoortermijnen(read: Read): Promise<Termijnen | null> {
  const gegevens = { gemeente: [], kantoor: await readKantoorInstellingen(read) };
  const rij = kantoorWaardeOp('bewaartermijn', gegevens, localDateOf(read.ctx.now));
  return rij && { jaren: rij.waarde, bron: rij.bron, zekerheid: rij.zekerheid };
}

export type Vernietigoverzicht = {
  /** The terms that hold today; null where nobody set any. */
  termijnen: (Termijnen & { herkomst: 'gemeente' | 'kantoor' }) | null;
  lijsten: Lijst[];
  stoppen: Bewaarstop[];
};

/** What can be and was destroyed in one gemeente, and what is held back. Throws NotFound outside the read. */
export async function getVernietigoverzicht(read: Read, gemeenteId: number): Promise<Vernietigoverzicht> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const stoppen = await loadBewaarstoppen(read, gemeenteId);
  read.shows(gemeenteId, new Set(stoppen.map(({ persoonId }) => persoonId)));
  const geldt = geldendOp('bewaartermijn', await readGegevens(read, gemeenteId), localDateOf(read.ctx.now));
  return {
    termijnen:
      geldt.rij === null
        ? null
        : {
            jaren: geldt.waarde,
            bron: geldt.rij.bron,
            zekerheid: geldt.rij.zekerheid,
            herkomst: geldt.herkomst,
          },
    lijsten: await loadLijsten(read, [gemeenteId]),
    stoppen,
  };
}

/** What stands on a list of one kind and class, by why it stays and what came of it. */
export type Postgroep = {
  soort: Postsoort;
  klasse: string;
  reden: Overgeslagen | null;
  stand: 'te-doen' | 'vernietigd' | 'overgeslagen' | 'aangehouden';
  aantal: number;
  van: LocalDate;
  tot: LocalDate;
};

/** One list with what stands on it, counted. Throws NotFound. */
export async function getVernietigingslijst(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{ lijst: Lijst; groepen: Postgroep[] }> {
  const lijst = read.gemeenten.includes(gemeenteId) ? await loadLijst(read, gemeenteId, id) : null;
  if (!lijst) throw new NotFound();
  const groepen = await read.db.$queryRaw<(Omit<Postgroep, 'van' | 'tot'> & { van: Date; tot: Date })[]>`
    select soort, klasse, coalesce(aanhouding, uitkomst_reden) as reden,
      case when aanhouding is not null then 'aangehouden' else coalesce(uitkomst, 'te-doen') end as stand,
      count(*)::int as aantal, min(dag) as van, max(dag) as tot
    from vernietigingspost where gemeente_id = ${gemeenteId} and lijst_id = ${id}::uuid
    group by 1, 2, 3, 4 order by 1, 2, 4, 3`;
  return {
    lijst,
    groepen: groepen.map((groep) => ({
      ...groep,
      van: fromDatabaseDate(groep.van),
      tot: fromDatabaseDate(groep.tot),
    })),
  };
}
