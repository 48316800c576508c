import { vraagtAdres } from '@/law/sepa';
import { type Cents, decimalCents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { element as el, escapeXml } from '@/platform/xml-writer';

/** What one file to the bank says. */
export type Betaalbestand = {
  berichtId: string;
  gemaaktOp: Date;
  uitvoerdatum: LocalDate;
  van: { naam: string; plaats: string; iban: string };
  betalingen: readonly Betaling[];
};

export type Betaling = {
  eindkenmerk: string;
  bedragCenten: Cents;
  naam: string;
  iban: string;
  /** Where who is paid lives; asked by banks outside the EEA alone. */
  plaats: string | null;
  land: string | null;
  omschrijving: string;
};

const ZONDER_ACCENT: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L' },
  ...{ æ: 'ae', Æ: 'Ae' },
};

/** The letters, digits and signs that every bank of the scheme takes (EPC217-08); accents fall away. */
export const sepaTekst = (tekst: string, max: number): string =>
  tekst
    .replaceAll(/[ßøØłŁæÆ]/g, (letter) => ZONDER_ACCENT[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    // A slash at an end, or two beside each other, mean something else to a bank.
    .replaceAll(/\/{2,}/g, '/')
    .replaceAll(/^\/|\/$/g, '')
    .slice(0, max)
    .trim();

const woord = (naam: string, tekst: string, max: number): string =>
  el(naam, escapeXml(sepaTekst(tekst, max)));

/**
 * The file with which a bank is asked to pay: ISO 20022 pain.001.001.09, one payment information block, each transfer a
 * line of its own on the statement, so that our reference comes back with it. The same input gives the same bytes.
 */
export function makeBetaalbestand(bestand: Betaalbestand): string {
  const { betalingen, van } = bestand;
  const aantal = String(betalingen.length);
  const som = decimalCents(sumCents(betalingen.map((b) => b.bedragCenten)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">',
    '<CstmrCdtTrfInitn>',
    el(
      'GrpHdr',
      el('MsgId', bestand.berichtId),
      el('CreDtTm', `${bestand.gemaaktOp.toISOString().slice(0, 19)}Z`),
      el('NbOfTxs', aantal),
      el('CtrlSum', som),
      el('InitgPty', woord('Nm', van.naam, 70)),
    ),
    '<PmtInf>',
    el('PmtInfId', bestand.berichtId),
    el('PmtMtd', 'TRF'),
    el('BtchBookg', 'false'),
    el('NbOfTxs', aantal),
    el('CtrlSum', som),
    el('PmtTpInf', el('SvcLvl', el('Cd', 'SEPA'))),
    el('ReqdExctnDt', el('Dt', bestand.uitvoerdatum)),
    el('Dbtr', woord('Nm', van.naam, 70), el('PstlAdr', woord('TwnNm', van.plaats, 35), el('Ctry', 'NL'))),
    el('DbtrAcct', el('Id', el('IBAN', van.iban)), el('Ccy', 'EUR')),
    el('DbtrAgt', el('FinInstnId', el('Othr', el('Id', 'NOTPROVIDED')))),
    el('ChrgBr', 'SLEV'),
    ...betalingen.map(overboeking),
    '</PmtInf></CstmrCdtTrfInitn></Document>\n',
  ].join('');
}

const overboeking = (betaling: Betaling): string =>
  el(
    'CdtTrfTxInf',
    el('PmtId', el('EndToEndId', betaling.eindkenmerk)),
    el('Amt', `<InstdAmt Ccy="EUR">${decimalCents(betaling.bedragCenten)}</InstdAmt>`),
    el('Cdtr', woord('Nm', betaling.naam, 70), ...adresVan(betaling)),
    el('CdtrAcct', el('Id', el('IBAN', betaling.iban))),
    el('RmtInf', woord('Ustrd', betaling.omschrijving, 140)),
  );

/** In parts, never as lines: banks refuse those since November 2026. */
const adresVan = ({ iban, plaats, land }: Betaling): string[] =>
  vraagtAdres(iban) && plaats !== null && land !== null
    ? [el('PstlAdr', woord('TwnNm', plaats, 35), el('Ctry', land))]
    : [];
