import { painProblems } from '@tests/support/pain';
import { describe, expect, test } from 'vitest';
import { readTerugmelding } from '@/domain/betalingen/pain002';
import { planBatch, planBatchbesluit, uiterlijkVoor, verzamelingId } from '@/domain/incasso/batch';
import { inBankletters, judgeHouder, judgeRekening, machtigingGeldt } from '@/domain/incasso/machtiging';
import { makePain008 } from '@/domain/incasso/pain008';
import { gevolgVan, vervolgNa } from '@/domain/incasso/retour';
import { inEenKeer, makeRooster } from '@/domain/incasso/rooster';
import { judgeTermijn, type Kandidaat, reeksenVan } from '@/domain/incasso/selectie';
import type { Grond } from '@/domain/opschortingen/opschorting';
import { isIncassantId } from '@/law/identifiers';
import { sumCents, toCents } from '@/platform/cents';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { XmlElement } from '@/platform/xml-reader';

const d = toLocalDate;
const keuze = (aantalTermijnen: number) => ({
  aantalTermijnen,
  dag: 26,
  aankondigdagen: 14,
  stoptNaMislukt: 2,
});
const aanslag = (centen: number) => ({ dagtekening: d('2026-02-28'), openCenten: toCents(centen) });

describe('the terms in which an aanslag is collected', () => {
  test('two, eight or ten: whole cents that add up, the odd ones in the first', () => {
    for (const aantal of [2, 8, 10]) {
      const rooster = makeRooster(aanslag(60_007), keuze(aantal), d('2026-03-01'));
      expect(rooster).toHaveLength(aantal);
      expect(sumCents(rooster.map((t) => t.bedragCenten))).toBe(60_007n);
      const bedragen = rooster.map((t) => t.bedragCenten);
      expect(bedragen).toEqual(bedragen.toSorted((x, y) => (x > y ? -1 : x < y ? 1 : 0)));
      expect((bedragen[0] ?? 0n) - (bedragen.at(-1) ?? 0n)).toBeLessThanOrEqual(1n);
    }
  });

  test('on the 26th, or the first day after it on which banks work', () => {
    expect(makeRooster(aanslag(1_000), keuze(10), d('2026-03-01')).map((t) => t.dag)).toEqual([
      '2026-03-26',
      // Sunday.
      '2026-04-27',
      '2026-05-26',
      '2026-06-26',
      '2026-07-27',
      '2026-08-26',
      '2026-09-28',
      '2026-10-26',
      '2026-11-26',
      // Second day of Christmas on a Saturday.
      '2026-12-28',
    ]);
  });

  test('who comes later pays the same in the terms that are left, told fourteen days before; after all of them once', () => {
    const later = makeRooster(aanslag(1_000), keuze(10), d('2026-10-13'));
    expect(later.map((t) => [t.volgnummer, t.dag, t.bedragCenten])).toEqual([
      [1, '2026-11-26', 500n],
      [2, '2026-12-28', 500n],
    ]);
    expect(makeRooster(aanslag(1_000), keuze(10), d('2026-10-12'))).toHaveLength(3);
    const na = makeRooster(aanslag(1_000), keuze(2), d('2026-12-11'));
    // Christmas Day and the weekend after it.
    expect(na).toEqual([{ volgnummer: 1, dag: '2026-12-28', bedragCenten: 1_000n }]);
  });

  test('fewer terms than cents, and nothing for nothing', () => {
    expect(makeRooster(aanslag(3), keuze(10), d('2026-03-01')).map((t) => t.bedragCenten)).toEqual([
      1n,
      1n,
      1n,
    ]);
    expect(makeRooster(aanslag(0), keuze(10), d('2026-03-01'))).toEqual([]);
    expect(inEenKeer(toCents(1_000), keuze(10), d('2026-04-19'))).toEqual([
      { volgnummer: 1, dag: '2026-05-04', bedragCenten: 1_000n },
    ]);
  });
});

