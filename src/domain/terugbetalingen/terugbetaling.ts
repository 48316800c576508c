import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
import { type Rentedeel, type RenteTeVergoeden, renteOverDelen } from './rente';
import type { Tegoedreden } from './tegoed';

/** What is paid back, in which order to the bank, and what became of it. Pure. */
export const REGELSTATUSSEN = [
  'voorgesteld',
  'uitgenomen',
  'goedgekeurd',
  'afgewezen',
  'vervallen',
  'onderweg',
  'betaald',
  'teruggekomen',
] as const;
export type Regelstatus = (typeof REGELSTATUSSEN)[number];
export type Opdrachtstatus =
  | 'voorgesteld'
  | 'goedgekeurd'
  | 'afgewezen'
  | 'ingetrokken'
  | 'verzonden'
  | 'vervallen';

/** One refund on one aanslag. */
export type Terugbetaling = {
  id: string;
  opdrachtId: string;
  aanslagId: string;
  persoonId: string;
  rekeningId: string;
  reden: Tegoedreden;
  /** What is paid, interest with it. */
  bedragCenten: Cents;
  /** How much of it is interest (Iw 28a), and over what; null where nothing of it was lowered. */
  renteCenten: Cents;
  renteDelen: readonly Rentedeel[] | null;
  iban: string;
  naam: string;
  eindkenmerk: string;
  omschrijving: string;
  status: Regelstatus;
  uitkomstReden: string | null;
  uitkomstDoor: string | null;
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

/** Refunds that go to the bank in one file. */
export type Opdracht = {
  id: string;
  status: Opdrachtstatus;
  vanIban: string;
  vanNaam: string;
  vanPlaats: string;
  /** On which the bank pays, at the earliest: interest runs up to the day before. Null in an order of before there was one. */
  betaaldag: LocalDate | null;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  inhoudHash: string | null;
  verzondenDoor: string | null;
  verzondenOp: Date | null;
  berichtId: string | null;
  aantal: number | null;
  bedragCenten: Cents | null;
  bestandHash: string | null;
  opgehaaldDoor: string | null;
  opgehaaldOp: Date | null;
  versie: number;
};

type Plan<T extends object = object> = ({ ok: true } & T) | { ok: false; reden: string };
const weiger = (reden: string) => ({ ok: false as const, reden: `terugbetaling.fout.${reden}` });

/** What was approved, amount, interest and account of each, in one number: who changes one of them changes it. */
export const inhoudHashVan = (
  opdracht: Pick<Opdracht, 'id' | 'vanIban' | 'betaaldag'>,
  regels: readonly Pick<
    Terugbetaling,
    'id' | 'aanslagId' | 'bedragCenten' | 'renteCenten' | 'iban' | 'naam' | 'eindkenmerk'
  >[],
): string =>
  sha256(
    JSON.stringify([
      opdracht.id,
      opdracht.vanIban,
      ...(opdracht.betaaldag === null ? [] : [opdracht.betaaldag]),
      ...regels
        .map((r) => [
          ...[r.id, r.aanslagId, r.bedragCenten.toString(), r.iban, r.naam, r.eindkenmerk],
          ...(r.renteCenten === 0n ? [] : [r.renteCenten.toString()]),
        ])
        .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    ]),
  );

export const somVan = (regels: readonly Pick<Terugbetaling, 'bedragCenten'>[]): Cents =>
  sumCents(regels.map((r) => r.bedragCenten));

export const renteSomVan = (regels: readonly Pick<Terugbetaling, 'renteCenten'>[]): Cents =>
  sumCents(regels.map((r) => r.renteCenten));

/** What is paid of the tegoed itself, without the interest. */
export const hoofdsomVan = (r: Pick<Terugbetaling, 'bedragCenten' | 'renteCenten'>): Cents =>
  toCents(r.bedragCenten - r.renteCenten);

/** So many days ahead may be chosen to pay on. */
export const BETAALDAG_VOORUIT = 30;

/** The day on which the bank is asked to pay an order that leaves on `dag`: the chosen one, or this when that is over. */
export const uitvoerdagVan = ({ betaaldag }: Pick<Opdracht, 'betaaldag'>, dag: LocalDate): LocalDate =>
  betaaldag !== null && betaaldag > dag ? betaaldag : dag;

/** How the interest of a refund came about, worked out again on the day that it is paid. Null where it has none to speak of. */
export function renteVan(
  regel: Pick<Terugbetaling, 'renteDelen'>,
  uitvoerdag: LocalDate,
): RenteTeVergoeden | null {
  return regel.renteDelen === null ? null : renteOverDelen(regel.renteDelen, uitvoerdag);
}

/** The second person approves or refuses; who proposed it may take it back. */
export function planBesluit(
  opdracht: { status: string; voorgesteldDoor: string },
  besluit: 'goedkeuren' | 'afwijzen' | 'intrekken',
  wie: string,
  aantal: number,
): Plan<{ status: 'goedgekeurd' | 'afgewezen' | 'ingetrokken' }> {
  if (opdracht.status !== 'voorgesteld') return weiger('al-besloten');
  const eigen = opdracht.voorgesteldDoor === wie;
  if (besluit === 'intrekken') return eigen ? { ok: true, status: 'ingetrokken' } : weiger('niet-van-u');
  if (eigen) return weiger('eigen-voorstel');
  if (besluit === 'afwijzen') return { ok: true, status: 'afgewezen' };
  return aantal === 0 ? weiger('leeg') : { ok: true, status: 'goedgekeurd' };
}

/** What an approved refund meets on the day that it is sent. */
export type Verzendfeiten = {
  /** The newest account of the person, and whether it may be used. */
  rekening: { id: string; iban: string; bruikbaar: boolean } | null;
  /** What may be paid back by now. */
  vrijCenten: Cents;
  /** What is due back by now, also what a debt holds. */
  tegoedCenten: Cents;
  /** What the interest on it is on the day that it is paid. */
  renteCenten: Cents;
};

export type Vervalreden =
  | 'rekening-gewijzigd'
  | 'rekening-niet-bruikbaar'
  | 'tegoed-weg'
  | 'schuld'
  | 'rente-gewijzigd';

/**
 * Why an approved refund is not sent; null when it is. Never more than may be paid back, never to another account, never
 * with another interest than was approved.
 */
export function waaromVervallen(
  regel: Pick<Terugbetaling, 'rekeningId' | 'iban' | 'bedragCenten' | 'renteCenten'>,
  { rekening, vrijCenten, tegoedCenten, renteCenten }: Verzendfeiten,
): Vervalreden | null {
  if (rekening === null || rekening.id !== regel.rekeningId || rekening.iban !== regel.iban)
    return 'rekening-gewijzigd';
  if (!rekening.bruikbaar) return 'rekening-niet-bruikbaar';
  if (tegoedCenten < hoofdsomVan(regel)) return 'tegoed-weg';
  if (vrijCenten < hoofdsomVan(regel)) return 'schuld';
  return renteCenten === regel.renteCenten ? null : 'rente-gewijzigd';
}

/** A line of a statement with our reference on it. */
export type Bankregel = { id: string; boekdatum: LocalDate; bedragCenten: Cents; retour: string | null };

/** What a line of the bank is of a refund: that it was paid, that it came back, or nothing that we can place. */
export function watIsHet(
  regel: Pick<Terugbetaling, 'status' | 'bedragCenten' | 'betaaldOp' | 'terugOp' | 'bankAntwoord'>,
  bank: Pick<Bankregel, 'bedragCenten'>,
): 'betaald' | 'terug' | null {
  // It is due back again: a bank that pays what it refused is for a person.
  if (regel.bankAntwoord === 'geweigerd') return null;
  if (!['onderweg', 'betaald', 'teruggekomen'].includes(regel.status)) return null;
  if (bank.bedragCenten === toCents(-regel.bedragCenten)) return regel.betaaldOp === null ? 'betaald' : null;
  if (bank.bedragCenten === regel.bedragCenten) return regel.terugOp === null ? 'terug' : null;
  return null;
}

/**
 * Whether an answer of the bank to a file still says something of a refund: not twice the same, not when a statement told
 * what became of it. A bank that took it may refuse it later, not the other way round.
 */
export const antwoordTelt = (
  regel: { status: string; bankAntwoord: Terugbetaling['bankAntwoord'] },
  antwoord: 'aanvaard' | 'geweigerd',
): boolean =>
  regel.status === 'onderweg' && regel.bankAntwoord !== antwoord && regel.bankAntwoord !== 'geweigerd';
