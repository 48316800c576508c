import { isIban } from '@/law/identifiers';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type XmlElement, type XmlPiece, XmlUnreadable } from '@/platform/xml-reader';
import type { Afschrift } from './afschrift';
import {
  at,
  type Bankpost,
  type Bezwaar,
  dayAt,
  isGeboekt,
  readPost,
  signedAmount,
  textAt,
} from './bankpost';

/** What a camt.053 file holds, in its order: the receipts of a statement, then the statement itself. */
export type CamtDeel =
  | { soort: 'post'; volg: number; post: Bankpost }
  | { soort: 'afschrift'; volg: number; regel: number; afschrift: Afschrift; aantal: number }
  | { soort: 'bezwaar'; bezwaar: Bezwaar };

/** Levels of the document that are read as they come: Document, BkToCstmrStmt, Stmt. */
export const CAMT_NIVEAUS = 3;

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|08)$/;
const GEEN_AFSCHRIFT =
  'Dit is geen rekeningafschrift dat Kohier leest. Vraag de bank om camt.053, versie 02 of 08.';

const BEGIN = ['OPBD', 'PRCD', 'ITBD'];
const EIND = ['CLBD', 'ITBD'];

type Saldo = { soort: string; dag: LocalDate | null; centen: Cents | string };
type Stand = {
  regel: number;
  iban: string | null;
  valuta: string | null;
  referentie: string | null;
  nummer: number | null;
  pagina: number;
  salden: Saldo[];
  opgave: number | null;
  /** Sum of what was booked, and how many entries. */
  som: Cents;
  aantal: number;
  /** An entry was refused: then the balance says nothing more. */
  mis: boolean;
};

/**
 * Reads the pieces of a camt.053, versions 02 and 08. Every statement must close: opening balance and entries are its
 * closing balance. Throws XmlUnreadable for a file that is no statement at all.
 */
export class Camtlezer {
  private stand: Stand | null = null;
  private volg = 0;
  private pagina = 1;

  constructor(private readonly vandaag: LocalDate) {}

  feed(piece: XmlPiece): CamtDeel[] {
    if (piece.kind === 'open') return this.begin(piece);
    if (piece.kind === 'element') return this.element(piece.path, piece.element);
    const [, bericht, deel] = piece.path;
    if (piece.path.length === 2 && this.volg === 0)
      throw new XmlUnreadable(piece.line, 'Er staat geen afschrift in het bestand.');
    return bericht === 'BkToCstmrStmt' && deel === 'Stmt' && piece.path.length === 3 ? this.sluit() : [];
  }

  private begin({ path, namespace, line }: Extract<XmlPiece, { kind: 'open' }>): CamtDeel[] {
    const [document, bericht, deel] = path;
    if (
      document !== 'Document' ||
      !NAMESPACE.test(namespace) ||
      (bericht ?? 'BkToCstmrStmt') !== 'BkToCstmrStmt'
    )
      throw new XmlUnreadable(line, GEEN_AFSCHRIFT);
    if (deel !== 'Stmt') return [];
    this.volg += 1;
    const leeg = { iban: null, valuta: null, referentie: null, nummer: null, salden: [], opgave: null };
    this.stand = { ...leeg, regel: line, pagina: this.pagina, som: toCents(0n), aantal: 0, mis: false };
    return [];
  }

  private element(path: readonly string[], element: XmlElement): CamtDeel[] {
    if (path[2] === 'GrpHdr' && element.name === 'MsgPgntn') this.pagina = wholeAt(element, 'PgNb') ?? 1;
    const { stand } = this;
    if (path[2] !== 'Stmt' || !stand) return [];
    if (element.name === 'Ntry') return this.post(stand, element);
    if (element.name === 'Id') stand.referentie = textAt(element);
    if (element.name === 'ElctrncSeqNb') stand.nummer = whole(element.text);
    if (element.name === 'LglSeqNb') stand.nummer ??= whole(element.text);
    if (element.name === 'StmtPgntn') stand.pagina = wholeAt(element, 'PgNb') ?? 1;
    if (element.name === 'TxsSummry') stand.opgave = wholeAt(element, 'TtlNtries', 'NbOfNtries');
    if (element.name === 'Acct') {
      stand.iban = textAt(element, 'Id', 'IBAN')?.replaceAll(' ', '').toUpperCase() ?? null;
      stand.valuta = textAt(element, 'Ccy');
    }
    if (element.name === 'Bal')
      stand.salden.push({
        soort: textAt(element, 'Tp', 'CdOrPrtry', 'Cd') ?? '',
        dag: dayAt(at(element, 'Dt')),
        centen: signedAmount(at(element, 'Amt'), textAt(element, 'CdtDbtInd')),
      });
    return [];
  }