const kandidaat = (anders: Partial<Kandidaat> = {}): Kandidaat => ({
  planId: 'p',
  volgnummer: 1,
  machtiging: { status: 'actief', soort: 'doorlopend', getekendOp: d('2026-01-01') },
  planLoopt: true,
  laatstGebruikt: null,
  reeksBegonnen: false,
  overleden: false,
  inRegeling: false,
  opschortingen: [],
  dag: d('2026-11-26'),
  aangekondigdOp: d('2026-11-01'),
  termijnOpen: toCents(500),
  aanslagOpen: toCents(1_500),
  ...anders,
});
const dagen = { incassodag: d('2026-11-26'), vandaag: d('2026-11-20'), aankondigdagen: 14 };
const hold = (grond: Grond, vanaf: string, tot: string | null) => ({
  ...{ id: 'o', grond, bron: { soort: 'zaak', id: 'z' }, persoonId: 'x', aanslagId: null },
  ...{ aanslagregelId: null, bedragCenten: null, vanaf: d(vanaf), tot: tot === null ? null : d(tot) },
});
const oordeel = (anders: Partial<Kandidaat>) => {
  const uit = judgeTermijn(kandidaat(anders), dagen);
  return uit.ok ? uit.bedragCenten : uit.reden;
};

describe('what speaks against a collection', () => {
  test('nothing: the term, and never more than is open of the aanslag', () => {
    expect(oordeel({})).toBe(500n);
    expect(oordeel({ aanslagOpen: toCents(120) })).toBe(120n);
  });

  test.each<[string, Partial<Kandidaat>]>([
    ['machtiging-ingetrokken', { machtiging: { ...kandidaat().machtiging, status: 'ingetrokken' } }],
    ['machtiging-ingetrokken', { machtiging: { ...kandidaat().machtiging, status: 'gestopt' } }],
    ['machtiging-verlopen', { machtiging: { ...kandidaat().machtiging, getekendOp: d('2023-11-26') } }],
    ['plan-gestopt', { planLoopt: false }],
    ['overleden', { overleden: true }],
    ['regeling', { inRegeling: true }],
    ['kwijtschelding', { opschortingen: [hold('kwijtschelding', '2026-11-01', null)] }],
    ['bezwaar-belasting', { opschortingen: [hold('bezwaar-belasting', '2026-11-01', null)] }],
    // It begins between the file and the day itself.
    ['uitstel', { opschortingen: [hold('uitstel', '2026-11-25', '2026-12-25')] }],
    ['betaald', { termijnOpen: toCents(0) }],
    ['betaald', { aanslagOpen: toCents(0) }],
    ['niet-aangekondigd', { aangekondigdOp: d('2026-11-13') }],
  ])('%s', (reden, anders) => {
    expect(oordeel(anders)).toBe(reden);
  });

  test('its own hold does not, nor one that ended; a mandate that was used lives on', () => {
    expect(oordeel({ opschortingen: [hold('incasso', '2026-03-01', null)] })).toBe(500n);
    expect(oordeel({ opschortingen: [hold('uitstel', '2026-01-01', '2026-11-20')] })).toBe(500n);
    const oud = { ...kandidaat().machtiging, getekendOp: d('2020-01-01') };
    expect(oordeel({ machtiging: oud, laatstGebruikt: d('2023-12-27') })).toBe(500n);
    expect(machtigingGeldt({ status: 'actief', getekendOp: d('2023-11-26') }, null, d('2026-11-25'))).toBe(
      'ja',
    );
  });
});

test('the first of a mandate begins its series, the others recur; for one aanslag it is once', () => {
  const post = (
    machtigingId: string,
    reeksBegonnen = false,
    soort: 'doorlopend' | 'eenmalig' = 'doorlopend',
  ) => ({
    machtigingId,
    reeksBegonnen,
    soort,
  });
  expect(
    reeksenVan([post('m'), post('m'), post('n', true), post('o', false, 'eenmalig'), post('p')]),
  ).toEqual(['FRST', 'RCUR', 'RCUR', 'OOFF', 'FRST']);
});

describe('after a return', () => {
  test('without money once more, then by himself; at the second failure the collection stops', () => {
    expect(vervolgNa('AM04', { mislukt: 1, poging: 1 }, 2)).toBe('opnieuw');
    expect(vervolgNa('AM04', { mislukt: 2, poging: 2 }, 3)).toBe('zelf-betalen');
    expect(vervolgNa('AM04', { mislukt: 2, poging: 1 }, 2)).toBe('plan-stopt');
    expect(vervolgNa('MD06', { mislukt: 1, poging: 1 }, 2)).toBe('zelf-betalen');
    expect(vervolgNa('MD06', { mislukt: 2, poging: 1 }, 2)).toBe('plan-stopt');
  });
  test('a closed account, no mandate or a death end the mandate; our own mistake is not his', () => {
    for (const code of ['AC01', 'AC04', 'MD01', 'MD07', 'SL01'])
      expect(vervolgNa(code, { mislukt: 1, poging: 1 }, 2)).toBe('machtiging-stopt');
    expect(vervolgNa('BE05', { mislukt: 2, poging: 1 }, 2)).toBe('zelf-betalen');
    expect(gevolgVan('ZZ99')).toBe('zelf-betalen');
  });
});

