import { expect, test } from 'vitest';
import { berichtnaam } from '@/app/berichten/berichten-words';
import { DOCUMENTSOORTEN } from '@/domain/documenten/document';

test.each(['nl', 'en'] as const)('every letter that can be made has a name of its own in %s', (taal) => {
  const namen = Object.keys(DOCUMENTSOORTEN).map((soort) => berichtnaam(soort, taal));
  expect(new Set(namen).size).toBe(namen.length);
  expect(namen).not.toContain(berichtnaam('van vroeger', taal));
});

test('a kind of letter of before or after this version is still called a letter', () => {
  expect([berichtnaam('van vroeger', 'nl'), berichtnaam('toString', 'en')]).toEqual(['Brief', 'Letter']);
});
