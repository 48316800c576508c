import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Documenten } from '@/app/(balie)/balie/[gemeente]/klant/[id]/documenten';
import { KANALEN, RESULTATEN } from '@/domain/documenten/document';
import type { DocumentView } from '@/domain/documenten/document.queries';
import { toLocalDate } from '@/platform/local-date';

const ID = '00000000-0000-4000-8000-000000000001';
const moment = new Date('2026-02-24T09:00:00Z');
const brief = (change: Partial<DocumentView> = {}): DocumentView => ({
  id: ID,
  soort: 'aanslagbiljet',
  aanslagId: ID,
  dagtekening: toLocalDate('2026-02-28'),
  taal: 'nl',
  gemaaktOp: moment,
  bezorgingen: [
    { kanaal: 'post', resultaat: 'aangeboden', moment, adres: ['J. Veen', 'Merelstraat 5'], reden: null },
  ],
  ...change,
});
const html = (documenten: DocumentView[], { geheim = false, magVerzenden = true } = {}) =>
  renderToStaticMarkup(
    <Documenten
      documenten={documenten}
      brieven={[]}
      gemeente="borne"
      geheim={geheim}
      magVerzenden={magVerzenden}
    />,
  ).replaceAll('\u00a0', ' ');

test('a letter: a link, where it went, and two buttons that say what they are about', () => {
  const page = html([brief()]);
  expect(page).toContain(`href="/balie/borne/documenten/${ID}"`);
  expect(page).toContain('Aanslagbiljet van 28 februari 2026 openen (pdf)');
  expect(page).toContain('post, aangeboden op 24 februari 2026 om 10.00, naar Merelstraat 5');
  expect(page).toContain('aria-label="Opnieuw per post verzenden: Aanslagbiljet van 28 februari 2026"');
  expect(page.match(/<button/g)).toHaveLength(2);
});

test('says nothing that may not be said: no address under geheimhouding, no buttons without the right', () => {
  expect(html([brief()], { geheim: true })).not.toContain('Merelstraat');
  expect(html([brief()], { magVerzenden: false })).not.toContain('<button');
  const nogNiet = html([brief({ gemaaktOp: null, bezorgingen: [] })]);
  expect(nogNiet).not.toContain('<button');
  expect(nogNiet).toContain('Open de brief eerst.');
  expect(nogNiet).toContain('Nog niet verzonden');
});

test('has words for no letters, and for every channel and result', () => {
  expect(html([])).toContain('Nog geen brieven');
  for (const kanaal of KANALEN)
    for (const resultaat of RESULTATEN)
      expect(
        html([brief({ bezorgingen: [{ kanaal, resultaat, moment, adres: null, reden: 'x' }] })]),
      ).toContain('x');
});
