import '@fontsource-variable/source-sans-3/wght.css';
import './globals.css';
import type { Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { SkipLink } from '@/ui/skip-link';
import { themaSchema } from '@/ui/theme/huisstijl';
import { type Taal, uiWords } from '@/ui/words';
import { loadHouseSheet } from './house-style';
import { OwnDocument } from './huisstijl/own-document';

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** What `request-start` found in this request, in headers that it overwrites always. */
async function readLook() {
  const head = await headers();
  const taal: Taal = head.get('x-taal') === 'en' ? 'en' : 'nl';
  return {
    taal,
    gemeente: head.get('x-gemeente') || null,
    thema: themaSchema.catch('systeem').parse(head.get('x-thema')),
    nonce: head.get('x-nonce') || undefined,
  };
}

/**
 * The document: language, house style, light or dark, and the skip link. No title here: each page writes
 * its own, and a second one would come before it.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { taal, gemeente, thema, nonce } = await readLook();
  const sheet = await loadHouseSheet(gemeente);
  return (
    <html
      lang={taal}
      data-gemeente={gemeente ?? undefined}
      data-thema={thema === 'systeem' ? undefined : thema}
    >
      <head>
        {/* react-aria reads the nonce here for the one style element it makes itself. */}
        {nonce && <meta property="csp-nonce" nonce={nonce} content={nonce} suppressHydrationWarning />}
        {sheet && <link rel="stylesheet" href={sheet.href} />}
      </head>
      <body>
        <SkipLink label={uiWords(taal)('skip')} />
        {gemeente === null ? children : <OwnDocument gemeente={gemeente}>{children}</OwnDocument>}
      </body>
    </html>
  );
}
