import fs from 'node:fs';
import path from 'node:path';
import { size } from '@tests/support/size';
import { expect, test } from 'vitest';
import { type Random, randomOf } from '@/commands/genereer/random';
import { CAMT_NIVEAUS, type CamtDeel, Camtlezer } from '@/domain/betalingen/camt';
import { isTerugmelding, readTerugmelding } from '@/domain/betalingen/pain002';
import { toLocalDate } from '@/platform/local-date';
import { type XmlElement, XmlPieces, XmlUnreadable } from '@/platform/xml-reader';

/**
 * R18: whatever a file of the bank became on its way here, it is read whole, refused with a reason at its place, or refused
 * as unreadable. It never falls over, keeps nobody waiting, and lets no statement through that does not close.
 */

const SEED = 18;
const AANTAL = size(4_000, 2_000_000);
/** One input may take this long, whatever is in it. */
const HOOGSTENS_MS = 2_000;
const vandaag = toLocalDate('2026-11-02');
const map = 'tests/support/camt';
const VOORBEELDEN = fs.readdirSync(map).map((naam) => fs.readFileSync(path.join(map, naam), 'utf8'));
const TERUGMELDING = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><OrgnlGrpInfAndSts>
<OrgnlMsgId>A</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>B</OrgnlPmtInfId><TxInfAndSts>
<OrgnlEndToEndId>C</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`;

/** What turns up in files that went wrong, and in files that mean harm. */
const BROKKEN = [
  ...['<', '>', '&', '"', "'", '</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '?>', '\0', '\uFEFF'],
  ...['&amp;', '&lol;', '&#0;', '&#x1F4A9;', '&#99999999;', '%2e', '\u202E', '\uD800', 'é', '🏠'],
  ...['<!DOCTYPE a [<!ENTITY b "c">]>', '<!ENTITY x SYSTEM "file:///etc/passwd">', 'xmlns:a="urn:b"'],
  ...['<Ntry>', '</Ntry>', '<Stmt>', '</Stmt>', '<Bal>', '<Amt Ccy="USD">', 'CRDT', 'DBIT', 'RVSL', 'PDNG'],
  ...[
    '-0.01',
    '1e9',
    'NaN',
    '0x10',
    '99999999999999999999.99',
    '0.001',
    '2062-01-01',
    '2026-02-30',
    '0000-00-00',
  ],
];

/** The text as bytes that went wrong. */
function verminkt(random: Random, tekst: string): string {
  const at = random.int(tekst.length + 1);
  const tot = Math.min(tekst.length, at + random.int(60));
  const soort = random.int(5);
  if (soort === 0) return tekst.slice(0, at) + tekst.slice(tot);
  if (soort === 1) return tekst.slice(0, at) + random.pick(BROKKEN) + tekst.slice(at);
  if (soort === 2) return tekst.slice(0, tot) + tekst.slice(at);
  if (soort === 3) return tekst.slice(0, at) + String.fromCharCode(random.int(0x3000)) + tekst.slice(at + 1);
  return tekst.slice(0, at);
}

/** Good XML that says something else: an element with another value, twice, or gone. */
function anders(random: Random, tekst: string): string {
  const bladen = [...tekst.matchAll(/<([A-Za-z]+)[^<>]*>([^<>]*)<\/\1>/g)];
  if (bladen.length === 0) return tekst;
  const { 0: heel, 2: waarde = '', index } = random.pick(bladen);
  const voor = tekst.slice(0, index);
  const na = tekst.slice(index + heel.length);
  const soort = random.int(5);
  if (soort === 0) return voor + na;
  if (soort === 1) return voor + heel + heel + na;
  const nieuw =
    soort === 2
      ? waarde.replace(/\d/, String(random.int(10)))
      : random.pick(BROKKEN.filter((brok) => !/[<&\0]/.test(brok)));
  return voor + heel.replace(`>${waarde}<`, () => `>${nieuw}<`) + na;
}

function mutate(random: Random, begin: string): string {
  const wijzig = random.chance(0.5) ? anders : verminkt;
  let tekst = begin;
  for (let keer = 1 + random.int(4); keer > 0; keer -= 1) tekst = wijzig(random, tekst);
  return tekst;
}

type Uitkomst = 'gelezen' | 'bezwaar' | 'onleesbaar';

function leesCamt(xml: string, hap: number): { uitkomst: Uitkomst; delen: CamtDeel[] } {
  const delen: CamtDeel[] = [];
  try {
    const pieces = new XmlPieces(CAMT_NIVEAUS);
    const lezer = new Camtlezer(vandaag);
    for (let at = 0; at < xml.length; at += hap)
      for (const piece of pieces.feed(xml.slice(at, at + hap))) delen.push(...lezer.feed(piece));
    for (const piece of pieces.end()) delen.push(...lezer.feed(piece));
  } catch (error) {
    if (!(error instanceof XmlUnreadable)) throw error;
    return { uitkomst: 'onleesbaar', delen };
  }
  return { uitkomst: delen.some((deel) => deel.soort === 'bezwaar') ? 'bezwaar' : 'gelezen', delen };
}

/** Of what was read: each statement is what its entries make of it. */
function expectSluit(delen: readonly CamtDeel[]): void {
  const som = new Map<number, bigint>();
  for (const deel of delen)
    if (deel.soort === 'post') som.set(deel.volg, (som.get(deel.volg) ?? 0n) + deel.post.bedragCenten);
  for (const deel of delen)
    if (deel.soort === 'afschrift')
      expect(deel.afschrift.eindsaldoCenten - deel.afschrift.beginsaldoCenten).toBe(som.get(deel.volg) ?? 0n);
}

function leesTerugmelding(xml: string): Uitkomst {
  try {
    const elementen: XmlElement[] = [];
    let herkend = false;
    const pieces = new XmlPieces(2);
    for (const piece of [...pieces.feed(xml), ...pieces.end()]) {
      herkend ||= isTerugmelding(piece);
      if (piece.kind === 'element') elementen.push(piece.element);
    }
    if (!herkend) return 'bezwaar';
    for (const code of readTerugmelding(elementen).enkele.values()) expect(code).toMatch(/^[A-Z0-9]{2,35}$/);
    return 'gelezen';
  } catch (error) {
    if (!(error instanceof XmlUnreadable)) throw error;
    return 'onleesbaar';
  }
}

test(
  `[R18 deel] ${AANTAL} files of a bank that went wrong: each read, refused with a reason, or unreadable; none that does not close`,
  () => {
    const geteld: Record<Uitkomst, number> = { gelezen: 0, bezwaar: 0, onleesbaar: 0 };
    let traagst = 0;
    for (let n = 0; n < AANTAL; n += 1) {
      // Each number its own stream: a case that fails is made again from its number alone.
      const random = randomOf(SEED, n);
      const melding = n % 8 === 7;
      const xml = mutate(random, melding ? TERUGMELDING : random.pick(VOORBEELDEN));
      const begin = performance.now();
      try {
        if (melding) geteld[leesTerugmelding(xml)] += 1;
        else {
          const { uitkomst, delen } = leesCamt(xml, 1 + random.int(4_096));
          geteld[uitkomst] += 1;
          if (uitkomst === 'gelezen') expectSluit(delen);
        }
      } catch (error) {
        throw new Error(`Input ${n} of seed ${SEED}`, { cause: error });
      }
      traagst = Math.max(traagst, performance.now() - begin);
    }
    if (AANTAL > 4_000) console.info(`R18: ${JSON.stringify(geteld)}, slowest ${Math.round(traagst)} ms`);
    // Every way out is taken: a mutator that only breaks the XML would prove little.
    for (const aantal of Object.values(geteld)) expect(aantal).toBeGreaterThan(AANTAL / 20);
    expect(traagst).toBeLessThan(HOOGSTENS_MS);
  },
  size(120_000, 14_400_000),
);

const omlijst = (binnen: string) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>${binnen}</Stmt></BkToCstmrStmt></Document>`;

