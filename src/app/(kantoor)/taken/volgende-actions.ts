'use server';

import { setAction } from '@/platform/action';
import { takenFilter } from './filter';
import { takeNext } from './take-next';

/** Takes the next that nobody has, within what the list was about. */
export const takeNextAction = setAction({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'set' },
  doel: 'taken-doen',
  // The gemeente of the list has another name here: `gemeente` is where a form acts, and this one acts where the work is.
  input: takenFilter.pick({ soort: true, team: true }).extend({ van: takenFilter.shape.gemeente }),
  run: async (set, { van, ...keuze }) => {
    const naar = await takeNext(set, { ...keuze, gemeente: van });
    return naar === null ? { weigering: { sleutel: 'weigering.niets-vrij' } } : { naar };
  },
});
