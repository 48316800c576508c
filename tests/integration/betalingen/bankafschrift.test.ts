import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { openPlek, type Plek } from '@tests/integration/import/arrange';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { getBankTotEnMet, listBankrekeningen } from '@/domain/betalingen/bank.queries';
import { bankafschriftenFormat } from '@/domain/betalingen/bankafschriften.format';
import type { Rekeningdoel } from '@/domain/betalingen/bankrekening';
import { endBankrekening } from '@/domain/betalingen/end-bankrekening';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { loadBankTotEnMet } from '@/domain/invordering/bankdag.store';
import { listBestandenVanSoort } from '@/domain/runs/bestand.queries';
import { importBestand } from '@/domain/runs/import-bestand';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { readIn, writeKantoor } from '@/platform/tenant';

const IBAN = 'NL72FAKE0000000901';
const ANDER = 'NL45FAKE0000000902';
let plek: Plek;
let ctx: Context;

beforeEach(async () => {
  plek = await openPlek();
  ctx = { ...plek.gbtwente, now: new Date('2026-11-02T09:00:00Z') };
});
afterEach(() => plek.close());

const rekening = (iban = IBAN, doel: Rekeningdoel = 'belastinggeld', vanaf = '2026-01-01') =>
  writeKantoor(ctx, (write) => addBankrekening(write, { iban, naam: 'Rekening', doel, vanaf }));

const voorbeeld = (naam: string) => fs.readFileSync(path.join('tests/support/camt', `${naam}.xml`), 'utf8');
let bestanden = 0;
async function bied(xml: string, wie = ctx) {
  bestanden += 1;
  const pad = path.join(plek.map, `${bestanden}.xml`);
  fs.writeFileSync(pad, xml);
  return importBestand(wie, { pad, formaat: bankafschriftenFormat, gemeenteId: null, klok: () => wie.now });
}
const redenen = async (xml: string) => {
  const uitkomst = await bied(xml);
  return uitkomst.soort === 'afgekeurd' ? uitkomst.fouten.map(({ reden }) => reden) : [uitkomst.soort];
};

/** Everything that the statements left behind: equal means that nothing was booked twice and nothing is missing. */
async function afdruk(): Promise<string> {
  const { rows } = await plek.alles.query<{ afdruk: string }>(
    `select (select json_agg(x order by x.bankreferentie) from (select bankreferentie, post, boekdatum, bedrag_centen,
        betalingskenmerk, naam, omschrijving from ontvangst) x)::text
      || (select json_agg(a order by a.iban, a.einddag, a.referentie) from (select iban, referentie, einddag, aantal,
        eindsaldo_centen from bankafschrift) a)::text as afdruk`,
  );
  return rows[0]?.afdruk ?? '';
}
const aantal = async (tabel: string) =>
  Number((await plek.alles.query(`select count(*) as n from ${tabel}`)).rows[0].n);

