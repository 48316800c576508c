import { Prisma } from '@/generated/prisma/client';
import { EIGEN_TERMIJNEN } from './vervolg';

const HOOGSTENS = 50;

/** The last cases of the row `wie` as JSON, newest first: a part of a statement of a later folder. */
export const laatsteZaken = Prisma.sql`
  (select coalesce(json_agg(z order by z."ontvangenOp" desc, z.id desc), '[]') from (
    select zaak.id, zaak.soort, zaak.zaaknummer, zaak.fase, zaak.ontvangen_op as "ontvangenOp", v.vervolg
    from zaak left join lateral (
      select json_build_object('soort', t.soort, 'op', t.uiterlijk) as vervolg from termijn t
      where t.gemeente_id = zaak.gemeente_id and t.zaak_id = zaak.id and t.stand = 'loopt'
        and t.soort = any(${[...EIGEN_TERMIJNEN]}::text[])
      order by t.uiterlijk, t.id limit 1) v on true
    where zaak.gemeente_id = wie.gemeente_id and zaak.persoon_id = wie.persoon_id
    order by zaak.ontvangen_op desc, zaak.id desc limit ${HOOGSTENS}) z)`;
