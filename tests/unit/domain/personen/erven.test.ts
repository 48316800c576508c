import { expect, test } from 'vitest';
import { aanErven, type Ervenvertegenwoordiger, isAanErven } from '@/domain/personen/erven';
import type { GedateerdAdres } from '@/domain/personen/geadresseerde';
import type { Naam } from '@/domain/personen/naam';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const OP = dag('2026-11-10');
const naam = (voorletters: string, geslachtsnaam: string): Naam => ({
  voornamen: null,
  voorletters,
  voorvoegsel: null,
  geslachtsnaam,
  naamgebruik: 'E',
  geslacht: 'M',
  titel: null,
  partnerVoorvoegsel: null,
  partnerGeslachtsnaam: null,
});
const adres = (
  straat: string,
  soort: GedateerdAdres['soort'],
  vanaf: string,
  tot: string | null = null,
): GedateerdAdres => ({
  straat,
  huisnummer: 1,
  huisletter: '',
  toevoeging: '',
  postcode: '7622AB',
  woonplaats: 'Borne',
  soort,
  vanaf: dag(vanaf),
  tot: tot === null ? null : dag(tot),
});
const dode = (adressen: GedateerdAdres[] = [], wie = naam('J.', 'Visser')) => ({
  soort: 'natuurlijk' as const,
  naam: wie,
  geboortedatum: '1940-01-01',
  overlijdensdatum: '2026-10-01',
  adressen,
});
const vertegenwoordiger = (
  rol: Ervenvertegenwoordiger['rol'],
  letter: string,
  change: Partial<Ervenvertegenwoordiger> = {},
): Ervenvertegenwoordiger => ({
  ...dode([adres(`${letter}straat`, 'woon', '2020-01-01')], naam(`${letter}.`, 'Visser')),
  overlijdensdatum: null,
  persoonId: letter,
  rol,
  vanaf: dag('2026-10-05'),
  tot: null,
  ...change,
});
const venster = (...more: Parameters<typeof aanErven>) => aanErven(...more)?.regels.join(' / ') ?? null;

test('to his heirs through the executeur, else an heir who can be reached; never to himself', () => {
  const huis = adres('Eigen straat', 'woon', '2000-01-01');
  const erfgenaam = vertegenwoordiger('erfgenaam', 'B');
  const executeur = vertegenwoordiger('executeur', 'C', { vanaf: dag('2026-11-01') });
  expect(venster(dode([huis]), [erfgenaam, executeur], OP)).toBe(
    'De erven van J. Visser / p/a C. Visser / Cstraat 1 / 7622 AB\u00a0\u00a0BORNE',
  );
  expect(venster(dode([huis]), [erfgenaam, executeur], dag('2026-10-31'))).toContain('p/a B. Visser');
  const nietTeBereiken = [
    { ...executeur, overlijdensdatum: '2026-11-02' },
    vertegenwoordiger('erfgenaam', 'A', { adressen: [] }),
    vertegenwoordiger('erfgenaam', 'D', { tot: OP }),
  ];
  expect(venster(dode([huis]), [...nietTeBereiken, erfgenaam], OP)).toContain('p/a B. Visser');
  expect(venster(dode([huis]), nietTeBereiken, OP)).toBeNull();
});

test('at the address that was recorded for them, not at a postadres that was his own', () => {
  const eigen = adres('Postbus', 'post', '2020-01-01');
  expect(venster(dode([eigen]), [], OP)).toBeNull();
  const erven = adres('Notarisstraat', 'post', '2026-10-20');
  expect(venster(dode([eigen, erven]), [], OP)).toContain('De erven van J. Visser / Notarisstraat 1');
  expect(venster(dode([eigen, erven]), [], dag('2026-10-19'))).toBeNull();
  expect(venster(dode([adres('Notarisstraat', 'post', '2026-10-20', '2026-11-01')]), [], OP)).toBeNull();
});

test('a long name stands on a line of its own, and the first line still says to whom', () => {
  const lang = naam('J.', 'x'.repeat(60).trim());
  const regels = aanErven(dode([adres('Post', 'post', '2026-10-20')], lang), [], OP)?.regels ?? [];
  expect(isAanErven(regels)).toBe(true);
  expect(isAanErven(['J. Visser', 'De erven van niemand'])).toBe(false);
});
