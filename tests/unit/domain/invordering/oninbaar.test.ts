import { describe, expect, test } from 'vitest';
import { statusVan } from '@/domain/invordering/invorderstatus';
import {
  type Claim,
  planBoeking,
  planControle,
  planLijst,
  planLijstbesluit,
  planOninbaarvoorstel,
  planTerugdraaien,
} from '@/domain/invordering/oninbaar';
import { ONINBAARREDENEN, redenenOp } from '@/domain/invordering/oninbaarreden';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const claim: Claim = { openCenten: toCents(10_000), inRegeling: false, wacht: false, verjaard: false };
const dag = d('2026-11-10');
const reden = (plan: { ok: boolean; reden?: string }) => (plan.ok ? null : plan.reden);
const stelVoor = (
  feiten: Partial<Claim & { alVoorgesteld: boolean }>,
  vraag: Partial<Parameters<typeof planOninbaarvoorstel>[1]> = {},
) =>
  planOninbaarvoorstel(
    { ...claim, alVoorgesteld: false, ...feiten },
    { omvang: 'geheel', bedragCenten: null, redencode: 'niet-kunner', dag, ...vraag },
  );

describe('a proposal of oninbaar', () => {
  test('is for all that is open, or for a part that is less', () => {
    expect(stelVoor({})).toEqual({ ok: true, bedragCenten: 10_000n });
    expect(stelVoor({}, { omvang: 'deel', bedragCenten: toCents(9_999) })).toEqual({
      ok: true,
      bedragCenten: 9_999n,
    });
    for (const bedragCenten of [null, toCents(0), toCents(10_000)])
      expect(reden(stelVoor({}, { omvang: 'deel', bedragCenten }))).toBe('oninbaar.fout.deel');
  });

  test('is refused by name: nothing open, in a regeling, a request that runs, twice, a reason of later', () => {
    expect(reden(stelVoor({ openCenten: toCents(0) }))).toBe('oninbaar.fout.betaald');
    expect(reden(stelVoor({ inRegeling: true }))).toBe('oninbaar.fout.in-regeling');
    expect(reden(stelVoor({ wacht: true }))).toBe('oninbaar.fout.wacht');
    expect(reden(stelVoor({ alVoorgesteld: true }))).toBe('oninbaar.fout.al-voorgesteld');
    expect(reden(stelVoor({}, { dag: d('2019-12-31') }))).toBe('oninbaar.fout.reden');
    expect(reden(stelVoor({}, { redencode: 'verjaard' }))).toBe('oninbaar.fout.niet-verjaard');
    expect(stelVoor({ verjaard: true }, { redencode: 'verjaard' }).ok).toBe(true);
    expect(redenenOp(dag)).toEqual(ONINBAARREDENEN);
  });
});

