/** Where a session stands by the time since the last sign of life. */
export type IdlePhase = 'active' | 'warning' | 'expired';

interface IdleState {
  phase: IdlePhase;
  /** Whole seconds until the end, never below 0. */
  secondsLeft: number;
}

/**
 * The phase of a session: a warning during the last `warnSeconds`, then expired. Moments in
 * milliseconds; both come from the same clock, so that a laptop that slept wakes up expired.
 */
export function idleState(
  now: number,
  lastSign: number,
  limits: { idleSeconds: number; warnSeconds: number },
): IdleState {
  const secondsLeft = Math.max(0, Math.ceil(limits.idleSeconds - (now - lastSign) / 1000));
  if (secondsLeft === 0) return { phase: 'expired', secondsLeft };
  return { phase: secondsLeft <= limits.warnSeconds ? 'warning' : 'active', secondsLeft };
}

/** Seconds as "1:05". */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
