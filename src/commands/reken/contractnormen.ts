import { z } from 'zod';
import type { Afspraak } from '@/law/afspraak';
import type { Betaalwijze } from '@/law/gr.bijdrage';
import type { Aanlevernorm } from '@/law/heffing/verordeningstermijnen';

/**
 * Norms of contracts that were read, by the name under which a question may ask for them. In the product they are dated
 * settings of a gemeente or kantoor; here nobody is logged in, so that a name stands for the numbers.
 */
const dvo = (artikel: string) => ({ regeling: 'DVO Haarlem 2015', artikel });

export const AANLEVERNORM: Aanlevernorm = {
  conceptVoor: { maand: 8, dag: 15 },
  voorstelVoor: { maand: 10, dag: 1 },
  bekendmakingDagen: 14,
  bron: dvo('7.2, onder a, d en e'),
};

type Beslistermijnen = { verzoek: Afspraak; beroep: Afspraak; invorderingsbezwaar: Afspraak };
const BESLISTERMIJNEN: Readonly<Record<'haarlem', Beslistermijnen>> = {
  haarlem: {
    verzoek: { weken: 12, bron: dvo('5.3') },
    beroep: { weken: 12, bron: dvo('6.3') },
    invorderingsbezwaar: { weken: 6, bron: dvo('6.1') },
  },
};

/** Names of contracts with terms to decide of their own. */
export const CONTRACTEN = ['haarlem'] as const;
type Contract = (typeof CONTRACTEN)[number];

/** The agreed term of a contract for one kind of decision. */
export const afspraakVan = (contract: Contract, soort: keyof Beslistermijnen): Afspraak =>
  BESLISTERMIJNEN[contract][soort];

/** A number of weeks that a contract names, for one that is not in the list; where it stands is for who asks. */
const inWeken = (weken: number): Afspraak => ({
  weken,
  bron: { regeling: 'Contract van de gemeente' },
});

/** How a question names the norm: the Leidraad, a contract of the list, or a number of weeks. */
export const normveld = z.union([z.enum(['leidraad', ...CONTRACTEN]), z.int().min(1).max(104)]);

/** The agreement behind a named norm; null where the Leidraad holds. */
export const afspraakUit = (
  norm: z.output<typeof normveld>,
  soort: keyof Beslistermijnen,
): Afspraak | null => {
  if (norm === 'leidraad') return null;
  return typeof norm === 'number' ? inWeken(norm) : afspraakVan(norm, soort);
};

/** When a deelnemer pays its contribution, by regeling. */
export const BETAALWIJZEN = {
  gbtwente: {
    dag: 16,
    voor: true,
    bron: {
      regeling: 'Gemeenschappelijke Regeling Gemeentelijk Belastingkantoor Twente',
      artikel: '25, derde lid',
    },
  },
  cocensus: { dag: 1, voor: false, bron: { regeling: 'DVO Haarlem - Cocensus', artikel: '3.3' } },
} as const satisfies Readonly<Record<string, Betaalwijze>>;
