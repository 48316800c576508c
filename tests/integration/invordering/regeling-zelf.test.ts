import type { Opgelegd } from '@tests/integration/documenten/arrange';
import { arrange, burger } from '@tests/integration/kwijtschelding/arrange';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import Aanvraag from '@/app/(mijn)/mijn/[gemeente]/regeling/aanvraag/[aanvraag]/page';
import * as acties from '@/app/(mijn)/mijn/[gemeente]/regeling/actions';
import Begin from '@/app/(mijn)/mijn/[gemeente]/regeling/page';
import { stopRendering } from '@/domain/documenten/render-document';
import { getRegeling } from '@/domain/invordering/regeling.queries';
import { type ActionState, NIEUW } from '@/platform/action-state';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';

const borne = gemeenteId('borne');
const dag = new Date('2026-06-05T10:00:00Z');
const nu: { ctx: Context } = { ctx: burger('', dag) };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/mijn/borne', thema: '', taal: 'nl' },
    now: nu.ctx.now,
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
  usePathname: () => '/mijn/borne/regeling',
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 2);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const ik = (n: number) => burger(opgelegd.persoonIds[n] ?? '', dag);
const innen = seedContext('medewerker-innen-gbtwente', ['medewerker-innen'], { now: dag });
type Blad = (props: never) => Promise<ReactNode>;
async function show(n: number, blad: Blad, params: Record<string, string> = {}): Promise<string> {
  nu.ctx = ik(n);
  const element = await blad({
    params: Promise.resolve({ gemeente: 'borne', ...params }),
    searchParams: Promise.resolve({}),
  } as never);
  return (await renderPage(element))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
}
type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;
/** Where a form sends the browser; otherwise what the form says. */
async function go(n: number, actie: Actie, velden: Record<string, string>): Promise<string> {
  nu.ctx = ik(n);
  const form = new FormData();
  for (const [naam, value] of Object.entries({ gemeente: 'borne', ...velden })) form.append(naam, value);
  try {
    return JSON.stringify(await actie(NIEUW, form));
  } catch (error) {
    return String((error as { digest?: string }).digest ?? error);
  }
}
const vraag = (n: number, perMaand: string) =>
  go(n, acties.askRegelingAction, {
    [`aanslagen-${opgelegd.aanslagIds[n]}`]: 'ja',
    ...{ nu: '0', perMaand, clientSleutel: `zelf ${n} ${perMaand}` },
  });
const aanvraagIn = (naar: string) => /aanvraag\/([0-9a-f-]{36})/.exec(naar)?.[1] ?? '';

test('[C-14] within the policy somebody agrees a regeling himself and it holds at once; beyond it he reads why not, what can be, and asks the serviceteam', async () => {
  expect(await show(0, Begin)).toContain('Zelf afspreken kan tot € 2.500,00, in ten hoogste 10 maanden');
  const naar = await vraag(0, '100');
  const aanvraag = aanvraagIn(naar);
  const keuze = await show(0, Aanvraag, { aanvraag });
  expect(keuze).toContain('per maand');
  const totaal = await readIn(innen, [borne], async (r) => {
    const [rij] = await r.db.$queryRaw<{ open: bigint }[]>`
      select sum(bedrag_centen)::bigint as open from boekingsregel
      where gemeente_id = ${borne} and aanslag_id = ${opgelegd.aanslagIds[0]}::uuid and rekening like 'debiteuren%'`;
    return String(rij?.open);
  });
  // Another debt than was looked at is no plan any more.
  expect(
    await go(0, acties.agreeRegelingAction, { aanvraagId: aanvraag, plan: 'gekozen', totaal: '1' }),
  ).toContain('regeling-intussen-anders');
  const gelukt = await go(0, acties.agreeRegelingAction, { aanvraagId: aanvraag, plan: 'gekozen', totaal });
  const id = /regeling\/([0-9a-f-]{36})\?gelukt=ja/.exec(gelukt)?.[1] ?? '';
  // Nobody of the office did anything: the rule of the policy granted it, with its letter and its hold.
  expect(await readIn(innen, [borne], (r) => getRegeling(r, borne, id))).toMatchObject({
    status: 'lopend',
    besluit: 'automatisch',
  });
  const { brieven, opgeschort } = await readIn(innen, [borne], async (r) => ({
    brieven: await r.db.document.count({
      where: { gemeenteId: borne, persoonId: opgelegd.persoonIds[0] ?? '', soort: 'regeling-toegekend' },
    }),
    opgeschort: await r.db.opschorting.count({ where: { gemeenteId: borne, bronId: id, grond: 'regeling' } }),
  }));
  expect([brieven, opgeschort]).toEqual([1, 1]);

  // One euro a month is beyond the policy: it says so, offers what can be, and the way to a person.
  const teLaag = aanvraagIn(await vraag(1, '1'));
  const redenen = await show(1, Aanvraag, { aanvraag: teLaag });
  expect(redenen).toContain('per maand');
  expect(await go(1, acties.agreeRegelingAction, { aanvraagId: teLaag, plan: 'gekozen', totaal })).toContain(
    'regeling-intussen-anders',
  );
  const gevraagd = await go(1, acties.askPersonAction, {
    ...{ tekst: 'Ik kan 1 euro per maand betalen. Kan dat?', clientSleutel: 'zelf mens', taal: 'nl' },
  });
  expect(gevraagd).toContain('/vragen/');
  const taken = await readIn(innen, [borne], (r) =>
    r.db.taak.findMany({
      where: { gemeenteId: borne, persoonId: opgelegd.persoonIds[1] ?? '' },
      select: { team: true, status: true },
    }),
  );
  expect(taken).toEqual([{ team: 'serviceteam', status: 'open' }]);
});
