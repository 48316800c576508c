import { Prisma } from '@/generated/prisma/client';
import type { LocalDate } from '@/platform/local-date';
import { betaalplanOp } from './betaalplan.store';
import { type Invorderingspad, PADSTAPPEN } from './invorderingspad';
import {
  adresOp,
  adresstopOp,
  briefTerugOp,
  laatsteStapOp,
  oninbaarVoorgesteldOp,
  wachtendOp,
  zakenOp,
} from './wachtend.store';

/**
 * The next step of one claim by the way of the gemeente: `stap`, the least amount (`minimum`, cents) and from which day
 * (`vanaf`); all null where there is none. The way is a handful of choices and no table: to look it up in rows for each claim
 * costs as much as a look-up in a real one. Reads `pe`, `laatste` and `p`.
 */
function volgendeOp(pad: Invorderingspad | null): Prisma.Sql {
  const keuzes = (['natuurlijk', 'anders'] as const).flatMap((wie) =>
    [null, ...PADSTAPPEN].flatMap((na) => {
      const begin = na === null ? 0 : PADSTAPPEN.indexOf(na) + 1;
      const stap = PADSTAPPEN.slice(begin).find((volgende) => pad?.[wie][volgende].wel);
      const eigen = stap && pad?.[wie][stap];
      return stap && eigen ? [{ wie, na, stap, ...eigen.na, minimum: BigInt(eigen.minimumEuro) * 100n }] : [];
    }),
  );
  const welke = keuzes.map(
    ({ wie, na }, i) =>
      Prisma.sql`when (pe.soort = 'natuurlijk') = ${wie === 'natuurlijk'}::boolean and laatste.stap is not distinct from ${na}::text then ${i + 1}::int`,
  );
  const nummer = welke.length > 0 ? Prisma.sql`case ${Prisma.join(welke, ' ')} end` : Prisma.sql`null::int`;
  return Prisma.sql`
    select k.stap, k.minimum, case k.eenheid
      when 'maand' then (k.basis + make_interval(months => k.aantal))::date
      when 'week' then k.basis + 7 * k.aantal
      when 'dag' then k.basis + k.aantal end as vanaf
    from (select (${keuzes.map(({ stap }) => stap)}::text[])[n.nummer] as stap,
      (${keuzes.map(({ minimum }) => minimum)}::bigint[])[n.nummer] as minimum,
      (${keuzes.map(({ aantal }) => aantal)}::int[])[n.nummer] as aantal,
      (${keuzes.map(({ eenheid }) => eenheid)}::text[])[n.nummer] as eenheid,
      coalesce(laatste.dagtekening, p.laatste_vervaldag) as basis
      from (select ${nummer} as nummer offset 0) n offset 0) k`;
}

/**
 * Every claim of a gemeente of which something is open, in one statement: its next step by the way of the gemeente
 * (`stap`, null where there is none), what that would ask of the belasting (`te_innen`) and **all** that speaks against it
 * (`tegen`, codes of `redencode`). The same as `waaromNietVolgende` says of each, but for what holds for a whole day.
 */
export const kandidatenOp = (
  gemeenteId: number,
  dag: LocalDate,
  pad: Invorderingspad | null,
): Prisma.Sql => Prisma.sql`
  select p.aanslag_id, p.persoon_id, p.aanslagnummer, pe.soort as persoonsoort, volgende.stap, bedrag.te_innen, p.te_laat,
    p.kosten, laatste.stap as laatste_stap,
    array_remove(array[
      case when p.laatste_vervaldag >= ${dag}::date
        or p.te_laat <= 0 and p.later > 0 and (p.regelingstand is null or p.regelingstand = 'voorgesteld') then 'niet-vervallen' end,
      case when p.te_laat <= 0 and p.later <= 0 then 'alleen-kosten' end,
      'in-regeling:' || p.regelingstand,
      case when pe.overlijdensdatum <= ${dag}::date then 'overleden' end,
      case when not ${adresOp(gemeenteId, dag)} then 'adres-onbekend' end,
      case when exists (${briefTerugOp(gemeenteId)}) or exists (${adresstopOp(gemeenteId)}) then 'post-terug' end,
      case when exists (select from (${zakenOp(gemeenteId, dag)}) z where z.soort = 'kwijtschelding')
        then 'zaak-loopt:kwijtschelding' end,
      case when ${oninbaarVoorgesteldOp(gemeenteId)} is not null then 'oninbaar-voorgesteld' end,
      case when volgende.stap is null then ${pad === null ? 'geen-pad' : 'geen-volgende-stap'}::text end,
      case when volgende.vanaf > ${dag}::date then 'te-vroeg' end,
      case when volgende.stap is not null and laatste.uiterlijk >= ${dag}::date then 'termijn-loopt:' || laatste.stap end,
      case when bedrag.te_innen > 0 and bedrag.te_innen < volgende.minimum then 'onder-minimum' end,
      case when volgende.stap = 'dwangbevel' and laatste.stap = 'aanmaning' and bedrag.te_innen > laatste.bedrag_centen
        then 'meer-dan-aangemaand' end
    ], null) || case when wacht.gehouden > 0 and wacht.gehouden >= case when p.te_laat > 0 then p.te_laat else p.later end
      then (select array_agg(distinct 'opgeschort:' || g) from unnest(wacht.gronden) g) else '{}'::text[] end
      || case when wacht.kosten > 0 then array['opgeschort:bezwaar-kosten'] else '{}'::text[] end as tegen
  -- What is due is asked for in many places below, and is reckoned once.
  from (${betaalplanOp(gemeenteId, dag)} offset 0) p
  join persoon pe on pe.gemeente_id = ${gemeenteId} and pe.id = p.persoon_id
  left join lateral (${laatsteStapOp(gemeenteId)}) laatste on true
  cross join lateral (${volgendeOp(pad)}) volgende
  cross join lateral (
    select coalesce(sum(w.van_regels), 0)::bigint as gehouden, sum(w.van_kosten) filter (where w.grond = 'bezwaar-kosten') as kosten,
      array_agg(w.grond) filter (where w.van_regels > 0 and (w.grond <> 'regeling' or p.regelingstand is null)) as gronden
    from (${wachtendOp(gemeenteId, dag)}) w
  ) wacht
  cross join lateral (select greatest(p.te_laat - wacht.gehouden, 0)::bigint as te_innen) bedrag
  where p.te_laat + p.later + p.kosten > 0`;
