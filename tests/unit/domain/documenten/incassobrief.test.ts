import { betaling, feiten, post } from '@tests/support/incassobrief';
import { accessibilityOf, textOf } from '@tests/support/pdf';
import { afterAll, expect, test } from 'vitest';
import { incassobriefdata } from '@/domain/documenten/incassobrief';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { RETOURCODES } from '@/domain/incasso/retour';
import incasso from '@/texts/nl/incasso.json';

afterAll(() => stopRendering());

const tekstVan = async (change: Record<string, unknown> = {}) => {
  const gelezen = feiten(change);
  if (!gelezen.success) throw gelezen.error;
  const { pdf } = await renderDocument('proef', {
    sjabloon: 'standaardbrief',
    data: incassobriefdata(gelezen.data),
  });
  return { pdf, tekst: textOf(pdf).replaceAll(/\s+/g, ' ') };
};

test('it says which term came back, why, and what to pay by when; as PDF/UA', async () => {
  const { pdf, tekst } = await tekstVan();
  expect(accessibilityOf(pdf)).toMatchObject({ ua: true, taal: 'nl', getagd: true, koppen: { h1: 1 } });
  expect(tekst).toContain('Eén afschrijving is niet gelukt');
  expect(tekst).toMatch(/2026-0000001 2 van 10 30 april 2026 € ?50,00/);
  expect(tekst).toContain('Het bedrag is op verzoek teruggeboekt.');
  expect(tekst).toContain('uiterlijk op 15 mei 2026');
  expect(tekst).toContain('Betaalt u op tijd? Dan komen er geen kosten bij.');
  expect(tekst).not.toMatch(/[{}]|undefined|alles wat nog openstaat|weer automatische incasso/);
});

test('what is tried again asks nothing and says when; what is later of an aanslag that stopped has its own day', async () => {
  const nogEens = await tekstVan({ posten: [{ ...post, code: 'AM04', vervolg: 'opnieuw' }], betalen: [] });
  expect(nogEens.tekst).toContain('op zijn vroegst op 26 mei 2026');
  expect(nogEens.tekst).not.toMatch(/Betalen voor|geen kosten/);
  const { tekst } = await tekstVan({
    posten: [{ ...post, vervolg: 'plan-stopt', keer: 2 }],
    betalen: [
      {
        ...{ aanslagnummer: '2026-0000001', bedragCenten: 5_000n, uiterlijk: '2026-05-15', alles: false },
        ...{ later: [{ vervaldag: '2026-05-31', bedragCenten: 12_500n }], betaling },
      },
    ],
  });
  expect(tekst).toContain('lukte 2 keer niet');
  expect(tekst).toMatch(/Daarna betaalt u nog € ?125,00, uiterlijk op 31 mei 2026/);
  expect(feiten({ betalen: [] }).success).toBe(false);
});

test('every code is told in plain words, one that nobody knows as the no of the bank', async () => {
  const retour: Record<string, string> = incasso.retour;
  for (const code of [...RETOURCODES, 'ZZ99']) {
    const gelezen = feiten({ posten: [{ ...post, code }] });
    if (!gelezen.success) throw gelezen.error;
    const [waarom] = incassobriefdata(gelezen.data).delen.slice(1);
    expect(waarom?.tekst).toEqual([retour[code] ?? 'De bank schreef niet af.']);
  }
});
