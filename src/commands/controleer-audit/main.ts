import { anchor } from '@/platform/anchor';
import { databaseUrls } from '@/platform/env';
import { readDotEnv } from '../dot-env';
import { MIGRATION_ROLE, withClient, withUrl } from '../postgres/roles';
import { controleerAudit } from './controle';
import { meldKeten } from './meld';

/**
 * `npm run controleer-audit`: whether every line of the audit and the processing log is as it was written and none is
 * gone. Names the first that is not in each chain, and fails then.
 */
async function main(): Promise<boolean> {
  readDotEnv();
  const { DATABASE_URL_BEHEER } = databaseUrls();
  if (!DATABASE_URL_BEHEER) throw new Error('DATABASE_URL_BEHEER is nodig. Zie .env.example voor uitleg.');
  const anker = anchor();
  const begin = performance.now();
  const uitkomsten = await withClient(
    withUrl(DATABASE_URL_BEHEER, { role: MIGRATION_ROLE }),
    async (client) => {
      await client.query('begin isolation level repeatable read read only');
      return controleerAudit(client, anker, (uitkomst) => console.log(meldKeten(uitkomst, anker !== null)));
    },
  );
  const fouten = uitkomsten.filter(({ fout }) => fout !== null).length;
  const regels = uitkomsten.reduce((som, uitkomst) => som + uitkomst.regels, 0);
  const seconden = ((performance.now() - begin) / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
  if (!anker)
    console.log(
      'Let op: er is geen anker (KOHIER_ANKER_MAP). Dan is niet te zien of het einde van een keten is weggehaald.',
    );
  console.log(
    fouten === 0
      ? `Alles klopt: ${regels.toLocaleString('nl-NL')} regels bekeken in ${seconden} seconden.`
      : `${fouten} van ${uitkomsten.length} ketens kloppen niet. Per keten staat hierboven het eerste dat niet klopt.`,
  );
  return fouten === 0;
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
