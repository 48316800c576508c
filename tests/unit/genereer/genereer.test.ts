import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genereer } from '@/commands/genereer/genereer';
import { PEILDATUM } from '@/commands/genereer/peildatum';
import { FORMATEN } from '@/commands/importeer/formaten';
import { readPersonen } from '@/commands/oidc-provider/personen';
import { checkCsv } from '@/platform/csv-import';
import { isElfproef } from '@/platform/elfproef';

const HUISHOUDENS = 2_000;
const map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-genereer-'));
const opties = { huishoudens: HUISHOUDENS, seed: 11, peildatum: '2026-11-01', demo: readPersonen() };

type Row = Record<string, string>;

/** Reads a generated file: no generated field holds a semicolon or a quote. */
function rowsOf(file: string): Row[] {
  const [head = '', ...lines] = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = head.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const gemeenten = (kantoor: string) =>
  fs.readdirSync(path.join(map, 'a', kantoor)).filter((name) => !name.endsWith('.csv'));
const read = new Map<string, Row[]>();
/** All lines of a kind of file over all gemeenten. */
function all(soort: string): Row[] {
  const rows =
    read.get(soort) ??
    ['gbtwente', 'cocensus'].flatMap((kantoor) =>
      gemeenten(kantoor).flatMap((g) =>
        rowsOf(path.join(map, 'a', kantoor, g, `${soort}.csv`)).map((row): Row => ({ ...row, gemeente: g })),
      ),
    );
  read.set(soort, rows);
  return rows;
}
const share = (count: number, of: number) => (100 * count) / of;

beforeAll(() => {
  genereer(path.join(map, 'a'), opties);
});
afterAll(() => fs.rmSync(map, { recursive: true, force: true }));

function digests(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.csv'));
  return Object.fromEntries(
    files.sort().map((f) => [
      f,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, f)))
        .digest('hex'),
    ]),
  );
}

describe('generated files', () => {
  it('are the same to the byte for the same options, and others for another seed', () => {
    genereer(path.join(map, 'b'), opties);
    genereer(path.join(map, 'c'), { ...opties, seed: 12 });
    const a = digests(path.join(map, 'a'));
    expect(Object.keys(a).length).toBe(9 * 8 + 2);
    expect(digests(path.join(map, 'b'))).toEqual(a);
    const c = digests(path.join(map, 'c'));
    const empty = (f: string) =>
      fs
        .readFileSync(path.join(map, 'a', f), 'utf8')
        .trimEnd()
        .split('\n').length === 1;
    expect(Object.keys(a).filter((f) => c[f] === a[f] && !empty(f))).toEqual([]);
  });

  it('pass every format without one error', async () => {
    for (const formaat of FORMATEN) {
      const file =
        formaat.scope === 'kantoor'
          ? `gbtwente/${formaat.name}.csv`
          : `gbtwente/enschede/${formaat.name}.csv`;
      const report = await checkCsv(path.join(map, 'a', file), formaat);
      expect([file, report.errors, report.remarks]).toEqual([file, [], []]);
      expect(report.rows, file).toBeGreaterThan(0);
    }
  });
});

describe('identifiers belong to nobody', () => {
  it('BSN and RSIN begin with 9, pass the elfproef, and belong to one person', () => {
    const who = new Map<string, Set<string>>();
    for (const p of all('personen')) {
      const nummer = p.nummer ?? '';
      if (!nummer.startsWith('9') || !isElfproef(nummer)) throw new Error(`${nummer} may belong to somebody`);
      const name = `${p.voornamen} ${p.voorvoegsel} ${p.geslachtsnaam} ${p.geboortedatum}`;
      who.set(nummer, (who.get(nummer) ?? new Set()).add(name));
    }
    expect([...who.values()].filter((names) => names.size > 1)).toEqual([]);
  });

  it('postcodes, telephone numbers, e-mail addresses and IBANs do not exist', () => {
    for (const a of all('adressen')) expect(a.postcode).toMatch(/^\d{4}([A-Z]?[FIOQUY][A-Z]?)$/);
    for (const p of all('personen')) {
      if (p.telefoon) expect(p.telefoon).toMatch(/^0\d{1,3}-0\d+$/);
      if (p.email) expect(p.email).toMatch(/\.example$/);
      if (p.kvk_nummer && !readPersonen().some((d) => d.kvk === p.kvk_nummer))
        expect(p.kvk_nummer).toMatch(/^00/);
    }
    const ontvangsten = rowsOf(path.join(map, 'a/gbtwente/ontvangsten.csv'));
    expect(ontvangsten.length).toBeGreaterThan(100);
    for (const o of ontvangsten) expect(o.tegenrekening).toMatch(/^NL\d\dFAKE\d{10}$/);
  });
});

