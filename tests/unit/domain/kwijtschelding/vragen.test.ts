import { describe, expect, it } from 'vitest';
import { readAntwoord } from '@/domain/kwijtschelding/antwoord';
import { makeKwijtscheldingsverzoek } from '@/domain/kwijtschelding/feiten';
import { nodigePapieren } from '@/domain/kwijtschelding/papieren';
import {
  type Antwoord,
  type Antwoorden,
  geldigeAntwoorden,
  nodigeVragen,
  optiesVan,
  type Veldsoort,
  VRAGEN,
  type Vraag,
  type Vraagregels,
  volgendeVraag,
  vorigeVraag,
} from '@/domain/kwijtschelding/vragen';
import { judgeKwijtschelding } from '@/law/kwijtschelding/besluit';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

/** Chance that is the same every time (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(chance: () => number, uit: readonly T[]): T => {
  const gekozen = uit[Math.floor(chance() * uit.length)];
  if (gekozen === undefined) throw new Error('nothing to pick from');
  return gekozen;
};

function typeAt(chance: () => number, veld: Veldsoort, opties: readonly string[]): Antwoord {
  switch (veld.soort) {
    case 'bedrag':
      return { [veld.naam]: `${Math.floor(chance() * 3000)},${Math.floor(chance() * 90) + 10}` };
    case 'aantal':
      return { [veld.naam]: `${veld.min + Math.floor(chance() * (veld.max - veld.min + 1))}` };
    case 'keuze':
      return { [veld.naam]: pick(chance, veld.opties) };
    case 'tekst':
      return { [veld.naam]: 'een caravan' };
    case 'vinkjes': {
      if (veld.alleen !== undefined && chance() < 0.2) return { [`${veld.naam}-${veld.alleen}`]: 'ja' };
      const gekozen = opties.filter((optie) => optie !== veld.alleen && chance() < 0.4);
      const minstens = gekozen.length === 0 && !veld.leegMag ? [opties[0] ?? ''] : gekozen;
      return Object.fromEntries(minstens.map((optie) => [`${veld.naam}-${optie}`, 'ja']));
    }
  }
}

function answer(chance: () => number, vraag: Vraag, antwoorden: Antwoorden, regels: Vraagregels): Antwoord {
  const getypt = Object.assign(
    {},
    ...vraag.velden.map((veld) =>
      typeAt(chance, veld, veld.soort === 'vinkjes' ? optiesVan(veld, vraag, antwoorden, regels) : []),
    ),
  );
  const gelezen = readAntwoord(vraag, getypt, antwoorden, regels);
  if (!gelezen.ok) throw new Error(`${vraag.sleutel}: ${JSON.stringify([getypt, gelezen.fouten])}`);
  return gelezen.antwoord;
}

function walk(seed: number, regels: Vraagregels) {
  const chance = chanceFrom(seed);
  let antwoorden: Antwoorden = {};
  const gevraagd: Vraag[] = [];
  for (let vraag = volgendeVraag(antwoorden, regels); vraag; vraag = volgendeVraag(antwoorden, regels)) {
    gevraagd.push(vraag);
    if (gevraagd.length > VRAGEN.length) throw new Error(`path ${seed} does not end`);
    antwoorden = { ...antwoorden, [vraag.sleutel]: answer(chance, vraag, antwoorden, regels) };
  }
  return { antwoorden, gevraagd };
}

const KADER = {
  datum: toLocalDate('2026-09-01'),
  gevraagdOp: toLocalDate('2026-09-01'),
  aanslagCenten: toCents(41_400),
  beleid: { normPercentage: '100', nettoAow: false, extraVermogen: false, kinderopvang: true },
};

describe('the questions', () => {
  it('end on every path, each asked once, and give a request that the law core can decide', () => {
    const gezien = new Set<string>();
    for (let seed = 1; seed <= 600; seed += 1) {
      const regels = { kinderopvang: seed % 2 === 0 };
      const { antwoorden, gevraagd } = walk(seed, regels);
      for (const { sleutel } of gevraagd) gezien.add(sleutel);
      expect(new Set(gevraagd).size).toBe(gevraagd.length);
      expect(nodigeVragen(antwoorden, regels)).toEqual(gevraagd);
      expect(geldigeAntwoorden(antwoorden, regels)).toEqual(antwoorden);
      const { verzoek } = makeKwijtscheldingsverzoek(antwoorden, KADER);
      const { waarde } = judgeKwijtschelding(verzoek);
      expect(waarde.kwijtgescholdenCenten >= 0n && waarde.kwijtgescholdenCenten <= 41_400n).toBe(true);
    }
    expect([...gezien].sort()).toEqual(VRAGEN.map(({ sleutel }) => sleutel).sort());
  });

  it('can be gone back through to the first', () => {
    const { antwoorden, gevraagd } = walk(7, { kinderopvang: true });
    const terug: string[] = [];
    for (
      let vraag = gevraagd.at(-1) ?? null;
      vraag;
      vraag = vorigeVraag(vraag.sleutel, antwoorden, { kinderopvang: true })
    )
      terug.push(vraag.sleutel);
    expect(terug.reverse()).toEqual(gevraagd.map(({ sleutel }) => sleutel));
  });

  it('leave out what a changed answer no longer asks', () => {
    const regels = { kinderopvang: false };
    const antwoorden: Antwoorden = {
      huishouden: { soort: 'alleenstaand' },
      partner: { waarvan: 'loon' },
      'partner-loon': { bedrag: '100000', per: 'maand', vakantiegeld: 'zonder' },
      wonen: { hoe: 'inwonend' },
      huur: { huur: '60000', toeslag: '0' },
    };
    expect(Object.keys(geldigeAntwoorden(antwoorden, regels))).toEqual(['huishouden', 'wonen']);
    expect(makeKwijtscheldingsverzoek(antwoorden, KADER).verzoek.maand).toMatchObject({
      inkomenCenten: 0n,
      huurCenten: 0n,
    });
  });

  it('of an ordinary household are few', () => {
    const antwoorden: Antwoorden = {
      huishouden: { soort: 'alleenstaand' },
      medebewoners: { anderen: 'nee' },
      inkomen: { waarvan: 'bijstand' },
      wonen: { hoe: 'huur' },
      bezit: { wat: '' },
      uitgaven: { wat: '' },
      bijzonder: { wat: '' },
    };
    expect(nodigeVragen(antwoorden, { kinderopvang: false }).map(({ sleutel }) => sleutel)).toEqual([
      'huishouden',
      'medebewoners',
      'inkomen',
      'inkomen-bijstand',
      'wonen',
      'huur',
      'zorg',
      'bank',
      'bezit',
      'uitgaven',
      'bijzonder',
    ]);
    expect(nodigePapieren(antwoorden, { kinderopvang: false }).map(({ papier }) => papier)).toEqual([
      'uitkering',
      'huur',
      'zorg',
      'bank',
    ]);
  });
});

describe('an answer', () => {
  const vraag = (sleutel: string): Vraag => {
    const gevonden = VRAGEN.find((rij) => rij.sleutel === sleutel);
    if (!gevonden) throw new Error(sleutel);
    return gevonden;
  };
  const lees = (sleutel: string, getypt: Antwoord) =>
    readAntwoord(vraag(sleutel), getypt, {}, { kinderopvang: false });

  it('names every field that cannot be taken', () => {
    expect(lees('huur', { huur: '-1', toeslag: 'niks' })).toEqual({
      ok: false,
      fouten: [
        { veld: 'huur', sleutel: 'bedrag.negatief' },
        { veld: 'toeslag', sleutel: 'bedrag.onleesbaar' },
      ],
    });
  });

  it.each([
    ['inkomen', {}, 'antwoord.kies-een'],
    ['inkomen', { 'waarvan-geen': 'ja', 'waarvan-loon': 'ja' }, 'antwoord.niet-samen'],
    ['kostendelers', { aantal: '0' }, 'antwoord.aantal-buiten'],
    ['kostendelers', { aantal: 'twee' }, 'antwoord.aantal'],
    ['wonen', { hoe: 'boot' }, 'antwoord.kies'],
    ['ander-bezit', { waarde: '10', wat: '' }, 'antwoord.vertel'],
    ['ander-bezit', { waarde: '10', wat: 'x'.repeat(201) }, 'fouten.te-lang'],
  ])('to %s of %o is asked again: %s', (sleutel, getypt, fout) => {
    const gelezen = lees(sleutel, getypt);
    expect(gelezen.ok ? [] : gelezen.fouten.map((rij) => rij.sleutel)).toEqual([fout]);
  });

  it('takes no tick that this household is not offered', () => {
    expect(lees('uitgaven', { 'wat-kinderopvang': 'ja' })).toEqual({ ok: true, antwoord: { wat: '' } });
  });
});
