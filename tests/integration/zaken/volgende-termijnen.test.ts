import { recordStatements } from '@tests/support/recorded-statements';
import { renderPage } from '@tests/support/render-page';
import { seedContext } from '@tests/support/seeded';
import { NextRequest } from 'next/server';
import { createElement } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import takenpagina from '@/app/(kantoor)/taken/page';
import { GET as download } from '@/app/(kantoor)/taken/termijnen/export/route';
import lijstpagina from '@/app/(kantoor)/taken/termijnen/page';
import werkpagina from '@/app/(kantoor)/werk/page';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen, termijnVraag } from '@/app/termijnen/load-termijnen';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { guardTermijnen } from '@/domain/zaken/guard-termijnen';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { VolgendeTermijn } from '@/domain/zaken/volgende-termijn';
import { countTermijnenPerPersoon, listVolgendeTermijnen } from '@/domain/zaken/volgende-termijnen.queries';
import type { Zaaksoort } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { citizen, DINSDAG, persoonIn, read, write } from '../contacten/arrange';
import { maker, nieuw, openZaken } from './arrange';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/taken',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/taken', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const SET = ['borne', 'hengelo'];
const als = (subject: string, rol: Rol): Context => seedContext(subject, [rol], { now: DINSDAG });
const heffer = als('medewerker-heffen-gbtwente', 'medewerker-heffen');
const collega = als('heffingsambtenaar-gbtwente', 'heffingsambtenaar');
const inner = als('medewerker-innen-gbtwente', 'medewerker-innen');
const expert = als('expert-gbtwente', 'expert');
const tom = als('serviceteam-gbtwente', 'serviceteam');
const beheerder = als('beheerder-gbtwente', 'beheerder');
const idVan = ({ actor }: Context) => (actor.soort === 'medewerker' ? actor.medewerkerId : '');

let seeded: Awaited<ReturnType<typeof openZaken>>;
const nummers: Record<string, string> = {};

/** A case with a term, in the hands of this colleague or of nobody. */
async function zaak(
  naam: string,
  gemeente: string,
  soort: Zaaksoort,
  uiterlijk: string,
  van: Context | null,
): Promise<void> {
  const { zaak } = await write(maker(), gemeente, (w) =>
    openZaak(w, nieuw(naam, { soort, persoonId: persoonIn(gemeente) })),
  );
  nummers[zaak.zaaknummer] = naam;
  await write(maker(), gemeente, (w) =>
    startTermijn(w, {
      ...{
        zaakId: zaak.id,
        soort: 'beslissen',
        eigenaar: 'kantoor',
        regel: 'proef',
        bron: 'Art. 0',
        feiten: {},
      },
      begin: toLocalDate('2026-10-01'),
      uiterlijk: toLocalDate(uiterlijk),
    }),
  );
  if (van)
    await write(maker(), gemeente, (w) =>
      assignZaak(w, { id: zaak.id, versie: zaak.versie, medewerkerId: idVan(van) }),
    );
}

beforeAll(async () => {
  seeded = await openZaken();
  await zaak('mijn-laat', 'borne', 'bezwaar', '2026-11-06', heffer);
  await zaak('mijn-ver', 'hengelo', 'melding', '2026-12-20', heffer);
  await zaak('vrij', 'borne', 'bezwaar', '2026-11-12', null);
  await zaak('van-collega', 'borne', 'beroep', '2026-11-11', collega);
  await zaak('van-expert', 'borne', 'bezwaar', '2026-11-10', expert);
  await zaak('kwijtschelding', 'borne', 'kwijtschelding', '2026-11-11', null);
  await zaak('klacht', 'hengelo', 'klacht', '2026-11-13', null);
  await write(citizen(), 'hengelo', (w) =>
    submitVraag(w, { onderwerp: 'inkomensbrief', tekst: 'Wat is dit?', taal: 'nl', clientSleutel: 'vraag' }),
  );
  for (const sleutel of SET) await write(heffer, sleutel, guardTermijnen);
  ctx = heffer;
});
afterAll(() => seeded.close());

const naamVan = ({ wat }: VolgendeTermijn) => (wat.over === 'zaak' ? nummers[wat.zaaknummer] : wat.soort);
const eigen = async (wie: Context) => (await read(wie, SET, loadEigenTermijnen))?.map(naamVan) ?? null;
const vraagVan = (wie: Context) => {
  const vraag = termijnVraag({ ctx: wie, gemeenten: heffer.gemeenten.map((g) => g.gemeenteId) });
  if (vraag === null) throw new Error('somebody without work');
  return vraag;
};

