import { type Taal, uiWords } from '../words';
import type { FrameViewProps, FrameWords } from './shell-props';

/** What the frame itself says, for a client component that has no words of its own. */
export function frameWords(taal: Taal): FrameWords {
  const words = uiWords(taal);
  return { nav: words('nav'), menu: words('menu'), footer: words('footer') };
}

/** The links at the foot of every page. */
export function frameLinks(
  taal: Taal,
  privacy: string,
  accessibility: string,
): FrameViewProps['footerLinks'] {
  const words = uiWords(taal);
  return [
    { href: privacy, label: words('privacy') },
    { href: accessibility, label: words('accessibility') },
  ];
}
