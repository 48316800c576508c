import { dateOfMoment, type LocalMoment } from '@/platform/local-moment';
import type { Bron } from '../bron';
import { makeStap } from '../stap';
import type { Uitkomst } from '../uitleg';

/** What a contract asks before a promise to call back may be closed as "niet bereikt". */
export type Contactbeleid = {
  minimumPogingen: number;
  /** Attempts in the same part of the same day count as one. */
  verschillendeTijdstippen: boolean;
  /** Voicemail or e-mail must have been tried where there is one. */
  berichtAchterlaten: boolean;
  bron: Bron;
};

export type Contactpoging = {
  op: LocalMoment;
  bereikt: boolean;
  /** 'niet-mogelijk': no voicemail picked up and no e-mail address known. */
  bericht: 'voicemail' | 'e-mail' | 'geen' | 'niet-mogelijk';
};

export type Dagdeel = 'ochtend' | 'middag' | 'avond';

/** Morning up to 12, afternoon up to 18, then evening: the parts of a day of VNG's contact vocabulary. */
export function dagdeelOf(moment: LocalMoment): Dagdeel {
  const uur = Number(moment.slice(11, 13));
  if (uur < 12) return 'ochtend';
  return uur < 18 ? 'middag' : 'avond';
}

export type Afsluiting = {
  mag: boolean;
  reden: 'bereikt' | 'beleid-vervuld' | 'te-weinig-pogingen' | 'geen-bericht-achtergelaten';
  /** Attempts that count. */
  pogingen: number;
};

function countAttempts(pogingen: readonly Contactpoging[], beleid: Contactbeleid): number {
  if (!beleid.verschillendeTijdstippen) return pogingen.length;
  return new Set(pogingen.map(({ op }) => `${dateOfMoment(op)} ${dagdeelOf(op)}`)).size;
}

function reasonOf(
  pogingen: readonly Contactpoging[],
  beleid: Contactbeleid,
  counted: number,
): Afsluiting['reden'] {
  if (pogingen.some(({ bereikt }) => bereikt)) return 'bereikt';
  if (counted < beleid.minimumPogingen) return 'te-weinig-pogingen';
  const left = pogingen.some(({ bericht }) => bericht === 'voicemail' || bericht === 'e-mail');
  const impossible = pogingen.every(({ bericht }) => bericht === 'niet-mogelijk');
  return beleid.berichtAchterlaten && !left && !impossible ? 'geen-bericht-achtergelaten' : 'beleid-vervuld';
}

/** Whether a promise to call back may be closed after these attempts, and why (not). */
export function mayCloseTerugbelverzoek(
  pogingen: readonly Contactpoging[],
  beleid: Contactbeleid,
): Uitkomst<Afsluiting> {
  const counted = countAttempts(pogingen, beleid);
  const reden = reasonOf(pogingen, beleid, counted);
  const mag = reden === 'bereikt' || reden === 'beleid-vervuld';
  const waarden = { reden: { keuze: reden }, pogingen: counted, minimum: beleid.minimumPogingen };
  return {
    waarde: { mag, reden, pogingen: counted },
    uitleg: [makeStap('termijnen.terugbellen.afsluiten', waarden, beleid.bron)],
  };
}
