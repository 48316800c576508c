import { wordsOfBestuur as words } from '@/app/words';
import type { Afspraak } from '@/domain/gemeenten/afspraak.queries';
import type { BronVan } from '@/domain/rapportages/kengetallen';
import type { Aantal } from '@/domain/rapportages/klein-aantal';
import { type Periode, parsePeriode, periodeOp } from '@/domain/rapportages/periode';
import { localDateOf } from '@/platform/clock';
import { partsOf } from '@/platform/local-date';

const whole = new Intl.NumberFormat('nl-NL');
const shortFormat = new Intl.DateTimeFormat('nl-NL', { month: 'short', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });

/** A count as it is read; what is withheld says so, which is not the same as none. */
export const showAantal = (aantal: Aantal): string =>
  aantal === null ? words('rapport.nietGetoond') : whole.format(aantal);

/** "november" for a period that is a month. */
const maandNaam = ({ vanaf }: Periode): string => monthFormat.format(new Date(`${vanaf}T00:00:00Z`));

/** "november 2026", "4e kwartaal 2026", "2026". */
export function periodeNaam(periode: Periode): string {
  const { year } = partsOf(periode.vanaf);
  if (periode.soort === 'jaar') return String(year);
  if (periode.soort === 'maand') return `${maandNaam(periode)} ${year}`;
  return words('rapport.kwartaal', { nummer: kwartaalVan(periode), jaar: String(year) });
}

/** The same beside its year. */
export function periodeKort(periode: Periode): string {
  if (periode.soort === 'maand') return maandNaam(periode);
  if (periode.soort === 'kwartaal') return words('rapport.kwartaalKort', { nummer: kwartaalVan(periode) });
  return periodeNaam(periode);
}

const kwartaalVan = ({ vanaf }: Periode): number => Math.ceil(partsOf(vanaf).month / 3);

/** The period of the address, or this quarter where it names none that exists. */
export const periodeUit = (text: string | undefined, now: Date): Periode =>
  (text === undefined ? null : parsePeriode(text)) ?? periodeOp('kwartaal', localDateOf(now));

/** "november 2026" for a month as it was counted: 'JJJJ-MM'. */
export function maandTekst(maand: string): string {
  const periode = parsePeriode(maand);
  return periode ? periodeNaam(periode) : maand;
}

/** "nov." for the same, under a column of a picture. */
export const maandKort = (maand: string): string => shortFormat.format(new Date(`${maand}-01T00:00:00Z`));

/** Which agreement the gemeente has about the first entrance: it decides which sentence of which contract holds. */
export function bronVan(afspraken: readonly Afspraak[]): BronVan {
  const smaak = afspraken.find((a) => a.soort === 'smaak');
  return smaak ? (String(smaak.smaak) as BronVan) : 'geen';
}
