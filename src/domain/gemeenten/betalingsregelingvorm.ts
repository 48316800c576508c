import { z } from 'zod';
import { heelGetal, keuze } from './waardevorm';

/** What the setting betalingsregeling holds. */
export const betalingsregelingVorm = z.object({
  /** Months within which all is paid, without asking somebody. */
  maximumMaanden: heelGetal(1, 36),
  minimumPerMaandEuro: heelGetal(1, 1000),
  maximumBedragEuro: heelGetal(1, 100_000),
  /** Within so many days the first term falls. */
  eersteTermijnDagen: heelGetal(1, 62),
  /** Days to catch up after the message that a term was missed. */
  inhaalDagen: heelGetal(1, 62),
  /** Whether a new one is agreed with a person after one that was not kept, and for how many months. */
  naVerbroken: keuze(['mag', 'medewerker']),
  naVerbrokenMaanden: heelGetal(0, 60),
});
