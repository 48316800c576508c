import { ALLEEN, arrange as arrangeKwijt, later } from '@tests/integration/kwijtschelding/arrange';
import * as kwijt from '@tests/integration/kwijtschelding/handle';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Bezwaren } from '@/app/(balie)/balie/[gemeente]/klant/[id]/bezwaren';
import * as balie from '@/app/(balie)/balie/[gemeente]/klant/[id]/regeling/actions';
import { listBezwarenVan } from '@/domain/bezwaren/bezwaar.queries';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { formatCents, toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { may, type Verb } from '@/platform/permissions';
import { readIn } from '@/platform/tenant';
import {
  ALMELO,
  aanslagVan,
  ambtenaar,
  arrangeGeboekt,
  behandelaar,
  dienIn,
  persoonVan,
  read,
  regelVan,
  write,
  zakenVan,
} from './arrange';

const borne = gemeenteId('borne');
/** Who works at the desk of the town hall, and for nothing else. */
const balieVan = (now: Date): Context => seedContext('frontoffice-borne', ['frontoffice'], { now });
const nu: { ctx: Context; gemeente: number } = { ctx: balieVan(later(1)), gemeente: ALMELO };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/balie', thema: '', taal: 'nl' },
    now: nu.ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async (toegang: { verb?: Verb }) => {
    if (!may(nu.ctx.gemeenten[0]?.rollen ?? [], toegang.verb as Verb)) throw new NotFound();
    return { ctx: nu.ctx, gemeenten: [nu.gemeente], sessie: null };
  },
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));

let client: pg.Client;
let seeded: Awaited<ReturnType<typeof openSeeded>>;
beforeAll(async () => {
  seeded = await openSeeded();
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 1);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await seeded.close();
});

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;
async function go(ctx: Context, gemeente: number, actie: Actie, zaak: string): Promise<string> {
  Object.assign(nu, { ctx, gemeente });
  const form = new FormData();
  form.append('gemeente', gemeente === borne ? 'borne' : 'almelo');
  form.append('zaak', zaak);
  try {
    return JSON.stringify(await actie(NIEUW, form));
  } catch (error) {
    return String((error as { digest?: string }).digest ?? error);
  }
}
/** This person is at the desk, and it is known who it is. */
const aanDeBalie = (gemeente: number, persoonId: string, ctx: Context) =>
  client.query(
    `insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, status, begonnen_op, medewerker_id, ontvangen_door,
       verificatie, verificatie_op)
     values ($1, $2, $3, 'balie', 'in', 'open', $4, $5, 'gemeente', 'gelukt', $4)`,
    [
      ...[gemeente, testId(`contact ${persoonId}`), persoonId, ctx.now],
      ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : null,
    ],
  );
const aanvraagVan = (gemeente: number, naar: string) =>
  readIn(behandelaar(), [gemeente], (r) =>
    r.db.regelingaanvraag.findFirst({ where: { id: /aanvraag\/([0-9a-f-]{36})/.exec(naar)?.[1] ?? '' } }),
  );

test('[D-09] after an uitspraak on an objection or on kwijtschelding the desk of the gemeente asks in one press to pay what is left in parts, on behalf of the inwoner', async () => {
  const n = 1;
  const [zaak] = await zakenVan(await dienIn(n, [regelVan(n, 2)], { uitstel: 'ja' }));
  const zaakId = zaak?.zaakId ?? '';
  const balieNu = balieVan(new Date('2026-05-06T09:00:00Z'));
  await aanDeBalie(ALMELO, persoonVan(n), balieNu);
  const knop = async () => {
    const { open } = await read(behandelaar(), async (r) => ({
      open:
        (await getStandVanAanslagen(r, ALMELO, [aanslagVan(n)])).get(aanslagVan(n))?.openCenten ?? toCents(0),
    }));
    const html = await renderPage(
      createElement(Bezwaren, {
        regels: await read(behandelaar(), (r) => listBezwarenVan(r, ALMELO, persoonVan(n))),
        ...{ dossier: null, vastleggen: null, gemeente: 'almelo', regeling: true },
        open: new Map([[aanslagVan(n), open]]),
      }),
    );
    return { open, staat: html.includes(`Vraag om ${formatCents(open)} in termijnen te betalen`) };
  };
  await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
  // Not while nobody decided.
  expect((await knop()).staat).toBe(false);
  expect(await go(balieNu, ALMELO, balie.askRestNaUitspraakAction, zaakId)).toContain('nog-geen-uitspraak');
  const id = await write(behandelaar(), (w) =>
    proposeUitspraak(w, {
      ...{ zaakId, uitkomst: 'gegrond', oorzaak: 'fout-kantoor', nietOntvankelijk: null },
      regels: [
        {
          ...{ aanslagregelId: regelVan(n, 2), nieuweWaardeEuro: null, verminderingCenten: 5_000n },
          motivering: 'U hebt gelijk. Wij telden een container te veel.',
        },
      ],
    }),
  );
  await write(ambtenaar(), (w) =>
    decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }),
  );
  const { open, staat } = await knop();
  expect(staat).toBe(true);
  const naar = await go(balieNu, ALMELO, balie.askRestNaUitspraakAction, zaakId);
  expect(naar).toMatch(/\/balie\/almelo\/klant\/.*\/regeling\/aanvraag\//);
  // Pressed twice it is one application: of the inwoner, at the desk, of all that is left.
  expect(await go(balieNu, ALMELO, balie.askRestNaUitspraakAction, zaakId)).toBe(naar);
  expect(await aanvraagVan(ALMELO, naar)).toMatchObject({
    ...{ persoonId: persoonVan(n), kanaal: 'balie', uitkomst: 'plannen', nuCenten: 0n },
  });
  expect(open).toBeGreaterThan(0n);

  // The same after a decision on kwijtschelding.
  const { persoonIds, aanslagIds } = await arrangeKwijt(seeded.database, 1);
  const wie = { persoonId: persoonIds[0] ?? '', aanslagId: aanslagIds[0] ?? '' };
  const kwijtzaak = await kwijt.askFor(wie, { ...ALLEEN, bank: { saldo: '20.000' } });
  await kwijt.seeAll(kwijtzaak);
  await kwijt.decide(kwijtzaak, await kwijt.propose(kwijtzaak));
  const daarna = balieVan(later(1));
  // Only of whom it is known who he is.
  expect(await go(daarna, borne, balie.askRestVoorAction, kwijtzaak)).not.toContain('aanvraag/');
  await aanDeBalie(borne, wie.persoonId, daarna);
  expect(await aanvraagVan(borne, await go(daarna, borne, balie.askRestVoorAction, kwijtzaak))).toMatchObject(
    {
      ...{ persoonId: wie.persoonId, kanaal: 'balie' },
    },
  );
});
