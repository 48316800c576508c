import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import {
  findAanslagId,
  getAanslag,
  listAanslagenVanRun,
  PER_PAGINA,
} from '@/domain/aanslagen/aanslag.queries';
import { readIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from '../documenten/arrange';

const MEER = 3;
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const ctx = seedContext('iemand', ['medewerker-heffen']);
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) =>
    arrangeAanslagen(client, 'borne', PER_PAGINA + MEER),
  );
});
afterAll(() => close());

test('an aanslag is found by its number and its betalingskenmerk, however they are typed', async () => {
  const { gemeenteId, aanslagIds } = borne;
  const vind = (getypt: string) =>
    readIn(ctx, [gemeenteId], (read) => findAanslagId(read, gemeenteId, getypt));
  const id = aanslagIds[6] ?? '';
  const aanslag = await readIn(ctx, [gemeenteId], (read) => getAanslag(read, gemeenteId, id));
  const kenmerk = aanslag.betalingskenmerk;
  const inVieren = (tussen: string) => kenmerk.replace(/(.{4})(?=.)/g, `$1${tussen}`);
  const alle = [
    aanslag.aanslagnummer,
    ` ${aanslag.aanslagnummer} `,
    kenmerk,
    ...[' ', '.', '-'].map(inVieren),
  ];
  for (const getypt of alle) expect(await vind(getypt), getypt).toBe(id);
  for (const getypt of ['', '2026', `${kenmerk}1`, kenmerk.slice(1), "' or 1=1"])
    expect(await vind(getypt), getypt).toBeNull();
});

test('the aanslagen of a run come page by page in the order of their numbers, each once', async () => {
  const { gemeenteId, runId, aanslagIds } = borne;
  const pagina = (na?: string) =>
    readIn(ctx, [gemeenteId], (read) => listAanslagenVanRun(read, gemeenteId, runId, na));
  const eerste = await pagina();
  const tweede = await pagina(eerste.at(-1)?.aanslagnummer);
  expect([eerste.length, tweede.length]).toEqual([PER_PAGINA, MEER]);
  expect([...eerste, ...tweede].map((a) => a.id)).toEqual(aanslagIds);
  expect(await pagina(tweede.at(-1)?.aanslagnummer)).toEqual([]);
});
