import { atContrast, type Direction, keepOrSolve, stepFrom, type Tint, tintOf } from './contrast';
import type { Huisstijl } from './huisstijl';

/** The two colour schemes every theme comes in. */
export type Scheme = 'licht' | 'donker';

/** Token name without the leading dashes, and its value. */
export type Tokens = Readonly<Record<string, string>>;

const GREY: Tint = { hue: 240, chroma: 0.005 };
const WHITE = '#ffffff';
const STATUS: Readonly<Record<string, Tint>> = {
  info: { hue: 256, chroma: 0.13 },
  positive: { hue: 152, chroma: 0.11 },
  warning: { hue: 80, chroma: 0.12 },
  negative: { hue: 27, chroma: 0.17 },
};

/**
 * Contrast targets. WCAG asks 4.5 for text and 3.0 for the parts of a control; the rest are steps
 * just large enough to be seen. Dark needs larger steps between surfaces for the same impression.
 */
const TARGETS = {
  licht: { soft: 1.13, hover: 1.22, line: 1.3, control: 3.75, muted: 7.2, ink: 16, status: 4.8 },
  donker: { soft: 1.18, hover: 1.36, line: 1.45, control: 3.6, muted: 8, ink: 14, status: 5.2 },
} as const;

const direction = (scheme: Scheme): Direction => (scheme === 'licht' ? 'darker' : 'lighter');

const quiet = (tint: Tint, factor: number): Tint => ({ hue: tint.hue, chroma: tint.chroma * factor });

function surfaces(scheme: Scheme): { surface: string; canvas: string } {
  if (scheme === 'licht') return { surface: WHITE, canvas: atContrast(GREY, [WHITE], 1.07, 'darker') };
  const canvas = atContrast(GREY, ['#000000'], 1.12, 'lighter');
  return { canvas, surface: atContrast(GREY, [canvas], 1.1, 'lighter') };
}

function greyTokens(scheme: Scheme): Tokens {
  const target = TARGETS[scheme];
  const away = direction(scheme);
  const { surface, canvas } = surfaces(scheme);
  const soft = atContrast(GREY, [surface], target.soft, away);
  const hover = atContrast(GREY, [surface], target.hover, away);
  return {
    'basis-color-default-bg-document': surface,
    'basis-color-default-bg-subtle': canvas,
    'basis-color-default-bg-default': soft,
    'basis-color-default-bg-hover': hover,
    'basis-color-default-border-subtle': atContrast(GREY, [surface], target.line, away),
    'basis-color-default-border-default': atContrast(
      quiet(GREY, 3),
      [surface, canvas, soft],
      target.control,
      away,
    ),
    'basis-color-default-color-subtle': atContrast(quiet(GREY, 3), [surface], target.muted, away),
    'basis-color-default-color-default': atContrast(GREY, [surface], target.ink, away),
    'basis-focus-background-color': '#ffdd00',
    'basis-focus-color': '#0b0c0c',
  };
}

function softOf(tint: Tint, scheme: Scheme): { soft: string; hover: string; line: string } {
  const target = TARGETS[scheme];
  const away = direction(scheme);
  const { surface } = surfaces(scheme);
  const pale = quiet(tint, scheme === 'licht' ? 0.2 : 0.35);
  return {
    soft: atContrast(pale, [surface], target.soft, away),
    hover: atContrast(pale, [surface], target.hover, away),
    line: atContrast(quiet(tint, 0.45), [surface], target.line * 1.15, away),
  };
}

/** A filled control: its colour, the two steps when pointed at and pressed, and what is written on it. */
function filled(role: string, hex: string, scheme: Scheme): Tokens {
  const { surface } = surfaces(scheme);
  const away = direction(scheme);
  const fill = keepOrSolve(hex, [surface], 4.5, away);
  const hover = stepFrom(fill, 1.22, away);
  const pressed = stepFrom(fill, 1.45, away);
  return {
    [`basis-color-${role}-inverse-bg-default`]: fill,
    [`basis-color-${role}-inverse-bg-hover`]: hover,
    [`basis-color-${role}-inverse-bg-active`]: pressed,
    [`basis-color-${role}-inverse-color-default`]: scheme === 'licht' ? WHITE : '#0b0c0c',
  };
}

