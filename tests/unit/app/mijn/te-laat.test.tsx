import { readFileSync } from 'node:fs';
import { contrast, type Palette, paletteOf } from '@tests/unit/ui/theme/contrast-rules';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { TeBetalen } from '@/app/(mijn)/mijn/aanslag-kaarten';
import { zaakVan } from '@/app/(mijn)/mijn/te-doen';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { neutralHuisstijl } from '@/ui/theme/huisstijl';
import { demoHuisstijlen } from '@/ui/theme/presets';
import { neutralCss, tenantCss } from '@/ui/theme/theme-css';

const aanslag = {
  gemeenteId: 1,
  id: 'a',
  persoonId: 'p',
  aanslagnummer: '2026-1',
  belastingjaar: 2026,
  dagtekening: toLocalDate('2026-02-28'),
  betaalschema: 'twee-termijnen',
  betalingskenmerk: '8000000012345678',
  bedrag: toCents(30_000),
  verminderd: toCents(0),
  afgeschreven: toCents(0),
  open: toCents(30_000),
  teVeelOntvangen: toCents(0),
  biljetId: null,
  regeling: null,
  regels: [{ open: toCents(30_000) }],
} as unknown as EigenAanslag;

const kaart = (dag: string) => {
  const vandaag = toLocalDate(dag);
  return renderToStaticMarkup(
    <TeBetalen
      {...zaakVan(aanslag, [], vandaag)}
      vandaag={vandaag}
      base="/mijn/borne"
      wie="persoon"
      taal="nl"
    />,
  );
};

describe('what is overdue', () => {
  test('has a word, an icon and an edge in stripes; what is due has none of them', () => {
    const laat = kaart('2026-07-01');
    expect(laat).toMatch(/<svg[^>]*>.*?<\/svg>Te laat/s);
    expect(laat).toMatch(/<article[^>]*class="[^"]*card-late/);
    const opTijd = kaart('2026-03-10');
    expect(opTijd).not.toContain('card-late');
    expect(opTijd).not.toContain('Te laat');
  });

  test('is told from the edge of every house by more than its colour, and stands out from the sheet in light and dark', () => {
    const css = readFileSync('src/ui/styles/components.css', 'utf8');
    expect(css).toMatch(/\.card-late \{[^}]*repeating-linear-gradient\([^}]*warning-border-default/);
    const neutral = neutralCss();
    for (const [naam, huis] of Object.entries({ neutraal: neutralHuisstijl, ...demoHuisstijlen }))
      for (const thema of ['licht', 'donker'] as const) {
        const kleuren: Palette = { ...paletteOf(neutral, thema), ...paletteOf(tenantCss(huis), thema) };
        const streep = kleuren['warning-border-default'] ?? '';
        const vel = kleuren['default-bg-document'] ?? '';
        expect(contrast(streep, vel), `${naam} ${thema}`).toBeGreaterThanOrEqual(3);
      }
  });
});
