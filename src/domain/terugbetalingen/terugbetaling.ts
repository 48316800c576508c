import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';
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
  bedragCenten: Cents;
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
  versie: number;
};

/** Refunds that go to the bank in one file. */
export type Opdracht = {
  id: string;
  status: Opdrachtstatus;
  vanIban: string;
  vanNaam: string;
  vanPlaats: string;
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

/** What was approved, amount and account of each, in one number: who changes one of them changes it. */
export const inhoudHashVan = (
  opdracht: Pick<Opdracht, 'id' | 'vanIban'>,
  regels: readonly Pick<
    Terugbetaling,
    'id' | 'aanslagId' | 'bedragCenten' | 'iban' | 'naam' | 'eindkenmerk'
  >[],
): string =>
  sha256(
    JSON.stringify([
      opdracht.id,
      opdracht.vanIban,
      ...regels
        .map((r) => [r.id, r.aanslagId, r.bedragCenten.toString(), r.iban, r.naam, r.eindkenmerk])
        .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    ]),
  );

export const somVan = (regels: readonly Pick<Terugbetaling, 'bedragCenten'>[]): Cents =>
  sumCents(regels.map((r) => r.bedragCenten));

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
};

/** Why an approved refund is not sent; null when it is. Never more than may be paid back, never to another account. */
export function waaromVervallen(
  regel: Pick<Terugbetaling, 'rekeningId' | 'iban' | 'bedragCenten'>,
  { rekening, vrijCenten, tegoedCenten }: Verzendfeiten,
): 'rekening-gewijzigd' | 'rekening-niet-bruikbaar' | 'tegoed-weg' | 'schuld' | null {
  if (rekening === null || rekening.id !== regel.rekeningId || rekening.iban !== regel.iban)
    return 'rekening-gewijzigd';
  if (!rekening.bruikbaar) return 'rekening-niet-bruikbaar';
  if (tegoedCenten < regel.bedragCenten) return 'tegoed-weg';
  return vrijCenten < regel.bedragCenten ? 'schuld' : null;
}

/** A line of a statement with our reference on it. */
export type Bankregel = { id: string; boekdatum: LocalDate; bedragCenten: Cents; retour: string | null };

/** What a line of the bank is of a refund: that it was paid, that it came back, or nothing that we can place. */
export function watIsHet(
  regel: Pick<Terugbetaling, 'status' | 'bedragCenten' | 'betaaldOp' | 'terugOp'>,
  bank: Pick<Bankregel, 'bedragCenten'>,
): 'betaald' | 'terug' | null {
  if (!['onderweg', 'betaald', 'teruggekomen'].includes(regel.status)) return null;
  if (bank.bedragCenten === toCents(-regel.bedragCenten)) return regel.betaaldOp === null ? 'betaald' : null;
  if (bank.bedragCenten === regel.bedragCenten) return regel.terugOp === null ? 'terug' : null;
  return null;
}
