import { z } from 'zod';
import { OVERAL, regelsVoor } from './instellingregels';
import { heelGetal } from './waardevorm';

const keer = heelGetal(1, 100).optional();

/**
 * From when a look at somebody is put before the privacy officer (R15). Each rule has its own number; a rule without one is
 * off.
 */
const inzagecontroleVorm = z.object({
  /** Pages of one person on one day, with nothing that gave occasion for it. */
  zonderAanleiding: keer,
  /** Pages of oneself, of who bears the same surname, of who lives at the same address, and of a colleague. */
  eigenDossier: keer,
  zelfdeNaam: keer,
  zelfdeAdres: keer,
  collega: keer,
  /** Pages of somebody whose data the BRP keeps secret. */
  afgeschermd: keer,
  /** Different persons within an hour: at the desk and on the telephone, and at the kantoor. */
  personenPerUurBalie: heelGetal(1, 1000).optional(),
  personenPerUurKantoor: heelGetal(1, 1000).optional(),
  /** Pages before or after these hours, or on a day off, on which nothing was done. */
  buitenWerktijd: keer,
  werktijdVan: heelGetal(0, 23),
  werktijdTot: heelGetal(1, 24),
  /** Searches by name that led to no work: which part of all searches of a day, in percent, and from how many. */
  naamzoekPercentage: heelGetal(1, 100).optional(),
  naamzoekMinimum: heelGetal(1, 1000),
  /** Days on which the same person was looked at and nothing was done, among so many days. */
  herhaaldDagen: heelGetal(2, 30).optional(),
  herhaaldBinnen: heelGetal(2, 31),
});

export const inzagecontroleVormen = { inzagecontrole: inzagecontroleVorm };

export type Inzagenormen = z.output<typeof inzagecontroleVorm>;

/** The numbers of which each puts one rule off when it is left out. */
export const UIT_TE_ZETTEN = [
  'zonderAanleiding',
  'eigenDossier',
  'zelfdeNaam',
  'zelfdeAdres',
  'collega',
  'afgeschermd',
  'herhaaldDagen',
  'personenPerUurBalie',
  'personenPerUurKantoor',
  'buitenWerktijd',
  'naamzoekPercentage',
] as const satisfies readonly (keyof Inzagenormen)[];

/** What holds while neither the gemeente nor the kantoor chose anything: a choice of the product, not of the law. */
export const INZAGENORMEN: Inzagenormen = {
  zonderAanleiding: 3,
  eigenDossier: 1,
  zelfdeNaam: 1,
  zelfdeAdres: 1,
  collega: 1,
  afgeschermd: 1,
  personenPerUurBalie: 30,
  personenPerUurKantoor: 60,
  buitenWerktijd: 2,
  werktijdVan: 7,
  werktijdTot: 21,
  naamzoekPercentage: 60,
  naamzoekMinimum: 12,
  herhaaldDagen: 4,
  herhaaldBinnen: 14,
};

export const inzagecontroleRegels = regelsVoor<keyof typeof inzagecontroleVormen>({ inzagecontrole: OVERAL });
