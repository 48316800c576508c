import type { Prisma } from '@/generated/prisma/client';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { type AdresRij, adresOf, formatAdres } from '../personen/persoon';
import { isRunStatus, RUN_STILTE_SECONDEN, type RunStatus, WERKENDE_STATUSSEN } from './run';

/** A run as a screen shows it. `parameters` and `totalen`: parse with the schema of the folder that owns the soort. */
export type RunView = {
  gemeenteId: number;
  id: string;
  soort: string;
  belastingjaar: number | null;
  parameters: unknown;
  status: RunStatus;
  /** Working according to its status, but without a sign of life: it will be picked up again. */
  stil: boolean;
  totalen: unknown;
  /** Results that the proefdraai found, and how many of them are executed. */
  aantal: number;
  aantalGedaan: number;
  aantalUitval: number;
  /** Parts of what is being done now: of the proefdraai, or of the execution; candidates of a run without parts. */
  voortgang: { gedaan: number; totaal: number };
  gemaaktDoor: string;
  gemaaktOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  reden: string | null;
  klaarOp: Date | null;
  versie: number;
};

const PER_PAGINA = 50;

/** Runs of one gemeente, the latest first; `voor` pages on from an earlier list, `status` keeps those that are so far. */
export async function listRuns(
  read: Read,
  gemeenteId: number,
  filter: { soort?: string; status?: RunStatus; voor?: { gemaaktOp: Date; id: string } } = {},
): Promise<RunView[]> {
  const { soort, status, voor } = filter;
  const rows = await read.db.run.findMany({
    where: {
      gemeenteId,
      ...(soort === undefined ? {} : { soort }),
      ...(status === undefined ? {} : { status }),
      ...(voor === undefined
        ? {}
        : {
            OR: [{ gemaaktOp: { lt: voor.gemaaktOp } }, { gemaaktOp: voor.gemaaktOp, id: { lt: voor.id } }],
          }),
    },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
    take: PER_PAGINA,
  });
  return withProgress(read, gemeenteId, rows);
}

/** One run. Throws NotFound, also for one of a gemeente outside the set. */
export async function getRun(read: Read, gemeenteId: number, runId: string): Promise<RunView> {
  const row = await read.db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id: runId } } });
  if (!row) throw new NotFound();
  const [view] = await withProgress(read, gemeenteId, [row]);
  if (!view) throw new NotFound();
  return view;
}

export type UitvalView = {
  volgnummer: number;
  reden: string;
  belastingsoort: string | null;
  onderwerpSoort: string;
  onderwerpId: string;
  /** Where it is, for an object or container; null for a dog or person: their data are shown on their own page. */
  adres: string | null;
  /** The object that it is or lies at, and the person that it is or belongs to: where the reason can be taken away. */
  objectId: string | null;
  persoonId: string | null;
  wozObjectnummer: string | null;
  aanslagnummer: string | null;
  /** More of the reason: code points, a field, what the compiler said. Never the text that it is about. */
  toelichting: string | null;
};

/** What a run left out, in order; `na` pages on. */
export async function listUitval(
  { db }: Read,
  gemeenteId: number,
  runId: string,
  filter: { reden?: string; na?: number } = {},
): Promise<UitvalView[]> {
  const rows = await db.$queryRaw<
    (Omit<UitvalView, 'adres'> & { plek: AdresRij | null; locatieomschrijving: string | null })[]
  >`
    select u.volgnummer, u.reden, u.belastingsoort, u.onderwerp_soort as "onderwerpSoort", u.onderwerp_id as "onderwerpId", u.toelichting,
      o.woz_objectnummer as "wozObjectnummer", s.aanslagnummer, coalesce(o.id, w.id) as "objectId", coalesce(h.persoon_id, p.id) as "persoonId", o.locatieomschrijving, to_json(a) as plek
    from (select * from run_uitval
      where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and volgnummer > ${filter.na ?? 0}
        and (${filter.reden ?? null}::text is null or reden = ${filter.reden ?? null})
      order by volgnummer limit ${PER_PAGINA}) u
    left join woz_object o on u.onderwerp_soort = 'object' and o.gemeente_id = ${gemeenteId} and o.id = u.onderwerp_id
    left join aanslag s on u.onderwerp_soort = 'aanslag' and s.gemeente_id = ${gemeenteId} and s.id = u.onderwerp_id
    left join container c on u.onderwerp_soort = 'container' and c.gemeente_id = ${gemeenteId} and c.id = u.onderwerp_id
    left join hond h on u.onderwerp_soort = 'hond' and h.gemeente_id = ${gemeenteId} and h.id = u.onderwerp_id
    left join persoon p on u.onderwerp_soort = 'persoon' and p.gemeente_id = ${gemeenteId} and p.id = u.onderwerp_id
    left join lateral (select x.id from woz_object x where x.gemeente_id = ${gemeenteId} and x.adres_id = c.adres_id and x.soort = 'woning'
      order by x.id limit 1) w on true
    left join lateral (select * from adres where gemeente_id = ${gemeenteId} and id = coalesce(o.adres_id, c.adres_id) limit 1) a on true
    order by u.volgnummer`;
  return rows.map(({ plek, locatieomschrijving, ...rest }) => {
    const adres = plek && adresOf(plek);
    return { ...rest, adres: adres ? formatAdres(adres) : locatieomschrijving };
  });
}

