import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aanhef, aanschrijfregels, type Geadresseerde, groetVan } from '@/domain/personen/aanschrijving';
import type { Naam } from '@/domain/personen/naam';
import { aanVertegenwoordiger, type Vertegenwoordiger } from '@/domain/personen/vertegenwoordiger';
import { toLocalDate } from '@/platform/local-date';

const DAG = toLocalDate('2026-03-10');
const SMIT: Naam = {
  voornamen: 'Marieke',
  voorletters: 'M.',
  voorvoegsel: null,
  geslachtsnaam: 'Smit',
  naamgebruik: 'E',
  geslacht: 'V',
  titel: null,
  partnerVoorvoegsel: 'van den',
  partnerGeslachtsnaam: 'Berg',
};
const persoon = (naam: Partial<Naam> = {}, meer: Partial<Geadresseerde> = {}): Geadresseerde => ({
  soort: 'natuurlijk',
  naam: { ...SMIT, ...naam },
  geboortedatum: '1980-05-01',
  overlijdensdatum: null,
  ...meer,
});
const groet = (wie: Geadresseerde) => {
  const { vorm, naam } = groetVan(wie, DAG);
  return { M: `meneer ${naam}`, V: `mevrouw ${naam}`, naam }[vorm];
};

const bewindvoerder: Vertegenwoordiger = {
  ...persoon({ voorletters: 'K.', geslachtsnaam: 'Mulder', partnerGeslachtsnaam: null }),
  persoonId: 'k',
  rol: 'bewindvoerder',
  rechten: ['zien', 'betalen', 'bezwaar', 'kwijtschelding', 'regeling'],
  grens: null,
  leestMee: false,
  vanaf: toLocalDate('2020-01-01'),
  tot: null,
  adressen: [
    {
      soort: 'woon',
      vanaf: toLocalDate('2020-01-01'),
      tot: null,
      straat: 'Marktstraat',
      huisnummer: 1,
      huisletter: null,
      toevoeging: null,
      schrijfwijze: null,
      postcode: '7622AB',
      woonplaats: 'Borne',
    } as never,
  ],
};

describe('addressed as the person wants', () => {
  test('[U-14] naamgebruik, the name of the partner and the title in letter and on the own page; a minor and who is under bewind through who represents him; in every letter', () => {
    // Own name, partner's, partner's before, partner's behind: above the address, in the salutation, on the first page.
    for (const [naamgebruik, achter, regel] of [
      ['E', 'Smit', 'M. Smit'],
      ['P', 'Van den Berg', 'M. van den Berg'],
      ['V', 'Van den Berg-Smit', 'M. van den Berg-Smit'],
      ['N', 'Smit-van den Berg', 'M. Smit-van den Berg'],
    ] as const) {
      const wie = persoon({ naamgebruik });
      expect(aanschrijfregels(wie, DAG)).toEqual([`Mevrouw ${regel}`]);
      expect(aanhef(wie, DAG)).toBe(`Geachte mevrouw ${achter}`);
      expect(groet(wie)).toBe(`mevrouw ${achter}`);
      expect(groet(persoon({ naamgebruik, geslacht: 'M' }))).toBe(`meneer ${achter}`);
      // Nobody is called what he did not say.
      for (const geslacht of ['O', null]) expect(groet(persoon({ naamgebruik, geslacht }))).toBe(regel);
    }
    const barones = persoon({ titel: 'BS', partnerGeslachtsnaam: null });
    expect(aanschrijfregels(barones, DAG)).toEqual(['De hoogwelgeboren vrouwe', 'M. barones Smit']);
    expect(aanhef(barones, DAG)).toBe('Hoogwelgeboren vrouwe');
    expect(groet(barones)).toBe('M. barones Smit');

    const kind = persoon({}, { geboortedatum: '2012-05-01' });
    expect(aanschrijfregels(kind, DAG)[0]).toBe('Aan de wettelijk vertegenwoordiger(s) van');
    expect(aanhef(kind, DAG)).toBe('Geachte wettelijk vertegenwoordiger(s)');
    expect(groet(kind)).toBe('M. Smit');

    const door = aanVertegenwoordiger(SMIT, [bewindvoerder], DAG, { recht: 'zien', zaakId: null });
    expect(door).toMatchObject({
      aan: ['Mevrouw K. Mulder', 'bewindvoerder van M. Smit'],
      aanhef: 'Geachte mevrouw Mulder',
    });

    // Who sends something by post asks how it is addressed: there is no letter beside these rules.
    expect(sendersWithout()).toEqual([]);
  });

  test('an organisation and who died have their name and no more', () => {
    expect(
      groet(
        persoon(
          { geslachtsnaam: 'Bakker B.V.', voorletters: null, partnerGeslachtsnaam: null },
          { soort: 'niet-natuurlijk' },
        ),
      ),
    ).toBe('Bakker B.V.');
    expect(groet(persoon({}, { overlijdensdatum: '2026-01-01' }))).toBe('M. Smit');
  });
});

/** Files that bring something to the post, and neither ask for the address themselves nor in a file beside them. */
function sendersWithout(): string[] {
  const root = 'src/domain';
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'));
  const text = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const asks = (file: string): boolean => {
    const inhoud = text(file);
    if (/getGeadresseerden?\(/.test(inhoud)) return true;
    return [...inhoud.matchAll(/from '\.\/([\w.-]+)'/g)].some(([, naam = '']) => {
      const naast = path.join(path.dirname(file), `${naam}.ts`);
      return files.includes(naast) && /getGeadresseerden?\(/.test(text(naast));
    });
  };
  const senders = files.filter(
    (file) =>
      /[^.\w]deliverDocument\(write,/.test(text(file)) && !/function deliverDocument/.test(text(file)),
  );
  expect(senders.length).toBeGreaterThan(12);
  return senders.filter((file) => !asks(file));
}