describe('a batch', () => {
  const incassant = { bankdagenVooraf: 1, uiterlijkUur: 15 };
  test('its file is at the bank a working day before, weekend and Easter left out', () => {
    expect(uiterlijkVoor(d('2026-11-26'), incassant).toISOString()).toBe('2026-11-25T14:00:00.000Z');
    expect(uiterlijkVoor(d('2026-04-07'), incassant).toISOString()).toBe('2026-04-02T13:00:00.000Z');
  });
  test('not on a day without banks, and not too late', () => {
    const nu = new Date('2026-11-20T09:00:00Z');
    const plan = (dag: LocalDate, moment = nu) => planBatch(dag, uiterlijkVoor(dag, incassant), moment);
    expect(plan(d('2026-12-26'))).toMatchObject({ reden: 'incasso.fout.geen-bankdag', veld: 'incassodag' });
    expect(plan(d('2026-11-26'))).toEqual({ ok: true });
    expect(plan(d('2026-11-26'), new Date('2026-11-25T14:00:00Z'))).toMatchObject({
      reden: 'incasso.fout.te-laat',
    });
  });
  test('another agrees, anybody takes it back until the file is made, nobody lets it go too late', () => {
    const batch = {
      ...{ id: 'b', incassodag: d('2026-11-26'), uiterlijk: new Date('2026-11-25T14:00:00Z') },
      ...{ status: 'voorgesteld' as const, aantal: 1, voorgesteldDoor: 'jan', beslotenDoor: null, versie: 1 },
    };
    const nu = new Date('2026-11-24T09:00:00Z');
    const besluit = (
      status: typeof batch.status | 'akkoord' | 'vastzetten' | 'ingediend',
      wat: Parameters<typeof planBatchbesluit>[1],
      door = 'els',
      moment = nu,
    ) => {
      const plan = planBatchbesluit({ ...batch, status }, wat, { door, nu: moment });
      return plan.ok ? plan.status : plan.reden;
    };
    expect(besluit('voorgesteld', 'akkoord', 'jan')).toBe('incasso.fout.eigen-voorstel');
    expect(besluit('voorgesteld', 'akkoord')).toBe('akkoord');
    expect(besluit('voorgesteld', 'vastzetten')).toBe('incasso.fout.niet-akkoord');
    expect(besluit('akkoord', 'intrekken', 'jan')).toBe('ingetrokken');
    expect(besluit('akkoord', 'vastzetten')).toBe('vastzetten');
    expect(besluit('akkoord', 'vastzetten', 'els', batch.uiterlijk)).toBe('incasso.fout.te-laat');
    expect(besluit('vastzetten', 'intrekken')).toBe('incasso.fout.al-opgehaald');
    expect(besluit('ingediend', 'akkoord')).toBe('incasso.fout.al-besloten');
  });
});

describe('what somebody types', () => {
  test('an IBAN with its check digits, of a country where a payer needs no address', () => {
    expect(judgeRekening(' nl91 abna 0417 1643 00 ')).toEqual({ ok: true, iban: 'NL91ABNA0417164300' });
    expect(judgeRekening('NL91ABNA0417164301')).toMatchObject({ reden: 'incasso.fout.iban' });
    expect(judgeRekening('GB29NWBK60161331926819')).toMatchObject({ reden: 'incasso.fout.land' });
  });
  test('a name in letters that a bank takes', () => {
    expect(judgeHouder('  H.  Müller-Ørsted ')).toEqual({ ok: true, naam: 'H. Müller-Ørsted' });
    expect(judgeHouder('   ').ok).toBe(false);
    expect(judgeHouder('x'.repeat(71)).ok).toBe(false);
    expect(inBankletters('Çelik & Zn. <b>', 70)).toBe('Celik + Zn. b');
  });
  test('a creditor identifier with its check digits; the department counts for nothing', () => {
    expect(isIncassantId('NL72ZZZ081234560000')).toBe(true);
    expect(isIncassantId('NL72ABC081234560000')).toBe(true);
    expect(isIncassantId('NL73ZZZ081234560000')).toBe(false);
    expect(isIncassantId('nl')).toBe(false);
  });
});

