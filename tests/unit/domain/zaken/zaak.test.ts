import { describe, expect, test } from 'vitest';
import { MOTIVERING_MIN, planBesluit } from '@/domain/zaken/besluit';
import { eindstand, planWijziging } from '@/domain/zaken/termijn';
import { FASEN, isEinde, OVERGANGEN, planFase, ZAAKSOORTEN, zaaknummerOf } from '@/domain/zaken/zaak';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;

describe('the way of a case', () => {
  test('every fase is reached from the first one, and from each open one it can be withdrawn', () => {
    const reached = new Set(['ontvangen']);
    for (const _ of FASEN)
      for (const fase of [...reached]) for (const naar of OVERGANGEN[fase as 'ontvangen']) reached.add(naar);
    expect([...reached].sort()).toEqual([...FASEN].sort());
    for (const fase of FASEN.filter((f) => !isEinde(f)))
      expect(planFase(fase, 'ingetrokken')).toEqual({ ok: true });
  });

  test('a decision is only taken on what was put before somebody; what ended says so', () => {
    for (const soort of ['bezwaar', 'kwijtschelding'] as const)
      for (const fase of FASEN)
        expect(planFase(fase, 'afgehandeld', soort).ok).toBe(fase === 'besluit-gevraagd');
    // Of a melding that books nothing one person decides, who handles it.
    for (const fase of FASEN)
      expect(planFase(fase, 'afgehandeld', 'melding').ok).toBe(
        fase === 'besluit-gevraagd' || fase === 'in-behandeling',
      );
    expect(planFase('afgehandeld', 'in-behandeling')).toEqual({ ok: false, reden: 'zaken.fout.afgelopen' });
    expect(planFase('ontvangen', 'besluit-gevraagd')).toEqual({ ok: false, reden: 'zaken.fout.fase' });
  });

  test('numbers of two kinds are never alike, and keep their order as text', () => {
    const all = ZAAKSOORTEN.flatMap((soort) => [1, 2, 10].map((n) => zaaknummerOf(soort, 2026, n)));
    expect(new Set(all).size).toBe(all.length);
    expect(zaaknummerOf('bezwaar', 2026, 123)).toBe('B2026.000123');
    expect(['2', '10'].map((n) => zaaknummerOf('kwijtschelding', 2026, Number(n))).sort()[0]).toBe(
      'K2026.000002',
    );
  });
});

describe('terms', () => {
  const loopt = { stand: 'loopt', uiterlijk: dag('2026-12-31') } as const;

  test('postponed once, and never to an earlier or the same day', () => {
    expect(planWijziging(loopt, 'verdaagd', dag('2027-02-11'), false)).toEqual({ ok: true });
    expect(planWijziging(loopt, 'verdaagd', dag('2027-02-11'), true)).toMatchObject({
      reden: 'zaken.fout.al-verdaagd',
    });
    expect(planWijziging(loopt, 'verlengd', dag('2027-02-11'), true)).toEqual({ ok: true });
    expect(planWijziging(loopt, 'verlengd', dag('2026-12-31'), false)).toMatchObject({
      reden: 'zaken.fout.termijn-korter',
    });
    expect(planWijziging({ ...loopt, stand: 'gehaald' }, 'verlengd', dag('2027-02-11'), false)).toMatchObject(
      {
        reden: 'zaken.fout.termijn-klaar',
      },
    );
  });

  test('done on the last day is in time, a day later it is not, and missed stays missed', () => {
    const termijn = { gemistOp: null, uiterlijk: dag('2026-12-31') };
    expect(eindstand(termijn, 'gehaald', dag('2026-12-31'))).toBe('gehaald');
    expect(eindstand(termijn, 'gehaald', dag('2027-01-01'))).toBe('te-laat');
    // Moved to a later day after it was missed: it was missed all the same.
    expect(
      eindstand(
        { ...termijn, gemistOp: new Date(), uiterlijk: dag('2027-06-01') },
        'gehaald',
        dag('2027-01-02'),
      ),
    ).toBe('te-laat');
    expect(eindstand(termijn, 'vervallen', dag('2027-06-01'))).toBe('vervallen');
  });
});

describe('decisions', () => {
  const voorstel = { stand: 'voorgesteld', voorgesteldDoor: 'medewerker:een' } as const;
  const reden = 'x'.repeat(MOTIVERING_MIN);

  test('taken by another, given back with a reason, taken back by who made it', () => {
    expect(planBesluit(voorstel, 'genomen', 'medewerker:twee', null)).toEqual({ ok: true });
    expect(planBesluit(voorstel, 'genomen', 'medewerker:een', reden)).toMatchObject({
      reden: 'zaken.fout.eigen-voorstel',
    });
    expect(planBesluit(voorstel, 'teruggegeven', 'medewerker:twee', ' ')).toMatchObject({
      veld: 'toelichting',
    });
    expect(planBesluit(voorstel, 'teruggegeven', 'medewerker:twee', reden)).toEqual({ ok: true });
    expect(planBesluit(voorstel, 'teruggegeven', 'medewerker:een', null)).toEqual({ ok: true });
    expect(
      planBesluit({ ...voorstel, stand: 'genomen' }, 'teruggegeven', 'medewerker:twee', reden),
    ).toMatchObject({
      reden: 'zaken.fout.besloten',
    });
  });
});
