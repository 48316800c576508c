import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as acties from '@/app/(bestuur)/bestuur/[gemeente]/geschillen/actions';
import Geschillen from '@/app/(bestuur)/bestuur/[gemeente]/geschillen/page';
import { fillGeschillen } from '@/commands/demo/geschillen';
import { listGeschillen } from '@/domain/gemeenten/geschil.queries';
import { recordGeschilstap } from '@/domain/gemeenten/record-geschil';
import { type ActionState, NIEUW } from '@/platform/action-state';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { may, type Rol, type Verb } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { datePartNames } from '@/ui/date-parts';

const borne = gemeenteId('borne');
const als = (rol: Rol, dag: string): Context =>
  seedContext(`${rol}-gbtwente`, [rol], { now: new Date(`2026-${dag}T09:00:00Z`) });
const nu: { ctx: Context } = { ctx: als('directeur', '03-02') };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', ownPage: true, path: '/bestuur/borne/geschillen', thema: '' },
    ...{ taal: 'nl', now: nu.ctx.now },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async ({ verb }: { verb: Verb }) => {
    const rollen = nu.ctx.gemeenten.find((g) => g.gemeenteId === borne)?.rollen ?? [];
    if (!may(rollen, verb)) throw new NotFound();
    return { ctx: nu.ctx, gemeenten: [borne], sessie: null };
  },
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
beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(() => seeded.close());

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;
/** What a form answers: where it sends the browser, or what it says. */
async function vul(actie: Actie, dag: string, velden: Record<string, string>): Promise<string> {
  nu.ctx = als('directeur', dag);
  const form = new FormData();
  const [maand = '', d = ''] = dag.split('-');
  const namen = datePartNames('dag');
  const datum = { [namen.dag]: d, [namen.maand]: maand, [namen.jaar]: '2026' };
  for (const [naam, value] of Object.entries({ gemeente: 'borne', ...datum, ...velden }))
    form.append(naam, value);
  try {
    return JSON.stringify(await actie(NIEUW, form));
  } catch (error) {
    return String((error as { digest?: string }).digest ?? error);
  }
}
async function show(rol: Rol, dag: string): Promise<string> {
  nu.ctx = als(rol, dag);
  const pagina = Geschillen as (props: object) => Promise<ReactNode>;
  const params = Promise.resolve({ gemeente: 'borne' });
  const html = await renderPage(await pagina({ params, searchParams: Promise.resolve({}) }));
  return html.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ');
}
const alle = (dag: string) => readIn(als('directeur', dag), [borne], (read) => listGeschillen(read, borne));

test('[J-13] a register of disputes: own effort first, after three months the committee, then gedeputeerde staten, each with its day', async () => {
  expect(await show('directeur', '03-02')).toContain('Er zijn geen geschillen');
  expect(
    await vul(acties.openGeschilAction, '03-02', {
      met: 'het bestuur',
      tekst: 'De bijdrage van de gemeente aan het serviceteam.',
    }),
  ).toContain('/bestuur/borne/geschillen?gelukt=ja');
  const [geschil] = await alle('03-02');
  expect(geschil).toMatchObject({ stand: 'overleg', begonnenOp: '2026-03-02', overlegTot: '2026-06-02' });
  const stap = (dag: string, soort: string, kenmerk = '') =>
    vul(acties.recordGeschilstapAction, dag, {
      ...{ geschil: geschil?.id ?? '', soort, kenmerk },
      tekst: `Wat er gebeurde: ${soort}`,
    });
  expect(await stap('04-01', 'naar-staten')).toContain('geen-inspanning');
  expect(await stap('04-01', 'overleg')).toContain('gelukt=ja');
  expect(await stap('06-02', 'naar-commissie')).toContain('nog-overleg');

  // After three months it is told that the committee must be asked, to who reads and to who writes.
  for (const rol of ['bestuurder', 'directeur'] as const) {
    const blad = await show(rol, '06-03');
    expect(blad).toContain('leg dit geschil voor aan de geschillencommissie (het bestuur)');
    expect(blad).toContain('2 juni 2026');
    expect(blad.includes('Nieuw geschil vastleggen')).toBe(rol === 'directeur');
  }
  expect(await show('directeur', '06-02')).not.toContain('leg dit geschil voor');
  expect(await stap('06-03', 'naar-staten')).toContain('eerst-commissie');
  expect(await stap('06-03', 'naar-commissie')).toContain('gelukt=ja');
  expect(await stap('07-01', 'advies')).toContain('kenmerk');
  expect(await stap('07-01', 'advies', 'GC 2026-01')).toContain('gelukt=ja');
  expect(await stap('07-15', 'besluit-bestuur', 'AB 2026-12')).toContain('gelukt=ja');
  expect(await stap('08-01', 'naar-staten')).toContain('gelukt=ja');
  expect(await stap('09-20', 'besluit-staten', 'PS 2026-77')).toContain('gelukt=ja');
  const blad = await show('bestuurder', '09-21');
  for (const wat of [
    '2 maart 2026: Overleg begonnen',
    '1 april 2026: Overleg gevoerd',
    '3 juni 2026: Voorgelegd aan de geschillencommissie',
    '1 juli 2026: Advies van de geschillencommissie',
    'GC 2026-01',
    '15 juli 2026: Besluit van het algemeen bestuur',
    '1 augustus 2026: Gedeputeerde staten gevraagd te beslissen',
    '20 september 2026: Besluit van gedeputeerde staten',
    'Klaar',
  ])
    expect(blad).toContain(wat);
  expect(await stap('09-21', 'overleg')).toContain('klaar');
});

test('what was written down stays, and nobody but the directeur writes', async () => {
  const [geschil] = await alle('10-01');
  await expect(
    writeIn(als('directeur', '10-01'), borne, (write) =>
      write.db.geschilregel.deleteMany({ where: { gemeenteId: borne, geschilId: geschil?.id ?? '' } }),
    ),
  ).rejects.toThrow();
  expect(
    await refusal(
      writeIn(als('directeur', '10-01'), borne, (write) =>
        recordGeschilstap(write, {
          ...{ geschilId: geschil?.id ?? '', soort: 'opgelost', dag: toLocalDate('2026-10-01') },
          ...{ tekst: 'Alsnog opgelost', kenmerk: null },
        }),
      ),
    ),
  ).toBe('geschil.fout.klaar');
  expect(may(['bestuurder'], 'geschil.beheren')).toBe(false);
  expect(may(['heffingsambtenaar'], 'geschil.beheren')).toBe(false);
});

test('the demo has one that must go to the committee and one that was solved, and filling it again adds none', async () => {
  const moment = new Date('2026-11-30T09:00:00Z');
  const hengelo = gemeenteId('hengelo');
  // Borne has one of its own here.
  expect(await fillGeschillen(moment)).toBe(2);
  expect(await fillGeschillen(moment)).toBe(0);
  const ctx = seedContext('directeur-gbtwente', ['directeur'], { now: moment });
  const [een] = await readIn(ctx, [hengelo], (read) => listGeschillen(read, hengelo));
  expect(een).toMatchObject({ stand: 'voorleggen' });
});
