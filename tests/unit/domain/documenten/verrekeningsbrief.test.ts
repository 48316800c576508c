import { accessibilityOf, textOf } from '@tests/support/pdf';
import { afterAll, expect, test } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { verrekeningsbriefdata, verrekeningsbriefSchema } from '@/domain/documenten/verrekeningsbrief';

afterAll(() => stopRendering());

const tekstVan = async (change: Record<string, unknown> = {}) => {
  const { taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde } = proefbiljet();
  const feiten = verrekeningsbriefSchema.parse({
    ...{ taal, gemeente, kantoor, huisstijl, contact, retouradres, geadresseerde },
    aanhef: 'Geachte mevrouw Smit',
    dagtekening: '2026-08-10',
    kenmerk: 'V-1A2B3C4D',
    opVerzoek: false,
    regels: [{ van: '2026-0000001', naar: '2026-0000002', bedragCenten: 15_000n }],
    nogOpen: [{ aanslagnummer: '2026-0000002', centen: 5_000n }],
    renteCenten: 0n,
    nogTegoedCenten: 0n,
    ...change,
  });
  const { pdf } = await renderDocument('proef', {
    sjabloon: 'standaardbrief',
    data: verrekeningsbriefdata(feiten),
  });
  return { pdf, tekst: textOf(pdf).replaceAll(/\s+/g, ' ') };
};

test('it says what paid what, what is left, and what to do about it; as PDF/UA', async () => {
  const { pdf, tekst } = await tekstVan();
  expect(accessibilityOf(pdf)).toMatchObject({ ua: true, taal: 'nl', getagd: true, koppen: { h1: 1 } });
  expect(tekst).toContain('die te laat is');
  expect(tekst).toMatch(/2026-0000001 2026-0000002 € ?150,00/);
  expect(tekst).toMatch(/aanslag 2026-0000002 staat nog € ?50,00 open/);
  expect(tekst).toContain('artikel 24 van de Invorderingswet 1990');
  expect(tekst).not.toMatch(/[{}]|undefined|krijgt nog/);
});

test('who asked for it reads that he asked, and what he still gets', async () => {
  const { tekst } = await tekstVan({ opVerzoek: true, nogOpen: [], nogTegoedCenten: 1_250n });
  expect(tekst).toContain('U vroeg ons');
  expect(tekst).toContain('U hoeft nu niets meer te betalen.');
  expect(tekst).toMatch(/U krijgt nog € ?12,50 terug/);
});

test('interest that came with a late set-off is told, with what he can do against it; else nothing is said of it', async () => {
  const { tekst } = await tekstVan({ renteCenten: 1_900n, nogTegoedCenten: 1_900n });
  expect(tekst).toMatch(/Daarom krijgt u er € ?19,00 rente bij \(artikel 28a/);
  expect(tekst).toContain('binnen zes weken bezwaar');
  expect((await tekstVan()).tekst).not.toContain('28a');
});
