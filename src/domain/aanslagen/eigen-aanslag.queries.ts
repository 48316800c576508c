import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Betaalschema } from '../verordeningen/verordening.schema';
import type { EigenAanslag, EigenRegel } from './eigen-aanslag';
import type { Incassorooster, Regelingplan } from './regelingdelen';

/** As JSON carries it: amounts as text, because a number would lose cents. */
type RegelRow = Omit<EigenRegel, 'aantal' | 'bedrag' | 'verminderd' | 'open' | 'tarief'> & {
  tarief: { code: string; percentage: string | null; bedragCenten: string | null };
} & Record<'aantal' | 'bedrag' | 'verminderd' | 'open', string>;

type AanslagRow = {
  gemeente_id: number;
  id: string;
  persoon_id: string;
  aanslagnummer: string;
  belastingjaar: number;
  dagtekening: string;
  betaalschema: Betaalschema;
  betalingskenmerk: string;
  bedrag_centen: bigint;
  open_centen: string;
  te_veel_centen: string;
  afgeschreven_centen: string;
  onderweg_centen: string;
  biljet_id: string | null;
  regels: RegelRow[];
  regeling: RegelingRow | null;
  incasso: Omit<RegelingRow, 'status'> | null;
};

/** The regeling as JSON carries it. */
type RegelingRow = {
  id: string;
  status: Regelingplan['status'];
  termijnen: { volgnummer: number; vervaldag: string; bedrag: string }[];
  aanslagen: { aanslagId: string; open: string }[];
  ontvangen: string;
};

/** Whose aanslagen: the row of a person in one gemeente. */
export type Wie = { gemeenteId: number; persoonId: string };

/**
 * The aanslagen of these persons with their regels and what is open of each, newest first: one statement, however
 * many there are (P12). `aanslagId` asks for one of them.
 */
export async function listEigenAanslagen(
  read: Read,
  wie: readonly Wie[],
  aanslagId: string | null = null,
): Promise<EigenAanslag[]> {
  const asked = wie.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  if (asked.length === 0) return [];
  const rows = await read.db.$queryRaw<AanslagRow[]>`
    select a.gemeente_id, a.id, a.persoon_id, a.aanslagnummer, a.belastingjaar, a.dagtekening::text, a.betaalschema,
      a.betalingskenmerk, a.bedrag_centen, stand.open_centen, stand.te_veel_centen, stand.afgeschreven_centen,
      (${onderwegOf(localDateOf(read.ctx.now))}) as onderweg_centen,
      (select d.id from document d where d.gemeente_id = a.gemeente_id and d.aanslag_id = a.id and d.soort = 'aanslagbiljet'
        order by d.gemaakt_op desc, d.id limit 1) as biljet_id,
      (${regelsOf()}) as regels, (${regelingOf()}) as regeling,
      (${incassoOf()}) as incasso
    from unnest(${asked.map((w) => w.gemeenteId)}::int[], ${asked.map((w) => w.persoonId)}::uuid[]) as wie(gemeente_id, persoon_id)
    cross join lateral (
      select * from aanslag
      where aanslag.gemeente_id = wie.gemeente_id and aanslag.persoon_id = wie.persoon_id
        and (${aanslagId}::uuid is null or aanslag.id = ${aanslagId}::uuid)
    ) a
    cross join lateral (
      select coalesce(sum(r.bedrag_centen) filter (where r.rekening in ('debiteuren', 'debiteuren-kosten', 'debiteuren-rente')), 0)::text as open_centen,
        coalesce(-sum(r.bedrag_centen) filter (where r.rekening = 'te-veel-ontvangen'), 0)::text as te_veel_centen,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening in ('kwijtschelding', 'oninbaar')), 0)::text as afgeschreven_centen
      from boekingsregel r where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id
    ) stand
    order by a.dagtekening desc, a.gemeente_id, a.aanslagnummer desc`;
  for (const { gemeenteId, persoonId } of asked) read.shows(gemeenteId, [persoonId]);
  return rows.map(toAanslag);
}

