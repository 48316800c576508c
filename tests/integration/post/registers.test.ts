import { testEnvironment } from '@tests/support/test-environment';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Registernabootsing } from '@/commands/registers/nabootsing';
import { DienstWeg } from '@/platform/ask-json';
import { askBrp } from '@/platform/brp';
import { askKvk } from '@/platform/handelsregister';

const SLEUTEL = 'sleutel-van-de-proef-1';
const VARIABELEN = ['BRP_URL', 'BRP_TOEGANG', 'KVK_URL', 'KVK_TOEGANG'] as const;
const OMGEVING = { ...testEnvironment };
const vooraf = Object.fromEntries([...VARIABELEN, ...Object.keys(OMGEVING)].map((naam) => [naam, process.env[naam]]));
const registers = new Registernabootsing({ brp: [SLEUTEL], kvk: [SLEUTEL] });
const set = (naam: string, waarde: string | undefined) => {
  if (waarde === undefined) delete process.env[naam];
  else process.env[naam] = waarde;
};
const BSN = '999990019';

beforeAll(async () => {
  for (const [naam, waarde] of Object.entries(OMGEVING)) set(naam, process.env[naam] ?? waarde);
  const url = await registers.listen(0);
  set('BRP_URL', `${url}/brp`);
  set('KVK_URL', `${url}/kvk`);
});
beforeEach(() => {
  set('BRP_TOEGANG', `1=${SLEUTEL}`);
  set('KVK_TOEGANG', `1=${SLEUTEL}`);
});
afterAll(async () => {
  for (const [naam, waarde] of Object.entries(vooraf)) set(naam, waarde);
  await registers.close();
});
const brp = (persoon: Record<string, unknown>) => {
  set('BRP_TOEGANG', `1=${SLEUTEL}`);
  registers.personen.set(BSN, persoon);
  return askBrp(1, BSN);
};
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof DienstWeg ? error.code : String(error)),
  );

test('every kind of place that the BRP knows is read for what it is', async () => {
  const van = { type: 'Datum', datum: '2026-06-01' };
  expect(
    await brp({
      verblijfplaats: {
        ...{ type: 'Adres', datumVan: van },
        verblijfadres: {
          ...{
            officieleStraatnaam: 'Lange Straat',
            korteStraatnaam: 'L Str',
            huisnummer: 3,
            huisletter: 'B',
          },
          ...{ huisnummertoevoeging: 'II', postcode: '7622 CD', woonplaats: 'Borne' },
        },
      },
    }),
  ).toEqual({
    ...{ soort: 'adres', straat: 'Lange Straat', huisnummer: 3, huisletter: 'B', toevoeging: 'II' },
    ...{ postcode: '7622CD', woonplaats: 'Borne', vanaf: '2026-06-01' },
  });
  const buiten = { regel1: 'Bahnhofstrasse 1', regel2: '48599 Gronau', land: { omschrijving: 'Duitsland' } };
  expect(
    await brp({ verblijfplaats: { type: 'VerblijfplaatsBuitenland', datumVan: van, verblijfadres: buiten } }),
  ).toEqual({
    ...{
      soort: 'buitenland',
      land: 'Duitsland',
      regels: ['Bahnhofstrasse 1', '48599 Gronau'],
      vanaf: '2026-06-01',
    },
  });
  expect(await brp({ verblijfplaats: { type: 'VerblijfplaatsOnbekend', datumVan: van } })).toEqual({
    soort: 'onbekend',
    vanaf: '2026-06-01',
  });
  // Abroad without a line is nowhere; a berth has no address; a day of which only the year is known is no day.
  expect(await brp({ verblijfplaats: { type: 'VerblijfplaatsBuitenland' } })).toEqual({
    soort: 'onbekend',
    vanaf: null,
  });
  expect(
    await brp({ verblijfplaats: { type: 'Locatie', verblijfadres: { locatiebeschrijving: 'Woonboot' } } }),
  ).toEqual({ soort: 'zonder-adres' });
  expect(await brp({ overlijden: { datum: { type: 'JaarDatum', jaar: 2026 } } })).toEqual({
    soort: 'overleden',
    op: null,
  });
  expect(await brp({ opschortingBijhouding: { reden: { code: 'O', omschrijving: 'overlijden' } } })).toEqual({
    soort: 'overleden',
    op: null,
  });
});

test('what is no answer is told by a code and not by what was in it', async () => {
  expect(await code(askBrp(2, BSN))).toBe('NIET-INGESTELD');
  set('BRP_TOEGANG', '1=een-verkeerde-sleutel');
  expect(await code(askBrp(1, BSN))).toBe('401');
  expect(await code(brp({ verblijfplaats: { type: 'Adres', verblijfadres: { huisnummer: 'drie' } } }))).toBe(
    'ANTWOORD',
  );
  registers.buitenGebruik = true;
  expect(await code(askBrp(1, BSN))).toBe('503');
  expect(await code(askKvk(1, BSN))).toBe('503');
  registers.buitenGebruik = false;
});

test('the KVK: where letters go before where one may visit, and a company that stopped has no address', async () => {
  const adres = (type: string, straatnaam: string) => ({ type, straatnaam, huisnummer: 9, plaats: 'Almelo' });
  const zet = (profiel: object) => registers.bedrijven.set(BSN, { kvkNummer: '90001234', profiel });
  expect(await askKvk(1, BSN)).toEqual({ soort: 'niet-gevonden' });
  zet({
    _embedded: {
      hoofdvestiging: {
        adressen: [adres('bezoekadres', 'Havenstraat'), adres('correspondentieadres', 'Postweg')],
      },
    },
  });
  expect(await askKvk(1, BSN)).toMatchObject({ soort: 'adres', straat: 'Postweg', postcode: null });
  zet({ materieleRegistratie: { datumEinde: '20260131' } });
  expect(await askKvk(1, BSN)).toEqual({ soort: 'opgeheven', op: '2026-01-31' });
  zet({});
  expect(await askKvk(1, BSN)).toEqual({ soort: 'zonder-adres' });
});
