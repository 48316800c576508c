import type { Kanaal, Persoonsoort, Verificatie, Weigering } from './contact';

/** By which way it may be known who somebody is (D-22), and when somebody may be let go who was the wrong one. Pure. */

export const METHODEN = ['vragen', 'legitimatie', 'zonder-gesprek'] as const;
export type Methode = (typeof METHODEN)[number];

/** Somebody is there and answers. */
const MET_IEMAND: readonly Kanaal[] = ['telefoon', 'doorverbonden', 'balie', 'huisbezoek'];
/** Somebody stands before the clerk and can show something. */
const OOG_IN_OOG: readonly Kanaal[] = ['balie', 'huisbezoek'];

/** Shorter says nothing to who reads the log. */
const MIN_REDEN = 3;
export const MAX_REDEN = 200;
/** Name and function of who speaks for a company. */
export const MAX_SPREKER = 120;

export type Poging = {
  methode: Methode;
  kanaal: Kanaal;
  /** This medewerker took up a task about this person: he calls, or answers in writing. */
  eigenTaak: boolean;
  /** Why the file is opened with nobody there. */
  toelichting: string;
};

/**
 * Whether this is a way to know who it is over this channel. A document is seen, not heard; questions need somebody
 * who answers; without anybody there it is about something written or a task, and says which.
 */
export function judgeMethode({
  methode,
  kanaal,
  eigenTaak,
  toelichting,
}: Poging): { ok: true } | (Weigering & { veld: string }) {
  if (methode === 'legitimatie')
    return OOG_IN_OOG.includes(kanaal)
      ? { ok: true }
      : { ok: false, reden: 'weigering.legitimatie-niet-te-zien', veld: 'hoe' };
  if (methode === 'vragen')
    return MET_IEMAND.includes(kanaal)
      ? { ok: true }
      : { ok: false, reden: 'weigering.niemand-om-te-vragen', veld: 'hoe' };
  if (MET_IEMAND.includes(kanaal) && !eigenTaak)
    return { ok: false, reden: 'weigering.er-is-iemand', veld: 'hoe' };
  return toelichting.trim().length >= MIN_REDEN
    ? { ok: true }
    : { ok: false, reden: 'weigering.zonder-reden', veld: 'reden' };
}

/** A company does not speak for itself: who does is written down, unless nobody is there. */
export const magZonderSpreker = (soort: Persoonsoort, methode: Methode, spreker: string): boolean =>
  soort === 'natuurlijk' || methode === 'zonder-gesprek' || spreker.trim().length > 1;

/** A second try would be guessing; a document outweighs a wrong answer. */
export const isToegestaan = (methode: Methode, eerder: Verificatie | null): boolean =>
  eerder !== 'mislukt' || methode === 'legitimatie';

/** Whether a document may still be shown in this contact. */
export const magLegitimeren = (kanaal: Kanaal): boolean => OOG_IN_OOG.includes(kanaal);

export type Loslaten = {
  verificatie: Verificatie | null;
  vragen: readonly { volgnummer: number; resultaat: string | null; persoonId: string | null }[];
  brieven: number;
};

/**
 * What becomes of a contact whose person turns out to be somebody else. Nothing asked: it was no contact. What somebody
 * unknown asked, with its result, stays a contact with nobody known. What stands in a file already cannot be moved.
 */
export function planLoslaten({
  verificatie,
  vragen,
  brieven,
}: Loslaten): { ok: true; wordt: 'losgelaten' | 'afgerond' } | (Weigering & { volgnummers: number[] }) {
  const weiger = (reden: string, volgnummers: number[] = []) => ({ ok: false as const, reden, volgnummers });
  if (verificatie === 'gelukt' || verificatie === 'ingelogd') return weiger('weigering.al-bekend');
  if (brieven > 0) return weiger('weigering.losgelaten-brief');
  if (vragen.some(({ persoonId }) => persoonId !== null)) return weiger('weigering.losgelaten-vraag');
  const zonder = vragen.filter(({ resultaat }) => resultaat === null);
  if (zonder.length > 0)
    return weiger(
      'weigering.zonder-resultaat',
      zonder.map(({ volgnummer }) => volgnummer),
    );
  return { ok: true, wordt: vragen.length > 0 ? 'afgerond' : 'losgelaten' };
}
