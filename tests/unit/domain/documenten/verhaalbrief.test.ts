import { accessibilityOf, textOf } from '@tests/support/pdf';
import { feiten, SOORTEN } from '@tests/support/verhaalbrief';
import { afterAll, expect, test } from 'vitest';
import { DOCUMENTSOORTEN, isDocumentsoort, mayDeliver } from '@/domain/documenten/document';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { langeZinnen } from '@/domain/documenten/standaardbrief';
import { verhaalbriefdata } from '@/domain/documenten/verhaalbriefdata';

afterAll(() => stopRendering());

test.each(SOORTEN)('%s: PDF/UA, two pages, no hole, short sentences, the same bytes twice', async (soort) => {
  const data = verhaalbriefdata(feiten(soort));
  const maak = () => renderDocument('proef', { sjabloon: 'invorderbrief', data });
  const { pdf, bladzijden, sha256 } = await maak();
  expect(accessibilityOf(pdf)).toMatchObject({ ua: true, taal: 'nl', getagd: true, tabellen: 1 });
  expect(bladzijden).toBe(2);
  expect(textOf(pdf)).not.toMatch(/[{}]|undefined|null/);
  expect((await maak()).sha256).toBe(sha256);
  const zinnen = [...data.inleiding, ...data.delen.flatMap((deel) => [...deel.tekst, ...deel.punten])];
  expect(zinnen.flatMap(langeZinnen)).toEqual([]);
  expect(isDocumentsoort(soort) && DOCUMENTSOORTEN[soort].over).toBe('betalen');
});

test('a notice of a debit that paid all asks for nothing', () => {
  const { posten, inleiding } = verhaalbriefdata(
    feiten('overheidsvordering-kennisgeving', { aanslag: null }),
  );
  expect(posten).toEqual([]);
  expect(inleiding.join(' ')).toMatch(/€\s500,00/);
});

test('what goes to another, or is brought, goes by no way that the reader chose', () => {
  for (const soort of ['vordering-derde', 'hernieuwd-bevel'] as const) {
    expect(mayDeliver(soort, 'mijn')).toBe(false);
    expect(mayDeliver(soort, 'post')).toBe(true);
  }
  expect(mayDeliver('vordering-kennisgeving', 'mijn')).toBe(true);
});
