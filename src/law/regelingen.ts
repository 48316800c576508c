import type { Bron } from './bron';

const inLaw =
  (regeling: string, vindplaats: string) =>
  (artikel: string): Bron => ({
    regeling,
    artikel,
    vindplaats,
  });

/** Algemene wet bestuursrecht. */
export const awb = inLaw('Awb', 'BWBR0005537');
/** Algemene termijnenwet. */
export const atw = inLaw('Algemene termijnenwet', 'BWBR0002448');
/** Algemene wet inzake rijksbelastingen. */
export const awr = inLaw('AWR', 'BWBR0002320');
/** Gemeentewet. */
export const gemeentewet = inLaw('Gemeentewet', 'BWBR0005416');
/** Invorderingswet 1990. */
export const iw = inLaw('Invorderingswet 1990', 'BWBR0004770');
/** Uitvoeringsregeling Invorderingswet 1990. */
export const uriw = inLaw('Uitvoeringsregeling Invorderingswet 1990', 'BWBR0004766');
/** Wetboek van Burgerlijke Rechtsvordering. */
export const rv = inLaw('Wetboek van Burgerlijke Rechtsvordering', 'BWBR0001827');
/** Algemene verordening gegevensbescherming. */
export const avg = inLaw('Algemene verordening gegevensbescherming', 'Verordening (EU) 2016/679');
/** Kostenwet invordering rijksbelastingen. */
export const kostenwet = inLaw('Kostenwet invordering rijksbelastingen', 'BWBR0002645');
/** Wet waardering onroerende zaken. */
export const wetWoz = inLaw('Wet WOZ', 'BWBR0007119');
/** Directive on mutual assistance for the recovery of claims: a request to the authority of another member state. */
export const bijstandsrichtlijn = inLaw('Richtlijn 2010/24/EU', 'PbEU 2010, L 84');
/** Faillissementswet. */
export const fw = inLaw('Faillissementswet', 'BWBR0001860');
/** Leidraad invordering, in the text that offices of this kind follow. */
export const leidraad = inLaw('Leidraad invordering', 'CVDR756485');
