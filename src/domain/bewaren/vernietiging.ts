import type { LocalDate } from '@/platform/local-date';
import { sha256 } from '@/platform/sha256';

/** Lists of what is past its term, and what is decided about them. Pure; the database holds the same. */
export type Lijststatus = 'voorgesteld' | 'akkoord' | 'afgewezen' | 'ingetrokken' | 'uitgevoerd';
export type Lijstbesluit = 'akkoord' | 'afwijzen' | 'intrekken';

/** What a list can take away: a row, the content and key of a file, or the key of a bewaarklasse and year. */
export type Postsoort = 'statusbericht' | 'bijlage' | 'sleutel';

/** Why something that is past its term stays for now. */
export type Aanhouding =
  | 'bewaarstop'
  | 'bezwaar'
  | 'kwijtschelding'
  | 'beroep'
  | 'melding'
  | 'klacht'
  | 'administratief-beroep'
  | 'mandaatzaak'
  | 'taak'
  | 'schuld'
  | 'in-gebruik';
/** Why a line was passed over; beside a hold: the term changed, or it had gone another way. */
export type Overgeslagen = Aanhouding | 'termijn' | 'weg';

/** One line of a list before it is stored. */
export type Kandidaat = {
  soort: Postsoort;
  /** Null for a key, which is its class and year. */
  rijId: string | null;
  klasse: string;
  jaar: number;
  /** From this day the term runs; and the first day on which it may go. */
  dag: LocalDate;
  magOp: LocalDate;
  aanhouding: Aanhouding | null;
};

/** Years per class, with where they stand. */
export type Termijnen = { jaren: Readonly<Record<string, number>>; bron: string; zekerheid: string };

export type Lijst = {
  id: string;
  peildag: LocalDate;
  termijnen: Termijnen;
  aantal: number;
  aangehouden: number;
  hash: string;
  status: Lijststatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  besluitNummer: string | null;
  uitgevoerdOp: Date | null;
  verklaring: readonly Verklaringsregel[] | null;
  versie: number;
};

/** What is said for ever of one kind and class of a list that was carried out. */
export type Verklaringsregel = {
  soort: Postsoort;
  klasse: string;
  aantal: number;
  /** The first and the last day on which the term of what went began; null where nothing went. */
  van: LocalDate | null;
  tot: LocalDate | null;
  overgeslagen: number;
};

/** SHA-256 over what is to be destroyed, in order: the database makes the same of the lines when somebody decides. */
export const hashVan = (posten: readonly Kandidaat[]): string =>
  sha256(
    posten
      .filter(({ aanhouding }) => aanhouding === null)
      .map(({ soort, rijId, klasse, jaar, dag, magOp }) =>
        [soort, rijId ?? '', klasse, jaar, dag, magOp].join('|'),
      )
      .join('\n'),
  );

/** What a proposal becomes by this decision of this actor, or why not. */
export function planLijstbesluit(
  { status, voorgesteldDoor, aantal }: Pick<Lijst, 'status' | 'voorgesteldDoor' | 'aantal'>,
  besluit: Lijstbesluit,
  wie: string,
): { ok: true; status: Exclude<Lijststatus, 'voorgesteld' | 'uitgevoerd'> } | { ok: false; reden: string } {
  if (status !== 'voorgesteld') return { ok: false, reden: 'vernietigen.fout.al-besloten' };
  const eigen = voorgesteldDoor === wie;
  if (besluit === 'intrekken')
    return eigen ? { ok: true, status: 'ingetrokken' } : { ok: false, reden: 'vernietigen.fout.niet-van-u' };
  if (eigen) return { ok: false, reden: 'vernietigen.fout.eigen-voorstel' };
  if (besluit === 'afwijzen') return { ok: true, status: 'afgewezen' };
  return aantal > 0
    ? { ok: true, status: 'akkoord' }
    : { ok: false, reden: 'vernietigen.fout.alles-aangehouden' };
}
