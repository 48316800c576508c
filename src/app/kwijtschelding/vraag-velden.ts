import type { Veld } from '@/app/action-form/veld';
import { bedragTekst } from '@/domain/kwijtschelding/bedrag';
import {
  type Antwoord,
  type Antwoorden,
  optiesVan,
  type Veldsoort,
  type Vraag,
  type Vraagregels,
} from '@/domain/kwijtschelding/vragen';
import type { Taal } from '@/ui/words';
import { vraagWoorden } from './kwijtschelding-words';

/** An answer as it stands in its field. */
export const veldTekst = (veld: Veldsoort, waarde: string | undefined): string => {
  if (waarde === undefined) return veld.soort === 'keuze' ? (veld.standaard ?? '') : '';
  return veld.soort === 'bedrag' ? bedragTekst(BigInt(waarde)) : waarde;
};

type Bij = { antwoorden: Antwoorden; regels: Vraagregels; taal: Taal };

/** The fields of a question as a form draws them, with what was answered before. */
export const vraagVelden = (vraag: Vraag, antwoord: Antwoord | undefined, bij: Bij): Veld[] =>
  vraag.velden.map((veld) => toVeld(veld, vraag, antwoord, bij));

function toVeld(veld: Veldsoort, vraag: Vraag, antwoord: Antwoord | undefined, bij: Bij): Veld {
  const { antwoorden, regels, taal } = bij;
  const {
    label,
    hint,
    opties = {},
  } = vraagWoorden(taal, vraag.sleutel).velden[veld.naam] ?? {
    label: veld.naam,
  };
  const common = {
    naam: veld.naam,
    label,
    ...(hint === undefined ? {} : { hint }),
    waarde: veldTekst(veld, antwoord?.[veld.naam]),
  };
  const keuzes = (lijst: readonly string[]) =>
    lijst.map((value) => ({ value, label: opties[value] ?? value }));
  switch (veld.soort) {
    case 'bedrag':
      return { ...common, vorm: 'tekst', breedte: 'short' };
    case 'aantal':
      return { ...common, vorm: 'tekst', breedte: 'tiny', cijfers: true };
    case 'tekst':
      return { ...common, vorm: 'tekst', breedte: 'half' };
    case 'keuze':
      return { ...common, vorm: 'keuze', opties: keuzes(veld.opties) };
    case 'vinkjes':
      return { ...common, vorm: 'vinkjes', opties: keuzes(optiesVan(veld, vraag, antwoorden, regels)) };
  }
}
