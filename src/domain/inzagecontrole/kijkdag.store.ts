import { normalizeNaam } from '@/domain/personen/zoeknaam';
import type { LocalDate } from '@/platform/local-date';
import { betrokkeneOf } from '@/platform/processing-log';
import type { Write } from '@/platform/tenant';
import { type Aanleiding, type Bekeken, handelingsleutel, type Kijker, type Kijkregel } from './kijkdag';

/** Who supervises looks at people because that is his work; each such look is in the audit by itself. */
const TOEZICHT: readonly string[] = ['wie-keek', 'inzagecontrole', 'zegels', 'bewaren'];

type Venster = { van: number; tot: number };
type Rij = Omit<Kijkregel, 'moment'> & { moment: Date };

const toRegel = ({ moment, ...rij }: Rij): Kijkregel => ({ ...rij, moment: moment.getTime() });

/** All that medewerkers looked at in this gemeente in a span of time. */
export async function listKijkregels({ db, gemeenteId }: Write, { van, tot }: Venster): Promise<Kijkregel[]> {
  const rijen = await db.$queryRaw<Rij[]>`
    select operatie, moment, medewerker, rol, doel, betrokkene, omvang
    from zoek_inzage(${gemeenteId}::int, ${new Date(van)}::timestamptz, ${new Date(tot)}::timestamptz, ${[...TOEZICHT]}::text[])`;
  return rijen.map(toRegel);
}

/** The same of some people. */
export async function listKijkregelsVan(
  { db, gemeenteId }: Write,
  { van, tot }: Venster,
  betrokkenen: readonly string[],
): Promise<Kijkregel[]> {
  const rijen = await db.$queryRaw<Rij[]>`
    select operatie, moment, medewerker, rol, doel, betrokkene, omvang
    from zoek_inzage_van(${gemeenteId}::int, ${new Date(van)}::timestamptz, ${new Date(tot)}::timestamptz,
      ${[...TOEZICHT]}::text[], ${[...betrokkenen]}::text[])`;
  return rijen.map(toRegel);
}

