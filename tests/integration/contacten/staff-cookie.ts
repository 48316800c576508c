import { randomBytes } from 'node:crypto';
import { now } from '@/platform/clock';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { staffId } from '../../../prisma/seed/staff';

/** The Cookie header of this member of staff of kantoor 1, logged in for an hour. */
export async function staffCookie(subject: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const moment = now();
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'medewerker',
    kantoorId: 1,
    issuer: 'proef',
    subject,
    niveau: 'meerdere-factoren',
    persoonSleutel: null,
    medewerkerId: staffId(1, subject),
    naam: subject,
    idToken: null,
    now: moment,
    verlooptOp: new Date(moment.getTime() + 3_600_000),
  });
  return `${cookieNames('medewerker', false).sessie}=${token}`;
}
