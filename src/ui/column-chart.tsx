import { classNames } from './class-names';
import { Heading } from './heading';
import { markTone, type Tone } from './tone';

interface ChartSeries {
  name: string;
  tone: Tone;
}

interface ColumnChartProps {
  id: string;
  title: string;
  /** One sentence that says what it shows: who does not see the picture misses nothing. */
  sentence: string;
  series: readonly ChartSeries[];
  /** A column per series; null where there is nothing to show. Labels are read in the table that goes with it. */
  groups: readonly { label: string; values: readonly (number | null)[] }[];
}

const HEIGHT = 120;
const FILL = 0.72;

/** Columns beside each other, from zero. Its sentence and the table beside it carry all that it tells. */
export function ColumnChart({ id, title, sentence, series, groups }: ColumnChartProps) {
  const top = Math.max(...groups.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  const width = 100 / Math.max(1, groups.length);
  const column = (width * FILL) / Math.max(1, series.length);
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <p className="max-w-text">{sentence}</p>
      <div aria-hidden="true" className="grid max-w-text gap-1">
        {series.length > 1 && (
          <p className="flex flex-wrap gap-x-4 text-sm text-ink-muted">
            {series.map(({ name, tone }) => (
              <span key={name} className="inline-flex items-center gap-1.5">
                <svg aria-hidden="true" width="12" height="12" className={markTone[tone]}>
                  <rect width="12" height="12" rx="2" fill="currentColor" />
                </svg>
                {name}
              </span>
            ))}
          </p>
        )}
        <svg aria-hidden="true" width="100%" height={HEIGHT} className="border-b border-line">
          {groups.flatMap(({ label, values }, at) =>
            values.map((value, nth) => {
              if (value === null || top === 0) return null;
              const height = (value / top) * HEIGHT;
              const left = at * width + (width * (1 - FILL)) / 2 + nth * column;
              return (
                <rect
                  key={`${label} ${series[nth]?.name}`}
                  x={`${left}%`}
                  y={HEIGHT - height}
                  width={`${column}%`}
                  height={height}
                  className={classNames(markTone[series[nth]?.tone ?? 'info'])}
                  fill="currentColor"
                />
              );
            }),
          )}
        </svg>
        <svg aria-hidden="true" width="100%" height="18" className="text-sm text-ink-muted">
          {groups.map(({ label }, at) => (
            <text key={label} x={`${(at + 0.5) * width}%`} y="14" textAnchor="middle" fill="currentColor">
              {label}
            </text>
          ))}
        </svg>
      </div>
    </section>
  );
}
