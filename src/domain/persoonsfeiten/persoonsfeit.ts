import { type LocalDate, parseLocalDate } from '@/platform/local-date';

/**
 * What the tax office itself records about who somebody is (ADR 0057). A fact is the line that records it and, where it
 * does not hold any more, the line that ends it or takes it back; nothing of it is ever changed. Pure.
 */

/** Facts about a human being, wherever he is known. The other kinds are about the number of one row. */
export const FEITSOORTEN = ['overleden', 'bewind', 'geheimhouding', 'vertrokken'] as const;
export type Feitsoort = (typeof FEITSOORTEN)[number];
export const isFeitsoort = (soort: string): soort is Feitsoort =>
  (FEITSOORTEN as readonly string[]).includes(soort);

/** How a fact ends: it held until that day, or it never was so. */
export const EINDEN = ['geeindigd', 'ingetrokken'] as const;
export type Einde = (typeof EINDEN)[number];

/** A source or reason shorter than this says nothing to who reads it later. */
export const BRON_MIN = 5;

/** Who somebody is without BSN or RSIN, and which kind of person that makes of him. */
export const AARDEN = {
  'buitenlandse-eigenaar': 'natuurlijk',
  'mens-zonder-bsn': 'natuurlijk',
  'buitenlandse-organisatie': 'niet-natuurlijk',
  boedel: 'niet-natuurlijk',
  vereniging: 'niet-natuurlijk',
} as const;
export type Aard = keyof typeof AARDEN;
export const isAard = (aard: string): aard is Aard => Object.hasOwn(AARDEN, aard);

export type Feitregel = {
  id: string;
  persoonId: string;
  soort: string;
  gebeurtenis: string;
  feitId: string | null;
  aard: string | null;
  dag: LocalDate;
  bron: string;
  door: string;
  moment: Date;
  bronGemeenteId: number | null;
};

export type Persoonsfeit = Feitregel & { soort: Feitsoort; einde: Feitregel | null };

/** The facts that these lines tell of, the last recorded first. */
export function foldFeiten(regels: readonly Feitregel[]): Persoonsfeit[] {
  const einden = new Map(regels.map((regel) => [regel.feitId, regel]));
  return regels
    .flatMap((regel) =>
      regel.feitId === null && isFeitsoort(regel.soort)
        ? [{ ...regel, soort: regel.soort, einde: einden.get(regel.id) ?? null }]
        : [],
    )
    .sort((x, y) => y.moment.getTime() - x.moment.getTime() || (x.id < y.id ? -1 : 1));
}

export const geldt = ({ einde }: Persoonsfeit): boolean => einde === null;

type Nee = { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Nee => ({
  ok: false,
  reden: `persoonsfeit.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** The row that a fact is recorded of, and what is known of it already. */
export type Persoonstand = {
  soort: string;
  samengevoegd: boolean;
  /** 'JJJJ-MM-DD', or as much of it as is known. */
  geboren: string | null;
  overledenOp: LocalDate | null;
  geheimhouding: boolean;
  /** What holds of what was recorded here. */
  lopend: readonly Feitsoort[];
};

export type NieuwFeit = { soort: Feitsoort; dag: LocalDate; bron: string };

/** Whether this may be recorded of somebody today; or which sentence stands at which field. */
export function planFeit(
  { soort, dag, bron }: NieuwFeit,
  persoon: Persoonstand,
  vandaag: LocalDate,
): { ok: true } | Nee {
  if (persoon.samengevoegd) return nee('samengevoegd');
  if (persoon.soort !== 'natuurlijk') return nee('alleen-mensen');
  if (dag > vandaag) return nee('toekomst', 'dag');
  if (persoon.geboren !== null && dag.slice(0, persoon.geboren.length) < persoon.geboren)
    return nee('voor-geboorte', 'dag');
  if (persoon.lopend.includes(soort) || isBekend(soort, persoon)) return nee('al-bekend', 'soort');
  if (soort !== 'overleden' && persoon.overledenOp !== null && dag > persoon.overledenOp)
    return nee('na-overlijden', 'dag');
  return bron.trim().length < BRON_MIN ? nee('bron', 'bron') : { ok: true };
}

/** What a file said already is not recorded once more: it would be taken back with ours. */
const isBekend = (soort: Feitsoort, { overledenOp, geheimhouding }: Persoonstand): boolean =>
  (soort === 'overleden' && overledenOp !== null) || (soort === 'geheimhouding' && geheimhouding);

/** Whether a fact may be ended or taken back so. */
export function planEinde(
  feit: Persoonsfeit,
  { gebeurtenis, dag, reden }: { gebeurtenis: Einde; dag: LocalDate; reden: string },
  { samengevoegd, vandaag }: { samengevoegd: boolean; vandaag: LocalDate },
): { ok: true } | Nee {
  if (samengevoegd) return nee('samengevoegd');
  if (!geldt(feit)) return nee('al-voorbij');
  if (feit.soort === 'overleden' && gebeurtenis === 'geeindigd') return nee('eindigt-niet', 'gebeurtenis');
  if (dag > vandaag) return nee('toekomst', 'dag');
  if (dag < feit.dag) return nee('voor-begin', 'dag');
  return reden.trim().length < BRON_MIN ? nee('reden', 'reden') : { ok: true };
}

/** Somebody without a number, as a form tells of him. */
export type NieuwPersoon = {
  aard: Aard;
  voorletters: string | null;
  voorvoegsel: string | null;
  geslachtsnaam: string;
  /** 'JJJJ-MM-DD', 'JJJJ-MM' or 'JJJJ'. */
  geboren: string | null;
  kvkNummer: string | null;
  bron: string;
};

/** Whether such a person may be recorded: a human being has a birth, nobody else has; and somebody says what it rests on. */
export function planPersoon(
  { aard, voorletters, geboren, kvkNummer, bron }: NieuwPersoon,
  vandaag: LocalDate,
): { ok: true; soort: 'natuurlijk' | 'niet-natuurlijk' } | Nee {
  const soort = AARDEN[aard];
  if (soort === 'natuurlijk' && geboren === null) return nee('geboren', 'geboren');
  if (soort === 'natuurlijk' && kvkNummer !== null) return nee('mens-zonder-kvk', 'kvk');
  if (soort !== 'natuurlijk' && geboren !== null) return nee('niet-geboren', 'geboren');
  if (soort !== 'natuurlijk' && voorletters !== null) return nee('geen-voorletters', 'voorletters');
  if (geboren !== null && geboren > vandaag.slice(0, geboren.length)) return nee('toekomst', 'geboren');
  return bron.trim().length < BRON_MIN ? nee('bron', 'bron') : { ok: true, soort };
}

/** A birth that is known to the day, or the part of it that is. */
export const geborenKolommen = (
  geboren: string | null,
): { geboortedatum: LocalDate | null; geboorteOnvolledig: string | null } => {
  const dag = geboren === null ? null : parseLocalDate(geboren);
  return { geboortedatum: dag, geboorteOnvolledig: dag === null ? geboren : null };
};

/** An address of the gemeente that is known, or one abroad by what it says. */
export type NieuwAdres =
  | { postcode: string; huisnummer: number; huisletter: string; toevoeging: string }
  | { land: string; regels: readonly string[] };

/** Somebody of whom there is no row yet, as others are compared with him. */
export type Ongemaakt = Omit<NieuwPersoon, 'aard' | 'bron'> & {
  soort: 'natuurlijk' | 'niet-natuurlijk';
  geboortedatum: LocalDate | null;
  adresId: string;
};
