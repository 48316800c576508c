import type { Naam } from './naam';

/** The columns of a name, for a select of Prisma. */
export const NAAMVELDEN = {
  voornamen: true,
  voorletters: true,
  voorvoegsel: true,
  geslachtsnaam: true,
  naamgebruik: true,
  geslacht: true,
  titel: true,
  partnerVoorvoegsel: true,
  partnerGeslachtsnaam: true,
} as const satisfies Record<keyof Naam, true>;

/**
 * The same of the persoon `p` of a statement, as SQL of one column that is a `Naam`; null where an outer join
 * found nobody.
 */
export const NAAMDELEN = `case when p.geslachtsnaam is not null then jsonb_build_object('voornamen', p.voornamen,
  'voorletters', p.voorletters, 'voorvoegsel', p.voorvoegsel, 'geslachtsnaam', p.geslachtsnaam,
  'naamgebruik', p.naamgebruik, 'geslacht', p.geslacht, 'titel', p.titel,
  'partnerVoorvoegsel', p.partner_voorvoegsel, 'partnerGeslachtsnaam', p.partner_geslachtsnaam) end`;
