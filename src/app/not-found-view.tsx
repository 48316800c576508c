'use client';

import { ButtonLink } from '@/ui/button';
import { FrameView } from '@/ui/shell/frame-view';
import { MessagePage } from '@/ui/shell/message-page';
import type { FrameViewProps } from '@/ui/shell/shell-props';

interface NotFoundViewProps extends Pick<FrameViewProps, 'words' | 'footerLinks'> {
  naam: string;
  titel: string;
  uitleg: string;
  begin: string;
}

/**
 * What the page of `not-found.tsx` looks like. A client component, because Next sends it along with every page in
 * case something is not found there, twice: now only its words.
 */
export function NotFoundView({ words, footerLinks, naam, titel, uitleg, begin }: NotFoundViewProps) {
  return (
    <FrameView title={naam} homeHref="/" nav={[]} words={words} footerLinks={footerLinks}>
      <title>{titel}</title>
      <MessagePage title={titel} actions={<ButtonLink href="/">{begin}</ButtonLink>}>
        <p>{uitleg}</p>
      </MessagePage>
    </FrameView>
  );
}
