import { isIban } from '@/law/identifiers';
import { isIncasseerbaar, verlooptOp } from '@/law/invordering/incasso';
import type { LocalDate } from '@/platform/local-date';

/** What somebody signed so that what he owes is taken from his account. Pure. */
export type Machtiging = {
  id: string;
  persoonId: string;
  /** `doorlopend`: all that he owes here, now and later. `eenmalig`: one aanslag, once. */
  soort: 'doorlopend' | 'eenmalig';
  aanslagId: string | null;
  kenmerk: string;
  iban: string;
  rekeninghouder: string;
  tekst: string;
  incassantId: string;
  kanaal: 'mijn' | 'balie';
  bewijs: string | null;
  getekendOp: LocalDate;
  status: Machtigingstatus;
  eindeOp: Date | null;
  eindeReden: string | null;
  versie: number;
};

export const MACHTIGINGSTATUSSEN = ['actief', 'ingetrokken', 'vervangen', 'gestopt'] as const;
export type Machtigingstatus = (typeof MACHTIGINGSTATUSSEN)[number];

/** Letters, digits and signs that every bank takes in a name or a text (EPC217-08). */
const TEKENS = /[^A-Za-z0-9/\-?:().,'+ ]/g;

/** A text in the letters that a bank takes: accents go, what has no likeness becomes a blank. */
export const inBankletters = (text: string, max: number): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('&', '+')
    .replace(TEKENS, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, max)
    .trim();

/** The account as it is kept, or why it cannot be one to collect from. */
export function judgeRekening(typed: string): { ok: true; iban: string } | { ok: false; reden: string } {
  const iban = typed.replace(/\s/g, '').toUpperCase();
  if (!isIban(iban)) return { ok: false, reden: 'incasso.fout.iban' };
  return isIncasseerbaar(iban) ? { ok: true, iban } : { ok: false, reden: 'incasso.fout.land' };
}

/** The name of the holder as it is kept, or why it is none. */
export function judgeHouder(typed: string): { ok: true; naam: string } | { ok: false; reden: string } {
  const naam = typed.replace(/\s+/g, ' ').trim();
  return naam.length > 0 && naam.length <= 70 && inBankletters(naam, 70).length > 0
    ? { ok: true, naam }
    : { ok: false, reden: 'incasso.fout.houder' };
}

/** Whether it may be used for a collection on a day; `laatst` is the last time that it was, null when never. */
export function machtigingGeldt(
  machtiging: Pick<Machtiging, 'status' | 'getekendOp'>,
  laatst: LocalDate | null,
  dag: LocalDate,
): 'ja' | 'ingetrokken' | 'verlopen' {
  if (machtiging.status !== 'actief') return 'ingetrokken';
  return dag < verlooptOp(laatst ?? machtiging.getekendOp) ? 'ja' : 'verlopen';
}
