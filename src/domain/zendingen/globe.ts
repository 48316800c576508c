import { type XmlElement, XmlPieces } from '@/platform/xml-reader';
import { element } from '@/platform/xml-writer';
import type { Valreden } from './zending';

/**
 * What goes to the Berichtenbox of MijnOverheid and what comes back, by the Technische Aansluithandleiding MijnOverheid
 * Berichtenbox (Logius, 1.6.4): a batch of letters in a GLOBE-R-BV-Request, their fate in a GLOBE-R-BV-Result, and whether
 * somebody takes our messages by ValidateAbonnementen. Pure.
 *
 * [K] to be confirmed with Logius: the namespaces of the XSD package, how long a result can take, and whether a letter
 * of which a second offer is answered with BerichtBestaatAl was kept the first time.
 */

export const VERZOEK = 'GLOBE-R-BV-Request';
export const RESULTAAT = 'GLOBE-R-BV-Result';
export const VALIDATE_ACTION =
  'http://schemas.rdw.nl/GEB/BerichtenboxValidatieService/2009/01/IBerichtenboxValidatieService/ValidateAbonnementen';

/** [K] The code that the office gives this kind of message in the Leveranciersportaal: one for all our letters. */
export const BERICHTTYPE = 'BELAST';

/** What the handbook allows of one message. */
const HOOGSTENS = { onderwerp: 50, tekst: 4_000, omschrijving: 40, bijlageBytes: 500_000 } as const;

export type Bericht = {
  batchId: string;
  berichtId: string;
  /** Of the office. */
  oin: string;
  bsn: string;
  aangemaaktOp: Date;
  onderwerp: string;
  tekst: string;
  omschrijving: string;
  pdf: Uint8Array;
};

/** A batch of one letter; null for what the Berichtenbox would not take: nothing is cut off in silence. */
export function makeVerzoek(bericht: Bericht): string | null {
  const { onderwerp, tekst, omschrijving, pdf } = bericht;
  const regels = tekst.replace(/\r?\n/g, '\r\n');
  if (onderwerp.length > HOOGSTENS.onderwerp || regels.length > HOOGSTENS.tekst) return null;
  if (omschrijving.length > HOOGSTENS.omschrijving || pdf.length > HOOGSTENS.bijlageBytes) return null;
  const bijlage = element(
    'Bijlage',
    element('Inhoud', Buffer.from(pdf).toString('base64')),
    element('BijlageType', 'Pdf'),
    element('Omschrijving', escaped(omschrijving)),
    element('Volgorde', '1'),
  );
  const brief = element(
    'Bericht',
    element('BatchID', bericht.batchId),
    element('AanmaakDatum', `${bericht.aangemaaktOp.toISOString().slice(0, 19)}Z`),
    element('BerichtLeverancierID', bericht.oin),
    element('BerichtID', bericht.berichtId),
    element('BerichtType', BERICHTTYPE),
    element('Onderwerp', escaped(onderwerp)),
    element('BerichtTekst', escaped(regels)),
    element('GebruikerID', bericht.bsn),
    element('SoortGebruiker', 'Burger'),
    bijlage,
  );
  return document(element('Berichten', brief));
}

/** The question whether somebody takes our messages. */
export const makeValidatie = (oin: string, bsn: string): string =>
  document(
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${element(
      'ValidateAbonnementenAanvraag',
      element('berichtleverancierCode', oin),
      element('berichtTypeCode', BERICHTTYPE),
      element('Klant', element('Key', bsn), element('Rol', 'Burger')),
    )}</s:Body></s:Envelope>`,
  );

const document = (xml: string): string => `<?xml version="1.0" encoding="UTF-8"?>${xml}`;
// Line ends as they are: a reader of XML would make them one sign.
const escaped = (text: string): string => text.replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Whether the answer says that this person may be sent a message; null for an answer that does not say it. */
export function readValidatie(xml: string, bsn: string): boolean | null {
  for (const found of elementsOf(xml)) {
    const [key, sturen] = [textOf(found, 'Key'), textOf(found, 'isBerichtSturen')];
    if (key === bsn && sturen !== null) return sturen === 'true' || sturen === '1';
  }
  return null;
}

export type Verwerking = { berichtId: string; code: string };

/** What became of the letters of a result. Throws XmlUnreadable for what is no XML. */
export const readResultaat = (xml: string): Verwerking[] =>
  elementsOf(xml).flatMap((found) => {
    const [berichtId, code] = [textOf(found, 'BerichtID'), textOf(found, 'VerwerkingsCode')];
    return berichtId === null || code === null ? [] : [{ berichtId: berichtId.toLowerCase(), code }];
  });

/** Every element of a text, whatever it is nested in. */
function elementsOf(xml: string): XmlElement[] {
  const pieces = new XmlPieces(0);
  const roots = [...pieces.feed(xml), ...pieces.end()].flatMap((piece) =>
    piece.kind === 'element' ? [piece.element] : [],
  );
  const all = (found: XmlElement): XmlElement[] => [found, ...found.children.flatMap(all)];
  return roots.flatMap(all);
}

const textOf = ({ children }: XmlElement, naam: string): string | null =>
  children.find((child) => child.name === naam)?.text.trim() ?? null;

/**
 * What a code means for the letter. A technical problem is offered again under the same ids, as the handbook says; of
 * one that was there already the first offer has its own result, or the 48 hours decide.
 */
export function judgeVerwerking(code: string): 'afgeleverd' | 'opnieuw' | 'wacht' | Valreden {
  if (code === 'Verwerkt') return 'afgeleverd';
  if (code === 'TechnischProbleem') return 'opnieuw';
  if (code === 'BerichtBestaatAl') return 'wacht';
  if (code === 'NietActiefOfGeabonneerd') return 'geen-abonnement';
  return 'niet-aangenomen';
}
