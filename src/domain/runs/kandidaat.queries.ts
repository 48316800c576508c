import type { Read } from '@/platform/tenant';

/** Candidates of one step, as chosen or not. */
export type StapTotaal = {
  stap: string;
  gekozen: boolean;
  aantal: number;
  openCenten: bigint;
  kostenCenten: bigint;
};

export type KandidaatTotalen = {
  perStap: StapTotaal[];
  /** Why candidates are not chosen. One with two reasons is counted at both. */
  tegen: { reden: string; aantal: number; openCenten: bigint }[];
  /** Taken out by hand; null when nothing is. */
  metDeHand: { aantal: number; openCenten: bigint } | null;
  /** How those that were carried out ended; `reden` null for done. */
  uitkomst: { uitkomst: string; reden: string | null; aantal: number }[];
};

/** What a run chose and did not choose, per step and per reason, and how it went. */
export async function getKandidaatTotalen(
  { db }: Read,
  gemeenteId: number,
  runId: string,
): Promise<KandidaatTotalen> {
  const perStap = await db.$queryRaw<StapTotaal[]>`
    select stap, gekozen, count(*)::int as aantal, sum(open_centen)::bigint as "openCenten", sum(kosten_centen)::bigint as "kostenCenten"
    from run_kandidaat where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid group by stap, gekozen order by stap, gekozen desc`;
  const tegen = await db.$queryRaw<KandidaatTotalen['tegen']>`
    select r.reden, count(*)::int as aantal, sum(k.open_centen)::bigint as "openCenten"
    from run_kandidaat k cross join lateral jsonb_array_elements_text(k.redenen -> 'tegen') r(reden)
    where k.gemeente_id = ${gemeenteId} and k.run_id = ${runId}::uuid group by r.reden order by r.reden`;
  const [metDeHand] = await db.$queryRaw<{ aantal: number; openCenten: bigint }[]>`
    select count(*)::int as aantal, sum(open_centen)::bigint as "openCenten"
    from run_kandidaat where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and uit_door is not null having count(*) > 0`;
  const uitkomst = await db.$queryRaw<KandidaatTotalen['uitkomst']>`
    select uitkomst, uitkomst_reden as reden, count(*)::int as aantal
    from run_kandidaat where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and uitkomst is not null
    group by uitkomst, uitkomst_reden order by uitkomst desc, uitkomst_reden`;
  return { perStap, tegen, metDeHand: metDeHand ?? null, uitkomst };
}

/** One candidate on a list. Reasons are codes of the soort; who took it out, `actorText`. */
export type KandidaatView = {
  volgnummer: number;
  onderwerpSoort: string;
  onderwerpId: string;
  persoonId: string;
  stap: string;
  openCenten: bigint;
  kostenCenten: bigint;
  voor: string[];
  tegen: string[];
  gekozen: boolean;
  uitDoor: string | null;
  uitOp: Date | null;
  uitReden: string | null;
  uitkomst: string | null;
  uitkomstReden: string | null;
  uitkomstOp: Date | null;
};

export type KandidaatFilter = {
  gekozen?: boolean;
  stap?: string;
  /** One of the reasons against it. */
  reden?: string;
  uitkomst?: string;
  /** The number after which to go on. */
  na?: number;
};

const PER_PAGINA = 50;

/** Candidates of a run in their order, fifty at a time; tells whose data are shown. */
export async function listKandidaten(
  read: Read,
  gemeenteId: number,
  runId: string,
  filter: KandidaatFilter = {},
): Promise<KandidaatView[]> {
  const { gekozen = null, stap = null, reden = null, uitkomst = null, na = 0 } = filter;
  const tegen = reden === null ? null : JSON.stringify({ tegen: [reden] });
  const rows = await read.db.$queryRaw<KandidaatView[]>`
    select volgnummer, onderwerp_soort as "onderwerpSoort", onderwerp_id as "onderwerpId", persoon_id as "persoonId", stap,
      open_centen as "openCenten", kosten_centen as "kostenCenten", redenen -> 'voor' as voor, redenen -> 'tegen' as tegen, gekozen,
      uit_door as "uitDoor", uit_op as "uitOp", uit_reden as "uitReden",
      uitkomst, uitkomst_reden as "uitkomstReden", uitkomst_op as "uitkomstOp"
    from run_kandidaat
    where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and volgnummer > ${na}
      and (${gekozen}::boolean is null or gekozen = ${gekozen}) and (${stap}::text is null or stap = ${stap})
      and (${tegen}::jsonb is null or redenen @> ${tegen}::jsonb) and (${uitkomst}::text is null or uitkomst = ${uitkomst})
    order by volgnummer limit ${PER_PAGINA}`;
  read.shows(
    gemeenteId,
    rows.map((row) => row.persoonId),
  );
  return rows;
}
