import { ibanOf } from '@/commands/genereer/nummers';
import type { SeedGemeente } from './register';
import type { SeedInstelling } from './tenants.data';

/** Where taxes are paid to, at a bank that does not exist: money sent there comes back. And after which period it goes on. */
export const belastinggeldVanKantoor = (
  iban: string,
  tenaamstelling: string,
  vanaf: string,
): SeedInstelling[] => [
  {
    soort: 'belastingrekening',
    waarde: { iban, tenaamstelling },
    vanaf,
    bron: 'Demonstratie: het rekeningnummer komt van het kantoor zelf',
    zekerheid: 'te-bevestigen',
  },
  {
    soort: 'overmaking',
    waarde: {
      periode: 'maand',
      overzicht: 'kwartaal',
      abBesluit: 'AB 2015-14 (voorbeeld)',
      abDatum: '2015-12-10',
    },
    vanaf,
    bron: 'GR GBTwente, artikel 28 lid 5 en 6: het algemeen bestuur bepaalt de periode; welke is een voorbeeld',
    zekerheid: 'te-bevestigen',
  },
  {
    soort: 'thuisbrengen',
    waarde: { alleenTotEuro: 1_000 },
    vanaf,
    bron: 'Demonstratie: geen bron noemt vanaf welk bedrag een tweede persoon meekijkt',
    zekerheid: 'te-bevestigen',
  },
];

/** Where a gemeente gets what was collected for it, at the same bank. */
export const overmaakrekening = ({ id, naam, deelnameVanaf }: SeedGemeente): SeedInstelling => ({
  soort: 'overmaakrekening',
  waarde: { iban: ibanOf(7_000_000 + id), tenaamstelling: `Gemeente ${naam}` },
  vanaf: deelnameVanaf,
  bron: 'Demonstratie: het rekeningnummer komt van de gemeente zelf',
  zekerheid: 'te-bevestigen',
});
