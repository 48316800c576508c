import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Kengetallen } from '@/app/(bestuur)/bestuur/[gemeente]/kengetallen';
import { wordsOfBestuur as words, wordsOfInning } from '@/app/words';
import { CONTACT_CIJFERS } from '@/domain/rapportages/contacten';
import {
  BELOFTE_CIJFERS,
  HEFFING_CIJFERS,
  INNING_CIJFERS,
  STAAT_CIJFERS,
  ZAAK_CIJFERS,
} from '@/domain/rapportages/kengetallen';

const REPORTS = {
  heffing: HEFFING_CIJFERS.map((c) => words(`kengetal.heffing.${c}.naam`)),
  staat: STAAT_CIJFERS.map((c) => wordsOfInning(`kengetal.staat.${c}.naam`)),
  inning: INNING_CIJFERS.map((c) => wordsOfInning(`kengetal.inning.${c}.naam`)),
  contacten: CONTACT_CIJFERS.map((c) => words(`kengetal.contacten.${c}.naam`)),
  beloften: BELOFTE_CIJFERS.map((c) => words(`kengetal.beloften.${c}.naam`)),
  zaken: ZAAK_CIJFERS.map((c) => words(`kengetal.zaken.${c}.naam`)),
};

const rowsOf = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
        cell.replace(/<[^>]+>/g, ' ').trim(),
      ),
    );

describe.each(['1', '2', 'eigen'] as const)(
  'what stands with every figure where the agreement is %s',
  (van) => {
    test.each(['heffing', 'staat', 'inning', 'contacten', 'beloften', 'zaken'] as const)(
      '%s: each has its definition, unit, norm, owner and source',
      (rapport) => {
        const rows = rowsOf(
          renderToStaticMarkup(
            <Kengetallen rapport={rapport} van={van} gemeente={undefined} regels="/regels" />,
          ),
        );
        expect(rows).toHaveLength(REPORTS[rapport].length);
        for (const [
          at,
          [cijfer = '', definitie = '', norm = '', eigenaar = '', bron = ''],
        ] of rows.entries()) {
          const naam = REPORTS[rapport][at] ?? '?';
          expect(cijfer.startsWith(naam)).toBe(true);
          expect(cijfer.length).toBeGreaterThan(naam.length + 5);
          for (const cell of [definitie, norm, eigenaar]) expect(cell.length).toBeGreaterThan(10);
          // A sentence of a contract between quotation marks, or said that there is none.
          expect(bron).toMatch(/„.+”|^Keuze van dit overzicht/);
        }
      },
    );

    test('the contract that is quoted is that of the kantoor', () => {
      const html = (['heffing', 'contacten', 'beloften', 'zaken'] as const)
        .map((rapport) =>
          renderToStaticMarkup(
            <Kengetallen rapport={rapport} van={van} gemeente={undefined} regels="/regels" />,
          ),
        )
        .join();
      expect(html.includes('GBTwente')).toBe(van !== 'eigen');
      expect(html.includes('Cocensus')).toBe(van === 'eigen');
    });
  },
);
