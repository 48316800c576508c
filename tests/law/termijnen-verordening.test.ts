import { describe, expect, it } from 'vitest';
import { AANLEVERNORM } from '@/commands/reken/contractnormen';
import { verordeningstermijnen } from '@/law/heffing/verordeningstermijnen';
import { toLocalDate as d } from '@/platform/local-date';

describe('when a gemeente delivers its verordeningen (DVO Haarlem 2015 art. 7.2)', () => {
  it('"voor 15 augustus" and "voor 1 oktober": the day itself is too late', () => {
    expect(verordeningstermijnen(2027, null, AANLEVERNORM).waarde).toEqual({
      concept: '2026-08-14',
      voorstel: '2026-09-30',
      bekendmaking: '2026-12-31',
    });
  });

  it('published within two weeks after the raad, and before 1 January in any case', () => {
    const uiterlijk = (raad: string) =>
      verordeningstermijnen(2027, d(raad), AANLEVERNORM).waarde.bekendmaking;
    expect(uiterlijk('2026-11-10')).toBe('2026-11-24');
    expect(uiterlijk('2026-12-17')).toBe('2026-12-31');
    expect(uiterlijk('2026-12-18')).toBe('2026-12-31');
  });

  it('explains both: the days before which it is delivered, and the two weeks', () => {
    const bron = { regeling: 'DVO Haarlem 2015', artikel: '7.2, onder a, d en e' };
    expect(verordeningstermijnen(2027, d('2026-11-10'), AANLEVERNORM).uitleg).toEqual([
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

  it('without a contract only the law: published before the year begins, and nothing about concept and proposal', () => {
    const { waarde, uitleg } = verordeningstermijnen(2027, d('2026-11-10'), null);
    expect(waarde).toEqual({ concept: null, voorstel: null, bekendmaking: '2026-12-31' });
    expect(uitleg).toMatchObject([
      { sleutel: 'termijnen.verordening.zonder-afspraak', bron: { regeling: 'Gemeentewet', artikel: '139' } },
    ]);
  });
});