  private post(stand: Stand, ntry: XmlElement): CamtDeel[] {
    if (!isGeboekt(ntry)) return [];
    const { iban, referentie } = stand;
    stand.aantal += 1;
    if (iban === null || referentie === null) {
      stand.mis = true;
      const reden = 'staat voor de rekening of het kenmerk van het afschrift';
      return [{ soort: 'bezwaar', bezwaar: { regel: ntry.line, onderdeel: 'Ntry', reden } }];
    }
    const gelezen = readPost(ntry, { iban, afschrift: referentie, vandaag: this.vandaag });
    if ('bezwaar' in gelezen) {
      stand.mis = true;
      return [{ soort: 'bezwaar', bezwaar: gelezen.bezwaar }];
    }
    stand.som = sumCents([stand.som, gelezen.bedragCenten]);
    return gelezen.posten.map((post) => ({ soort: 'post', volg: this.volg, post }));
  }

  private sluit(): CamtDeel[] {
    const { stand, volg } = this;
    this.stand = null;
    if (!stand) return [];
    const gelezen = afschriftVan(stand, this.vandaag);
    if ('onderdeel' in gelezen) return [{ soort: 'bezwaar', bezwaar: { regel: stand.regel, ...gelezen } }];
    return [{ soort: 'afschrift', volg, regel: stand.regel, afschrift: gelezen, aantal: stand.aantal }];
  }
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null);
const wholeAt = (element: XmlElement, ...path: string[]): number | null =>
  whole(at(element, ...path)?.text ?? '');

/** The statement as a whole, or what is wrong with it. */
function afschriftVan(stand: Stand, vandaag: LocalDate): Afschrift | Omit<Bezwaar, 'regel'> {
  const wrong = (onderdeel: string, reden: string) => ({ onderdeel, reden });
  const { iban, referentie, nummer, pagina, salden, som } = stand;
  if (iban === null || !isIban(iban)) return wrong('Acct', 'het afschrift noemt geen IBAN');
  if (stand.valuta !== null && stand.valuta !== 'EUR') return wrong('Acct', 'de rekening is niet in euro');
  if (referentie === null || referentie.length > 100)
    return wrong('Id', 'het afschrift heeft geen bruikbaar kenmerk');
  const zoek = (soorten: readonly string[], from: readonly Saldo[]) =>
    soorten.flatMap((soort) => from.find((saldo) => saldo.soort === soort) ?? [])[0];
  const begin = zoek(BEGIN, salden);
  const eind = zoek(EIND, salden.toReversed());
  if (!begin || !eind || begin === eind) return wrong('Bal', 'het begin- of eindsaldo ontbreekt');
  if (typeof begin.centen === 'string') return wrong('Bal', begin.centen);
  if (typeof eind.centen === 'string') return wrong('Bal', eind.centen);
  if (begin.dag === null || eind.dag === null) return wrong('Bal', 'een saldo heeft geen datum');
  if (eind.dag > vandaag) return wrong('Bal', 'het eindsaldo is van een dag in de toekomst');
  if (begin.dag > eind.dag) return wrong('Bal', 'het beginsaldo is van later dan het eindsaldo');
  if (stand.opgave !== null && stand.opgave !== stand.aantal)
    return wrong(
      'TxsSummry',
      `er zijn ${stand.aantal} boekingen; volgens de bank zijn het er ${stand.opgave}`,
    );
  if (!stand.mis && begin.centen + som !== eind.centen)
    return wrong('Bal', 'beginsaldo en boekingen zijn samen niet het eindsaldo');
  return {
    iban,
    referentie,
    nummer,
    pagina,
    begindag: begin.dag,
    einddag: eind.dag,
    beginsaldoCenten: begin.centen,
    eindsaldoCenten: eind.centen,
  };
}
