import { type Huisstijl, neutralHuisstijl } from './huisstijl';
import { brandTokens, commonTokens, type Scheme, shapeTokens, type Tokens } from './tokens';

const declarations = (tokens: Tokens) =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * Dark holds on a screen only, so that paper is always light: by the device's wish unless the person
 * chose light, or by the person's own choice.
 */
function schemeBlocks(root: string, light: string, dark: string): string {
  return [
    `${root}{color-scheme:light;${light}}`,
    `@media screen and (prefers-color-scheme:dark){${root}:not([data-thema=licht]){color-scheme:dark;${dark}}}`,
    `@media screen{${root}[data-thema=donker]{color-scheme:dark;${dark}}}`,
  ].join('\n');
}

/**
 * The whole neutral theme as a stylesheet: the fallback that `neutral.css` holds, so that a page
 * without a tenant block (an error in the root layout) still has every token.
 */
export function neutralCss(): string {
  const all = (scheme: Scheme) =>
    declarations({ ...commonTokens(scheme), ...brandTokens(neutralHuisstijl, scheme) });
  const shape = declarations(shapeTokens(neutralHuisstijl));
  return `${schemeBlocks(':root', `${shape};${all('licht')}`, all('donker'))}\n`;
}

const cache = new Map<string, string>();
const CACHE_SIZE = 200;

/**
 * The tenant's part of the theme, as a stylesheet beside the page. Holds only what differs from
 * `neutral.css`; `html` in the selector makes it win whatever the order of the stylesheets. Built
 * from checked colours and fixed words alone, so nothing a tenant types can end up in it as CSS.
 */
export function tenantCss(huisstijl: Huisstijl): string {
  const key = [huisstijl.merk, huisstijl.accent, huisstijl.lettertype, huisstijl.hoek].join('|');
  const known = cache.get(key);
  if (known !== undefined) return known;
  const css = schemeBlocks(
    'html:root',
    declarations({ ...shapeTokens(huisstijl), ...brandTokens(huisstijl, 'licht') }),
    declarations(brandTokens(huisstijl, 'donker')),
  );
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, css);
  return css;
}
