import type { TenantClient, Write } from '@/platform/tenant';
import type { RunSleutel } from '../runs/runsoort';
import type { Deel, Deeluitslag } from '../runs/vaste-runsoort';
import { addGroepen, type Groep, type Grondslag, leegTotaal, type RunAanvraag } from './aanslagrun';
import { type AanslagrunTotalen, aanslagrunParameters, aanslagrunTotalen } from './aanslagrun.schema';
import { type Berekening, HASH_SQL, ONDRUKBAAR_WAAROM } from './berekening';
import { NIEMAND_SQL, VERWACHT_SQL } from './selectie';

/** Writes down what belongs to nobody, and the totals as they are before the first part. */
export async function openProefdraai(
  client: TenantClient,
  { gemeenteId, runId }: RunSleutel,
  aanvraag: RunAanvraag,
  grondslagen: readonly Grondslag[],
): Promise<{ totalen: AanslagrunTotalen; uitval: number }> {
  type Telling = { belastingsoort: string; aantal: number };
  const { belastingjaar, peildatum } = aanvraag;
  const selectie = [gemeenteId, `${belastingjaar}-01-01`, peildatum, grondslagen.map((g) => g.verordeningId)];
  const niemand = await client.query<Telling>(
    `${NIEMAND_SQL}, weg as (insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id, belastingsoort)
       select $1, $5, row_number() over (order by belastingsoort, code, id), 'geen-belanghebbende', 'object', id, belastingsoort from niemand)
     select belastingsoort, count(*)::int as aantal from niemand group by belastingsoort`,
    [...selectie, runId],
  );
  const verwacht = await client.query<Telling>(VERWACHT_SQL, selectie);
  const vorig = await previousYear(client, gemeenteId, belastingjaar - 1);
  const of = (telling: { rows: Telling[] }, soort: string) =>
    telling.rows.find((row) => row.belastingsoort === soort)?.aantal ?? 0;
  const soorten = aanvraag.belastingsoorten.map((belastingsoort) => {
    const leeg = of(niemand, belastingsoort);
    const uitval: Record<string, number> = leeg > 0 ? { 'geen-belanghebbende': leeg } : {};
    return {
      ...leegTotaal(belastingsoort),
      verwacht: of(verwacht, belastingsoort),
      verantwoord: leeg,
      uitval,
      vorigJaar: vorig.get(belastingsoort) ?? null,
    };
  });
  return {
    totalen: { medeEigenaren: 0, soorten },
    uitval: soorten.reduce((sum, soort) => sum + soort.verantwoord, 0),
  };
}

type Vorig = NonNullable<AanslagrunTotalen['soorten'][number]['vorigJaar']>;

/** What the executed runs of a year came to, per belastingsoort. */
async function previousYear(
  client: TenantClient,
  gemeenteId: number,
  jaar: number,
): Promise<Map<string, Vorig>> {
  const { rows } = await client.query<{ totalen: unknown }>(
    `select totalen from run where gemeente_id = $1 and soort in ('aanslagoplegging', 'aanvullende-aanslag') and belastingjaar = $2 and status = 'uitgevoerd'`,
    [gemeenteId, jaar],
  );
  const found = new Map<string, Vorig>();
  for (const row of rows) {
    const parsed = aanslagrunTotalen.safeParse(row.totalen);
    for (const { belastingsoort, regels, bedragCenten } of parsed.success ? parsed.data.soorten : []) {
      const al = found.get(belastingsoort);
      found.set(belastingsoort, {
        regels: regels + (al?.regels ?? 0),
        bedragCenten: String(BigInt(bedragCenten) + BigInt(al?.bedragCenten ?? 0)),
      });
    }
  }
  return found;
}

type Telling = { aantal: number; regels: number; bedragCenten: string; hash: string };

