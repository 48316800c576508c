import { describe, expect, it } from 'vitest';
import type { Boeking, BoekingSoort } from '@/domain/grootboek/boeking';
import { type Mutatieregel, openUit, standUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { determineAanslagdeel, divideKwijtschelding, pastNog } from '@/domain/kwijtschelding/aanslagdeel';
import { stappenVoorMotivering } from '@/domain/kwijtschelding/besluit';
import { bookKwijtschelding } from '@/domain/kwijtschelding/boeking';
import { asJson, fromJson, makeBon, recalculate } from '@/domain/kwijtschelding/bon';
import { oordeelVan, readOordeel } from '@/domain/kwijtschelding/oordeel';
import { sumCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { K1, K3, makeKwijtscheldingsverzoek } from '../../../support/kwijtschelding';

const SOORTEN = ['afvalstoffenheffing', 'rioolheffing', 'hondenbelasting'] as const;
const VOOR = ['afvalstoffenheffing', 'rioolheffing'];

const mutaties = (soort: BoekingSoort, dag: string, regels: Boeking['regels']): Mutatieregel[] =>
  regels.map((regel) => ({
    ...regel,
    aanslagId: regel.aanslagId ?? 'a',
    kostenId: regel.kostenId ?? null,
    boekingId: `${soort} ${dag}`,
    soort,
    telt: soort,
    tegenboekingVan: null,
    reden: null,
    boekdatum: toLocalDate(dag),
    gemaaktOp: new Date(`${dag}T10:00:00Z`),
  }));

/** 300.00, 150.00 and 72.00 imposed on three lines. */
const opgelegd = (): Mutatieregel[] =>
  mutaties(
    'oplegging',
    '2026-02-28',
    SOORTEN.map((soort, at) => ({
      rekening: 'debiteuren',
      belastingsoort: soort,
      belastingjaar: 2026,
      aanslagId: 'a',
      aanslagregelId: `r${at}`,
      centen: toCents([30_000, 15_000, 7_200][at] ?? 0),
    })),
  );
const betaald = (centen: number, tot: Mutatieregel[]): Mutatieregel[] => [
  ...tot,
  ...mutaties('ontvangst', '2026-04-30', allocate(openUit(standUit('a', tot)), toCents(centen)).regels),
];
const deelVan = (regels: Mutatieregel[], voor = VOOR) => determineAanslagdeel(standUit('a', regels), voor);

describe('the part of an aanslag that can be waived', () => {
  it('is what is open of the belastingen for which the gemeente does it', () => {
    expect(deelVan(opgelegd())).toEqual({
      ok: true,
      deel: {
        totaalCenten: 45_000n,
        betaaldOp: null,
        posten: [
          { aanslagregelId: 'r0', belastingsoort: 'afvalstoffenheffing', centen: 30_000n },
          { aanslagregelId: 'r1', belastingsoort: 'rioolheffing', centen: 15_000n },
        ],
      },
    });
  });

  it('is what was paid, with the day of it, once nothing is open', () => {
    expect(deelVan(betaald(52_200, opgelegd()))).toMatchObject({
      ok: true,
      deel: { totaalCenten: 45_000n, betaaldOp: '2026-04-30' },
    });
  });

  it('is nothing for another belasting, and nothing once it was waived', () => {
    const hond = opgelegd().filter(({ belastingsoort }) => belastingsoort === 'hondenbelasting');
    expect(deelVan(hond)).toEqual({ ok: false, reden: 'belasting-uitgesloten' });
    const regels = opgelegd();
    const kwijt = bookKwijtschelding(
      openUit(standUit('a', regels)),
      [
        { aanslagregelId: 'r0', centen: toCents(30_000) },
        { aanslagregelId: 'r1', centen: toCents(15_000) },
      ],
      toLocalDate('2026-06-01'),
      'kwijtschelding',
    );
    const na = [...regels, ...mutaties('kwijtschelding', '2026-06-01', kwijt.regels)];
    expect(deelVan(na)).toEqual({ ok: false, reden: 'niets-open' });
  });

  it('is divided over the lines to the cent, and is looked at again before it is booked', () => {
    const gevonden = deelVan(opgelegd());
    if (!gevonden.ok) throw new Error(gevonden.reden);
    for (const kwijt of [1, 2, 33_334, 44_999, 45_000]) {
      const posten = divideKwijtschelding(toCents(kwijt), gevonden.deel.posten);
      expect(sumCents(posten.map(({ centen }) => centen))).toBe(BigInt(kwijt));
      expect(pastNog(posten, gevonden.deel)).toBe(true);
    }
    const alles = divideKwijtschelding(toCents(45_000), gevonden.deel.posten);
    const later = deelVan(betaald(10_000, opgelegd()));
    expect(later.ok && pastNog(alles, later.deel)).toBe(false);
  });
});

describe('the boeking', () => {
  const besluit = [
    { aanslagregelId: 'r0', centen: toCents(20_000) },
    { aanslagregelId: 'r1', centen: toCents(10_000) },
  ];
  const naBesluit = (regels: Mutatieregel[]) => {
    const boeking = bookKwijtschelding(
      openUit(standUit('a', regels)),
      besluit,
      toLocalDate('2026-06-01'),
      'x',
    );
    expect(sumCents(boeking.regels.map(({ centen }) => centen))).toBe(0n);
    return standUit('a', [...regels, ...mutaties('kwijtschelding', '2026-06-01', boeking.regels)]);
  };

  it('lowers what is open, per line', () => {
    const stand = naBesluit(opgelegd());
    expect(
      stand.regels.map(({ openCenten, kwijtgescholdenCenten }) => [openCenten, kwijtgescholdenCenten]),
    ).toEqual([
      [10_000n, 20_000n],
      [5_000n, 10_000n],
      [7_200n, 0n],
    ]);
  });

  it('makes money due back of what was paid already', () => {
    const stand = naBesluit(betaald(52_200, opgelegd()));
    expect(stand).toMatchObject({
      openCenten: 0n,
      kwijtgescholdenCenten: 30_000n,
      teVeelOntvangenCenten: 30_000n,
    });
  });

  it('lets money that was paid on it go first to what else is open', () => {
    const stand = naBesluit(betaald(45_000, opgelegd()));
    expect(stand.openCenten).toBe(0n);
    expect(stand.teVeelOntvangenCenten).toBe(22_800n);
  });
});

describe('the receipt of a decision', () => {
  it('goes through the database and gives the same cents again', () => {
    for (const verzoek of [K1, K3, makeKwijtscheldingsverzoek({ maand: { inkomenCenten: 150_001 } })]) {
      const bon = makeBon(verzoek, [], '0.1.0 abc');
      const terug = fromJson<typeof bon>(JSON.parse(JSON.stringify(asJson(bon))));
      expect(terug).toEqual(bon);
      expect(recalculate(terug).gelijk).toBe(true);
    }
  });

  it('says when the program of today answers something else', () => {
    const bon = makeBon(K1, [], '0.1.0');
    const anders = { ...bon, uitkomst: { ...bon.uitkomst, kwijtgescholdenCenten: toCents(1) } };
    expect(recalculate(anders).gelijk).toBe(false);
  });

  it('names the window of every legal number of that day', () => {
    const { parameters } = makeBon(K1, [], '0.1.0');
    expect(parameters.find(({ naam }) => naam === 'bijstandsnorm')).toMatchObject({ vanaf: '2026-07-01' });
    expect(parameters.every(({ bron, zekerheid }) => bron !== '' && zekerheid !== '')).toBe(true);
  });
});

describe('the draft of the reasons', () => {
  it('holds the steps of the sum and leaves out what the letter says elsewhere', () => {
    const som = stappenVoorMotivering(makeBon(K3, [], 'x')).map(({ sleutel }) => sleutel);
    expect(som.length).toBeGreaterThan(4);
    expect(som.some((sleutel) => /uitkomst|grond|rechtsmiddel/.test(sleutel))).toBe(false);
  });
});

describe('the judgement of the office', () => {
  it('is read and given to the law core', () => {
    const gelezen = readOordeel({
      'gronden-zekerheidGesteld': 'ja',
      autoOnmisbaar: 'nee',
      voldoenbaar: '12,50',
    });
    if (!gelezen.ok) throw new Error('refused');
    expect(oordeelVan(gelezen.antwoord)).toEqual({
      zekerheidGesteld: true,
      autoOnmisbaar: false,
      voldoenbaarCenten: 1_250n,
    });
    expect(oordeelVan(undefined)).toEqual({});
    expect(readOordeel({ voldoenbaar: '-1' })).toEqual({
      ok: false,
      fouten: [{ veld: 'voldoenbaar', sleutel: 'bedrag.negatief' }],
    });
  });
});
