import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';

/** What the belastingen are in the demo: texts of the kantoor for all its gemeenten, and of a gemeente for its own. */
const BRON = 'Demonstratie: de tekst komt van de gemeente of het kantoor zelf';

type Uitleg = {
  soort: `uitleg-${Belastingsoort}`;
  waarde: Waarde<'uitleg-ozb'>;
  vanaf: string;
  bron: string;
  zekerheid: 'te-bevestigen';
};

const uitleg = (soort: Belastingsoort, vanaf: string, tekst: string, tekstEn: string): Uitleg => ({
  soort: `uitleg-${soort}`,
  waarde: { tekst, tekstEn },
  vanaf,
  bron: BRON,
  zekerheid: 'te-bevestigen',
});

/** The texts of a kantoor. */
export const belastinguitlegVanKantoor = (vanaf: string): Uitleg[] => [
  uitleg(
    'ozb',
    vanaf,
    'De OZB betaalt u als u op 1 januari een woning of pand in gemeente {gemeente} hebt. Gebruikt u een pand dat geen woning is? Dan betaalt u ook OZB. Het bedrag is een percentage van de WOZ-waarde. De gemeente mag het geld gebruiken waarvoor zij wil, bijvoorbeeld voor wegen, sport en groen.',
    'You pay property tax (onroerendezaakbelasting) if you own a home or building in the municipality of {gemeente} on 1 January. If you use a building that is not a home, you pay it too. The amount is a percentage of the property value (WOZ-waarde). The municipality may spend the money as it chooses, for instance on roads, sports and parks.',
  ),
  uitleg(
    'afvalstoffenheffing',
    vanaf,
    'Met de afvalstoffenheffing betaalt gemeente {gemeente} het ophalen en verwerken van afval van huishoudens. U betaalt dit als u in de gemeente woont, ook als u weinig afval hebt.',
    'With the waste tax the municipality of {gemeente} pays for collecting and processing household waste. You pay it if you live in the municipality, also if you have little waste.',
  ),
  uitleg(
    'rioolheffing',
    vanaf,
    'Met de rioolheffing betaalt gemeente {gemeente} het riool en de afvoer van regenwater. U betaalt dit als u een woning of pand hebt of gebruikt dat op het riool is aangesloten.',
    'With the sewerage tax the municipality of {gemeente} pays for the sewers and for draining rain water. You pay it if you own or use a home or building that is connected to the sewer.',
  ),
  uitleg(
    'hondenbelasting',
    vanaf,
    'De hondenbelasting betaalt u als u in gemeente {gemeente} een hond hebt. Hebt u meer honden, dan kan het bedrag per hond anders zijn. Hebt u geen hond meer? Meld de hond dan af, dan stopt de belasting.',
    'You pay dog tax if you have a dog in the municipality of {gemeente}. With more dogs the amount per dog may differ. If you no longer have a dog, tell us. Then the tax stops.',
  ),
];

const DIFTAR: readonly string[] = ['borne', 'enschede', 'haaksbergen', 'hengelo', 'losser'];

/** The text of a gemeente where the container counts; of another none of its own. */
export const belastinguitlegVanGemeente = (sleutel: string, vanaf: string): Uitleg[] =>
  DIFTAR.includes(sleutel) ? [diftar(vanaf)] : [];

const diftar = (vanaf: string): Uitleg =>
  uitleg(
    'afvalstoffenheffing',
    vanaf,
    'Met de afvalstoffenheffing betaalt gemeente {gemeente} het ophalen en verwerken van afval van huishoudens.\n\nU betaalt elk jaar een vast bedrag. Daarbij komt een bedrag voor elke keer dat uw grijze container is geleegd. Zet u hem minder vaak aan de weg, dan betaalt u minder.',
    'With the waste tax the municipality of {gemeente} pays for collecting and processing household waste.\n\nYou pay a fixed amount every year. On top of it comes an amount for each time your grey bin was emptied. Put it out less often and you pay less.',
  );
