import { describe, expect, test } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { type Termijnstand, termijnstandVan, wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { aanslagbiljetSchema } from '@/domain/documenten/aanslagbiljet.schema';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const d = toLocalDate;
const termijnen = [
  { volgnummer: 1, vervaldag: d('2026-03-26'), bedrag: toCents(401) },
  { volgnummer: 2, vervaldag: d('2026-04-27'), bedrag: toCents(400) },
  { volgnummer: 3, vervaldag: d('2026-05-26'), bedrag: toCents(400) },
];

/** An aanslag of 12.01 in three terms of collection, of which so much came in and was taken off. */
const stand = (vandaag: string, ontvangen: number, minder = 0): Termijnstand => {
  const open = toCents(1_201 - ontvangen - minder);
  return termijnstandVan(
    {
      ...{ id: 'a', dagtekening: d('2026-02-28'), betaalschema: 'twee-termijnen', regeling: null },
      ...{ bedrag: toCents(1_201), verminderd: toCents(minder), afgeschreven: toCents(0), open },
      regels: [{ open }],
      incasso: { id: 'p', termijnen, aanslagen: [{ aanslagId: 'a', open }], ontvangen: toCents(ontvangen) },
    },
    d(vandaag),
  );
};

describe('an aanslag that is collected', () => {
  test('has the terms and days that were told, and not those of the verordening', () => {
    const nu = stand('2026-03-01', 0);
    expect(nu.termijnen.map((t) => [t.vervaldag, t.bedrag, t.open, t.stand])).toEqual([
      ['2026-03-26', 401n, 401n, 'open'],
      ['2026-04-27', 400n, 400n, 'open'],
      ['2026-05-26', 400n, 400n, 'open'],
    ]);
    expect(nu.volgende).toMatchObject({ bedrag: 401n, kosten: 0n, teLaat: false });
    expect(nu.incasso).toEqual({ id: 'p', aantal: 3 });
    expect(wordtAfgeschreven(nu)).toBe(true);
  });

  test('what came in pays the oldest term, what was taken off the last; the sum is what is open', () => {
    const later = stand('2026-04-01', 401, 150);
    expect(later.termijnen.map((t) => t.open)).toEqual([0n, 400n, 250n]);
    expect(later.open).toBe(650n);
  });

  test('the bank has some days to tell; after that a term that did not come is for who owes it', () => {
    expect(wordtAfgeschreven(stand('2026-04-04', 0))).toBe(true);
    const laat = stand('2026-04-06', 0);
    expect(laat.volgende).toMatchObject({ bedrag: 401n, teLaat: true });
    expect(wordtAfgeschreven(laat)).toBe(false);
  });

  test('its biljet says the same days and amounts, and asks nobody to transfer anything', () => {
    const voorbeeld = proefbiljet();
    const half = voorbeeld.bedragCenten / 2n;
    const feiten = aanslagbiljetSchema.parse({
      ...voorbeeld,
      betaling: {
        ...voorbeeld.betaling,
        incasso: true,
        termijnen: [
          { vervaldag: '2026-03-26', bedragCenten: voorbeeld.bedragCenten - half },
          { vervaldag: '2026-04-27', bedragCenten: half },
        ],
      },
    });
    const { betalen } = aanslagbiljet(feiten);
    expect(betalen.wanneer).toBe(
      'U betaalt met automatische incasso. Wij schrijven dit bedrag in 2 keer van uw rekening af. U hoeft niets over te maken.',
    );
    expect(betalen.termijnen.map((t) => t.uiterlijk.replaceAll('\u00a0', ' '))).toEqual([
      'afschrijving op 26 maart 2026',
      'afschrijving op 27 april 2026',
    ]);
    expect(betalen).toMatchObject({ qr: null, velden: [], acceptgiro: null });
  });
});
