import { describe, expect, test } from 'vitest';
import { type Onderwerp, planToevoegen, planWijziging, sleutelVoor } from '@/domain/kennis/onderwerp';
import { toLocalDate } from '@/platform/local-date';

const vandaag = toLocalDate('2026-11-24');
const rij = (sleutel: string, more: Partial<Onderwerp> = {}): Onderwerp => ({
  sleutel,
  naam: sleutel,
  naamEn: sleutel,
  team: 'frontoffice',
  voorBurger: true,
  bron: 'DVO',
  vanaf: toLocalDate('2020-01-01'),
  tot: null,
  versie: 1,
  ...more,
});
const gestopt = toLocalDate('2026-11-24');

describe('a key', () => {
  test.each([
    ['Mutatie: erven', [], 'mutatie-erven'],
    ['Financiële vraag', [], 'financiele-vraag'],
    ['Hond', ['hond'], 'hond-2'],
    ['Hond', ['hond', 'hond-2'], 'hond-3'],
    ['???', [], 'onderwerp'],
  ])('of %s beside %j is %s', (naam, bestaand, sleutel) => {
    expect(sleutelVoor(naam, bestaand)).toBe(sleutel);
  });
});

describe('a new subject', () => {
  test('takes a name that no running subject has, however it is written', () => {
    const { sleutel: _, ...invoer } = rij('x', { naam: ' HOND ' });
    expect(planToevoegen(invoer, [rij('hond')], vandaag)).toMatchObject({ ok: false, veld: 'naam' });
    expect(planToevoegen(invoer, [rij('hond', { tot: gestopt })], vandaag)).toEqual({
      ok: true,
      sleutel: 'hond-2',
    });
  });
});

describe('a change', () => {
  const alle = [rij('hond'), rij('afval'), rij('pma', { voorBurger: false, team: 'serviceteam' })];
  const plan = (more: Partial<Onderwerp>, onder = alle, nu = onder[0] ?? rij('hond')) =>
    planWijziging(nu, { ...nu, ...more }, onder, vandaag);

  test('of team, name and end passes; nothing at all is told', () => {
    expect(plan({ team: 'expert' })).toEqual({ ok: true });
    expect(plan({ naam: 'Hond aanmelden', tot: toLocalDate('2027-01-01') })).toEqual({ ok: true });
    expect(plan({})).toMatchObject({ reden: 'weigering.ongewijzigd' });
  });

  test('to the name of another that runs is refused, unless it ends itself', () => {
    expect(plan({ naam: 'Afval' })).toMatchObject({ reden: 'weigering.onderwerp-bestaat' });
    expect(plan({ naam: 'Afval', tot: gestopt })).toEqual({ ok: true });
  });

  test('that ends it before today, or before it began, is refused; today is the soonest', () => {
    expect(plan({ tot: toLocalDate('2026-11-23') })).toMatchObject({
      reden: 'weigering.verleden',
      veld: 'tot',
    });
    expect(plan({ tot: gestopt })).toEqual({ ok: true });
    const nieuw = [rij('hond', { vanaf: vandaag }), rij('afval')];
    expect(plan({ tot: vandaag }, nieuw)).toMatchObject({ reden: 'weigering.einde-voor-begin' });
    // An end that passed stays when something else changes.
    const oud = [rij('hond', { tot: toLocalDate('2021-01-01') }), rij('afval')];
    expect(plan({ bron: 'Besluit' }, oud)).toEqual({ ok: true });
  });

  test('that leaves an inwoner nothing to choose is refused', () => {
    const laatste = [rij('anders'), rij('pma', { voorBurger: false })];
    expect(plan({ voorBurger: false }, laatste)).toMatchObject({
      reden: 'weigering.onderwerp-laatste',
      veld: 'voorBurger',
    });
    expect(plan({ tot: toLocalDate('2027-01-01') }, laatste)).toMatchObject({ veld: 'tot' });
    const endt = [rij('anders'), rij('hond', { tot: toLocalDate('2027-01-01') })];
    expect(plan({ voorBurger: false }, endt)).toMatchObject({ reden: 'weigering.onderwerp-laatste' });
  });
});
