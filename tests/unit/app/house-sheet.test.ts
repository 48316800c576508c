import { describe, expect, it } from 'vitest';
import { sheetOf } from '@/app/house-style';
import { neutralHuisstijl } from '@/ui/theme/huisstijl';
import { demoHuisstijlen } from '@/ui/theme/presets';
import { tenantCss } from '@/ui/theme/theme-css';

describe('the stylesheet of a gemeente', () => {
  it('has an address that follows from its content, so that it may be kept for good', () => {
    const { borne } = demoHuisstijlen;
    if (!borne) throw new Error('presets are missing');
    const sheet = sheetOf('borne', tenantCss(borne));
    expect(sheet.href).toMatch(/^\/huisstijl\/borne\/[0-9a-f]{16}\.css$/);
    expect(sheetOf('borne', tenantCss({ ...borne })).href).toBe(sheet.href);
    expect(sheetOf('borne', tenantCss({ ...borne, merk: '#123456' })).href).not.toBe(sheet.href);
  });

  it('holds no character that could end a stylesheet or open another', () => {
    for (const huisstijl of [...Object.values(demoHuisstijlen), neutralHuisstijl])
      expect(sheetOf('x', tenantCss(huisstijl)).css).not.toMatch(/[<>\\]|@import|url\(|\/\*/);
  });
});
