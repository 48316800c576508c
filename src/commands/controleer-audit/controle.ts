import type pg from 'pg';
import { type Keten, ketenNaam, listKetens } from '@/domain/zegels/zegel';
import { type Bevinding, startZegeltoets, type Uitkomst } from '@/domain/zegels/zegeltoets';
import type { Anchor } from '@/platform/anchor';
import { macKey } from '@/platform/line-mac';
import { eachRegel, listZegels } from './regels';

/** What is wrong in a chain: in the seals and lines, or somebody who looked without a line. */
export type Fout = Bevinding | { soort: 'wie-zonder-regel'; operatie: string };

export type Ketenuitkomst = Omit<Uitkomst, 'fout'> & {
  keten: Keten;
  naam: string;
  fout: Fout | null;
  /** Whether the anchor knows this chain. */
  verankerd: boolean;
};

/**
 * Walks along every chain of the database, line by line, and answers the first thing that is wrong in each. Inside a
 * transaction that sees one moment, whatever is written meanwhile. Throws where this login does not see all lines.
 */
export async function controleerAudit(
  client: pg.ClientBase,
  anker: Anchor | null,
  toon: (uitkomst: Ketenuitkomst) => void = () => undefined,
): Promise<Ketenuitkomst[]> {
  await refuseHalfView(client);
  const uitkomsten: Ketenuitkomst[] = [];
  for (const [keten, naam] of await ketensVan(client)) {
    const uitkomst = { keten, naam, ...(await controleerKeten(client, keten, anker)) };
    toon(uitkomst);
    uitkomsten.push(uitkomst);
  }
  return uitkomsten;
}

/** Row-level security would hide lines without a word, and a hidden line looks like one that was taken away. */
async function refuseHalfView(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as ziet from pg_roles where rolname = current_user',
  );
  if (rows[0]?.ziet !== true)
    throw new Error('Deze login ziet niet alle regels: BYPASSRLS is nodig. Zie SECURITY.md.');
}

async function ketensVan(client: pg.ClientBase): Promise<[Keten, string][]> {
  const { rows } = await client.query<{ van: Keten['van']; id: number; naam: string }>(
    `select 'kantoor' as van, id, naam from kantoor union all select 'gemeente', id, naam from gemeente order by 1 desc, 2`,
  );
  return rows.flatMap(({ van, id, naam }) =>
    listKetens(id, [id])
      .filter((keten) => keten.van === van)
      .map((keten): [Keten, string] => [keten, `${van === 'kantoor' ? 'Kantoor' : 'Gemeente'} ${naam}`]),
  );
}

async function controleerKeten(client: pg.ClientBase, keten: Keten, anker: Anchor | null) {
  const stand = anker ? await anker.read(ketenNaam(keten)) : null;
  const toets = startZegeltoets(macKey('zegel'), keten, await listZegels(client, keten), stand);
  await eachRegel(client, keten, macKey('regel'), toets.regel);
  const { fout, ...rest } = toets.einde();
  return {
    ...rest,
    fout: fout ?? (keten.journaal === 'verwerking' ? await findLosseWie(client, keten.id) : null),
    verankerd: stand !== null,
  };
}

/** Who looked stands beside at least one line; what was put there without one has no hash that holds it. */
async function findLosseWie(client: pg.ClientBase, gemeenteId: number): Promise<Fout | null> {
  const { rows } = await client.query<{ operatie: string }>(
    `select w.operation_id as operatie from wie_keek w where w.gemeente_id = $1 and not exists (select from verwerking v
       where v.gemeente_id = w.gemeente_id and v.operation_id = w.operation_id offset 0) order by 1 limit 1`,
    [gemeenteId],
  );
  return rows[0] ? { soort: 'wie-zonder-regel', operatie: rows[0].operatie } : null;
}
