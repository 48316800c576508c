import ts from 'typescript';
import { isCode, lineOf, nodesOf, parse, type Source } from '../source';

/** One rule: what is wrong in a file, as sentences without the path. */
export type Rule = { readonly name: string; readonly judge: (source: Source) => string[] };

const MAX_FILE = 300;
/** A list of cases may be longer than code. */
const MAX_TEST_FILE = 500;
const MAX_FUNCTION = 70;
const MAX_COMPONENT = 150;

const inPath = (source: Source, pattern: RegExp) => pattern.test(source.path);
const lines = (text: string) => text.replace(/\n$/, '').split('\n');
const grep = (source: Source, pattern: RegExp, what: string): string[] =>
  lines(source.text).flatMap((line, i) => (pattern.test(line) ? [`line ${i + 1}: ${what}`] : []));

const fileLength: Rule = {
  name: 'file-length',
  judge: (source) => {
    const count = lines(source.text).length;
    const most = inPath(source, /^tests\//) ? MAX_TEST_FILE : MAX_FILE;
    return isCode(source) && count > most ? [`${count} lines, at most ${most}`] : [];
  },
};

const functionLength: Rule = {
  name: 'function-length',
  judge: (source) => {
    // A describe block of a test is a list, not a function.
    if (!isCode(source) || inPath(source, /^tests\//)) return [];
    const file = parse(source);
    return nodesOf(file).flatMap((node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
      const count = lines(node.getText(file)).length;
      const name = functionName(node);
      const most =
        source.path.endsWith('.tsx') && /^([A-Z]|render$)/.test(name) ? MAX_COMPONENT : MAX_FUNCTION;
      return count > most ? [`line ${lineOf(file, node)}: ${name} has ${count} lines, at most ${most}`] : [];
    });
  },
};

function functionName(node: ts.Node): string {
  if ('name' in node && node.name) return (node.name as ts.Node).getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : 'a function';
}

const bannedNames: Rule = {
  name: 'banned-names',
  judge: ({ path }) => {
    const folder = /(^|\/)(utils?|helpers?|common|shared|services?|types|misc|lib)\//.exec(path);
    const file =
      /(^|[/.-])(utils?|helpers?|common|shared|services?|types|misc|manager|impl)\.(ts|tsx|mjs)$/i.exec(path);
    return [
      ...(folder ? [`a folder called ${folder[2]} says nothing: name what is in it`] : []),
      ...(file ? [`a file called ${file[2]} says nothing: name what is in it`] : []),
    ];
  },
};

const noBarrels: Rule = {
  name: 'no-barrels',
  judge: (source) => {
    if (!isCode(source)) return [];
    const file = parse(source);
    return [
      ...(/(^|\/)index\.(ts|tsx)$/.test(source.path) ? ['index files hide where things come from'] : []),
      ...file.statements
        .filter((s) => ts.isExportDeclaration(s) && s.moduleSpecifier !== undefined)
        .map((s) => `line ${lineOf(file, s)}: re-export, import it where it lives`),
    ];
  },
};

const UNNUMBERED = new RegExp(
  `\\b(${['TO', 'FIX', 'X', 'HA'].map((a, i) => a + ['DO', 'ME', 'XX', 'CK'][i]).join('|')})\\b(?!\\(#\\d+\\))`,
);
const numberedTodo: Rule = {
  name: 'numbered-todo',
  judge: (source) => grep(source, UNNUMBERED, 'name the issue, as in (#12)'),
};

/** Written in pieces, so that this file does not contain what it forbids. */
const MACHINE_PATH = new RegExp(
  `(^|[\\s'"\`(=])/(${['work', 'root', 'home/\\w+', 'Users/\\w+', 'tmp'].join('|')})/`,
);
const REGISTRY = new RegExp(
  `["'/]([\\w-]+\\.)*(${['artif' + 'actory', 'nex' + 'us', 'verda' + 'ccio'].join('|')})[\\w.-]*[:/]`,
);
const noMachinePaths: Rule = {
  name: 'no-machine-paths',
  judge: (source) => [
    ...grep(source, MACHINE_PATH, 'a path of one machine'),
    ...grep(source, REGISTRY, 'the address of a registry'),
    ...(source.path === 'package-lock.json'
      ? grep(source, /"resolved": "https?:/, 'the address of a registry')
      : []),
  ],
};

const ENV_ALLOWED =
  /^src\/(platform\/env\.ts|commands\/.*|instrumentation\.ts)$|^tests\/|^next\.config\.ts$|^prisma\//;
const oneEnvironment: Rule = {
  name: 'one-environment',
  judge: (source) =>
    isCode(source) && !inPath(source, ENV_ALLOWED)
      ? grep(source, /\bprocess\.env\b/, 'ask platform/env')
      : [],
};

const CLOCK_ALLOWED =
  /^src\/platform\/(clock\.ts|open-cache\.mjs)$|^src\/commands\/|^tests\/|^src\/(ui|app)\/.*\.tsx?$/;
const givenClock: Rule = {
  name: 'given-clock',
  judge: (source) => {
    if (!inPath(source, /^src\//) || !isCode(source) || inPath(source, CLOCK_ALLOWED)) return [];
    const file = parse(source);
    const pure = inPath(source, /^src\/(law|domain)\//);
    return nodesOf(file).flatMap((node) => {
      const at = `line ${lineOf(file, node)}:`;
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
        return [`${at} new Date() reads the clock: take the moment as an argument`];
      if (!ts.isPropertyAccessExpression(node)) return [];
      const text = node.getText();
      if (text === 'Date.now') return [`${at} Date.now() reads the clock: take the moment as an argument`];
      return pure && text === 'Math.random' ? [`${at} chance has no place in a decision`] : [];
    });
  },
};

const emptyCatch: Rule = {
  name: 'empty-catch',
  judge: (source) => {
    if (!isCode(source)) return [];
    const file = parse(source);
    return nodesOf(file).flatMap((node) =>
      ts.isCatchClause(node) && /^\{\s*\}$/.test(node.block.getText(file))
        ? [`line ${lineOf(file, node)}: say what happens now and why that is right, or do not catch`]
        : [],
    );
  },
};

const asciiIdentifiers: Rule = {
  name: 'ascii-identifiers',
  judge: (source) => {
    if (!isCode(source)) return [];
    const file = parse(source);
    return nodesOf(file).flatMap((node) =>
      // A key of a table of letters is data.
      ts.isIdentifier(node) && !ts.isPropertyAssignment(node.parent) && !/^[\x20-\x7e]*$/.test(node.text)
        ? [`line ${lineOf(file, node)}: ${node.text} is not ASCII`]
        : [],
    );
  },
};

/** What a function does is said in English, what it does it to in the words of the law: `calculateOzb`. */
const DUTCH_VERBS = new RegExp(
  `^(${[
    ...[
      'beoordeel',
      'bepaal',
      'bereken',
      'beslis',
      'bewaar',
      'boek',
      'controleer',
      'doe',
      'geef',
      'haal',
      'herreken',
      'kies',
      'lees',
    ],
    ...[
      'leg',
      'maak',
      'meld',
      'neem',
      'reken',
      'schort',
      'schrijf',
      'simuleer',
      'splits',
      'stel',
      'stuur',
      'tel',
      'toets',
      'toon',
    ],
    ...[
      'trek',
      'verdaag',
      'verdeel',
      'vergelijk',
      'verhoog',
      'verklaar',
      'verlaag',
      'verreken',
      'verwerk',
      'vind',
      'voeg',
      'weiger',
    ],
    ...['wijzig', 'zeg', 'zet', 'zoek'],
  ].join('|')})(?=[A-Z]|$)`,
);

const englishVerbs: Rule = {
  name: 'english-verbs',
  judge: (source) => {
    if (!inPath(source, /^src\/(law|domain|platform|jobs)\//) || !isCode(source)) return [];
    const file = parse(source);
    const exported = (node: ts.Node) =>
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some((one) => one.kind === ts.SyntaxKind.ExportKeyword);
    const named = file.statements.filter(exported).flatMap((node) => {
      if (ts.isFunctionDeclaration(node)) return node.name ? [node.name] : [];
      if (!ts.isVariableStatement(node)) return [];
      return node.declarationList.declarations.flatMap(({ name, initializer }) =>
        initializer && ts.isFunctionLike(initializer) && ts.isIdentifier(name) ? [name] : [],
      );
    });
    return named
      .filter(({ text }) => DUTCH_VERBS.test(text))
      .map((name) => `line ${lineOf(file, name)}: ${name.text} begins with a Dutch verb`);
  },
};

/** What is of every page and of no noun, beside the files that Next looks for. */
const AT_THE_ROOT = new RegExp(
  `^src/app/(${[
    ...['error', 'global-error', 'layout', 'not-found', 'not-found-view', 'frames', 'nav-items', 'werelden'],
    ...['house-style', 'public-fact', 'hulp', 'words', 'waarom', 'csv-response', 'euro-input'],
    ...['tijdvak-input', 'nieuwe-poging'],
  ].join('|')})\\.tsx?$`,
);

const appRoot: Rule = {
  name: 'app-root',
  judge: ({ path }) =>
    /^src\/app\/[^/]+\.tsx?$/.test(path) && !AT_THE_ROOT.test(path)
      ? ['lives in the folder of its noun, or of the one world that shows it']
      : [],
};

export const tidyRules: readonly Rule[] = [
  fileLength,
  functionLength,
  bannedNames,
  noBarrels,
  numberedTodo,
  noMachinePaths,
  oneEnvironment,
  givenClock,
  emptyCatch,
  asciiIdentifiers,
  englishVerbs,
  appRoot,
];

/** Everything that is wrong in these files, as `path: rule: sentence`. */
export const judgeTidy = (sources: readonly Source[], rules: readonly Rule[] = tidyRules): string[] =>
  sources.flatMap((source) =>
    rules.flatMap((rule) => rule.judge(source).map((bad) => `${source.path}: ${rule.name}: ${bad}`)),
  );