describe('the list of a month', () => {
  const lijst = {
    status: 'gecontroleerd' as const,
    gemaaktDoor: 'medewerker:1',
    gecontroleerdDoor: 'medewerker:2',
    maand: d('2026-11-01'),
  };
  const nu = {
    vandaag: dag,
    bedragen: [toCents(500_000), toCents(1)],
    mandaat: { besluit: 'directeur' as const, totCenten: toCents(500_000) },
  };
  const door = { wie: 'medewerker:3', voorstellers: ['medewerker:1'] };
  const directeur = { wat: 'vaststellen' as const, namens: 'directeur' as const, kenmerk: null };

  test('is of something, for a month that is not over', () => {
    expect(planLijst(d('2026-11-01'), dag, 1).ok).toBe(true);
    expect(planLijst(d('2026-12-01'), dag, 1).ok).toBe(true);
    expect(reden(planLijst(d('2026-10-01'), dag, 1))).toBe('oninbaar.fout.maand-gesloten');
    expect(reden(planLijst(d('2026-11-01'), dag, 0))).toBe('oninbaar.fout.lijst-leeg');
  });

  test('is checked once, and not by who made it', () => {
    expect(planControle({ ...lijst, status: 'gemaakt' }, 'medewerker:2').ok).toBe(true);
    expect(reden(planControle({ ...lijst, status: 'gemaakt' }, 'medewerker:1'))).toBe(
      'oninbaar.fout.eigen-controle',
    );
    expect(reden(planControle(lijst, 'medewerker:2'))).toBe('oninbaar.fout.niet-te-controleren');
  });

  test('is decided by a third person, checked, in its own month', () => {
    expect(planLijstbesluit(lijst, directeur, door, nu).ok).toBe(true);
    const zelf = (wie: string, voorstellers: string[] = []) =>
      reden(planLijstbesluit(lijst, directeur, { wie, voorstellers }, nu));
    for (const wie of ['medewerker:1', 'medewerker:2']) expect(zelf(wie)).toBe('oninbaar.fout.eigen');
    expect(zelf('medewerker:4', ['medewerker:4'])).toBe('oninbaar.fout.eigen');
    const op = (vandaag: string) =>
      reden(planLijstbesluit(lijst, directeur, door, { ...nu, vandaag: d(vandaag) }));
    expect(op('2026-12-01')).toBe('oninbaar.fout.maand-gesloten');
    expect(op('2026-10-31')).toBe('oninbaar.fout.maand-later');
    expect(reden(planLijstbesluit({ ...lijst, status: 'gemaakt' }, directeur, door, nu))).toBe(
      'oninbaar.fout.eerst-controle',
    );
    expect(reden(planLijstbesluit({ ...lijst, status: 'besloten' }, directeur, door, nu))).toBe(
      'oninbaar.fout.besloten',
    );
    expect(reden(planLijstbesluit(lijst, directeur, door, { ...nu, bedragen: [] }))).toBe(
      'oninbaar.fout.lijst-leeg',
    );
  });

  test('is decided within the mandate: above it, or by its setting, by the dagelijks bestuur with its besluit', () => {
    const boven = { ...nu, bedragen: [toCents(500_001)] };
    expect(reden(planLijstbesluit(lijst, directeur, door, boven))).toBe('oninbaar.fout.boven-mandaat');
    const bestuur = { ...directeur, namens: 'dagelijks-bestuur' as const };
    expect(reden(planLijstbesluit(lijst, bestuur, door, boven))).toBe('oninbaar.fout.kenmerk');
    expect(planLijstbesluit(lijst, { ...bestuur, kenmerk: 'DB 17 november, 8' }, door, boven).ok).toBe(true);
    const alleen = {
      ...nu,
      mandaat: { besluit: 'dagelijks-bestuur' as const, totCenten: toCents(1_000_000) },
    };
    expect(reden(planLijstbesluit(lijst, directeur, door, alleen))).toBe('oninbaar.fout.alleen-bestuur');
  });

  test('books what is open by then and no more than was proposed, or passes over with the reason', () => {
    const voorstel = { omvang: 'geheel' as const, bedragCenten: toCents(10_000) };
    expect(planBoeking(voorstel, claim)).toEqual({ ok: true, bedragCenten: 10_000n });
    expect(planBoeking(voorstel, { ...claim, openCenten: toCents(4_000) })).toEqual({
      ok: true,
      bedragCenten: 4_000n,
    });
    expect(reden(planBoeking(voorstel, { ...claim, openCenten: toCents(0) }))).toBe('betaald');
    expect(reden(planBoeking(voorstel, { ...claim, openCenten: toCents(10_001) }))).toBe('meer-open');
    expect(reden(planBoeking(voorstel, { ...claim, inRegeling: true }))).toBe('in-regeling');
    expect(reden(planBoeking(voorstel, { ...claim, wacht: true }))).toBe('wacht');
    const deel = { omvang: 'deel' as const, bedragCenten: toCents(3_000) };
    expect(planBoeking(deel, { ...claim, openCenten: toCents(20_000) })).toEqual({
      ok: true,
      bedragCenten: 3_000n,
    });
  });

  test('is undone of what was written off alone', () => {
    expect(planTerugdraaien({ status: 'oninbaar' }).ok).toBe(true);
    for (const status of ['voorgesteld', 'overgeslagen', 'teruggedraaid'] as const)
      expect(reden(planTerugdraaien({ status }))).toBe('oninbaar.fout.niet-oninbaar');
  });
});

test('who owes what was written off reads that it is not collected any more, and not that it was paid', () => {
  const feiten = {
    persoonsoort: 'natuurlijk' as const,
    laatsteVervaldag: d('2026-05-31'),
    teLaat: toCents(0),
    later: toCents(0),
    kosten: toCents(0),
    regeling: null,
    opschortingen: [],
    zaken: [],
    overledenOp: null,
    adresBekend: true,
    postTerug: null,
    oninbaarVoorgesteld: null,
    oninbaar: toCents(10_000),
    stappen: [],
  };
  const dagfeiten = { pad: null, bankTotEnMet: dag, bankVereist: dag };
  expect(statusVan(feiten, dagfeiten, dag).status).toBe('oninbaar');
  expect(statusVan({ ...feiten, oninbaar: toCents(0) }, dagfeiten, dag).status).toBe('betaald');
});
