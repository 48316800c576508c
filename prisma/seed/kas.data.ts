import type { SeedInstelling } from './tenants.data';

/**
 * S0 Kasbetalingen says daily and monthly, and in both smaken the gemeente; who signs and before which day it does not. A
 * gemeente that is first entrance itself signs itself.
 */
export const kasVan = (gemeente: { sleutel: string; deelnameVanaf: string }): SeedInstelling => ({
  soort: 'kas',
  waarde: { tekenen: gemeente.sleutel === 'borne' ? 'gemeente' : 'beide', overmakenVoorDag: 15 },
  vanaf: gemeente.deelnameVanaf,
  bron: 'Dienstverleningsovereenkomst, Kasbetalingen: maandelijks overmaken; tekenaar en dag hebben nog geen bron',
  zekerheid: 'te-bevestigen',
});
