import { env } from './env';

/**
 * The Digikoppeling adapter that the office runs (such as ebms-core): it holds the PKIoverheid certificate, the contract
 * (CPA) and the schedule by which an ebMS message is offered again. Messages go to it and results come from it over its
 * web address; the one question over WUS goes the same way. [K] Paths and fields are those of ebms-core 2.20 as published;
 * what stands in the CPA (service, parties) is with the adapter.
 */

/** The adapter, or who is behind it, does not answer or does not take it now: again later. `code` says nothing of the content. */
export class DigikoppelingWeg extends Error {
  override readonly name = 'DigikoppelingWeg';
  constructor(readonly code: string) {
    super(code);
  }
}

const SECONDS = 1_000;
const TIMEOUT_MS = 20 * SECONDS;

/** The number under which a kantoor sends (OIN); null where it has no connection. */
export function oinVan(kantoorId: number): string | null {
  const { BERICHTENBOX_URL, BERICHTENBOX_OIN } = env();
  if (BERICHTENBOX_URL === undefined) return null;
  return BERICHTENBOX_OIN?.get(kantoorId) ?? null;
}

async function ask(path: string, init: RequestInit = {}): Promise<string> {
  const { BERICHTENBOX_URL } = env();
  if (BERICHTENBOX_URL === undefined) throw new DigikoppelingWeg('NIET-INGESTELD');
  let response: Response;
  try {
    response = await fetch(`${BERICHTENBOX_URL}${path}`, {
      ...init,
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new DigikoppelingWeg(error instanceof Error && error.name === 'TimeoutError' ? 'TIMEOUT' : 'WEG');
  }
  const body = await response.text().catch(() => '');
  if (!response.ok) throw new DigikoppelingWeg(String(response.status));
  return body;
}

/** Hands a message to the adapter, which sees to it that it arrives. Throws DigikoppelingWeg. */
export async function sendEbms(
  oin: string,
  { action, conversationId, xml }: { action: string; conversationId: string; xml: string },
): Promise<void> {
  await ask('/ebms/messages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      properties: { fromPartyId: `urn:osb:oin:${oin}`, action, conversationId },
      dataSources: [{ contentType: 'application/xml', content: Buffer.from(xml).toString('base64') }],
    }),
  });
}

/** The messages with this action that came in for us and were not marked yet. Throws DigikoppelingWeg. */
export async function listEbms(oin: string, action: string): Promise<string[]> {
  const asked = new URLSearchParams({ toPartyId: `urn:osb:oin:${oin}`, action });
  const ids: unknown = JSON.parse(await ask(`/ebms/messages/unprocessed?${asked}`));
  return Array.isArray(ids) ? ids.map(String) : [];
}

/** What stands in such a message. Throws DigikoppelingWeg. */
export async function readEbms(id: string): Promise<string> {
  const { dataSources } = JSON.parse(await ask(`/ebms/messages/${encodeURIComponent(id)}`)) as {
    dataSources?: { content?: string }[];
  };
  return Buffer.from(dataSources?.[0]?.content ?? '', 'base64').toString('utf8');
}

/** Marks it, so that it does not come again. Throws DigikoppelingWeg. */
export async function endEbms(id: string): Promise<void> {
  await ask(`/ebms/messages/${encodeURIComponent(id)}`, { method: 'PATCH' });
}

/** Asks a question over WUS and answers what came back (SOAP 1.1, not signed). Throws DigikoppelingWeg. */
export const askWus = (soapAction: string, xml: string): Promise<string> =>
  ask('/wus', {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: `"${soapAction}"` },
    body: xml,
  });
