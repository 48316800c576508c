import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, sumCents } from '@/platform/cents';
import { type Aantal, KLEINSTE_AANTAL, withhold } from './klein-aantal';
import { DUREN, type DuurRegel, type DuurTelling, procentVan } from './zaken';

/** Objections per belasting: how soon they were decided (J-03), and what honouring them took off (J-10). Pure. */

export type BelastingTelling = {
  belastingsoort: Belastingsoort;
  /** Of the objections to an aanslag that came in during the period. */
  duren: DuurTelling;
  /** Objections decided in the period, and of those the ones that took something off this belasting. */
  besloten: number;
  verminderd: number;
  /** What came off the aanslagen. */
  bedrag: Cents;
  /** Objects of which the value went down, and what they were together before and after, in whole euros. */
  objecten: number;
  waardeVoor: bigint;
  waardeNa: bigint;
};

/** How soon, per belasting in the order of the biljet; one that nobody objected to is left out. */
export const durenPerBelasting = (
  tellingen: readonly BelastingTelling[],
): { belastingsoort: Belastingsoort; duren: DuurRegel[] }[] =>
  inVolgorde(tellingen)
    .filter((t) => DUREN.some((duur) => t.duren[duur].rijp > 0))
    .map(({ belastingsoort, duren }) => ({
      belastingsoort,
      duren: DUREN.map((duur) => ({
        duur,
        rijp: duren[duur].rijp,
        procent: procentVan(duren[duur].binnen, duren[duur].rijp),
      })),
    }));

export type GehonoreerdRegel = {
  belastingsoort: Belastingsoort;
  besloten: number;
  verminderd: Aantal;
  gehandhaafd: Aantal;
  /** In whole percents of what was decided, rounded down. */
  procent: number | null;
  bedrag: Cents | null;
  grondslag: { objecten: number; voor: bigint; na: bigint } | null;
};

/**
 * What was upheld and what was reduced, per belasting. A board reads how many were decided, and how from ten on; the office
 * (`alles`) reads all of it.
 */
export function gehonoreerdPerBelasting(
  tellingen: readonly BelastingTelling[],
  alles = false,
): GehonoreerdRegel[] {
  return inVolgorde(tellingen)
    .filter((t) => t.besloten > 0)
    .map((t) => {
      const gehandhaafd = t.besloten - t.verminderd;
      const delen = new Map([
        ['verminderd', t.verminderd],
        ['gehandhaafd', gehandhaafd],
        ['besloten', t.besloten],
      ]);
      const shown = withhold(delen, [{ delen: ['verminderd', 'gehandhaafd'], totaal: 'besloten' }]);
      // How many were decided is always told: of few of them nothing else is.
      const toon = alles || (shown.get('besloten') !== null && shown.get('verminderd') !== null);
      const grondslag =
        t.objecten > 0 && (alles || t.objecten >= KLEINSTE_AANTAL)
          ? { objecten: t.objecten, voor: t.waardeVoor, na: t.waardeNa }
          : null;
      return {
        belastingsoort: t.belastingsoort,
        besloten: t.besloten,
        verminderd: toon ? t.verminderd : null,
        gehandhaafd: toon ? gehandhaafd : null,
        procent: toon ? procentVan(t.verminderd, t.besloten) : null,
        bedrag: toon ? t.bedrag : null,
        grondslag: toon ? grondslag : null,
      };
    });
}

/** What all belastingen together went down by: the same as what the decisions say, whatever they were about. */
export const verminderdSamen = (tellingen: readonly BelastingTelling[]): Cents =>
  sumCents(tellingen.map((t) => t.bedrag));

const inVolgorde = (tellingen: readonly BelastingTelling[]): BelastingTelling[] =>
  BELASTINGSOORTEN.flatMap((soort) => tellingen.filter((t) => t.belastingsoort === soort));
