import { type Taal, uiWords } from './words';

interface ProgressBarProps {
  id: string;
  label: string;
  done: number;
  total: number;
  /** The remaining time in words, like "4 minuten". */
  remaining?: string;
  taal: Taal;
}

/**
 * Determinate progress with counts. The live region speaks at every tenth part only: a number that
 * changes each second would never let a screen reader finish.
 */
export function ProgressBar({ id, label, done, total, remaining, taal }: ProgressBarProps) {
  const words = uiWords(taal);
  const format = new Intl.NumberFormat(taal);
  const tenth = total > 0 ? Math.floor((done / total) * 10) * 10 : 0;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="text-ink-muted tabular-nums">
          {words('progress.of', { klaar: format.format(done), totaal: format.format(total) })}
          {remaining && ` · ${words('progress.remaining', { tijd: remaining })}`}
        </span>
      </div>
      <progress id={id} className="progress" value={done} max={Math.max(total, 1)} />
      <p role="status" className="sr-only">
        {label}: {tenth} %
      </p>
    </div>
  );
}