describe('how people want to be addressed', () => {
  it('has some of each, and no partner without a household', () => {
    const people = all('personen').filter((p) => p.soort === 'natuurlijk');
    const count = (column: string) => {
      const found: Record<string, number> = {};
      for (const p of people) found[p[column] ?? ''] = (found[p[column] ?? ''] ?? 0) + 1;
      return found;
    };
    expect(Object.keys(count('naamgebruik')).sort()).toEqual(['', 'E', 'N', 'P', 'V']);
    expect(Object.keys(count('geslacht')).sort()).toEqual(expect.arrayContaining(['M', 'O', 'V']));
    const adel = count('titel');
    expect((adel.JH ?? 0) + (adel.JV ?? 0)).toBeGreaterThan(0);
    expect(people.length - (adel[''] ?? 0)).toBeLessThan(people.length / 200);
    const gehuwd = people.filter((p) => p.naamgebruik !== '');
    expect(gehuwd.filter((p) => p.partner_geslachtsnaam === '')).toEqual([]);
    expect(share(gehuwd.length, people.length)).toBeGreaterThan(25);
    expect(people.filter((p) => (p.geboortedatum ?? '') > '2008-11-01' && p.naamgebruik !== '')).toEqual([]);
    const [amrani, smit] = ['Amrani', 'Smit'].map((naam) =>
      people.find((p) => p.geslachtsnaam === naam && ['Youssef', 'Marieke'].includes(p.voornamen ?? '')),
    );
    expect([amrani?.geslacht, smit?.geslacht, smit?.naamgebruik]).toEqual([
      'M',
      'V',
      expect.stringMatching(/^E?$/),
    ]);
  });
});

