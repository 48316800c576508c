import { contrast, type Palette, paletteOf, violations } from '@tests/unit/ui/theme/contrast-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tintOf } from '@/ui/theme/contrast';
import { type Huisstijl, neutralHuisstijl } from '@/ui/theme/huisstijl';
import { demoHuisstijlen } from '@/ui/theme/presets';
import { neutralCss, tenantCss } from '@/ui/theme/theme-css';

const SCHEMES = ['licht', 'donker'] as const;
const everyLook = { neutraal: neutralHuisstijl, ...demoHuisstijlen };
const neutral = neutralCss();

/** What a browser ends up with: the static neutral theme with the tenant's block over it. */
function rendered(huisstijl: Huisstijl, scheme: (typeof SCHEMES)[number]): Palette {
  return { ...paletteOf(neutral, scheme), ...paletteOf(tenantCss(huisstijl), scheme) };
}

describe('contrast of every tenant in light and dark', () => {
  for (const [sleutel, huisstijl] of Object.entries(everyLook)) {
    for (const scheme of SCHEMES) {
      it(`${sleutel} ${scheme} keeps 4.5 for text and 3.0 for parts and focus`, () => {
        expect(violations(rendered(huisstijl, scheme))).toEqual([]);
      });
    }
  }

  it('leaves a brand colour alone where it has enough contrast', () => {
    const { borne } = demoHuisstijlen;
    expect(borne).toBeDefined();
    if (borne) {
      expect(rendered(borne, 'licht')['action-1-inverse-bg-default']).toBe(borne.merk);
    }
  });

  it('never makes a primary button the red of an error, also where the house is red', () => {
    const red = (hex: string) => {
      const { hue, chroma } = tintOf(hex);
      return chroma > 0.08 && (hue < 55 || hue > 355);
    };
    for (const merk of ['#e20d18', '#ff0000', '#b3122b', '#d4351c']) {
      for (const scheme of SCHEMES) {
        const knop = (accent?: string) =>
          rendered({ ...neutralHuisstijl, merk, accent }, scheme)['action-1-inverse-bg-default'] ?? '';
        for (const colour of [knop(), knop('#c00000'), knop('#1f5673')])
          expect(red(colour), merk).toBe(false);
        expect(red(rendered(neutralHuisstijl, scheme)['negative-inverse-bg-default'] ?? '')).toBe(true);
      }
    }
    expect(rendered({ ...neutralHuisstijl, merk: '#e20d18', accent: '#1f5673' }, 'licht')).toMatchObject({
      'action-1-inverse-bg-default': '#1f5673',
    });
  });

  it('holds for any brand and accent colour, also black, white and yellow', () => {
    const colour = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, fc.option(colour, { nil: undefined }), (merk, accent) => {
        for (const scheme of SCHEMES) {
          expect(violations(rendered({ ...neutralHuisstijl, merk, accent }, scheme))).toEqual([]);
        }
      }),
      {
        numRuns: 60,
        examples: [
          ['#000000', undefined],
          ['#ffffff', undefined],
          ['#ffdd00', '#ffffff'],
          ['#808080', '#000000'],
          ['#6ec0a3', undefined],
        ],
      },
    );
  });
});

describe('the check itself', () => {
  it('finds a brand colour used as text although it is too pale', () => {
    const palette = { ...rendered(neutralHuisstijl, 'licht'), 'action-1-color-default': '#6ec0a3' };
    expect(violations(palette).some((line) => line.startsWith('text action-1-color-default on '))).toBe(true);
  });

  it('finds a focus that disappears against its surroundings', () => {
    const palette = rendered(neutralHuisstijl, 'licht');
    const vanished = { ...palette, 'focus-color': '#ffffff', 'focus-background-color': '#ffffff' };
    expect(violations(vanished).some((line) => line.startsWith('focus '))).toBe(true);
  });

  it('finds a token that is missing', () => {
    const { 'default-color-default': _, ...palette } = rendered(neutralHuisstijl, 'licht');
    expect(violations(palette).some((line) => line.includes('default-color-default is missing'))).toBe(true);
  });

  it('counts contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#6ec0a3', '#ffffff')).toBeCloseTo(2.16, 2);
  });
});
