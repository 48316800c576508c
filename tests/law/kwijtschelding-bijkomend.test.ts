import { describe, expect, it } from 'vitest';
import { explain } from '@/law/explain';
import { determineBijkomend } from '@/law/kwijtschelding/bijkomend';
import { toCents } from '@/platform/cents';

const vraag = (volledig: boolean, rest: number, kosten: number, rente: number) =>
  determineBijkomend({
    volledig,
    restCenten: toCents(rest),
    kostenCenten: toCents(kosten),
    renteCenten: toCents(rente),
  });

describe('costs and interest beside a tax that is waived (Leidraad 28.6 and 75.10)', () => {
  it('go with the hoofdsom when all of it goes', () => {
    const { waarde, uitleg } = vraag(true, 0, 900, 77);
    expect(waarde).toEqual({ kostenCenten: 900n, renteCenten: 77n });
    const [zin] = explain(uitleg);
    expect(zin?.tekst.replaceAll('\u00a0', ' ')).toBe(
      'U hoeft de belasting niet te betalen. Dan hoeft u ook de kosten en rente van € 9,77 niet te betalen.',
    );
    expect(zin?.bron).toContain('28.6 en 75.10');
  });

  it.each([
    ['a part was given', false, 0],
    ['nothing was given', false, 26_692],
    ['another tax of the aanslag stays', true, 12_345],
  ])('stay where %s, which the text does not say and the step marks', (_, volledig, rest) => {
    const { waarde, uitleg } = vraag(volledig, rest, 900, 0);
    expect(waarde).toEqual({ kostenCenten: 0n, renteCenten: 0n });
    expect(uitleg).toMatchObject([{ sleutel: 'kwijtschelding.bijkomend.blijft', teBevestigen: true }]);
  });

  it('are not spoken of where none are open', () => {
    expect(vraag(true, 0, 0, 0)).toEqual({ waarde: { kostenCenten: 0n, renteCenten: 0n }, uitleg: [] });
  });
});
