/**
 * The chain of a question (T-03): answered? no, and why -> extra information -> still no -> an appointment with an
 * expert is offered. It ends in an answer that helped or in an appointment; there is no way out without either. Pure.
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

/** What the inwoner can be asked now. */
export function vraagAanInwoner(stand: Vraagstand): 'oordeel' | 'afspraak' | null {
  if (stand === 'antwoord-gegeven' || stand === 'extra-gegeven') return 'oordeel';
  return stand === 'afspraak-aangeboden' ? 'afspraak' : null;
}
