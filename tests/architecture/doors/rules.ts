import ts from 'typescript';
import { nodesOf, parse, type Source } from '../source';

/**
 * Every way in goes through one of the four doors (decision 15). Pages, actions and routes are found by their
 * file names and directives, which is how Next finds them as well.
 */
export type Allowed = ReadonlyMap<string, string>;

/** What may stand beside the door in a page or route: settings of Next that read nothing. */
const SETTINGS = new Set(['metadata', 'dynamic', 'runtime', 'maxDuration', 'revalidate']);

const isFile = (source: Source, name: string) =>
  new RegExp(`^src/app/(.+/)?${name}\\.(ts|tsx)$`).test(source.path);

/** Every page, action and route that does not go through its door, and every side entrance. */
export function judgeDoors(sources: readonly Source[], allowed: Allowed): string[] {
  return sources
    .filter((source) => /^src\/.*\.tsx?$/.test(source.path))
    .flatMap((source) => judgeOne(source, allowed.has(source.path)).map((bad) => `${source.path}: ${bad}`));
}

function judgeOne(source: Source, isAllowed: boolean): string[] {
  const file = parse(source);
  const bad = [...inlineActions(file), ...sideEntrances(source, file, isAllowed)];
  if (isAllowed) return bad;
  if (isFile(source, 'page')) bad.push(...judgePage(file));
  if (isFile(source, 'route')) bad.push(...judgeExports(file, ['route'], '@/platform/route', SETTINGS));
  // The worker runs whatever a file of this folder exports.
  if (/^src\/jobs\//.test(source.path)) bad.push(...judgeExports(file, ['job'], '@/platform/job', new Set()));
  if (isFile(source, 'loading')) bad.push('a loading file makes a 404 answer 200 (decision 17)');
  if (hasDirective(file, 'use server'))
    bad.push(...judgeExports(file, ['action', 'kantoorAction', 'setAction'], '@/platform/action', new Set()));
  return bad;
}

function judgePage(file: ts.SourceFile): string[] {
  const standard = exportsOf(file).find((e) => e.name === 'default');
  if (!standard) return ['a page needs a default export made by page(...)'];
  const others = exportsOf(file).filter((e) => e.name !== 'default' && !SETTINGS.has(e.name));
  return [
    ...(madeBy(file, standard.value, ['page', 'openPage'], '@/platform/page')
      ? []
      : ['the default export of a page is made by page(...) or openPage(...)']),
    ...others.map((e) => `export ${e.name} does not belong in a page`),
  ];
}

function judgeExports(file: ts.SourceFile, doors: string[], from: string, beside: Set<string>): string[] {
  return exportsOf(file)
    .filter((e) => !beside.has(e.name) && !e.isType)
    .filter((e) => !madeBy(file, e.value, doors, from))
    .map((e) => `export ${e.name} is made by ${doors.join('(...) or ')}(...)`);
}

/** An action inside another file has no door at all, and would close over whatever is around it. */
function inlineActions(file: ts.SourceFile): string[] {
  return nodesOf(file).flatMap((node) =>
    ts.isBlock(node) && node.statements.some((s) => isDirective(s, 'use server'))
      ? ["'use server' inside a function: actions live in a file of their own"]
      : [],
  );
}

/** Opening a transaction in app is for routes, which the door admits without one. */
function sideEntrances(source: Source, file: ts.SourceFile, isAllowed: boolean): string[] {
  if (!/^src\/app\//.test(source.path) || isFile(source, 'route') || isAllowed) return [];
  return file.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    if (textOf(statement.moduleSpecifier) !== '@/platform/tenant' || statement.importClause?.isTypeOnly)
      return [];
    const named = statement.importClause?.namedBindings;
    const values =
      named && ts.isNamedImports(named) ? named.elements.filter((e) => !e.isTypeOnly) : [undefined];
    return values.length > 0 ? ['opens a transaction beside the doors: only a route may'] : [];
  });
}

type Exported = { name: string; value: ts.Expression | undefined; isType: boolean };

/** Every name that a module exports, with the expression that it is. */
function exportsOf(file: ts.SourceFile): Exported[] {
  return file.statements.flatMap((s): Exported[] => {
    if (ts.isExportAssignment(s))
      return [{ name: 'default', value: resolve(file, s.expression), isType: false }];
    if (ts.isExportDeclaration(s)) {
      const names = s.exportClause && ts.isNamedExports(s.exportClause) ? s.exportClause.elements : [];
      if (names.length === 0 && !s.isTypeOnly) return [{ name: '*', value: undefined, isType: false }];
      return names.map((e) => ({
        name: e.name.text,
        value: s.moduleSpecifier ? undefined : constantOf(file, (e.propertyName ?? e.name).text),
        isType: s.isTypeOnly || e.isTypeOnly,
      }));
    }
    const marks = ts.canHaveModifiers(s) ? (ts.getModifiers(s) ?? []) : [];
    if (!marks.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) return [];
    const standard = marks.some((m) => m.kind === ts.SyntaxKind.DefaultKeyword);
    if (ts.isVariableStatement(s))
      return s.declarationList.declarations.map((d) => ({
        name: d.name.getText(),
        value: d.initializer,
        isType: false,
      }));
    const isType = ts.isTypeAliasDeclaration(s) || ts.isInterfaceDeclaration(s);
    const name = 'name' in s && s.name ? (s.name as ts.Identifier).text : 'default';
    return [{ name: standard ? 'default' : name, value: undefined, isType }];
  });
}

const resolve = (file: ts.SourceFile, expression: ts.Expression) =>
  ts.isIdentifier(expression) ? constantOf(file, expression.text) : expression;

function constantOf(file: ts.SourceFile, name: string): ts.Expression | undefined {
  for (const s of file.statements) {
    if (!ts.isVariableStatement(s) || !(s.declarationList.flags & ts.NodeFlags.Const)) continue;
    const found = s.declarationList.declarations.find((d) => d.name.getText() === name);
    if (found) return found.initializer;
  }
  return undefined;
}

/** Whether an expression is a call of a door, and the door is the real one. */
function madeBy(
  file: ts.SourceFile,
  value: ts.Expression | undefined,
  doors: string[],
  from: string,
): boolean {
  if (!value || !ts.isCallExpression(value) || !ts.isIdentifier(value.expression)) return false;
  const name = value.expression.text;
  return file.statements.some((s) => {
    if (!ts.isImportDeclaration(s) || textOf(s.moduleSpecifier) !== from) return false;
    const named = s.importClause?.namedBindings;
    return (
      named !== undefined &&
      ts.isNamedImports(named) &&
      named.elements.some((e) => e.name.text === name && doors.includes((e.propertyName ?? e.name).text))
    );
  });
}

const textOf = (node: ts.Node): string => (ts.isStringLiteral(node) ? node.text : '');
const isDirective = (s: ts.Statement, text: string): boolean =>
  ts.isExpressionStatement(s) && ts.isStringLiteral(s.expression) && s.expression.text === text;
const hasDirective = (file: ts.SourceFile, text: string): boolean =>
  file.statements.some((s) => isDirective(s, text));
