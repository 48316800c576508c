import { makeBon, recalculate } from '@/domain/kwijtschelding/bon';
import { makeKwijtscheldingsverzoek } from '@/domain/kwijtschelding/feiten';
import type { Antwoorden } from '@/domain/kwijtschelding/vragen';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const DATUM = toLocalDate('2026-07-01');

/** The answers of one household; `n` spreads income, rent, assets and kind over what offices see. */
function antwoordenVan(n: number): Antwoorden {
  const euro = (van: number, stap: number, hoeveel: number) => String((van + stap * (n % hoeveel)) * 100);
  return {
    huishouden: { soort: n % 3 === 0 ? 'alleenstaande-ouder' : 'alleenstaand' },
    medebewoners: { anderen: 'nee' },
    inkomen: { waarvan: 'bijstand' },
    'inkomen-bijstand': { bedrag: euro(900, 13, 97), per: 'maand', vakantiegeld: 'met' },
    wonen: { hoe: 'huur' },
    huur: { huur: euro(420, 7, 61), toeslag: euro(0, 11, 31) },
    zorg: { premie: euro(120, 3, 23), toeslag: euro(60, 5, 17) },
    bank: { saldo: euro(0, 57, 89) },
    bezit: { wat: '' },
    uitgaven: { wat: '' },
    bijzonder: { wat: '' },
  };
}

/** One request from answers to receipt, and the receipt calculated again: what a run does for each household. */
function calculateOne(n: number): { uitkomst: string; gelijk: boolean } {
  const { verzoek, uitleg } = makeKwijtscheldingsverzoek(antwoordenVan(n), {
    datum: DATUM,
    gevraagdOp: DATUM,
    aanslagCenten: toCents(20_000 + (n % 400) * 100),
    beleid: { normPercentage: '100', nettoAow: false, extraVermogen: n % 2 === 0 },
  });
  const bon = makeBon(verzoek, uitleg, 'bench');
  return { uitkomst: bon.uitkomst.uitkomst, gelijk: recalculate(bon).gelijk };
}

/**
 * Calculates so many requests one after the other. Answers how many came out how, and how many of the receipts did not give
 * the same when they were calculated again.
 */
export function calculateMany(aantal: number): { uitkomsten: Record<string, number>; anders: number } {
  const uitkomsten: Record<string, number> = {};
  let anders = 0;
  for (let n = 0; n < aantal; n++) {
    const { uitkomst, gelijk } = calculateOne(n);
    uitkomsten[uitkomst] = (uitkomsten[uitkomst] ?? 0) + 1;
    if (!gelijk) anders += 1;
  }
  return { uitkomsten, anders };
}

/** The time of 10.000 calculations, each with its receipt and calculated again. */
export function measureKwijtschelding(aantal = 10_000) {
  calculateMany(200);
  const begin = performance.now();
  const { uitkomsten, anders } = calculateMany(aantal);
  return {
    doel: '<= 10 s',
    seconden: Math.round(performance.now() - begin) / 1000,
    aantal,
    uitkomsten,
    anders,
  };
}