/** How many were left out, per reason and belastingsoort. */
export async function countUitval(
  { db }: Read,
  gemeenteId: number,
  runId: string,
): Promise<{ reden: string; belastingsoort: string | null; aantal: number }[]> {
  const rows = await db.runUitval.groupBy({
    by: ['reden', 'belastingsoort'],
    where: { gemeenteId, runId },
    _count: { _all: true },
    orderBy: [{ reden: 'asc' }, { belastingsoort: 'asc' }],
  });
  return rows.map(({ reden, belastingsoort, _count }) => ({ reden, belastingsoort, aantal: _count._all }));
}

type Rij = Prisma.RunGetPayload<object>;

async function withProgress({ db }: Read, gemeenteId: number, rows: Rij[]): Promise<RunView[]> {
  if (rows.length === 0) return [];
  const delen = await db.$queryRaw<
    { run_id: string; totaal: number; berekend: number; gedaan: number; now: Date }[]
  >`
    select run_id, count(*)::int as totaal, count(*) filter (where inhoud_hash <> '')::int as berekend,
      count(*) filter (where status = 'gedaan')::int as gedaan, clock_timestamp() as now
    from run_deel where gemeente_id = ${gemeenteId} and run_id = any(${rows.map((row) => row.id)}::uuid[]) group by run_id`;
  const [klok] = await db.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  const now = klok?.now ?? new Date(0);
  return rows.map((row) => {
    const deel = delen.find((found) => found.run_id === row.id);
    return toView(row, now, deel ?? { totaal: 0, berekend: 0, gedaan: 0 });
  });
}

function toView(row: Rij, now: Date, delen: { totaal: number; berekend: number; gedaan: number }): RunView {
  if (!isRunStatus(row.status)) throw new Error(`Unknown status of run ${row.id}`);
  const { status } = row;
  // Who was just asked is not silent: a run that waited a week for akkoord has an old sign of life.
  const gevraagdOp = status === 'uitvoeren' ? (row.beslotenOp ?? row.gemaaktOp) : row.gemaaktOp;
  const silentFor = now.getTime() - Math.max(row.hartslagOp?.getTime() ?? 0, gevraagdOp.getTime());
  const proef = status === 'proefdraai' || status === 'ter-akkoord';
  // One that is judged again has no parts: its candidates are what is done one by one.
  const gedaan =
    delen.totaal > 0
      ? { gedaan: proef ? delen.berekend : delen.gedaan, totaal: delen.totaal }
      : { gedaan: row.aantalGedaan + row.aantalUitval, totaal: row.aantal };
  return {
    gemeenteId: row.gemeenteId,
    id: row.id,
    soort: row.soort,
    belastingjaar: row.belastingjaar,
    parameters: row.parameters,
    status,
    stil: WERKENDE_STATUSSEN.includes(status) && silentFor > RUN_STILTE_SECONDEN * 1000,
    totalen: row.totalen,
    aantal: row.aantal,
    aantalGedaan: row.aantalGedaan,
    aantalUitval: row.aantalUitval,
    voortgang: gedaan,
    gemaaktDoor: row.gemaaktDoor,
    gemaaktOp: row.gemaaktOp,
    beslotenDoor: row.beslotenDoor,
    beslotenOp: row.beslotenOp,
    reden: row.reden,
    klaarOp: row.klaarOp,
    versie: row.versie,
  };
}
