import ts from 'typescript';
import { parse, type Source } from '../architecture/source';

/**
 * Every function of src/domain that can reach the database on its own account: what a queries file exports, and
 * the async functions that use cases export. Stores are reached through those and are no way in.
 */
export function reachableFunctions(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const [, file = ''] = /^src\/domain\/([^/]+\/[^/]+\.ts)$/.exec(source.path) ?? [];
    if (file === '' || /\.(store|schema|format)\.ts$/.test(file)) return [];
    const all = file.endsWith('.queries.ts');
    return exportedFunctions(parse(source))
      .filter((fn) => all || fn.isAsync)
      .map((fn) => `${file} ${fn.name}`);
  });
}

function exportedFunctions(file: ts.SourceFile): { name: string; isAsync: boolean }[] {
  const has = (node: ts.Node, kind: ts.SyntaxKind) =>
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((m) => m.kind === kind);
  const isAsync = (node: ts.FunctionLikeDeclaration) =>
    has(node, ts.SyntaxKind.AsyncKeyword) || /^Promise\b/.test(node.type?.getText() ?? '');
  return file.statements.flatMap((s) => {
    if (!has(s, ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isFunctionDeclaration(s)) return [{ name: s.name?.text ?? 'default', isAsync: isAsync(s) }];
    if (!ts.isVariableStatement(s)) return [];
    return s.declarationList.declarations.flatMap((d) =>
      d.initializer && (ts.isArrowFunction(d.initializer) || ts.isFunctionExpression(d.initializer))
        ? [{ name: d.name.getText(), isAsync: isAsync(d.initializer) }]
        : [],
    );
  });
}
