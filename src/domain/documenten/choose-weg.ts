import type { Keuze } from '../voorkeuren/kanaalkeuze';
import { type Documentsoort, type Kanaal, mayDeliver } from './document';

/** By which way a letter goes that is ready to be sent. Pure. */

/** Stands with an offer by the way that the reader chose; the database follows such a letter until it arrived. */
export const VOORKEUR = 'voorkeur';
/** Stands with an offer by post of a letter that went another way first. */
export const TERUGGEVALLEN = 'teruggevallen';

/** Why a letter goes by post although its reader chose another way; each is a sentence on the screens. */
export const POSTREDENEN = ['alleen-post', 'via-ander', 'email-onbruikbaar', 'geen-berichtenbox'] as const;
export type Postreden = (typeof POSTREDENEN)[number];

export type Bezorgfeiten = {
  soort: Documentsoort;
  /** What the reader chose last; null for who never chose. */
  keuze: Keuze | null;
  /** Whether the letter is to himself: he lives, and nobody gets his letters for him. */
  zelf: boolean;
  /** Whether a mail can tell him of it. */
  mailbaar: boolean;
  /** Whether the office can send to the Berichtenbox of MijnOverheid. */
  aangesloten: boolean;
};

/**
 * The way at this moment. Without consent: post (Awb 2:8). A letter that another gets for him goes to that one, and a
 * letter on the own page only where a mail can say that it is there (Awb 2:10).
 */
export function chooseWeg({ soort, keuze, zelf, mailbaar, aangesloten }: Bezorgfeiten): {
  kanaal: Kanaal;
  reden: typeof VOORKEUR | Postreden | null;
} {
  const perPost = (reden: Postreden | null) => ({
    kanaal: 'post' as const,
    reden,
  });
  if (keuze === null || keuze.kanaal === 'post') return perPost(null);
  if (!zelf) return perPost('via-ander');
  if (!mayDeliver(soort, keuze.kanaal)) return perPost('alleen-post');
  if (keuze.kanaal === 'mijn' && !mailbaar) return perPost('email-onbruikbaar');
  if (keuze.kanaal === 'mijnoverheid' && !aangesloten) return perPost('geen-berichtenbox');
  return { kanaal: keuze.kanaal, reden: VOORKEUR };
}
