import type { TestAanslag } from '@tests/support/aanslagen';
import { refusal } from '@tests/support/refusal';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmRekening, giveRekening, recordRekening } from '@/domain/terugbetalingen/give-rekening';
import { judgeRekening } from '@/domain/terugbetalingen/judge-rekening';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getStand, listWachtendeRekeningen } from '@/domain/terugbetalingen/terugbetaling.queries';
import type { Context } from '@/platform/context';
import { readIn, writeIn } from '@/platform/tenant';
import {
  a,
  als,
  burger,
  geef,
  IBAN,
  ibanOp,
  innen,
  kantoor,
  openTerugbetalingen,
  overpay,
  tweede,
} from './arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslag: TestAanslag;

beforeAll(async () => {
  const opened = await openTerugbetalingen([[10_000n]]);
  ({ client, close } = opened);
  const [eerste] = opened.aanslagen;
  if (!eerste) throw new Error('no aanslag');
  aanslag = eerste;
  await overpay(client, aanslag, 12_000n);
});
afterAll(() => close());

const stand = () => readIn(burger(), [a.id], (r) => getStand(r, a.id, a.persoonId));
const tegen = async () => (await readIn(innen(), [a.id], (r) => listTegoedenIn(r, a.id)))[0]?.tegen;
const oordeel = async (
  ctx: Context,
  wat: 'voorstellen' | 'akkoord' | 'weigeren',
  reden: string | null = null,
) => {
  const { rekening } = await stand();
  await writeIn(ctx, a.id, (w) =>
    judgeRekening(w, { id: rekening?.id ?? '', versie: rekening?.versie ?? 0, oordeel: wat, reden }),
  );
};
const ANDER = { eigen: false, tenaamstelling: 'J. de Zoon', reden: 'Mijn zoon doet mijn geldzaken.' };

test('who logged in with a password alone gives no account', async () => {
  expect(await refusal(geef(burger(undefined, 'basis'), IBAN.klopt))).toBe('terugbetaling.fout.niveau');
});

test('[G-10] a number that cannot be right is refused at its field, and nothing of it is kept', async () => {
  expect(await refusal(geef(burger(), 'NL00BANK0123456789'))).toBe('terugbetaling.fout.iban');
  expect(await refusal(geef(burger(), 'BR1500000000000010932840814P2'))).toBe('terugbetaling.fout.land');
  expect(await refusal(geef(burger(), IBAN.kloptNiet))).toBe('terugbetaling.fout.past-niet');
  expect(await refusal(geef(burger(), IBAN.zwitsers))).toBe('terugbetaling.fout.plaats');
  expect(await refusal(geef(burger(), IBAN.klopt, { eigen: false, tenaamstelling: 'J. de Zoon' }))).toBe(
    'terugbetaling.fout.reden',
  );
  expect(await refusal(geef(burger(), IBAN.klopt, { ...ANDER, tenaamstelling: ' ' }))).toBe(
    'terugbetaling.fout.naam',
  );
  expect((await stand()).rekening).toBeNull();
});

test('his own account that the bank knows is usable at once; nearly is first seen by who gave it', async () => {
  expect(await geef(burger(), IBAN.klopt.replace(/(.{4})/g, '$1 ').toLowerCase())).toBe('bruikbaar');
  expect(await tegen()).toEqual([]);
  expect(await geef(burger(), IBAN.bijna)).toBe('bevestigen');
  expect(await tegen()).toEqual(['rekening-bevestigen']);
  const { rekening } = await stand();
  expect(rekening?.controleNaam).toContain('en/of');
  const welke = { id: rekening?.id ?? '', versie: rekening?.versie ?? 0 };
  expect(await writeIn(burger(), a.id, (w) => confirmRekening(w, welke))).toBe('bruikbaar');
  expect(await refusal(writeIn(burger(), a.id, (w) => confirmRekening(w, { ...welke, versie: 2 })))).toBe(
    'terugbetaling.fout.rekening-al-gedaan',
  );
  expect((await stand()).bruikbaar).toBe(true);
});

test('the account from which was paid is taken without sending its number', async () => {
  expect(await writeIn(burger(), a.id, (w) => giveRekening(w, 'betaald-van'))).toBe('bruikbaar');
  expect((await stand()).rekening).toMatchObject({ iban: ibanOp(3), bron: 'betaald-van', eigen: true });
});

test("[G-10] somebody else's account, and one that the bank cannot say anything of, is used after two people of the kantoor", async () => {
  expect(await geef(burger(), IBAN.klopt, ANDER)).toBe('beoordelen');
  expect(await tegen()).toEqual(['rekening-beoordelen']);
  expect(await readIn(innen(), [a.id], (r) => listWachtendeRekeningen(r, a.id))).toHaveLength(1);
  expect(await refusal(oordeel(innen(), 'akkoord'))).toBe('terugbetaling.fout.rekening-al-gedaan');
  expect(await refusal(oordeel(innen(), 'voorstellen', 'kort'))).toBe('terugbetaling.fout.reden');
  await oordeel(innen(), 'voorstellen', 'De machtiging ligt in het dossier.');
  expect(await refusal(oordeel(innen(), 'akkoord'))).toBe('terugbetaling.fout.eigen-rekening');
  await oordeel(tweede(), 'akkoord');
  expect(await tegen()).toEqual([]);
  expect(await refusal(oordeel(tweede(), 'weigeren', 'bij nader inzien niet'))).toBe(
    'terugbetaling.fout.rekening-al-gedaan',
  );
  expect(await geef(burger(), IBAN.niet)).toBe('beoordelen');
  await oordeel(innen(), 'weigeren', 'De inwoner kent deze rekening niet.');
  expect(await tegen()).toEqual(['rekening-geweigerd']);
  expect(await geef(burger(), IBAN.zwitsers, { plaats: 'Genève', land: 'ch' })).toBe('beoordelen');
  expect((await stand()).rekening).toMatchObject({ plaats: 'Genève', land: 'CH' });
});

test('the desk writes it down for somebody, and is then the first of the two', async () => {
  const balie = als(kantoor.medewerkerId, 'frontoffice');
  const leg = (iban: string) =>
    writeIn(balie, a.id, (w) =>
      recordRekening(w, {
        persoonId: a.persoonId,
        gegeven: { iban, eigen: true, tenaamstelling: null, reden: null, plaats: null, land: null },
      }),
    );
  expect(await leg(IBAN.klopt)).toBe('bruikbaar');
  expect(await leg(IBAN.niet)).toBe('voorgesteld');
  expect(await refusal(oordeel(balie, 'akkoord'))).toBe('terugbetaling.fout.eigen-rekening');
  await oordeel(tweede(), 'akkoord');
  expect((await stand()).rekening).toMatchObject({ kanaal: 'balie', status: 'akkoord' });
});

test('after a death an account that nobody of the kantoor looked at is not paid to', async () => {
  await geef(burger(), IBAN.klopt);
  await client.query(
    `update persoon set overlijdensdatum = '2026-03-01' where gemeente_id = $1 and id = $2`,
    [a.id, a.persoonId],
  );
  expect(await tegen()).toEqual(['overleden']);
});
