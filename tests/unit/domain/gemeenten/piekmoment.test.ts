import { describe, expect, test } from 'vitest';
import { type Instelling, laatsteDag, planInstelling } from '@/domain/gemeenten/instelling';
import { readWaarde, type Waarde } from '@/domain/gemeenten/instelling.schema';
import { drukkeOnderwerpen, piekmomentOp, redenIn } from '@/domain/gemeenten/piekmoment';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const vandaag = dag('2026-11-21');
let teller = 0;
function piek(vanaf: string, tot: string, more: Partial<Waarde<'piekmoment'>> = {}): Instelling {
  teller += 1;
  return {
    id: `piek-${teller}`,
    soort: 'piekmoment',
    waarde: { reden: `Reden ${teller}.`, verwachting: tot, ...more },
    vanaf: dag(vanaf),
    tot: dag(tot),
    bron: 'besluit',
    zekerheid: 'contract',
    versie: 1,
    gemaaktDoor: 'proef',
    gemaaktOp: new Date(0),
    vervallenOp: null,
  };
}
const voorstel = (vanaf: string, tot: string, more: Partial<Waarde<'piekmoment'>> = {}) => ({
  soort: 'piekmoment' as const,
  waarde: { reden: 'Nieuw.', verwachting: tot, ...more },
  vanaf: dag(vanaf),
  tot: dag(tot),
  bron: 'besluit',
  zekerheid: 'contract' as const,
});

describe('planning a busy time', () => {
  const reeks = [piek('2027-02-01', '2027-03-01', { reden: 'De aanslagen.' })];

  test('one about the same on the same days is refused by name, with its first and last day', () => {
    expect(planInstelling(reeks, voorstel('2027-02-28', '2027-04-01'), vandaag)).toEqual({
      ok: false,
      reden: 'weigering.piek-overlapt',
      veld: 'vanaf',
      waarden: { reden: 'De aanslagen.', vanaf: '1-2-2027', laatste: '28-2-2027' },
    });
    expect(planInstelling(reeks, voorstel('2027-01-01', '2027-02-02'), vandaag)).toMatchObject({
      veld: 'tot',
    });
    expect(planInstelling(reeks, voorstel('2027-02-01', '2027-03-01'), vandaag).ok).toBe(false);
  });

  test('one about an onderwerp may run beside one about everything, not beside its like', () => {
    const hond = { onderwerp: 'hond' };
    expect(planInstelling(reeks, voorstel('2027-02-10', '2027-02-20', hond), vandaag).ok).toBe(true);
    const met = [...reeks, piek('2027-02-10', '2027-02-20', hond)];
    expect(planInstelling(met, voorstel('2027-02-19', '2027-02-25', hond), vandaag).ok).toBe(false);
    expect(planInstelling(met, voorstel('2027-02-19', '2027-02-25', { onderwerp: 'woz' }), vandaag).ok).toBe(
      true,
    );
  });

  test('what was withdrawn is in nobody’s way', () => {
    const weg = [{ ...piek('2027-02-01', '2027-03-01'), vervallenOp: new Date(0) }];
    expect(planInstelling(weg, voorstel('2027-02-01', '2027-03-01'), vandaag).ok).toBe(true);
  });

  test('the answer is expected on its last day or later; the past is refused', () => {
    const met = (verwachting: string) =>
      planInstelling([], voorstel('2027-02-01', '2027-03-01', { verwachting }), vandaag);
    expect(met('2027-02-27')).toMatchObject({
      reden: 'weigering.verwachting-voor-einde',
      veld: 'waarde.verwachting',
    });
    expect(met('2027-02-28').ok).toBe(true);
    // Nobody waits ten years for an answer: the year is a typing error, and every citizen who writes would be told it.
    expect(met('2036-03-01')).toMatchObject({
      reden: 'weigering.verwachting-te-ver',
      veld: 'waarde.verwachting',
    });
    expect(
      planInstelling([], voorstel('2027-02-01', '2029-03-01', { verwachting: '2029-03-01' }), vandaag),
    ).toMatchObject({ reden: 'weigering.piek-te-lang', veld: 'tot' });
    expect(planInstelling([], voorstel('2037-02-01', '2037-03-01'), vandaag)).toMatchObject({
      reden: 'weigering.te-ver',
      veld: 'vanaf',
    });
    expect(planInstelling([], voorstel('2026-11-20', '2026-12-01'), vandaag)).toMatchObject({
      reden: 'weigering.verleden',
    });
  });
});

describe('which busy time is told', () => {
  const alles = piek('2027-02-01', '2027-03-01');
  const hond = piek('2027-02-01', '2027-03-01', { onderwerp: 'hond' });
  const gemeente = piek('2027-02-01', '2027-02-11');
  const gemeenteHond = piek('2027-02-05', '2027-02-07', { onderwerp: 'hond' });
  const rijen = { gemeente: [gemeente, gemeenteHond], kantoor: [alles, hond] };
  const op = (datum: string, onderwerp: string | null) =>
    piekmomentOp(rijen, dag(datum), onderwerp)?.id ?? null;

  test('the most specific: onderwerp before gemeente before kantoor', () => {
    expect(op('2027-02-05', 'hond')).toBe(gemeenteHond.id);
    expect(op('2027-02-04', 'hond')).toBe(hond.id);
    expect(op('2027-02-05', 'woz')).toBe(gemeente.id);
    expect(op('2027-02-05', null)).toBe(gemeente.id);
    expect(op('2027-02-11', 'woz')).toBe(alles.id);
  });

  test('from its first day to its last, and not the days around', () => {
    expect(op('2027-01-31', 'hond')).toBeNull();
    expect(op('2027-02-01', 'woz')).toBe(gemeente.id);
    expect(op('2027-02-28', 'woz')).toBe(alles.id);
    expect(op('2027-03-01', 'woz')).toBeNull();
    expect(laatsteDag(alles)).toBe('2027-02-28');
  });

  test('one that was withdrawn is never told; what is busy by itself is named once', () => {
    const weg = { gemeente: [], kantoor: [{ ...alles, vervallenOp: new Date(0) }] };
    expect(piekmomentOp(weg, dag('2027-02-05'), null)).toBeNull();
    expect(drukkeOnderwerpen(rijen, dag('2027-02-05'))).toEqual(['hond']);
    expect(drukkeOnderwerpen(rijen, dag('2027-03-01'))).toEqual([]);
  });
});

test('a reason is a sentence, in the language of the reader where it was written', () => {
  const waarde = readWaarde('piekmoment', { reden: 'Het is druk', verwachting: '2027-03-01' });
  expect(waarde.reden).toBe('Het is druk.');
  expect(redenIn(waarde, 'en')).toBe('Het is druk.');
  expect(redenIn({ ...waarde, redenEn: 'It is busy.' }, 'en')).toBe('It is busy.');
  expect(redenIn({ ...waarde, redenEn: 'It is busy.' }, 'nl')).toBe('Het is druk.');
});
