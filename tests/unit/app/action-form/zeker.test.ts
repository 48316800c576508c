import { expect, test } from 'vitest';
import { endInput, withdrawInput } from '@/app/(beheer)/beheer/instelling-invoer';
import { datePartNames } from '@/ui/date-parts';

/** What ends or stops something asks first: without the tick nothing of it gets past the form. */
const rij = { id: '018f0000-0000-7000-8000-000000000001', versie: '3' };
const delen = datePartNames('tot');
const einde = { ...rij, [delen.dag]: '1', [delen.maand]: '6', [delen.jaar]: '2027' };

test.each([
  ['ending', endInput, einde],
  ['taking back', withdrawInput, rij],
] as const)('%s a setting is refused at the question until it is ticked', (_, schema, typed) => {
  const zonder = schema.safeParse(typed);
  expect(zonder.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['zeker', 'formulier.zeker'],
  ]);
  expect(schema.safeParse({ ...typed, 'zeker-ja': 'ja' }).success).toBe(true);
});
