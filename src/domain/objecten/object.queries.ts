import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { type AdresRij, adresOf, formatAdres } from '../personen/persoon';

export type ObjectView = {
  wozObjectnummer: string;
  /** What the person is of it, owner first. */
  belangen: ('eigenaar' | 'gebruiker')[];
  soort: 'woning' | 'niet-woning';
  /** The address, or where it lies when it has none; '' when neither is known. */
  adres: string;
  /** Of each year the value that was determined last, the latest year first. What was only delivered is not among them. */
  waarden: Waarde[];
};
export type Waarde = {
  belastingjaar: number;
  waardeEuro: number;
  waardepeildatum: string;
  /** The day on the beschikking, and on which it was determined; null where it was taken over. */
  dagtekening: string | null;
  vastgesteldOp: string | null;
  /** By which decision. */
  besluit: 'vaststelling' | 'herziening' | 'vermindering' | 'uitspraak' | 'overgenomen';
  /** The name of the heffingsambtenaar; null where it was taken over, and for a citizen. */
  door: string | null;
};
export type ContainerView = {
  soort: string;
  inhoudLiter: number;
  nummer: string;
  adres: string;
  /** Of this year, which goes on: provisional. */
  ledigingen: number;
  /** Of the year before, which the aanslagen of this year are about: final. */
  ledigingenVorigJaar: number;
};
export type HondView = { volgnummer: number; vanaf: string; tot: string | null };
export type ObjectenView = {
  objecten: ObjectView[];
  containers: ContainerView[];
  honden: HondView[];
  jaar: number;
};

type Row = {
  objecten: (Omit<ObjectView, 'adres'> & { plek: AdresRij | null; locatieomschrijving: string | null })[];
  containers: (Omit<ContainerView, 'adres'> & { plek: AdresRij })[];
  honden: HondView[];
};

/** How often container `c` was emptied in a year while the person of `pa` lived there, as his aanslag counts it. */
const geleegd = (jaar: number): Prisma.Sql => Prisma.sql`(select count(*) from lediging l
  where l.gemeente_id = c.gemeente_id and l.container_id = c.id
    and l.moment >= (greatest(pa.vanaf, make_date(${jaar}, 1, 1))::timestamp at time zone 'Europe/Amsterdam')
    and l.moment < (make_date(${jaar + 1}, 1, 1)::timestamp at time zone 'Europe/Amsterdam'))`;

/**
 * What one person owns, uses and keeps in one gemeente today: objects with their values, containers at the
 * addresses he uses with the emptyings of this year and the one before, dogs. The caller has shown the person already. One statement.
 */
export async function getObjectenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<ObjectenView> {
  const vandaag = localDateOf(read.ctx.now);
  const jaar = Number(vandaag.slice(0, 4));
  // Who decided is for who works here; a citizen is told by whom in his beschikking.
  const vanStaf = read.ctx.actor.soort === 'medewerker';
  const [row] = await read.db.$queryRaw<Row[]>`
    select
      coalesce((select json_agg(json_build_object('wozObjectnummer', o.woz_objectnummer, 'belangen', b.belangen, 'soort', o.soort,
          'plek', to_json(a), 'locatieomschrijving', o.locatieomschrijving,
          'waarden', coalesce((select json_agg(json_build_object('belastingjaar', w.belastingjaar,
              'waardeEuro', w.waarde_euro, 'waardepeildatum', w.waardepeildatum, 'dagtekening', w.dagtekening, 'besluit', w.soort,
              'vastgesteldOp', w.op, 'door', w.door) order by w.belastingjaar desc)
            from (select distinct on (w.belastingjaar) w.belastingjaar, w.waarde_euro, w.waardepeildatum, v.dagtekening, v.soort,
                case when v.soort <> 'overgenomen' then (v.besloten_op at time zone 'Europe/Amsterdam')::date end as op,
                case when ${vanStaf} then (select m.naam from medewerker m where m.kantoor_id = ${read.ctx.kantoorId}
                  and 'medewerker:' || m.id = v.besloten_door) end as door
              from woz_waarde w join woz_vaststelling v on v.gemeente_id = w.gemeente_id and v.id = w.vaststelling_id
                and v.status = 'vastgesteld'
              where w.gemeente_id = o.gemeente_id and w.object_id = o.id
              order by w.belastingjaar, v.besloten_op desc, w.volgnummer desc) w), '[]'))
          order by a.straat, a.huisnummer, o.woz_objectnummer)
        from (select object_id, json_agg(distinct soort) as belangen from belang
          where gemeente_id = ${gemeenteId} and persoon_id = ${persoonId}::uuid
            and vanaf <= ${vandaag}::date and (tot is null or ${vandaag}::date < tot) group by object_id) b
        join woz_object o on o.gemeente_id = ${gemeenteId} and o.id = b.object_id
        left join adres a on a.gemeente_id = o.gemeente_id and a.id = o.adres_id), '[]') as objecten,
      coalesce((select json_agg(json_build_object('nummer', c.nummer, 'soort', c.soort, 'inhoudLiter', c.inhoud_liter,
          'plek', to_json(a),
          'ledigingen', ${geleegd(jaar)}, 'ledigingenVorigJaar', ${geleegd(jaar - 1)})
          order by c.soort, c.nummer)
        from persoon_adres pa
        join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id
        join container c on c.gemeente_id = a.gemeente_id and c.adres_id = a.id and c.tot is null
        where pa.gemeente_id = ${gemeenteId} and pa.persoon_id = ${persoonId}::uuid and pa.tot is null
          and pa.soort <> 'post'), '[]') as containers,
      coalesce((select json_agg(json_build_object('volgnummer', h.volgnummer, 'vanaf', h.vanaf, 'tot', h.tot)
          order by h.vanaf desc, h.volgnummer)
        from hond h where h.gemeente_id = ${gemeenteId} and h.persoon_id = ${persoonId}::uuid), '[]') as honden`;
  const adresVan = (plek: AdresRij | null): string | null => {
    const adres = plek && adresOf(plek);
    return adres && formatAdres(adres);
  };
  return {
    jaar,
    objecten: (row?.objecten ?? []).map(({ plek, locatieomschrijving, ...object }) => ({
      ...object,
      adres: adresVan(plek) ?? locatieomschrijving ?? '',
    })),
    containers: (row?.containers ?? []).map(({ plek, ...container }) => ({
      ...container,
      adres: adresVan(plek) ?? '',
    })),
    honden: row?.honden ?? [],
  };
}
