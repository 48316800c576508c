import { type Belemmering, makeAntwoord, readVraag } from '@/domain/toetslijsten/layout';

/** By the last digit of a number: six of ten pass. */
const OP_CIJFER: Readonly<Record<string, Belemmering>> = {
  '6': 'inkomen',
  '7': 'vermogen',
  '8': 'voertuig',
  '9': 'onbekend',
};

/**
 * What the stand-in of the Inlichtingenbureau answers to a list: always the same to the same number. Throws for a file that
 * is not one of ours.
 */
export function answerToetslijst(vraag: string): string {
  const gelezen = readVraag(vraag);
  if (!gelezen.ok) throw new Error(`Not a list: ${gelezen.reden}, line ${gelezen.regel}`);
  return makeAntwoord(
    gelezen.kop,
    gelezen.regels.map((bsn) => ({ bsn, belemmering: OP_CIJFER[bsn.slice(-1)] ?? null })),
  );
}
