import type { Onderwerp } from './onderwerp';

/**
 * What an inwoner can ask about, in eight plain words, each with the official subjects (E-01) that it stands for. The
 * first that the kantoor has today is the subject of his question until a clerk makes it a nearer one. Pure.
 */
const OFFICIEEL = {
  aanslag: ['aanslag', 'bezorging', 'gemachtigde'],
  betalen: ['betaling', 'aanmaning', 'inkomensbrief'],
  'niet-betalen': ['betalingsregeling'],
  kwijtschelding: ['kwijtschelding', 'uitspraak-kwijtschelding', 'voi-kwijtschelding'],
  waarde: ['woz', 'voormelding', 'woz-ander-pand', 'mutatie-objectgegevens'],
  bezwaar: ['bezwaar', 'uitspraak-bezwaar'],
  wijziging: ['verhuizing', 'afval', 'hond', 'mutatie-erven'],
  anders: ['anders'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Vraagwoord = keyof typeof OFFICIEEL;
export const VRAAGWOORDEN = Object.keys(OFFICIEEL) as Vraagwoord[];

/** One choice of the form: the plain word, or the name of a subject that the kantoor made itself; and the subject it stands for. */
export type Vraagkeuze = { sleutel: string } & ({ woord: Vraagwoord } | { naam: string; naamEn: string });

type Kiesbaar = Pick<Onderwerp, 'sleutel' | 'naam' | 'naamEn' | 'voorBurger'>;

/**
 * What can be chosen of the subjects that hold today. `over` is the subject of the page from which somebody comes: its word
 * then stands for just that. A subject of the kantoor itself comes by its own name, before the last word.
 */
export function vraagkeuzes(onderwerpen: readonly Kiesbaar[], over: string | null = null): Vraagkeuze[] {
  const er = onderwerpen.filter(({ voorBurger }) => voorBurger);
  const is = (sleutel: string) => er.some((een) => een.sleutel === sleutel);
  const keuzes = VRAAGWOORDEN.flatMap((woord): Vraagkeuze[] => {
    const officieel: readonly string[] = OFFICIEEL[woord];
    const sleutel = officieel.find((een) => een === over && is(een)) ?? officieel.find(is);
    return sleutel === undefined ? [] : [{ woord, sleutel }];
  });
  const genoemd: readonly string[] = Object.values(OFFICIEEL).flat();
  const eigen = er.filter(({ sleutel }) => !genoemd.includes(sleutel));
  const laatste = keuzes.findIndex((keuze) => 'woord' in keuze && keuze.woord === 'anders');
  keuzes.splice(
    laatste === -1 ? keuzes.length : laatste,
    0,
    ...eigen.map(({ sleutel, naam, naamEn }) => ({ sleutel, naam, naamEn })),
  );
  return keuzes;
}
