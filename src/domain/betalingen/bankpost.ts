import { type Cents, sumCents, toCents } from '@/platform/cents';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { legible } from '@/platform/text';
import type { XmlElement } from '@/platform/xml-reader';
import { kenmerkInTekst, leesKenmerk, leesRekening } from './bankgegeven';

/** One movement of money on a statement, as it becomes a receipt. */
export type Bankpost = {
  regel: number;
  /** The entry of the bank that it is (part of), unique over all its statements of this account. */
  post: string;
  bankreferentie: string;
  /** Whether the bank itself made the reference unique; else only its statement does. */
  eigenReferentie: boolean;
  boekdatum: LocalDate;
  valutadatum: LocalDate;
  bedragCenten: Cents;
  betalingskenmerk: string | null;
  kenmerkVanBank: string | null;
  tegenrekening: string | null;
  rekeningVanBank: string | null;
  naam: string | null;
  omschrijving: string | null;
  endToEnd: string | null;
  /** Kind of movement by ISO 20022, such as 'PMNT/RCDT/ESCT'. */
  transactie: string | null;
  /** Why the bank sent it back, such as 'AC04'. */
  retour: string | null;
};

/** What is wrong with an element, in Dutch and without its value. */
export type Bezwaar = { regel: number; onderdeel: string; reden: string };
export type Gelezenpost = { posten: Bankpost[]; bedragCenten: Cents } | { bezwaar: Bezwaar };

