import { betalingsregeling } from './betalingsregeling.data';
import { invorderingskosten } from './invorderingskosten.data';
import type { SeedInstelling } from './tenants.data';

/** What a kantoor chose about collecting: paying in parts, and the costs. */
export const innen = (vanaf: string, maximumBedragEuro: number, meer = ''): SeedInstelling[] => [
  betalingsregeling(vanaf, maximumBedragEuro, meer),
  invorderingskosten(vanaf),
];
