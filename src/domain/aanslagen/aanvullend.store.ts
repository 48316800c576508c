import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read, TenantClient, Write } from '@/platform/tenant';
import type { Deeluitslag } from '../runs/vaste-runsoort';
import { leegTotaal } from './aanslagrun';
import type { AanslagrunTotalen } from './aanslagrun.schema';
import { aanslagrunTotalen } from './aanslagrun.schema';
import type { Berekening } from './berekening';

const SOORT = 'aanvullende-aanslag';
/** While a run is in one of these, what it calculated may still be imposed. */
const GAANDE = ['proefdraai', 'ter-akkoord', 'uitvoeren'];

/** Totals of a run for one person before it was calculated. */
export const openEen = (
  belastingsoorten: readonly Belastingsoort[],
): { totalen: AanslagrunTotalen; uitval: number } => ({
  uitval: 0,
  totalen: { medeEigenaren: 0, soorten: belastingsoorten.map(leegTotaal) },
});

/** Of one person there is no second count: what he has is what the calculation found. */
export const settleEen = (uitslag: Deeluitslag): Deeluitslag => {
  const totalen = aanslagrunTotalen.parse(uitslag.totalen);
  const soorten = totalen.soorten.map((soort) => ({ ...soort, verwacht: soort.verantwoord }));
  return { ...uitslag, totalen: { ...totalen, soorten } };
};

const LOCK = 'select pg_advisory_xact_lock(hashtext($1), $2::int)';

/** Two aanslagen by hand are imposed one after the other: the second sees what the first has on it. */
export async function lockAanvullend(client: TenantClient, gemeenteId: number): Promise<void> {
  await client.query(LOCK, [SOORT, gemeenteId]);
}

/** The number of the next aanslag by hand of this year; nobody else takes it until the end of the transaction. */
export async function takeVolgnummer({ db, gemeenteId }: Write, belastingjaar: number): Promise<number> {
  await db.$executeRawUnsafe(LOCK, `${SOORT}:nummer`, gemeenteId);
  const [rij] = await db.$queryRaw<{ laatste: number | null }[]>`
    select max((parameters ->> 'volgnummer')::int) as laatste from run
     where gemeente_id = ${gemeenteId} and soort = ${SOORT} and belastingjaar = ${belastingjaar}::int`;
  return (rij?.laatste ?? 0) + 1;
}

/** Whether this run imposes on one person. */
export async function isAanvullend({ db, gemeenteId }: Write, id: string): Promise<boolean> {
  return (await db.run.count({ where: { gemeenteId, id, soort: SOORT } })) > 0;
}

/** Whether a run over a whole gemeente and year may still impose something. */
export async function isKohierGaande({ db, gemeenteId }: Write, belastingjaar: number): Promise<boolean> {
  const where = { gemeenteId, belastingjaar, soort: 'aanslagoplegging', status: { in: GAANDE } };
  return (await db.run.count({ where })) > 0;
}

/** Whether a proposal for this person and year waits or is being imposed. */
export async function isVoorstelGaande({ db, gemeenteId }: Write, sleutel: string): Promise<boolean> {
  return (await db.run.count({ where: { gemeenteId, sleutel, soort: SOORT, status: { in: GAANDE } } })) > 0;
}

/** Whether this person is known in the gemeente that is written in. */
export async function isBekend({ db, gemeenteId }: Write, persoonId: string): Promise<boolean> {
  return (await db.persoon.count({ where: { gemeenteId, id: persoonId } })) > 0;
}

/** Whether an aanslag by hand of this year is being imposed at this moment. */
export async function isAanvullendBezig({ db, gemeenteId }: Write, belastingjaar: number): Promise<boolean> {
  return (
    (await db.run.count({ where: { gemeenteId, belastingjaar, soort: SOORT, status: 'uitvoeren' } })) > 0
  );
}

/** One object, container or dog of the person as the calculation judged it; `reden` null for what becomes a line. */
export type Stuk = {
  belastingsoort: Belastingsoort;
  code: string;
  onderwerpSoort: string;
  onderwerpId: string;
  objectId: string | null;
  aantal: bigint;
  gebeurtenis: { soort: 'begin' | 'einde'; datum: LocalDate } | null;
  tarief: { percentage: string | null; bedragCenten: bigint | null };
  centen: bigint | null;
  reden: string | null;
};

type Rij = Omit<Stuk, 'gebeurtenis' | 'tarief'> & {
  beginOp: Date | null;
  eindeOp: Date | null;
  percentage: string | null;
  tariefCenten: bigint | null;
};

/** What the run would make of this person as everything stands now. Writes nothing. */
export async function calculateVoor(
  { db }: Read,
  { ctes, waarden }: Berekening,
  persoonId: string,
): Promise<Stuk[]> {
  const rijen = await db.$queryRawUnsafe<Rij[]>(
    `with ${ctes} select belastingsoort, code, onderwerp_soort as "onderwerpSoort", onderwerp_id as "onderwerpId", object_id as "objectId", aantal::bigint as aantal,
       begin_op as "beginOp", einde_op as "eindeOp", percentage::text as percentage, bedrag_centen as "tariefCenten", centen, reden
     from oordeel order by belastingsoort, code, onderwerp_id`,
    ...waarden({ vanaf: persoonId, totEnMet: persoonId }),
  );
  return rijen.map(({ beginOp, eindeOp, percentage, tariefCenten, ...rij }) => {
    const begin = fromDatabaseDateOrNull(beginOp);
    const einde = fromDatabaseDateOrNull(eindeOp);
    return {
      ...rij,
      tarief: { percentage, bedragCenten: tariefCenten },
      gebeurtenis: begin
        ? { soort: 'begin' as const, datum: begin }
        : einde && { soort: 'einde' as const, datum: einde },
    };
  });
}