/** Which persons these names in the processing log are. */
export async function findBekeken(
  { db, gemeenteId }: Write,
  betrokkenen: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    select id::text as id from persoon where gemeente_id = ${gemeenteId}`;
  const gevonden = new Map<string, string>();
  for (const { id } of rijen) {
    const betrokkene = betrokkeneOf(gemeenteId, id);
    if (betrokkenen.has(betrokkene)) gevonden.set(betrokkene, id);
  }
  return gevonden;
}

type Bekekenrij = Omit<Bekeken, 'aanleidingen'> & { id: string };

/** What the rules need to know of these persons by their ids; of a row that was merged, what is so of the one that stays. */
export async function loadBekeken(
  write: Write,
  ids: readonly string[],
  dag: LocalDate,
  venster: Venster,
): Promise<Map<string, Bekeken>> {
  const { db, gemeenteId } = write;
  const rijen = await db.$queryRaw<Bekekenrij[]>`
    select i.id::text as id, b.sleutel, b.geslachtsnaam as naam, b.geheimhouding as afgeschermd,
      array(select a.adres_id::text from persoon_adres a where a.gemeente_id = ${gemeenteId} and a.persoon_id = b.id
        and a.soort = 'woon' and a.vanaf <= ${dag}::date and (a.tot is null or ${dag}::date < a.tot)) as adressen
    from unnest(${[...ids]}::uuid[]) i(id)
    cross join lateral (select coalesce(samengevoegd_met, id) as id from persoon
      where gemeente_id = ${gemeenteId} and id = i.id offset 0) p
    cross join lateral (select id, sleutel, geslachtsnaam, geheimhouding from persoon
      where gemeente_id = ${gemeenteId} and id = p.id offset 0) b`;
  const aanleidingen = await listAanleidingen(write, ids, venster);
  return new Map(
    rijen.map(({ id, naam, ...rij }) => [
      id,
      { ...rij, naam: normalizeNaam(naam), aanleidingen: aanleidingen.get(id) ?? [] },
    ]),
  );
}

type Aanleidingrij = { id: string; medewerker: string | null; van: Date; tot: Date | null };

/**
 * What was open about these persons in a span of time: a contact in which something was asked or it was established who it
 * was, a task, a case. A contact that was let go is none.
 */
async function listAanleidingen(
  { db, gemeenteId }: Write,
  ids: readonly string[],
  { van, tot }: Venster,
): Promise<Map<string, Aanleiding[]>> {
  const begin = new Date(van - 86_400_000);
  const einde = new Date(tot + 86_400_000);
  const rijen = await db.$queryRaw<Aanleidingrij[]>`
    select i.id::text as id, o.medewerker, o.van, o.tot from unnest(${[...ids]}::uuid[]) i(id)
    cross join lateral (select coalesce(samengevoegd_met, id) as id from persoon
      where gemeente_id = ${gemeenteId} and id = i.id offset 0) p
    cross join lateral (
      select c.medewerker_id::text as medewerker, c.begonnen_op as van, c.afgerond_op as tot from klantcontact c
      where c.gemeente_id = ${gemeenteId} and c.persoon_id = p.id and c.begonnen_op < ${einde}::timestamptz
        and (c.afgerond_op is null or c.afgerond_op >= ${begin}::timestamptz) and c.status <> 'losgelaten'
        and (c.verificatie in ('gelukt', 'mislukt', 'ingelogd')
          or exists (select from vraag v where v.gemeente_id = c.gemeente_id and v.contact_id = c.id))
      union all
      select t.medewerker_id::text, t.gemaakt_op, t.afgerond_op from taak t
      where t.gemeente_id = ${gemeenteId} and t.persoon_id = p.id and t.gemaakt_op < ${einde}::timestamptz
        and (t.afgerond_op is null or t.afgerond_op >= ${begin}::timestamptz)
      union all
      select z.behandelaar_id::text, z.ontvangen_op,
        case when z.fase in ('afgehandeld', 'ingetrokken') then z.fase_op end from zaak z
      where z.gemeente_id = ${gemeenteId} and z.persoon_id = p.id and z.ontvangen_op < ${einde}::timestamptz
        and (z.fase not in ('afgehandeld', 'ingetrokken') or z.fase_op >= ${begin}::timestamptz)
      offset 0) o`;
  const gevonden = new Map<string, Aanleiding[]>();
  for (const { id, medewerker, van: vanaf, tot: totaan } of rijen) {
    const een = { medewerker, van: vanaf.getTime(), tot: totaan?.getTime() ?? einde.getTime() };
    gevonden.set(id, [...(gevonden.get(id) ?? []), een]);
  }
  return gevonden;
}

/** Who of the medewerkers did something about whom of these persons, per day. Keys of `handelingsleutel`, with ids. */
export async function listHandelingen(
  { db, gemeenteId }: Write,
  ids: readonly string[],
  { van, tot }: Venster,
): Promise<Set<string>> {
  const rijen = await db.$queryRaw<{ id: string; medewerker: string; dag: string }[]>`
    select distinct i.id::text as id, substr(a.actor, 12) as medewerker,
      (a.moment at time zone 'Europe/Amsterdam')::date::text as dag
    from unnest(${[...ids]}::uuid[]) i(id)
    cross join lateral (
      select 'persoon' as soort, i.id
      union all select 'vraag', v.id from vraag v where v.gemeente_id = ${gemeenteId} and v.persoon_id = i.id
      union all select 'brief', b.id from brief b where b.gemeente_id = ${gemeenteId} and b.persoon_id = i.id
      union all select 'taak', t.id from taak t where t.gemeente_id = ${gemeenteId} and t.persoon_id = i.id
      union all select 'zaak', z.id from zaak z where z.gemeente_id = ${gemeenteId} and z.persoon_id = i.id
      union all select 'aanslag', g.id from aanslag g where g.gemeente_id = ${gemeenteId} and g.persoon_id = i.id
      union all select 'document', d.id from document d where d.gemeente_id = ${gemeenteId} and d.persoon_id = i.id
      union all select 'regeling', r.id from regeling r where r.gemeente_id = ${gemeenteId} and r.persoon_id = i.id
      union all select 'terugbetaling', t.id from terugbetaling t where t.gemeente_id = ${gemeenteId} and t.persoon_id = i.id
      union all select 'kwitantie', k.id from kwitantie k where k.gemeente_id = ${gemeenteId} and k.persoon_id = i.id
      offset 0) d
    cross join lateral (select l.actor, l.moment from audit l
      where l.gemeente_id = ${gemeenteId} and l.onderwerp_soort = d.soort and l.onderwerp_id = d.id::text
        and l.moment >= ${new Date(van)}::timestamptz and l.moment < ${new Date(tot)}::timestamptz
        and l.actor like 'medewerker:%' offset 0) a`;
  return new Set(rijen.map(({ id, medewerker, dag }) => handelingsleutel(medewerker, id, dag)));
}

/** What is known of who works here: of who has a key, where he lives as far as that is in this gemeente. */
export async function loadKijkers(
  { db, gemeenteId, ctx }: Write,
  dag: LocalDate,
): Promise<Map<string, Kijker>> {
  const rijen = await db.$queryRaw<
    { id: string; sleutel: string | null; naam: string; adressen: string[] }[]
  >`
    select m.id::text as id, m.persoon_sleutel as sleutel, m.naam,
      array(select a.adres_id::text from persoon p
        join persoon_adres a on a.gemeente_id = p.gemeente_id and a.persoon_id = p.id and a.soort = 'woon'
          and a.vanaf <= ${dag}::date and (a.tot is null or ${dag}::date < a.tot)
        where p.gemeente_id = ${gemeenteId} and p.sleutel = m.persoon_sleutel) as adressen
    from medewerker m where m.kantoor_id = ${ctx.kantoorId}`;
  return new Map(
    rijen.map(({ id, naam, ...rij }) => [id, { ...rij, naam: normalizeNaam(naam).split(' ').at(-1) ?? '' }]),
  );
}
