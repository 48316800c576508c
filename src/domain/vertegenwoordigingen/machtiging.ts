import { HULPSOORTEN, type Hulpsoort, RECHTEN, type Recht } from '@/platform/acting-for';
import { addDays, type LocalDate } from '@/platform/local-date';
import { ALLES } from './vertegenwoordiging';

/** What a citizen lets somebody else do for him, given with a code (K-09). Pure. */

export const GRENZEN = ['alles', ...HULPSOORTEN, 'zaak'] as const;
export type Machtigingsgrens = (typeof GRENZEN)[number];

export type Status =
  | 'open'
  | 'getoond'
  | 'aanvaard'
  | 'geweigerd'
  | 'ingetrokken'
  | 'vervangen'
  | 'geblokkeerd';

/** A code goes from hand to hand, at a counter or by telephone: a day is enough. */
export const MACHTIGINGSCODE = {
  geldigMs: 24 * 3_600_000,
  hoogstePogingen: 5,
  hoogsteOpen: 5,
} as const;

/** How many days at most, where the gemeente set nothing. No law says a number. */
export const STANDAARD_DAGEN = 90;

/** No signs that are taken for one another. */
export const KENMERKTEKENS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE = /^([2-9A-HJKMNP-TV-Z]{4})(\d{6})$/;

/** The two parts of a code as somebody typed it, with or without spaces and dashes; null for what is none. */
export function readMachtigingscode(text: string): { kenmerk: string; geheim: string } | null {
  const [, kenmerk, geheim] = CODE.exec(text.toUpperCase().replace(/[\s\-\u2013.]/g, '')) ?? [];
  return kenmerk === undefined || geheim === undefined ? null : { kenmerk, geheim };
}

/** The code as it is read out. */
export const showMachtigingscode = (kenmerk: string, geheim: string): string =>
  `${kenmerk}-${geheim.slice(0, 3)}-${geheim.slice(3)}`;

const isHulpsoort = (text: string): text is Hulpsoort => (HULPSOORTEN as readonly string[]).includes(text);

/** What it gives a right to. In a case of a kind in which nobody but the citizen acts, a helper reads and gets its letters. */
export function rechtenVan(grens: Machtigingsgrens, doen: boolean, zaaksoort: string | null): Recht[] {
  if (!doen) return ['zien'];
  if (grens === 'alles') return [...RECHTEN];
  const soort = grens === 'zaak' ? zaaksoort : grens;
  return soort !== null && isHulpsoort(soort) ? ['zien', soort] : ['zien'];
}

/** How a scope begins of which the database makes no rights at all: whoever does not look at the limit gives none. */
export const BEPERKT = 'beperkt tot ';

/** The scope as it is recorded with the vertegenwoordiging. */
export function bereikVanMachtiging(
  grens: Machtigingsgrens,
  doen: boolean,
  zaaknummer: string | null,
): string {
  if (grens === 'alles') return doen ? ALLES : 'zien';
  const waartoe = grens === 'zaak' ? `zaak ${zaaknummer ?? ''}` : grens;
  return `${BEPERKT}${waartoe}${doen ? '' : ' (meelezen)'}`;
}

export type Machtigingsinvoer = {
  grens: Machtigingsgrens;
  zaakId: string | null;
  doen: boolean;
  /** The last day on which it holds. */
  laatsteDag: LocalDate;
};

export type Machtigingsfeiten = {
  vandaag: LocalDate;
  /** How many days the gemeente allows. */
  dagen: number;
  /** The case that was chosen, of this person; null when there is none. */
  zaak: { soort: string; zaaknummer: string; klaar: boolean } | null;
  /** Whether a bewindvoerder or curator acts for him. */
  onderBewind: boolean;
  overleden: boolean;
  /** How many codes of his still work, without the one that this replaces. */
  open: number;
};

type Weigering = {
  ok: false;
  reden: string;
  veld?: string;
  waarden?: Record<string, string | number>;
};
const weiger = (reden: string, veld?: string, waarden?: Weigering['waarden']): Weigering => ({
  ok: false,
  reden: `machtiging.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
  ...(waarden === undefined ? {} : { waarden }),
});

/** The last day that can be chosen. */
export const uiterlijk = (vandaag: LocalDate, dagen: number): LocalDate => addDays(vandaag, dagen);

/** Whether it may be given, with what and until when; or the sentence at its field. */
export function planMachtiging(
  { grens, doen, laatsteDag }: Machtigingsinvoer,
  { vandaag, dagen, zaak, onderBewind, overleden, open }: Machtigingsfeiten,
): { ok: true; rechten: Recht[]; tot: LocalDate } | Weigering {
  if (overleden) return weiger('overleden');
  if (grens === 'zaak' && zaak === null) return weiger('zaak-onbekend', 'waarvoor');
  if (grens === 'zaak' && zaak?.klaar) return weiger('zaak-klaar', 'waarvoor');
  if (grens === 'regeling' && !doen) return weiger('regeling-meelezen', 'doen');
  // Who is under bewind or curatele gives nobody a power over what is not his to decide (BW 1:381, 1:438 and 1:441).
  if (doen && onderBewind) return weiger('bewind', 'doen');
  if (laatsteDag < vandaag) return weiger('dag-voorbij', 'laatsteDag');
  const laatst = uiterlijk(vandaag, dagen);
  if (laatsteDag > laatst) return weiger('te-lang', 'laatsteDag', { datum: laatst, dagen });
  if (open >= MACHTIGINGSCODE.hoogsteOpen) return weiger('te-veel-open');
  return {
    ok: true,
    rechten: rechtenVan(grens, doen, zaak?.soort ?? null),
    tot: addDays(laatsteDag, 1),
  };
}

export type Getypt = {
  status: Status;
  pogingen: number;
  geldigTot: Date;
  persoonId: string;
  helperId: string | null;
};

/**
 * What a typed code does. Nothing is said of a record before the code is right, not even that there is one; a wrong one
 * counts while it could still be used, and the last one blocks.
 */
export function judgeGetypt(
  code: Getypt | null,
  { klopt, wie, now }: { klopt: boolean; wie: string; now: Date },
):
  | { soort: 'goed' }
  | { soort: 'fout'; telt: boolean; blokkeert: boolean }
  | { soort: 'nee'; reden: string } {
  if (code === null || !klopt) {
    const telt = code !== null && code.status === 'open' && now < code.geldigTot;
    return {
      soort: 'fout',
      telt,
      blokkeert: telt && code.pogingen + 1 >= MACHTIGINGSCODE.hoogstePogingen,
    };
  }
  const nee = (reden: string) => ({
    soort: 'nee' as const,
    reden: `machtiging.fout.${reden}`,
  });
  if (code.persoonId === wie) return nee('eigen');
  if (code.status === 'geblokkeerd') return nee('geblokkeerd');
  if (code.status === 'ingetrokken' || code.status === 'vervangen') return nee('ingetrokken');
  if (code.status !== 'open' && (code.status !== 'getoond' || code.helperId !== wie)) return nee('gebruikt');
  if (now >= code.geldigTot) return nee('verlopen');
  return { soort: 'goed' };
}
