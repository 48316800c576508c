import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { Grond } from '@/domain/opschortingen/opschorting';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { loadBankTotEnMet } from './bankdag.store';
import { betaalplanOp } from './betaalplan.store';
import type { Padstap, Persoonsoort } from './invorderingspad';
import { type Dagfeiten, type Vorderingfeiten, vorigeBankdag } from './waarom-niet';
import {
  adresOp,
  adresstopOp,
  briefTerugOp,
  oninbaarVoorgesteldOp,
  wachtendOp,
  zakenOp,
} from './wachtend.store';

/** The way of the gemeente on a day, with where it comes from; null where there is none. */
export function padOp(gegevens: Gegevens, dag: LocalDate): Dagfeiten['pad'] {
  const geldend = geldendOp('invorderingspad', gegevens, dag);
  return geldend.waarde && { waarde: geldend.waarde, bron: geldend.rij.bron };
}

/** What holds in a gemeente for every claim on a day. Throws NotFound outside the read. */
export async function loadDagfeiten(read: Read, gemeenteId: number, dag: LocalDate): Promise<Dagfeiten> {
  return {
    pad: padOp(await readGegevens(read, gemeenteId), dag),
    bankTotEnMet: await loadBankTotEnMet(read),
    bankVereist: vorigeBankdag(localDateOf(read.ctx.now)),
  };
}

type Rij = {
  aanslagId: string;
  persoonId: string;
  aanslagnummer: string;
  persoonsoort: string;
  laatsteVervaldag: Date;
  teLaat: bigint;
  later: bigint;
  kosten: bigint;
  regeling: string | null;
  overledenOp: Date | null;
  adresBekend: boolean;
  postTerug: Date | null;
  oninbaarVoorgesteld: bigint | null;
  oninbaar: bigint;
  wacht: { grond: string; tot: string | null; houdt: string; kosten: string }[];
  zaken: { soort: string }[];
  stappen: { stap: string; dagtekening: string; uiterlijk: string; bedrag: string }[];
};

export type Vorderingstand = {
  aanslagId: string;
  persoonId: string;
  aanslagnummer: string;
  /** Costs that wait, for an objection or with all of it. */
  kostenWacht: Cents;
  feiten: Vorderingfeiten;
};

/**
 * How claims stand on a day, as far as a step of collection depends on it; one statement, whatever their number. Also of
 * one that is paid. `welke` chooses among the rows of `aanslag a`.
 */
export async function loadVorderingen(
  { db }: Read,
  gemeenteId: number,
  dag: LocalDate,
  welke: { aanslagIds: readonly string[] } | { persoonId: string },
): Promise<Vorderingstand[]> {
  const gekozen =
    'persoonId' in welke
      ? Prisma.sql`a.persoon_id = ${welke.persoonId}::uuid`
      : Prisma.sql`a.id = any(${[...welke.aanslagIds]}::uuid[])`;
  const rijen = await db.$queryRaw<Rij[]>`
    select a.id as "aanslagId", a.persoon_id as "persoonId", a.aanslagnummer, pe.soort as persoonsoort,
      a.laatste_vervaldag as "laatsteVervaldag", p.te_laat as "teLaat", p.later, p.kosten, rg.status as regeling,
      pe.overlijdensdatum as "overledenOp", ${adresOp(gemeenteId, dag)} as "adresBekend", post.dag as "postTerug",
      ${oninbaarVoorgesteldOp(gemeenteId)} as "oninbaarVoorgesteld",
      (select coalesce(sum(br.bedrag_centen), 0)::bigint from boekingsregel br where br.gemeente_id = a.gemeente_id
        and br.aanslag_id = a.id and br.rekening = 'oninbaar') as oninbaar,
      coalesce((select jsonb_agg(jsonb_build_object('grond', w.grond, 'tot', w.tot, 'houdt', w.van_regels::text, 'kosten', w.van_kosten::text) order by w.grond, w.tot)
        from (${wachtendOp(gemeenteId, dag)}) w), '[]') as wacht,
      coalesce((select jsonb_agg(jsonb_build_object('soort', z.soort) order by z.soort)
        from (${zakenOp(gemeenteId, dag)}) z), '[]') as zaken,
      coalesce((select jsonb_agg(jsonb_build_object('stap', s.stap, 'dagtekening', s.dagtekening, 'uiterlijk', s.uiterlijk,
          'bedrag', s.bedrag_centen::text) order by s.dagtekening, s.id)
        from invorderingsstap s where s.gemeente_id = a.gemeente_id and s.aanslag_id = a.id and s.terug_van is null
          and not exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id)), '[]') as stappen
    from aanslag a
    join persoon pe on pe.gemeente_id = a.gemeente_id and pe.id = a.persoon_id
    left join (${betaalplanOp(gemeenteId, dag, gekozen)}) b on b.aanslag_id = a.id
    cross join lateral (select a.id as aanslag_id, a.persoon_id, coalesce(b.te_laat, 0)::bigint as te_laat,
      coalesce(b.later, 0)::bigint as later, coalesce(b.kosten, 0)::bigint as kosten) p
    left join lateral (select rg.status from regeling_aanslag ra
      join regeling rg on rg.gemeente_id = ra.gemeente_id and rg.id = ra.regeling_id
      where ra.gemeente_id = a.gemeente_id and ra.aanslag_id = a.id and ra.actief) rg on true
    cross join lateral (select greatest((select max(t.dag) from (${briefTerugOp(gemeenteId)}) t),
      (select max(t.dag) from (${adresstopOp(gemeenteId)}) t)) as dag) post
    where a.gemeente_id = ${gemeenteId} and ${gekozen}
    order by a.aanslagnummer`;
  return rijen.map((rij) => ({
    aanslagId: rij.aanslagId,
    persoonId: rij.persoonId,
    aanslagnummer: rij.aanslagnummer,
    kostenWacht: sumCents(rij.wacht.map((w) => toCents(BigInt(w.kosten)))),
    feiten: {
      persoonsoort: rij.persoonsoort as Persoonsoort,
      laatsteVervaldag: fromDatabaseDate(rij.laatsteVervaldag),
      teLaat: toCents(rij.teLaat),
      later: toCents(rij.later),
      kosten: toCents(rij.kosten),
      regeling: rij.regeling as Vorderingfeiten['regeling'],
      overledenOp: fromDatabaseDateOrNull(rij.overledenOp),
      adresBekend: rij.adresBekend,
      postTerug: fromDatabaseDateOrNull(rij.postTerug),
      oninbaarVoorgesteld: rij.oninbaarVoorgesteld === null ? null : toCents(rij.oninbaarVoorgesteld),
      oninbaar: toCents(rij.oninbaar),
      opschortingen: rij.wacht.map((w) => ({
        ...{ grond: w.grond as Grond, tot: w.tot === null ? null : toLocalDate(w.tot) },
        ...{ houdt: toCents(BigInt(w.houdt)), houdtKosten: toCents(BigInt(w.kosten)) },
      })),
      zaken: rij.zaken.map((z) => ({ soort: z.soort as 'kwijtschelding' | 'bezwaar' })),
      stappen: rij.stappen.map((s) => ({
        stap: s.stap as Padstap,
        dagtekening: toLocalDate(s.dagtekening),
        uiterlijk: toLocalDate(s.uiterlijk),
        bedragCenten: toCents(BigInt(s.bedrag)),
      })),
    },
  }));
}
