import type { LocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX } from '@/platform/printable';
import { createWords } from '@/platform/translator';
import aanschrijving from '@/texts/nl/aanschrijving.json';
import type { Geadresseerde } from './aanschrijving';
import { type GedateerdAdres, geldigOp, schrijfadresOp, vensterregels } from './geadresseerde';
import { aanschrijfnaam, eigenNaam, type Naam } from './naam';

/**
 * To whom a letter about somebody goes who died: never to himself. To his heirs, through the executeur (BW 4:145: he
 * represents them) or an heir whom the office knows, or at the address that somebody recorded for them.
 */

const words = createWords<typeof aanschrijving>({ locale: 'nl', messages: aanschrijving });

const ERVEN = words('regel.erven', { naam: '' }).trim();

/** Who acts after a death. A mandate, bewind and curatele end with it (BW 3:72, 1:448, 1:449). */
export const NA_OVERLIJDEN = ['executeur', 'erfgenaam'] as const;

/** Somebody of whom is recorded that he acts for the heirs. */
export type Ervenvertegenwoordiger = Geadresseerde & {
  persoonId: string;
  rol: (typeof NA_OVERLIJDEN)[number];
  vanaf: LocalDate;
  tot: LocalDate | null;
  adressen: GedateerdAdres[];
};

type Ervenadres = { aan: string[]; regels: string[]; vertegenwoordigerId: string | null };

/**
 * The window of a letter to the heirs, or null while nobody recorded where they can be reached. An executeur goes
 * before an heir, who was recorded first before who came later. What stood as postadres before the death was his own.
 */
export function aanErven(
  overledene: Geadresseerde & { adressen: readonly GedateerdAdres[] },
  vertegenwoordigers: readonly Ervenvertegenwoordiger[],
  op: LocalDate,
): Ervenadres | null {
  const erven = ervenregels(overledene.naam);
  const gekozen = vertegenwoordigers
    .filter((v) => v.overlijdensdatum === null && geldigOp(v, op))
    .map((v) => ({ v, adres: schrijfadresOp(v.adressen, op) }))
    .sort((x, y) => voorrang(x.v, y.v))
    .find(({ adres }) => adres !== null);
  if (gekozen?.adres) {
    const aan = [...erven, perAdres(gekozen.v.naam)];
    const regels = vensterregels(aan, gekozen.adres);
    return { aan, regels, vertegenwoordigerId: gekozen.v.persoonId };
  }
  const { overlijdensdatum } = overledene;
  const opgegeven = overledene.adressen.filter(
    (a) => a.soort === 'post' && overlijdensdatum !== null && a.vanaf >= overlijdensdatum && geldigOp(a, op),
  );
  const adres = schrijfadresOp(opgegeven, op);
  return adres && { aan: erven, regels: vensterregels(erven, adres), vertegenwoordigerId: null };
}

const voorrang = (x: Ervenvertegenwoordiger, y: Ervenvertegenwoordiger): number =>
  NA_OVERLIJDEN.indexOf(x.rol) - NA_OVERLIJDEN.indexOf(y.rol) ||
  (x.vanaf < y.vanaf ? -1 : x.vanaf > y.vanaf ? 1 : x.persoonId < y.persoonId ? -1 : 1);

/** "De erven van J.A. de Vries"; on two lines where one would be longer than paper holds. */
function ervenregels(naam: Naam): string[] {
  const regels = [aanschrijfnaam(naam), eigenNaam(naam)].map((n) => words('regel.erven', { naam: n }));
  const past = regels.find((regel) => regel.length <= LETTER_LINE_MAX);
  return past ? [past] : [ERVEN, eigenNaam(naam)];
}

function perAdres(naam: Naam): string {
  const regels = [aanschrijfnaam(naam), eigenNaam(naam)].map((n) => words('regel.perAdres', { naam: n }));
  return regels.find((regel) => regel.length <= LETTER_LINE_MAX) ?? eigenNaam(naam);
}

/** Whether the lines of a window are to the heirs of somebody. */
export const isAanErven = ([eerste = '']: readonly string[]): boolean => eerste.startsWith(ERVEN);

/** How heirs are spoken to: not as who died, and of most of them nobody knows the name. */
export const aanhefErven = (): string => words('aanhef.algemeen');