/** A statement of one account with these entries, as a bank would make it. */
function afschrift(o: {
  iban?: string;
  nummer: number;
  van?: string;
  dag: string;
  begin: number;
  posten: readonly (readonly [ref: string | null, euro: number])[];
}): string {
  const bedrag = (euro: number) =>
    `<Amt Ccy="EUR">${Math.abs(euro).toFixed(2)}</Amt><CdtDbtInd>${euro < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`;
  const saldo = (soort: string, euro: number, dag: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${soort}</Cd></CdOrPrtry></Tp>${bedrag(euro)}<Dt><Dt>${dag}</Dt></Dt></Bal>`;
  const eind = o.begin + o.posten.reduce((som, [, euro]) => som + euro, 0);
  const ntry = o.posten.map(
    ([ref, euro], i) =>
      `<Ntry><NtryRef>${i + 1}</NtryRef>${bedrag(euro)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${o.dag}</Dt></BookgDt>${
        ref ? `<AcctSvcrRef>${ref}</AcctSvcrRef>` : ''
      }</Ntry>`,
  );
  return `<Stmt><Id>${o.nummer}/${o.dag}</Id><ElctrncSeqNb>${o.nummer}</ElctrncSeqNb><Acct><Id><IBAN>${o.iban ?? IBAN}</IBAN></Id></Acct>${saldo(
    'OPBD',
    o.begin,
    o.van ?? o.dag,
  )}${saldo('CLBD', eind, o.dag)}${ntry.join('')}</Stmt>`;
}
const bestand = (...stmts: string[]) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>${stmts.join('')}</BkToCstmrStmt></Document>`;

const DAG1 = afschrift({
  nummer: 1,
  dag: '2026-10-05',
  begin: 0,
  posten: [
    ['a', 10],
    ['b', 20],
  ],
});
const DAG2 = afschrift({ nummer: 2, dag: '2026-10-06', begin: 30, posten: [['c', 5]] });
const DAG3 = afschrift({ nummer: 3, dag: '2026-10-07', begin: 35, posten: [['d', -10]] });

describe('statements are read', () => {
  test('into the receipts that everything after works with, each once', async () => {
    await rekening();
    for (const naam of ['053-02-dag', '053-02-leeg', '053-08-verzameld', '053-08-twee'])
      expect(await bied(voorbeeld(naam)), naam).toMatchObject({ soort: 'geladen', opmerkingen: [] });
    expect(await aantal('ontvangst')).toBe(10);
    expect(await processOntvangsten(ctx)).toMatchObject({ aantal: 10, bedragCenten: -95_625n });
    const [view] = await readIn(ctx, [], listBankrekeningen);
    expect(view).toMatchObject({
      afschriften: 5,
      gaten: [],
      bekendTotEnMet: '2026-10-30',
      laatste: { nummer: 121 },
    });
    expect(await readIn(ctx, [], getBankTotEnMet)).toBe('2026-10-30');
  });

  test('R10 in small: ten times, eight at once, in other files, overlapping and in another order give the same', async () => {
    await rekening();
    const alles = bestand(DAG1, DAG2, DAG3);
    expect(await bied(alles)).toMatchObject({ soort: 'geladen', nieuw: 4 });
    const eens = await afdruk();
    for (let keer = 0; keer < 10; keer += 1) expect(await bied(alles)).toMatchObject({ soort: 'al-geladen' });
    // Other bytes with the same statements: split, turned round, with blanks, one of them twice.
    for (const ander of [
      bestand(DAG1),
      bestand(DAG3, DAG2),
      bestand(DAG3, DAG1, DAG2),
      `${alles}\n`,
      bestand(DAG2, DAG2),
    ])
      expect(await bied(ander)).toMatchObject({ soort: 'geladen', nieuw: 0 });
    const tegelijk = Array.from({ length: 8 }, (_, i) => bied(`${alles}${' '.repeat(i + 2)}`));
    for (const uitkomst of await Promise.all(tegelijk))
      expect(uitkomst).toMatchObject({ soort: 'geladen', nieuw: 0 });
    expect(await afdruk()).toBe(eens);
  });

  test('by overlapping statements of the bank its own references decide, and without them it is refused', async () => {
    await rekening();
    await bied(bestand(DAG1));
    const dagen = afschrift({
      nummer: 50,
      van: '2026-10-04',
      dag: '2026-10-05',
      begin: 0,
      posten: [
        ['a', 10],
        ['b', 20],
      ],
    });
    expect(await bied(bestand(dagen))).toMatchObject({ soort: 'geladen', nieuw: 0 });
    const zonder = afschrift({
      nummer: 51,
      van: '2026-10-03',
      dag: '2026-10-05',
      begin: 0,
      posten: [
        [null, 10],
        [null, 20],
      ],
    });
    expect(await redenen(bestand(zonder))).toEqual([expect.stringMatching(/gaat over dezelfde dagen/)]);
    expect(await aantal('ontvangst')).toBe(2);
    // Days that follow on each other need no reference of the bank.
    const volgende = afschrift({ nummer: 2, dag: '2026-10-06', begin: 30, posten: [[null, 7]] });
    expect(await bied(bestand(volgende))).toMatchObject({ soort: 'geladen', nieuw: 1 });
  });
});

describe('a gap between statements', () => {
  test('is named when it comes and gone when the missing one does; until then the bank is in up to the day before', async () => {
    await rekening();
    await bied(bestand(DAG1));
    expect(await bied(bestand(DAG3))).toMatchObject({
      soort: 'geladen',
      opmerkingen: [{ regel: 0, reden: 'Rekening eindigend op 0901: afschrift 2 ontbreekt.' }],
    });
    expect(await readIn(ctx, [], getBankTotEnMet)).toBe('2026-10-05');
    expect(await bied(bestand(DAG2))).toMatchObject({ soort: 'geladen', opmerkingen: [] });
    expect(await readIn(ctx, [], getBankTotEnMet)).toBe('2026-10-07');
  });

  test('of one account holds the others back: a payment may stand on the one that lags', async () => {
    await rekening();
    await rekening(ANDER);
    await bied(bestand(DAG1, DAG2));
    await bied(
      bestand(afschrift({ iban: ANDER, nummer: 1, dag: '2026-10-05', begin: 0, posten: [['x', 1]] })),
    );
    expect(await readIn(ctx, [], getBankTotEnMet)).toBe('2026-10-05');
  });
});

describe('refused whole', () => {
  test('[G-06] tax money comes only on an account for tax money, on a day on which it was one', async () => {
    await rekening(IBAN, 'bedrijfsvoering');
    const niets = async () =>
      expect([await aantal('ontvangst'), await aantal('bankafschrift')]).toEqual([0, 0]);
    expect(await redenen(bestand(DAG1))).toEqual([expect.stringMatching(/bedrijfsvoering/)]);
    const onbekend = afschrift({ iban: ANDER, nummer: 1, dag: '2026-10-05', begin: 0, posten: [['x', 1]] });
    expect(await redenen(bestand(onbekend))).toEqual([
      expect.stringMatching(/staat niet bij de bankrekeningen/),
    ]);
    await rekening(ANDER, 'belastinggeld', '2026-10-06');
    expect(await redenen(`${bestand(onbekend)} `)).toEqual([expect.stringMatching(/niet op deze dag/)]);
    // One wrong statement keeps the right one beside it out.
    const goed = afschrift({ iban: ANDER, nummer: 2, dag: '2026-10-06', begin: 0, posten: [['y', 1]] });
    expect(await redenen(bestand(goed, DAG1))).toEqual([expect.stringMatching(/bedrijfsvoering/)]);
    await niets();
    expect(await bied(bestand(goed))).toMatchObject({ soort: 'geladen', nieuw: 1 });
    await expect(
      plek.alles.query(`insert into bankafschrift select kantoor_id, gen_random_uuid(),
        (select id from bankrekening where doel = 'bedrijfsvoering'), bestand_id, '${IBAN}', 'zo', 9, 1, einddag, einddag, 0, 0, 0, ingelezen_op from bankafschrift`),
    ).rejects.toThrow(/not for tax money/);
  });

  test('what says something else than before', async () => {
    await rekening();
    await bied(bestand(DAG1));
    const ander = (van: string, naar: string) => redenen(bestand(DAG1.replaceAll(van, naar)));
    expect(await ander('>20.00<', '>21.00<')).toEqual([expect.stringMatching(/samen niet het eindsaldo/)]);
    expect(
      await redenen(
        bestand(
          afschrift({
            nummer: 1,
            dag: '2026-10-05',
            begin: 0,
            posten: [
              ['a', 10],
              ['z', 21],
            ],
          }),
        ),
      ),
    ).toEqual([expect.stringMatching(/al bekend met een ander saldo/)]);
    expect(
      await redenen(bestand(afschrift({ nummer: 2, dag: '2026-10-06', begin: 30, posten: [['a', 11]] }))),
    ).toEqual([expect.stringMatching(/al bekend met een andere datum of een ander bedrag/)]);
    expect(
      await redenen(
        bestand(
          afschrift({
            nummer: 2,
            dag: '2026-10-06',
            begin: 30,
            posten: [
              ['q', 1],
              ['q', 1],
            ],
          }),
        ),
      ),
    ).toEqual([expect.stringMatching(/komt in dit bestand al eerder voor/)]);
    expect([await aantal('ontvangst'), await aantal('bankafschrift')]).toEqual([2, 1]);
  });

  test('a batch that was read as one is not read again in parts', async () => {
    await rekening();
    const deel = (euro: string) => `<TxDtls><Amt Ccy="EUR">${euro}</Amt></TxDtls>`;
    const een = afschrift({ nummer: 1, dag: '2026-10-05', begin: 0, posten: [['a', 10]] });
    const delen = een.replace(
      '</AcctSvcrRef>',
      `</AcctSvcrRef><NtryDtls>${deel('4.00')}${deel('6.00')}</NtryDtls>`,
    );
    expect(await bied(bestand(een))).toMatchObject({ soort: 'geladen', nieuw: 1 });
    expect(await redenen(bestand(delen))).toEqual([expect.stringMatching(/andere uitsplitsing/)]);
    expect(await aantal('ontvangst')).toBe(1);
  });
});

test('[G-06] an account has one purpose on a day, and only ends', async () => {
  const id = await rekening();
  await expect(rekening(IBAN, 'bedrijfsvoering')).rejects.toBeInstanceOf(Refused);
  const eindig = (tot: string) => writeKantoor(ctx, (write) => endBankrekening(write, { rekening: id, tot }));
  await expect(eindig('2026-01-01')).rejects.toBeInstanceOf(Refused);
  await eindig('2026-11-01');
  await expect(eindig('2026-12-01')).rejects.toBeInstanceOf(Refused);
  await rekening(IBAN, 'bedrijfsvoering', '2026-11-01');
  await expect(
    plek.alles.query(`update bankrekening set doel = 'bedrijfsvoering' where id = $1`, [id]),
  ).rejects.toThrow(/only ends/);
  await bied(bestand(DAG1));
  expect(await aantal('ontvangst')).toBe(2);
});

describe('at the door', () => {
  const stuur = (xml: string, wie = ctx) =>
    receiveBankbestand(wie, {
      naam: 'C:\\bank\\afschrift 1.xml',
      inhoud: Readable.from([Buffer.from(xml.slice(0, 100)), Buffer.from(xml.slice(100))]),
      klok: () => wie.now,
    });
  const mappen = () => fs.readdirSync(os.tmpdir()).filter((naam) => /^kohier-[A-Za-z0-9]{6}$/.test(naam));

  test('a file is read in as by the command, its report stands on the page, and nothing of it is left behind', async () => {
    await rekening();
    const eerder = mappen();
    expect(await stuur(bestand(DAG1))).toMatchObject({ soort: 'geladen', nieuw: 2 });
    expect(await stuur(bestand(DAG1))).toMatchObject({ soort: 'al-geladen' });
    expect(await stuur(bestand(DAG2).replace('5.00', '6.00'))).toMatchObject({ soort: 'afgekeurd' });
    expect(mappen().filter((naam) => !eerder.includes(naam))).toEqual([]);
    const lijst = await readIn(ctx, [], (read) => listBestandenVanSoort(read, 'bankafschriften', 10));
    expect(lijst.map(({ bestand: b, fouten }) => [b.status, fouten.map(({ reden }) => reden)])).toEqual(
      expect.arrayContaining([
        ['geladen', []],
        ['afgekeurd', ['beginsaldo en boekingen zijn samen niet het eindsaldo']],
      ]),
    );
  });

  test('and what collects knows up to which day the bank is in', async () => {
    await rekening();
    expect(await readIn(ctx, [], loadBankTotEnMet)).toBeNull();
    await stuur(bestand(DAG1));
    // A day without money has a statement all the same.
    const stil = afschrift({ nummer: 2, dag: '2026-10-06', begin: 30, posten: [] });
    await stuur(bestand(stil));
    expect(await readIn(ctx, [], loadBankTotEnMet)).toBe('2026-10-06');
  });
});
