import { addBankwerkdagen, isBankwerkdag } from '@/law/kalender/target';
import type { LocalDate } from '@/platform/local-date';
import { instantOf, toLocalMoment } from '@/platform/local-moment';

/** One file of collections of a kantoor for one day. Pure. */
export const BATCHSTATUSSEN = [
  'in-opbouw',
  'voorgesteld',
  'akkoord',
  'vastzetten',
  'ingediend',
  'afgewezen',
  'ingetrokken',
] as const;
export type Batchstatus = (typeof BATCHSTATUSSEN)[number];

export type Batch = {
  id: string;
  incassodag: LocalDate;
  /** Last moment at which the bank takes the file. */
  uiterlijk: Date;
  status: Batchstatus;
  /** How many were chosen. */
  aantal: number;
  voorgesteldDoor: string;
  beslotenDoor: string | null;
  versie: number;
};

type Weigering = { ok: false; reden: string; veld?: string };
const weiger = (reden: string, veld?: string): Weigering => ({
  ok: false,
  reden: `incasso.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** Last moment for a file of a day, by what the bank of the kantoor agreed. */
export const uiterlijkVoor = (
  incassodag: LocalDate,
  { bankdagenVooraf, uiterlijkUur }: { bankdagenVooraf: number; uiterlijkUur: number },
): Date =>
  new Date(
    instantOf(
      toLocalMoment(
        `${addBankwerkdagen(incassodag, -bankdagenVooraf)}T${String(uiterlijkUur).padStart(2, '0')}:00`,
      ),
    ),
  );

/** A batch for a day on which banks work, in time for the bank. */
export function planBatch(incassodag: LocalDate, uiterlijk: Date, nu: Date): { ok: true } | Weigering {
  if (!isBankwerkdag(incassodag)) return weiger('geen-bankdag', 'incassodag');
  return nu < uiterlijk ? { ok: true } : weiger('te-laat', 'incassodag');
}

/** What a person does with a batch that waits. */
export type Batchbesluit = 'akkoord' | 'afwijzen' | 'intrekken' | 'vastzetten';

/**
 * What becomes of a batch: another than who proposed it says yes or no; each of them takes it back until the file is
 * fetched; nothing is let go after the moment of the bank.
 */
export function planBatchbesluit(
  batch: Batch,
  besluit: Batchbesluit,
  { door, nu }: { door: string; nu: Date },
): { ok: true; status: Batchstatus } | Weigering {
  const { status } = batch;
  if (besluit === 'intrekken')
    return status === 'in-opbouw' || status === 'voorgesteld' || status === 'akkoord'
      ? { ok: true, status: 'ingetrokken' }
      : weiger(status === 'vastzetten' || status === 'ingediend' ? 'al-opgehaald' : 'al-besloten');
  if (besluit === 'vastzetten') {
    if (status !== 'akkoord') return weiger(status === 'ingediend' ? 'al-opgehaald' : 'niet-akkoord');
    return nu < batch.uiterlijk ? { ok: true, status: 'vastzetten' } : weiger('te-laat');
  }
  if (status !== 'voorgesteld') return weiger('al-besloten');
  if (batch.voorgesteldDoor === door) return weiger('eigen-voorstel');
  if (besluit === 'afwijzen') return { ok: true, status: 'afgewezen' };
  return nu < batch.uiterlijk ? { ok: true, status: 'akkoord' } : weiger('te-laat');
}

/** Our references at the bank: at most 35 characters, of letters and digits that every bank takes. */
const plat = (id: string): string => id.replaceAll('-', '').toUpperCase();
export const berichtId = (batchId: string): string => `B${plat(batchId)}`;
/** Whose reference of a file this is; null when it is none of a file of collections. */
export function batchVan(bericht: string): string | null {
  const [, id] = /^B([0-9A-F]{32})$/.exec(bericht) ?? [];
  return id === undefined
    ? null
    : id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
export const verzamelingId = (batchId: string, gemeenteId: number, reeks: string): string =>
  `B${plat(batchId).slice(-16)}-${gemeenteId}-${reeks}`;
export const endToEndId = (postId: string): string => `I${plat(postId)}`;
