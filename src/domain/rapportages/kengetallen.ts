import type { ContactCijfer } from './contacten';

/**
 * What stands with every figure of the board (O-13): its unit, its norm, who answers for it and the sentence of a
 * source that it follows. The words stand in `src/texts/nl/bestuur.json` and `inning.json`; a figure without a line here, or a line
 * without its words, does not compile.
 */
export type Kengetal = {
  eenheid: 'euro' | 'contact' | 'vraag' | 'belofte' | 'zaak' | 'procent';
  norm: 'geen' | 'doorverbinden' | 'belofte' | 'wet' | 'bezwaarduur' | 'incasso';
  /** `ingang` is who takes the question first; `belofte` is whose promise it is (T-01). */
  eigenaar: 'kantoor' | 'ingang' | 'belofte';
  bron:
    | 'heffing'
    | 'inning'
    | 'registratie'
    | 'kanalen'
    | 'eenKeer'
    | 'verwijzing'
    | 'verkeerd'
    | 'ingang'
    | 'belofte'
    | 'zaken'
    | 'bezwaarduur'
    | 'gehonoreerd';
  /** The list of records that it was counted from, for who may see persons. 'regels': the lines without persons only. */
  achter: Achter;
};

/** Lists of records of the office. A contact is seen with the person whom it was with, and nowhere in a list. */
export const ACHTER = [
  'aanslagen',
  'open',
  'ontvangsten',
  'oninbaar',
  'terugbetalen',
  'resultaten',
  'zaken',
  'kwijtschelding',
  'bezwaarresultaat',
  'vragen',
  'regels',
] as const;
export type Achter = (typeof ACHTER)[number];

/** The agreement decides which sentence holds: `geen` where the gemeente has no agreement about the first entrance. */
export type BronVan = '1' | '2' | 'eigen' | 'geen';

export const HEFFING_CIJFERS = [
  'geheven',
  'verminderd',
  'ontvangen',
  'kwijtgescholden',
  'oninbaar',
  'terug',
  'open',
] as const;
export type HeffingCijfer = (typeof HEFFING_CIJFERS)[number];

export const BELOFTE_CIJFERS = ['gemaakt', 'nagekomen', 'gebroken', 'open', 'deel'] as const;
export type BelofteCijfer = (typeof BELOFTE_CIJFERS)[number];

const geld: Kengetal = {
  ...{ eenheid: 'euro', norm: 'geen', eigenaar: 'kantoor', bron: 'heffing' },
  achter: 'aanslagen',
};
export const HEFFING_KENGETALLEN: Readonly<Record<HeffingCijfer, Kengetal>> = {
  geheven: geld,
  verminderd: geld,
  ontvangen: { ...geld, achter: 'ontvangsten' },
  kwijtgescholden: { ...geld, achter: 'kwijtschelding' },
  oninbaar: { ...geld, achter: 'oninbaar' },
  terug: { ...geld, achter: 'terugbetalen' },
  open: { ...geld, achter: 'open' },
};

export const INNING_CIJFERS = [
  'opgelegd',
  'deel',
  'ontvangen',
  'verminderd',
  'kwijtgescholden',
  'oninbaar',
  'open',
] as const;
export type InningCijfer = (typeof INNING_CIJFERS)[number];
const inning: Kengetal = { ...geld, bron: 'inning', achter: 'resultaten' };
export const INNING_KENGETALLEN: Readonly<Record<InningCijfer, Kengetal>> = {
  opgelegd: inning,
  deel: { ...inning, eenheid: 'procent', norm: 'incasso' },
  ontvangen: inning,
  verminderd: inning,
  kwijtgescholden: inning,
  oninbaar: inning,
  open: inning,
};

export const STAAT_CIJFERS = ['teHeffen', 'geheven', 'inTeVorderen', 'ingevorderd', 'nietTeInnen'] as const;
export type StaatCijfer = (typeof STAAT_CIJFERS)[number];
export const STAAT_KENGETALLEN: Readonly<Record<StaatCijfer, Kengetal>> = {
  teHeffen: geld,
  geheven: geld,
  inTeVorderen: { ...geld, achter: 'open' },
  ingevorderd: { ...geld, achter: 'ontvangsten' },
  nietTeInnen: { ...geld, achter: 'oninbaar' },
};

