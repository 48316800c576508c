import type { Onderwerpsoort, TaakSoort, Team } from './taak';

/** A task as a line among the next terms of every kind. Pure. */

/** A task that must be done by a moment, without whom it is about. */
export type Taaktermijn = {
  gemeenteId: number;
  id: string;
  soort: TaakSoort;
  onderwerpSoort: Onderwerpsoort;
  onderwerpId: string;
  medewerkerId: string | null;
  /** The instant from which it is late. */
  tot: Date;
  gewaarschuwd: boolean;
};

/** Which tasks: of these teams about these subjects, and of whom; null among them for what nobody has, left out for all. */
export type TaaktermijnVraag = {
  waar: readonly { gemeenteId: number; team: Team; soort: Onderwerpsoort }[];
  bij?: readonly (string | null)[] | undefined;
};

/** How many terms one has, or nobody where it is null, how many are late, and the first day that something must be done by. */
export type Termijntelling = {
  medewerkerId: string | null;
  aantal: number;
  teLaat: number;
  eerste: string;
};
