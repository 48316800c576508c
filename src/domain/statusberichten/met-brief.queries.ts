import { Prisma } from '@/generated/prisma/client';
import { BRIEF_VERTELT } from './standen';

const PAREN = Object.entries(BRIEF_VERTELT).flatMap(([stand, brieven]) =>
  brieven.map((brief) => `${stand} ${brief}`),
);

const metBrief = (brief: Prisma.Sql) => Prisma.sql`
  (s.soort || ':' || s.stand = any (${Object.keys(BRIEF_VERTELT)}::text[]) and exists (
    select from document d where d.gemeente_id = s.gemeente_id and d.persoon_id = s.persoon_id and d.gemaakt_op = s.moment
      and s.soort || ':' || s.stand || ' ' || d.soort = any (${PAREN}::text[])
      and (d.zaak_id = s.onderwerp_id or exists (select from zaakregel r where r.gemeente_id = s.gemeente_id
        and r.zaak_id = s.onderwerp_id and r.gegevens ->> 'documentId' = d.id::text)) ${brief}))`;

/**
 * Whether a letter tells the change of the row `s`: of a kind that does, to the same person, in the same case, and made in
 * the transaction of the change, so that both have its moment. A letter about more cases stands in the journal of each.
 */
export const isMetBrief = metBrief(Prisma.empty);

/** Whether he heard of that letter as well: by a mail about it, or from MijnOverheid. */
export const isGehoordVanBrief = metBrief(Prisma.sql`
  and (exists (select from mailbericht m where m.gemeente_id = d.gemeente_id and m.persoon_id = d.persoon_id and m.onderwerp_id = d.id)
    or exists (select from bezorging b where b.gemeente_id = d.gemeente_id and b.document_id = d.id and b.kanaal = 'mijnoverheid'))`);
