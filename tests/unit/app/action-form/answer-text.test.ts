import { describe, expect, test } from 'vitest';
import { answerText } from '@/app/action-form/answer-text';
import { formInput, readOptionalText } from '@/app/action-form/form-input';

const zin = { 'weigering.dicht': 'Op {dag} niet, wel vanaf {nieuw} ({aantal}).' };
const melding = {
  sleutel: 'weigering.dicht',
  waarden: { dag: '2026-12-25', nieuw: '2026-12-28T09:05', aantal: 3 },
};

describe('the sentence of an answer', () => {
  test('says a day and a moment as people do, in the language of the reader; other values stay', () => {
    expect(answerText(zin, melding, 'nl')).toBe(
      'Op vrijdag 25 december 2026 niet, wel vanaf maandag 28 december 2026 om 9.05 uur (3).',
    );
    expect(answerText(zin, melding, 'en')).toContain('Monday 28 December 2026 at 9:05');
  });

  test('is its key where there is no sentence, and leaves out what was not given', () => {
    expect(answerText({}, melding, 'nl')).toBe('weigering.dicht');
    expect(answerText(zin, { sleutel: 'weigering.dicht' }, 'nl')).toBe('Op  niet, wel vanaf  ().');
  });
});

describe('what is typed in a form', () => {
  const lees = (reden: string) =>
    formInput((typed, refuse) => ({ reden: readOptionalText(typed, 'reden', 5, refuse) })).safeParse({
      reden,
    });

  test('may be left empty, is kept whole up to its length, and beyond it is refused and not cut', () => {
    expect(lees('')).toMatchObject({ data: { reden: null } });
    expect(lees('   ')).toMatchObject({ data: { reden: null } });
    expect(lees('12345')).toMatchObject({ data: { reden: '12345' } });
    expect(lees('123456').error?.issues).toMatchObject([{ path: ['reden'], message: 'fouten.te-lang' }]);
  });
});
