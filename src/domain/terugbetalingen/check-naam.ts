import { env } from '@/platform/env';
import { localNaamcontrole, type Naamuitslag } from './naamcontrole';

/** Asks the bank of an IBAN whether it is of somebody with this name. Never throws: no answer is `niet-beschikbaar`. */
type Naamcontrole = (vraag: { iban: string; naam: string }) => Promise<Naamuitslag>;

/**
 * The check of this installation. Where real people are served nothing is known of any account until a bank is asked, and
 * two people of the kantoor look at each: never taken for right because nobody could be asked.
 */
export const checkNaam: Naamcontrole = (vraag) =>
  Promise.resolve(env().production ? { uitslag: 'niet-beschikbaar' } : localNaamcontrole(vraag));