function statusTokens(scheme: Scheme): Tokens {
  const { surface, canvas } = surfaces(scheme);
  const target = TARGETS[scheme];
  const away = direction(scheme);
  const track = atContrast(GREY, [surface], target.hover, away);
  const entries: Record<string, string> = {};
  for (const [role, tint] of Object.entries(STATUS)) {
    const { soft, hover, line } = softOf(tint, scheme);
    entries[`basis-color-${role}-bg-default`] = soft;
    entries[`basis-color-${role}-border-subtle`] = line;
    // Also against the track of a meter.
    entries[`basis-color-${role}-border-default`] = atContrast(
      tint,
      [surface, canvas, soft, track],
      3.1,
      away,
    );
    entries[`basis-color-${role}-color-default`] = atContrast(
      tint,
      [surface, canvas, soft, hover],
      target.status,
      away,
    );
  }
  return entries;
}

const common = new Map<Scheme, Tokens>();

/** Tokens that are the same for every tenant: greys, statuses, the danger button, focus. */
export function commonTokens(scheme: Scheme): Tokens {
  const known = common.get(scheme);
  if (known) return known;
  const status = statusTokens(scheme);
  const negative = status['basis-color-negative-color-default'] ?? '#a3201b';
  const tokens = { ...greyTokens(scheme), ...status, ...filled('negative', negative, scheme) };
  common.set(scheme, tokens);
  return tokens;
}

/** How near to the hue of an error a colour looks like one; brown and orange are further. */
const ERROR_HUES = 28;

const looksLikeError = (hex: string): boolean => {
  const { hue, chroma } = tintOf(hex);
  const apart = Math.abs(((hue - (STATUS.negative?.hue ?? 0) + 540) % 360) - 180);
  return chroma > 0.08 && apart < ERROR_HUES;
};

/** Of the house, unless that is the red of an error or of what cannot be undone: then of its accent, else nearly black. */
const actionColour = ({ merk, accent }: Huisstijl): string => {
  if (!looksLikeError(merk)) return merk;
  return accent && !looksLikeError(accent)
    ? accent
    : atContrast(quiet(tintOf(merk), 0.05), [WHITE], 12, 'darker');
};

function barTokens(merk: string, scheme: Scheme): Tokens {
  const brand = scheme === 'licht' ? tintOf(merk) : quiet(tintOf(merk), 0.75);
  const bar =
    scheme === 'licht'
      ? keepOrSolve(merk, [WHITE], 10.8, 'darker')
      : atContrast(brand, [WHITE], 13.5, 'darker');
  const hover = atContrast(brand, [bar], 1.35, 'lighter');
  return {
    'basis-color-accent-1-inverse-bg-default': bar,
    'basis-color-accent-1-inverse-bg-hover': hover,
    'basis-color-accent-1-inverse-border-default': atContrast(
      quiet(brand, 0.5),
      [bar, hover],
      3.2,
      'lighter',
    ),
    'basis-color-accent-1-inverse-color-default': WHITE,
    'basis-color-accent-1-inverse-color-subtle': atContrast(quiet(brand, 0.3), [bar, hover], 5.2, 'lighter'),
  };
}

/** Tokens that follow from the tenant's brand: bar, buttons, links, accents, corners, letter type. */
export function brandTokens(huisstijl: Huisstijl, scheme: Scheme): Tokens {
  const { surface, canvas } = surfaces(scheme);
  const away = direction(scheme);
  const pale = softOf(tintOf(huisstijl.merk), scheme);
  const softs = Object.entries(commonTokens(scheme)).flatMap(([name, value]) =>
    /-bg-(default|hover)$/.test(name) && !name.includes('inverse') ? [value] : [],
  );
  const behindLinks = [surface, canvas, pale.soft, pale.hover, ...softs];
  const link = keepOrSolve(huisstijl.merk, behindLinks, 4.6, away);
  return {
    ...barTokens(huisstijl.merk, scheme),
    ...filled('action-1', actionColour(huisstijl), scheme),
    'basis-color-action-1-bg-default': pale.soft,
    'basis-color-action-1-bg-hover': pale.hover,
    'basis-color-action-1-border-subtle': pale.line,
    'basis-color-action-1-color-default': link,
    'basis-color-action-1-color-hover': stepFrom(link, 1.3, away),
    'basis-color-accent-1-border-default': keepOrSolve(
      huisstijl.accent ?? huisstijl.merk,
      [surface, canvas, pale.soft],
      3.2,
      away,
    ),
  };
}

/** Tokens of form, the same in light and dark: corners in pixels and the letter type. */
export function shapeTokens(huisstijl: Huisstijl): Tokens {
  const families = {
    'source-sans-3': "'Source Sans 3 Variable', 'Source Sans 3 Fallback', system-ui, sans-serif",
    systeem: "system-ui, 'Segoe UI', sans-serif",
  };
  return {
    'basis-border-radius-sm': `${huisstijl.hoek * 0.75}px`,
    'basis-border-radius-md': `${huisstijl.hoek}px`,
    'basis-text-font-family-default': families[huisstijl.lettertype],
  };
}