/** The element at a path below another, or null. */
export function at(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name) ?? null;
  return found;
}
const all = (element: XmlElement | null, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
const within = (max: number, text: string): string | null => legible(text).slice(0, max) || null;
/** The text at a path, on one line; null when there is none. */
export const textAt = (element: XmlElement | null, ...path: readonly string[]): string | null =>
  within(2_000, at(element, ...path)?.text ?? '');

/** The day of a date or a moment, as the bank wrote it. */
export const dayAt = (element: XmlElement | null): LocalDate | null =>
  parseLocalDate((textAt(element, 'Dt') ?? textAt(element, 'DtTm') ?? '').slice(0, 10));

const AMOUNT = /^(\d{1,13})(?:\.(\d{1,2})0{0,3})?$/;

/** An amount in euro with the sign of its CdtDbtInd, or why it is none. */
export function signedAmount(amount: XmlElement | null, indicator: string | null): Cents | string {
  if (amount?.attributes.Ccy !== 'EUR') return 'moet in euro zijn';
  const match = AMOUNT.exec(amount.text.trim());
  if (!match) return 'moet een bedrag zijn zonder minteken, met hoogstens twee cijfers achter de punt';
  const cents = BigInt(`${match[1] ?? ''}${(match[2] ?? '').padEnd(2, '0')}`);
  if (indicator === 'CRDT') return toCents(cents);
  return indicator === 'DBIT' ? toCents(-cents) : 'zegt niet of het bij of af is (CRDT of DBIT)';
}

/** References that say that there is none. */
const GEEN = /^(not ?provided|notref|nonref|none|unknown)$/i;
const reference = (element: XmlElement | null, ...path: readonly string[]): string | null => {
  const found = textAt(element, ...path);
  return found === null || GEEN.test(found) ? null : found;
};

/** Whether the entry is booked: what is only announced is in no balance. */
export const isGeboekt = (ntry: XmlElement): boolean =>
  (textAt(ntry, 'Sts', 'Cd') ?? textAt(ntry, 'Sts')) === 'BOOK';

/** Reads one entry (Ntry). A batch that the bank explains to the cent becomes its parts. */
export function readPost(
  ntry: XmlElement,
  van: { iban: string; afschrift: string; vandaag: LocalDate },
): Gelezenpost {
  const wrong = (onderdeel: string, reden: string, line = ntry.line) => ({
    bezwaar: { regel: line, onderdeel, reden },
  });
  const richting = textAt(ntry, 'CdtDbtInd');
  const bedragCenten = signedAmount(at(ntry, 'Amt'), richting);
  if (typeof bedragCenten === 'string') return wrong('Amt', bedragCenten, at(ntry, 'Amt')?.line);
  const boekdatum = dayAt(at(ntry, 'BookgDt'));
  if (boekdatum === null) return wrong('BookgDt', 'moet een bestaande datum zijn');
  if (boekdatum > van.vandaag) return wrong('BookgDt', 'ligt in de toekomst', at(ntry, 'BookgDt')?.line);
  if (boekdatum < '2000-01-01') return wrong('BookgDt', 'ligt te ver terug', at(ntry, 'BookgDt')?.line);
  const valutadatum = at(ntry, 'ValDt') ? dayAt(at(ntry, 'ValDt')) : boekdatum;
  if (valutadatum === null || valutadatum > '2199-12-31')
    return wrong('ValDt', 'moet een bestaande datum zijn', at(ntry, 'ValDt')?.line);
  const vanBank = reference(ntry, 'AcctSvcrRef');
  const inAfschrift = reference(ntry, 'NtryRef');
  if (vanBank === null && inAfschrift === null)
    return wrong('AcctSvcrRef', 'de boeking heeft geen kenmerk van de bank, en ook geen NtryRef');
  const post = vanBank === null ? `${van.iban} ${van.afschrift} ${inAfschrift}` : `${van.iban} ${vanBank}`;
  if (post.length > 200) return wrong('AcctSvcrRef', 'is te lang');
  if (bedragCenten === 0n) return { posten: [], bedragCenten };
  const kop = { regel: ntry.line, post, eigenReferentie: vanBank !== null, boekdatum, valutadatum };
  const transacties = all(ntry, 'NtryDtls').flatMap((details) => all(details, 'TxDtls'));
  const delen = transacties.length > 1 ? uitgesplitst(transacties, richting, bedragCenten) : null;
  if (delen)
    return {
      bedragCenten,
      posten: delen.map((deel, i) => ({
        ...kop,
        ...gegevens(ntry, transacties[i] ?? null, deel > 0n),
        bankreferentie: `${post} #${i + 1}`,
        bedragCenten: deel,
      })),
    };
  const enige = transacties.length === 1 ? (transacties[0] ?? null) : null;
  return {
    bedragCenten,
    posten: [{ ...kop, ...gegevens(ntry, enige, bedragCenten > 0n), bankreferentie: post, bedragCenten }],
  };
}

/** The amounts of the parts of a batch, when every part has one and together they are the entry. */
function uitgesplitst(
  transacties: readonly XmlElement[],
  richting: string | null,
  bedragCenten: Cents,
): Cents[] | null {
  const delen = transacties.map((tx) =>
    signedAmount(at(tx, 'Amt') ?? at(tx, 'AmtDtls', 'TxAmt', 'Amt'), textAt(tx, 'CdtDbtInd') ?? richting),
  );
  const bedragen = delen.filter((deel) => typeof deel !== 'string').filter((deel) => deel !== 0n);
  return bedragen.length === delen.length && sumCents(bedragen) === bedragCenten ? bedragen : null;
}

/** Whose it was and what for, of one transaction; of an entry without (or with several) only its text. */
function gegevens(ntry: XmlElement, tx: XmlElement | null, bij: boolean) {
  const partijen = at(tx, 'RltdPties');
  const [partij, rekening] = bij ? (['Dbtr', 'DbtrAcct'] as const) : (['Cdtr', 'CdtrAcct'] as const);
  const gegeven = textAt(partijen, rekening, 'Id', 'IBAN') ?? textAt(partijen, rekening, 'Id', 'Othr', 'Id');
  const rek = gegeven === null ? { waarde: null, vanBank: null } : leesRekening(gegeven.slice(0, 500));
  const vrij = all(at(tx, 'RmtInf'), 'Ustrd').map((u) => legible(u.text));
  const omschrijving =
    within(2_000, vrij.join(' ')) ?? textAt(tx, 'AddtlTxInf') ?? textAt(ntry, 'AddtlNtryInf');
  const gestructureerd = all(at(tx, 'RmtInf'), 'Strd')
    .map((strd) => textAt(strd, 'CdtrRefInf', 'Ref'))
    .find((ref) => ref !== null);
  const kenmerk = gestructureerd ? leesKenmerk(gestructureerd.slice(0, 500)) : null;
  const inTekst = kenmerk?.waarde ? null : kenmerkInTekst(vrij.join(' '));
  const soort = at(tx, 'BkTxCd') ?? at(ntry, 'BkTxCd');
  const iso = [
    ['Domn', 'Cd'],
    ['Domn', 'Fmly', 'Cd'],
    ['Domn', 'Fmly', 'SubFmlyCd'],
  ].flatMap((path) => textAt(soort, ...path) ?? []);
  return {
    betalingskenmerk: kenmerk?.waarde ?? inTekst,
    kenmerkVanBank: inTekst === null ? (kenmerk?.vanBank ?? null) : null,
    tegenrekening: rek.waarde,
    rekeningVanBank: rek.vanBank,
    naam: within(500, textAt(partijen, partij, 'Pty', 'Nm') ?? textAt(partijen, partij, 'Nm') ?? ''),
    omschrijving,
    // Of a whole file of ours the bank gives the reference of that file.
    endToEnd: reference(tx, 'Refs', 'EndToEndId') ?? reference(ntry, 'NtryDtls', 'Btch', 'PmtInfId'),
    transactie: iso.length > 0 ? iso.join('/') : textAt(soort, 'Prtry', 'Cd'),
    retour: textAt(tx, 'RtrInf', 'Rsn', 'Cd') ?? textAt(tx, 'RtrInf', 'Rsn', 'Prtry'),
  };
}
