/** How somebody wants his letters, and whether he may want them so. Pure. */

/** Post first: it is what holds for who chose nothing (Awb 2:7, 2:8). */
export const KEUZEKANALEN = ['post', 'mijn', 'mijnoverheid'] as const;
export type Keuzekanaal = (typeof KEUZEKANALEN)[number];

export const KEUZETALEN = ['nl', 'en'] as const;
export type Keuzetaal = (typeof KEUZETALEN)[number];

export type Keuze = {
  kanaal: Keuzekanaal;
  taal: Keuzetaal;
  /** Whether he gets a mail when there is something new. */
  kennisgeving: boolean;
};

/** What holds while nobody chose: post, and no mail about it. */
export const ZONDER_KEUZE: Keuze = {
  kanaal: 'post',
  taal: 'nl',
  kennisgeving: false,
};

/** Which sentence somebody agrees to; another sentence gets another name, for what he agreed to must stay to be read. */
export const INSTEMMING = 'instemming-2026-1';

/** What is known of who chooses. */
export type Kiezer = {
  /** A confirmed e-mail address from which no mail came back. */
  mailbaar: boolean;
  /** A human being of whom the BSN is known, at an office that is connected: nobody else gets letters in a Berichtenbox. */
  berichtenbox: boolean;
  overleden: boolean;
};

export type Keuzeweigering = { ok: false; reden: string; veld?: string };

/** The choice as it is kept: on the own page there is always a mail, for nobody looks there of himself (Awb 2:10). */
export const completeKeuze = (keuze: Keuze): Keuze =>
  keuze.kanaal === 'mijn' ? { ...keuze, kennisgeving: true } : keuze;

/**
 * Whether this may be chosen. Going back to post always may, without any condition; the electronic way only with
 * express consent (Awb 2:8), and a mail only to an address that was confirmed.
 */
export function judgeKeuze(keuze: Keuze, akkoord: boolean, kiezer: Kiezer): { ok: true } | Keuzeweigering {
  const { kanaal, kennisgeving } = completeKeuze(keuze);
  if (kiezer.overleden) return { ok: false, reden: 'voorkeur.fout.overleden' };
  if (kanaal === 'mijnoverheid' && !kiezer.berichtenbox)
    return {
      ok: false,
      reden: 'voorkeur.fout.geen-berichtenbox',
      veld: 'kanaal',
    };
  if (kennisgeving && !kiezer.mailbaar)
    return {
      ok: false,
      reden: 'voorkeur.fout.zonder-email',
      veld: kanaal === 'mijn' ? 'kanaal' : 'kennisgeving',
    };
  if (kanaal !== 'post' && !akkoord)
    return {
      ok: false,
      reden: 'voorkeur.fout.zonder-akkoord',
      veld: 'akkoord',
    };
  return { ok: true };
}

/** Whether two choices come to the same. */
export const isZelfdeKeuze = (a: Keuze, b: Keuze): boolean =>
  a.kanaal === b.kanaal && a.taal === b.taal && a.kennisgeving === b.kennisgeving;
