import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { kandidatenOp } from '@/domain/invordering/kandidaten.store';
import { padOp } from '@/domain/invordering/vorderingfeiten.store';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Moment, type Momentsoort, RUSTREDENEN, RUSTSOORTEN } from './stilte';

/** Acts after the dwangbevel of which who owes hears himself. */
const GEHOORD = ['vooraankondiging', 'vordering', 'kennisgeving', 'hernieuwd-bevel', 'beslag-gelegd'];

/** Every day on which something was said about a claim `k` after its last day to pay, with what; one line a day. */
const momentenOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  select m.dag, (array_agg(m.wat order by m.rang))[1] as wat
  from (
    select 0 as rang, a.laatste_vervaldag as dag, 'vervaldag' as wat
    union all
    select 1, s.dagtekening, 'stap'
    from invorderingsstap s where s.gemeente_id = ${gemeenteId} and s.aanslag_id = k.aanslag_id and s.terug_van is null
    union all
    select 2, v.dag, 'verhaal'
    from verhaalfeit v where v.gemeente_id = ${gemeenteId} and v.aanslag_id = k.aanslag_id and v.soort = any(${GEHOORD})
    union all
    select 3, d.dagtekening, 'brief'
    from document d
    where d.gemeente_id = ${gemeenteId} and d.persoon_id = k.persoon_id and (d.aanslag_id = k.aanslag_id or d.aanslag_id is null)
      -- A letter that came back said nothing to anybody.
      and not exists (select from bezorging z where z.gemeente_id = d.gemeente_id and z.document_id = d.id
        and z.resultaat in ('mislukt', 'retour'))
    union all
    -- A file that was opened with nobody on the line is no contact.
    select 4, (c.begonnen_op at time zone 'Europe/Amsterdam')::date, 'contact'
    from klantcontact c
    where c.gemeente_id = ${gemeenteId} and c.persoon_id = k.persoon_id and c.status <> 'losgelaten'
      and c.verificatie is distinct from 'zonder-gesprek'
    union all
    select 5, (p.moment at time zone 'Europe/Amsterdam')::date, 'bereikt'
    from taak t join contactpoging p on p.gemeente_id = t.gemeente_id and p.taak_id = t.id and p.bereikt
    where t.gemeente_id = ${gemeenteId} and t.persoon_id = k.persoon_id
    union all
    select 5, (b.moment at time zone 'Europe/Amsterdam')::date, 'bereikt'
    from bellijstregel r join belpoging b on b.gemeente_id = r.gemeente_id and b.lijst_id = r.lijst_id and b.aanslag_id = r.aanslag_id
      and b.resultaat <> 'niet-bereikt'
    where r.gemeente_id = ${gemeenteId} and r.aanslag_id = k.aanslag_id
  ) m
  where m.dag >= a.laatste_vervaldag and m.dag <= ${dag}::date
  group by m.dag`;

/** Every claim of a gemeente that is late, with its moments, how long it is silent and what makes that right. */
function stilteOp(gemeenteId: number, dag: LocalDate, pad: ReturnType<typeof padOp>): Prisma.Sql {
  return Prisma.sql`
    select k.aanslag_id, k.persoon_id, k.aanslagnummer, (k.te_laat + k.kosten)::bigint as centen, q.momenten, q.laatste,
      ${dag}::date - q.laatste as dagen,
      array(select c from unnest(k.tegen) c where c = any(${[...RUSTREDENEN]}) or split_part(c, ':', 1) = any(${[...RUSTSOORTEN]})
        order by c) as rust
    from (${kandidatenOp(gemeenteId, dag, pad?.waarde ?? null)}) k
    join aanslag a on a.gemeente_id = ${gemeenteId} and a.id = k.aanslag_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('dag', n.dag, 'wat', n.wat) order by n.dag) as momenten, max(n.dag) as laatste
      from (${momentenOp(gemeenteId, dag)}) n) q
    where k.te_laat + k.kosten > 0 and a.laatste_vervaldag < ${dag}::date`;
}

export type StilDossier = {
  aanslagId: string;
  aanslagnummer: string;
  centen: Cents;
  dagen: number;
  momenten: Moment[];
  /** Codes of what makes silence right; none where nothing does. */
  rust: string[];
};

type Stiltevraag = { dag: LocalDate; metReden: boolean; pagina?: number; aantal?: number };
export const STIL_PER_PAGINA = 50;

/** The claims that are late, the longest silence first: those of which nothing makes that right, or the others. */
export async function listStilte(
  read: Read,
  gemeenteId: number,
  { dag, metReden, pagina = 0, aantal = STIL_PER_PAGINA }: Stiltevraag,
): Promise<StilDossier[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const pad = padOp(await readGegevens(read, gemeenteId), dag);
  const rijen = await read.db.$queryRaw<
    {
      aanslag_id: string;
      persoon_id: string;
      aanslagnummer: string;
      centen: bigint;
      dagen: number;
      momenten: { dag: string; wat: Momentsoort }[];
      rust: string[];
    }[]
  >`
    select aanslag_id, persoon_id, aanslagnummer, centen, dagen, momenten, rust
    from (${stilteOp(gemeenteId, dag, pad)}) s
    where (cardinality(rust) > 0) = ${metReden}
    order by dagen desc, aanslagnummer limit ${aantal} offset ${pagina * aantal}`;
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoon_id),
  );
  return rijen.map((rij) => ({
    aanslagId: rij.aanslag_id,
    aanslagnummer: rij.aanslagnummer,
    centen: toCents(rij.centen),
    dagen: rij.dagen,
    momenten: rij.momenten.map(({ dag: op, wat }) => ({ dag: toLocalDate(op), wat })),
    rust: rij.rust,
  }));
}

export type Stiltetelling = {
  /** From how many days on; null where the gemeente chose none. */
  norm: number | null;
  /** Silent for longer, with nothing that makes it right. */
  alarm: number;
  zonderReden: number;
  metReden: number;
};

/** How many claims of a gemeente are silent for longer than it wants. Nothing outside the read. */
export async function countStilte(read: Read, gemeenteId: number, dag: LocalDate): Promise<Stiltetelling> {
  const niets = { norm: null, alarm: 0, zonderReden: 0, metReden: 0 };
  if (!read.gemeenten.includes(gemeenteId)) return niets;
  const gegevens = await readGegevens(read, gemeenteId);
  const norm = geldendOp('stilte', gegevens, dag).waarde?.dagen ?? null;
  const [rij] = await read.db.$queryRaw<{ alarm: number; zonder: number; met: number }[]>`
    select count(*) filter (where cardinality(rust) = 0 and dagen > ${norm}::int)::int as alarm,
      count(*) filter (where cardinality(rust) = 0)::int as zonder, count(*) filter (where cardinality(rust) > 0)::int as met
    from (${stilteOp(gemeenteId, dag, padOp(gegevens, dag))}) s`;
  return rij ? { norm, alarm: rij.alarm, zonderReden: rij.zonder, metReden: rij.met } : niets;
}
