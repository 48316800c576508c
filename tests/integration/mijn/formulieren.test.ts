import fs from 'node:fs';
import path from 'node:path';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as gegevens from '@/app/(mijn)/mijn/[gemeente]/gegevens/actions';
import { gegevensAnswers } from '@/app/(mijn)/mijn/[gemeente]/gegevens/gegevens-words';
import * as vragen from '@/app/(mijn)/mijn/[gemeente]/vragen/actions';
import { vragenAnswers } from '@/app/(mijn)/mijn/[gemeente]/vragen/vragen-words';
import { withClient } from '@/commands/postgres/roles';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { citizen, DINSDAG, seedKlanten, write } from '../contacten/arrange';

// The door asks Next for the request and the session; who it is does not matter here, what he sends does.
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    ownPage: true,
    path: '/',
    taal: 'nl',
    thema: '',
    now: DINSDAG,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: citizen(), gemeenten: [gemeenteId('hengelo')], sessie: null }),
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let vraagId = '';
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['hengelo']);
  const form = { onderwerp: 'aanslag', tekst: 'Vraag', taal: 'nl', clientSleutel: 'begin' } as const;
  ({ id: vraagId } = await write(citizen(), 'hengelo', (w) => submitVraag(w, form)));
});
afterAll(() => seeded.close());

type Velden = Record<string, string | Blob>;
type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;

/** The state that the form gets, or where it sends the browser. */
async function send(actie: Actie, velden: Velden): Promise<ActionState | { naar: string }> {
  const form = new FormData();
  for (const [naam, value] of Object.entries(velden)) form.append(naam, value);
  try {
    return await actie(NIEUW, form);
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return { naar: String(naar) };
  }
}

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

const vraag = (more: Velden = {}): Velden => ({
  gemeente: 'hengelo',
  onderwerp: 'aanslag',
  tekst: 'Klopt dit?',
  hoe: 'schriftelijk',
  clientSleutel: 'sleutel',
  ...more,
});

test('the key of a form that is used for something else: refused in words, with all that was typed', async () => {
  const eerste = await send(vragen.submitVraagAction, vraag({ clientSleutel: 'terug' }));
  expect(eerste).toEqual({ naar: expect.stringMatching(/^\/mijn\/hengelo\/vragen\/.+gelukt=ontvangen$/) });
  expect(await send(vragen.submitVraagAction, vraag({ clientSleutel: 'terug' }))).toEqual(eerste);
  const andere = vraag({ clientSleutel: 'terug', tekst: 'Iets heel anders' });
  const geweigerd = await send(vragen.submitVraagAction, andere);
  expect(geweigerd).toEqual({
    status: 'fout',
    melding: { sleutel: 'formulier.andere-inhoud', waarden: {} },
    ingevuld: andere,
  });
  for (const taal of ['nl', 'en'] as const)
    for (const antwoorden of [vragenAnswers(taal), gegevensAnswers(taal)])
      expect(antwoorden['formulier.andere-inhoud']).toBeTruthy();
  const opnieuw = await send(vragen.submitVraagAction, { ...andere, clientSleutel: 'vers' });
  expect(opnieuw).toEqual({ naar: expect.stringContaining('gelukt=ontvangen') });
  expect(opnieuw).not.toEqual(eerste);
});

const FORMS: readonly [string, Actie, Velden, (taal: 'nl' | 'en') => Record<string, string>][] = [
  ['a question', vragen.submitVraagAction, vraag(), vragenAnswers],
  [
    'a question by telephone',
    vragen.submitVraagAction,
    vraag({
      hoe: 'bellen',
      telefoon: '0741234567',
      'datum-dag': '12',
      'datum-maand': '11',
      'datum-jaar': '2026',
      dagdeel: 'ochtend',
    }),
    vragenAnswers,
  ],
  [
    'a judgement',
    vragen.rateAntwoordAction,
    { vraagId: '', oordeel: 'nee', reden: 'Niet klaar' },
    vragenAnswers,
  ],
  [
    'an appointment',
    vragen.chooseAfspraakAction,
    { vraagId: '', telefoon: '0741234567', wens: 'Thuis' },
    vragenAnswers,
  ],
  ['an address', gegevens.requestEmailcodeAction, { email: 'a@b.nl', clientSleutel: 'e' }, gegevensAnswers],
  ['another code', gegevens.resendEmailcodeAction, { clientSleutel: 'r' }, gegevensAnswers],
  ['a code', gegevens.confirmEmailAction, { code: '123456' }, gegevensAnswers],
  ['a number', gegevens.saveTelefoonAction, { telefoon: '0741234567' }, gegevensAnswers],
  ['taking away', gegevens.removeContactgegevenAction, { soort: 'email' }, gegevensAnswers],
  [
    'both at the entrance',
    gegevens.answerContactvraagAction,
    { email: 'c@d.nl', telefoon: '0741234567', clientSleutel: 'b' },
    gegevensAnswers,
  ],
];
const HOSTILE: readonly [string, string | Blob | null][] = [
  ['nothing', ''],
  ['a space', ' '],
  ['the longest', 'x'.repeat(2000)],
  ['one too long', 'x'.repeat(2001)],
  ['very long', '9'.repeat(200_000)],
  ['NUL', 'a\u0000b'],
  ['only NUL', '\u0000'],
  ['half a pair', '\ud800'],
  ['a list in a text', '["a"]'],
  ['a file', new Blob(['x'])],
  ['absent', null],
];