test.each<[string, string]>([
  [
    'entities that grow',
    `<!DOCTYPE a [<!ENTITY a "${'b'.repeat(64)}"><!ENTITY c "&a;&a;">]>${omlijst('&c;')}`,
  ],
  [
    'a file of ours as an entity',
    `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${omlijst('<Id>&x;</Id>')}`,
  ],
  ['an entity that nobody declared', omlijst('<Id>&lol;</Id>')],
  ['a hundred thousand levels', omlijst('<a>'.repeat(100_000))],
  ['a tag of half a million characters', omlijst(`<a b="${'x'.repeat(1 << 19)}"/>`)],
  ['a thousand attributes', omlijst(`<a ${Array.from({ length: 1_000 }, (_, i) => `b${i}=""`).join(' ')}/>`)],
  ['UTF-16 that says so', `<?xml version="1.0" encoding="UTF-16"?>${omlijst('')}`],
  ['a zero in a name', omlijst('<I\0d>a</I\0d>')],
  ['a page of the web', '<!doctype html><html><body onload="x()"></body></html>'],
  ['a picture with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'],
  ['two documents', `${omlijst('')}${omlijst('')}`],
  ['nothing at all', ''],
])('%s: refused at once', (_, xml) => {
  const begin = performance.now();
  expect(leesCamt(xml, 1 << 16).uitkomst).not.toBe('gelezen');
  expect(performance.now() - begin).toBeLessThan(HOOGSTENS_MS);
});
