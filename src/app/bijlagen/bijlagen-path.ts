/** Where files are taken in and given out: for citizens, for who works on cases, and at the desk. */
export type Wereld = 'mijn' | 'zaken' | 'balie';

export const ontvangPath = (wereld: Wereld, gemeente: string): string =>
  `/${wereld}/${gemeente}/bijlagen/ontvangen`;

export const downloadPath = (wereld: Wereld, gemeente: string, id: string): string =>
  `/${wereld}/${gemeente}/bijlagen/${id}`;

/** A page of ours, with at most a simple question behind it: what a form may send somebody back to. */
export const TERUG = /^(?:\/[A-Za-z0-9_-]+)+(?:\?[A-Za-z0-9=&_-]*)?$/;

/** The page to go back to, with what came of it in `?bijlage=`. */
export function withUitkomst(terug: string, uitkomst: string): string {
  const [path, vraag = ''] = terug.split('?');
  const rest = vraag.split('&').filter((part) => part !== '' && !part.startsWith('bijlage='));
  return `${path}?${[...rest, `bijlage=${uitkomst}`].join('&')}`;
}