describe('input that is refused is answered in words, never as a fault of ours', () => {
  test.each(FORMS)('%s: every field with each of them', async (_, actie, goed, antwoorden) => {
    for (const veld of Object.keys(goed).filter((v) => v !== 'gemeente'))
      for (const [soort, value] of HOSTILE) {
        const velden: Velden = { ...goed, ...('vraagId' in goed ? { vraagId } : {}) };
        delete velden[veld];
        const answer = await send(actie, value === null ? velden : { ...velden, [veld]: value });
        if ('naar' in answer) {
          // What goes through is what a database can keep, and never a part of what was typed.
          expect(['one too long', 'very long', 'NUL', 'only NUL'], `${veld}: ${soort}`).not.toContain(soort);
          continue;
        }
        const keys = [answer.melding, ...Object.values(answer.velden ?? {})].map((m) => m?.sleutel ?? '');
        expect(keys, `${veld}: ${soort}`).not.toContain('formulier.storing');
        for (const taal of ['nl', 'en'] as const)
          for (const sleutel of keys) expect(antwoorden(taal), sleutel).toHaveProperty([sleutel]);
      }
  });

  test('the longest question is kept whole', async () => {
    const tekst = 'é'.repeat(2000);
    expect(await send(vragen.submitVraagAction, vraag({ tekst, clientSleutel: 'lang' }))).toHaveProperty(
      'naar',
    );
    const { rows } = await withClient(seeded.database.migratieUrl, (db) =>
      db.query(`select tekst from vraag where client_sleutel = 'lang'`),
    );
    expect(rows).toEqual([{ tekst }]);
  });
});

describe('a page or route that is asked with anything', () => {
  const folder = path.join(import.meta.dirname, '../../../src/app/(mijn)');
  const files = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    /(^|\/)(page\.tsx|route\.ts)$/.test(file),
  );
  const WAARDEN = [
    '',
    ' ',
    'x'.repeat(2001),
    '\u0000',
    '%00',
    '\ud800',
    "' or 1=1 --",
    '[object Object]',
    testId('van niemand'),
  ];

  test.each(files)('%s: shown, not found or sent on, never a fault', async (file) => {
    const module = await import(path.join(folder, file));
    const namen = [...file.matchAll(/\[(\w+)\]/g)]
      .map(([, naam]) => naam ?? '')
      .filter((n) => n !== 'gemeente');
    for (const waarde of WAARDEN) {
      const params = Promise.resolve({
        gemeente: 'hengelo',
        ...Object.fromEntries(namen.map((naam) => [naam, waarde])),
      });
      if (file.endsWith('route.ts')) {
        // What only takes files in has no GET; what it does with anything else is in the tests of that door.
        for (const method of (['GET', 'POST'] as const).filter((name) => module[name])) {
          const request = new NextRequest('http://localhost/mijn', { method });
          const { status } = await module[method](request, { params });
          expect(status, `${method} ${waarde}`).toBeLessThan(500);
        }
        continue;
      }
      for (const vraag of [{ gelukt: waarde, bladzijde: waarde }, { gelukt: [waarde, waarde] }]) {
        const answer = await module
          .default({ params, searchParams: Promise.resolve(vraag) })
          .then(() => 'shown')
          .catch((error: { digest?: string }) => error.digest ?? error);
        expect(answer, JSON.stringify([waarde, vraag])).toEqual(
          expect.stringMatching(/^(shown|NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT)/),
        );
      }
    }
  });
});
