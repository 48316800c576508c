import { type Maand, maandVan } from '@/domain/grootboek/maand';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Namens, Oninbaarlijst, Oninbaarvoorstel } from './oninbaar';
import { loadMandaat, toLijst, toVoorstel } from './oninbaar.store';

/** A proposal with whose it is and on which aanslag. */
export type OninbaarRegel = Oninbaarvoorstel & { aanslagnummer: string; naam: string };

const MET_AANSLAG = {
  aanslag: { select: { aanslagnummer: true, persoonId: true, persoon: { select: NAAMVELDEN } } },
} as const;

/** How many lines a list shows at most; a list of a month is far shorter. */
const HOOGSTENS = 2000;

async function regelsWaar(
  read: Read,
  gemeenteId: number,
  waar: { lijstId: string } | { lijstId: null; status: string } | { aanslagId: string } | { status: string },
): Promise<OninbaarRegel[]> {
  const rijen = await read.db.oninbaarvoorstel.findMany({
    where: { gemeenteId, ...waar },
    orderBy: [{ voorgesteldOp: 'asc' }, { id: 'asc' }],
    take: HOOGSTENS,
    include: MET_AANSLAG,
  });
  read.shows(
    gemeenteId,
    rijen.map(({ aanslag }) => aanslag.persoonId),
  );
  return rijen.map(({ aanslag, ...rij }) => ({
    ...toVoorstel(rij),
    aanslagnummer: aanslag.aanslagnummer,
    naam: aanschrijfnaam(aanslag.persoon),
  }));
}

export type LijstView = Oninbaarlijst & { aantal: number; bedragCenten: Cents; kostenCenten: Cents };

/** What a gemeente proposed and decided about oninbaar, with the months beside the ledger. */
export type Oninbaarbeeld = {
  wachtend: OninbaarRegel[];
  lijsten: LijstView[];
  maanden: OninbaarMaand[];
};

/** Everything about oninbaar in one gemeente: what waits, the lists, and each month tied out with the ledger. */
export async function getOninbaar(read: Read, gemeenteId: number): Promise<Oninbaarbeeld> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const rijen = await read.db.oninbaarlijst.findMany({
    where: { gemeenteId },
    orderBy: [{ maand: 'desc' }, { gemaaktOp: 'desc' }],
    take: 60,
    include: { voorstellen: { select: { bedragCenten: true, geboektCenten: true, kostenCenten: true } } },
  });
  return {
    wachtend: await regelsWaar(read, gemeenteId, { lijstId: null, status: 'voorgesteld' }),
    lijsten: rijen.map(({ voorstellen, ...rij }) => ({
      ...toLijst(rij),
      aantal: voorstellen.length,
      bedragCenten: sumCents(voorstellen.map((v) => toCents(v.bedragCenten))),
      kostenCenten: sumCents(voorstellen.map((v) => toCents(v.kostenCenten))),
    })),
    maanden: await listOninbaarMaanden(read, gemeenteId),
  };
}

/** One list with its claims, and who may decide on it. Throws NotFound. */
export async function getOninbaarlijst(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{
  lijst: Oninbaarlijst;
  regels: OninbaarRegel[];
  mandaat: { besluit: Namens; totCenten: Cents };
}> {
  const rij = await read.db.oninbaarlijst.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return {
    lijst: toLijst(rij),
    regels: await regelsWaar(read, gemeenteId, { lijstId: id }),
    mandaat: await loadMandaat(read, gemeenteId, localDateOf(read.ctx.now)),
  };
}

/** What was proposed about one claim, the first first; nothing outside the read. */
export const listOninbaarVan = (
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<OninbaarRegel[]> =>
  read.gemeenten.includes(gemeenteId) ? regelsWaar(read, gemeenteId, { aanslagId }) : Promise.resolve([]);

/** A month: what was decided and undone in it, and what the ledger says by itself. The difference is nothing. */
export type OninbaarMaand = {
  maand: Maand;
  beslotenCenten: Cents;
  teruggedraaidCenten: Cents;
  grootboekCenten: Cents;
  verschilCenten: Cents;
};

/** The months in which something was decided or booked, the latest first: decisions beside the ledger (L-08). */
export async function listOninbaarMaanden(read: Read, gemeenteId: number): Promise<OninbaarMaand[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.$queryRaw<
    { maand: string; besloten: bigint; terug: bigint; grootboek: bigint }[]
  >`
    select to_char(x.maand, 'YYYY-MM-DD') as maand, sum(x.besloten)::bigint as besloten, sum(x.terug)::bigint as terug,
      sum(x.grootboek)::bigint as grootboek
    from (
      select l.maand, l.geboekt_centen as besloten, 0 as terug, 0 as grootboek
      from oninbaarlijst l where l.gemeente_id = ${gemeenteId} and l.status = 'besloten'
      union all
      select date_trunc('month', v.terug_op at time zone 'Europe/Amsterdam')::date, 0, v.geboekt_centen, 0
      from oninbaarvoorstel v where v.gemeente_id = ${gemeenteId} and v.status = 'teruggedraaid'
      union all
      select date_trunc('month', b.boekdatum::timestamp)::date, 0, 0, r.bedrag_centen
      from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
      where r.gemeente_id = ${gemeenteId} and r.rekening = 'oninbaar'
    ) x group by 1 order by 1 desc limit 36`;
  return rijen.map((rij) => ({
    maand: maandVan(rij.maand as Maand['van']),
    beslotenCenten: toCents(rij.besloten),
    teruggedraaidCenten: toCents(rij.terug),
    grootboekCenten: toCents(rij.grootboek),
    verschilCenten: toCents(rij.besloten - rij.terug - rij.grootboek),
  }));
}

/** Lists of all gemeenten of this read that wait for a check or a decision, the oldest first. */
export async function listWachtendeOninbaarlijsten(
  read: Read,
): Promise<(Oninbaarlijst & { gemeenteId: number })[]> {
  const perGemeente = await Promise.all(
    read.gemeenten.map((gemeenteId) =>
      read.db.oninbaarlijst.findMany({
        where: { gemeenteId, status: { in: ['gemaakt', 'gecontroleerd'] } },
        orderBy: [{ maand: 'asc' }, { id: 'asc' }],
        take: 50,
      }),
    ),
  );
  return perGemeente.flat().map((rij) => ({ ...toLijst(rij), gemeenteId: rij.gemeenteId }));
}
