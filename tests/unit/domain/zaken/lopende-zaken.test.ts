import { expect, test } from 'vitest';
import { vervolgzin } from '@/app/zaken/zaken-words';
import { type LopendRij, splitZaken } from '@/domain/zaken/lopende-zaken';
import { EIGEN_TERMIJNEN } from '@/domain/zaken/vervolg';
import { toLocalDate } from '@/platform/local-date';

const rij = (id: string, fase: LopendRij['fase'], op: string | null): LopendRij => ({
  vervolg: op === null ? null : { soort: 'beslissen', op },
  ...{ id, fase, soort: 'bezwaar', zaaknummer: `B2026.${id}` },
  ontvangenOp: '2026-06-01T08:00:00Z',
});

test('what ended is counted; what goes on comes by its next day, without a day last', () => {
  const { lopend, klaar } = splitZaken([
    rij('1', 'in-behandeling', null),
    rij('2', 'afgehandeld', null),
    rij('3', 'aanvullen', '2026-07-01'),
    rij('4', 'ingetrokken', null),
    rij('5', 'ontvangen', '2026-06-20'),
  ]);
  expect(klaar).toBe(2);
  expect(lopend.map(({ id, vervolg }) => [id, vervolg?.op ?? null])).toEqual([
    ['5', '2026-06-20'],
    ['3', '2026-07-01'],
    ['1', null],
  ]);
});

test('what happens next is said as a sentence for the citizen, in both languages, and that a day went by', () => {
  const op = toLocalDate('2026-06-20');
  for (const soort of EIGEN_TERMIJNEN) {
    expect(vervolgzin({ soort, op }, op, 'nl')).toContain('20 juni 2026');
    expect(vervolgzin({ soort, op }, op, 'en')).toContain('20 June 2026');
    expect(vervolgzin({ soort, op }, toLocalDate('2026-06-21'), 'nl')).toBe(
      'Dit moest klaar zijn op 20 juni 2026.',
    );
  }
  expect(vervolgzin({ soort: 'beslissen', op }, op, 'nl')).toBe('Wij beslissen uiterlijk op 20 juni 2026.');
});
