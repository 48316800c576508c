import type { Veld } from '@/app/action-form/veld';
import { briefmaakWords as words } from '@/app/brieven/brief-words';
import {
  type Briefvelden,
  briefdefinitie,
  STANDAARDBRIEVEN,
  type Standaardbrief,
} from '@/domain/documenten/standaardbrief';
import type { GesprekVraag } from '@/domain/vragen/gesprek.queries';

/** The free fields of a letter with their words, and what was typed in them before. */
export const briefVelden = (soort: Standaardbrief, waarden: Briefvelden = {}): Veld[] =>
  STANDAARDBRIEVEN[soort].velden.map((veld) => ({
    vorm: veld.vorm,
    naam: veld.naam,
    label: words(`velden.${veld.naam}`),
    hint: words(`velden.${veld.naam}Hint`),
    optioneel: !veld.verplicht,
    waarde: waarden[veld.naam] ?? '',
  }));

const MOST = 90;
const korter = (tekst: string): string => (tekst.length > MOST ? `${tekst.slice(0, MOST - 1)}…` : tekst);

/** Which question of this contact the letter is about, with its own words; chosen already where there is one. */
export function vraagVeld(
  soort: Standaardbrief,
  vragen: readonly Pick<GesprekVraag, 'id' | 'volgnummer' | 'onderwerpNaam' | 'tekst'>[],
  gekozen: string | null = null,
): Veld[] {
  const over = briefdefinitie(soort).vraag;
  if (over === 'geen' || (over === 'mag' && vragen.length === 0)) return [];
  const [enige] = vragen;
  return [
    {
      vorm: 'lijst',
      naam: 'vraagId',
      label: words('velden.vraagId'),
      leeg: words(over === 'mag' ? 'velden.geenVraag' : 'velden.kiesVraag'),
      optioneel: over === 'mag',
      opties: vragen.map(({ id, volgnummer, onderwerpNaam, tekst }) => ({
        value: id,
        label: words('velden.vraagNr', {
          nummer: volgnummer,
          onderwerp: onderwerpNaam,
          tekst: korter(tekst),
        }),
      })),
      waarde: gekozen ?? (vragen.length === 1 && enige ? enige.id : ''),
    },
  ];
}
