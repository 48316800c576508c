import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STANDEN } from '@/domain/vragen/vraagketen';
import { BRIEF_NIEUW_DAGEN, type Feiten, type Vraagfeit, wachtendVoor } from '@/domain/vragen/wachtend';
import { addDays, toLocalDate } from '@/platform/local-date';

const vandaag = toLocalDate('2026-06-09');
const onderwerp = { naam: 'Afval', naamEn: 'Waste' };
const vraag = (more: Partial<Vraagfeit>): Vraagfeit => ({
  id: 'v',
  onderwerp,
  stand: 'gesteld',
  resultaat: 'doorgezet',
  taak: null,
  nietBereikt: false,
  ...more,
});
const leeg: Feiten = { aanslagen: [], vragen: [], brieven: [] };
const betaald = { id: 'a', belastingjaar: 2024, teBetalen: false, teVeelOntvangen: 0n };
const soorten = (feiten: Partial<Feiten>) =>
  wachtendVoor({ ...leeg, ...feiten }, vandaag).map(({ soort }) => soort);

describe('what waits for somebody', () => {
  test('nothing: no question, no new letter, everything paid and nothing too much', () => {
    expect(soorten({ aanslagen: [betaald] })).toEqual([]);
    expect(soorten({})).toEqual([]);
  });

  test('money that is his, with the amount, also where nothing has to be paid', () => {
    expect(wachtendVoor({ ...leeg, aanslagen: [{ ...betaald, teVeelOntvangen: 73_068n }] }, vandaag)).toEqual(
      [{ soort: 'te-veel', aanslagId: 'a', belastingjaar: 2024, bedrag: 73_068n }],
    );
  });

  const bellen = { bellen: true, beloofd: '2026-06-12' };
  const schrijven = { bellen: false, beloofd: '2026-06-12' };
  test.each([
    ['a question that we work on', vraag({ taak: schrijven }), 'vraag'],
    ['a question of which nobody made work yet', vraag({ resultaat: null }), 'vraag'],
    ['a call that we owe', vraag({ taak: bellen }), 'gebeld'],
    ['an answer', vraag({ stand: 'antwoord-gegeven' }), 'antwoord'],
    ['a second answer', vraag({ stand: 'extra-gegeven' }), 'antwoord'],
    ['an answer that did not help', vraag({ stand: 'extra-informatie', taak: schrijven }), 'vraag'],
    ['an offer of an appointment', vraag({ stand: 'afspraak-aangeboden' }), 'kies-afspraak'],
    ['an appointment that we call about', vraag({ stand: 'afspraak-gemaakt', taak: schrijven }), 'afspraak'],
    ['an appointment that was made', vraag({ stand: 'afspraak-gemaakt' }), 'afspraak'],
    ['a call that did not reach him', vraag({ nietBereikt: true }), 'niet-bereikt'],
    ['a call that is tried again', vraag({ nietBereikt: true, taak: bellen }), 'gebeld'],
    ['put through: somebody spoke him', vraag({ resultaat: 'doorverbonden' }), null],
    ['at its end', vraag({ stand: 'beantwoord' }), null],
  ] as const)('%s', (_, feit, soort) => {
    expect(soorten({ vragen: [feit] })).toEqual(soort === null ? [] : [soort]);
  });

  test('a letter is news for so many days from its date, and not before it', () => {
    const op = (dagen: number) =>
      soorten({ brieven: [{ id: 'd', dagtekening: addDays(vandaag, -dagen) }] }).length;
    expect([-1, 0, BRIEF_NIEUW_DAGEN - 1, BRIEF_NIEUW_DAGEN].map(op)).toEqual([0, 1, 1, 0]);
  });

  test('first his money and his turn, then what we do', () => {
    expect(
      soorten({
        aanslagen: [
          { ...betaald, teVeelOntvangen: 1n },
          { ...betaald, id: 'b', teBetalen: true },
        ],
        vragen: [vraag({ taak: bellen }), vraag({ stand: 'antwoord-gegeven' })],
        brieven: [{ id: 'd', dagtekening: vandaag }],
      }),
    ).toEqual(['betalen', 'te-veel', 'antwoord', 'brief', 'gebeld']);
  });

  test('for anybody: it is empty exactly when nothing is asked, owed, answered, sent or promised', () => {
    const vragen = fc.array(
      fc.record({
        stand: fc.constantFrom(...STANDEN),
        resultaat: fc.constantFrom(null, 'doorgezet', 'beantwoord', 'doorverbonden' as const),
        taak: fc.constantFrom(null, bellen, schrijven),
        nietBereikt: fc.boolean(),
      }),
      { maxLength: 3 },
    );
    const aanslagen = fc.array(
      fc.record({ teBetalen: fc.boolean(), teVeelOntvangen: fc.constantFrom(0n, 1n) }),
      { maxLength: 3 },
    );
    const dagen = fc.array(fc.integer({ min: -3, max: 30 }), { maxLength: 2 });
    fc.assert(
      fc.property(vragen, aanslagen, dagen, (v, a, d) => {
        const lijst = wachtendVoor(
          {
            vragen: v.map((een, i) => vraag({ ...een, id: `v${i}` }) as Vraagfeit),
            aanslagen: a.map((een, i) => ({ ...betaald, ...een, id: `a${i}` })),
            brieven: d.map((dag, i) => ({ id: `d${i}`, dagtekening: addDays(vandaag, -dag) })),
          },
          vandaag,
        );
        const iets =
          a.some((een) => een.teBetalen || een.teVeelOntvangen > 0n) ||
          d.some((dag) => dag >= 0 && dag < BRIEF_NIEUW_DAGEN) ||
          v.some(
            (een) =>
              een.stand !== 'beantwoord' &&
              (een.taak !== null ||
                een.nietBereikt ||
                een.resultaat !== 'doorverbonden' ||
                !['gesteld', 'extra-informatie'].includes(een.stand)),
          );
        expect(lijst.length > 0).toBe(iets);
      }),
    );
  });
});
