import { withTempFile } from '@/platform/temp-file';
import { readXml, type XmlElement, XmlUnreadable } from '@/platform/xml-reader';
import { isTerugmelding, readTerugmelding, type Terugmelding } from './pain002';

/** The most that one report may be: of a file with every payment in it refused. */
export const TERUGMELDING_MAX = 50 * 1024 * 1024;

/** Reads a report as it comes in; null for what is none. Throws BadInput when it is too large. */
export async function openTerugmelding(inhoud: AsyncIterable<Uint8Array>): Promise<Terugmelding | null> {
  const elementen = await withTempFile(inhoud, TERUGMELDING_MAX, readElementen);
  return elementen === null ? null : readTerugmelding(elementen);
}

async function readElementen(pad: string): Promise<XmlElement[] | null> {
  const elementen: XmlElement[] = [];
  let herkend = false;
  try {
    for await (const piece of readXml(pad, 2)) {
      herkend ||= isTerugmelding(piece);
      if (piece.kind === 'element') elementen.push(piece.element);
    }
  } catch (error) {
    if (error instanceof XmlUnreadable) return null;
    throw error;
  }
  return herkend ? elementen : null;
}
