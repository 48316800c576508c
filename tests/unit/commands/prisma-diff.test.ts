import { describe, expect, test } from 'vitest';
import { diffSchemas, readSchema, readSnapshot } from '@/commands/prisma-diff';

const schema = (body: string) => `datasource db {\n  provider = "postgresql"\n}\n${body}`;
const one = schema('model A {\n  id Int @id\n  @@map("a")\n}\n');
const two = schema('model A {\n  id Int @id\n  naam String?\n  @@map("a")\n}\n');

describe('diffSchemas', () => {
  test('drafts a whole schema from nothing and one column from a change', async () => {
    expect((await diffSchemas('', one)).sql).toContain('CREATE TABLE "a"');
    const change = await diffSchemas(one, two);
    expect(change.changed).toBe(true);
    expect(change.sql).toMatch(/ALTER TABLE "a" ADD COLUMN\s+"naam" TEXT;/);
  });

  test('says so when nothing changed', async () => {
    expect((await diffSchemas(two, two)).changed).toBe(false);
  });
});

test('the schema holds nothing that no migration was drafted for (npm run prisma:diff)', async () => {
  const { changed, sql } = await diffSchemas(readSnapshot(), readSchema());
  expect(changed ? sql : '').toBe('');
});
