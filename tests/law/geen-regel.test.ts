import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listParameters } from '@/law/dated';
import { readSources } from '../architecture/source';

/** Rules that are not there, because the law does not have them: what nobody builds, nobody tests, unless by name. */
const law = readSources('src').filter((source) => source.path.startsWith('src/law/'));
const texts = fs
  .readdirSync(path.resolve('src/texts/nl'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    path: `src/texts/nl/${name}`,
    text: fs.readFileSync(path.resolve('src/texts/nl', name), 'utf8'),
  }));

/** Where an article is used as a source, or named in a sentence. */
const naming = (sources: readonly { path: string; text: string }[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map((source) => source.path);

const AWR_52 = /awr\('52\b|AWR (art(ikel|\.)? ?)?52\b|zeven jaar bewaren/i;
const WOZ_26A = /wetWoz\('26a\b|Wet WOZ (art(ikel|\.)? ?)?26a\b/i;

describe('what the law does not say', () => {
  test('[wet C8] AWR 52 is nowhere a basis for keeping records: no parameter, source or sentence names it', () => {
    expect(law.length).toBeGreaterThan(50);
    expect(naming([...law, ...texts], AWR_52)).toEqual([]);
    for (const parameter of listParameters()) {
      for (const { bron } of parameter.vensters) {
        expect(bron.regeling === 'AWR' && /^52\b/.test(bron.artikel ?? ''), parameter.naam).toBe(false);
      }
    }
    // Planted: it would be found.
    expect(naming([{ path: 'x', text: "bron: awr('52, vierde lid')" }], AWR_52)).toEqual(['x']);
  });

  test('[wet C24] motorrijtuigenbelasting is no municipal tax: no ground of refusal and no sentence names it', () => {
    expect(naming([...law, ...texts], /motorrijtuig/i)).toEqual([]);
    expect(naming([{ path: 'x', text: "grond: 'motorrijtuigenbelasting-open'" }], /motorrijtuig/i)).toEqual([
      'x',
    ]);
  });

  test('[wet C27] Wet WOZ 26a does not exist any more: no margin rule rests on it', () => {
    expect(naming([...law, ...texts], WOZ_26A)).toEqual([]);
    expect(naming([{ path: 'x', text: "bron: wetWoz('26a')" }], WOZ_26A)).toEqual(['x']);
  });
});
