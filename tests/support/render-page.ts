import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';

/** A page as the HTML that a browser gets, with what its frame waits for, and without the comments between its texts. */
export async function renderPage(node: ReactNode): Promise<string> {
  const { prelude } = await prerender(node);
  return (await new Response(prelude).text()).replace(/<!--.*?-->/g, '');
}
