import { describe, expect, test } from 'vitest';
import { afdoenUiterlijk, planHerinnering } from '@/domain/bezwaren/advies';
import { toLocalDate } from '@/platform/local-date';

const dag = (text: string) => toLocalDate(`2026-${text}`);

describe('reminding of advice', () => {
  test.each([
    ['more than a week before', '04-27', [], null],
    ['a week before', '04-28', [], 'vooraf'],
    ['once', '04-29', ['vooraf'], null],
    ['on the last day, where nobody did', '05-05', [], 'vooraf'],
    ['when the day went by', '05-06', ['vooraf'], 'verstreken'],
    ['also where nobody was told before', '05-06', [], 'verstreken'],
    ['and not again', '06-06', ['vooraf', 'verstreken'], null],
  ] as const)('%s', (_, vandaag, gehad, gevraagd) => {
    expect(planHerinnering(dag('05-05'), dag(vandaag), gehad)).toBe(gevraagd);
  });
});

describe('done within three months', () => {
  const ontvangen = dag('03-24');
  const uiterlijk = dag('05-05');
  test.each([
    ['of the day on which it came, where the advice is in time', 'heffing', '05-05', '2026-06-24'],
    ['not where the advice is late', 'heffing', '05-06', null],
    ['not for an objection to a WOZ value', 'woz', '05-05', null],
    ['not for costs', 'kosten', '05-05', null],
  ] as const)('%s', (_, soort, op, gevraagd) => {
    expect(afdoenUiterlijk(soort, ontvangen, { uiterlijk, op: dag(op) })).toBe(gevraagd);
  });

  test('not where they went by before the advice came', () => {
    const laat = { uiterlijk: dag('08-01'), op: dag('06-25') };
    expect(afdoenUiterlijk('heffing', ontvangen, laat)).toBeNull();
  });
});
