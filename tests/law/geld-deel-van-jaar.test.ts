import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import {
  calculateDiftar,
  calculateHondenbelasting,
  calculateRioolheffing,
  calculateToeristenbelasting,
} from '@/law/tarieven';
import { calculateOverJaar, calculateTijdsgelang } from '@/law/tijdsgelang';
import { toCents as c } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const zinnen = (uitkomst: { uitleg: Parameters<typeof explain>[0] }) => explain(uitkomst.uitleg);

describe('Rioolheffing (Gemeentewet 228a)', () => {
  test('is het tarief per perceel, met artikel', () => {
    const uitkomst = calculateRioolheffing(c(18_660));
    expect(uitkomst.waarde).toBe(18_660n);
    const [zin] = zinnen(uitkomst);
    expect(zin?.tekst).toContain('186,60');
    expect(zin?.bron).toContain('228a');
    expect(calculateRioolheffing(c(0)).waarde).toBe(0n);
    expect(() => calculateRioolheffing(c(-1))).toThrow(/niet lager zijn dan 0/);
  });
});

describe('Belasting over het deel van het jaar waarover zij verschuldigd is', () => {
  const over = (gebeurtenis: 'begin' | 'einde', datum: string) =>
    calculateOverJaar({
      jaarbedragCenten: c(24_000),
      gebeurtenis,
      datum: d(datum),
      methode: 'volle-maanden',
    });

  test('begint het in het jaar, dan de volle maanden die overblijven: 240 x 9/12 = 180', () => {
    expect(over('begin', '2026-03-15').waarde).toBe(18_000n);
    expect(zinnen(over('begin', '2026-03-15'))).toHaveLength(2);
  });

  test('eindigt het in het jaar, dan het jaarbedrag min de ontheffing: 240 - 180 = 60, en dat staat erbij', () => {
    const einde = over('einde', '2026-03-15');
    expect(einde.waarde).toBe(6_000n);
    const laatste = zinnen(einde).at(-1);
    expect(laatste?.tekst).toContain('240,00');
    expect(laatste?.tekst).toContain('60,00');
    expect(zinnen(einde)).toHaveLength(3);
  });
});

describe('Tijdsgelang: de grenzen', () => {
  const vraag = {
    jaarbedragCenten: c(24_000),
    gebeurtenis: 'einde',
    datum: d('2026-11-10'),
    methode: 'volle-maanden',
  } as const;

  test('binnen de gemeente verhuizen verandert niets, en dat is te bevestigen', () => {
    const binnen = calculateTijdsgelang({ ...vraag, binnenGemeente: true });
    expect(binnen.waarde).toBe(0n);
    const [zin, ...rest] = zinnen(binnen);
    expect(rest).toEqual([]);
    expect(zin?.tekst).toContain('10 november 2026');
    expect(zin?.teBevestigen).toBe(true);
  });

  test('de methode zelf is een keuze van de raad en te bevestigen', () => {
    expect(zinnen(calculateTijdsgelang(vraag))[0]?.teBevestigen).toBe(true);
  });

  test('een ontheffing onder de ondergrens wordt niet gegeven; precies de ondergrens wel', () => {
    const laag = calculateTijdsgelang({ ...vraag, ondergrensCenten: c(2_001) });
    expect(laag.waarde).toBe(0n);
    expect(zinnen(laag).at(-1)?.tekst).toContain('20,01');
    expect(calculateTijdsgelang({ ...vraag, ondergrensCenten: c(2_000) }).waarde).toBe(2_000n);
    // Nothing is no refusal.
    const niets = calculateTijdsgelang({ ...vraag, datum: d('2026-12-10'), ondergrensCenten: c(2_001) });
    expect(niets.waarde).toBe(0n);
    expect(zinnen(niets)).toHaveLength(2);
    // What begins has no lower limit.
    const begin = calculateTijdsgelang({ ...vraag, gebeurtenis: 'begin', ondergrensCenten: c(2_001) });
    expect(begin.waarde).toBe(2_000n);
  });

  test('een jaarbedrag van 0 mag, lager niet', () => {
    expect(calculateTijdsgelang({ ...vraag, jaarbedragCenten: c(0) }).waarde).toBe(0n);
    expect(() => calculateTijdsgelang({ ...vraag, jaarbedragCenten: c(-1) })).toThrow(
      /jaarbedrag kan niet lager/,
    );
  });
});

describe('Tarieven: de grenzen', () => {
  test('een lediging die niets kost mag; een bedrag onder 0 niet', () => {
    const gft = { soort: 'gft', aantal: '3', tariefCenten: c(0) };
    expect(calculateDiftar(c(100), [gft]).waarde).toBe(100n);
    expect(() => calculateDiftar(c(-1), [])).toThrow(/niet lager zijn dan 0/);
    expect(() => calculateDiftar(c(0), [{ ...gft, tariefCenten: c(-1) }])).toThrow(/niet lager zijn dan 0/);
  });

  test('honden: duizend mag, duizend en een niet; zonder tarief geen antwoord; elke hond heet bij zijn nummer', () => {
    const vraag = { tarievenCenten: [c(8_000), c(12_000)] };
    expect(calculateHondenbelasting({ ...vraag, aantal: 1000 }).waarde).toBe(8_000n + 999n * 12_000n);
    expect(() => calculateHondenbelasting({ ...vraag, aantal: 1001 })).toThrow(/0 tot en met 1000/);
    expect(() => calculateHondenbelasting({ aantal: 1, tarievenCenten: [] })).toThrow(/minstens een tarief/);
    const twee = calculateHondenbelasting({ ...vraag, aantal: 2 }).uitleg;
    expect(twee.slice(0, 2).map((stap) => stap.waarden.nummer)).toEqual([1, 2]);
    const kennel = calculateHondenbelasting({ ...vraag, aantal: 2, kennelCenten: c(9_000) });
    expect(kennel.waarde).toBe(9_000n);
    expect(zinnen(kennel).at(-1)?.teBevestigen).toBe(true);
  });

  test('toeristenbelasting: niemand of gratis mag, minder niet', () => {
    const hotel = { soort: 'hotel', personen: 0, nachten: 3, tariefCenten: c(160) };
    expect(calculateToeristenbelasting([hotel]).waarde).toBe(0n);
    expect(calculateToeristenbelasting([{ ...hotel, personen: 2, tariefCenten: c(0) }]).waarde).toBe(0n);
    expect(() => calculateToeristenbelasting([{ ...hotel, nachten: -1 }])).toThrow(/0 of hoger/);
  });
});