/** What was paid online of it and waits for the line of the bank, never more than is open: the fact that collecting waits for. */
const onderwegOf = (dag: LocalDate) => Prisma.sql`
  select least(coalesce(sum(coalesce(w.bedrag_centen, stand.open_centen::bigint)), 0), stand.open_centen::bigint)::text
  from opschorting w where w.gemeente_id = a.gemeente_id and w.persoon_id = a.persoon_id and w.aanslag_id = a.id
    and w.grond = 'online-betaling' and w.vanaf <= ${dag}::date and (w.tot is null or w.tot > ${dag}::date)`;

const regelsOf = () => Prisma.sql`
  select coalesce(json_agg(json_build_object('id', ar.id, 'volgnummer', ar.volgnummer, 'belastingsoort', ar.belastingsoort,
      'tarief', json_build_object('code', t.code, 'percentage', t.percentage::text, 'bedragCenten', t.bedrag_centen::text),
      'keuzes', vo.keuzes, 'aantal', ar.aantal::text, 'deel', json_build_object('teller', ar.deel_teller, 'noemer', ar.deel_noemer),
      'gebeurtenis', case when ar.gebeurtenis_op is not null then
        json_build_object('soort', ar.gebeurtenis, 'datum', ar.gebeurtenis_op) end,
      'bedrag', ar.bedrag_centen::text,
      'verminderd', (select coalesce(sum(v.bedrag_centen), 0)::text from vermindering v
        where v.gemeente_id = ar.gemeente_id and v.aanslag_id = ar.aanslag_id and v.aanslagregel_id = ar.id
          and v.status = 'toegekend'),
      'open', (select coalesce(sum(br.bedrag_centen), 0)::text from boekingsregel br
        where br.gemeente_id = ar.gemeente_id and br.aanslag_id = ar.aanslag_id and br.aanslagregel_id = ar.id
          and br.rekening = 'debiteuren'),
      'adres', (select coalesce(ad.straat || ' ' || concat_ws(' ', ad.huisnummer,
          nullif(ad.huisletter || coalesce(ad.schrijfwijze, ad.toevoeging), '')), o.locatieomschrijving)
        from woz_object o left join adres ad on ad.gemeente_id = o.gemeente_id and ad.id = o.adres_id
        where o.gemeente_id = ar.gemeente_id and o.id = ar.object_id),
      'verordening', json_build_object('naam', vo.naam, 'publicatie', vo.publicatie,
        'bekendgemaaktOp', vo.bekendgemaakt_op,
        'teBevestigen', vo.zekerheid = 'te-bevestigen' or vo.gecontroleerd_door is null))
    order by ar.volgnummer), '[]')
  from aanslagregel ar
  join tarief t on t.gemeente_id = ar.gemeente_id and t.id = ar.tarief_id
  join verordening vo on vo.gemeente_id = t.gemeente_id and vo.id = t.verordening_id
  where ar.gemeente_id = a.gemeente_id and ar.aanslag_id = a.id`;

/**
 * The betalingsregeling that an aanslag is in now: the terms of the plan that holds, what is open of every aanslag in it,
 * and what came in on them since that plan began.
 */
const regelingOf = () => Prisma.sql`
  select json_build_object('id', rg.id, 'status', rg.status,
    'termijnen', (select json_agg(json_build_object('volgnummer', t.volgnummer, 'vervaldag', t.vervaldag,
        'bedrag', t.bedrag_centen::text) order by t.volgnummer)
      from regelingtermijn t
      where t.gemeente_id = rg.gemeente_id and t.regeling_id = rg.id and t.planversie = rg.planversie),
    'aanslagen', (select json_agg(json_build_object('aanslagId', x.aanslag_id,
        'open', (select coalesce(sum(br.bedrag_centen), 0)::text from boekingsregel br
          where br.gemeente_id = x.gemeente_id and br.aanslag_id = x.aanslag_id and br.rekening like 'debiteuren%')
        ) order by x.volgnummer)
      from regeling_aanslag x where x.gemeente_id = rg.gemeente_id and x.regeling_id = rg.id),
    'ontvangen', (select coalesce(-sum(br.bedrag_centen), 0)::text
      from regeling_aanslag x
      join boekingsregel br on br.gemeente_id = x.gemeente_id and br.aanslag_id = x.aanslag_id
        and br.rekening like 'debiteuren%'
      join boeking b on b.gemeente_id = br.gemeente_id and b.id = br.boeking_id
        and b.telt in ('ontvangst', 'storno', 'verrekening') and b.gemaakt_op >= p.vanaf_op
      where x.gemeente_id = rg.gemeente_id and x.regeling_id = rg.id))
  from regeling_aanslag ra
  join regeling rg on rg.gemeente_id = ra.gemeente_id and rg.id = ra.regeling_id and rg.status in ('lopend', 'gemist')
  join regelingplan p on p.gemeente_id = rg.gemeente_id and p.regeling_id = rg.id and p.versie = rg.planversie
  where ra.gemeente_id = a.gemeente_id and ra.aanslag_id = a.id and ra.actief`;

