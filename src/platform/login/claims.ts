import { z } from 'zod';
import { isElfproef } from '../elfproef';
import { legible } from '../text';
import type { LoginEisen } from './eisen';
import { acrValuesFrom, niveauOf } from './niveaus';
import type { Wereld } from './wereld';

/** Why a provider's answer, though genuine, does not let somebody in. */
export type Weigering = 'niveau' | 'geen-nummer' | 'sector' | 'machtigen' | 'onvolledig';

/** Who logged in, as far as the provider vouches for it. Never an e-mail address: that proves nothing (ADR 0016). */
export type Vastgesteld = {
  issuer: string;
  subject: string;
  niveau: string;
  naam: string | null;
} & (
  | { wereld: 'inwoner'; bsn: string }
  | { wereld: 'ondernemer'; kvkNummer: string; rsin: string | null }
  | { wereld: 'medewerker' }
);

/** Sector code of a BSN in the numbers DigiD delivers; S00000001 is the old SOFI-number, others are no BSN. */
const SECTOR_BSN = 'S00000000';
const base = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  acr: z.string(),
  name: z.string().max(200).transform(legible).optional(),
});

const text = (claims: Record<string, unknown>, name: string): string | null => {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

function readBsn(claims: Record<string, unknown>, eisen: LoginEisen): { bsn: string } | Weigering {
  // Somebody who acts for another needs a mandate that we check ourselves; until then nobody gets in this way.
  if (text(claims, eisen.claims.handelendPersoon) !== null) return 'machtigen';
  const raw = text(claims, eisen.claims.bsn);
  if (raw === null) return 'geen-nummer';
  const at = raw.indexOf(':');
  if (at >= 0 && raw.slice(0, at) !== SECTOR_BSN) return 'sector';
  const bsn = raw.slice(at + 1).padStart(9, '0');
  return isElfproef(bsn) ? { bsn } : 'geen-nummer';
}

function readOnderneming(
  claims: Record<string, unknown>,
  eisen: LoginEisen,
): { kvkNummer: string; rsin: string | null } | Weigering {
  const kvkNummer = text(claims, eisen.claims.kvk);
  if (kvkNummer === null || !/^\d{8}$/.test(kvkNummer)) return 'geen-nummer';
  const rsin = text(claims, eisen.claims.rsin);
  // A number that is there but wrong is a defect of the broker, never something to pass over.
  return rsin === null || isElfproef(rsin) ? { kvkNummer, rsin } : 'geen-nummer';
}

/**
 * Reads the validated claims of a provider for one wereld: who, at which level, with which number. The level is
 * checked here and not only asked for: a provider may answer with less than was asked.
 */
export function readClaims(
  wereld: Wereld,
  claims: Record<string, unknown>,
  eisen: LoginEisen,
): { ok: true; wie: Vastgesteld } | { ok: false; reden: Weigering } {
  const parsed = base.safeParse(claims);
  if (!parsed.success) return { ok: false, reden: typeof claims.acr === 'string' ? 'onvolledig' : 'niveau' };
  const { iss, sub, acr, name } = parsed.data;
  const niveau = niveauOf(wereld, acr);
  if (niveau === null || !acrValuesFrom(wereld, eisen.niveau[wereld]).includes(acr)) {
    return { ok: false, reden: 'niveau' };
  }
  const wie = { issuer: iss, subject: sub, niveau, naam: name ?? null };
  if (wereld === 'medewerker') return { ok: true, wie: { ...wie, wereld } };
  if (wereld === 'inwoner') {
    const found = readBsn(claims, eisen);
    return typeof found === 'string'
      ? { ok: false, reden: found }
      : { ok: true, wie: { ...wie, wereld, ...found } };
  }
  const found = readOnderneming(claims, eisen);
  return typeof found === 'string'
    ? { ok: false, reden: found }
    : { ok: true, wie: { ...wie, wereld, ...found } };
}
