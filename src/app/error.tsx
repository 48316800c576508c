'use client';

import { useEffect, useState } from 'react';
import en from '@/texts/en/site.json';
import nl from '@/texts/nl/site.json';
import { MessagePage } from '@/ui/shell/message-page';
import { MAIN_ID } from '@/ui/skip-link';

const FIRST_TRY_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * What a page shows that could not be made, the database away included. Tries again by itself, each time
 * waiting longer and never in step with the others, so that a recovering server is not run over.
 */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const [attempt, setAttempt] = useState(0);
  const words = typeof document !== 'undefined' && document.documentElement.lang === 'en' ? en.fout : nl.fout;
  useEffect(() => {
    const wait = Math.min(FIRST_TRY_MS * 2 ** attempt, LONGEST_WAIT_MS) * (0.75 + Math.random() / 2);
    const timer = window.setTimeout(async () => {
      const ready = await fetch('/api/health/ready', { cache: 'no-store' }).catch(() => null);
      // A new request for the page itself: what a component holds from before the error is not trusted.
      if (ready?.ok && attempt < 3) window.location.reload();
      else setAttempt(attempt + 1);
    }, wait);
    return () => window.clearTimeout(timer);
  }, [attempt]);
  return (
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-page px-4 py-12">
      <MessagePage
        title={words.storing}
        reference={error.digest ? { label: words.referentie, value: error.digest } : undefined}
        actions={
          <button
            type="button"
            onClick={reset}
            className="min-h-11 rounded-sm border-2 border-action bg-action px-4 py-2 font-semibold text-on-action hover:bg-action-hover"
          >
            {words.opnieuw}
          </button>
        }
      >
        <p>{words.storingUitleg}</p>
      </MessagePage>
    </main>
  );
}
