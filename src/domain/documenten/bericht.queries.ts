import { Prisma } from '@/generated/prisma/client';
import { namensVan } from '@/platform/context';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { STATUS_VOOR, sleutels } from '../statusberichten/standen';
import { toldByLetter } from '../statusberichten/told-by-letter';
import { AAN_DERDEN } from './document';

/** A letter, or a change of status, as its reader finds it on his own pages, whatever folder wrote it. */
export type Bericht = {
  gemeenteId: number;
  /** Opens at `/mijn/<gemeente>/documenten/<id>`, or `berichten/<id>` for a change of status, and is marked as read there. */
  id: string;
  /** The kind of letter, or kind and status of what changed (`statusVan`). */
  soort: string;
  dagtekening: LocalDate;
  gelezen: boolean;
  /** What was told last of how it went to him; null for what was never sent. */
  bezorgd: { kanaal: string; resultaat: string } | null;
};

export type Berichten = { berichten: Bericht[]; totaal: number; nieuw: number };

/** How many letters stand on one page. */
export const BERICHTEN_PER_BLADZIJDE = 20;

type Row = {
  gemeente_id: number;
  id: string;
  soort: string;
  dagtekening: string;
  gelezen: boolean;
  kanaal: string | null;
  resultaat: string | null;
  totaal: number;
  nieuw: number;
};

/**
 * Of one row `wie`: its letters, the biljetten that nobody opened yet and are made at first request, and what changed of
 * what is his; who acts for him sees of the last what he may see. What a letter tells is that letter, and no second line.
 */
const berichtenVan = (wie: 'zelf' | 'namens') => Prisma.sql`
  select d.id, d.soort, d.dagtekening, exists (select from bericht_gelezen g where g.gemeente_id = wie.gemeente_id
      and g.persoon_id = wie.persoon_id and g.document_id = d.id) as gelezen
    from document d where d.gemeente_id = wie.gemeente_id and d.persoon_id = wie.persoon_id
      and d.soort <> all (${[...AAN_DERDEN]}::text[])
  union all
  select a.id, 'aanslagbiljet', a.dagtekening, false
    from aanslag a where a.gemeente_id = wie.gemeente_id and a.persoon_id = wie.persoon_id
      and not exists (select from document d where d.gemeente_id = a.gemeente_id and d.aanslag_id = a.id
        and d.soort = 'aanslagbiljet')
  union all
  select s.id, ${STATUS_VOOR} || s.soort || ':' || s.stand, (s.moment at time zone 'Europe/Amsterdam')::date,
      s.gelezen_op is not null or s.soort || ':' || s.stand = any (${sleutels('zelf', 'zelf')}::text[])
    from statusbericht s where s.gemeente_id = wie.gemeente_id and s.persoon_id = wie.persoon_id
      and s.soort || ':' || s.stand = any (${sleutels(wie)}::text[]) and not ${toldByLetter}`;

const BERICHTEN = { zelf: berichtenVan('zelf'), namens: berichtenVan('namens') };

const aantalVan = (berichten: Prisma.Sql) =>
  Prisma.sql`(select count(*) filter (where not brief.gelezen)::int from (${berichten}) brief)`;

/**
 * The same messages counted, for a statement that has the row `wie` of its own: how many were never opened, as the citizen
 * himself sees them and as who acts for him does.
 */
export const aantalNieuw = { zelf: aantalVan(BERICHTEN.zelf), namens: aantalVan(BERICHTEN.namens) };

/**
 * Every message that the citizen who asks ever got, letters and changes of status, over the gemeenten of the read, newest first, a page at a time: one
 * statement. Whose they are follows from the session and cannot be asked for; who is no citizen gets none.
 */
export async function listBerichten(read: Read, bladzijde: number): Promise<Berichten> {
  const asked = read.ctx.gemeenten.flatMap(({ gemeenteId, persoonId }) =>
    persoonId !== undefined && read.gemeenten.includes(gemeenteId) ? [{ gemeenteId, persoonId }] : [],
  );
  if (asked.length === 0) return { berichten: [], totaal: 0, nieuw: 0 };
  const rows = await read.db.$queryRaw<Row[]>`
    select een.*, b.kanaal, b.resultaat from (
    select wie.gemeente_id, brief.id, brief.soort, brief.dagtekening::text, brief.gelezen,
      count(*) over ()::int as totaal, (count(*) filter (where not brief.gelezen) over ())::int as nieuw
    from unnest(${asked.map((w) => w.gemeenteId)}::int[], ${asked.map((w) => w.persoonId)}::uuid[]) as wie(gemeente_id, persoon_id)
    cross join lateral (${BERICHTEN[namensVan(read.ctx) === null ? 'zelf' : 'namens']}) brief
    order by brief.dagtekening desc, wie.gemeente_id, brief.id
    limit ${BERICHTEN_PER_BLADZIJDE} offset ${(bladzijde - 1) * BERICHTEN_PER_BLADZIJDE}) een
    left join lateral (select l.kanaal, l.resultaat from bezorging l
      where l.gemeente_id = een.gemeente_id and l.document_id = een.id order by l.moment desc, l.volg desc limit 1) b on true
    order by een.dagtekening desc, een.gemeente_id, een.id`;
  for (const { gemeenteId, persoonId } of asked) read.shows(gemeenteId, [persoonId]);
  return {
    berichten: rows.map((row) => ({
      gemeenteId: row.gemeente_id,
      id: row.id,
      soort: row.soort,
      dagtekening: toLocalDate(row.dagtekening),
      gelezen: row.gelezen,
      bezorgd:
        row.kanaal !== null && row.resultaat !== null
          ? { kanaal: row.kanaal, resultaat: row.resultaat }
          : null,
    })),
    totaal: rows[0]?.totaal ?? 0,
    nieuw: rows[0]?.nieuw ?? 0,
  };
}
