export type Niveau = 'gemeente' | 'kantoor';

export type Instellingregels = {
  /** Who may have a value of this soort. */
  niveaus: readonly Niveau[];
  /**
   * Whether a gemeente without a value takes the kantoor's: `smaak-2` because the promises of the kantoor are
   * made under smaak 2 only (T-01), `nooit` where a value says something of one body alone.
   */
  erft: 'altijd' | 'smaak-2' | 'nooit';
  /** `verplicht`: every value has its own end; `mag`: may be ended without a follower; `nee`: only followed. */
  einde: 'verplicht' | 'mag' | 'nee';
};

/** Of the kantoor for all its gemeenten, unless one has its own. */
export const OVERAL: Instellingregels = { niveaus: ['gemeente', 'kantoor'], erft: 'altijd', einde: 'mag' };

/** What each soort of a group may do: beside its shape, so that a new soort is written in one place. */
export const regelsVoor = <S extends string>(
  regels: Readonly<Record<S, Instellingregels>>,
): Readonly<Record<S, Instellingregels>> => regels;
