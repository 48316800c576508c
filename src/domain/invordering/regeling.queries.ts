import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { divideOverAanslagen, type Planstand, standVanPlan } from '@/domain/aanslagen/regelingdelen';
import { REGELINGBRIEVEN, type Regelingbriefsoort } from '@/domain/documenten/regelingbrief';
import { type Cents, sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { gatherPlanning } from './gather-planning';
import { kenmerkVan, type Regelingstatus, regelingbriefId } from './regeling';
import {
  type Geldendbeleid,
  loadBeleid,
  loadBezet,
  loadPlan,
  type Regeling,
  type Stapsoort,
} from './regeling.store';
import { loadAanvraag } from './regelingaanvraag.store';
import type { Planning, Wens } from './regelingplan';

export type Schuldkeuze = { aanslag: EigenAanslag; bezet: boolean };

/** The debts of a person that may go into a regeling, oldest first, and the policy. Throws NotFound outside the read. */
export async function listSchulden(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<{ schulden: Schuldkeuze[]; beleid: Geldendbeleid | null }> {
  const beleid = await loadBeleid(read, gemeenteId);
  const aanslagen = await readEigenAanslagen(read, { gemeenteId, persoonId });
  const open = aanslagen.filter((aanslag) => aanslag.open > 0n).toReversed();
  const bezet = new Set(
    await loadBezet(
      read,
      gemeenteId,
      open.map((aanslag) => aanslag.id),
    ),
  );
  return { schulden: open.map((aanslag) => ({ aanslag, bezet: bezet.has(aanslag.id) })), beleid };
}

export type AanvraagView = {
  id: string;
  persoonId: string;
  kanaal: 'mijn' | 'balie';
  wens: Wens;
  aanslagen: EigenAanslag[];
  totaal: Cents;
  planning: Planning;
  beleid: Geldendbeleid | null;
  /** The regeling that came of it. */
  regelingId: string | null;
};

/**
 * An application with the plans of today. `persoonId` is whose it must be. Throws NotFound for another's, one that does not
 * exist, and outside the read.
 */
export async function getAanvraag(
  read: Read,
  gemeenteId: number,
  id: string,
  persoonId: string,
): Promise<AanvraagView> {
  const aanvraag = await loadAanvraag(read, gemeenteId, id);
  if (!aanvraag || aanvraag.persoonId !== persoonId) throw new NotFound();
  const regeling = await read.db.regeling.findFirst({
    where: { gemeenteId, aanvraagId: id },
    select: { id: true },
  });
  const { planning, beleid, aanslagen, totaal } = await gatherPlanning(read, gemeenteId, aanvraag);
  const { kanaal, wens } = aanvraag;
  return {
    id,
    persoonId,
    kanaal,
    wens,
    aanslagen,
    totaal,
    planning,
    beleid,
    regelingId: regeling?.id ?? null,
  };
}

export type RegelingView = {
  id: string;
  kenmerk: string;
  persoonId: string;
  status: Regelingstatus;
  statusOp: Date;
  statusReden: string | null;
  besluit: Regeling['besluit'];
  beleid: Geldendbeleid;
  afwijking: string[];
  motivering: string | null;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  versie: number;
  termijnen: Planstand[];
  /** Which part of the open terms is paid with which aanslag. */
  delen: { aanslagId: string; volgnummer: number; open: Cents }[];
  buitenPlan: Cents;
  aanslagen: { aanslagId: string; aanslagnummer: string; open: Cents }[];
  totaal: Cents;
  ontvangen: Cents;
  open: Cents;
  stappen: {
    soort: Stapsoort;
    moment: Date;
    volgnummer: number | null;
    uiterlijk: LocalDate | null;
    reden: string | null;
  }[];
  /** The letters about it, latest first. */
  brieven: { id: string; soort: Regelingbriefsoort; gemaaktOp: Date }[];
};

/** One regeling as it stands today. Throws NotFound for one that does not exist, and outside the read. */
export async function getRegeling(read: Read, gemeenteId: number, id: string): Promise<RegelingView> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const rij = await read.db.regeling.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { stappen: { orderBy: [{ moment: 'asc' }, { id: 'asc' }] } },
  });
  if (!rij) throw new NotFound();
  read.shows(gemeenteId, [rij.persoonId]);
  const vandaag = localDateOf(read.ctx.now);
  const regeling = rij as unknown as Regeling;
  const plan = await loadPlan(read, gemeenteId, regeling);
  const { delen, buitenPlan } = divideOverAanslagen(plan, vandaag);
  const brieven = await read.db.document.findMany({
    where: { gemeenteId, id: { in: briefIdsVan(id, rij.planversie, rij.stappen) } },
    select: { id: true, soort: true, gemaaktOp: true },
    orderBy: { gemaaktOp: 'desc' },
  });
  return {
    id,
    kenmerk: kenmerkVan(id),
    persoonId: rij.persoonId,
    status: regeling.status,
    statusOp: rij.statusOp,
    statusReden: rij.statusReden,
    besluit: regeling.besluit,
    beleid: rij.beleid as unknown as Geldendbeleid,
    afwijking: rij.afwijking as string[],
    motivering: rij.motivering,
    voorgesteldDoor: rij.voorgesteldDoor,
    voorgesteldOp: rij.voorgesteldOp,
    versie: rij.versie,
    termijnen: standVanPlan(plan, vandaag),
    delen: delen.map(({ aanslagId, volgnummer, open }) => ({ aanslagId, volgnummer, open })),
    buitenPlan: sumCents(buitenPlan.map((deel) => deel.bedrag)),
    aanslagen: plan.aanslagen.map((a) => ({
      ...a,
      aanslagnummer: plan.aanslagnummers.get(a.aanslagId) ?? '',
    })),
    totaal: sumCents(plan.termijnen.map((t) => t.bedrag)),
    ontvangen: plan.ontvangen,
    open: sumCents(plan.aanslagen.map((a) => a.open)),
    stappen: rij.stappen.map(({ soort, moment, volgnummer, uiterlijk, reden }) => ({
      soort: soort as Stapsoort,
      moment,
      volgnummer,
      uiterlijk: fromDatabaseDateOrNull(uiterlijk),
      reden,
    })),
    brieven: brieven.map((brief) => ({ ...brief, soort: brief.soort as Regelingbriefsoort })),
  };
}