export const CONTACT_KENGETALLEN: Readonly<Record<ContactCijfer, Kengetal>> = {
  contacten: { eenheid: 'contact', norm: 'geen', eigenaar: 'ingang', bron: 'registratie', achter: 'regels' },
  vragen: { eenheid: 'vraag', norm: 'geen', eigenaar: 'ingang', bron: 'kanalen', achter: 'regels' },
  inEenKeer: { eenheid: 'vraag', norm: 'geen', eigenaar: 'ingang', bron: 'eenKeer', achter: 'regels' },
  doorverbonden: {
    eenheid: 'vraag',
    norm: 'doorverbinden',
    eigenaar: 'ingang',
    bron: 'registratie',
    achter: 'regels',
  },
  serviceteam: { eenheid: 'vraag', norm: 'geen', eigenaar: 'kantoor', bron: 'verwijzing', achter: 'vragen' },
  verkeerdBezorgd: {
    eenheid: 'vraag',
    norm: 'geen',
    eigenaar: 'kantoor',
    bron: 'verkeerd',
    achter: 'vragen',
  },
  verkeerdeIngang: { eenheid: 'contact', norm: 'geen', eigenaar: 'ingang', bron: 'ingang', achter: 'regels' },
  herhaald: { eenheid: 'vraag', norm: 'geen', eigenaar: 'ingang', bron: 'eenKeer', achter: 'regels' },
  geparkeerd: { eenheid: 'contact', norm: 'geen', eigenaar: 'ingang', bron: 'registratie', achter: 'regels' },
  loopt: { eenheid: 'vraag', norm: 'geen', eigenaar: 'ingang', bron: 'eenKeer', achter: 'vragen' },
};

const belofte: Kengetal = {
  ...{ eenheid: 'belofte', norm: 'belofte', eigenaar: 'belofte', bron: 'belofte' },
  achter: 'regels',
};
export const BELOFTE_KENGETALLEN: Readonly<Record<BelofteCijfer, Kengetal>> = {
  gemaakt: belofte,
  nagekomen: belofte,
  gebroken: belofte,
  open: { ...belofte, achter: 'vragen' },
  deel: { ...belofte, eenheid: 'procent' },
};

export const ZAAK_CIJFERS = [
  'ontvangen',
  'afgehandeld',
  'ingetrokken',
  'loopt',
  'teLaat',
  'opTijd',
  'drie',
  'zes',
  'jaar',
  'verminderd',
  'kwijtgescholden',
  'gehonoreerd',
  'gehandhaafd',
  'grondslag',
] as const;
export type ZaakCijfer = (typeof ZAAK_CIJFERS)[number];

const zaak: Kengetal = {
  ...{ eenheid: 'zaak', norm: 'geen', eigenaar: 'kantoor', bron: 'zaken' },
  achter: 'zaken',
};
const duur: Kengetal = {
  eenheid: 'procent',
  norm: 'bezwaarduur',
  eigenaar: 'kantoor',
  bron: 'bezwaarduur',
  achter: 'bezwaarresultaat',
};
export const ZAAK_KENGETALLEN: Readonly<Record<ZaakCijfer, Kengetal>> = {
  ontvangen: zaak,
  afgehandeld: zaak,
  ingetrokken: zaak,
  loopt: zaak,
  teLaat: { ...zaak, norm: 'wet' },
  opTijd: { ...zaak, eenheid: 'procent', norm: 'wet' },
  drie: duur,
  zes: duur,
  jaar: duur,
  verminderd: { ...geld, bron: 'zaken', achter: 'bezwaarresultaat' },
  kwijtgescholden: { ...geld, bron: 'zaken', achter: 'kwijtschelding' },
  gehonoreerd: { ...zaak, bron: 'gehonoreerd', achter: 'bezwaarresultaat' },
  gehandhaafd: { ...zaak, bron: 'gehonoreerd', achter: 'bezwaarresultaat' },
  grondslag: { ...geld, bron: 'gehonoreerd', achter: 'bezwaarresultaat' },
};

/** Parts of the objections to an aanslag that must be decided within three and six months, and by 31 December, in procent. */
export const BEZWAARNORM: Readonly<
  Record<BronVan, Readonly<Record<'drie' | 'zes' | 'jaar', number | null>>>
> = {
  // DVO Cocensus, 6.1.
  eigen: { drie: 50, zes: 75, jaar: 100 },
  // The law alone (Gemeentewet 236, lid 2).
  '1': { drie: null, zes: null, jaar: 100 },
  '2': { drie: null, zes: null, jaar: 100 },
  geen: { drie: null, zes: null, jaar: 100 },
};
