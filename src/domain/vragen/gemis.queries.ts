import { toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** How often a page was said to answer, over a time. */
export type Paginagemis = { pagina: string; onderwerp: string; ja: number; nee: number; vragen: number };

/** What became of the questions about one onderwerp, over a time: numbers, of nobody. */
export type Onderwerpgemis = {
  onderwerp: string;
  vragen: number;
  /** Answered with an article of the knowledge base. */
  metArtikel: number;
  ja: number;
  /** Said once, and said again after more information. */
  nee: number;
  nogEens: number;
  /** Ended in an offered appointment. */
  afspraak: number;
  /** Still the turn of the kantoor. */
  open: number;
};

/**
 * Where people do not find their answer (D-13): per page and per onderwerp, in the gemeenten of this read from a day on.
 * What is missing most stands first.
 */
export async function getGemis(
  read: Read,
  vanaf: LocalDate,
): Promise<{ paginas: Paginagemis[]; onderwerpen: Onderwerpgemis[] }> {
  const dag = toDatabaseDate(vanaf);
  const gemeenten = [...read.gemeenten];
  const paginas = await read.db.$queryRaw<Paginagemis[]>`
    select p.pagina, max(p.onderwerp) as onderwerp,
      coalesce(sum(p.aantal) filter (where p.oordeel = 'ja'), 0)::int as ja,
      coalesce(sum(p.aantal) filter (where p.oordeel = 'nee'), 0)::int as nee,
      coalesce(max(v.aantal), 0)::int as vragen
    from paginaoordeel p
    left join (select pagina, count(*) as aantal from vraag
      where gemeente_id = any(${gemeenten}::int[]) and pagina is not null and ontvangen_op >= ${dag} group by pagina) v
      on v.pagina = p.pagina
    where p.gemeente_id = any(${gemeenten}::int[]) and p.dag >= ${vanaf}::date
    group by p.pagina order by nee desc, p.pagina`;
  const onderwerpen = await read.db.$queryRaw<Onderwerpgemis[]>`
    select v.onderwerp, count(*)::int as vragen,
      count(v.artikel_id)::int as "metArtikel",
      count(*) filter (where v.stand = 'beantwoord')::int as ja,
      count(*) filter (where s.nee >= 1)::int as nee,
      count(*) filter (where s.nee >= 2)::int as "nogEens",
      count(*) filter (where v.stand in ('afspraak-aangeboden', 'afspraak-gemaakt') or s.afspraak)::int as afspraak,
      count(*) filter (where v.stand in ('gesteld', 'extra-informatie', 'afspraak-gemaakt')
        and v.resultaat is distinct from 'doorverbonden')::int as open
    from vraag v
    cross join lateral (select count(*) filter (where soort = 'oordeel-nee') as nee,
        coalesce(bool_or(soort = 'afspraak-aangeboden'), false) as afspraak
      from vraagstap where vraagstap.gemeente_id = v.gemeente_id and vraagstap.vraag_id = v.id offset 0) s
    where v.gemeente_id = any(${gemeenten}::int[]) and v.ontvangen_op >= ${dag}
    group by v.onderwerp order by nee desc, vragen desc, v.onderwerp`;
  return { paginas, onderwerpen };
}
