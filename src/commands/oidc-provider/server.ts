import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Interaction } from 'oidc-provider';
import { z } from 'zod';
import { parseProviderId, WERELDEN, type Wereld } from '@/platform/login/wereld';
import { type Broker, type Client, makeBroker, makeSigningKey, type SigningKey } from './broker';
import { errorPage, loginPage, type Page } from './pages';
import { type DemoPersoon, typedInwoner } from './personen';

export type ServerSettings = {
  /** 0 takes any free port. */
  port: number;
  /** Address of the application, without slash at the end. */
  app: string;
  clients: Record<Wereld, Client>;
  personen: readonly DemoPersoon[];
  keys?: Record<Wereld, SigningKey>;
};

export type RunningServer = {
  port: number;
  issuers: Record<Wereld, string>;
  close(): Promise<void>;
};

/** The three issuers at a port. Each has a path of its own: an answer of one is never taken for one of another. */
const issuersAt = (port: number): Record<Wereld, string> => ({
  inwoner: `http://localhost:${port}/inwoner`,
  ondernemer: `http://localhost:${port}/ondernemer`,
  medewerker: `http://localhost:${port}/medewerker`,
});

/**
 * Starts the local provider: three brokers on one port, for this machine only. Also answers `/health`, and
 * `/personen` with who can log in, for the list on the log-in page of the demo.
 */
export async function startServer(settings: ServerSettings): Promise<RunningServer> {
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async () => undefined;
  const server = http.createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, errorPage('server_error', settings.app));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.port;
  const issuers = issuersAt(port);
  const kantoren = [...new Set(settings.personen.map((persoon) => persoon.kantoor))];
  const brokers = new Map<string, Broker>();
  for (const wereld of WERELDEN) {
    const broker = makeBroker(
      {
        wereld,
        issuer: issuers[wereld],
        client: settings.clients[wereld],
        redirectUris: kantoren.map((kantoor) => `${settings.app}/api/auth/callback/${wereld}-${kantoor}`),
        afterLogout: `${settings.app}/uitgelogd`,
        key: settings.keys?.[wereld] ?? makeSigningKey(),
      },
      settings.personen,
    );
    brokers.set(wereld, broker);
  }
  handle = (request, response) => dispatch(request, response, brokers, settings);
  return {
    port,
    issuers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function dispatch(
  request: IncomingMessage,
  response: ServerResponse,
  brokers: ReadonlyMap<string, Broker>,
  settings: ServerSettings,
): Promise<void> {
  const url = request.url ?? '/';
  const path = url.split('?')[0] ?? '/';
  if (path === '/health') return json(response, { status: 'ok' });
  if (path === '/personen') return json(response, publicList(settings.personen));
  const broker = brokers.get(path.split('/')[1] ?? '');
  if (!broker) return send(response, 404, errorPage('not_found', settings.app));
  const step = /^\/[a-z]+\/interaction\/[\w-]+$/.test(path);
  if (step) return interact(request, response, broker, settings);
  // The provider thinks it stands at the root; `originalUrl` tells it under which path it is reached.
  const mounted = request as IncomingMessage & { originalUrl?: string };
  mounted.originalUrl = url;
  request.url = url.slice(broker.wereld.length + 1) || '/';
  return broker.provider.callback()(request, response);
}

const answer = z.object({
  keuze: z.enum(['inloggen', 'annuleren']),
  persoon: z.string().max(100).optional(),
  bsn: z.string().trim().max(20).optional(),
  niveau: z.string().max(200).optional(),
});

async function interact(
  request: IncomingMessage,
  response: ServerResponse,
  broker: Broker,
  settings: ServerSettings,
): Promise<void> {
  const { provider, wereld } = broker;
  const details = await provider.interactionDetails(request, response).catch(() => null);
  if (!details) return send(response, 400, errorPage('interaction_expired', settings.app));
  const hint = details.params.login_hint;
  const show = (fout: string | null, typed: string, status: number) =>
    send(
      response,
      status,
      loginPage({
        wereld,
        action: request.url ?? '',
        personen: peopleFor(settings.personen, wereld, details.params.redirect_uri),
        chosen: typeof hint === 'string' ? hint : null,
        fout,
        typed,
        app: settings.app,
      }),
    );
  if (request.method !== 'POST') return show(null, '', 200);

  const parsed = answer.safeParse(Object.fromEntries(new URLSearchParams(await readBody(request))));
  if (!parsed.success) return show('Kies een persoon en druk op Inloggen.', '', 400);
  const { keuze, bsn = '', niveau = '' } = parsed.data;
  const finish = (result: Record<string, unknown>) =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  if (keuze === 'annuleren') return finish({ error: 'access_denied', error_description: 'cancelled' });
  const typed = wereld === 'inwoner' && bsn !== '' ? typedInwoner(bsn, niveau) : undefined;
  if (typed === null)
    return show('Dit is geen BSN waarmee u hier kunt oefenen. Controleer de 9 cijfers.', bsn, 400);
  if (typed) broker.add(typed);
  const persoon = typed ?? broker.find(parsed.data.persoon ?? '');
  if (!persoon) return show('Kies een persoon.', '', 400);
  await leaveOther(broker, details, persoon.subject);
  return finish({ login: { accountId: persoon.subject, acr: persoon.acr, remember: false } });
}

/**
 * Ends the provider's session of somebody else in this browser. Left alone, the provider would do so itself with a
 * form that needs JavaScript.
 */
async function leaveOther({ provider }: Broker, details: Interaction, subject: string): Promise<void> {
  const { session } = details;
  if (!session?.uid || session.accountId === undefined || session.accountId === subject) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  session.uid = undefined;
  await details.save(details.exp - Math.floor(Date.now() / 1000));
}

/** Who belongs to the kantoor that asks; its name stands at the end of the address to go back to. */
function peopleFor(personen: readonly DemoPersoon[], wereld: Wereld, redirectUri: unknown): DemoPersoon[] {
  const asked = typeof redirectUri === 'string' ? parseProviderId(redirectUri.split('/').pop() ?? '') : null;
  return personen.filter(
    (p) => p.wereld === wereld && (asked === null || p.kantoor === asked.kantoorSleutel),
  );
}

/** What the list on the log-in page shows: no numbers of persons. */
const publicList = (personen: readonly DemoPersoon[]) =>
  personen.map(({ wereld, kantoor, naam, subject, omschrijving }) => ({
    wereld,
    kantoor,
    naam,
    subject,
    omschrijving: omschrijving ?? '',
  }));

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 10_000) throw new Error('The form is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': page.policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
  });
  response.end(page.body);
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
