import { GRONDEN, type Grond } from '@/domain/opschortingen/opschorting';
import { type Cents, sumCents } from '@/platform/cents';

/**
 * Where an open euro can be: in exactly one of these (L-09). `zonder-verklaring` is what fits in none, and holds nothing
 * as long as the rules are whole. Pure.
 */
export const VAKKEN = [
  'niet-vervallen',
  'regeling',
  'regeling-achter',
  'bezwaar-belasting',
  'bezwaar-kosten',
  'kwijtschelding',
  'uitstel',
  'incasso',
  'incasso-mislukt',
  'online-betaling',
  'buitenlandse-incasso',
  'faillissement',
  'surseance',
  'wsnp',
  'schuldregeling',
  'adempauze',
  'bedrijf-beeindigd',
  'te-laat',
  'herinnerd',
  'aangemaand',
  'dwangbevel',
  'oninbaar-voorgesteld',
  'vervolgd',
  'kosten',
  'zonder-verklaring',
] as const;
export type Vak = (typeof VAKKEN)[number];
export const isVak = (text: string): text is Vak => (VAKKEN as readonly string[]).includes(text);

/** Paid too much: no part of what is open, and told apart. */
export const TEGOED = 'tegoed';
export type VakOfTegoed = Vak | typeof TEGOED;
export const isVakOfTegoed = (text: string): text is VakOfTegoed => text === TEGOED || isVak(text);

/** Grounds in the order in which they explain the same euro; a regeling explains it before any of them. */
export const OPSCHORTGRONDEN: readonly Exclude<Grond, 'regeling'>[] = GRONDEN.filter(
  (grond): grond is Exclude<Grond, 'regeling'> => grond !== 'regeling',
);

/** Which of the five answers a reader gets first. */
export type Vaksoort = 'loopt' | 'wacht' | 'vordert' | 'komt-niet' | 'onbekend';
const SOORT_VAN: Readonly<Record<Vak, Vaksoort>> = {
  'niet-vervallen': 'loopt',
  regeling: 'loopt',
  'regeling-achter': 'vordert',
  'bezwaar-belasting': 'wacht',
  'bezwaar-kosten': 'wacht',
  kwijtschelding: 'wacht',
  uitstel: 'wacht',
  incasso: 'loopt',
  'incasso-mislukt': 'vordert',
  'online-betaling': 'loopt',
  'buitenlandse-incasso': 'vordert',
  faillissement: 'wacht',
  surseance: 'wacht',
  wsnp: 'wacht',
  schuldregeling: 'wacht',
  adempauze: 'wacht',
  'bedrijf-beeindigd': 'vordert',
  'te-laat': 'vordert',
  herinnerd: 'vordert',
  aangemaand: 'vordert',
  dwangbevel: 'vordert',
  'oninbaar-voorgesteld': 'komt-niet',
  vervolgd: 'vordert',
  kosten: 'vordert',
  'zonder-verklaring': 'onbekend',
};

export type Vaktotaal = { vak: VakOfTegoed; aanslagen: number; bedrag: Cents };

export type Uitgelegdvak = Vaktotaal & { vak: Vak; soort: Vaksoort; promille: number };

/** Every bucket with its total, also those that hold nothing, and whether they are what the ledger says. */
export function explainOpen(
  totalen: readonly Vaktotaal[],
  grootboek: { open: Cents; tegoed: Cents },
): { vakken: Uitgelegdvak[]; tegoed: Vaktotaal; som: Cents; sluit: boolean } {
  const find = <V extends VakOfTegoed>(vak: V): Vaktotaal & { vak: V } => ({
    aanslagen: 0,
    bedrag: sumCents([]),
    ...totalen.find((t) => t.vak === vak),
    vak,
  });
  const rijen = VAKKEN.map(find);
  const som = sumCents(rijen.map((r) => r.bedrag));
  const tegoed = find(TEGOED);
  return {
    vakken: rijen.map((rij) => ({
      ...rij,
      soort: SOORT_VAN[rij.vak],
      promille: som > 0n ? Number((rij.bedrag * 1000n) / som) : 0,
    })),
    tegoed,
    som,
    sluit:
      som === grootboek.open &&
      tegoed.bedrag === grootboek.tegoed &&
      rijen.every((rij) => rij.vak !== 'zonder-verklaring' || (rij.bedrag === 0n && rij.aanslagen === 0)),
  };
}
