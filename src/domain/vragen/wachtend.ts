import { addDays, type LocalDate } from '@/platform/local-date';
import { type Vraagstand, vraagAanInwoner } from './vraagketen';

/** What waits for somebody, and why: only when this is empty he has nothing to do. Pure. */

/** An aanslag as far as it can ask or give something. */
export type Aanslagfeit = {
  id: string;
  belastingjaar: number;
  /** Something of it must be paid. */
  teBetalen: boolean;
  teVeelOntvangen: bigint;
};

/** A question that is not at its end. */
export type Vraagfeit = {
  id: string;
  onderwerp: { naam: string; naamEn: string };
  stand: Vraagstand;
  /** How it left the contact; null: not yet. */
  resultaat: string | null;
  /** The work on it that is still to be done, with what was promised. */
  taak: { bellen: boolean; beloofd: string | null } | null;
  /** Nobody reached him, and nothing happened since. */
  nietBereikt: boolean;
};

export type Brieffeit = { id: string; dagtekening: LocalDate };

export type Feiten = {
  aanslagen: readonly Aanslagfeit[];
  vragen: readonly Vraagfeit[];
  /** Letters that were not opened, newest first. */
  brieven: readonly Brieffeit[];
};

type OverVraag = { vraagId: string; onderwerp: Vraagfeit['onderwerp']; beloofd: string | null };

export type Wachtend =
  | { soort: 'betalen'; aanslagId: string }
  | { soort: 'te-veel'; aanslagId: string; belastingjaar: number; bedrag: bigint }
  | ({ soort: Vraagreden } & OverVraag)
  | { soort: 'brief'; documentId: string; dagtekening: LocalDate };

/** His turn: judge an answer, choose an appointment, call back. Ours: we call, make the appointment, or answer. */
export type Vraagreden = 'antwoord' | 'kies-afspraak' | 'niet-bereikt' | 'gebeld' | 'afspraak' | 'vraag';

/** How long a letter that was not opened is news; after that it is among the documents. */
export const BRIEF_NIEUW_DAGEN = 14;

/**
 * Everything that waits for somebody in one gemeente, first what he must pay, then what he gets, then what he can answer,
 * then what we are busy with.
 */
export function wachtendVoor({ aanslagen, vragen, brieven }: Feiten, vandaag: LocalDate): Wachtend[] {
  const redenen = vragen.flatMap((vraag) => {
    const soort = redenVan(vraag);
    const { id: vraagId, onderwerp, taak } = vraag;
    return soort === null ? [] : [{ soort, vraagId, onderwerp, beloofd: taak?.beloofd ?? null }];
  });
  const nieuw = brieven.filter(
    ({ dagtekening }) => dagtekening <= vandaag && addDays(dagtekening, BRIEF_NIEUW_DAGEN) > vandaag,
  );
  return [
    ...aanslagen
      .filter((a) => a.teBetalen)
      .map(({ id: aanslagId }) => ({ soort: 'betalen' as const, aanslagId })),
    ...aanslagen
      .filter((a) => a.teVeelOntvangen > 0n)
      .map(({ id: aanslagId, belastingjaar, teVeelOntvangen: bedrag }) => ({
        soort: 'te-veel' as const,
        aanslagId,
        belastingjaar,
        bedrag,
      })),
    ...redenen.filter(({ soort }) => !AAN_ONS.includes(soort)),
    ...nieuw.map(({ id: documentId, dagtekening }) => ({ soort: 'brief' as const, documentId, dagtekening })),
    ...redenen.filter(({ soort }) => AAN_ONS.includes(soort)),
  ];
}

/** Our turn: he has to know it and need not do it. */
export const AAN_ONS: readonly Wachtend['soort'][] = ['gebeld', 'afspraak', 'vraag'];

/** Why a question waits, or null for one that was answered for good or put through to somebody who spoke him. */
function redenVan({ stand, taak, nietBereikt, resultaat }: Vraagfeit): Vraagreden | null {
  if (stand === 'beantwoord') return null;
  const aanHem = vraagAanInwoner(stand);
  if (aanHem !== null) return aanHem === 'oordeel' ? 'antwoord' : 'kies-afspraak';
  if (taak === null && nietBereikt) return 'niet-bereikt';
  if (stand === 'afspraak-gemaakt') return 'afspraak';
  if (taak?.bellen) return 'gebeld';
  return taak === null && resultaat === 'doorverbonden' ? null : 'vraag';
}
