import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A file as the rules see it: its path from the root of the project, with slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

const root = fileURLToPath(new URL('../../', import.meta.url));
const SKIPPED = new Set(['node_modules', '.git', '.next', '.kohier', 'generated']);

/** Has no text to judge. */
const PICTURE = /\.(png|ico)$/;

/** Every file of text under these folders or files, in a fixed order; what is generated is left out. */
export function readSources(...places: string[]): Source[] {
  const walk = (place: string): string[] => {
    const full = path.join(root, place);
    if (!fs.existsSync(full)) return [];
    if (fs.statSync(full).isFile()) return [place];
    return fs
      .readdirSync(full)
      .filter((name) => !SKIPPED.has(name))
      .sort()
      .flatMap((name) => walk(`${place}/${name}`));
  };
  return places
    .flatMap(walk)
    .filter((file) => !PICTURE.test(file))
    .map((file) => ({ path: file, text: fs.readFileSync(path.join(root, file), 'utf8') }));
}

export const isCode = ({ path: file }: Source): boolean => /\.(ts|tsx|mjs|cjs)$/.test(file);

const trees = new WeakMap<Source, ts.SourceFile>();

/** The syntax tree of a file, with parents; read once however many rules ask for it. */
export function parse(source: Source): ts.SourceFile {
  const before = trees.get(source);
  if (before) return before;
  const tree = parseText(source);
  trees.set(source, tree);
  return tree;
}

const parseText = ({ path: file, text }: Source): ts.SourceFile =>
  ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ESNext,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  );

const known = new WeakMap<ts.Node, ts.Node[]>();

/** Every node, the top one first. */
export function nodesOf(top: ts.Node): ts.Node[] {
  const before = known.get(top);
  if (before) return before;
  const found: ts.Node[] = [];
  known.set(top, found);
  const visit = (node: ts.Node) => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(top);
  return found;
}

/** Line of a node, counted from 1. */
export const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
