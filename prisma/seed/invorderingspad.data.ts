import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import type { SeedInstelling } from './tenants.data';

type Pad = Waarde<'invorderingspad'>['natuurlijk'];

const akkoord = 'invorderingsambtenaar';
const maand = { aantal: 1, eenheid: 'maand' } as const;
const later = { vordering: maand, hernieuwdBevel: maand };

/** A herinnering without costs soon after the last day to pay; the rest a month later each time, as elsewhere. */
const metHerinnering: Pad = {
  herinnering: { wel: true, na: { aantal: 10, eenheid: 'dag' }, minimumEuro: 5, betaaldagen: 14, akkoord },
  aanmaning: { wel: true, na: { aantal: 3, eenheid: 'week' }, minimumEuro: 10, akkoord },
  dwangbevel: { wel: true, na: maand, minimumEuro: 25, akkoord },
  ...later,
};

/** S1 5.2: a month after the vervaldag the aanmaning, a month later the dwangbevel; of a herinnering it says nothing. */
const haarlem: Pad = {
  herinnering: { wel: false, na: { aantal: 0, eenheid: 'dag' }, minimumEuro: 0, betaaldagen: 14, akkoord },
  aanmaning: { wel: true, na: maand, minimumEuro: 0, akkoord },
  dwangbevel: { wel: true, na: maand, minimumEuro: 0, akkoord },
  ...later,
};

/** What holds in a kantoor whose contract says nothing of it. */
export const invorderingspad = (vanaf: string): SeedInstelling => ({
  soort: 'invorderingspad',
  waarde: { natuurlijk: metHerinnering, anders: metHerinnering },
  vanaf,
  bron: 'Nog geen bron: de stappen van dit kantoor staan niet in de overeenkomst',
  zekerheid: 'te-bevestigen',
});

export const invorderingspadHaarlem: SeedInstelling = {
  soort: 'invorderingspad',
  waarde: { natuurlijk: haarlem, anders: haarlem },
  vanaf: '2015-01-01',
  bron: 'DVO Haarlem 2015, bijlage 5.2 Dwanginvordering; kleinste bedragen staan er niet in',
  zekerheid: 'contract',
};

/** What of an aanslagregeling is to be in after twelve, twenty-four and thirty-six months. */
export const incassonormenHaarlem: SeedInstelling = {
  soort: 'incassonormen',
  waarde: {
    doelen: [
      { naMaanden: 12, promille: 950 },
      { naMaanden: 24, promille: 990 },
      { naMaanden: 36, promille: 995 },
    ],
  },
  vanaf: '2015-01-01',
  bron: 'DVO Haarlem 2015, bijlage 5.2 Dwanginvordering',
  zekerheid: 'contract',
};
