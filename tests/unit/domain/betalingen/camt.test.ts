import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Afschrift, bekendTotEnMet, gatenTussen } from '@/domain/betalingen/afschrift';
import { kenmerkInTekst } from '@/domain/betalingen/bankgegeven';
import { CAMT_NIVEAUS, type CamtDeel, Camtlezer } from '@/domain/betalingen/camt';
import { toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';
import { XmlPieces, XmlUnreadable } from '@/platform/xml-reader';

const vandaag = toLocalDate('2026-11-02');
const voorbeeld = (naam: string) => fs.readFileSync(path.join('tests/support/camt', `${naam}.xml`), 'utf8');

/** Reads a text in pieces of `size`, as a file comes in. */
function lees(xml: string, size = 1 << 16): CamtDeel[] {
  const pieces = new XmlPieces(CAMT_NIVEAUS);
  const lezer = new Camtlezer(vandaag);
  const delen: CamtDeel[] = [];
  for (let at = 0; at < xml.length; at += size)
    for (const piece of pieces.feed(xml.slice(at, at + size))) delen.push(...lezer.feed(piece));
  for (const piece of pieces.end()) delen.push(...lezer.feed(piece));
  return delen;
}
const posten = (delen: readonly CamtDeel[]) => delen.flatMap((d) => (d.soort === 'post' ? [d.post] : []));
const bezwaren = (delen: readonly CamtDeel[]) =>
  delen.flatMap((d) => (d.soort === 'bezwaar' ? [`${d.bezwaar.onderdeel}: ${d.bezwaar.reden}`] : []));
const weigering = (xml: string): string => {
  try {
    return bezwaren(lees(xml)).join('\n');
  } catch (error) {
    if (error instanceof XmlUnreadable) return error.message;
    throw error;
  }
};

describe('a statement of version 02', () => {
  const delen = lees(voorbeeld('053-02-dag'));

  it('gives every entry with its sign, its kenmerk and whose it was', () => {
    expect(bezwaren(delen)).toEqual([]);
    expect(posten(delen)).toMatchObject([
      {
        bankreferentie: 'NL72FAKE0000000901 26102600000001',
        bedragCenten: 10_000n,
        betalingskenmerk: '5010002167010010',
        tegenrekening: 'NL25FAKE0000000001',
        naam: 'J.M. van der Berg',
        endToEnd: null,
        transactie: 'PMNT/RCDT/ESCT',
      },
      {
        bedragCenten: 12_345n,
        betalingskenmerk: '6990000000000001',
        naam: 'Bakkerij & Zn.',
        omschrijving: 'Kenmerk 6990 0000 0000 0001 aanslag 2026',
      },
      {
        bedragCenten: -870n,
        valutadatum: '2026-10-23',
        tegenrekening: null,
        rekeningVanBank: '021000021-123456789',
        endToEnd: 'INC-2026-10-000042',
        retour: 'AM04',
      },
      { bedragCenten: -100n, transactie: 'KOSTEN', omschrijving: 'Kosten zakelijk betalingsverkeer' },
    ]);
  });

  it('gives the statement with its number, days and balances', () => {
    expect(delen.at(-1)).toMatchObject({
      soort: 'afschrift',
      aantal: 4,
      afschrift: {
        iban: 'NL72FAKE0000000901',
        referentie: '2026-10-26.117',
        nummer: 117,
        pagina: 1,
        begindag: '2026-10-23',
        einddag: '2026-10-26',
        beginsaldoCenten: 100_000n,
        eindsaldoCenten: 121_375n,
      },
    });
  });

  it('is read the same in pieces of any size', () => {
    for (const size of [1, 7, 1000]) expect(lees(voorbeeld('053-02-dag'), size)).toEqual(delen);
  });

  it('may have a prefix and no entries; what is only announced is no receipt', () => {
    const leeg = lees(voorbeeld('053-02-leeg'));
    expect(posten(leeg)).toEqual([]);
    expect(leeg).toMatchObject([{ soort: 'afschrift', aantal: 0, afschrift: { nummer: 118 } }]);
  });
});

describe('a statement of version 08', () => {
  it('gives a batch in parts when the bank explains it to the cent, and else as one', () => {
    const delen = lees(voorbeeld('053-08-verzameld'));
    expect(bezwaren(delen)).toEqual([]);
    expect(posten(delen)).toMatchObject([
      { bankreferentie: 'NL72FAKE0000000901 28102600000010 #1', bedragCenten: 4_000n, naam: 'A. Eén' },
      {
        bankreferentie: 'NL72FAKE0000000901 28102600000010 #2',
        bedragCenten: 3_000n,
        betalingskenmerk: null,
      },
      { bankreferentie: 'NL72FAKE0000000901 28102600000010 #3', bedragCenten: 2_000n, endToEnd: 'A-3' },
      {
        bankreferentie: 'NL72FAKE0000000901 28102600000011',
        bedragCenten: 4_000n,
        naam: null,
        endToEnd: null,
      },
    ]);
  });

  it('may come with others in one file, also overdrawn', () => {
    const delen = lees(voorbeeld('053-08-twee'));
    expect(bezwaren(delen)).toEqual([]);
    const afschriften = delen.flatMap((d) => (d.soort === 'afschrift' ? [d.afschrift] : []));
    expect(afschriften.map((a) => [a.nummer, a.eindsaldoCenten])).toEqual([
      [120, -625n],
      [121, 4_375n],
    ]);
    expect(posten(delen)[1]).toMatchObject({ betalingskenmerk: null, omschrijving: '5010.0021.6701.0011' });
  });
});

const DAG = voorbeeld('053-02-dag');
const anders = (van: string, naar: string) => {
  expect(DAG).toContain(van);
  return DAG.replace(van, naar);
};

describe('what does not belong in a statement is refused in words', () => {
  const gevallen: [wat: string, xml: string, reden: RegExp][] = [
    ['a wrong closing balance', anders('1213.75', '1213.76'), /samen niet het eindsaldo/],
    ['another currency', anders('<Amt Ccy="EUR">100.00', '<Amt Ccy="USD">100.00'), /Amt: moet in euro/],
    ['no currency', anders('<Amt Ccy="EUR">100.00', '<Amt>100.00'), /Amt: moet in euro/],
    ['an account in dollars', anders('<Ccy>EUR', '<Ccy>USD'), /Acct: de rekening is niet in euro/],
    ['a negative credit', anders('>100.00<', '>-100.00<'), /zonder minteken/],
    ['three decimals', anders('>100.00<', '>100.001<'), /twee cijfers/],
    ['an amount in words', anders('>100.00<', '>1e2<'), /moet een bedrag zijn/],
    [
      'a date in 2062',
      anders('<Dt>2026-10-26</Dt>\n        </BookgDt>', '<Dt>2062-10-26</Dt>\n        </BookgDt>'),
      /BookgDt: ligt in de toekomst/,
    ],
    [
      'a day that is none',
      anders('<Dt>2026-10-26</Dt>\n        </BookgDt>', '<Dt>2026-02-30</Dt>\n        </BookgDt>'),
      /bestaande datum/,
    ],
    [
      'an entry without any reference',
      anders('<NtryRef>4</NtryRef>', '').replace('<AcctSvcrRef>26102600000004</AcctSvcrRef>', ''),
      /geen kenmerk van de bank/,
    ],
    ['no account', anders('<IBAN>NL72FAKE0000000901</IBAN>', ''), /noemt geen IBAN/],
    [
      'an account with a wrong check number',
      anders('NL72FAKE0000000901', 'NL73FAKE0000000901'),
      /noemt geen IBAN/,
    ],
    ['a missing balance', anders('<Cd>CLBD</Cd>', '<Cd>CLAV</Cd>'), /eindsaldo ontbreekt/],
    [
      'another number of entries',
      anders('<NbOfNtries>4<', '<NbOfNtries>5<'),
      /volgens de bank zijn het er 5/,
    ],
    [
      'neither in nor out',
      anders('<CdtDbtInd>CRDT</CdtDbtInd>\n        <RvslInd>', '<RvslInd>'),
      /bij of af/,
    ],
    ['another kind of message', anders('camt.053.001.02', 'camt.052.001.02'), /geen rekeningafschrift/],
    ['a version that is not known', anders('camt.053.001.02', 'camt.053.001.13'), /versie 02 of 08/],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"></html>', /geen rekeningafschrift/],
    [
      'no statement in it',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt></BkToCstmrStmt></Document>',
      /geen afschrift in/,
    ],
    ['half a file', DAG.slice(0, DAG.length / 2), /niet helemaal overgekomen/],
    ['two documents behind each other', DAG + DAG, /geen goede XML/],
  ];
  it.each(gevallen)('%s', (_, xml, reden) => {
    expect(weigering(xml)).toMatch(reden);
  });
});

const met = (kop: string, tekst = '') =>
  `<?xml version="1.0"?>${kop}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>${tekst}</Id></Stmt></BkToCstmrStmt></Document>`;
const lollen = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

describe('a file that means harm is refused before it does any', () => {
  const gevallen: [wat: string, xml: string, reden: RegExp][] = [
    ['a billion laughs', met(`<!DOCTYPE d [<!ENTITY l0 "lol">${lollen}]>`, '&l9;'), /DOCTYPE of ENTITY/],
    [
      'an external entity',
      met('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
      /DOCTYPE of ENTITY/,
    ],
    ['a DTD from elsewhere', met('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd">'), /DOCTYPE of ENTITY/],
    [
      'a declaration that never ends',
      `<?xml version="1.0"?><!DOCTYPE d [${'<!-- x -->'.repeat(50_000)}`,
      /DOCTYPE of ENTITY/,
    ],
    ['an entity that nobody declared', met('', '&onbekend;'), /geen goede XML/],
    ['a number of a character that is none', met('', '&#0;'), /geen goede XML/],
    ['a text without end', met('', 'x'.repeat(2_000_000)), /geen goede XML/],
    ['a comment without end', `<!--${'x'.repeat(2_000_000)}`, /geen goede XML/],
    ['a name without end', `<${'x'.repeat(2_000_000)}`, /geen goede XML/],
    ['an attribute without end', `<a b="${'x'.repeat(2_000_000)}`, /geen goede XML/],
    ['a million levels', met('', '<a>'.repeat(1_000_000)), /geen goede XML/],
    [
      'a thousand attributes',
      met('', `<a ${Array.from({ length: 1_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      /geen goede XML/,
    ],
    ['another encoding', met('').replace('version="1.0"', 'version="1.0" encoding="UTF-16"'), /UTF-8/],
    ['a NUL', met('', '\0'), /geen goede XML/],
    [
      'a style sheet before an unknown document',
      '<?xml version="1.0"?><?xml-stylesheet href="http://127.0.0.1:9/"?><x/>',
      /geen rekeningafschrift/,
    ],
    ['no XML at all', 'bankreferentie;boekdatum\n1;2\n', /geen goede XML/],
    ['a PDF', '%PDF-1.7\n%����\n', /geen goede XML/],
  ];
  it.each(gevallen)('%s', (_, xml, reden) => {
    expect(weigering(xml)).toMatch(reden);
  });

  it('whatever is changed in a statement, it is read or refused in words', () => {
    // A fixed row of numbers: the same changes each time.
    let zaad = 20_261_129;
    const volgende = (n: number) => {
      zaad = (zaad * 1_103_515_245 + 12_345) % 2_147_483_648;
      return zaad % n;
    };
    const tekens = ['<', '>', '&', '"', '/', '\0', '-', '9', '.', ']]>', '<!', '\ufeff', 'é', ' '];
    for (let keer = 0; keer < 400; keer += 1) {
      const at = volgende(DAG.length);
      const weg = volgende(3) === 0 ? volgende(200) : volgende(2);
      const xml = DAG.slice(0, at) + (tekens[volgende(tekens.length)] ?? '') + DAG.slice(at + weg);
      expect(() => weigering(xml)).not.toThrow();
    }
  });
});

const afschrift = (nummer: number | null, dag: string, begin: number, eind: number): Afschrift => ({
  ...{ iban: 'NL72FAKE0000000901', referentie: `${dag} ${nummer}`, nummer, pagina: 1 },
  ...{ begindag: toLocalDate(dag), einddag: toLocalDate(dag) },
  ...{ beginsaldoCenten: toCents(begin), eindsaldoCenten: toCents(eind) },
});

describe('statements follow on each other', () => {
  const een = afschrift(1, '2026-10-01', 0, 10);
  const twee = afschrift(2, '2026-10-02', 10, 30);
  const drie = afschrift(3, '2026-10-05', 30, 30);
  const vier = afschrift(4, '2026-10-06', 30, 50);

  it('in whatever order they came', () => {
    expect(gatenTussen([vier, twee, drie, een])).toEqual([]);
    expect(bekendTotEnMet([vier, twee, drie, een])).toBe('2026-10-06');
    expect(bekendTotEnMet([])).toBeNull();
  });

  it('or the missing number is named; money that went through it stops the day up to which all is known', () => {
    expect(gatenTussen([een, drie])).toMatchObject([{ ontbreekt: { van: 2, tot: 2 }, saldoSluit: false }]);
    expect(bekendTotEnMet([een, drie])).toBe('2026-10-01');
    // Nothing moved on the missing one: it is named, and hides no payment.
    expect(gatenTussen([twee, vier])).toMatchObject([{ ontbreekt: { van: 3, tot: 3 }, saldoSluit: true }]);
    expect(bekendTotEnMet([twee, vier])).toBe('2026-10-06');
  });

  it('without numbers by their balances, and across a new year', () => {
    expect(
      gatenTussen([afschrift(null, '2026-10-01', 0, 5), afschrift(null, '2026-10-02', 6, 7)]),
    ).toMatchObject([{ ontbreekt: null, saldoSluit: false }]);
    expect(gatenTussen([afschrift(251, '2026-12-31', 0, 5), afschrift(1, '2027-01-04', 5, 7)])).toEqual([]);
  });

  it('also beside one of the whole week', () => {
    const week = {
      ...afschrift(null, '2026-10-06', 0, 50),
      begindag: addDays(toLocalDate('2026-10-06'), -5),
    };
    expect(gatenTussen([een, twee, drie, vier, week])).toEqual([]);
  });
});

describe('a kenmerk in the text of a payer', () => {
  it('is read in groups, beside other numbers, and not when there are two', () => {
    expect(kenmerkInTekst('2026 5010 0021 6701 0010 dank')).toBe('5010002167010010');
    expect(kenmerkInTekst('5010.0021.6701.0010')).toBe('5010002167010010');
    expect(kenmerkInTekst('5010002167010010 en nog eens 5010002167010010')).toBe('5010002167010010');
    expect(kenmerkInTekst('5010002167010010 6990000000000001')).toBeNull();
    expect(kenmerkInTekst('15010002167010010')).toBeNull();
    expect(kenmerkInTekst('5010002167010011')).toBeNull();
  });
});
