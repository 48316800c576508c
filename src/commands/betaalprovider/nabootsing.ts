import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers';
import { type Betaalstand, STANDEN, signMelding } from '@/platform/betaalprovider';
import { bankpagina } from './bankpagina';
import type { Betaling } from './betaling';

const LAAT_MS = 10_000;

/**
 * Stands in for a payment provider with a bank behind it, for demo and tests: makes payments (once for a reference), lets
 * somebody choose what becomes of one, tells it when and how often it is told to, and answers how one stands. No money moves.
 */
export class Betaalnabootsing {
  readonly betalingen = new Map<string, Betaling>();
  /** How often a payment was asked to be made. */
  verzoeken = 0;
  /** Out of order: it answers 503 to everything. */
  buitenGebruik = false;
  private address = '';
  private readonly server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [status, body, headers] = this.answer(request, Buffer.concat(chunks).toString('utf8'));
      response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
      response.end(body);
    });
  });

  /** Per key of an office the secret with which it is told something. */
  constructor(private readonly geheimen: ReadonlyMap<string, string>) {}

  /** Listens on this port of this machine; 0 takes a free one. Answers its address. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    this.address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this.address;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  /** What becomes of a payment. Tells nobody. */
  besluit(id: string, status: Betaalstand): Betaling {
    const betaling = this.betalingen.get(id);
    if (!betaling) throw new Error('No such payment');
    betaling.status = status;
    return betaling;
  }

  /** The payment with this reference of ours. */
  van(reference: string): Betaling {
    const gevonden = [...this.betalingen.values()].find((b) => b.reference === reference);
    if (!gevonden) throw new Error('No such payment');
    return gevonden;
  }

  /** The body and headers of what it tells about a payment. */
  melding({ id, reference, sleutel }: Betaling): { body: string; headers: Record<string, string> } {
    const body = new URLSearchParams({ id, reference }).toString();
    return {
      body,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Signature': signMelding(this.geheimen.get(sleutel) ?? '', Buffer.from(body)),
      },
    };
  }

  private async tell(betaling: Betaling): Promise<void> {
    const { body, headers } = this.melding(betaling);
    await fetch(betaling.webhookUrl, { method: 'POST', body, headers }).catch(() => undefined);
  }

  private answer(
    { method, url = '/', headers }: http.IncomingMessage,
    body: string,
  ): [number, string, Record<string, string>?] {
    if (this.buitenGebruik) return [503, ''];
    const [, soort, id] = new URL(url, 'http://nabootsing').pathname.split('/');
    const betaling = this.betalingen.get(id ?? '');
    if (soort === 'bank' && betaling) return this.bank(betaling, method ?? 'GET', body);
    const sleutel = (headers.authorization ?? '').replace(/^Bearer /, '');
    if (!this.geheimen.has(sleutel)) return [401, ''];
    if (soort !== 'payments') return [404, ''];
    const json = { 'Content-Type': 'application/json' };
    if (method === 'POST' && id === undefined) return [201, JSON.stringify(this.make(sleutel, body)), json];
    return betaling?.sleutel === sleutel ? [200, JSON.stringify(shown(betaling)), json] : [404, ''];
  }

  private make(sleutel: string, body: string): object {
    this.verzoeken += 1;
    const asked = JSON.parse(body) as Betaling;
    const before = [...this.betalingen.values()].find(
      (b) => b.sleutel === sleutel && b.reference === asked.reference,
    );
    if (before) return shown(before);
    const id = `bt_${randomUUID().replaceAll('-', '')}`;
    const { reference, amount, description, redirectUrl, webhookUrl } = asked;
    const betaling: Betaling = {
      ...{ id, status: 'open', reference, amount, description, redirectUrl, webhookUrl, sleutel },
      checkoutUrl: `${this.address}/bank/${id}`,
    };
    this.betalingen.set(id, betaling);
    return shown(betaling);
  }

  private bank(betaling: Betaling, method: string, body: string): [number, string, Record<string, string>?] {
    if (method !== 'POST') return [200, bankpagina(betaling), { 'Content-Type': 'text/html; charset=utf-8' }];
    const chosen = new URLSearchParams(body);
    const status = STANDEN.find((stand) => stand === chosen.get('uitkomst'));
    if (status && betaling.status === 'open') {
      betaling.status = status;
      this.tellAs(betaling, chosen.get('melding') ?? 'direct');
    }
    return [303, '', { Location: betaling.redirectUrl }];
  }

  private tellAs(betaling: Betaling, wanneer: string): void {
    const tell = () => void this.tell(betaling);
    if (wanneer === 'direct' || wanneer === 'dubbel' || wanneer === 'omgekeerd') tell();
    if (wanneer === 'dubbel') tell();
    if (wanneer === 'laat') setTimeout(tell, LAAT_MS).unref();
    // What is told carries no status, so an old message after a new one is the same message again.
    if (wanneer === 'omgekeerd') setTimeout(tell, LAAT_MS / 10).unref();
  }
}

/** What is answered of a payment. */
const shown = ({ id, status, reference, amount, checkoutUrl }: Betaling) => ({
  id,
  status,
  reference,
  amount,
  checkoutUrl: status === 'open' ? checkoutUrl : null,
});
