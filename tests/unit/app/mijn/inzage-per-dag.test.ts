import { describe, expect, test } from 'vitest';
import { perDag } from '@/app/(mijn)/mijn/[gemeente]/inzage/per-dag';

const keek = (id: string, moment: string, afnemer: string, doel: string) => ({
  id,
  moment: new Date(moment),
  afnemer,
  doel,
});

describe('who looked, a line a day', () => {
  test('is one line per day, person and matter, with how often, newest first as it came', () => {
    const rijen = perDag(
      [
        keek('5', '2026-03-02T23:30Z', 'Saskia Visser', 'klant-zien'),
        keek('4', '2026-03-02T10:05Z', 'Saskia Visser', 'klant-zien'),
        keek('3', '2026-03-02T10:00Z', 'Tom Dekker', 'klant-zien'),
        keek('2', '2026-03-02T09:00Z', 'Saskia Visser', 'klant-zien'),
        keek('1', '2026-03-02T08:00Z', 'Saskia Visser', 'kwijtschelding-behandelen'),
      ],
      'nl',
    );
    expect(rijen.map(({ dag, wie, waarvoor, keer }) => [dag, wie, waarvoor, keer])).toEqual([
      // Half past eleven in the evening in UTC is the next day here.
      ['3 maart 2026', 'Saskia Visser', 'vraag of contact', 1],
      ['2 maart 2026', 'Saskia Visser', 'vraag of contact', 2],
      ['2 maart 2026', 'Tom Dekker', 'vraag of contact', 1],
      ['2 maart 2026', 'Saskia Visser', 'kwijtschelding', 1],
    ]);
  });

  test.each([
    ['bezwaar-vastleggen', 'uw bezwaar of beroep', 'your objection or appeal'],
    ['betalingsregeling', 'betalen in delen', 'paying in instalments'],
    ['invordering', 'uw betalingen', 'your payments'],
    ['iets-van-het-kantoor', 'afhandelen van een zaak', 'handling a case'],
  ])('%s names the matter in words of the reader', (doel, nl, en) => {
    const over = (taal: 'nl' | 'en') =>
      perDag([keek('1', '2026-03-02T08:00Z', 'Tom', doel)], taal)[0]?.waarvoor;
    expect(over('nl')).toBe(nl);
    expect(over('en')).toBe(en);
  });
});
