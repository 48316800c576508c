import { brotliCompressSync } from 'node:zlib';

/** What a page weighs: bytes of the document (HTML and flight data), characters that a reader sees, bytes of scripts. */
export type PageWeight = { bytes: number; brotli: number; tekens: number; scripts: number };

const brotli = (body: string) => brotliCompressSync(body).byteLength;

/** The text of a document as a reader sees it, white space as one space. */
export function visibleText(html: string): string {
  const body = /<body[\s\S]*/.exec(html)?.[0] ?? html;
  return body
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[#\w]+;/g, '.')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Asks a page with the scripts that it loads first. Throws when the page answers anything but 200. */
export async function weighPage(url: string, cookie: string): Promise<PageWeight> {
  const response = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
  const html = await response.text();
  const sources = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map((match) => match[1] ?? ''));
  let scripts = 0;
  for (const source of sources) scripts += brotli(await (await fetch(new URL(source, url))).text());
  return {
    bytes: Buffer.byteLength(html),
    brotli: brotli(html),
    tekens: visibleText(html).length,
    scripts,
  };
}