describe('shapes follow the profile', () => {
  it('has households, tenants and owners in proportion', () => {
    const woningen = new Set(
      all('woz-objecten')
        .filter((o) => o.soort === 'woning')
        .map((o) => o.woz_objectnummer),
    );
    expect(woningen.size).toBe(HUISHOUDENS);
    const natuurlijk = all('personen').filter((p) => p.soort === 'natuurlijk');
    // Mean household size of these gemeenten is a little over two.
    expect(natuurlijk.length / HUISHOUDENS).toBeGreaterThan(2);
    expect(natuurlijk.length / HUISHOUDENS).toBeLessThan(2.6);
    const current = all('belangen').filter((b) => !b.tot && woningen.has(b.woz_objectnummer));
    const key = (b: Row) => `${b.woz_objectnummer} ${b.nummer}`;
    const owners = new Set(current.filter((b) => b.soort === 'eigenaar').map(key));
    const users = current.filter((b) => b.soort === 'gebruiker');
    const ownerOccupied = users.filter((b) => owners.has(key(b))).length;
    // Weighted over these gemeenten 53 % of the dwellings are lived in by their owner.
    expect(share(ownerOccupied, users.length)).toBeGreaterThan(47);
    expect(share(ownerOccupied, users.length)).toBeLessThan(60);
    expect(new Set(current.filter((b) => b.soort === 'eigenaar').map((b) => b.woz_objectnummer)).size).toBe(
      HUISHOUDENS,
    );
  });

  it('has ages, deaths, moves, secret addresses, flats, dogs and bewind at the rates of the country', () => {
    const people = all('personen').filter((p) => p.soort === 'natuurlijk');
    const minors = people.filter((p) => (p.geboortedatum ?? '') > '2008-11-01').length;
    const old = people.filter((p) => (p.geboortedatum ?? '') < '1961-11-01').length;
    expect(share(minors, people.length)).toBeGreaterThan(14);
    expect(share(minors, people.length)).toBeLessThan(24);
    expect(share(old, people.length)).toBeGreaterThan(15);
    expect(share(old, people.length)).toBeLessThan(27);
    const died = people.filter((p) => p.overlijdensdatum).length;
    expect(share(died, people.length)).toBeGreaterThan(0.5);
    expect(share(died, people.length)).toBeLessThan(2.5);
    const secret = people.filter((p) => p.geheimhouding === 'J').length;
    expect(share(secret, people.length)).toBeGreaterThan(1);
    expect(share(secret, people.length)).toBeLessThan(4);
    const moved = people.filter((p) => p.vorig_postcode).length;
    expect(share(moved, HUISHOUDENS)).toBeGreaterThan(3);
    const flats = all('adressen').filter((a) => a.toevoeging).length;
    expect(share(flats, HUISHOUDENS)).toBeGreaterThan(12);
    expect(share(flats, HUISHOUDENS)).toBeLessThan(40);
    expect(share(all('honden').length, HUISHOUDENS)).toBeGreaterThan(12);
    const bewind = all('vertegenwoordigingen').length;
    expect(share(bewind, HUISHOUDENS)).toBeGreaterThan(0.8);
  });

  it('knows people in two gemeenten of one kantoor, and never in two kantoren', () => {
    const places = new Map<string, Set<string>>();
    for (const p of all('personen').filter((row) => row.soort === 'natuurlijk')) {
      places.set(p.nummer ?? '', (places.get(p.nummer ?? '') ?? new Set()).add(p.gemeente ?? ''));
    }
    const two = [...places.values()].filter((set) => set.size > 1);
    expect(two.length).toBeGreaterThan(10);
    expect(two.filter((set) => set.has('haarlem'))).toEqual([]);
  });

  it('knows an owner on 1 January of every object, also of one that changed hands since', () => {
    const opNieuwjaar = (soort: string) =>
      new Set(
        all('belangen')
          .filter(
            (b) => b.soort === soort && (b.vanaf ?? '') <= '2026-01-01' && (!b.tot || b.tot > '2026-01-01'),
          )
          .map((b) => b.woz_objectnummer),
      );
    const eigenaren = opNieuwjaar('eigenaar');
    const objecten = new Set(all('woz-objecten').map((o) => o.woz_objectnummer));
    expect([...objecten].filter((nummer) => !eigenaren.has(nummer))).toEqual([]);
    const laat = all('belangen').filter((b) => (b.vanaf ?? '') > '2026-01-01' && b.soort === 'gebruiker');
    const bedrijven = new Set(
      all('woz-objecten')
        .filter((o) => o.soort === 'niet-woning')
        .map((o) => o.woz_objectnummer),
    );
    expect(laat.filter((b) => bedrijven.has(b.woz_objectnummer)).length).toBeGreaterThan(0);
    const gebruikers = opNieuwjaar('gebruiker');
    expect(laat.filter((b) => !gebruikers.has(b.woz_objectnummer))).toEqual([]);
  });

  it('has the businesses of the demo there for the whole year, in the demo itself', () => {
    const demo = { huishoudens: 2_500, seed: 2026, kantoor: 'gbtwente', peildatum: PEILDATUM };
    genereer(path.join(map, 'd'), { ...demo, demo: readPersonen() });
    const rsin = new Set(readPersonen().flatMap((p) => (p.kantoor === 'gbtwente' && p.rsin) || []));
    const vanaf = ['hengelo', 'losser'].flatMap((g) =>
      rowsOf(path.join(map, 'd', 'gbtwente', g, 'belangen.csv')).flatMap((b) =>
        rsin.has(b.nummer ?? '') ? [b.vanaf ?? ''] : [],
      ),
    );
    expect(vanaf).toHaveLength(4);
    for (const dag of vanaf) expect(dag < '2026-01-01', dag).toBe(true);
  });

  it('counts emptyings only where the gemeente charges by quantity', () => {
    const counted = new Set(all('ledigingen').map((l) => l.gemeente));
    expect(counted).toEqual(new Set(['borne', 'enschede', 'haaksbergen', 'hengelo', 'losser']));
  });

  it('refuses more households than there are safe numbers, and a kantoor without figures', () => {
    expect(() => genereer(path.join(map, 'x'), { ...opties, huishoudens: 2_000_000 })).toThrow(
      'veilige nummers',
    );
    expect(() => genereer(path.join(map, 'x'), { ...opties, kantoor: 'elders' })).toThrow(
      'niet in het profiel',
    );
  });
});
