import { giveAfzender } from '@tests/support/afzender';
import { textOf } from '@tests/support/pdf';
import { renderPage } from '@tests/support/render-page';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TegoedTabel } from '@/app/(kantoor)/invordering/tegoed-tabel';
import { listBerichten } from '@/domain/documenten/bericht.queries';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { askRekeningen } from '@/domain/terugbetalingen/ask-rekeningen';
import { settleTerugbetalingen } from '@/domain/terugbetalingen/settle-terugbetalingen';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { readIn } from '@/platform/tenant';
import {
  a,
  afschrift,
  bankregel,
  beslis,
  burger,
  geef,
  IBAN,
  innen,
  openTerugbetalingen,
  overpay,
  stelVoor,
  taak,
  verzend,
} from './arrange';

/** Who gets something back and gave no account is asked for one. */

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: Awaited<ReturnType<typeof openTerugbetalingen>>['aanslagen'];

beforeAll(async () => {
  ({ client, aanslagen, close } = await openTerugbetalingen([[10_000n], [20_000n]]));
  await giveAfzender(client, a);
});
afterAll(async () => {
  stopRendering();
  await close();
});

const vraag = (dag: string) => askRekeningen(taak(dag), a.id);
const brieven = async () => {
  const { rows } = await client.query<{ id: string }>(
    `select id from document where gemeente_id = $1 and persoon_id = $2 and soort = 'rekening-gevraagd' order by gemaakt_op`,
    [a.id, a.persoonId],
  );
  return Promise.all(
    rows.map(async ({ id }) => {
      const document = await readIn(burger(), [a.id], (read) => openDocument(read, a.id, id, a.persoonId));
      return document?.stand === 'leesbaar' ? textOf(document.pdf).replace(/\s+/g, ' ') : '';
    }),
  );
};
const lijst = async (dag: string) =>
  (await readIn(innen(dag), [a.id], (read) => listTegoedenIn(read, a.id, a.persoonId))).map(
    ({ aanslagnummer, gevraagdOp }) => [aanslagnummer, gevraagdOp],
  );

test('who gets money back without an account gets one letter with how to give it, and the list says since when', async () => {
  expect(await vraag('2026-04-01')).toBe(0);
  const [eerste, tweede] = aanslagen;
  if (!eerste || !tweede) throw new Error('no aanslagen');
  await overpay(client, eerste, 15_000n, '2026-04-02');
  expect(await lijst('2026-04-02')).toEqual([[eerste.aanslagnummer, null]]);
  expect(await vraag('2026-04-03')).toBe(1);
  // Once for what is due back, however often is looked.
  expect(await vraag('2026-04-04')).toBe(0);
  const [brief = '', ...meer] = await brieven();
  expect(meer).toEqual([]);
  expect(brief).toMatch(/U krijgt € ?50,00 terug/);
  expect(brief).toContain('U betaalde te veel of dubbel.');
  expect(brief).toContain('log in op');
  expect(brief).toContain('Met de telefoon: bel');
  expect(brief).not.toMatch(/[{}]|undefined/);
  expect(await lijst('2026-04-05')).toEqual([[eerste.aanslagnummer, '2026-04-04']]);
  const tegoeden = await readIn(innen('2026-04-05'), [a.id], (read) =>
    listTegoedenIn(read, a.id, a.persoonId),
  );
  expect(await renderPage(TegoedTabel({ tegoeden, ctx: innen('2026-04-05') }))).toContain(
    'Rekening gevraagd op 4 april 2026',
  );
  const berichten = await readIn(burger('2026-04-05'), [a.id], (read) => listBerichten(read, 1));
  expect(berichten.berichten.filter((b) => b.soort === 'rekening-gevraagd')).toHaveLength(1);

  // He gives one: nothing is asked for what comes after it, until what was paid comes back.
  await geef(burger('2026-04-06'), IBAN.klopt);
  await overpay(client, tweede, 21_000n, '2026-04-07');
  expect(await vraag('2026-04-08')).toBe(0);
  const opdracht = await stelVoor(innen('2026-04-08'));
  await beslis(opdracht);
  await verzend(opdracht, innen('2026-04-08'));
  const { rows } = await client.query<{ kenmerk: string; centen: string }>(
    `select eindkenmerk as kenmerk, bedrag_centen as centen from terugbetaling where opdracht_id = $1`,
    [opdracht],
  );
  expect(rows).toHaveLength(2);
  const alle = (teken: -1n | 1n, retour?: string) =>
    rows.map(({ kenmerk, centen }) => bankregel(kenmerk, teken * BigInt(centen), retour));
  await afschrift('2026-04-09', alle(-1n));
  await settleTerugbetalingen(taak('2026-04-09'));
  await afschrift('2026-04-13', alle(1n, 'AC04'));
  await settleTerugbetalingen(taak('2026-04-13'));
  expect(await vraag('2026-04-14')).toBe(1);
  const terug = (await brieven()).at(-1) ?? '';
  expect(terug).toContain('maar de bank stuurde het terug');
  expect(terug).toMatch(/U krijgt € ?60,00 terug/);
  expect(await vraag('2026-04-15')).toBe(0);
});
