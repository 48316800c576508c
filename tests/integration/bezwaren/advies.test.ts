import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { createElement } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Adviesverzoek } from '@/app/(kantoor)/taken/[gemeente]/[id]/adviesverzoek';
import { getAdviesverzoek } from '@/domain/bezwaren/advies.queries';
import { askAdvies, recordAdvies } from '@/domain/bezwaren/ask-advies';
import { guardAdviezen } from '@/domain/bezwaren/guard-adviezen';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { recordIntrekking } from '@/domain/bezwaren/withdraw-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { listTaken } from '@/domain/taken/taaklijst.queries';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { toLocalDate } from '@/platform/local-date';
import {
  ALMELO,
  arrangeGeboekt,
  behandelaar,
  burger,
  dienIn,
  read,
  regelVan,
  write,
  zakenVan,
} from './arrange';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/',
}));

let seeded: Awaited<ReturnType<typeof openSeeded>>;

beforeAll(async () => {
  seeded = await openSeeded();
  const client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 4);
  await client.end();
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const op = (dag: string) => new Date(`2026-${dag}T09:00:00Z`);
/** What the clock does on a day. */
const klok = (dag: string) =>
  write(seedContext('x', [], { actor: { soort: 'systeem', taak: 'proef' }, now: op(dag) }), guardAdviezen);

/** An objection to afval of the nth person, received on 24 March, in which advice was asked by the 5th of May. */
async function metAdvies(n: number): Promise<string> {
  const [een] = await zakenVan(await dienIn(n, [regelVan(n, 2)]));
  const zaakId = een?.zaakId ?? '';
  await write(behandelaar(), (w) => takeBezwaar(w, { zaakId }));
  await write(behandelaar(), (w) =>
    askAdvies(w, { zaakId, vraag: 'Hoeveel containers staan er?', uiterlijk: toLocalDate('2026-05-05') }),
  );
  return zaakId;
}
const regels = async (zaakId: string) =>
  (await read(behandelaar(), (r) => listZaakregels(r, ALMELO, zaakId)))
    .filter(({ soort }) => soort === 'advies-herinnering')
    .map(({ gegevens }) => gegevens.wanneer);
const termijnen = async (zaakId: string) =>
  (await read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId))).map(({ soort, uiterlijk, stand }) =>
    [soort, uiterlijk, stand].join(' '),
  );
/** What stands on the list of who handles objections, about this case. */
async function taken(zaakId: string, dag = '05-06') {
  const lijst = await read(behandelaar(op(dag)), (r) =>
    listTaken(r, { waar: [{ gemeenteId: ALMELO, team: 'heffen', soort: 'adviesverzoek' }] }),
  );
  const nummer = (await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId)))?.zaaknummer;
  return lijst.filter(({ toelichting }) => toelichting === nummer);
}

test('[J-04] advice is asked with a last day, the gemeente is reminded of it before and after that day, and in time it is done within three months', async () => {
  const zaakId = await metAdvies(1);
  expect(await termijnen(zaakId)).toContain('advies 2026-05-05 loopt');
  // Earlier than a week before nothing is said; then once, and once more when the day went by.
  expect(await klok('04-27')).toBe(0);
  expect(await klok('04-28')).toBe(1);
  expect(await klok('04-29')).toBe(0);
  expect(await regels(zaakId)).toEqual(['vooraf']);
  expect(await klok('05-05')).toBe(0);

  const opTijd = await metAdvies(2);
  await klok('04-30');
  await write(behandelaar(op('05-05')), (w) => recordAdvies(w, { zaakId: opTijd, advies: 'Eén container.' }));
  expect(await termijnen(opTijd)).toEqual(
    expect.arrayContaining(['advies 2026-05-05 gehaald', 'afdoen 2026-06-24 loopt']),
  );

  expect(await klok('05-06')).toBe(1);
  expect(await klok('05-20')).toBe(0);
  expect(await regels(zaakId)).toEqual(['vooraf', 'verstreken']);
  expect(await regels(opTijd)).toEqual(['vooraf']);
  // The inwoner reads nothing of it.
  const leest = await read(burger(1), (r) => listZaakregels(r, ALMELO, zaakId, { voorBurger: true }));
  expect(leest.map(({ soort }) => soort)).not.toContain('advies-herinnering');

  // Who levies has the work, with what was asked and by when; who got the advice has it no more.
  const [taak, ...meer] = await taken(zaakId);
  expect(meer).toEqual([]);
  expect(await taken(opTijd)).toEqual([]);
  const verzoek = await read(behandelaar(), (r) => getAdviesverzoek(r, ALMELO, taak?.onderwerpId ?? ''));
  expect(verzoek).toMatchObject({
    ...{ zaakId, uiterlijk: '2026-05-05', vraag: 'Hoeveel containers staan er?' },
  });
  const blad = await renderPage(
    createElement(Adviesverzoek, { advies: verzoek ?? expect.fail('nothing asked'), gemeente: 'almelo' }),
  );
  for (const wat of ['5 mei 2026', 'Hoeveel containers staan er?', `/zaken/almelo/bezwaar/${zaakId}`])
    expect(blad).toContain(wat);
  // Too late the contract promises no three months.
  await write(behandelaar(op('05-20')), (w) => recordAdvies(w, { zaakId, advies: 'Twee containers.' }));
  expect(await termijnen(zaakId)).toContain('advies 2026-05-05 te-laat');
  expect((await termijnen(zaakId)).some((t) => t.startsWith('afdoen'))).toBe(false);
  expect(await taken(zaakId)).toEqual([]);
});

test('what ends the objection takes the work of reminding away', async () => {
  const zaakId = await metAdvies(3);
  expect(await klok('05-01')).toBe(1);
  expect(await taken(zaakId)).toHaveLength(1);
  const versie = (await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId)))?.versie ?? 0;
  expect(
    await refusal(
      write(behandelaar(op('05-02')), (w) =>
        recordIntrekking(w, { zaakId, versie, reden: 'Aan de telefoon gezegd.' }),
      ),
    ),
  ).toBe('gedaan');
  expect(await taken(zaakId)).toEqual([]);
  expect(await klok('05-06')).toBe(0);
});
