import type { Namens, Persoonsoort } from './acting-for';
import type { Rol } from './permissions';

/** Who acts: a medewerker, a citizen or company, nobody in particular (public page), or a job. */
export type Actor =
  | { soort: 'medewerker'; medewerkerId: string; naam: string }
  | {
      soort: 'inwoner' | 'ondernemer';
      persoonSleutel: string;
      naam: string | null;
      /** For whom he acts; then `persoonId` below is that person. */
      namens?: Namens;
      /** Whether he chose for whom since he logged in. */
      koos?: boolean;
      /** How surely it is he, as the provider said at the log-in. */
      niveau?: string;
    }
  | { soort: 'publiek' }
  | { soort: 'systeem'; taak: string };

/** A gemeente in the set of this actor, with what he is there. */
export type Toegang = {
  gemeenteId: number;
  sleutel: string;
  naam: string;
  rollen: readonly Rol[];
  /** The row of the citizen himself in this gemeente, or of whom he acts for. */
  persoonId?: string;
  /** Whether that is a human being or an organisation. */
  persoonsoort?: Persoonsoort;
};

/**
 * What every read and write needs to know about who asks and why. Made by a door from the session, never from
 * form input; read again for every request, so that a right that was taken away is gone at once.
 */
export type Context = {
  kantoorId: number;
  kantoorNaam: string;
  actor: Actor;
  gemeenten: readonly Toegang[];
  /** Roles that hold for the kantoor itself: its staff, its settings. */
  kantoorRollen: readonly Rol[];
  /** Doelbinding: why data are looked at, for the processing log. */
  doel: string;
  /** A door at which a citizen sees names of others: those for whom he may act. */
  toontAnderen?: boolean;
  requestId: string;
  now: Date;
};

/** For whom a citizen acts; null for himself, and for everybody else. */
export const namensVan = ({ actor }: Context): Namens | null =>
  actor.soort === 'inwoner' || actor.soort === 'ondernemer' ? (actor.namens ?? null) : null;

/** The actor as one text for audit lines: no name, no BSN. */
export function actorText(actor: Actor): string {
  switch (actor.soort) {
    case 'medewerker':
      return `medewerker:${actor.medewerkerId}`;
    case 'inwoner':
    case 'ondernemer':
      return `${actor.soort}:${actor.persoonSleutel}${actor.namens ? ` namens persoon:${actor.namens.persoonId}` : ''}`;
    case 'systeem':
      return `systeem:${actor.taak}`;
    case 'publiek':
      return 'publiek';
  }
}

/** The id of the medewerker in such a text; of anybody else the text itself, which is no id of anybody. */
export const medewerkerIdIn = (actor: string): string => actor.replace('medewerker:', '');
