import { describe, expect, test } from 'vitest';
import { isSoort, SOORTEN, waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import { huisstijlSchema } from '@/ui/theme/huisstijl';
import { demoHuisstijlen } from '@/ui/theme/presets';

describe('the shape of values', () => {
  test('a huisstijl of the domain is a Huisstijl of the screen, and the other way round', () => {
    for (const stijl of Object.values(demoHuisstijlen)) {
      const waarde = waardeSchemas.huisstijl.parse(stijl);
      expect(waarde).toEqual(stijl);
      expect(huisstijlSchema.parse(waarde)).toEqual(stijl);
    }
    expect(Object.keys(waardeSchemas.huisstijl.shape).sort()).toEqual(
      Object.keys(huisstijlSchema.shape).sort(),
    );
    const kapot = { naam: 'X', merk: 'blauw', lettertype: 'systeem', hoek: 4 };
    expect(waardeSchemas.huisstijl.safeParse(kapot).success).toBe(false);
  });

  test.each([
    ['smaak', { smaak: 3 }],
    ['inwoneraantal', { aantal: 0 }],
    ['inwoneraantal', { aantal: 12.5 }],
    ['piekmoment', { reden: 'x', verwachting: '2026-02-30' }],
    ['contactgegevens', { naam: 'X', telefoon: 'bel maar', website: 'https://x.example' }],
    ['contactgegevens', { naam: 'X', telefoon: '074 012 34 56', website: 'http://x.example' }],
    ['incassonormen', { doelen: [{ naMaanden: 0, promille: 950 }] }],
    ['uitleg-ozb', { tekst: 'Wie een huis heeft, betaalt aan {naam}.' }],
    ['uitleg-ozb', { tekst: '  ' }],
    ['bewaartermijn', { contact: 0 }],
    // The law says three years of collection.
    ['bewaartermijn', { invordering: 2 }],
  ] as const)('refuses %s %j', (soort, waarde) => {
    expect(waardeSchemas[soort].safeParse(waarde).success).toBe(false);
  });

  test('knows its own names only', () => {
    expect(SOORTEN).toContain('terugbelnorm');
    expect(isSoort('toString')).toBe(false);
    expect(isSoort('proef')).toBe(false);
  });
});
