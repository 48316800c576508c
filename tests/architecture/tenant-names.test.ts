import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { GEMEENTEN, KANTOREN } from '../../prisma/seed/register';
import { isCode, lineOf, nodesOf, parse, readSources, type Source } from './source';

const NAMEN = new RegExp(
  `\\b(${[...GEMEENTEN, ...KANTOREN].map(({ sleutel }) => sleutel).join('|')})\\b`,
  'i',
);

/** Text that the program works with: strings, parts of templates, text of JSX and names; never a comment. */
const saysSomething = (node: ts.Node): node is ts.StringLiteral | ts.JsxText | ts.Identifier =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isJsxText(node) ||
  ts.isIdentifier(node);

/** What is said beside `regeling` names a text that was read: the source of a rule, which decides nothing. */
const isBron = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'regeling';

const judge = (sources: readonly Source[]): string[] =>
  sources.filter(isCode).flatMap((source) => {
    const file = parse(source);
    return nodesOf(file).flatMap((node) =>
      saysSomething(node) && !isBron(node) && NAMEN.test(node.text.replaceAll('_', ' '))
        ? [`${source.path} line ${lineOf(file, node)}: ${node.text.trim()}`]
        : [],
    );
  });

describe('no gemeente or kantoor of the demo stands in the product', () => {
  // The pages that show components to who builds them have example names; nothing is decided there.
  const product = readSources('src/law', 'src/domain', 'src/platform', 'src/app').filter(
    ({ path }) => !path.includes('/ontwikkel/'),
  );

  test('in no string, name or sentence of law, domain, platform and app', () => {
    expect(product.length).toBeGreaterThan(500);
    expect(judge(product)).toEqual([]);
  });

  test.each([
    ["if (norm === 'haarlem') weken = 12;", 1],
    ['const CONTACTBELEID_HAARLEM = 1;', 1],
    ['const path = `/balie/borne/nieuw`;', 1],
    ['<p>Belastingen door GBTwente</p>', 1],
    ['// Haarlem asks for twelve weeks.\nconst weken = afspraak.weken;', 0],
    ["const bron = { regeling: 'DVO Haarlem 2015' };", 0],
    ["import { losseRegel } from './boeking';", 0],
  ])('finds it where it is: %s', (text, times) => {
    expect(judge([{ path: 'src/law/proef.tsx', text }])).toHaveLength(times);
  });
});
