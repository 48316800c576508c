import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { testEnvironment } from '@tests/support/test-environment';
import type pg from 'pg';
import { BORNE } from './arrange';

/** Numbers that look drawn and are the same in every run of the test (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Werk = { begonnen: number; gedaan: number; signaal: NodeJS.Signals | null; fout: string };

/** One worker process on the run; `op` decides at each line it says whether, and after how long, it is killed. */
export function werkAan(
  appUrl: string,
  werk: 'proefdraai' | 'uitvoeren',
  run: { runId: string; perDeel: number },
  op: (wat: string, aantal: number) => number | null = () => null,
): { klaar: Promise<Werk>; child: ChildProcess } {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      path.join(import.meta.dirname, 'werk.ts'),
      werk,
      '1',
      String(BORNE),
      run.runId,
      String(run.perDeel),
    ],
    { env: { ...process.env, ...testEnvironment, DATABASE_URL: appUrl } },
  );
  const telling: Werk = { begonnen: 0, gedaan: 0, signaal: null, fout: '' };
  child.stderr.on('data', (chunk: Buffer) => {
    telling.fout += chunk.toString('utf8');
  });
  child.stdout.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      const [wat = ''] = line.split(' ');
      if (wat !== 'begonnen' && wat !== 'gedaan') continue;
      telling[wat] += 1;
      const wacht = op(wat, telling[wat]);
      if (wacht !== null) setTimeout(() => child.kill('SIGKILL'), wacht);
    }
  });
  const klaar = new Promise<Werk>((resolve) => {
    child.once('exit', (_, signaal) => resolve({ ...telling, signaal }));
  });
  return { klaar, child };
}

const TABELLEN: Readonly<Record<string, string>> = {
  aanslag: 'aanslagnummer',
  aanslagregel: 'aanslag_id, volgnummer',
  betalingskenmerk: 'kenmerk',
  boeking: 'id',
  boekingsregel: 'boeking_id, volgnummer',
  run_uitval: 'run_id, volgnummer',
};

/** SHA-256 over everything that a run writes, in order, and how many rows that is. */
export async function uitvoer(client: Pick<pg.Client, 'query'>): Promise<{ sha256: string; rijen: number }> {
  const hash = createHash('sha256');
  let rijen = 0;
  for (const [tabel, volgorde] of Object.entries(TABELLEN)) {
    const { rows } = await client.query<{ tekst: string; n: number }>(
      `select coalesce(string_agg(t::text, E'\\n' order by ${volgorde}), '') as tekst, count(*)::int as n from ${tabel} t`,
    );
    hash.update(`${tabel}\n${rows[0]?.tekst}\n`);
    rijen += rows[0]?.n ?? 0;
  }
  return { sha256: hash.digest('hex'), rijen };
}
