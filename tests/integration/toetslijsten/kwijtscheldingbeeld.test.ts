import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { createElement, type ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { KwijtscheldingKaart } from '@/app/(balie)/balie/[gemeente]/klant/[id]/kwijtschelding-kaart';
import mijnKwijtschelding from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/page';
import { beeldVan } from '@/app/kwijtschelding/beeld';
import { Kwijtscheldingbeeld } from '@/app/kwijtschelding/kwijtscheldingbeeld';
import { loadKwijtscheldingbeeld } from '@/app/kwijtschelding/load-kwijtscheldingbeeld';
import { withClient } from '@/commands/postgres/roles';
import { stopRendering } from '@/domain/documenten/render-document';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import type { Opgelegd } from '../documenten/arrange';
import { ALLEEN, ambtenaar, arrange, burger, innen, later, read } from '../kwijtschelding/arrange';
import { askFor, decide, propose, seeAll } from '../kwijtschelding/handle';

const borne = gemeenteId('borne');
const nu: { ctx: Context; taal: 'nl' | 'en' } = { ctx: innen(), taal: 'nl' };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/mijn/borne', thema: '' },
    ...{ taal: nu.taal, now: nu.ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: nu.ctx, gemeenten: [borne], sessie: null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const [AUTOMATISCH, NEE, NIEMAND] = [0, 1, 2];
const wie = (n = 0) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});

/** A list of November 2025 that was answered on the 2nd of December: yes for one, income in the way for another. */
const addToets = (url: string) =>
  withClient(url, async (client) => {
    const lijst = testId('lijst van het beeld');
    const update = (set: string) =>
      client.query(`update toetslijst set ${set} where gemeente_id = $1 and id = $2`, [borne, lijst]);
    await client.query(
      `insert into toetslijst (gemeente_id, id, belastingjaar, maand, status, voorgesteld_door, voorgesteld_op)
        values ($1, $2, 2026, '2025-11-01', 'voorgesteld', 'een', '2025-11-03 08:00Z')`,
      [borne, lijst],
    );
    for (const n of [AUTOMATISCH, NEE])
      await client.query(
        `insert into toetspost (gemeente_id, id, toetslijst_id, persoon_id, status) values ($1, $2, $3, $4, 'op-lijst')`,
        [borne, testId(`post van het beeld ${n}`), lijst, wie(n).persoonId],
      );
    await update(`status = 'akkoord', besloten_door = 'ander', besloten_op = '2025-11-04 08:00Z'`);
    await update(
      `status = 'verzonden', verzonden_op = '2025-11-04 09:00Z', bestand_hash = 'x', bestand_aantal = 2, bestand = '\\x00'`,
    );
    await update(`status = 'beantwoord', beantwoord_op = '2025-12-02 09:00Z', antwoord_hash = 'y'`);
    for (const [n, uitslag] of [
      [AUTOMATISCH, `status = 'positief'`],
      [NEE, `status = 'negatief', belemmering = 'inkomen', vernietigen_op = '2026-12-02'`],
    ] as const)
      await client.query(
        `update toetspost set ${uitslag}, uitslag_op = '2025-12-02 09:00Z' where gemeente_id = $1 and id = $2`,
        [borne, testId(`post van het beeld ${n}`)],
      );
  });

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 3);
  await addToets(seeded.database.migratieUrl);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

async function balie(n = 0, now = later(0)): Promise<string> {
  const beeld = await read(innen(now), (r) => loadKwijtscheldingbeeld(r, borne, wie(n).persoonId));
  return plain(
    await renderPage(
      createElement(KwijtscheldingKaart, {
        ...beeld,
        ...{ gemeente: 'borne', persoonId: wie(n).persoonId, mag: true, regeling: false, open: new Map() },
      }),
    ),
  );
}

