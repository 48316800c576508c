/**
 * Who is let in when more is asked than this process can do: what is over is refused at once, so that what was let in is
 * still answered in time (R19). Pure: the clock and how busy the process is are given.
 */

/**
 * What a request is for, and up to which part of what the process takes at once it is let in. Pages that a browser asks
 * for in advance go first; who sends a form has filled it in; staff and the payment provider keep room of their own.
 */
const SHARE = { ahead: 0.4, visitor: 0.7, form: 0.85, staff: 0.95, callback: 1 } as const;
export type Kind = keyof typeof SHARE;

/** The room that callbacks have to themselves is all they get: their address can be called by anybody. */
const MOST_CALLBACKS = 0.25;
/** A few who open a page at once ask for several things each, and a slow machine is not an overloaded one: so long it may be full. */
const PATIENCE_MS = 1_000;
/** Nobody was refused for so long: it is over. */
const CALM_MS = 2_000;
/** Whatever the clock says: so many times what it takes at once, when it is busy and when it only waits for others. */
const MOST_BUSY = 6;
const MOST_WAITING = 25;

/** While there is too much: as much in hand as is answered within half a second at the pace of the last one, and no less than this. */
const WITHIN_SECONDS = 0.5;
const LEAST = 6;
const WINDOW_MS = 1_000;

export class Shedder {
  private inFlight = 0;
  private callbacks = 0;
  private fullSince: number | null = null;
  private lastRefused = Number.NEGATIVE_INFINITY;
  /** Answers a second, measured while somebody is refused: at other times it says how much was asked. */
  private pace = Number.POSITIVE_INFINITY;
  private measuredSince: number | null = null;
  private answered = 0;

  /** `capacity` is how many requests this process works on at once without any of them waiting long. */
  constructor(private readonly capacity: number) {}

  /** Whether this one is let in, at this moment in milliseconds; who is, calls `leave` when it was answered. */
  admit(kind: Kind, now: number, busy: boolean): boolean {
    if (this.refuses(kind, now, busy)) {
      this.lastRefused = now;
      this.measuredSince ??= now;
      return false;
    }
    this.inFlight += 1;
    if (kind === 'callback') this.callbacks += 1;
    if (this.isFull()) this.fullSince ??= now;
    return true;
  }

  leave(kind: Kind, now: number): void {
    this.inFlight -= 1;
    this.measure(now);
    if (kind === 'callback') this.callbacks -= 1;
    if (!this.isFull()) this.fullSince = null;
  }

  private isFull(): boolean {
    return this.inFlight >= this.capacity * SHARE.visitor;
  }

  private measure(now: number): void {
    if (this.measuredSince === null) return;
    this.answered += 1;
    if (now - this.measuredSince < WINDOW_MS) return;
    this.pace = (this.answered * 1_000) / (now - this.measuredSince);
    this.answered = 0;
    this.measuredSince = now;
  }

  /** What it takes at once now: on a slow day less, so that who is let in is answered as soon as on another. */
  private takes(now: number): number {
    if (now - this.lastRefused >= CALM_MS) {
      this.pace = Number.POSITIVE_INFINITY;
      this.measuredSince = null;
      this.answered = 0;
    }
    return Math.min(this.capacity, Math.max(LEAST, this.pace * WITHIN_SECONDS));
  }

  private refuses(kind: Kind, now: number, busy: boolean): boolean {
    if (this.inFlight >= this.capacity * (busy ? MOST_BUSY : MOST_WAITING)) return true;
    const tooMuch =
      now - this.lastRefused < CALM_MS || (this.fullSince !== null && now - this.fullSince >= PATIENCE_MS);
    // Who waits for a slow line or for the database costs nothing: only work that takes turns is too much.
    if (!busy || !tooMuch) return false;
    const takes = this.takes(now);
    if (kind === 'callback' && this.callbacks >= takes * MOST_CALLBACKS) return true;
    return this.inFlight >= takes * SHARE[kind];
  }
}
