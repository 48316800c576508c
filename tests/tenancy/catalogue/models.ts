import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a Prisma model promises about its table: the side against which the database is held. */
export const SCOPES = ['gemeente', 'kantoor', 'register', 'systeem'] as const;
export type Scope = (typeof SCOPES)[number];

export type Model = {
  readonly name: string;
  readonly table: string;
  /** Every `/// @scope` line of the model: exactly one is right. */
  readonly scopes: readonly string[];
  /** `/// @append-only`: a journal. */
  readonly appendOnly: boolean;
  readonly columns: readonly string[];
  /** Without those that the database makes itself (`dbgenerated`): they cannot be named in an insert. */
  readonly written: readonly string[];
  /** Columns of `@id`, `@@id`, `@unique` and `@@unique`, in order. */
  readonly uniques: readonly (readonly string[])[];
  readonly relations: readonly {
    readonly columns: readonly string[];
    readonly model: string;
    readonly references: readonly string[];
  }[];
};

const schemaFolder = fileURLToPath(new URL('../../../prisma/schema/', import.meta.url));

/** The text of all files of the Prisma schema. */
export const readSchemaText = (): string =>
  fs
    .readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => fs.readFileSync(path.join(schemaFolder, file), 'utf8'))
    .join('\n');

/** Every model in a Prisma schema, with the comment that stands on it. */
export function readModels(text = readSchemaText()): Model[] {
  const models = [...text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  const parsed = models.map(([, comment = '', name = '', body = '']) => parseModel(comment, name, body));
  const byName = new Map(parsed.map((model) => [model.name, model]));
  return parsed.map(({ columnOf: _, drafts, ...model }) => ({
    ...model,
    relations: drafts.map((draft) => ({
      columns: draft.columns,
      model: draft.model,
      references: draft.fields.map((field) => byName.get(draft.model)?.columnOf.get(field) ?? field),
    })),
  }));
}

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

function parseModel(comment: string, name: string, body: string) {
  const lines = body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'));
  const fields = lines.filter((line) => !line.startsWith('@@'));
  const columnOf = new Map<string, string>();
  const made = new Set<string>();
  for (const field of fields) {
    const [, prisma = '', type = ''] = /^(\w+)\s+(\w+)/.exec(field) ?? [];
    if (!SCALARS.has(type)) continue;
    columnOf.set(prisma, /@map\("([^"]+)"\)/.exec(field)?.[1] ?? prisma);
    if (field.includes('@default(dbgenerated())')) made.add(columnOf.get(prisma) ?? prisma);
  }
  const column = (field: string) => columnOf.get(field) ?? field;
  const blocks = lines.flatMap((line) => /^@@(?:id|unique)\(\[([^\]]+)\]/.exec(line)?.[1] ?? []);
  const single = fields.filter((field) => /\s@(id|unique)\b/.test(field)).map((f) => f.split(/\s+/)[0] ?? '');
  return {
    name,
    table: lines.flatMap((line) => /^@@map\("([^"]+)"\)/.exec(line)?.[1] ?? [])[0] ?? name,
    scopes: [...comment.matchAll(/^\/\/\/ @scope (\S+)$/gm)].map((match) => match[1] ?? ''),
    appendOnly: /^\/\/\/ @append-only$/m.test(comment),
    columns: [...columnOf.values()],
    written: [...columnOf.values()].filter((name) => !made.has(name)),
    uniques: [...blocks.map((block) => list(block).map(column)), ...single.map((field) => [column(field)])],
    columnOf,
    drafts: fields.flatMap((field) => {
      const found = /^\w+\s+(\w+)\S*\s+@relation\(.*?fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(
        field,
      );
      return found
        ? [{ columns: list(found[2] ?? '').map(column), model: found[1] ?? '', fields: list(found[3] ?? '') }]
        : [];
    }),
  };
}

const SCALARS = new Set([
  'Int',
  'BigInt',
  'String',
  'DateTime',
  'Boolean',
  'Bytes',
  'Json',
  'Decimal',
  'Float',
]);
