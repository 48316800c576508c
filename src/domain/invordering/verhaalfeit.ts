import { type Cents, toCents } from '@/platform/cents';
import { addMonths, type LocalDate } from '@/platform/local-date';
import type { Verhaalfeiten, Verhaalsactie } from './verhaal';

/** What was found out, done and came of it after the dwangbevel of one claim, in order. Pure. */

/** What is known before an act: anybody of innen writes it down, with its proof. */
export const KENNISSOORTEN = ['inkomstenbron', 'beslagvrije-voet', 'maatwerk', 'rekening'] as const;
/** What is done: the invorderingsambtenaar alone (B-11). */
export const DAADSOORTEN = [
  'vooraankondiging',
  'vordering',
  'overheidsvordering',
  'hernieuwd-bevel',
  'beslagopdracht',
] as const satisfies readonly Verhaalsactie[];
/** What came of it. */
export const RESULTAATSOORTEN = ['betaald', 'zonder-resultaat'] as const;

export const VERHAALFEITSOORTEN = [...KENNISSOORTEN, ...DAADSOORTEN, ...RESULTAATSOORTEN] as const;
export type Verhaalfeitsoort = (typeof VERHAALFEITSOORTEN)[number];
export type Daadsoort = (typeof DAADSOORTEN)[number];

export type Verhaalfeit = {
  id: string;
  aanslagId: string;
  soort: Verhaalfeitsoort;
  dag: LocalDate;
  naam: string | null;
  centen: Cents | null;
  bewijs: string;
  kostenCenten: Cents;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

export const isDaad = (soort: Verhaalfeitsoort): soort is Daadsoort =>
  (DAADSOORTEN as readonly string[]).includes(soort);

/** Which costs an act makes by the Kostenwet; none of the others does. */
export const KOSTEN_VAN: Readonly<Partial<Record<Daadsoort, 'hernieuwd-bevel' | 'beslag'>>> = {
  'hernieuwd-bevel': 'hernieuwd-bevel',
  beslagopdracht: 'beslag',
};

const MET_NAAM: readonly Verhaalfeitsoort[] = ['inkomstenbron', 'rekening', 'beslagopdracht'];
const MET_BEDRAG: readonly Verhaalfeitsoort[] = [
  'beslagvrije-voet',
  'vordering',
  'overheidsvordering',
  'betaald',
];

/** Whether what is written down is whole; an act and its result are of today or before, never of later. */
export function checkFeit(
  feit: Pick<Verhaalfeit, 'soort' | 'dag' | 'naam' | 'centen'>,
  vandaag: LocalDate,
): { ok: true } | { ok: false; reden: string; veld: string } {
  const nee = (reden: string, veld: string) => ({ ok: false, reden: `verhaalfout.${reden}`, veld }) as const;
  if (feit.dag > vandaag) return nee('later', 'dag');
  if (MET_NAAM.includes(feit.soort) && feit.naam === null) return nee('naam', 'naam');
  if (MET_BEDRAG.includes(feit.soort) && feit.centen === null) return nee('bedrag', 'bedrag');
  return { ok: true };
}

/** What the rules of `verhaal.ts` ask, from what was written down: of each the last. */
export function uitFeiten(
  feiten: readonly Verhaalfeit[],
): Pick<
  Verhaalfeiten,
  | 'vooraankondiging'
  | 'inkomstenbron'
  | 'beslagvrijeVoet'
  | 'maatwerk'
  | 'rekeningOpNaam'
  | 'overheidsvorderingen'
  | 'vorderingZonderResultaat'
  | 'hernieuwdBevel'
> {
  const laatste = (soort: Verhaalfeitsoort) => feiten.findLast((feit) => feit.soort === soort) ?? null;
  const bron = laatste('inkomstenbron');
  const voet = laatste('beslagvrije-voet');
  return {
    vooraankondiging: laatste('vooraankondiging')?.dag ?? null,
    inkomstenbron: bron && { naam: bron.naam ?? '', op: bron.dag, bewijs: bron.bewijs },
    beslagvrijeVoet: voet && { centen: voet.centen ?? toCents(0), bewijs: voet.bewijs },
    maatwerk: laatste('maatwerk')?.bewijs ?? null,
    rekeningOpNaam: laatste('rekening') === null ? null : true,
    overheidsvorderingen: feiten.filter(({ soort }) => soort === 'overheidsvordering').map(({ dag }) => dag),
    vorderingZonderResultaat: laatste('zonder-resultaat')?.dag ?? null,
    hernieuwdBevel: laatste('hernieuwd-bevel')?.dag ?? null,
  };
}

/** L-05: within a month after it appeared that a vordering gives nothing; null where that did not, or it was done. */
export function hernieuwdBevelUiterlijk(feiten: readonly Verhaalfeit[]): LocalDate | null {
  const { vorderingZonderResultaat, hernieuwdBevel } = uitFeiten(feiten);
  return vorderingZonderResultaat === null || hernieuwdBevel !== null
    ? null
    : addMonths(vorderingZonderResultaat, 1);
}
