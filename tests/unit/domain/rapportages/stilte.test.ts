import { expect, test } from 'vitest';
import { gatenVan, langsteGat, type Moment } from '@/domain/rapportages/stilte';
import { toLocalDate } from '@/platform/local-date';

const moment = (dag: string, wat: Moment['wat']): Moment => ({ dag: toLocalDate(dag), wat });
const vandaag = toLocalDate('2026-11-10');

test('the days between each two moments, and from the last until today', () => {
  const gaten = gatenVan(
    [moment('2026-05-31', 'vervaldag'), moment('2026-06-16', 'stap'), moment('2026-09-20', 'brief')],
    vandaag,
  );
  expect(gaten.map(({ dagen }) => dagen)).toEqual([16, 96, 51]);
  expect(langsteGat(gaten)).toMatchObject({ dagen: 96, van: { wat: 'stap' }, tot: { wat: 'brief' } });
});

test('what is silent since the last day to pay has no gap that lies behind', () => {
  const gaten = gatenVan([moment('2026-05-31', 'vervaldag')], vandaag);
  expect(gaten).toMatchObject([{ dagen: 163, tot: null }]);
  expect(langsteGat(gaten)).toBeNull();
});
