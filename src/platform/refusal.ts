import en from '@/texts/en/weigering.json';
import nl from '@/texts/nl/weigering.json';
import type { TeVaak } from './errors';

/** Sentences of texts/<taal>/weigering.json with which a request is turned away. */
type Reden = Exclude<keyof typeof nl, 'kop'>;

const TEXTS = { nl, en } as const;

/**
 * A refusal in words: a small page for a person, problem+json (RFC 9457) for a program. Nothing of the request is
 * repeated in it, and nothing of it needs the application: it is what is left when that cannot be asked.
 */
export function refusalResponse(
  status: number,
  soort: Reden,
  asked: { accept: string | null; taal: 'nl' | 'en' },
  headers: Record<string, string> = {},
): Response {
  const { kop, [soort]: zin } = TEXTS[asked.taal];
  const common = { ...headers, 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };
  if (!asked.accept?.includes('text/html')) {
    const problem = { type: `urn:kohier:fout:${soort}`, title: soort, detail: zin, status };
    return Response.json(problem, {
      status,
      headers: { ...common, 'Content-Type': 'application/problem+json' },
    });
  }
  const html = `<!doctype html><html lang="${asked.taal}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${kop}</title><main><h1>${kop}</h1><p>${zin}</p></main></html>`;
  const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
  return new Response(html, {
    status,
    headers: { ...common, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  });
}

/** 429 in words, with how long to wait. */
export const tooOften = (error: TeVaak, headers: { get(name: string): string | null }): Response =>
  refusalResponse(
    429,
    'te-vaak',
    { accept: headers.get('accept'), taal: headers.get('x-taal') === 'en' ? 'en' : 'nl' },
    { 'Retry-After': String(error.seconden) },
  );
