import { readOnderwerpnamen } from '@/domain/kennis/read-onderwerp';
import { type AdresRij, adresOf, formatAdres } from '@/domain/personen/persoon';
import type { Zaaksoort } from '@/domain/zaken/zaak';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Kanaal, Richting } from './contact';
import type { Dossierobject, Objectsoort, Objectverwijzing } from './contactobject';

type Rij = {
  soort: Objectsoort;
  id: string;
  als: string | null;
  nummer: string | null;
  jaar: number | null;
  plek: AdresRij | null;
  dag: Date | null;
  centen: bigint | null;
};

/** Of each sort the latest; who asks about more than this finds it by its number. */
const PER_SOORT = 30;

/**
 * What may be named as what a contact is about: everything in the file of this person, the latest first. The caller has
 * shown the person already. One statement.
 */
export async function listDossierobjecten(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Dossierobject[]> {
  const rijen = await db.$queryRaw<Rij[]>`
    with mijn as materialized (
      select a.id, a.aanslagnummer, a.belastingjaar, a.dagtekening from aanslag a
      where a.gemeente_id = ${gemeenteId} and a.persoon_id = ${persoonId}::uuid order by a.dagtekening desc limit ${PER_SOORT})
    (select 'aanslag' as soort, m.id, null::text as als, m.aanslagnummer as nummer, m.belastingjaar as jaar, null::json as plek,
        null::date as dag, null::bigint as centen
      from mijn m order by m.dagtekening desc, m.id)
    union all
    (select 'zaak', z.id, z.soort, z.zaaknummer, null, null, null, null from zaak z
      where z.gemeente_id = ${gemeenteId} and z.persoon_id = ${persoonId}::uuid order by z.ontvangen_op desc limit ${PER_SOORT})
    union all
    (select 'document', d.id, d.soort, null, null, null, d.dagtekening, null from document d
      where d.gemeente_id = ${gemeenteId} and d.persoon_id = ${persoonId}::uuid order by d.dagtekening desc, d.id limit ${PER_SOORT})
    union all
    (select 'betaling', r.boeking_id, null, null, null, null, b.dag, -sum(r.bedrag_centen)::bigint
      from mijn m
      join boekingsregel r on r.gemeente_id = ${gemeenteId} and r.aanslag_id = m.id
      cross join lateral (select coalesce(b.hoort_bij, b.boekdatum) as dag from boeking b
        where b.gemeente_id = r.gemeente_id and b.id = r.boeking_id and b.soort = 'ontvangst' offset 0) b
      group by r.boeking_id, b.dag order by b.dag desc, r.boeking_id limit ${PER_SOORT})
    union all
    (select 'belastingobject', e.object_id, 'woz', o.nummer, null, o.plek, null, null
      from (select distinct b.object_id from belang b
        where b.gemeente_id = ${gemeenteId} and b.persoon_id = ${persoonId}::uuid) e
      cross join lateral (select coalesce(o.locatieomschrijving, o.woz_objectnummer) as nummer,
          (select to_json(a) from adres a where a.gemeente_id = o.gemeente_id and a.id = o.adres_id) as plek
        from woz_object o where o.gemeente_id = ${gemeenteId} and o.id = e.object_id offset 0) o limit ${PER_SOORT})
    union all
    (select 'belastingobject', c.id, 'container', c.nummer, null, null, null, null
      from (select distinct p.adres_id from persoon_adres p
        where p.gemeente_id = ${gemeenteId} and p.persoon_id = ${persoonId}::uuid and p.soort <> 'post') p
      cross join lateral (select c.id, c.nummer from container c
        where c.gemeente_id = ${gemeenteId} and c.adres_id = p.adres_id offset 0) c limit ${PER_SOORT})
    union all
    (select 'belastingobject', h.id, 'hond', coalesce(h.naam, h.volgnummer::text), null, null, null, null from hond h
      where h.gemeente_id = ${gemeenteId} and h.persoon_id = ${persoonId}::uuid order by h.volgnummer limit ${PER_SOORT})`;
  return rijen.map(toObject);
}

/** What the contacts of this person were about, by the id of the contact. He was shown already. */
export async function listContactobjecten(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<ReadonlyMap<string, readonly Objectverwijzing[]>> {
  const rijen = await db.$queryRaw<{ contactId: string; soort: Objectsoort; id: string }[]>`
    select k.id as "contactId", o.soort, o.object_id as id
    from (select id from klantcontact where gemeente_id = ${gemeenteId} and persoon_id = ${persoonId}::uuid
      order by begonnen_op desc limit 100) k
    cross join lateral (select soort, object_id, gekoppeld_op from contactobject
      where gemeente_id = ${gemeenteId} and contact_id = k.id offset 0) o
    order by o.gekoppeld_op, o.soort, o.object_id`;
  const perContact = new Map<string, Objectverwijzing[]>();
  for (const { contactId, soort, id } of rijen)
    perContact.set(contactId, [...(perContact.get(contactId) ?? []), { soort, id }]);
  return perContact;
}

export type ContactOver = {
  id: string;
  persoonId: string | null;
  kanaal: Kanaal;
  richting: Richting;
  begonnenOp: Date;
  afgerondOp: Date | null;
  /** Who had it; null where it came in by itself. */
  medewerker: string | null;
  vragen: { onderwerp: string; resultaat: string | null }[];
};

/** The contacts that were about this, the latest first: for the page of the thing itself (D-03). */
export async function listContactenOver(
  read: Read,
  gemeenteId: number,
  { soort, id }: Objectverwijzing,
): Promise<ContactOver[]> {
  const rijen = await read.db.$queryRaw<ContactOver[]>`
    select k.id, k.persoon_id as "persoonId", k.kanaal, k.richting, k.begonnen_op as "begonnenOp", k.afgerond_op as "afgerondOp",
      (select m.naam from medewerker m where m.kantoor_id = ${read.ctx.kantoorId} and m.id = k.medewerker_id) as medewerker,
      coalesce((select json_agg(json_build_object('onderwerp', v.onderwerp, 'resultaat', v.resultaat) order by v.volgnummer)
        from vraag v where v.gemeente_id = k.gemeente_id and v.contact_id = k.id), '[]') as vragen
    from (select contact_id from contactobject where gemeente_id = ${gemeenteId} and soort = ${soort} and object_id = ${id}::uuid
      order by gekoppeld_op desc limit 25) o
    cross join lateral (select * from klantcontact where gemeente_id = ${gemeenteId} and id = o.contact_id
      and status <> 'losgelaten' offset 0) k
    order by k.begonnen_op desc, k.id`;
  const wie = rijen.flatMap(({ persoonId }) => (persoonId === null ? [] : [persoonId]));
  if (wie.length > 0) read.shows(gemeenteId, [...new Set(wie)]);
  const namen = await readOnderwerpnamen(read);
  return rijen.map((rij) => ({
    ...rij,
    vragen: rij.vragen.map((v) => ({ ...v, onderwerp: namen.get(v.onderwerp)?.naam ?? v.onderwerp })),
  }));
}

function toObject({ soort, id, als, nummer, jaar, plek, dag, centen }: Rij): Dossierobject {
  const op = fromDatabaseDate(dag ?? new Date(0));
  switch (soort) {
    case 'aanslag':
      return { soort, id, nummer: nummer ?? '', jaar: jaar ?? 0 };
    case 'zaak':
      return { soort, id, als: als as Zaaksoort, nummer: nummer ?? '' };
    case 'document':
      return { soort, id, als: als ?? '', dag: op };
    case 'betaling':
      return { soort, id, dag: op, bedrag: toCents(centen ?? 0n) };
    case 'belastingobject': {
      const adres = plek && adresOf(plek);
      const naam = adres ? formatAdres(adres) : (nummer ?? '');
      return { soort, id, als: als === 'hond' || als === 'container' ? als : 'woz', naam };
    }
  }
}
