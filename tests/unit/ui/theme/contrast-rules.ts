/** Colour tokens by name without `--basis-` and, for colours, without `color-`. */
export type Palette = Readonly<Record<string, string>>;

/** The tokens a stylesheet gives in one scheme, read from the text itself: what the browser gets. */
export function paletteOf(css: string, scheme: 'licht' | 'donker'): Palette {
  const marker =
    scheme === 'licht' ? /(?:^|\})\s*(?:html)?:root\s*\{([^}]*)\}/ : /\[data-thema=donker\]\s*\{([^}]*)\}/;
  const block = marker.exec(css)?.[1];
  if (block === undefined) throw new Error(`No block for ${scheme}`);
  const found = block.matchAll(/--basis-(?:color-)?([a-z0-9-]+)\s*:\s*(#[0-9a-f]{6})\b/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

function luminance(hex: string): number {
  const channel = (start: number) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast by the formula of WCAG 2.2, written again here so that the theme is not checked by its own library. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const SHEETS = ['default-bg-document', 'default-bg-subtle'];
const GREYS = [...SHEETS, 'default-bg-default', 'default-bg-hover'];
const STATUSES = ['info', 'positive', 'warning', 'negative'];
const SOFTS = STATUSES.map((status) => `${status}-bg-default`);
const BAR = ['accent-1-inverse-bg-default', 'accent-1-inverse-bg-hover'];
const fills = (role: string) => ['default', 'hover', 'active'].map((step) => `${role}-inverse-bg-${step}`);

/** Which text stands on which background somewhere in the product. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['default-color-default', [...GREYS, ...SOFTS, 'action-1-bg-default', 'action-1-bg-hover']],
  ['default-color-subtle', [...SHEETS, 'default-bg-default', ...SOFTS, 'action-1-bg-default']],
  ['action-1-color-default', [...GREYS, ...SOFTS, 'action-1-bg-default', 'action-1-bg-hover']],
  ['action-1-color-hover', [...SHEETS, ...SOFTS]],
  ['action-1-inverse-color-default', fills('action-1')],
  ['negative-inverse-color-default', fills('negative')],
  ['accent-1-inverse-color-default', BAR],
  ['accent-1-inverse-color-subtle', BAR],
  ['focus-color', ['focus-background-color']],
  ...STATUSES.map((status) => [`${status}-color-default`, [...SHEETS, `${status}-bg-default`]] as const),
];

/** Which part of a control or picture must be told from what is around it. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['default-border-default', [...GREYS]],
  ['accent-1-border-default', [...SHEETS, 'action-1-bg-default']],
  ['action-1-inverse-bg-default', SHEETS],
  ['negative-inverse-bg-default', SHEETS],
  ['accent-1-inverse-border-default', BAR],
  ...STATUSES.map((status) => [`${status}-border-default`, [...GREYS, `${status}-bg-default`]] as const),
];

const FOCUS_ON = [...GREYS, ...SOFTS, ...BAR, ...fills('action-1'), ...fills('negative')];

/** Every pair that falls short, as a sentence; empty when all hold. */
export function violations(palette: Palette): string[] {
  const missing = new Set<string>();
  const of = (name: string) => {
    const value = palette[name];
    if (value === undefined) missing.add(`${name} is missing`);
    return value ?? '#000000';
  };
  const pairs = (kind: string, rules: typeof TEXT, least: number) =>
    rules.flatMap(([front, backs]) =>
      backs.flatMap((back) => {
        const value = contrast(of(front), of(back));
        return value >= least ? [] : [`${kind} ${front} on ${back}: ${value.toFixed(2)} < ${least}`];
      }),
    );
  // The dashes or the band: one of the two must stand out wherever focus falls.
  const focus = FOCUS_ON.flatMap((back) => {
    const best = Math.max(
      contrast(of('focus-color'), of(back)),
      contrast(of('focus-background-color'), of(back)),
    );
    return best >= 3 ? [] : [`focus on ${back}: ${best.toFixed(2)} < 3`];
  });
  return [...pairs('text', TEXT, 4.5), ...pairs('part', PARTS, 3), ...focus, ...missing];
}
