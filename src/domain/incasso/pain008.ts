import { type Cents, decimalCents, sumCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { element as el, escapeXml } from '@/platform/xml-writer';
import { inBankletters } from './machtiging';
import type { Reeks } from './selectie';

/** One collection in the file. */
export type Incasso = {
  endToEnd: string;
  bedragCenten: Cents;
  machtigingKenmerk: string;
  getekendOp: LocalDate;
  rekeninghouder: string;
  iban: string;
  betalingskenmerk: string;
};

/** What the bank books as one entry: of one gemeente and one sequence. */
export type Verzameling = {
  id: string;
  reeks: Reeks;
  gemeente: string;
  incassos: readonly Incasso[];
};

export type Incassobestand = {
  id: string;
  gemaaktOp: Date;
  incassodag: LocalDate;
  incassant: { naam: string; plaats: string; iban: string; id: string };
  verzamelingen: readonly Verzameling[];
};

const bedrag = (name: string, cents: Cents): string => `<${name} Ccy="EUR">${decimalCents(cents)}</${name}>`;
const totalen = (incassos: readonly Incasso[]): string =>
  el('NbOfTxs', String(incassos.length)) +
  el('CtrlSum', decimalCents(sumCents(incassos.map((i) => i.bedragCenten))));
const iban = (name: string, value: string): string => el(name, el('Id', el('IBAN', escapeXml(value))));
/** The bank of an account follows from its IBAN. */
const GEEN_BIC = el('FinInstnId', el('Othr', el('Id', 'NOTPROVIDED')));

const incasso = (i: Incasso, gemeente: string): string =>
  el(
    'DrctDbtTxInf',
    el('PmtId', el('EndToEndId', i.endToEnd)),
    bedrag('InstdAmt', i.bedragCenten),
    el(
      'DrctDbtTx',
      el('MndtRltdInf', el('MndtId', escapeXml(i.machtigingKenmerk)), el('DtOfSgntr', i.getekendOp)),
    ),
    el('DbtrAgt', GEEN_BIC),
    el('Dbtr', el('Nm', escapeXml(inBankletters(i.rekeninghouder, 70)))),
    iban('DbtrAcct', i.iban),
    // Dutch banks take a text or a reference, never both; the reader knows his payment by both.
    el(
      'RmtInf',
      el(
        'Ustrd',
        escapeXml(inBankletters(`Gemeentebelastingen ${gemeente} kenmerk ${i.betalingskenmerk}`, 140)),
      ),
    ),
  );

/**
 * A file of direct debits by ISO 20022 pain.008.001.08 and the SEPA Core rulebook: one PmtInf for each gemeente and sequence,
 * its control totals, the address of the creditor in parts. The same collections give the same bytes.
 */
export function makePain008(bestand: Incassobestand): string {
  const { incassant, verzamelingen } = bestand;
  const alle = verzamelingen.flatMap((v) => v.incassos);
  const naam = escapeXml(inBankletters(incassant.naam, 70));
  const adres = el('PstlAdr', el('TwnNm', escapeXml(inBankletters(incassant.plaats, 35))), el('Ctry', 'NL'));
  const schema = (id: string) =>
    el('Id', el('PrvtId', el('Othr', el('Id', id), el('SchmeNm', el('Prtry', 'SEPA')))));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.008.001.08"><CstmrDrctDbtInitn>',
    el(
      'GrpHdr',
      el('MsgId', bestand.id),
      el('CreDtTm', `${bestand.gemaaktOp.toISOString().slice(0, 19)}Z`),
      totalen(alle),
      el('InitgPty', el('Nm', naam)),
    ),
    ...verzamelingen.map((v) =>
      el(
        'PmtInf',
        el('PmtInfId', v.id),
        el('PmtMtd', 'DD'),
        el('BtchBookg', 'true'),
        totalen(v.incassos),
        el(
          'PmtTpInf',
          el('SvcLvl', el('Cd', 'SEPA')),
          el('LclInstrm', el('Cd', 'CORE')),
          el('SeqTp', v.reeks),
        ),
        el('ReqdColltnDt', bestand.incassodag),
        el('Cdtr', el('Nm', naam), adres),
        iban('CdtrAcct', incassant.iban),
        el('CdtrAgt', GEEN_BIC),
        el('ChrgBr', 'SLEV'),
        el('CdtrSchmeId', schema(incassant.id)),
        ...v.incassos.map((i) => incasso(i, v.gemeente)),
      ),
    ),
    '</CstmrDrctDbtInitn></Document>',
  ].join('\n')}\n`;
}
