import { describe, expect, test } from 'vitest';
import {
  onderwerpTekst,
  redenTekst,
  resterend,
  toelichtingTekst,
  uitvalTekst,
} from '@/app/(kantoor)/heffing/run-tekst';
import { UITVALREDENEN } from '@/domain/aanslagen/aanslagrun';

const nu = new Date('2027-01-10T10:10:00Z');
const run = (gedaan: number, totaal: number) => ({
  status: 'uitvoeren' as const,
  voortgang: { gedaan, totaal },
  gemaaktOp: new Date('2027-01-09T10:00:00Z'),
  beslotenOp: new Date('2027-01-10T10:00:00Z'),
});

describe('the words of a run', () => {
  test('the time that is left follows from the parts so far, from akkoord on', () => {
    expect(resterend(run(10, 30), nu)).toBe('20 minuten');
    expect(resterend(run(10, 11), nu)).toBe('1 minuut');
    expect(resterend(run(100, 101), nu)).toBe('minder dan een minuut');
    expect(resterend({ ...run(10, 20), status: 'proefdraai' }, nu)).toBe('24 uur');
  });

  test('nothing is said of the time when it says nothing yet', () => {
    expect(resterend(run(0, 30), nu)).toBeUndefined();
    expect(resterend(run(30, 30), nu)).toBeUndefined();
    expect(resterend(run(10, 30), run(0, 0).beslotenOp)).toBeUndefined();
  });

  test('every reason to leave something out has words; what a person wrote stays as it is', () => {
    for (const reden of [...UITVALREDENEN, 'afzender-onvolledig', 'brief-niet-te-maken', 'niet-bewaard'])
      expect(uitvalTekst(reden), reden).not.toBe(reden);
    for (const reden of ['telling-klopt-niet', 'geen-verordening', 'gegevens-gewijzigd'])
      expect(redenTekst(reden)).not.toBe(reden);
    expect(redenTekst('De WOZ-waarden ontbreken')).toBe('De WOZ-waarden ontbreken');
  });

  test('an object is named by its number, a dog only as a dog', () => {
    const rij = {
      volgnummer: 1,
      reden: 'geen-adres',
      belastingsoort: null,
      onderwerpId: 'x',
      ...{ adres: null, objectId: null, persoonId: null },
      toelichting: null,
      aanslagnummer: null,
    };
    expect(onderwerpTekst({ ...rij, onderwerpSoort: 'object', wozObjectnummer: '015300000485' })).toBe(
      'WOZ-object 015300000485',
    );
    expect(onderwerpTekst({ ...rij, onderwerpSoort: 'hond', wozObjectnummer: null })).toBe('hond');
    expect(
      onderwerpTekst({
        ...rij,
        onderwerpSoort: 'aanslag',
        wozObjectnummer: null,
        aanslagnummer: '2026-01-7',
      }),
    ).toBe('aanslag 2026-01-7');
  });

  test.each([
    ['U+674E, U+0085', 'bevat tekens die niet op een brief kunnen: 李 (U+674E), U+0085'],
    ['lengte', 'een regel is te lang'],
    ['huisstijl-ontbreekt', 'de huisstijl'],
    ['groepen: anders', 'groepen: anders'],
    [null, ''],
  ])('more of a reason is said in words: %s', (toelichting, tekst) => {
    expect(toelichtingTekst({ toelichting })).toBe(tekst);
  });
});
