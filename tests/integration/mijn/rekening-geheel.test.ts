import { randomBytes, randomUUID } from 'node:crypto';
import { burger, openIncasso, staf } from '@tests/integration/incasso/arrange';
import { seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import type pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { losseRegel, makeBoeking, regelVanAanslag } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { giveMachtiging } from '@/domain/incasso/give-machtiging';
import { formatCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { readIn, writeIn } from '@/platform/tenant';

/** What a citizen finds of his payments in one place: days, incasso, regeling, what he paid and got back. */

const { kantoor, a, b } = twoTenants;
const NU = new Date('2026-03-20T09:00:00.000Z');
const verzoek = { cookie: '', path: `/mijn/${a.sleutel}/betalingen`, now: NU };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...verzoek,
    requestId: randomUUID(),
    ownPage: true,
    taal: 'nl' as const,
    thema: '',
  }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

let client: pg.Client;
let vanA: TestAanslag[];
let close: () => Promise<void>;

beforeAll(async () => {
  ({ client, vanA, close } = await openIncasso([[30_001n, 20_000n], [7_000n], [9_000n]]));
  const { rows } = await client.query('select sleutel from persoon where id = $1', [a.persoonId]);
  const token = randomBytes(32).toString('base64url');
  await insertSessie({
    ...{ tokenHash: hashToken(token), wereld: 'inwoner', kantoorId: kantoor.id },
    ...{ issuer: 'https://idp.example', subject: 'inwoner', niveau: 'midden', medewerkerId: null },
    persoonSleutel: rows[0].sleutel,
    ...{ naam: null, idToken: null, now: NU, verlooptOp: new Date(NU.getTime() + 3_600_000) },
  });
  verzoek.cookie = `${cookieNames('inwoner', false).sessie}=${token}`;
});
afterAll(() => close());

const blad = async () => {
  const Page = (await import('@/app/(mijn)/mijn/[gemeente]/betalingen/page')).default as unknown as (props: {
    params: Promise<Record<string, string>>;
    searchParams: Promise<Record<string, string>>;
  }) => Promise<ReactNode>;
  return (
    await renderPage(
      await Page({ params: Promise.resolve({ gemeente: a.sleutel }), searchParams: Promise.resolve({}) }),
    )
  )
    .replace(/<[^>]+>|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
};
/** What the ledger says, without the program. */
const grootboek = async (wat: string): Promise<bigint> =>
  BigInt(
    (
      await client.query(
        `select coalesce(sum(r.bedrag_centen), 0) as c from boekingsregel r
         join boeking bk on (bk.gemeente_id, bk.id) = (r.gemeente_id, r.boeking_id)
         join aanslag x on (x.gemeente_id, x.id) = (r.gemeente_id, r.aanslag_id)
         where x.gemeente_id = $1 and x.persoon_id = $2 and (r.rekening like 'debiteuren%' or r.rekening = 'te-veel-ontvangen')
           and (${wat})`,
        [a.id, a.persoonId],
      )
    ).rows[0].c,
  );

test('[C-06] one page says when what is due, whether it is collected, what is in a regeling, what was paid and came back, to the cent of the ledger', async () => {
  const [eerste, tweede, derde] = vanA;
  if (!eerste || !tweede || !derde) throw new Error('no aanslagen');
  // One is collected once, one is in a regeling, one was paid too much and partly paid back, one is to be paid.
  await writeIn(burger('2026-03-02T09:00:00Z'), a.id, (write) =>
    giveMachtiging(write, {
      ...{ iban: 'NL91ABNA0417164300', rekeninghouder: 'H. Jansen', aanslagId: eerste.id, taal: 'nl' },
    }),
  );
  await client.query(`begin; set local role none; set local session_replication_role = 'replica';
    update regeling set status = 'lopend', besloten_door = 'ander', besloten_op = '2026-11-02 09:00Z'
      where gemeente_id = ${a.id} and status = 'voorgesteld'; commit`);
  await seedOntvangsten(client, kantoor, [
    { ref: 'te veel', bedragCenten: 8_000n, kenmerk: tweede.kenmerk, boekdatum: '2026-03-10' },
    { ref: 'deel', bedragCenten: 1_500n, kenmerk: derde.kenmerk, boekdatum: '2026-03-11' },
  ]);
  await processOntvangsten(jobContext(kantoor, [a, b]));
  await writeIn(staf('2026-03-12T09:00:00Z'), a.id, (write) =>
    postBoeking(
      write,
      makeBoeking('terugbetaling', { boekdatum: toLocalDate('2026-03-12') }, [
        regelVanAanslag('te-veel-ontvangen', { aanslagId: tweede.id, belastingjaar: 2026 }, toCents(600)),
        losseRegel('rekening-courant', toCents(-600)),
      ]),
    ),
  );
  const { rows: inRegeling } = await client.query<{ aanslagnummer: string; vervaldag: string }>(
    `select x.aanslagnummer, to_char(t.vervaldag, 'FMDD') || ' december 2026' as vervaldag from regeling r
     join regeling_aanslag ra on (ra.gemeente_id, ra.regeling_id) = (r.gemeente_id, r.id)
     join aanslag x on (x.gemeente_id, x.id) = (r.gemeente_id, ra.aanslag_id)
     join regelingtermijn t on (t.gemeente_id, t.regeling_id) = (r.gemeente_id, r.id)
     where r.gemeente_id = $1 and r.status = 'lopend'`,
    [a.id],
  );
  expect(inRegeling).toHaveLength(1);
  const tekst = await blad();
  const geld = (centen: bigint) => formatCents(toCents(centen)).replace(/\s+/g, ' ');

  // Days: of the verordening, of the incasso and of the regeling.
  for (const dag of ['31 maart 2026', '31 mei 2026', '16 maart 2026', inRegeling[0]?.vervaldag ?? '?'])
    expect(tekst, dag).toContain(dag);
  // Incasso yes, and of which aanslag; the others he pays himself. A regeling, and of which.
  expect(tekst).toContain(`Ja. Wij schrijven van uw rekening af voor aanslag ${eerste.aanslagnummer}.`);
  expect(tekst).toContain(`Wij schrijven ${geld(50_001n)} af op 16 maart 2026.`);
  expect(tekst).toContain(`Betaal ${geld(3_000n)} uiterlijk 31 maart 2026.`);
  expect(tekst).toContain(`Ja, voor aanslag ${inRegeling[0]?.aanslagnummer}.`);
  // Paid, paid back, and what is still too much.
  expect(tekst).toContain('Betaling ontvangen');
  expect(tekst).toContain('Aan u terugbetaald');
  expect(tekst).toContain(`U hebt ${geld(400n)} te veel betaald.`);

  // And all of it is the ledger: per post, per aanslag and in total, on the page and in what it is made from.
  const open = await grootboek(`r.rekening like 'debiteuren%'`);
  const teVeel = -(await grootboek(`r.rekening = 'te-veel-ontvangen'`));
  const overzicht = await readIn({ ...burger(), now: NU }, [a.id], (read) =>
    loadRekeningoverzicht(read, { gemeenteId: a.id, persoonId: a.persoonId }),
  );
  const { totaal, mutaties, aanslagen } = overzicht;
  expect([totaal.open, totaal.teVeel]).toEqual([open, teVeel]);
  expect(totaal.perPost.ontvangen).toBe(await grootboek(`bk.soort = 'ontvangst'`));
  expect(totaal.perPost.terugbetaald).toBe(await grootboek(`bk.soort = 'terugbetaling'`));
  expect(mutaties.at(-1)?.naDeze).toBe(open - teVeel);
  for (const { termijnen, open: vanDeze } of aanslagen) expect(termijnen.open).toBe(vanDeze);
  for (const bedrag of [open, open - teVeel, totaal.perPost.ontvangen, totaal.perPost.terugbetaald])
    expect(tekst).toContain(geld(bedrag));
});
