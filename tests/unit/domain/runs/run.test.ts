import { describe, expect, test } from 'vitest';
import { planRun, planRunBesluit, RUNOVERGANGEN, RUNSTATUSSEN, type RunAct } from '@/domain/runs/run';
import aanslagrun from '@/texts/nl/aanslagrun.json';

const ACTEN: RunAct[] = ['akkoord', 'afwijzen', 'intrekken', 'berekend', 'klaar', 'stoppen'];
const ter = { status: 'ter-akkoord', gemaaktDoor: 'medewerker:een' } as const;
const door = (besluiter: string, reden: string | null = null) => ({ besluiter, reden });

describe('a run', () => {
  test('only goes the way of the table, and every refusal has a sentence', () => {
    const wegen = RUNSTATUSSEN.flatMap((status) =>
      ACTEN.flatMap((act) => {
        const plan = planRun(status, act);
        if (plan.ok) return [`${status} ${act} ${plan.status}`];
        expect(Object.keys(aanslagrun.weigering).map((key) => `weigering.${key}`)).toContain(plan.reden);
        return [];
      }),
    );
    expect(wegen).toEqual([
      'proefdraai intrekken vervallen',
      'proefdraai berekend ter-akkoord',
      'proefdraai stoppen gestopt',
      'ter-akkoord akkoord uitvoeren',
      'ter-akkoord afwijzen afgewezen',
      'ter-akkoord intrekken vervallen',
      'ter-akkoord stoppen gestopt',
      'uitvoeren klaar uitgevoerd',
      'uitvoeren stoppen gestopt',
    ]);
    expect(Object.keys(RUNOVERGANGEN)).toHaveLength(RUNSTATUSSEN.length);
  });

  test('is decided on by somebody else than who made it', () => {
    expect(planRunBesluit(ter, 'akkoord', door('medewerker:een'))).toEqual({
      ok: false,
      reden: 'weigering.run-zelf-gemaakt',
    });
    expect(planRunBesluit(ter, 'akkoord', door('medewerker:twee'))).toEqual({
      ok: true,
      status: 'uitvoeren',
    });
  });

  test('is refused with a reason only', () => {
    expect(planRunBesluit(ter, 'afwijzen', door('medewerker:twee'))).toMatchObject({
      ok: false,
      veld: 'reden',
    });
    expect(planRunBesluit(ter, 'afwijzen', door('medewerker:twee', 'Tarief'))).toMatchObject({ ok: true });
  });
});
