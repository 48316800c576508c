interface SparklineProps {
  /** From 0 to 1, in order; null where there is nothing to show. */
  shares: readonly (number | null)[];
  /** Where the norm lies, from 0 to 1. */
  norm?: number;
}

const WIDTH = 132;
const HEIGHT = 30;
const MARGIN = 3;

/** A small line of how a part went, with its norm as a dotted line. A picture of what words beside it say. */
export function Sparkline({ shares, norm }: SparklineProps) {
  const known = shares.filter((share) => share !== null);
  const low = Math.min(...known, norm ?? 1);
  const high = Math.max(...known, norm ?? 0);
  const span = high - low || 1;
  const x = (at: number) => MARGIN + (at / Math.max(1, shares.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (share: number) => HEIGHT - MARGIN - ((share - low) / span) * (HEIGHT - 2 * MARGIN);
  const last = shares.findLastIndex((share) => share !== null);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="shrink-0 overflow-visible text-info-mark"
    >
      {norm !== undefined && (
        <line
          x1={0}
          x2={WIDTH}
          y1={y(norm)}
          y2={y(norm)}
          className="stroke-current text-control"
          strokeDasharray="3 3"
        />
      )}
      {runsOf(shares).map((run) => (
        <polyline
          key={run[0]?.at}
          points={run.map(({ at, share }) => `${x(at)},${y(share)}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          strokeLinejoin="round"
        />
      ))}
      {last >= 0 && <circle cx={x(last)} cy={y(shares[last] ?? 0)} r={3} fill="currentColor" />}
    </svg>
  );
}

/** Points without a gap between them: a line over a gap would tell what is not known. */
function runsOf(shares: readonly (number | null)[]): { at: number; share: number }[][] {
  const runs: { at: number; share: number }[][] = [];
  for (const [at, share] of shares.entries()) {
    if (share === null) continue;
    const current = runs.at(-1);
    if (current?.at(-1)?.at === at - 1) current.push({ at, share });
    else runs.push([{ at, share }]);
  }
  return runs;
}
