import { betaalplanOp } from '@/domain/invordering/betaalplan.store';
import { countKandidaten } from '@/domain/invordering/kandidaten.queries';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import { withClient, withUrl } from '../postgres/roles';
import { inTurn, type Spread } from './measure';
import { context, fillGemeenten, GROOT, heleRun, KLEIN } from './runs';

/** The first terms of the aanslagen of the benchmark are past by then. */
const DAG = toLocalDate('2026-07-01');

/** A job, which has the time of one. */
const LEZER = { ...context(1), actor: { soort: 'systeem', taak: 'bench' } as const };

export type Selectiemeting = {
  vorderingen: number;
  opschortingen: number;
  /** Seconds: the selection with all reasons in both gemeenten, and what is due of each claim of the large one without any. */
  seconden: Record<'klein' | 'groot' | 'plat', Spread>;
};

/**
 * Which claims may be dunned, over a gemeente where five kinds of hold lie on a fifth of them, beside what reading the
 * debts costs alone: what is open and due of each claim on the day.
 */
export async function measureSelection(
  server: { adminUrl: string; appUrl: string },
  database: string,
  objecten: number,
  rounds: number,
): Promise<Selectiemeting> {
  await fillGemeenten(server, database, objecten);
  const beheer = withUrl(server.adminUrl, { database });
  return withClient(beheer, async (client) => {
    for (const gemeente of [KLEIN, GROOT]) {
      await heleRun(client, gemeente, false);
      await client.query(PAD, [gemeente]);
      await client.query(OPSCHORTINGEN, [gemeente]);
    }
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ vorderingen: number; opschortingen: number }>(
      `select (select count(*) from aanslag where gemeente_id = $1)::int as vorderingen,
         (select count(*) from opschorting where gemeente_id = $1)::int as opschortingen`,
      [GROOT],
    );
    const [telling = { vorderingen: 0, opschortingen: 0 }] = rows;
    const seconden = await inTurn(
      {
        klein: () => timed(() => select(KLEIN)),
        groot: () => timed(() => select(GROOT)),
        plat: () => timed(plain),
      },
      rounds,
    );
    return { ...telling, seconden };
  });
}

async function timed(read: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await read();
  return (performance.now() - begin) / 1000;
}

/** The product's own statement: every claim, its next step and all that speaks against it. */
const select = (gemeenteId: number) =>
  readIn(LEZER, [gemeenteId], (read) => countKandidaten(read, gemeenteId, DAG));

/** The same claims and what is due of each; nothing that speaks against it is looked up. */
const plain = () =>
  readIn(
    LEZER,
    [GROOT],
    (read) =>
      read.db
        .$queryRaw`select count(*), sum(te_laat), sum(later), sum(kosten) from (${betaalplanOp(GROOT, DAG)}) p`,
  );

/** The way of collection of the benchmark: a herinnering, an aanmaning and a dwangbevel, each with its least amount. */
const STAP = {
  wel: true,
  na: { aantal: 10, eenheid: 'dag' },
  minimumEuro: 5,
  akkoord: 'invorderingsambtenaar',
};
const WEG = { herinnering: { ...STAP, betaaldagen: 14 }, aanmaning: STAP, dwangbevel: STAP };
const PAD = `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
  values ($1, gen_random_uuid(), 'invorderingspad', '${JSON.stringify({ natuurlijk: WEG, anders: WEG })}', '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`;

/**
 * On one in five claims a hold, of five grounds in turn: of all that somebody owes, of one aanslag, of a part of it, one that
 * ended and one that has yet to begin.
 */
const OPSCHORTINGEN = `insert into opschorting (gemeente_id, id, grond, bron_soort, bron_id, persoon_id, aanslag_id, bedrag_centen, vanaf, tot, gemaakt_door, gemaakt_op)
  select gemeente_id, gen_random_uuid(),
    (array['bezwaar-belasting', 'kwijtschelding', 'uitstel', 'adempauze', 'faillissement'])[1 + n % 5], 'proef', gen_random_uuid(), persoon_id,
    case when n % 5 < 3 then id end, case when n % 5 = 0 then greatest(bedrag_centen / 2, 1) end,
    case when n % 7 = 6 then date '2026-08-01' else date '2026-03-01' end,
    case when n % 11 = 10 then greatest(date '2026-06-01', case when n % 7 = 6 then date '2026-08-01' end) end, 'proef', now()
  from (select a.*, row_number() over (order by a.aanslagnummer) / 5 as n, row_number() over (order by a.aanslagnummer) % 5 as r
    from aanslag a where a.gemeente_id = $1) x where r = 0`;
