import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  decideTelling,
  manifestregel,
  opdrachtnummer,
  readMisdrukken,
  readStukcode,
  stukcode,
} from '@/domain/post/afdrukopdracht';

describe('the numbers of spoiled pieces as they are typed', () => {
  test.each([
    ['', []],
    ['12', [12]],
    ['12, 40-42', [12, 40, 41, 42]],
    ['42;12 12', [12, 42]],
    [' 3 , 1 ', [1, 3]],
  ])('%j', (text, nummers) => expect(readMisdrukken(text)).toEqual(nummers));

  test.each(['twaalf', '4-2', '1-99999', '-3', '1,,a'])('%j cannot be read', (text) =>
    expect(readMisdrukken(text)).toBeNull(),
  );
});

describe('what the printer counted', () => {
  const opdracht = { stukken: 100, bladzijden: 204 };
  const geen = { stukken: 0, bladzijden: 0 };
  test('adds up, with and without spoiled pieces', () => {
    expect(decideTelling(opdracht, geen, opdracht)).toEqual({ ok: true });
    expect(decideTelling(opdracht, { stukken: 2, bladzijden: 6 }, { stukken: 98, bladzijden: 198 })).toEqual({
      ok: true,
    });
  });

  test.each([
    [{ stukken: 97, bladzijden: 204 }, 'weigering.stukken-te-weinig', 'stukken', 3],
    [{ stukken: 101, bladzijden: 204 }, 'weigering.stukken-te-veel', 'stukken', 1],
  ])('%j differs in pieces', (geteld, reden, veld, verschilStukken) =>
    expect(decideTelling(opdracht, geen, geteld)).toMatchObject({
      ok: false,
      reden,
      veld,
      waarden: { stukken: 100, verschilStukken },
    }),
  );

  property.prop([fc.nat(5000), fc.nat(5000), fc.integer({ min: -50, max: 50 })])(
    'any difference in sides is named by its size',
    (stukken, bladzijden, verschil) => {
      const besluit = decideTelling({ stukken, bladzijden }, geen, {
        stukken,
        bladzijden: bladzijden + verschil,
      });
      if (verschil === 0) expect(besluit.ok).toBe(true);
      else
        expect(besluit).toMatchObject({
          reden: verschil < 0 ? 'weigering.bladzijden-te-weinig' : 'weigering.bladzijden-te-veel',
          waarden: { verschilBladzijden: Math.abs(verschil) },
        });
    },
  );
});

test('the code of a piece is read back however it is typed', () => {
  expect(stukcode(opdrachtnummer(2026, 7), 17)).toBe('P-2026-0007/17');
  for (const text of ['P-2026-0007/17', ' p-2026-7 / 17 ', 'P-2026-0007/017'])
    expect(readStukcode(text)).toEqual({ nummer: 'P-2026-0007', volgnummer: 17 });
  expect(readStukcode('2026-0000017')).toBeNull();
});

test('a line of the list holds numbers and words of ours only', () => {
  const regel = manifestregel('P-2026-0001', {
    volgnummer: 3,
    documentId: '7f1c8e64-0000-4000-8000-000000000003',
    soort: 'aanmaning',
    bladzijden: 2,
    postcode: null,
    deel: 1,
  });
  expect(regel).toBe('3;P-2026-0001/3;7f1c8e64-0000-4000-8000-000000000003;aanmaning;2;;1\r\n');
});
