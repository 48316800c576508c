import { Prisma } from '@/generated/prisma/client';

const HOOGSTENS = 50;

/** The last cases of the row `wie` as JSON, newest first: a part of a statement of a later folder. */
export const laatsteZaken = Prisma.sql`
  (select coalesce(json_agg(z order by z."ontvangenOp" desc, z.id desc), '[]') from (
    select zaak.id, zaak.soort, zaak.zaaknummer, zaak.fase, zaak.ontvangen_op as "ontvangenOp", zaak.vervolg_op as "vervolgOp"
    from zaak where zaak.gemeente_id = wie.gemeente_id and zaak.persoon_id = wie.persoon_id
    order by zaak.ontvangen_op desc, zaak.id desc limit ${HOOGSTENS}) z)`;
