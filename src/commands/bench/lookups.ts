import type pg from 'pg';
import { findPersonen } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import type { Context } from '@/platform/context';
import { openConnections, replaceConnections } from '@/platform/database';
import { readIn } from '@/platform/tenant';
import { MIGRATION_ROLE, withClient, withUrl } from '../postgres/roles';
import { benchNummers, GEMEENTEN, KANTOOR } from './fill';
import { inTurn, percentile, type Spread } from './measure';

/** A clerk of the kantoor, for every gemeente of the benchmark. */
export function benchContext(now: Date): Context {
  return {
    kantoorId: KANTOOR,
    kantoorNaam: 'Bench',
    actor: { soort: 'medewerker', medewerkerId: '00000000-0000-4000-8000-000000000001', naam: 'Bench' },
    gemeenten: GEMEENTEN.map((gemeenteId) => ({
      gemeenteId,
      sleutel: `bench-${String.fromCharCode(96 + gemeenteId)}`,
      naam: `Bench ${gemeenteId}`,
      rollen: ['frontoffice'],
    })),
    kantoorRollen: [],
    doel: 'bench',
    requestId: '00000000-0000-4000-8000-000000000002',
    now,
  };
}

/** What clerks type: a number, an address, the beginning of a name. */
function questions(count: number): string[] {
  const nummers = benchNummers();
  return Array.from({ length: count }, (_, i) => {
    if (i % 3 === 0) return nummers[i % nummers.length] ?? '';
    if (i % 3 === 1) return `${1000 + (i % 100)}A${String.fromCharCode(65 + (i % 26))} ${1 + (i % 50)}`;
    return `${'abcdef'[i % 6]}${'ghij'[i % 4]}${'abc'[i % 3]}${'klm'[i % 3]}`;
  });
}

/** Milliseconds at the 95th percentile of whole look-ups: transaction, search over eight gemeenten, processing log. */
async function lookupP95(appUrl: string, count: number, now: Date): Promise<number> {
  await replaceConnections(openConnections(appUrl, 4));
  const ctx = benchContext(now);
  const times: number[] = [];
  for (const text of questions(count)) {
    const vraag = parseZoekvraag(text);
    const begin = performance.now();
    await readIn(ctx, GEMEENTEN, (read) => findPersonen(read, vraag));
    times.push(performance.now() - begin);
  }
  return percentile(
    times.sort((a, b) => a - b),
    0.95,
  );
}

/** P5: the same look-ups on ten times the data. Milliseconds, p95 per round. */
export const measureLookups = (
  urls: { klein: string; groot: string },
  count: number,
  rounds: number,
  now: Date,
): Promise<Record<'klein' | 'groot', Spread>> =>
  inTurn(
    { klein: () => lookupP95(urls.klein, count, now), groot: () => lookupP95(urls.groot, count, now) },
    rounds,
  );

const LOOKUP = 'select id, zoeknaam from persoon where gemeente_id = $1 and sleutel = $2';
const REPORT = 'select count(*), count(distinct zoeknaam) from persoon where gemeente_id = $1';

/** P6: one look-up and one report over a gemeente, as the application within the wall and past it. Milliseconds each. */
export async function measureWall(
  adminUrl: string,
  appUrl: string,
  database: string,
  rounds: number,
  sleutel: string,
) {
  const open = {
    app: withUrl(appUrl, { database }),
    past: withUrl(adminUrl, { database, role: MIGRATION_ROLE }),
  };
  return withClient(open.app, (app) =>
    withClient(open.past, async (past) => {
      const enter =
        "select set_config('app.kantoor', '1', true), set_config('app.gemeenten', '3', true), set_config('app.gemeente', '', true)";
      const timed = async (
        client: pg.Client,
        sql: string,
        values: unknown[],
        times: number,
        wall: boolean,
      ) => {
        const begin = performance.now();
        for (let i = 0; i < times; i += 1) {
          await client.query('begin');
          if (wall) await client.query(enter);
          await client.query(sql, values);
          await client.query('commit');
        }
        return (performance.now() - begin) / times;
      };
      return inTurn(
        {
          opzoekenMet: () => timed(app, LOOKUP, [3, sleutel], 300, true),
          opzoekenZonder: () => timed(past, LOOKUP, [3, sleutel], 300, false),
          overzichtMet: () => timed(app, REPORT, [3], 3, true),
          overzichtZonder: () => timed(past, REPORT, [3], 3, false),
        },
        rounds,
      );
    }),
  );
}
