import { expect, test } from 'vitest';
import { nameActor } from '@/domain/medewerkers/name-actor';

test('who did something has the name that he has at this kantoor, however he was written down', () => {
  const namen = new Map([['7b0c', 'Sanne Koster']]);
  expect(nameActor(namen, 'medewerker:7b0c')).toBe('Sanne Koster');
  expect(nameActor(namen, '7b0c')).toBe('Sanne Koster');
  for (const ander of ['medewerker:ff00', 'systeem:termijnen-bewaken', 'inwoner:7b0c', '', null, undefined])
    expect(nameActor(namen, ander)).toBeNull();
});
