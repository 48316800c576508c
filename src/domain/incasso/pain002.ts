import { at } from '@/domain/betalingen/bankpost';
import type { XmlElement, XmlPiece } from '@/platform/xml-reader';

/** What a bank refused of a file before it booked anything: all of it, what it books as one entry, or single collections. */
export type Terugmelding = {
  /** Our reference of the file that it is about. */
  bericht: string | null;
  alles: string | null;
  verzamelingen: ReadonlyMap<string, string>;
  enkele: ReadonlyMap<string, string>;
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

/** Whether this is a status report of payments (ISO 20022 pain.002), of whatever version. */
export const isTerugmelding = (piece: XmlPiece): boolean =>
  piece.kind === 'open' && /:pain\.002\.001\.\d{2}$/.test(piece.namespace);

/** What a report says, from its elements below the second level. */
export function readTerugmelding(elementen: readonly XmlElement[]): Terugmelding {
  const kop = elementen.find((element) => element.name === 'OrgnlGrpInfAndSts') ?? null;
  const verzamelingen = new Map<string, string>();
  const enkele = new Map<string, string>();
  for (const deel of elementen.filter((element) => element.name === 'OrgnlPmtInfAndSts')) {
    const id = textAt(deel, 'OrgnlPmtInfId');
    if (id !== null && isGeweigerd(deel, 'PmtInfSts')) verzamelingen.set(id, codeOf(deel));
    for (const tx of deel.children.filter((child) => child.name === 'TxInfAndSts')) {
      const end = textAt(tx, 'OrgnlEndToEndId');
      if (end !== null && isGeweigerd(tx, 'TxSts')) enkele.set(end, codeOf(tx));
    }
  }
  return {
    bericht: textAt(kop, 'OrgnlMsgId'),
    alles: kop !== null && isGeweigerd(kop, 'GrpSts') ? codeOf(kop) : null,
    verzamelingen,
    enkele,
  };
}
