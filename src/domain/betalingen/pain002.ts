import type { XmlElement, XmlPiece } from '@/platform/xml-reader';
import { at } from './bankpost';

/** What a bank refused of a file before it booked anything: all of it, what it books as one entry, or single payments. */
export type Terugmelding = {
  /** Our reference of the file that it is about. */
  bericht: string | null;
  alles: string | null;
  verzamelingen: ReadonlyMap<string, string>;
  enkele: ReadonlyMap<string, string>;
  /** References that it took: of the file, of what it books as one entry, of single payments. */
  aanvaard: ReadonlySet<string>;
};

/** Without a reason of the bank: refused, and nobody knows why. */
const GEEN_REDEN = 'MS03';

const textAt = (element: XmlElement | null, ...path: readonly string[]): string | null =>
  at(element, ...path)
    ?.text.trim()
    .slice(0, 35) || null;
const codeOf = (element: XmlElement): string => {
  const code = textAt(element, 'StsRsnInf', 'Rsn', 'Cd') ?? textAt(element, 'StsRsnInf', 'Rsn', 'Prtry');
  return code !== null && /^[A-Z0-9]{2,35}$/.test(code) ? code : GEEN_REDEN;
};
const isGeweigerd = (element: XmlElement, status: string): boolean => textAt(element, status) === 'RJCT';
/** It takes it, with a change it names or without: it only knows of it (RCVD), looks at it (PDNG) or took a part (PART) is no yes. */
const AANVAARD = ['ACTC', 'ACCP', 'ACSP', 'ACSC', 'ACWC', 'ACCC'];
const isAanvaard = (element: XmlElement, status: string): boolean =>
  AANVAARD.includes(textAt(element, status) ?? '');

/** Whether this is a status report of payments (ISO 20022 pain.002), of whatever version. */
export const isTerugmelding = (piece: XmlPiece): boolean =>
  piece.kind === 'open' && /:pain\.002\.001\.\d{2}$/.test(piece.namespace);

/** What a report says, from its elements below the second level. */
export function readTerugmelding(elementen: readonly XmlElement[]): Terugmelding {
  const kop = elementen.find((element) => element.name === 'OrgnlGrpInfAndSts') ?? null;
  const verzamelingen = new Map<string, string>();
  const enkele = new Map<string, string>();
  const aanvaard = new Set<string>();
  const bericht = textAt(kop, 'OrgnlMsgId');
  if (bericht !== null && kop !== null && isAanvaard(kop, 'GrpSts')) aanvaard.add(bericht);
  for (const deel of elementen.filter((element) => element.name === 'OrgnlPmtInfAndSts')) {
    const id = textAt(deel, 'OrgnlPmtInfId');
    if (id !== null && isGeweigerd(deel, 'PmtInfSts')) verzamelingen.set(id, codeOf(deel));
    if (id !== null && isAanvaard(deel, 'PmtInfSts')) aanvaard.add(id);
    for (const tx of deel.children.filter((child) => child.name === 'TxInfAndSts')) {
      const end = textAt(tx, 'OrgnlEndToEndId');
      if (end !== null && isGeweigerd(tx, 'TxSts')) enkele.set(end, codeOf(tx));
      if (end !== null && isAanvaard(tx, 'TxSts')) aanvaard.add(end);
    }
  }
  return {
    bericht,
    alles: kop !== null && isGeweigerd(kop, 'GrpSts') ? codeOf(kop) : null,
    verzamelingen,
    enkele,
    aanvaard,
  };
}

/** What a report says of one payment: refused with the code of the bank, taken, or nothing that decides it. */
export type Bankantwoord = { soort: 'geweigerd'; code: string } | { soort: 'aanvaard' } | null;

/**
 * What is said of the payment itself goes before what is said of its entry, and that before the file. One that a report
 * both takes and refuses is left alone: the statement will tell.
 */
export function antwoordVan(melding: Terugmelding, end: string, verzameling: string): Bankantwoord {
  const kijk = (reference: string, code: string | null | undefined): Bankantwoord | 'beide' => {
    const ja = melding.aanvaard.has(reference);
    if (code !== null && code !== undefined) return ja ? 'beide' : { soort: 'geweigerd', code };
    return ja ? { soort: 'aanvaard' } : null;
  };
  const antwoord =
    kijk(end, melding.enkele.get(end)) ??
    kijk(verzameling, melding.verzamelingen.get(verzameling)) ??
    // A file with one entry may bear one reference for both.
    (melding.bericht === null ? null : kijk(melding.bericht, melding.alles));
  return antwoord === 'beide' ? null : antwoord;
}