describe('the file for the bank', () => {
  const incasso = (n: number, bedrag: number) => ({
    endToEnd: `I${String(n).padStart(32, '0')}`,
    bedragCenten: toCents(bedrag),
    machtigingKenmerk: `M1-${n}`,
    getekendOp: d('2026-03-01'),
    rekeninghouder: 'Zoë <&> d’Ébène',
    iban: 'NL91ABNA0417164300',
    betalingskenmerk: '5010002167010010',
  });
  const bestand = {
    id: 'B00000000000000000000000000000001',
    gemaaktOp: new Date('2026-11-24T09:00:00Z'),
    incassodag: d('2026-11-26'),
    incassant: {
      naam: 'Kantoor & Zn.',
      plaats: 'Hengelo',
      iban: 'NL91ABNA0417164300',
      id: 'NL72ZZZ081234560000',
    },
    verzamelingen: [
      {
        id: verzamelingId('00000000-0000-4000-8000-000000000001', 1, 'FRST'),
        reeks: 'FRST' as const,
        gemeente: 'Almelo',
        incassos: [incasso(1, 1_234), incasso(2, 5)],
      },
      { id: 'B-1-RCUR', reeks: 'RCUR' as const, gemeente: 'Almelo', incassos: [incasso(3, 100_000)] },
      { id: 'B-2-OOFF', reeks: 'OOFF' as const, gemeente: 'Borne', incassos: [incasso(4, 1)] },
    ],
  };

  test('is valid by the schema, with its totals and the address of the creditor in parts', () => {
    const xml = makePain008(bestand);
    expect(painProblems(xml, 'pain.008.001.08')).toEqual([]);
    expect(xml.match(/<PmtInf>/g)).toHaveLength(3);
    expect(xml).toContain('<NbOfTxs>4</NbOfTxs><CtrlSum>1012.40</CtrlSum><InitgPty>');
    expect(xml).toContain('<NbOfTxs>2</NbOfTxs><CtrlSum>12.39</CtrlSum><PmtTpInf>');
    expect(xml).toContain('<TwnNm>Hengelo</TwnNm><Ctry>NL</Ctry>');
    expect(xml).not.toContain('AdrLine');
    expect(xml).toContain('<Nm>Zoe + d Ebene</Nm>');
  });

  test('gives the same bytes for the same collections, and the schema says no to what is none', () => {
    expect(makePain008(bestand)).toBe(makePain008(bestand));
    expect(painProblems(makePain008({ ...bestand, id: 'x'.repeat(36) }), 'pain.008.001.08')).not.toEqual([]);
    expect(painProblems(makePain008({ ...bestand, verzamelingen: [] }), 'pain.008.001.08')).not.toEqual([]);
  });
});

describe('a report of the bank about a file', () => {
  const el = (name: string, children: XmlElement[] | string): XmlElement => ({
    name,
    line: 1,
    attributes: {},
    children: typeof children === 'string' ? [] : children,
    text: typeof children === 'string' ? children : '',
  });
  const reden = (code: string) => el('StsRsnInf', [el('Rsn', [el('Cd', code)])]);
  const kop = (...more: XmlElement[]) => el('OrgnlGrpInfAndSts', [el('OrgnlMsgId', 'B1'), ...more]);

  test('refuses all of it, an entry, or single collections, each with its code', () => {
    expect(readTerugmelding([kop(el('GrpSts', 'RJCT'), reden('AG02'))])).toMatchObject({
      bericht: 'B1',
      alles: 'AG02',
    });
    const deels = readTerugmelding([
      kop(el('GrpSts', 'PART')),
      el('OrgnlPmtInfAndSts', [
        el('OrgnlPmtInfId', 'V1'),
        el('PmtInfSts', 'PART'),
        el('TxInfAndSts', [el('OrgnlEndToEndId', 'I1'), el('TxSts', 'RJCT'), reden('AC04')]),
        el('TxInfAndSts', [el('OrgnlEndToEndId', 'I2'), el('TxSts', 'ACCP')]),
        el('TxInfAndSts', [el('OrgnlEndToEndId', 'I3'), el('TxSts', 'RJCT')]),
      ]),
      el('OrgnlPmtInfAndSts', [el('OrgnlPmtInfId', 'V2'), el('PmtInfSts', 'RJCT'), reden('<x>')]),
    ]);
    expect(deels.alles).toBeNull();
    expect([...deels.enkele]).toEqual([
      ['I1', 'AC04'],
      ['I3', 'MS03'],
    ]);
    expect([...deels.verzamelingen]).toEqual([['V2', 'MS03']]);
  });
});
