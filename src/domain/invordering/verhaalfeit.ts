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
  'bevelopdracht',
  'beslagopdracht',
] as const satisfies readonly (Verhaalsactie | 'bevelopdracht')[];
/** What came of it. */
export const RESULTAATSOORTEN = ['betaald', 'zonder-resultaat', 'kennisgeving'] as const;
/** An assignment to a deurwaarder that one asks for, and another gives (`opdracht.ts`). */
export const VOORSTELSOORTEN = ['bevelvoorstel', 'beslagvoorstel'] as const;
/** What the deurwaarder says of an assignment. */
export const OPDRACHTSOORTEN = [
  'opdracht-aangenomen',
  'beslag-gelegd',
  'opdracht-betaald',
  'opdracht-zonder-resultaat',
  'opdracht-teruggegeven',
  'deurwaarderskosten',
] as const;

export const VERHAALFEITSOORTEN = [
  ...KENNISSOORTEN,
  ...DAADSOORTEN,
  ...RESULTAATSOORTEN,
  ...VOORSTELSOORTEN,
  ...OPDRACHTSOORTEN,
] as const;
export type Verhaalfeitsoort = (typeof VERHAALFEITSOORTEN)[number];
export type Daadsoort = (typeof DAADSOORTEN)[number];

export type Verhaalfeit = {
  id: string;
  aanslagId: string;
  soort: Verhaalfeitsoort;
  dag: LocalDate;
  naam: string | null;
  /** Where a letter to who pays the income goes. */
  adres: string | null;
  centen: Cents | null;
  bewijs: string;
  /** What it is about: a proposal, an assignment, an overheidsvordering. */
  overId: string | null;
  kostenCenten: Cents;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

export const isDaad = (soort: Verhaalfeitsoort): soort is Daadsoort =>
  (DAADSOORTEN as readonly string[]).includes(soort);

/** Which costs come with what was done, by the Kostenwet: with a bevel that was brought, a beslag that was laid. */
export const KOSTEN_VAN: Readonly<Partial<Record<Verhaalfeitsoort, 'hernieuwd-bevel' | 'beslag'>>> = {
  'hernieuwd-bevel': 'hernieuwd-bevel',
  'beslag-gelegd': 'beslag',
};

const MET_NAAM: readonly Verhaalfeitsoort[] = ['inkomstenbron', 'rekening'];
const MET_BEDRAG: readonly Verhaalfeitsoort[] = [
  'beslagvrije-voet',
  'vordering',
  'overheidsvordering',
  'betaald',
  'opdracht-betaald',
  'deurwaarderskosten',
];

/** The lines of an address as they were typed. */
export const adresregels = (adres: string | null): string[] =>
  (adres ?? '').split(/\n+/).flatMap((regel) => regel.trim() || []);

/** Whether what is written down is whole; an act and its result are of today or before, never of later. */
export function checkFeit(
  feit: Pick<Verhaalfeit, 'soort' | 'dag' | 'naam' | 'adres' | 'centen'>,
  vandaag: LocalDate,
): { ok: true } | { ok: false; reden: string; veld: string } {
  const nee = (reden: string, veld: string) => ({ ok: false, reden: `verhaalfout.${reden}`, veld }) as const;
  if (feit.dag > vandaag) return nee('later', 'dag');
  if (MET_NAAM.includes(feit.soort) && feit.naam === null) return nee('naam', 'naam');
  // The vordering is a letter to him: without an address there is none.
  if (feit.soort === 'inkomstenbron' && adresregels(feit.adres).length < 2) return nee('adres', 'adres');
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
    inkomstenbron: bron && { naam: bron.naam ?? '', op: bron.dag, bewijs: bron.bewijs, adres: bron.adres },
    beslagvrijeVoet: voet && { centen: voet.centen ?? toCents(0), bewijs: voet.bewijs },
    maatwerk: laatste('maatwerk')?.bewijs ?? null,
    rekeningOpNaam: laatste('rekening') === null ? null : true,
    overheidsvorderingen: feiten.filter(({ soort }) => soort === 'overheidsvordering').map(({ dag }) => dag),
    vorderingZonderResultaat: laatste('zonder-resultaat')?.dag ?? null,
    hernieuwdBevel: laatste('hernieuwd-bevel')?.dag ?? null,
  };
}

/** The first overheidsvordering of which who owes was not told yet. */
export const teMelden = (feiten: readonly Verhaalfeit[]): Verhaalfeit | null =>
  feiten.find(
    ({ soort, id }) =>
      soort === 'overheidsvordering' && !feiten.some((f) => f.soort === 'kennisgeving' && f.overId === id),
  ) ?? null;

/** L-05: within a month after it appeared that a vordering gives nothing; null where that did not, or it was done. */
export function hernieuwdBevelUiterlijk(feiten: readonly Verhaalfeit[]): LocalDate | null {
  const { vorderingZonderResultaat, hernieuwdBevel } = uitFeiten(feiten);
  return vorderingZonderResultaat === null || hernieuwdBevel !== null
    ? null
    : addMonths(vorderingZonderResultaat, 1);
}