async function mijn(n = 0, now = later(0), taal: 'nl' | 'en' = 'nl'): Promise<string> {
  const ctx = burger(wie(n).persoonId, now);
  nu.ctx = { ...ctx, gemeenten: ctx.gemeenten.filter((g) => g.gemeenteId === borne) };
  nu.taal = taal;
  const pagina = mijnKwijtschelding as (props: object) => Promise<ReactNode>;
  const params = Promise.resolve({ gemeente: 'borne' });
  return plain(await renderPage(await pagina({ params, searchParams: Promise.resolve({}) })));
}

/** What must stand there for citizen and clerk alike. */
async function both(n: number | undefined, zinnen: readonly string[], now = later(0)): Promise<void> {
  for (const blad of [await mijn(n, now), await balie(n, now)])
    for (const zin of zinnen) expect(blad).toContain(zin);
}

test('[C-07] geautomatiseerd, wel of niet aangevraagd, in behandeling and uitspraak verstuurd: state, days and why, the same for citizen and clerk', async () => {
  await both(AUTOMATISCH, [
    'Geautomatiseerd kwijtgescholden voor 2026. Uitslag van 2 december 2025.',
    'Het Inlichtingenbureau vond niets dat kwijtschelding in de weg staat.',
  ]);
  expect(await balie(AUTOMATISCH)).not.toContain('niet aangevraagd');
  await both(NIEMAND, [
    'In 2026 niet aangevraagd. Stand van 7 september 2026.',
    'Wij kregen dit jaar geen aanvraag.',
  ]);
  const vanzelfNiet = [
    'Geautomatiseerd: voor 2026 niet vanzelf. Uitslag van 2 december 2025.',
    'Volgens de gegevens is het inkomen van uw huishouden hoger dan de grens van de toets.',
  ];
  await both(NEE, ['In 2026 niet aangevraagd.', ...vanzelfNiet]);
  expect(await mijn(NEE)).toContain('Vraag kwijtschelding voor 2026 aan');

  const zaakId = await askFor(wie(NEE), { ...ALLEEN, bank: { saldo: '20.000' } });
  await both(NEE, [
    'Aangevraagd en in behandeling. Gevraagd op 7 september 2026.',
    'Wij kijken nog welke papieren wij nodig hebben.',
    ...vanzelfNiet,
  ]);
  expect(await balie(NEE)).not.toContain('niet aangevraagd');
  await seeAll(zaakId, innen(later(2)));
  await both(NEE, ['Compleet op 9 september 2026.', 'Uiterlijk', 'Alle papieren zijn er.']);
  const besluit = await propose(zaakId, innen(later(3)));
  await both(NEE, ['Een tweede medewerker kijkt het na.']);

  await decide(zaakId, besluit, ambtenaar(later(4)));
  await both(
    NEE,
    [
      'Besluit: geen kwijtschelding. Gevraagd op 7 september 2026. Compleet op 9 september 2026. Besloten op 11 september 2026. Uitspraak verstuurd op 11 september 2026.',
      'Uw vermogen en inkomen zijn hoog genoeg om de aanslag te betalen.',
      'Wij rekenden met wat u stuurde.',
    ],
    later(10),
  );
  expect(await mijn(NEE, later(10), 'en')).toContain('Decision sent on 11 September 2026.');
});

test('a decision whose letter did not go says so', async () => {
  const { regels } = await read(innen(later(10)), (r) =>
    loadKwijtscheldingbeeld(r, borne, wie(NEE).persoonId),
  );
  const zaken = regels.flatMap((regel) => (regel.stand === 'uitspraak' ? [regel.verzoek] : []));
  expect(zaken).toHaveLength(1);
  const zonder = beeldVan(zaken, [], new Map(), localDateOf(later(10)));
  expect(zonder).toMatchObject([{ stand: 'uitspraak', verzondenOp: null }]);
  const blad = plain(
    await renderPage(createElement(Kwijtscheldingbeeld, { regels: zonder, taal: 'nl', zaakPad: null })),
  );
  expect(blad).toContain('De uitspraak is nog niet verstuurd.');
  expect(blad).not.toContain('Uitspraak verstuurd op');
});
