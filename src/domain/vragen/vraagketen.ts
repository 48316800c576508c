/**
 * The chain of a question (T-03): answered? no, and why -> extra information -> still no -> an appointment with an
 * expert is offered. It ends in an answer that helped or in an appointment; there is no way out without either, and at
 * every moment it is somebody's turn (`beurtVan`). Pure.
 */
export const STANDEN = [
  'gesteld',
  'antwoord-gegeven',
  'extra-informatie',
  'extra-gegeven',
  'afspraak-aangeboden',
  'afspraak-gemaakt',
  'beantwoord',
] as const;
export type Vraagstand = (typeof STANDEN)[number];

export type Gebeurtenis = 'antwoord' | 'ja' | 'nee' | 'afspraak-gekozen';

/** What follows on what; anything that does not stand here is refused. */
export const KETEN: Readonly<Record<Vraagstand, Readonly<Partial<Record<Gebeurtenis, Vraagstand>>>>> = {
  gesteld: { antwoord: 'antwoord-gegeven' },
  'antwoord-gegeven': { ja: 'beantwoord', nee: 'extra-informatie' },
  'extra-informatie': { antwoord: 'extra-gegeven' },
  'extra-gegeven': { ja: 'beantwoord', nee: 'afspraak-aangeboden' },
  // Whoever is helped after all says so; whoever wants the appointment chooses a time.
  'afspraak-aangeboden': { ja: 'beantwoord', 'afspraak-gekozen': 'afspraak-gemaakt' },
  'afspraak-gemaakt': { antwoord: 'antwoord-gegeven' },
  beantwoord: {},
};

/** The next state, or null when this cannot happen now. */
export const nextStand = (stand: Vraagstand, gebeurtenis: Gebeurtenis): Vraagstand | null =>
  KETEN[stand][gebeurtenis] ?? null;

/** Where a question begins: a page that did not answer it was the first answer, so more information is due at once. */
export const beginVan = (pagina: string | null): Vraagstand =>
  pagina === null ? 'gesteld' : 'extra-informatie';

type Beloop = { stand: Vraagstand; resultaat: string | null };

/** Who was put through was answered there, if he was: that can be judged like any answer. */
const isDoorverbonden = ({ stand, resultaat }: Beloop): boolean =>
  stand === 'gesteld' && resultaat === 'doorverbonden';

/** The next state after a judgement of the inwoner, or null when there is nothing to judge. */
export const standNaOordeel = (vraag: Beloop, oordeel: 'ja' | 'nee'): Vraagstand | null =>
  nextStand(isDoorverbonden(vraag) ? 'antwoord-gegeven' : vraag.stand, oordeel);

/**
 * Whose turn it is. The inwoner judges, chooses an appointment, or says how he can be reached; the kantoor has work that is
 * open; in the contact itself the clerk has the question, and cannot close without a result. Nobody's only at the end.
 */
export type Beurt = 'oordeel' | 'afspraak' | 'bereik' | 'kantoor' | 'gesprek' | 'klaar';

export function beurtVan(vraag: Beloop & { werkOpen: boolean }): Beurt {
  if (vraag.stand === 'beantwoord') return 'klaar';
  const gevraagd = vraagAanInwoner(vraag.stand);
  if (gevraagd !== null) return gevraagd;
  if (vraag.werkOpen) return 'kantoor';
  if (vraag.resultaat === null) return 'gesprek';
  return isDoorverbonden(vraag) ? 'oordeel' : 'bereik';
}

/** What the inwoner can be asked now. */
export function vraagAanInwoner(stand: Vraagstand): 'oordeel' | 'afspraak' | null {
  if (stand === 'antwoord-gegeven' || stand === 'extra-gegeven') return 'oordeel';
  return stand === 'afspraak-aangeboden' ? 'afspraak' : null;
}
