import { Prisma } from '@/generated/prisma/client';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { type Fase, GEEN_DAG, isEinde, vervolgVan, type Zaaksoort } from './zaak';

/** A case of a citizen as a line: what it is, how far it is, and the next day on which something is due. */
export type Lopend = {
  id: string;
  soort: Zaaksoort;
  zaaknummer: string;
  fase: Fase;
  ontvangenOp: Date;
  vervolgOp: LocalDate | null;
};

export type LopendRij = Omit<Lopend, 'ontvangenOp' | 'vervolgOp'> & {
  ontvangenOp: string;
  vervolgOp: string;
};

const HOOGSTENS = 50;

/** The last cases of the row `wie` as JSON, newest first: a part of a statement of a later folder. */
export const zakenVanWie = Prisma.sql`
  (select coalesce(json_agg(z order by z."ontvangenOp" desc, z.id desc), '[]') from (
    select zaak.id, zaak.soort, zaak.zaaknummer, zaak.fase, zaak.ontvangen_op as "ontvangenOp", zaak.vervolg_op as "vervolgOp"
    from zaak where zaak.gemeente_id = wie.gemeente_id and zaak.persoon_id = wie.persoon_id
    order by zaak.ontvangen_op desc, zaak.id desc limit ${HOOGSTENS}) z)`;

/** Those that go on, the one with the earliest day first, and how many came to their end. */
export function splitsZaken(rijen: readonly LopendRij[]): { lopend: Lopend[]; klaar: number } {
  const lopend = rijen
    .filter(({ fase }) => !isEinde(fase))
    .map((rij) => ({
      ...rij,
      ontvangenOp: new Date(rij.ontvangenOp),
      vervolgOp: vervolgVan(toLocalDate(rij.vervolgOp)),
    }))
    .sort((x, y) => (x.vervolgOp ?? GEEN_DAG).localeCompare(y.vervolgOp ?? GEEN_DAG));
  return { lopend, klaar: rijen.length - lopend.length };
}
