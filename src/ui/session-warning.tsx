'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { clockText, idleState } from './idle-clock';

export interface SessionWarningTexts {
  title: string;
  body: string;
  /** With {tijd} where the clock goes. */
  remaining: string;
  stay: string;
  leave: string;
}

interface SessionWarningProps {
  idleSeconds: number;
  warnSeconds: number;
  /** POST; answers 2xx while the session lives and anything else when it is over. */
  refreshUrl: string;
  /** The page that says what happened and offers to log in again. */
  expiredUrl: string;
  /** POST; ends the session. */
  logoutUrl: string;
  texts: SessionWarningTexts;
}

/** The server writes `laatst_actief` at most once a minute, so telling it more often says nothing. */
const TELL_EVERY_MS = 60_000;
const CHANNEL = 'kohier-actief';

/**
 * Counts idle time and asks before the end. Typing and pointing count as being there and are told to
 * the server at most once a minute; other tabs of the same person listen in. Once the question is on
 * the screen only an answer counts.
 */
export function SessionWarning(props: SessionWarningProps) {
  const { idleSeconds, warnSeconds, refreshUrl, expiredUrl, logoutUrl, texts } = props;
  const lastSign = useRef(0);
  const lastTold = useRef(0);
  const channel = useRef<BroadcastChannel | null>(null);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);

  const tell = useCallback(async () => {
    lastTold.current = Date.now();
    const answer = await fetch(refreshUrl, { method: 'POST' }).catch(() => null);
    // No answer at all is a bad connection, not the end of the session.
    if (answer && !answer.ok) window.location.assign(expiredUrl);
    if (answer?.ok) channel.current?.postMessage(Date.now());
  }, [refreshUrl, expiredUrl]);

  const stay = useCallback(() => {
    lastSign.current = Date.now();
    setSecondsLeft(null);
    void tell();
  }, [tell]);

  useEffect(() => {
    lastSign.current = Date.now();
    lastTold.current = Date.now();
    const limits = { idleSeconds, warnSeconds };
    const others = new BroadcastChannel(CHANNEL);
    channel.current = others;
    others.onmessage = (message: MessageEvent<number>) => {
      lastSign.current = Math.max(lastSign.current, message.data);
    };
    const onSign = () => {
      const now = Date.now();
      if (idleState(now, lastSign.current, limits).phase !== 'active') return;
      lastSign.current = now;
      if (now - lastTold.current > TELL_EVERY_MS) void tell();
    };
    const tick = () => {
      const state = idleState(Date.now(), lastSign.current, limits);
      if (state.phase === 'expired') window.location.assign(expiredUrl);
      setSecondsLeft(state.phase === 'warning' ? state.secondsLeft : null);
    };
    const timer = window.setInterval(tick, 1000);
    const signs = ['keydown', 'pointerdown', 'scroll'] as const;
    for (const sign of signs) document.addEventListener(sign, onSign, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      others.close();
      for (const sign of signs) document.removeEventListener(sign, onSign, { capture: true });
    };
  }, [idleSeconds, warnSeconds, expiredUrl, tell]);

  return (
    <Dialog open={secondsLeft !== null} onClose={stay} title={texts.title} closeLabel={texts.stay} urgent>
      <p>{texts.body}</p>
      {/* The clock is a picture: read out each second it would drown the question. */}
      <p aria-hidden="true" className="font-semibold tabular-nums">
        {texts.remaining.replace('{tijd}', clockText(secondsLeft ?? 0))}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={stay}>
          {texts.stay}
        </Button>
        <form method="post" action={logoutUrl}>
          <Button variant="secondary">{texts.leave}</Button>
        </form>
      </div>
    </Dialog>
  );
}
