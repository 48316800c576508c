import { describe, expect, it } from 'vitest';
import { verordeningsnorm, verordeningstermijnen } from '@/law/heffing/verordeningstermijnen';
import { LawError } from '@/law/law-error';
import { toLocalDate as d } from '@/platform/local-date';

describe('when a gemeente delivers its verordeningen (DVO Haarlem 2015 art. 7.2)', () => {
  it('"voor 15 augustus" and "voor 1 oktober": the day itself is too late', () => {
    expect(verordeningstermijnen(2027, null).waarde).toEqual({
      concept: '2026-08-14',
      voorstel: '2026-09-30',
      bekendmaking: '2026-12-31',
    });
  });

  it('published within two weeks after the raad, and before 1 January in any case', () => {
    const uiterlijk = (raad: string) => verordeningstermijnen(2027, d(raad)).waarde.bekendmaking;
    expect(uiterlijk('2026-11-10')).toBe('2026-11-24');
    expect(uiterlijk('2026-12-17')).toBe('2026-12-31');
    expect(uiterlijk('2026-12-18')).toBe('2026-12-31');
  });

  it('explains both: the days before which it is delivered, and the two weeks', () => {
    const bron = { regeling: 'DVO Haarlem 2015', artikel: '7.2, onder a, d en e' };
    expect(verordeningstermijnen(2027, d('2026-11-10')).uitleg).toEqual([
      {
        sleutel: 'termijnen.verordening.aanleveren',
        waarden: { concept: { datum: '2026-08-14' }, voorstel: { datum: '2026-09-30' } },
        bron,
      },
      {
        sleutel: 'termijnen.verordening.bekendmaken',
        waarden: { dagen: 14, dag: { datum: '2026-11-24' } },
        bron,
      },
    ]);
  });

  it('is a dated norm with its source, unknown before the contract', () => {
    expect(verordeningsnorm.vensters).toMatchObject([
      { vanaf: '2015-01-01', tot: null, zekerheid: 'contract', bron: { regeling: 'DVO Haarlem 2015' } },
    ]);
    expect(() => verordeningstermijnen(2014, null)).toThrow(LawError);
  });
});
