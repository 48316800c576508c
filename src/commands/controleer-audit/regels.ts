import type pg from 'pg';
import type { Keten, Zegel, Zegelregel } from '@/domain/zegels/zegel';
import { auditStand, kantoorAuditStand } from '@/platform/audit';
import type { Regelstand } from '@/platform/line-mac';
import { type Verwerkingsregel, verwerkingStand } from '@/platform/processing-log';

/** A line with whether it is as it was written. */
type Getoetst = Zegelregel & { stand: Regelstand };

type Rij = { id: string; rijHash: string; xact: string };
type AuditRij = Rij & { inhoudVersleuteld: Buffer };
type VerwerkingRij = Rij &
  Omit<Verwerkingsregel, 'begin' | 'einde' | 'wie'> & {
    begin: Date;
    einde: Date;
    wTraceId: string | null;
    kantoorId: number;
    soort: string;
    wie: string;
    rol: string;
    moment: Date;
  };

/**
 * One look-up by its key for each line (hence the offset): nothing is known of how many lines a gemeente has (ADR 0029),
 * and a join that is planned for few would compare each line with each.
 */
const WIE = `left join lateral (select w.trace_id as "wTraceId", w.kantoor_id as "kantoorId", w.soort, w.wie, w.rol, w.moment
      from wie_keek w where w.gemeente_id = v.gemeente_id and w.operation_id = v.operation_id offset 0) w on true`;

const VRAAG: Record<Keten['journaal'], string> = {
  audit: `select gemeente_id as "gemeenteId", id::text as id, moment, kantoor_id as "kantoorId", actor, rol, handeling,
      onderwerp_soort as "onderwerpSoort", onderwerp_id as "onderwerpId", request_id as "requestId", bewaarklasse, jaar,
      inhoud_versleuteld as "inhoudVersleuteld", rij_hash as "rijHash", xact
    from audit where gemeente_id = $1 order by xact, id`,
  kantoor_audit: `select kantoor_id as "kantoorId", id::text as id, moment, actor, rol, handeling,
      onderwerp_soort as "onderwerpSoort", onderwerp_id as "onderwerpId", request_id as "requestId", inhoud,
      rij_hash as "rijHash", xact
    from kantoor_audit where kantoor_id = $1 order by xact, id`,
  verwerking: `select v.gemeente_id as "gemeenteId", v.id::text as id, v.trace_id as "traceId",
      v.operation_id as "operationId", v.verwerkingsactiviteit, v.betrokkene, v.afnemer, v.doel, v.begin, v.einde, v.status,
      v.rij_hash as "rijHash", v.xact, w.*
    from verwerking v ${WIE}
    where v.gemeente_id = $1 order by v.xact, v.id`,
};

const STAND: Record<Keten['journaal'], (rij: Rij, key: Buffer) => Regelstand> = {
  audit: (rij, key) => auditStand(rij as AuditRij, key),
  kantoor_audit: kantoorAuditStand,
  verwerking: (rij, key) => verwerkingStand(toVerwerking(rij as VerwerkingRij), key),
};

function toVerwerking(rij: VerwerkingRij): Verwerkingsregel & { rijHash: string } {
  const { begin, einde, wTraceId, kantoorId, soort, wie, rol, moment, ...regel } = rij;
  return {
    ...regel,
    begin: begin.toISOString(),
    einde: einde.toISOString(),
    wie:
      wTraceId === null
        ? null
        : { traceId: wTraceId, kantoorId, soort, wie, rol, moment: moment.toISOString() },
  };
}

const PER_KEER = 5_000;

/** Offers every line of a chain in order, a few thousand in memory at a time. Inside a transaction. */
export async function eachRegel(
  client: pg.ClientBase,
  keten: Keten,
  key: Buffer,
  take: (regel: Getoetst) => void,
): Promise<void> {
  const stand = STAND[keten.journaal];
  // A cursor takes no parameters; the number is one of our own.
  await client.query(
    `declare regels no scroll cursor for ${VRAAG[keten.journaal].replace('$1', String(keten.id))}`,
  );
  const fetch = async () => (await client.query<Rij>(`fetch ${PER_KEER} from regels`)).rows;
  let rows = await fetch();
  while (rows.length > 0) {
    // The server looks for the next ones while these are judged.
    const volgende = fetch();
    for (const rij of rows)
      take({ xact: BigInt(rij.xact), id: rij.id, rijHash: rij.rijHash, stand: stand(rij, key) });
    rows = await volgende;
  }
  await client.query('close regels');
}

/** All seals of a chain, in order. */
export async function listZegels(client: pg.ClientBase, keten: Keten): Promise<Zegel[]> {
  const [from, values] =
    keten.van === 'gemeente'
      ? ['zegel where gemeente_id = $1 and journaal = $2', [keten.id, keten.journaal]]
      : ['kantoor_zegel where kantoor_id = $1', [keten.id]];
  const { rows } = await client.query(
    `select nummer, soort, tot_xact::text as "totXact", tot_id::text as "totId", aantal, totaal::text,
       regels_hash as "regelsHash", gemaakt_op as "gemaaktOp", vorige, zegel from ${from} order by nummer`,
    values,
  );
  return rows.map((rij) => ({ ...rij, totXact: BigInt(rij.totXact), totaal: Number(rij.totaal) }));
}
