import { expect, test } from 'vitest';
import { type LopendRij, splitsZaken } from '@/domain/zaken/lopende-zaken';

const rij = (id: string, fase: LopendRij['fase'], vervolgOp: string): LopendRij => ({
  ...{ id, fase, vervolgOp, soort: 'bezwaar', zaaknummer: `B2026.${id}` },
  ontvangenOp: '2026-06-01T08:00:00Z',
});

test('what ended is counted; what goes on comes by its next day, without a day last', () => {
  const { lopend, klaar } = splitsZaken([
    rij('1', 'in-behandeling', '9999-12-31'),
    rij('2', 'afgehandeld', '9999-12-31'),
    rij('3', 'aanvullen', '2026-07-01'),
    rij('4', 'ingetrokken', '9999-12-31'),
    rij('5', 'ontvangen', '2026-06-20'),
  ]);
  expect(klaar).toBe(2);
  expect(lopend.map(({ id, vervolgOp }) => [id, vervolgOp])).toEqual([
    ['5', '2026-06-20'],
    ['3', '2026-07-01'],
    ['1', null],
  ]);
});