describe('the next terms', () => {
  test('of a person are his own and what nobody of his team has, over every gemeente and kind, the soonest first', async () => {
    expect(await eigen(heffer)).toEqual(['mijn-laat', 'vrij', 'mijn-ver']);
    expect(await eigen(collega)).toEqual(['van-collega', 'vrij']);
    expect(await eigen(inner)).toEqual(['kwijtschelding']);
    // He works on no kind as a team, but on what he has in hand.
    expect(await eigen(expert)).toContain('van-expert');
    expect(await eigen(expert)).not.toContain('vrij');
    // Tasks stand between the cases, in the order of their last day.
    expect((await eigen(tom))?.toSorted()).toEqual(['antwoord', 'klacht']);
    expect(await eigen(beheerder)).toBeNull();
  });

  test('say by when, how near that is and whether the clock warned', async () => {
    const termijnen = (await read(heffer, SET, loadEigenTermijnen)) ?? [];
    expect(termijnen.map(({ uiterlijk, dagen, nabij }) => [uiterlijk, dagen, nabij])).toEqual([
      ['2026-11-06', -4, 'te-laat'],
      ['2026-11-12', 2, 'bijna'],
      ['2026-12-20', 40, 'later'],
    ]);
    const ander = (await read(expert, SET, loadEigenTermijnen))?.find((t) => naamVan(t) === 'van-expert');
    expect(ander).toMatchObject({ dagen: 0, nabij: 'vandaag', medewerkerId: idVan(expert) });
  });

  test('of a team are of all who are in it, and counted per person with what is late', async () => {
    const alle = await read(heffer, SET, (r) => listVolgendeTermijnen(r, vraagVan(heffer), null));
    expect(alle.map(naamVan)).toEqual(['mijn-laat', 'van-expert', 'van-collega', 'vrij', 'mijn-ver']);
    const een = await read(heffer, SET, (r) => listVolgendeTermijnen(r, vraagVan(heffer), 2));
    expect(een.map(naamVan)).toEqual(['mijn-laat', 'van-expert']);
    const personen = await read(heffer, SET, (r) => countTermijnenPerPersoon(r, vraagVan(heffer)));
    expect(
      personen.map(({ medewerkerId, aantal, teLaat, eerste }) => [medewerkerId, aantal, teLaat, eerste]),
    ).toEqual([
      [null, 1, 0, '2026-11-12'],
      [idVan(heffer), 2, 1, '2026-11-06'],
      [idVan(expert), 1, 0, '2026-11-10'],
      [idVan(collega), 1, 0, '2026-11-11'],
    ]);
    // Of one gemeente only what is there.
    const hier = await read(heffer, ['borne'], (r) => listVolgendeTermijnen(r, vraagVan(heffer), null));
    expect(hier.map(naamVan)).toEqual(['mijn-laat', 'van-expert', 'van-collega', 'vrij']);
  });

  test('are read in three statements, however many gemeenten there are', async () => {
    const over = (gemeenten: string[]) => recordStatements(() => read(heffer, gemeenten, loadEigenTermijnen));
    const een = (await over(['borne'])).length;
    expect((await over(SET)).length).toBe(een);
    expect(een).toBeLessThanOrEqual(3);
  });
});

const leeg = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
const toon = async (
  pagina: (props: typeof leeg) => Promise<React.ReactNode>,
  zoek: Record<string, string> = {},
) => renderPage(await pagina({ ...leeg, searchParams: Promise.resolve(zoek) }));
const rijen = (html: string) =>
  Object.keys(nummers)
    .filter((n) => html.includes(n))
    .map((n) => nummers[n]);

describe('on the screen', () => {
  test('a first page shows them with their number, link and stand in words, and leads to all', async () => {
    ctx = heffer;
    const html = await toon(werkpagina);
    expect(rijen(html).toSorted()).toEqual(['mijn-laat', 'mijn-ver', 'vrij']);
    expect(html).toContain('Te laat: 4 dagen te laat');
    expect(html).toContain('Bijna te laat: nog 2 dagen');
    expect(html).toMatch(/href="\/zaken\/borne\/bezwaar\/[0-9a-f-]{36}"/);
    expect(html).toContain('href="/taken/termijnen"');
    // A number and a colleague, and nobody whom it is about.
    expect(html).not.toContain('de Vries');
  });

  test('who has none reads so', async () => {
    const html = await renderPage(createElement(EigenTermijnen, { termijnen: [], ctx: heffer }));
    expect(html).toContain('Er loopt geen termijn bij u.');
    expect(await renderPage(createElement(EigenTermijnen, { termijnen: null, ctx: heffer }))).toBe('');
  });

  test('the worklist of the team has them by person, and each person leads to his own', async () => {
    ctx = heffer;
    const html = await toon(takenpagina);
    expect(html).toContain('Termijnen per collega');
    expect(html).toContain(`/taken/termijnen?van=${idVan(expert)}`);
    expect(html).toContain('1 te laat');
    expect(rijen(await toon(lijstpagina, { van: idVan(expert) }))).toEqual(['van-expert']);
    expect(rijen(await toon(lijstpagina, { van: 'vrij' }))).toEqual(['vrij']);
    expect(rijen(await toon(lijstpagina, { van: 'team', gemeente: 'hengelo' }))).toEqual(['mijn-ver']);
    expect(rijen(await toon(lijstpagina, { van: 'team', soort: 'beroep' }))).toEqual(['van-collega']);
    expect(await toon(lijstpagina, { soort: 'klacht' })).toContain('Geen termijnen bij deze keuze');
  });

  test('the file has what was chosen', async () => {
    ctx = heffer;
    const antwoord = await download(
      new NextRequest('http://kohier.test/taken/termijnen/export?van=team&soort=beroep'),
      { params: Promise.resolve({}) } as never,
    );
    const csv = await antwoord.text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('2026-11-11;1;Bijna te laat;Beroep');
    expect(rijen(csv)).toEqual(['van-collega']);
  });
});
