import { classNames } from './class-names';
import { markTone, type Tone } from './tone';
import { type Taal, uiWords } from './words';

interface MeterProps {
  /** The value as read: "91,4 %" or "3 van 5". */
  text: string;
  /** Share of the whole bar, from 0 to 1. */
  share: number;
  /** The norm as read ("95 %") and its place on the bar, from 0 to 1. */
  norm?: { text: string; share: number };
  tone: Tone;
  taal: Taal;
}

const percent = (share: number) => `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;

/** A value against its norm. The words carry it; the bar with its mark is a picture of the same. */
export function Meter({ text, share, norm, tone, taal }: MeterProps) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
      <div className="min-w-24 leading-snug">
        <span className="font-semibold tabular-nums">{text}</span>
        {norm && (
          <span className="block text-sm text-ink-muted">
            {uiWords(taal)('meter.norm', { norm: norm.text })}
          </span>
        )}
      </div>
      <svg
        aria-hidden="true"
        className={classNames('h-4 min-w-0 flex-1 basis-20 overflow-visible', markTone[tone])}
      >
        <rect y="4" height="8" width="100%" rx="4" className="meter-track fill-soft-hover" />
        <rect y="4" height="8" width={percent(share)} rx="4" className="meter-fill" fill="currentColor" />
        {norm && <rect x={percent(norm.share)} width="2" height="16" className="fill-ink" />}
      </svg>
    </div>
  );
}
