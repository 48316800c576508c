import { describe, expect, it } from 'vitest';
import { terugbeltermijn } from '@/law/dienstverlening/terugbeltermijn';
import { toLocalDate as d } from '@/platform/local-date';
import { toLocalMoment as m } from '@/platform/local-moment';

const bron = {
  regeling: 'Terugbelbelofte van het kantoor',
  vindplaats: 'dienstverleningsovereenkomst en instelling',
};
const stap = (wat: string, waarden: object) => ({ sleutel: `termijnen.terugbellen.${wat}`, waarden, bron });
const atw = { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' } as const;
const uur = { eenheid: 'uur', aantal: 48, klok: 'weekdag' } as const;

describe('the whole explanation of a promised date', () => {
  it('in werkdagen: the question, each day that does not count, the answer', () => {
    expect(terugbeltermijn(d('2026-11-20'), atw).uitleg).toEqual([
      stap('werkdagen', { gevraagd: { datum: '2026-11-20' }, aantal: 3 }),
      stap('overgeslagen', { dag: { datum: '2026-11-21' }, reden: { keuze: 'zaterdag' } }),
      stap('overgeslagen', { dag: { datum: '2026-11-22' }, reden: { keuze: 'zondag' } }),
      stap('uiterlijk-dag', { dag: { datum: '2026-11-25' } }),
    ]);
  });

  it('in hours: which clock, and the moment', () => {
    expect(terugbeltermijn(m('2026-11-18T09:00'), uur).uitleg).toEqual([
      stap('uren', { gevraagd: { moment: '2026-11-18T09:00' }, aantal: 48, klok: { keuze: 'weekdag' } }),
      stap('uiterlijk-moment', { moment: { moment: '2026-11-20T09:00' } }),
    ]);
  });

  it('an agreed moment needs no other reason', () => {
    const afgesproken = m('2026-12-01T10:30');
    expect(terugbeltermijn(d('2026-11-20'), atw, { afgesproken }).uitleg).toEqual([
      stap('afgesproken', { moment: { moment: '2026-12-01T10:30' } }),
    ]);
  });
});

describe('the day that was named for a busy time', () => {
  const inPiek = (verwachting: string | undefined, extra: object = {}) => {
    const piek = { vanaf: d('2026-02-20'), tot: d('2026-03-15'), reden: 'aanslagen verstuurd' };
    const piekmomenten = [verwachting === undefined ? piek : { ...piek, verwachting: d(verwachting) }];
    return terugbeltermijn(d('2026-02-23'), atw, { piekmomenten, ...extra });
  };
  const piek = stap('piek', { reden: 'aanslagen verstuurd' });
  const bericht = { reden: 'aanslagen verstuurd' };

  it('goes before the norm (26 February) when it is later, and says so', () => {
    const { waarde, uitleg } = inPiek('2026-02-27');
    expect(waarde).toEqual({ uiterlijk: '2026-02-27', piekbericht: bericht });
    expect(uitleg.slice(2)).toEqual([piek, stap('piek-verwachting', { dag: { datum: '2026-02-27' } })]);
  });

  it.each([['2026-02-26'], ['2026-02-25'], [undefined]])('changes nothing as %s: not later', (dag) => {
    const { waarde, uitleg } = inPiek(dag);
    expect(waarde).toEqual({ uiterlijk: '2026-02-26', piekbericht: bericht });
    expect(uitleg.slice(2)).toEqual([piek]);
  });

  it('does not move an agreed moment', () => {
    const { waarde, uitleg } = inPiek('2026-03-20', { afgesproken: m('2026-02-25T10:00') });
    expect(waarde).toEqual({ uiterlijk: '2026-02-25T10:00', piekbericht: bericht });
    expect(uitleg.slice(1)).toEqual([piek]);
  });

  it('is compared by its day with a norm in hours: the same day is not later', () => {
    const piekmomenten = [
      { vanaf: d('2026-02-20'), tot: d('2026-03-15'), reden: 'druk', verwachting: d('2026-02-25') },
    ];
    const op = (moment: string) => terugbeltermijn(m(moment), uur, { piekmomenten }).waarde.uiterlijk;
    expect(op('2026-02-23T09:00')).toBe('2026-02-25T09:00');
    expect(op('2026-02-20T09:00')).toBe('2026-02-25');
  });
});