/** The ids that letters about this regeling have, as far as they were made. */
const briefIdsVan = (
  regelingId: string,
  planversie: number,
  stappen: readonly { planversie: number; volgnummer: number | null }[],
): string[] => [
  ...REGELINGBRIEVEN.flatMap((soort) =>
    Array.from({ length: planversie }, (_, i) => regelingbriefId(regelingId, soort, i + 1)),
  ),
  ...stappen.flatMap((stap) =>
    stap.volgnummer === null
      ? []
      : [regelingbriefId(regelingId, 'regeling-termijn-gemist', stap.planversie, stap.volgnummer)],
  ),
];

export type Regelingregel = {
  id: string;
  kenmerk: string;
  status: Regelingstatus;
  voorgesteldOp: Date;
  totaal: Cents;
};

/** The regelingen of one person in one gemeente, newest first. */
export async function listRegelingenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Regelingregel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.$queryRaw<
    { id: string; status: string; voorgesteld_op: Date; totaal: bigint }[]
  >`
    select g.id, g.status, g.voorgesteld_op, (select coalesce(sum(t.bedrag_centen), 0)::bigint from regelingtermijn t
        where t.gemeente_id = g.gemeente_id and t.regeling_id = g.id and t.planversie = g.planversie) as totaal
    from regeling g where g.gemeente_id = ${gemeenteId} and g.persoon_id = ${persoonId}::uuid
    order by g.voorgesteld_op desc, g.id`;
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map((rij) => ({
    id: rij.id,
    kenmerk: kenmerkVan(rij.id),
    status: rij.status as Regelingstatus,
    voorgesteldOp: rij.voorgesteld_op,
    totaal: sumCents([rij.totaal]),
  }));
}

export type Voorstelregel = {
  gemeenteId: number;
  id: string;
  kenmerk: string;
  voorgesteldOp: Date;
  totaal: Cents;
};

/** So many proposals at once, the oldest first. */
const VOORSTELLEN = 50;

/** What waits for a second person in these gemeenten, the oldest first. */
export async function listVoorgesteldeRegelingen(read: Read): Promise<Voorstelregel[]> {
  const rijen = await read.db.$queryRaw<
    { gemeente_id: number; id: string; persoon_id: string; voorgesteld_op: Date; totaal: bigint }[]
  >`
    select g.id as gemeente_id, r.id, r.persoon_id, r.voorgesteld_op, r.totaal
    from unnest(${[...read.gemeenten]}::int[]) as g(id)
    cross join lateral (
      select rg.id, rg.persoon_id, rg.voorgesteld_op,
        (select coalesce(sum(t.bedrag_centen), 0)::bigint from regelingtermijn t where t.gemeente_id = rg.gemeente_id
          and t.regeling_id = rg.id and t.planversie = rg.planversie) as totaal
      from regeling rg where rg.gemeente_id = g.id and rg.status = 'voorgesteld'
      order by rg.voorgesteld_op limit ${VOORSTELLEN}
    ) r
    order by r.voorgesteld_op limit ${VOORSTELLEN}`;
  for (const rij of rijen) read.shows(rij.gemeente_id, [rij.persoon_id]);
  return rijen.map((rij) => ({
    gemeenteId: rij.gemeente_id,
    id: rij.id,
    kenmerk: kenmerkVan(rij.id),
    voorgesteldOp: rij.voorgesteld_op,
    totaal: sumCents([rij.totaal]),
  }));
}