/** The terms in which it is collected from an account now, and what came in on it since they were told. */
const incassoOf = () => Prisma.sql`
  select json_build_object('id', ip.id,
    'termijnen', (select json_agg(json_build_object('volgnummer', t.volgnummer, 'vervaldag', t.dag,
        'bedrag', t.bedrag_centen::text) order by t.volgnummer)
      from incassotermijn t where t.gemeente_id = ip.gemeente_id and t.plan_id = ip.id),
    'aanslagen', json_build_array(json_build_object('aanslagId', a.id, 'open', stand.open_centen)),
    'ontvangen', (select coalesce(-sum(br.bedrag_centen), 0)::text
      from boekingsregel br
      join boeking b on b.gemeente_id = br.gemeente_id and b.id = br.boeking_id
        and b.telt in ('ontvangst', 'storno', 'verrekening') and b.gemaakt_op >= ip.vanaf_op
      where br.gemeente_id = ip.gemeente_id and br.aanslag_id = a.id and br.rekening like 'debiteuren%'))
  from incassoplan ip where ip.gemeente_id = a.gemeente_id and ip.aanslag_id = a.id and ip.status = 'lopend'`;

const toRegeling = (row: RegelingRow): Regelingplan => ({ ...toRooster(row), status: row.status });

const toRooster = (row: Omit<RegelingRow, 'status'>): Incassorooster => ({
  id: row.id,
  termijnen: row.termijnen.map(({ volgnummer, vervaldag, bedrag }) => ({
    volgnummer,
    vervaldag: toLocalDate(vervaldag),
    bedrag: toCents(BigInt(bedrag)),
  })),
  aanslagen: row.aanslagen.map(({ aanslagId, open }) => ({ aanslagId, open: toCents(BigInt(open)) })),
  ontvangen: toCents(BigInt(row.ontvangen)),
});

const bigintOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

function toAanslag(row: AanslagRow): EigenAanslag {
  const regels = row.regels.map(
    (regel): EigenRegel => ({
      ...regel,
      tarief: { ...regel.tarief, bedragCenten: bigintOrNull(regel.tarief.bedragCenten) },
      aantal: BigInt(regel.aantal),
      bedrag: toCents(BigInt(regel.bedrag)),
      verminderd: toCents(BigInt(regel.verminderd)),
      open: toCents(BigInt(regel.open)),
    }),
  );
  return {
    gemeenteId: row.gemeente_id,
    id: row.id,
    persoonId: row.persoon_id,
    aanslagnummer: row.aanslagnummer,
    belastingjaar: row.belastingjaar,
    dagtekening: toLocalDate(row.dagtekening),
    betaalschema: row.betaalschema,
    betalingskenmerk: row.betalingskenmerk,
    bedrag: toCents(row.bedrag_centen),
    verminderd: toCents(regels.reduce((sum, { verminderd }) => sum + verminderd, 0n)),
    afgeschreven: toCents(BigInt(row.afgeschreven_centen)),
    open: toCents(BigInt(row.open_centen)),
    teVeelOntvangen: toCents(BigInt(row.te_veel_centen)),
    onderweg: toCents(BigInt(row.onderweg_centen)),
    biljetId: row.biljet_id,
    regels,
    regeling: row.regeling && toRegeling(row.regeling),
    incasso: row.incasso && toRooster(row.incasso),
  };
}
