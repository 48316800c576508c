import { accessibilityOf, textOf } from '@tests/support/pdf';
import { feiten } from '@tests/support/regelingbrief';
import { afterAll, describe, expect, test } from 'vitest';
import {
  REGELINGBRIEVEN,
  type Regelingbriefsoort,
  regelingbriefdata,
} from '@/domain/documenten/regelingbrief';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';

afterAll(() => stopRendering());

const textVan = async (soort: Regelingbriefsoort, change: Record<string, unknown> = {}) => {
  const parsed = feiten(soort, change);
  if (!parsed.success) throw parsed.error;
  const { pdf } = await renderDocument('proef', {
    sjabloon: 'standaardbrief',
    data: regelingbriefdata(parsed.data),
  });
  return { pdf, tekst: textOf(pdf) };
};

describe('every letter about a regeling', () => {
  test.each(REGELINGBRIEVEN)('%s: PDF/UA, no hole in its words', async (soort) => {
    const { pdf, tekst } = await textVan(soort);
    expect(accessibilityOf(pdf)).toMatchObject({ ua: true, taal: 'nl', getagd: true, koppen: { h1: 1 } });
    expect(tekst).toContain('Geachte mevrouw Smit');
    expect(tekst).not.toMatch(/[{}]|undefined/);
  });

  test('agreed: every term with its day, amount and what is left, and how the first is paid', async () => {
    const { tekst } = await textVan('regeling-toegekend');
    const plat = tekst.replace(/\s+/g, ' ');
    expect(plat).toContain('1 van 2 31 juli 2026 € 50,01 € 50,00');
    expect(plat).toContain('2 van 2 31 augustus 2026 € 50,00 € 0,00');
    expect(plat).toContain('Betaal dit bedrag uiterlijk op 31 juli 2026');
    expect(plat).toContain('Dat heet administratief beroep. Het kan tot en met 15 juni 2026.');
  });

  test('missed: which term, until when, and that no bailiff comes by itself', async () => {
    const plat = (await textVan('regeling-termijn-gemist')).tekst.replace(/\s+/g, ' ');
    expect(plat).toContain('Termijn 1 moest op 31 juli 2026');
    expect(plat).toContain('Betaal uiterlijk op 20 augustus 2026');
    expect(plat).toContain('niet vanzelf een deurwaarder');
  });

  test('terms that are not the amount, or a missed term in another letter: no letter', () => {
    expect(feiten('regeling-toegekend', { totaalCenten: 10_000n }).success).toBe(false);
    expect(feiten('regeling-termijn-gemist', { gemist: null }).success).toBe(false);
  });
});
