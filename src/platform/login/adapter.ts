import type { Adapter } from 'next-auth/adapters';
import { endSessieRow, insertSessie } from '../session-store';
import type { Vastgesteld } from './claims';
import type { LoginEisen } from './eisen';
import type { WieSleutels } from './establish';
import type { LoginKantoor } from './kantoren';
import { hashToken, SESSIE_TERMIJN, type Wereld } from './wereld';

/** What a provider answered, checked for signature, audience, nonce and subject, not yet judged. */
export type LoginAnswer = { claims: Record<string, unknown> & { sub: string }; idToken: string | null };

/**
 * One passage through the log-in of one browser. Who it turned out to be stays in here: next-auth sees an opaque
 * subject and never a number of a person.
 */
export type LoginAttempt = {
  wereld: Wereld;
  kantoor: LoginKantoor;
  eisen: LoginEisen;
  now: Date;
  /** Hash of the session this browser had before; it ends when the new one begins. */
  vorige: string | null;
  /** Where the visitor was going, when that is another place than the landing. */
  terug: string | null;
  antwoord?: LoginAnswer;
  /** Set when provider, claims and kantoor agree on who this is. */
  uitkomst?: { wie: Vastgesteld; sleutels: WieSleutels; idToken: string | null };
};

const user = (id: string) => ({ id, email: '', emailVerified: null });

/**
 * next-auth's database adapter over the table `sessie`. There are no users and no linked accounts: the subject
 * comes from the provider each time and only a session is kept. It never recognises an earlier session, so that
 * every log-in gets a new token and no account is ever linked to another.
 */
export function sessieAdapter(attempt: LoginAttempt): Adapter {
  return {
    getUserByAccount: async ({ providerAccountId }) => user(providerAccountId),
    getSessionAndUser: async () => null,
    getUser: async () => null,
    getUserByEmail: async () => null,
    createUser: async () => {
      throw new Error('A log-in never makes a user');
    },
    updateUser: async ({ id }) => user(id),
    linkAccount: async () => {
      throw new Error('A log-in never links an account');
    },
    createSession: async ({ sessionToken, userId, expires }) => {
      const { wereld, kantoor, now, vorige, uitkomst } = attempt;
      if (!uitkomst) throw new Error('No session without an established identity');
      const { wie, sleutels, idToken } = uitkomst;
      await insertSessie({
        tokenHash: hashToken(sessionToken),
        wereld,
        kantoorId: kantoor.id,
        issuer: wie.issuer,
        subject: wie.subject,
        niveau: wie.niveau,
        ...sleutels,
        naam: wie.naam,
        idToken,
        now,
        verlooptOp: new Date(now.getTime() + SESSIE_TERMIJN[wereld].hoogstensMs),
      });
      if (vorige !== null) await endSessieRow(vorige, now);
      // `expires` dates the cookie, by the browser's clock; the row has its own end, by ours.
      return { sessionToken, userId, expires };
    },
    updateSession: async () => null,
    deleteSession: async (sessionToken) => {
      await endSessieRow(hashToken(sessionToken), attempt.now);
    },
  };
}
