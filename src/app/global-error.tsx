'use client';

import nl from '@/texts/nl/site.json';

/** The last resort, when even the layout could not be made: no style, no script of ours, the same words. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="nl">
      <head>
        <title>{nl.fout.storing}</title>
        <meta httpEquiv="refresh" content="10" />
      </head>
      <body>
        <main>
          <h1>{nl.fout.storing}</h1>
          <p>{nl.fout.storingUitleg}</p>
          {error.digest && (
            <p>
              {nl.fout.referentie}: {error.digest}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
