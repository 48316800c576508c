import { describe, expect, test } from 'vitest';
import { dagVan, termijnstandOp } from '@/domain/aanslagen/termijnstand';
import { explain } from '@/law/explain';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;
const twee = (open: number, over: { verschuldigd?: number; vandaag?: string } = {}) =>
  termijnstandOp(
    {
      dagtekening: dag('2026-02-28'),
      betaalschema: 'twee-termijnen',
      verschuldigd: toCents(over.verschuldigd ?? 30_001),
      open: toCents(open),
    },
    dag(over.vandaag ?? '2026-03-10'),
  );

describe('what a citizen must do with an aanslag in two terms', () => {
  test('nothing paid yet: the first term comes next, and its days sum to the whole', () => {
    const stand = twee(30_001);
    expect(stand.volgende).toMatchObject({
      bedrag: 15_001n,
      delen: [{ open: 15_001n, vervaldag: '2026-03-31', nummer: 1 }],
      teLaat: false,
    });
    expect(stand.termijnen.map((t) => [t.vervaldag, t.bedrag, t.stand])).toEqual([
      ['2026-03-31', 15_001n, 'open'],
      ['2026-05-31', 15_000n, 'open'],
    ]);
  });

  test('what came in counts for the oldest term first', () => {
    expect(twee(20_000).termijnen.map((t) => t.open)).toEqual([5_000n, 15_000n]);
    expect(twee(12_000).volgende).toMatchObject({
      bedrag: 12_000n,
      delen: [{ open: 12_000n, vervaldag: '2026-05-31', nummer: 2 }],
    });
  });

  test('on the vervaldag itself it is in time, a day later it is late', () => {
    expect(twee(30_001, { vandaag: '2026-03-31' }).volgende?.teLaat).toBe(false);
    expect(twee(30_001, { vandaag: '2026-04-01' }).volgende).toMatchObject({ bedrag: 15_001n, teLaat: true });
  });

  test('two late terms are asked for together, and each keeps its own day', () => {
    const { volgende } = twee(42_117, { verschuldigd: 56_156, vandaag: '2026-06-09' });
    expect(volgende).toMatchObject({
      bedrag: 42_117n,
      delen: [
        { open: 14_039n, vervaldag: '2026-03-31', stand: 'te-laat' },
        { open: 28_078n, vervaldag: '2026-05-31', stand: 'te-laat' },
      ],
      kosten: 0n,
      teLaat: true,
    });
    expect(volgende && dagVan(volgende)).toBeNull();
  });

  test('costs are of no term and have no day', () => {
    const met = (open: number) =>
      termijnstandOp(
        {
          dagtekening: dag('2026-02-28'),
          betaalschema: 'twee-termijnen',
          verschuldigd: toCents(30_000),
          open: toCents(open),
          kosten: toCents(900),
        },
        dag('2026-06-09'),
      );
    const { volgende } = met(15_000);
    expect(volgende).toMatchObject({ bedrag: 15_900n, kosten: 900n, delen: [{ open: 15_000n }] });
    expect(volgende && dagVan(volgende)).toBeNull();
    expect(met(0).volgende).toEqual({ bedrag: 900n, delen: [], kosten: 900n, teLaat: true });
  });

  test('all paid, and an aanslag that was reduced to nothing: nothing to do', () => {
    expect(twee(0).volgende).toBeNull();
    expect(twee(0, { verschuldigd: 0 }).termijnen.map((t) => t.stand)).toEqual(['betaald', 'betaald']);
  });

  test('each term explains its own day, with its source', () => {
    const [eerste, tweede] = twee(30_001).termijnen.map((t) =>
      explain(t.uitleg)
        .map((zin) => zin.tekst)
        .join(' '),
    );
    expect(eerste).toContain('31 maart 2026');
    expect(eerste).not.toContain('31 mei 2026');
    expect(tweede).toContain('31 mei 2026');
  });
});

test('six weeks is one term, with all its steps', () => {
  const stand = termijnstandOp(
    {
      dagtekening: dag('2026-02-28'),
      betaalschema: 'zes-weken',
      verschuldigd: toCents(100),
      open: toCents(100),
    },
    dag('2026-03-01'),
  );
  expect(stand.volgende).toMatchObject({
    bedrag: 100n,
    delen: [{ open: 100n, vervaldag: '2026-04-11', nummer: 1 }],
  });
  const eerste = stand.volgende && dagVan(stand.volgende);
  expect(explain(eerste?.uitleg ?? []).length).toBeGreaterThan(1);
});
