import { randomBytes } from 'node:crypto';
import { gedeeldeSleutel, type TestGemeente, type TestKantoor } from '@tests/support/two-tenants';
import { NextRequest } from 'next/server';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';

export const OWN = 'http://localhost:3000';

/** Somebody who is logged in, as the cookie of his browser. */
export async function logIn(
  k: TestKantoor,
  wie: { wereld: 'inwoner'; sleutel?: string } | { wereld: 'medewerker'; medewerkerId: string },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: wie.wereld,
    kantoorId: k.id,
    issuer: 'https://idp.example',
    subject: token,
    niveau: wie.wereld === 'inwoner' ? 'midden' : 'meerdere-factoren',
    persoonSleutel: wie.wereld === 'inwoner' ? (wie.sleutel ?? gedeeldeSleutel) : null,
    medewerkerId: wie.wereld === 'medewerker' ? wie.medewerkerId : null,
    naam: null,
    idToken: null,
    now,
    verlooptOp: new Date(now.getTime() + 3_600_000),
  });
  return `${cookieNames(wie.wereld, false).sessie}=${token}`;
}

type Route = (request: NextRequest, next: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Calls a route handler as the server does. */
export const ask = (
  route: Route,
  params: Record<string, string>,
  init: RequestInit & { cookie: string; duplex?: 'half' },
): Promise<Response> => {
  const headers = { origin: OWN, cookie: init.cookie, ...(init.headers as Record<string, string>) };
  return route(new NextRequest(`${OWN}/x`, { ...init, headers } as never), {
    params: Promise.resolve(params),
  });
};

/** A small PDF of its own content. */
export const pdf = (text = 'inhoud'): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`, 'latin1');

export type Upload = {
  gemeente: TestGemeente;
  onderwerp: { soort: 'concept' | 'zaak'; id: string };
  naam?: string;
  inhoud?: Uint8Array;
  velden?: Record<string, string>;
  /** A program, which gets JSON; else a form of a page, which is sent back. */
  json?: boolean;
  cookie: string;
};

export const TERUG = '/mijn/aland/bezwaar/nieuw?stap=bijlagen';

/** Sends one file as a form does. */
export function upload(route: Route, u: Upload): Promise<Response> {
  const form = new FormData();
  form.append('onderwerpSoort', u.onderwerp.soort);
  form.append('onderwerpId', u.onderwerp.id);
  form.append('terug', TERUG);
  for (const [naam, waarde] of Object.entries(u.velden ?? {})) form.append(naam, waarde);
  form.append('bestand', new Blob([new Uint8Array(u.inhoud ?? pdf())]), u.naam ?? 'brief.pdf');
  const headers: Record<string, string> = u.json === false ? {} : { accept: 'application/json' };
  return ask(
    route,
    { gemeente: u.gemeente.sleutel },
    { method: 'POST', body: form, headers, cookie: u.cookie },
  );
}
