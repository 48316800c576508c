import { describe, expect, it } from 'vitest';
import { type Huisstijl, huisstijlSchema, neutralHuisstijl } from '@/ui/theme/huisstijl';
import { demoHuisstijlen } from '@/ui/theme/presets';
import { neutralCss, tenantCss } from '@/ui/theme/theme-css';

/** The layout that the formatter leaves alone. */
function laidOut(css: string): string {
  let depth = 0;
  const lines = css
    .replaceAll("'", '"')
    .replace(/([{;])/g, '$1\n')
    .replace(/\}/g, '\n}\n')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return `${lines
    .map((line) => {
      if (line === '}') depth -= 1;
      const spaced = line
        .replace(/^(--[\w-]+|color-scheme):/, '$1: ')
        .replace('(prefers-color-scheme:dark)', '(prefers-color-scheme: dark)')
        .replace(/(licht|donker)\]/, '"$1"]')
        .replace(/\{$/, ' {');
      const text = '  '.repeat(depth) + (/[{}]$/.test(spaced) ? spaced : `${spaced.replace(/;$/, '')};`);
      if (line.endsWith('{')) depth += 1;
      return text;
    })
    .join('\n')
    .replaceAll('\n}\n', '\n}\n\n')
    .replaceAll(/\[data-thema="?(licht|donker)"?\]/g, '[data-thema="$1"]')}\n`;
}

describe('the stylesheet of a house style', () => {
  it('is the file neutral.css for the neutral look (vitest -u writes it again)', async () => {
    await expect(laidOut(neutralCss())).toMatchFileSnapshot('../../../../src/ui/theme/neutral.css');
  });

  it('carries nothing that a tenant typed', () => {
    const hostile: Huisstijl = {
      ...neutralHuisstijl,
      naam: '</style><script>alert(1)</script>',
      logoSvg: '<svg></svg>}body{display:none}',
    };
    expect(tenantCss(hostile)).toBe(tenantCss(neutralHuisstijl));
  });

  it('sets dark for screens only, so that paper stays light', () => {
    const css = tenantCss(neutralHuisstijl);
    const dark = css.split('{color-scheme:dark').length - 1;
    expect(dark).toBe(2);
    expect(css.match(/@media screen/g)).toHaveLength(2);
  });

  it('differs between tenants in colour and corner', () => {
    const { borne, haarlem } = demoHuisstijlen;
    if (!borne || !haarlem) throw new Error('presets are missing');
    expect(tenantCss(borne)).toContain('--basis-border-radius-md:8px');
    expect(tenantCss(haarlem)).toContain('--basis-border-radius-md:0px');
    expect(tenantCss(borne)).not.toBe(tenantCss({ ...borne, merk: haarlem.merk }));
  });
});

describe('a house style', () => {
  it('is accepted for every demo tenant', () => {
    for (const huisstijl of Object.values(demoHuisstijlen))
      expect(huisstijlSchema.parse(huisstijl)).toEqual(huisstijl);
    expect(Object.keys(demoHuisstijlen)).toHaveLength(12);
  });

  it.each([
    ['a colour that is no hex', { merk: 'red;}body{' }],
    ['a short colour', { merk: '#fff' }],
    ['an unknown corner', { hoek: 5 }],
    ['an unknown letter type', { lettertype: 'Sofia Pro' }],
    ['no name', { naam: '  ' }],
    ['a logo with a script', { logoSvg: '<svg><script>1</script></svg>' }],
    ['a logo with a handler', { logoSvg: '<svg onload="x()"></svg>' }],
    ['a logo that fetches', { logoSvg: '<svg><image href="https://elders.example/x.png"/></svg>' }],
    ['a logo that is no SVG', { logoSvg: '<img src="x">' }],
  ])('refuses %s', (_, change) => {
    expect(huisstijlSchema.safeParse({ ...neutralHuisstijl, ...change }).success).toBe(false);
  });

  it('accepts a plain logo that refers only to itself', () => {
    const logoSvg = '<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"/></defs><use href="#a"/></svg>';
    expect(huisstijlSchema.safeParse({ ...neutralHuisstijl, logoSvg }).success).toBe(true);
  });
});
