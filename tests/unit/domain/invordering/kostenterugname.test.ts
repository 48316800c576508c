import { describe, expect, test } from 'vitest';
import { planBesluit, planVoorstel } from '@/domain/invordering/kostenterugname';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const voorstel = { status: 'voorgesteld' as const, voorgesteldDoor: 'medewerker:1' };
const kosten = { bedragCenten: toCents(5_000), grensCenten: toCents(5_000), terug: false };
const collega = { wie: 'medewerker:2', magBovenGrens: false };
const reden = (plan: { ok: boolean; reden?: string }) => (plan.ok ? null : plan.reden);

describe('taking costs back', () => {
  test('is proposed of costs that stand, and once at a time', () => {
    const terug = { boekingId: 'b', dag: toLocalDate('2026-07-01'), reden: 'x' };
    expect(planVoorstel({ terug: null }, false)).toEqual({ ok: true });
    expect(reden(planVoorstel({ terug }, false))).toBe('kosten.fout.al-terug');
    expect(reden(planVoorstel({ terug: null }, true))).toBe('kosten.fout.al-voorgesteld');
  });

  test('is decided by a colleague up to the limit, and above it by the invorderingsambtenaar alone', () => {
    const boven = { ...kosten, bedragCenten: toCents(5_001) };
    for (const besluit of ['toekennen', 'afwijzen'] as const) {
      expect(planBesluit(voorstel, besluit, collega, kosten).ok).toBe(true);
      expect(reden(planBesluit(voorstel, besluit, collega, boven))).toBe('kosten.fout.boven-grens');
      expect(planBesluit(voorstel, besluit, { ...collega, magBovenGrens: true }, boven).ok).toBe(true);
    }
  });

  test('is never decided by who proposed it, whatever he may, and withdrawn by nobody else', () => {
    const zelf = { wie: 'medewerker:1', magBovenGrens: true };
    expect(reden(planBesluit(voorstel, 'toekennen', zelf, kosten))).toBe('kosten.fout.eigen');
    expect(reden(planBesluit(voorstel, 'afwijzen', zelf, kosten))).toBe('kosten.fout.eigen');
    expect(planBesluit(voorstel, 'intrekken', zelf, kosten)).toEqual({ ok: true, status: 'ingetrokken' });
    expect(reden(planBesluit(voorstel, 'intrekken', collega, kosten))).toBe('kosten.fout.niet-van-u');
  });

  test('is decided once, and not granted when the costs were taken back otherwise', () => {
    for (const status of ['toegekend', 'afgewezen', 'ingetrokken'] as const)
      expect(reden(planBesluit({ ...voorstel, status }, 'toekennen', collega, kosten))).toBe(
        'kosten.fout.besloten',
      );
    const weg = { ...kosten, terug: true };
    expect(reden(planBesluit(voorstel, 'toekennen', collega, weg))).toBe('kosten.fout.al-terug');
    expect(planBesluit(voorstel, 'afwijzen', collega, weg).ok).toBe(true);
  });
});
