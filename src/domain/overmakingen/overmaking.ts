import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
import type { Specificatie } from './specificatie';

/** What is made over to a gemeente for one period, and what became of it. Pure. */
export const OVERMAAKSTATUSSEN = [
  'voorgesteld',
  'goedgekeurd',
  'afgewezen',
  'ingetrokken',
  'vervallen',
  'onderweg',
  'betaald',
  'teruggekomen',
] as const;
export type Overmaakstatus = (typeof OVERMAAKSTATUSSEN)[number];

/** A period with one of these is not proposed again. */
export const TELT_MEE: readonly Overmaakstatus[] = ['voorgesteld', 'goedgekeurd', 'onderweg', 'betaald'];
/** What a gemeente sees: money that was sent to it. */
export const VERZONDEN: readonly Overmaakstatus[] = ['onderweg', 'betaald', 'teruggekomen'];

export type Overmaking = {
  id: string;
  van: LocalDate;
  totEnMet: LocalDate;
  besluit: string;
  bedragCenten: Cents;
  specificatie: Specificatie;
  vanIban: string;
  vanNaam: string;
  vanPlaats: string;
  iban: string;
  naam: string;
  eindkenmerk: string;
  omschrijving: string;
  status: Overmaakstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  inhoudHash: string | null;
  uitkomstReden: string | null;
  verzondenDoor: string | null;
  verzondenOp: Date | null;
  berichtId: string | null;
  bestandHash: string | null;
  opgehaaldDoor: string | null;
  opgehaaldOp: Date | null;
  koppeling: string | null;
  betaaldOp: LocalDate | null;
  betaaldOntvangstId: string | null;
  terugOp: LocalDate | null;
  terugOntvangstId: string | null;
  /** What the bank answered to the file, before any statement; null when it said nothing yet. */
  bankAntwoord: 'aanvaard' | 'geweigerd' | null;
  bankAntwoordOp: LocalDate | null;
  versie: number;
};

/** The specification as text: the same amounts give the same text. */
export const specificatieTekst = (s: Specificatie): string =>
  JSON.stringify([
    s.beginCenten.toString(),
    s.regels.map((r) => [
      r.post,
      r.belastingjaar,
      r.ontvangenCenten.toString(),
      r.terugbetaaldCenten.toString(),
      r.verrekendCenten.toString(),
    ]),
    s.overgemaaktCenten.toString(),
    s.eindCenten.toString(),
    s.blijft.map((b) => [b.post, b.centen.toString()]),
    s.sindsdienCenten.toString(),
    s.bedragCenten.toString(),
  ]);

/** What was approved in one number: who changes the amount, an account or a line of the specification changes it. */
export const inhoudHashVan = (
  o: Pick<
    Overmaking,
    'id' | 'van' | 'totEnMet' | 'bedragCenten' | 'vanIban' | 'iban' | 'naam' | 'eindkenmerk' | 'specificatie'
  >,
): string =>
  sha256(
    JSON.stringify([
      o.id,
      o.van,
      o.totEnMet,
      o.bedragCenten.toString(),
      o.vanIban,
      o.iban,
      o.naam,
      o.eindkenmerk,
      specificatieTekst(o.specificatie),
    ]),
  );

/** What an approved overmaking meets on the day that it is sent. */
export type Verzendfeiten = {
  rekening: { iban: string; tenaamstelling: string } | null;
  specificatie: Specificatie;
  oordeel: string;
};

/** Why an approved overmaking is not sent; null when it is. Never another amount or account than was approved. */
export function waaromVervallen(
  o: Pick<Overmaking, 'iban' | 'naam' | 'specificatie'>,
  { rekening, specificatie, oordeel }: Verzendfeiten,
): 'rekening-gewijzigd' | 'boekingen-gewijzigd' | 'inmiddels-minder' | null {
  if (rekening === null || rekening.iban !== o.iban || rekening.tenaamstelling !== o.naam)
    return 'rekening-gewijzigd';
  if (specificatieTekst(specificatie) !== specificatieTekst(o.specificatie)) return 'boekingen-gewijzigd';
  return oordeel === 'over-te-maken' ? null : 'inmiddels-minder';
}

/** A line of the bank with our reference on it is that it was paid or that it came back; null is neither. */
export function watIsHet(
  o: Pick<Overmaking, 'status' | 'bedragCenten' | 'betaaldOp' | 'terugOp' | 'bankAntwoord'>,
  bank: { bedragCenten: Cents },
): 'betaald' | 'terug' | null {
  // It stands with the kantoor again: a bank that pays what it refused is for a person.
  if (o.bankAntwoord === 'geweigerd') return null;
  if (!VERZONDEN.includes(o.status)) return null;
  if (bank.bedragCenten === toCents(-o.bedragCenten)) return o.betaaldOp === null ? 'betaald' : null;
  if (bank.bedragCenten === o.bedragCenten) return o.terugOp === null ? 'terug' : null;
  return null;
}
