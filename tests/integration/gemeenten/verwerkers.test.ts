import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import { testId } from '@tests/support/two-tenants';
import { NextRequest } from 'next/server';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import registerPagina from '@/app/(beheer)/beheer/verwerkers/page';
import { GET as opdrachtbestand } from '@/app/(kantoor)/invordering/[gemeente]/deurwaarder/bestand/route';
import { GET as afdrukdeel } from '@/app/(kantoor)/post/[gemeente]/[id]/deel/[deel]/route';
import { GET as afdruklijst } from '@/app/(kantoor)/post/[gemeente]/[id]/lijst/route';
import { VERWERKERSOORTEN, type Verwerkersoort } from '@/domain/gemeenten/verwerker';
import { recordDownload } from '@/domain/post/record-download';
import { decideToetslijst } from '@/domain/toetslijsten/decide-toetslijst';
import { proposeToetslijst } from '@/domain/toetslijsten/propose-toetslijst';
import { sendToetslijst } from '@/domain/toetslijsten/send-toetslijst';
import { getToetslijst } from '@/domain/toetslijsten/toetslijst.queries';
import type { Context } from '@/platform/context';
import { BORNE, openPlek, type Plek } from '../aanslagen/arrange';
import { addWie, ambtenaar, innen, memoryBureau, read, systeem, write } from '../toetslijsten/arrange';

/** What leaves the house for somebody who works for us, with and without a verwerkersovereenkomst (AVG 28). */
const ctx: Context = innen();
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/beheer/verwerkers',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/beheer/verwerkers', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [BORNE], sessie: null }),
}));

let plek: Plek;
beforeAll(async () => {
  plek = await openPlek(60);
  await addWie(plek.alles, { n: 2, cijfer: 1, uitkomst: 'volledig', toestemming: [true] });
});
afterAll(() => plek.close());

/** What holds in Borne from long ago, in the place of what the kantoor says. */
async function set(soort: Verwerkersoort, waarde: object, tot: string | null = null): Promise<void> {
  await plek.alles.query('delete from gemeente_instelling where gemeente_id = $1 and soort = $2', [
    BORNE,
    soort,
  ]);
  await plek.alles.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, $4, '2020-01-01', $5, 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [BORNE, testId(`verwerker ${soort}`), soort, JSON.stringify(waarde), tot],
  );
}
const every = async (act: (soort: Verwerkersoort) => Promise<void>) => {
  for (const soort of VERWERKERSOORTEN) await act(soort);
};

const ONBEKEND = testId('een opdracht die er niet is');
const vraag = () => new NextRequest('http://localhost:3000/bestand');
const status = async (
  door: (request: NextRequest, next: { params: Promise<Record<string, string>> }) => Promise<Response>,
  params: Record<string, string> = {},
) => (await door(vraag(), { params: Promise.resolve({ gemeente: 'borne', ...params }) })).status;

const bureau = memoryBureau();
let lijstId = '';
const versie = async () => (await read(innen(), (r) => getToetslijst(r, BORNE, lijstId))).versie;

/** Everything that goes to somebody outside: what each way out answers. */
const out = async () => ({
  deurwaarder: await status(opdrachtbestand),
  drukkerDeel: await status(afdrukdeel, { id: ONBEKEND, deel: '1' }),
  drukkerLijst: await status(afdruklijst, { id: ONBEKEND }),
  drukkerGemeld: await refusal(write(innen(), (w) => recordDownload(w, { opdrachtId: ONBEKEND, deel: 1 }))),
  toetsAkkoord: await refusal(
    versie().then((v) =>
      write(ambtenaar(), (w) =>
        decideToetslijst(w, { id: lijstId, versie: v, besluit: 'akkoord', reden: null }),
      ),
    ),
  ),
});
const DICHT = {
  deurwaarder: 422,
  drukkerDeel: 422,
  drukkerLijst: 422,
  drukkerGemeld: 'afdruk.geen-drukker',
  toetsAkkoord: 'toetslijst.fout.geen-toetsinstantie',
};
const register = async () =>
  renderPage(
    await (registerPagina as (props: never) => Promise<ReactNode>)({
      params: Promise.resolve({}),
      searchParams: Promise.resolve({}),
    } as never),
  );

test('[M-15] a register of who works for us with personal data, and nothing goes there without a verwerkersovereenkomst that holds', async () => {
  lijstId = await write(innen(), proposeToetslijst);

  // Nobody was named: the kantoor has none, nor the gemeente.
  await plek.alles.query(`delete from kantoor_instelling where kantoor_id = 1 and soort = any($1)`, [
    VERWERKERSOORTEN,
  ]);
  expect(await out()).toEqual(DICHT);
  expect(await register()).toContain('Niemand ingevuld');

  // Somebody from outside, without an agreement.
  await every((soort) => set(soort, { naam: 'Van buiten', eigen: false }));
  expect(await out()).toEqual(DICHT);
  const zonder = await register();
  expect(zonder).toContain('Op 3 plekken mag er nu niets naar buiten.');
  expect(zonder.match(/Er is geen overeenkomst/g)).toHaveLength(3);

  // With one that has ended.
  const met = { naam: 'Van buiten', eigen: false, verwerkersovereenkomst: 'VWO 2025-07' };
  await every((soort) => set(soort, met, '2025-11-10'));
  expect(await out()).toEqual(DICHT);

  // With one that holds: each way out is open, and only then is somebody else asked to agree to the list.
  await every((soort) => set(soort, met, '2027-01-01'));
  const open = await register();
  expect(open).toContain('VWO 2025-07, sinds 1 januari 2020, tot 1 januari 2027');
  expect(open).not.toContain('mag er nu niets naar buiten');
  expect(await out()).toEqual({
    deurwaarder: 200,
    drukkerDeel: 404,
    drukkerLijst: 404,
    drukkerGemeld: 'NotFound',
    toetsAkkoord: 'gedaan',
  });

  // Agreed to, and ended before it went: nothing goes, and it goes once there is one again.
  await set('toetsinstantie', met, '2025-11-10');
  expect(await refusal(write(systeem(), (w) => sendToetslijst(w, bureau, lijstId)))).toBe(DICHT.toetsAkkoord);
  expect(bureau.uit.size).toBe(0);
  await set('toetsinstantie', met);
  await write(systeem(), (w) => sendToetslijst(w, bureau, lijstId));
  expect(bureau.uit.size).toBe(1);

  // In service there is nobody to agree with.
  await every((soort) => set(soort, { naam: 'Eigen dienst', eigen: true }));
  expect(await status(opdrachtbestand)).toBe(200);
  expect(await status(afdrukdeel, { id: ONBEKEND, deel: '1' })).toBe(404);
  expect(await register()).toContain('Eigen dienst: geen overeenkomst nodig');
});
