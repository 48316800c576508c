import { describe, expect, test } from 'vitest';
import {
  mayTaak,
  mayWork,
  ONDERWERPSOORTEN,
  planClaim,
  planOverdracht,
  planVerkeerdBezorgd,
  TEAMS,
  takenVoor,
  teamsVan,
  teamsVoor,
} from '@/domain/taken/taak';

const open = { status: 'open', medewerkerId: null, team: 'serviceteam' } as const;
const bij = (medewerkerId: string) => ({ ...open, status: 'bezig' as const, medewerkerId });
const vraag = { team: 'serviceteam', herkomst: 'frontoffice', onderwerpSoort: 'vraag' } as const;

describe('who takes a task', () => {
  test.each([
    ['what is free', open, { ok: true, al: false }],
    ['what one has already', bij('ik'), { ok: true, al: true }],
    ['what somebody else has', bij('ander'), { ok: false, reden: 'weigering.al-opgepakt', door: 'ander' }],
    [
      'what is done',
      { ...open, status: 'afgerond' as const },
      { ok: false, reden: 'weigering.taak-afgerond', door: null },
    ],
  ])('%s', (_, taak, plan) => {
    expect(planClaim(taak, 'ik', ['serviceteam'])).toEqual(plan);
  });

  test('nobody of another team, and nobody without a role', () => {
    for (const rollen of [['frontoffice'], ['medewerker-innen'], []] as const)
      expect(planClaim(open, 'ik', rollen)).toMatchObject({ reden: 'weigering.ander-team' });
    expect(teamsVan(['serviceteam'])).toEqual(['serviceteam', 'expert']);
    expect(teamsVan(['bestuurder', 'beheerder'])).toEqual([]);
    expect(takenVoor(['medewerker-innen'])).toEqual([
      { team: 'innen', soort: 'regeling' },
      { team: 'innen', soort: 'adresstop' },
      { team: 'innen', soort: 'document' },
      { team: 'innen', soort: 'verhaalfeit' },
    ]);
    // Who decides on regelingen works for the team, and sees of one citizen only the acts that are his own.
    expect(takenVoor(['invorderingsambtenaar', 'bestuurder'])).toEqual([
      { team: 'innen', soort: 'verhaalfeit' },
    ]);
  });

  test('only who has it works on it', () => {
    expect(mayWork(bij('ik'), 'ik')).toEqual({ ok: true });
    // Let go, and taken by somebody else while he was typing.
    expect(mayWork(bij('ander'), 'ik')).toMatchObject({ reden: 'weigering.nu-van-ander' });
    expect(mayWork({ ...bij('ik'), status: 'afgerond', resultaat: 'vervallen' }, 'ik')).toMatchObject({
      reden: 'weigering.taak-vervallen',
    });
    expect(mayWork(open, 'ik')).toMatchObject({ reden: 'weigering.eerst-oppakken' });
  });
});

describe('to which team', () => {
  test('a team that does not exist is refused, the one that has it too', () => {
    for (const naar of ['', 'Serviceteam', 'helpdesk', '__proto__'])
      expect(planOverdracht(vraag, naar)).toEqual({
        ok: false,
        reden: 'weigering.team-onbekend',
        veld: 'team',
      });
    expect(planOverdracht(vraag, 'serviceteam')).toMatchObject({ reden: 'weigering.al-bij-team' });
  });

  test('a team that may not see the subject is refused, also where it exists', () => {
    for (const soort of ONDERWERPSOORTEN)
      for (const team of TEAMS) {
        const plan = planOverdracht(
          { team: team === 'expert' ? 'serviceteam' : 'expert', herkomst: null, onderwerpSoort: soort },
          team,
        );
        expect(plan.ok).toBe(teamsVoor(soort).includes(team));
      }
    expect(teamsVoor('vraag')).toEqual(['serviceteam', 'frontoffice', 'expert']);
    expect(teamsVoor('regeling')).toEqual(['serviceteam', 'expert', 'innen']);
    expect(mayTaak(['medewerker-innen'], 'vraag')).toBe(false);
  });

  test('what is sent on remembers who had it; what goes back forgets, so that it does not bounce', () => {
    expect(planOverdracht(vraag, 'expert')).toMatchObject({
      team: 'expert',
      herkomst: 'serviceteam',
      terug: false,
    });
    expect(planVerkeerdBezorgd(vraag)).toEqual({
      ok: true,
      team: 'frontoffice',
      herkomst: null,
      terug: true,
    });
    expect(planVerkeerdBezorgd({ ...vraag, team: 'frontoffice', herkomst: null })).toMatchObject({
      reden: 'weigering.geen-herkomst',
    });
  });
});
