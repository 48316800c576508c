import { nieuweBerichten } from '@/domain/documenten/nieuwe-berichten';
import type { Stilstand } from '@/domain/opschortingen/opschorting';
import { type Geadresseerde, type Groet, groetVan } from '@/domain/personen/aanschrijving';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { type Lopend, type LopendRij, splitZaken } from '@/domain/zaken/lopende-zaken';
import { zakenVanWie } from '@/domain/zaken/zaken-van-wie';
import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { BRIEF_NIEUW_DAGEN, type Brieffeit, type Vraagfeit } from './wachtend';

export type Wachtfeiten = {
  vragen: Vraagfeit[];
  brieven: Brieffeit[];
  /** Every letter that was never opened, of whatever day: the number beside "Berichten". */
  nieuweBerichten: number;
  /** What goes on, by the next day, and how many cases are done. */
  zaken: { lopend: Lopend[]; klaar: number };
  /** For which whole debts collecting waits today. */
  stil: Stilstand[];
  /** As a letter names him. */
  naam: string;
  /** As his page greets him. */
  groet: Groet;
};

type Row = Omit<Wachtfeiten, 'brieven' | 'zaken' | 'naam' | 'groet' | 'stil'> & {
  stil: { aanslagId: string | null; grond: string; tot: string | null }[];
  gemeente_id: number;
  zaken: LopendRij[];
  persoon: Pick<Geadresseerde, 'soort' | 'naam' | 'geboortedatum' | 'overlijdensdatum'>;
  brieven: { id: string; dagtekening: string }[];
};

/**
 * All that a person's first page tells beside his aanslagen, by gemeente: questions that are not at their end, letters of the
 * last weeks that were not opened, cases, the name to greet him by. One statement, however much there is (P12).
 */
export async function getWachtfeiten(
  read: Read,
  wie: readonly { gemeenteId: number; persoonId: string }[],
): Promise<Map<number, Wachtfeiten>> {
  const asked = wie.filter(({ gemeenteId }) => read.gemeenten.includes(gemeenteId));
  if (asked.length === 0) return new Map();
  const vandaag = localDateOf(read.ctx.now);
  const rows = await read.db.$queryRaw<Row[]>`
    select wie.gemeente_id, (${vragenVan(read.ctx.kantoorId)}) as vragen,
      (select coalesce(json_agg(json_build_object('id', d.id, 'dagtekening', d.dagtekening) order by d.dagtekening desc, d.id), '[]')
        from document d where d.gemeente_id = wie.gemeente_id and d.persoon_id = wie.persoon_id
          and d.dagtekening > ${vandaag}::date - ${BRIEF_NIEUW_DAGEN}::int
          and not exists (select from bezorging b where b.gemeente_id = d.gemeente_id and b.document_id = d.id
            and b.kanaal = 'mijn' and b.resultaat = 'geopend')
          and not exists (select from bericht_gelezen g where g.gemeente_id = d.gemeente_id
            and g.persoon_id = d.persoon_id and g.document_id = d.id)) as brieven,
      (select coalesce(json_agg(json_build_object('aanslagId', o.aanslag_id, 'grond', o.grond, 'tot', o.tot) order by o.id), '[]')
        from opschorting o where o.gemeente_id = wie.gemeente_id and o.persoon_id = wie.persoon_id
          and o.aanslagregel_id is null and o.bedrag_centen is null
          and o.vanaf <= ${vandaag}::date and (o.tot is null or o.tot > ${vandaag}::date)) as stil,
      ${nieuweBerichten[namensVan(read.ctx) === null ? 'zelf' : 'namens']} as "nieuweBerichten", ${zakenVanWie} as zaken,
      (select json_build_object('naam', ${Prisma.raw(NAAMDELEN)}, 'soort', p.soort, 'overlijdensdatum', p.overlijdensdatum,
          'geboortedatum', coalesce(p.geboortedatum::text, p.geboorte_onvolledig)) from persoon p where p.gemeente_id = wie.gemeente_id and p.id = wie.persoon_id) as persoon
    from unnest(${asked.map((w) => w.gemeenteId)}::int[], ${asked.map((w) => w.persoonId)}::uuid[]) as wie(gemeente_id, persoon_id)`;
  for (const { gemeenteId, persoonId } of asked) read.shows(gemeenteId, [persoonId]);
  return new Map(
    rows.map(({ gemeente_id, vragen, brieven, stil, nieuweBerichten, zaken, persoon }) => [
      gemeente_id,
      {
        vragen,
        brieven: brieven.map(({ id, dagtekening }) => ({ id, dagtekening: toLocalDate(dagtekening) })),
        stil: stil.map(({ tot, ...een }) => ({ ...een, tot: tot === null ? null : toLocalDate(tot) })),
        nieuweBerichten,
        zaken: splitZaken(zaken),
        naam: aanschrijfnaam(persoon.naam),
        groet: groetVan(persoon, vandaag),
      },
    ]),
  );
}

const vragenVan = (kantoorId: number) => Prisma.sql`
  select coalesce(json_agg(json_build_object('id', v.id,
      'onderwerp', json_build_object('naam', coalesce(o.naam, v.onderwerp), 'naamEn', coalesce(o.naam_en, v.onderwerp)),
      'stand', v.stand, 'resultaat', v.resultaat,
      'nietBereikt', coalesce((select s.soort from vraagstap s
        where s.gemeente_id = v.gemeente_id and s.vraag_id = v.id and s.zichtbaar
        order by s.moment desc, s.id desc limit 1) = 'niet-bereikt', false),
      'taak', (select json_build_object('bellen', t.soort = 'terugbellen', 'beloofd', b.beloofd)
        from taak t left join belofte b on b.gemeente_id = t.gemeente_id and b.id = t.belofte_id
        where t.gemeente_id = v.gemeente_id and t.onderwerp_soort = 'vraag' and t.onderwerp_id = v.id and t.status <> 'afgerond'
          and t.soort <> 'terugmelding'
        order by t.gemaakt_op desc, t.id limit 1)) order by v.ontvangen_op desc), '[]')
  from (select * from vraag where vraag.gemeente_id = wie.gemeente_id and vraag.persoon_id = wie.persoon_id
    and vraag.stand <> 'beantwoord' order by vraag.ontvangen_op desc limit 50) v
  left join onderwerp o on o.kantoor_id = ${kantoorId} and o.sleutel = v.onderwerp`;
