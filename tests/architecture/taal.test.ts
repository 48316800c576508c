import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  judgeTekst,
  KANTOORWOORDEN,
  ONLEESBAAR,
  tekstenIn,
  UITZONDERINGEN,
  uitzonderingVoor,
} from './taal/rules';

const TEXTS = path.join(import.meta.dirname, '..', '..', 'src', 'texts');

const tekstenVan = (taal: 'nl' | 'en') =>
  fs
    .readdirSync(path.join(TEXTS, taal), { recursive: true, encoding: 'utf8' })
    .filter((bestand) => bestand.endsWith('.json'))
    .sort()
    .flatMap((bestand) =>
      tekstenIn(
        bestand.split(path.sep).join('/'),
        JSON.parse(fs.readFileSync(path.join(TEXTS, taal, bestand), 'utf8')),
      ),
    );
const teksten = tekstenVan('nl');

describe('what people read', () => {
  test('has sentences of at most 20 words, and no words of the office', () => {
    expect(teksten.length).toBeGreaterThan(4_000);
    expect(teksten.filter((t) => !uitzonderingVoor(t)).flatMap(judgeTekst)).toEqual([]);
  });

  test('can be read by the formatter, in English too: a message that it cannot read is a page that breaks', () => {
    const engels = tekstenVan('en').flatMap(judgeTekst);
    expect(engels.filter((fout) => fout.includes(ONLEESBAAR))).toEqual([]);
  });

  test('an exception is one of a text that needs it', () => {
    for (const uitzondering of UITZONDERINGEN) {
      const gedekt = teksten.filter((t) => uitzonderingVoor(t) === uitzondering);
      expect(gedekt.flatMap(judgeTekst), uitzondering.sleutel).not.toEqual([]);
    }
  });
});

describe('the gate', () => {
  const judge = (bericht: string) => judgeTekst({ bestand: 'proef.json', sleutel: 'zin', bericht });
  const woorden = (aantal: number) => Array(aantal).fill('woord').join(' ');

  test('finds a sentence of 21 words, not one of 20, and counts what is filled in', () => {
    expect(judge(`Kort. ${woorden(20)}. Ook kort.`)).toEqual([]);
    expect(judge(`Kort. ${woorden(21)}.`)).toEqual([expect.stringContaining('21 words, at most 20')]);
    expect(judge(`${woorden(20)} {bedrag}.`)).toHaveLength(1);
  });

  test('finds it in every choice of a plural and within a tag', () => {
    expect(judge(`{n, plural, one {Kort.} other {# ${woorden(20)}.}}`)).toHaveLength(1);
    expect(judge(`{wie, select, ik {${woorden(21)}.} other {Kort.}}`)).toHaveLength(1);
    expect(judge(`<b>${woorden(21)}</b>`)).toHaveLength(1);
    expect(judge(`{n, plural, one {${woorden(10)}.} other {${woorden(10)}.}} ${woorden(10)}.`)).toEqual([]);
  });

  test.each(Object.entries(KANTOORWOORDEN))('finds "%s" and names "%s"', (woord, gewoon) => {
    const zin = `${woord.charAt(0).toUpperCase()}${woord.slice(1)} zo.`;
    expect(judge(zin)).toEqual([expect.stringContaining(`write "${gewoon}"`)]);
  });

  test('finds no word of the office within another word, and says what cannot be read', () => {
    expect(judge('De hedendaagse weg kent geen omwegen, mede-eigenaren wel.')).toEqual([]);
    expect(judge('Een {gat zonder eind')).toEqual([expect.stringContaining(ONLEESBAAR)]);
  });
});
