import { legible } from './text';

/** A service outside does not answer, or not as agreed: again later. `code` says nothing of the content. */
export class DienstWeg extends Error {
  override readonly name = 'DienstWeg';
  constructor(readonly code: string) {
    super(code);
  }
}

const MOST = 256 * 1024;

/**
 * Asks a service and reads its answer as JSON: never kept, never sent on to another address, never larger than a quarter of
 * a megabyte, its texts as `platform/text` keeps them. Null for what it says is not there (404). Throws DienstWeg.
 */
export async function askJson(url: string, init: RequestInit, timeoutMs: number): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      ...init,
      headers: { Accept: 'application/json', ...init.headers },
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw new DienstWeg(error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'WEG');
  }
  const body = await response.text().catch(() => '');
  if (response.status === 404) return null;
  if (!response.ok) throw new DienstWeg(String(response.status));
  if (body.length > MOST) throw new DienstWeg('ANTWOORD');
  try {
    return JSON.parse(body, (_, value) => (typeof value === 'string' ? legible(value) : value));
  } catch {
    throw new DienstWeg('ANTWOORD');
  }
}
