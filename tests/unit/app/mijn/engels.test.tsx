import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TeBetalen } from '@/app/(mijn)/mijn/aanslag-kaarten';
import { zaakVan } from '@/app/(mijn)/mijn/te-doen';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { berekening, percentageTekst } from '@/app/aanslagen/berekening';
import { showMoment } from '@/app/words';
import type { EigenAanslag, EigenRegel } from '@/domain/aanslagen/eigen-aanslag';
import { formatCents, formatEuros, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

/** Who reads English reads English: figures, days and words. Law is explained in Dutch where nobody translated it, and says so. */
const ROOT = 'src/app';
/** Of staff alone, and of both where the clerk sees it in Dutch. */
const NIET =
  /\((kantoor|balie|bestuur|beheer)\)|^(bezwaar\/bezwaarresultaat|bijgewerkt\/verouderd|btw|ontwikkel|overmaking|kas|inning|contact|brieven|termijnen|verordeningen)/;
const bestanden = (readdirSync(ROOT, { recursive: true }) as string[]).filter(
  (bestand) => /\.tsx?$/.test(bestand) && !NIET.test(bestand),
);
const inhoud = (bestand: string) => readFileSync(path.join(ROOT, bestand), 'utf8');

/** The arguments of each call of `naam`. */
function calls(text: string, naam: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(`${naam}(`); at !== -1; at = text.indexOf(`${naam}(`, at + 1)) {
    let depth = 1;
    let end = at + naam.length + 1;
    while (depth > 0 && end < text.length) {
      if ('([{'.includes(text[end] ?? '')) depth += 1;
      if (')]}'.includes(text[end] ?? '')) depth -= 1;
      end += 1;
    }
    found.push(text.slice(at + naam.length + 1, end - 1));
  }
  return found;
}

describe('in the code of what a citizen reads', () => {
  test('every amount, date and moment is asked for in his language', () => {
    const zonder = bestanden.flatMap((bestand) => {
      const text = inhoud(bestand);
      if (!/\btaal\b/.test(text)) return [];
      return ['formatCents', 'formatEuros', 'showDate', 'showMoment', 'percentageTekst'].flatMap((naam) =>
        calls(text, naam)
          .filter((args) => !/\btaal\b|'nl'|'en'/.test(args))
          .map((args) => `${bestand}: ${naam}(${args})`),
      );
    });
    expect(zonder).toEqual([]);
  });
});

describe('in English', () => {
  test('amounts, values, percentages, days and moments', () => {
    expect(formatCents(123_456n, 'en')).toBe('€1,234.56');
    expect(formatCents(-5n, 'en')).toBe('-\u2060€0.05');
    expect(formatEuros(312_000, 'en')).toBe('€312,000');
    expect(formatEuros(312_000)).toBe('€\u00a0312.000');
    expect(percentageTekst('0.10950', 'en')).toBe('0.1095');
    expect(showMoment(new Date('2026-03-30T08:00:00Z'), 'en')).toBe('30 March 2026 at 10:00');
    const regel = {
      tarief: { percentage: '0.10950', bedragCenten: null, code: 'eigenaar-woning' },
      aantal: 312_000n,
      deel: { teller: 12, noemer: 12 },
    } as unknown as EigenRegel;
    expect(berekening(wordsOfAanslagen('en'), regel, 2026, 'en')).toMatch(/0\.1095.*€312,000/);
  });

  test('the card with what is to be paid holds no Dutch figure or day', () => {
    const aanslag = {
      gemeenteId: 1,
      id: 'a',
      persoonId: 'p',
      aanslagnummer: '2026-1',
      belastingjaar: 2026,
      dagtekening: toLocalDate('2026-02-28'),
      betaalschema: 'twee-termijnen',
      betalingskenmerk: '8000000012345678',
      bedrag: toCents(300_000),
      verminderd: toCents(0),
      afgeschreven: toCents(0),
      open: toCents(300_000),
      teVeelOntvangen: toCents(0),
      biljetId: null,
      regeling: null,
      regels: [{ open: toCents(300_000) }],
    } as unknown as EigenAanslag;
    const vandaag = toLocalDate('2026-03-10');
    const html = renderToStaticMarkup(
      <TeBetalen
        {...zaakVan(aanslag, [], vandaag)}
        vandaag={vandaag}
        base="/mijn/borne"
        wie="persoon"
        taal="en"
      />,
    ).replace(/<details[^>]*>.*?<\/details>/gs, '');
    expect(html).toContain('€1,500.00');
    expect(html).toContain('31 March 2026');
    expect(html).not.toMatch(/\d,\d\d\b|€\s|\b(maart|mei|juni|uiterlijk)\b/);
  });
});

test('a day has no hour: what came in by letter is shown by its day', () => {
  expect(showMoment(new Date('2026-06-26T00:00:00.000Z'))).toBe('26 juni 2026');
  expect(showMoment(new Date('2026-01-26T00:00:00.000Z'), 'en')).toBe('26 January 2026');
  expect(showMoment(new Date('2026-06-26T00:00:00.001Z'))).toBe('26 juni 2026 om 02.00');
});

/** Words that no English sentence has; terms of law stand in brackets, as quotations or in the glossary. */
const NEDERLANDS =
  /\b(het|een|niet|wij|uw|voor|bij|naar|ook|nog|dat|dit|zijn|wordt|worden|heeft|hebt|kunt|moet|deze|onze|geen|aan|bedrag|datum|betalen|gemeente|jaar|maand|belasting|vraag)\b/;

test('the English texts of a citizen have no Dutch word in them', () => {
  const leaves = (node: object, key = ''): [string, string][] =>
    Object.entries(node).flatMap(([naam, value]) =>
      typeof value === 'string' ? [[`${key}${naam}`, value]] : leaves(value as object, `${key}${naam}.`),
    );
  const fout = readdirSync('src/texts/en').flatMap((bestand) =>
    leaves(JSON.parse(readFileSync(`src/texts/en/${bestand}`, 'utf8')) as object)
      // Read by a clerk, who reads Dutch.
      .filter(([key]) => !/^(balie|kantoor|werk)\./.test(key))
      .filter(([, zin]) =>
        NEDERLANDS.test(
          zin
            .replace(/\([^)]*\)|‘[^’]*’|<nl>.*?<\/nl>/g, ' ')
            .replace(/\{\w+\}|\{\w+, (select|plural),/g, ' ')
            .replace(/<\/?\w+>/g, ' ')
            .replace(/\b[\w-]+ \{/g, ' '),
        ),
      )
      .map(([key, zin]) => `${bestand}:${key}  ${zin}`),
  );
  expect(fout).toEqual([]);
});
