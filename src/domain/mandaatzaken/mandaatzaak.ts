import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** An objection, a request or a case at court about an aanslag that the gemeente levies and collects itself (J-15): what may be done with it. Pure. */

export const VERZOEKEN = ['bezwaar', 'kwijtschelding', 'beroep'] as const;
export type Verzoek = (typeof VERZOEKEN)[number];

/** How each of them can end. */
export const UITKOMSTEN_VAN = {
  bezwaar: ['gegrond', 'gedeeltelijk-gegrond', 'ongegrond', 'niet-ontvankelijk'],
  kwijtschelding: ['volledig', 'gedeeltelijk', 'afgewezen'],
  /** As the court said it. */
  beroep: ['gegrond', 'gedeeltelijk-gegrond', 'ongegrond', 'niet-ontvankelijk'],
} as const;
export type Uitkomst = (typeof UITKOMSTEN_VAN)[Verzoek][number];

/** Who may decide: a mandaat of this gemeente for this kind of request, beside what we decide of our own aanslagen. */
export const MANDAAT_VAN = {
  bezwaar: 'bezwaar-gemeente',
  kwijtschelding: 'kwijtschelding-gemeente',
  beroep: 'beroep-gemeente',
} as const satisfies Record<Verzoek, string>;

/** Characters that a reason has at least: shorter says nothing. */
export const REDEN_MIN = 20;

/** What the gemeente knows its own aanslag by. Nothing of it stands in our books. */
export type Buitenaanslag = {
  aanslagnummer: string;
  belasting: string;
  belastingjaar: number;
  bedragCenten: Cents;
  dagtekening: LocalDate;
};

/** At which court it lies, under which number, and the day of its letter: from that day the verweerschrift counts (Awb 8:42). */
export type BijGerecht = { gerechtNaam: string; gerechtKenmerk: string; verzondenOp: LocalDate };

export type Mandaatzaak = Buitenaanslag & {
  zaakId: string;
  verzoek: Verzoek;
  terPost: LocalDate | null;
  gronden: string;
  /** Of a case at court, and of no other. */
  gerecht: BijGerecht | null;
  loopt: boolean;
  verschoonbaar: boolean | null;
  verschoonbaarReden: string | null;
  uitkomst: Uitkomst | null;
};

export type Weigering = { ok: false; reden: string; veld?: string };

const nee = (reden: string, veld?: string): Weigering => ({
  ok: false,
  reden: `mandaatzaak.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** Whether it can be taken in: the days follow each other, and the same aanslag is not asked about in the same way already. Late is for a person. */
export function planIndienen(feiten: {
  dagtekening: LocalDate;
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  verzoek: Verzoek;
  gerecht: BijGerecht | null;
  vandaag: LocalDate;
  /** What runs about the same aanslag of the gemeente, of the same kind. */
  lopend: number;
}): { ok: true } | Weigering {
  const { dagtekening, ontvangenOp, terPost, verzoek, gerecht, vandaag, lopend } = feiten;
  if (ontvangenOp > vandaag) return nee('ontvangen-later', 'ontvangen');
  if (terPost !== null && terPost > ontvangenOp) return nee('ter-post', 'terPost');
  if ((verzoek === 'beroep') !== (gerecht !== null)) return nee('gerecht', 'gerechtNaam');
  if (gerecht !== null && gerecht.verzondenOp > ontvangenOp) return nee('verzonden-later', 'verzondenOp');
  // Early is allowed (Awb 6:10), a year that is mistyped is not.
  if (dagtekening.slice(0, 4) > String(Number(ontvangenOp.slice(0, 4)) + 1))
    return nee('dagtekening-later', 'dagtekening');
  return lopend > 0 ? nee('loopt-al', 'aanslagnummer') : { ok: true };
}

/** Which outcomes take something off, and how much must be left then. */
const ALLES_WEG: readonly Uitkomst[] = ['volledig'];
const DEEL_WEG: readonly Uitkomst[] = ['gedeeltelijk-gegrond', 'gedeeltelijk'];

/** Whether the new amount is asked with this outcome. */
export const vraagtBedrag = (uitkomst: Uitkomst): boolean =>
  uitkomst === 'gegrond' || DEEL_WEG.includes(uitkomst);

export type Besluitinvoer = { uitkomst: Uitkomst; wordtCenten: Cents | null; motivering: string };

/**
 * Whether this outcome may be put before who has the mandaat, and what the aanslag of the gemeente becomes by it. Late and not
 * excused is niet-ontvankelijk and nothing else; whether it is excused a person says first.
 */
export function planBesluit(
  { verzoek, bedragCenten, verschoonbaar }: Pick<Mandaatzaak, 'verzoek' | 'bedragCenten' | 'verschoonbaar'>,
  { uitkomst, wordtCenten, motivering }: Besluitinvoer,
  teLaat: boolean,
): { ok: true; wordtCenten: Cents } | Weigering {
  const kan: readonly Uitkomst[] = UITKOMSTEN_VAN[verzoek];
  if (!kan.includes(uitkomst)) return nee('uitkomst', 'uitkomst');
  if (motivering.trim().length < REDEN_MIN) return nee('motivering', 'motivering');
  if (teLaat && verschoonbaar === null) return nee('beoordeel-te-laat', 'uitkomst');
  const buiten = teLaat && verschoonbaar === false;
  if (buiten && uitkomst !== 'niet-ontvankelijk') return nee('te-laat-is-niet-ontvankelijk', 'uitkomst');
  if (uitkomst === 'niet-ontvankelijk' && teLaat && verschoonbaar) return nee('verschoonbaar', 'uitkomst');
  if (ALLES_WEG.includes(uitkomst)) return { ok: true, wordtCenten: toCents(0) };
  if (!vraagtBedrag(uitkomst)) return { ok: true, wordtCenten: bedragCenten };
  if (wordtCenten === null) return nee('bedrag', 'wordt');
  const past = wordtCenten >= 0n && wordtCenten < bedragCenten;
  if (!past || (DEEL_WEG.includes(uitkomst) && wordtCenten === 0n)) return nee('bedrag-niet-lager', 'wordt');
  return { ok: true, wordtCenten };
}
