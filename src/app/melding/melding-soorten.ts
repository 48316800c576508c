import type { Wie } from '@/app/aanspreken/wie';
import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { MELDINGSOORTEN, type Meldingsoort } from '@/domain/meldingen/vragen';
import type { Taal } from '@/ui/words';

/** What only a human being has: a dog, and somebody to inherit from. */
const VAN_EEN_MENS: readonly Meldingsoort[] = ['hond-aan', 'hond-af', 'erven'];

/** The kinds of melding that are offered to somebody. */
export const meldingsoortenVoor = (wie: Wie): Meldingsoort[] =>
  MELDINGSOORTEN.filter((soort) => wie === 'persoon' || !VAN_EEN_MENS.includes(soort));

/** What a kind of melding is called by who makes it. */
export const meldingNaam = (soort: Meldingsoort, wie: Wie, taal: Taal): string =>
  wordsOfMeldingen(taal)(wie === 'bedrijf' && soort === 'verhuizing' ? 'soortBedrijf' : `soort.${soort}`);