/** Calculates one part of the proefdraai and writes what it left out. */
export async function calculatePersonen(
  client: TenantClient,
  { runId }: RunSleutel,
  deel: Deel,
  { ctes, waarden, aantalWaarden: n }: Berekening,
  tot: { totalen: unknown; aantalUitval: number },
): Promise<Deeluitslag> {
  const { rows } = await client.query<
    Telling & {
      groepen: Groep[] | null;
      medeEigenaren: number;
      uitval: number;
      kwijt: AanslagrunTotalen['kwijt'];
      steekproef: AanslagrunTotalen['steekproef'] | null;
    }
  >(
    `with ${ctes},
       weg as (insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id, belastingsoort, toelichting)
         select $1, $${n + 1}::uuid, $${n + 2}::int + row_number() over (order by belastingsoort, code, onderwerp_id, persoon_id), reden,
           onderwerp_soort, onderwerp_id, belastingsoort, ${ONDRUKBAAR_WAAROM} from oordeel where reden is not null returning 1),
       groep as (select belastingsoort, reden, count(*)::int as aantal, (count(*) filter (where onderwerp_soort <> 'container'))::int as verantwoord,
           coalesce(sum(centen), 0)::text as "bedragCenten", min(centen)::text as "laagsteCenten", max(centen)::text as "hoogsteCenten"
         from oordeel group by belastingsoort, reden),
       ${MONSTER_CTE}
       select (select json_agg(groep) from groep) as groepen, (select count(*)::int from weg) as uitval,
         (select count(*)::int from eigenaar where plaats > 1 and persoon_id between $2::uuid and $3::uuid) as "medeEigenaren",
         (select json_build_object('regels', count(*), 'bedragCenten', coalesce(sum(centen), 0)::text) from regel where kwijt is not null) as kwijt,
         ${STEEKPROEF_KEUZE} as steekproef,
         t.* from (${TELLING_SQL}) t`,
    [...waarden(deel), runId, tot.aantalUitval],
  );
  const [gevonden] = rows;
  if (!gevonden) throw new Error(`Part ${deel.nummer} of run ${runId} gave no outcome`);
  const { groepen, medeEigenaren, kwijt, steekproef, ...uitslag } = gevonden;
  const totalen = addGroepen(aanslagrunTotalen.parse(tot.totalen), {
    groepen: groepen ?? [],
    medeEigenaren,
    kwijt,
    steekproef,
  });
  return { ...uitslag, totalen };
}

/**
 * What each person of the part comes to, with his lot: fixed by who and how much, so that the same run draws the same
 * (R23), and whoever makes it cannot draw again until he likes what comes up.
 */
const MONSTER_CTE = `monster as materialized (select persoon_id as "persoonId", sum(centen)::bigint as centen,
  encode(sha256(convert_to(persoon_id || ' ' || sum(centen), 'UTF8')), 'hex') as loting from regel group by persoon_id)`;
const een = (extra: string, volgorde: string) =>
  `(select json_build_object('persoonId', "persoonId", 'bedragCenten', centen::text${extra}) from monster order by ${volgorde}, "persoonId" limit 1)`;
const STEEKPROEF_KEUZE = `(select case when count(*) > 0 then json_build_object('laagste', ${een('', 'centen')},
  'hoogste', ${een('', 'centen desc')}, 'toeval', ${een(", 'loting', loting", 'loting')}) end from monster)`;

const TELLING_SQL = `select coalesce(max(nr), 0)::int as aantal, count(*)::int as regels, coalesce(sum(centen), 0)::text as "bedragCenten",
  ${HASH_SQL} as hash from regel`;

/** The number of the next run of this year: after every run that may have handed out numbers. */
export async function nextVolgnummer({ db, gemeenteId }: Write, belastingjaar: number): Promise<number> {
  const rijen = await db.run.findMany({
    where: {
      gemeenteId,
      soort: 'aanslagoplegging',
      belastingjaar,
      status: { in: ['uitgevoerd', 'gestopt', 'uitvoeren'] },
    },
    select: { parameters: true },
  });
  const nummers = rijen.map(({ parameters }) => {
    const parsed = aanslagrunParameters.safeParse(parameters);
    return parsed.success ? parsed.data.volgnummer : 0;
  });
  return Math.max(0, ...nummers) + 1;
}
