import { Circle, CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react';

/** The five meanings a colour may have. Colour never stands alone: an icon and a word go with it. */
export type Tone = 'goed' | 'letop' | 'mis' | 'info' | 'rust';

const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  goed: CircleCheck,
  letop: TriangleAlert,
  mis: CircleX,
  info: Info,
  rust: Circle,
};

/** Soft background with the text colour that belongs on it. */
export const softTone: Readonly<Record<Tone, string>> = {
  goed: 'bg-positive-soft text-positive',
  letop: 'bg-warning-soft text-warning',
  mis: 'bg-negative-soft text-negative',
  info: 'bg-info-soft text-info',
  rust: 'bg-soft text-ink-muted',
};

/** The edge of a soft background; decoration, the text inside carries the meaning. */
export const edgeTone: Readonly<Record<Tone, string>> = {
  goed: 'border-positive-line',
  letop: 'border-warning-line',
  mis: 'border-negative-line',
  info: 'border-info-line',
  rust: 'border-line',
};

/** Colour of a mark (a bar, an edge) that must stand out 3:1 from the surface. */
export const markTone: Readonly<Record<Tone, string>> = {
  goed: 'text-positive-mark',
  letop: 'text-warning-mark',
  mis: 'text-negative-mark',
  info: 'text-info-mark',
  rust: 'text-control',
};

/** The icon of a meaning; decoration beside a word, so hidden from screen readers. */
export function ToneIcon({ tone, size = '1.1em' }: { tone: Tone; size?: string | number }) {
  const Icon = ICONS[tone];
  return <Icon aria-hidden="true" className="shrink-0" size={size} strokeWidth={2.25} />;
}
