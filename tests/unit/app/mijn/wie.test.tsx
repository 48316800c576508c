import { readFileSync } from 'node:fs';
import { citizenContext } from '@tests/support/context';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { GegevensLijst } from '@/app/(mijn)/mijn/[gemeente]/gegevens-lijst';
import { vraagVelden } from '@/app/(mijn)/mijn/[gemeente]/vragen/vraag-velden';
import { type Wie, wieIs } from '@/app/aanspreken/wie';
import { meldingNaam, meldingsoortenVoor } from '@/app/melding/melding-soorten';
import { mijnNav } from '@/app/nav-items';
import { wordsOfMijn } from '@/app/words';
import type { PersoonView } from '@/domain/personen/persoon.queries';
import type { Persoonsoort } from '@/platform/acting-for';
import type { Context } from '@/platform/context';

/** A company reads of its premises and its register, a human being of his home, his dog and his day of birth. */
const kantoor = { id: 1, naam: 'GBTwente' };
const borne = { id: 1, sleutel: 'borne', naam: 'Borne', persoonId: '0f0e2c1e-0000-4000-8000-000000000001' };

function contextOf(persoonsoort: Persoonsoort): Context {
  const ctx = citizenContext(kantoor as never, [borne as never], { now: new Date('2026-06-09T08:00:00Z') });
  return { ...ctx, gemeenten: ctx.gemeenten.map((g) => ({ ...g, sleutel: 'borne', persoonsoort })) };
}
const mens = contextOf('natuurlijk');
const bedrijf = contextOf('niet-natuurlijk');

describe('what the taxpayer is', () => {
  test('is the row of the gemeente, whoever logged in for it', () => {
    expect(wieIs(mens, 'borne')).toBe('persoon');
    expect(wieIs(bedrijf, 'borne')).toBe('bedrijf');
    // Somebody with a DigiD acts for a company: the matters are those of the company.
    expect(bedrijf.actor.soort).toBe('inwoner');
  });

  test('is what he logged in as, where no gemeente knows him', () => {
    const actor = { soort: 'ondernemer', persoonSleutel: 's', naam: null } as const;
    expect(wieIs({ actor, gemeenten: [] }, undefined)).toBe('bedrijf');
    expect(wieIs({ actor: { ...actor, soort: 'inwoner' }, gemeenten: [] }, undefined)).toBe('persoon');
  });
});

describe('side by side', () => {
  const naast = <T,>(of: (wie: Wie, ctx: Context) => T): [T, T] => [
    of('persoon', mens),
    of('bedrijf', bedrijf),
  ];

  test('the menu', () => {
    const menu = naast((_, ctx) =>
      mijnNav({ ctx, taal: 'nl', path: '/mijn/borne', nieuweBerichten: 0 }).map(({ label }) => label),
    );
    expect(menu[0]).toContain('Woning en afval');
    expect(menu[0]).toContain('Mijn gegevens');
    expect(menu[1]).toContain('Pand en afval');
    expect(menu[1]).toContain('Bedrijfsgegevens');
    expect(menu[1].join()).not.toMatch(/woning/i);
  });

  test('the kinds of melding', () => {
    const soorten = naast((wie) => meldingsoortenVoor(wie));
    expect(soorten[0].filter((soort) => !soorten[1].includes(soort))).toEqual([
      'hond-aan',
      'hond-af',
      'erven',
    ]);
    expect(naast((wie) => meldingNaam('verhuizing', wie, 'nl'))).toEqual([
      'Ik ben verhuisd',
      'Ons bedrijf is verhuisd',
    ]);
  });

  test('the own data: no day of birth, and the register they come from', () => {
    const wat = (soort: Persoonsoort) =>
      renderToStaticMarkup(
        <GegevensLijst
          persoon={
            {
              naam: 'Bakker',
              soort,
              geboortedatum: '1970-05-01',
              kvkNummer: null,
              adressen: [],
              contacten: [],
              vertegenwoordigers: [],
            } as unknown as PersoonView
          }
          taal="nl"
          zonderContact
        />,
      );
    expect(wat('natuurlijk')).toContain('1 mei 1970');
    expect(wat('niet-natuurlijk')).not.toContain('1970');
    const herkomst = naast((wie) => wordsOfMijn('nl')('gegevens.herkomst', { wie }));
    expect(herkomst[0]).toContain('basisregistratie personen');
    expect(herkomst[1]).toContain('Handelsregister');
  });

  test('what need not be told with a question', () => {
    const hint = naast(
      (wie) => vraagVelden([], { taal: 'nl', wie }).find(({ naam }) => naam === 'tekst')?.hint,
    );
    expect(hint[0]).toContain('BSN');
    expect(hint[1]).toContain('KvK-nummer');
    expect(hint[1]).not.toContain('BSN');
  });
});

/** Texts of the pages that a company reads as well. Kwijtschelding, its toets and heirs are not for a company. */
const VOOR_BEIDEN = [
  'administratief-beroep',
  'beantwoord',
  'berichten',
  'beroep',
  'betalingsregeling',
  'bezwaar',
  'bijlagen',
  'contactgegevens',
  'incasso',
  'invorderstap',
  'klachten',
  'mail',
  'mandaatzaak',
  'meldingen',
  'mijn',
  'mijn-aanslagen',
  'mijn-betalingen',
  'online-betalen',
  'postkeuze',
  'rekeningnummer',
  'uitbetaling',
  'vragen',
  'zaken',
];

/** A sentence that only a human being meets, or that says of a thing what it is. */
const MAG: readonly (readonly [RegExp, string])[] = [
  [/hond/i, 'asked, told and answered of who has a dog: a company is not offered it'],
  [/^mijn:(object\.(woning|kop|niet-woning)|groet)/, 'what a building is'],
  [
    /^mijn-aanslagen:(tarief|belasting\.ozb|belasting\.afvalstoffenheffing|doen\.kwijtschelding)/,
    'what a tariff is for, or shown to a person only',
  ],
  [/^mijn:gegevens\.(geboren|adres)/, 'a row that is there of a person only'],
  [
    /^meldingen:(soort|soortUitleg|vraag|dag|keuze)\./,
    'of a kind that is offered to a person only, or the use of a building',
  ],
  [/\.niveau$/, 'names both ways to log in'],
  [/^meldingen:fout\.(al-afgemeld|afmelding-loopt|einde-voor-begin)/, 'answers to who takes a dog off'],
  [/^bezwaar:grond/, 'an example for both'],
];

const leaves = (node: object, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  );

test('no sentence tells a company of a home, a dog, a day of birth or a BSN', () => {
  const fout: string[] = [];
  for (const bestand of VOOR_BEIDEN) {
    const texts = JSON.parse(readFileSync(`src/texts/nl/${bestand}.json`, 'utf8')) as object;
    for (const [key, zin] of leaves(texts)) {
      // What a company reads of a sentence that has both.
      const gelezen = zin.replace(
        /\{wie, select, bedrijf \{((?:[^{}]|\{\w+\})*)\} other \{(?:[^{}]|\{\w+\})*\}\}/g,
        '$1',
      );
      if (!/\bwoning|\bhond|geboortedatum|geboren|\bBSN\b|DigiD|huishouden/i.test(gelezen)) continue;
      const naam = `${bestand}:${key}`;
      if (!MAG.some(([past]) => past.test(naam))) fout.push(`${naam}  ${gelezen}`);
    }
  }
  expect(fout).toEqual([]);
});
