import { randomUUID } from 'node:crypto';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Lijst from '@/app/(site)/gemeente/[gemeente]/kwijtschelding/page';
import { kwijtscheldingsbriefwoorden } from '@/domain/kwijtschelding/brieven';
import { getConcept, getKwijtscheldingsdossier } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { PAPIEREN, PAPIERGROEPEN } from '@/domain/kwijtschelding/papieren';
import { listClienten } from '@/domain/personen/vertegenwoordiging.queries';
import { acceptMachtiging } from '@/domain/vertegenwoordigingen/answer-machtiging';
import { giveMachtiging } from '@/domain/vertegenwoordigingen/give-machtiging';
import { revokeMachtiging } from '@/domain/vertegenwoordigingen/revoke-machtiging';
import { typeMachtigingscode } from '@/domain/vertegenwoordigingen/type-machtigingscode';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { loadNamens } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { addDays } from '@/platform/local-date';
import type { Opgelegd } from '../documenten/arrange';
import { arrange, burger, fill, innen, later, MAANDAG, read, send, write } from './arrange';

const borne = gemeenteId('borne');

vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: false, path: '/gemeente/borne/kwijtschelding', thema: '' },
    taal: 'nl' as const,
    now: MAANDAG,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  // Nobody in particular: what stands there may not depend on who looks.
  admit: async (toegang: { wie: string }) => {
    expect(toegang.wie).toBe('publiek');
    return { ctx: { ...innen(), actor: { soort: 'publiek' } }, gemeenten: [borne], sessie: null };
  },
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let client: pg.Client;
let opgelegd: Opgelegd;
beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 2);
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await seeded.close();
});

/** In how many rows somebody stands, whatever the table and whatever he is called there. */
async function rijenVan(persoonId: string): Promise<Record<string, number>> {
  const { rows: kolommen } = await client.query<{ tabel: string; kolom: string }>(
    `select c.table_name as tabel, c.column_name as kolom from information_schema.columns c
     join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
       and t.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name <> 'id' order by 1, 2`,
  );
  const telling: Record<string, number> = {};
  for (const { tabel, kolom } of kolommen) {
    const { rows } = await client.query(`select count(*)::int as n from "${tabel}" where "${kolom}" = $1`, [
      persoonId,
    ]);
    if (rows[0].n > 0) telling[`${tabel}.${kolom}`] = rows[0].n;
  }
  return telling;
}

/** The helper, as the door makes him after he chose for whom. */
async function asHelper(helper: Context, vertegenwoordigingId: string): Promise<Context> {
  const namens = await read(helper, (r) => loadNamens(r.db, borne, vertegenwoordigingId));
  if (!namens) throw new Error('no power');
  return {
    ...helper,
    actor: { ...helper.actor, namens } as Context['actor'],
    gemeenten: helper.gemeenten.map((g) => ({ ...g, persoonId: namens.persoonId })),
  };
}

test('[K-09] somebody of a library or food bank fills it in with a code, keeps nothing of it, and anybody can print what is needed', async () => {
  const [inwoner = '', helperId = ''] = opgelegd.persoonIds;
  const wie = { persoonId: inwoner, aanslagId: opgelegd.aanslagIds[0] ?? '' };
  const ik = burger(inwoner);
  const helper = { ...burger(helperId), toontAnderen: true };
  const clienten = (dag: number) =>
    read({ ...helper, now: later(dag) }, (r) =>
      listClienten(r, [{ gemeenteId: borne, persoonId: helperId }]),
    );
  const { id, code } = await write(ik, (w) =>
    giveMachtiging(w, {
      ...{ grens: 'kwijtschelding', zaakId: null, doen: true },
      laatsteDag: addDays(localDateOf(MAANDAG), 30),
    }),
  );
  expect(await write(helper, (w) => typeMachtigingscode(w, code))).toMatchObject({ ok: true });
  await write(helper, (w) => acceptMachtiging(w, id));
  const [kan] = await clienten(0);
  expect(kan).toMatchObject({ persoonId: inwoner, rechten: ['zien', 'kwijtschelding'] });
  const voor = await rijenVan(helperId);

  // He asks all of it for the inwoner; that lies with the inwoner, who can go on with it himself.
  const { rows } = await client.query('select vertegenwoordiging_id as id from machtiging where id = $1', [
    id,
  ]);
  const namens = await asHelper(helper, rows[0].id);
  await fill(namens, wie);
  expect(await read(ik, (r) => getConcept(r, borne, { persoonId: inwoner, voor: 'burger' }))).not.toBeNull();
  expect(await read(helper, (r) => getConcept(r, borne, { persoonId: helperId, voor: 'burger' }))).toBeNull();
  const { zaakId } = await send(namens, wie, { clientSleutel: randomUUID() });
  expect(await read(ik, (r) => getKwijtscheldingsdossier(r, borne, zaakId))).toMatchObject({
    kwijtschelding: { loopt: true },
  });
  expect((await read(ik, (r) => listZaakregels(r, borne, zaakId))).length).toBeGreaterThan(0);
  expect(await rijenVan(helperId)).toEqual(voor);

  // Taken back, and nothing of the inwoner is left with him.
  await write(burger(inwoner, later(1)), (w) => revokeMachtiging(w, id));
  expect(await clienten(1)).toEqual([]);
  expect((await read(helper, (r) => loadNamens(r.db, borne, rows[0].id)))?.tot).toBe(localDateOf(later(1)));
  expect(await rijenVan(helperId)).toEqual(voor);

  // The list on paper: for anybody, every paper once with a box to tick, and where help is.
  const html = await renderPage(
    await Lijst({ params: Promise.resolve({ gemeente: 'borne' }), searchParams: Promise.resolve({}) }),
  );
  const geeft = PAPIEREN.filter((papier) => papier !== 'kinderopvang');
  for (const papier of geeft) expect(html).toContain(kwijtscheldingsbriefwoorden(`papier.${papier}`));
  expect(html.match(/size-4/g)).toHaveLength(geeft.length);
  expect(html).toContain('Wie u helpt, bewaart niets.');
  expect(html).toContain('voedselbank');
  expect([...Object.values(PAPIERGROEPEN)].flat().toSorted()).toEqual([...PAPIEREN].toSorted());
});
