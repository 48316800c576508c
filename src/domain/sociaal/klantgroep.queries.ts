import { readVorderingen } from '@/domain/invordering/read-vorderingen';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Duiding, Oordeel } from './duiding';
import { loadDuidingen } from './duiding.store';
import { laatsteReeks, nietMeerActueel, type Reeks } from './klantgroep';

export type Klant = {
  persoonId: string;
  naam: string;
  reeks: Reeks;
  /** The latest claim: its dossier is where somebody goes on. */
  aanslagId: string;
  aanslagnummer: string;
  /** Codes of what is not so any more; none where getting in touch makes sense. */
  beletsels: string[];
  duiding: Oordeel | null;
};

/** The most that one list shows; of a gemeente it is a handful. */
export const KLANTEN_MAX = 200;

type Rij = {
  persoon_id: string;
  naamdelen: Naam;
  jaren: { jaar: number; oninbaar: boolean; kosten: string }[];
  aanslag_id: string;
  aanslagnummer: string;
  belastingjaar: number;
  duiding: string | null;
};

/** Who ended in oninbaar after a dwangbevel in so many years, with all years of each; in a row or not. */
const loadPaden = ({ db }: Read, gemeenteId: number, jaren: number): Promise<Rij[]> => db.$queryRaw<Rij[]>`
    with weg as (
      select a.persoon_id, a.belastingjaar
      from oninbaarvoorstel v join aanslag a on a.gemeente_id = v.gemeente_id and a.id = v.aanslag_id
      where v.gemeente_id = ${gemeenteId} and v.status = 'oninbaar'
        and exists (select from invorderingsstap s where s.gemeente_id = a.gemeente_id and s.aanslag_id = a.id
          and s.stap = 'dwangbevel' and s.terug_van is null
          and not exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id))
      group by 1, 2
    ), wie as (select persoon_id from weg group by 1 having count(*) >= ${jaren})
    select w.persoon_id, ${Prisma.raw(NAAMDELEN)} as naamdelen, q.jaren, l.id as aanslag_id, l.aanslagnummer, l.belastingjaar,
      (select d.oordeel from betaalduiding d join aanslag a on a.gemeente_id = d.gemeente_id and a.id = d.aanslag_id
        where d.gemeente_id = ${gemeenteId} and a.persoon_id = w.persoon_id order by d.gemaakt_op desc, d.id desc limit 1) as duiding
    from wie w
    join persoon p on p.gemeente_id = ${gemeenteId} and p.id = w.persoon_id and p.soort = 'natuurlijk'
    cross join lateral (select a.id, a.aanslagnummer, a.belastingjaar from aanslag a where a.gemeente_id = ${gemeenteId}
      and a.persoon_id = w.persoon_id order by a.belastingjaar desc, a.dagtekening desc, a.aanslagnummer desc limit 1) l
    cross join lateral (
      select jsonb_agg(jsonb_build_object('jaar', y.belastingjaar, 'kosten', y.kosten::text, 'oninbaar',
        exists (select from weg where weg.persoon_id = w.persoon_id and weg.belastingjaar = y.belastingjaar)) order by y.belastingjaar) as jaren
      from (
        select a.belastingjaar, sum(coalesce(k.centen, 0)) as kosten
        from aanslag a
        cross join lateral (select sum(ko.bedrag_centen) as centen from kosten ko
          where ko.gemeente_id = a.gemeente_id and ko.aanslag_id = a.id offset 0) k
        where a.gemeente_id = ${gemeenteId} and a.persoon_id = w.persoon_id group by 1
      ) y
    ) q
    order by w.persoon_id`;

/**
 * Who ended in oninbaar after a dwangbevel so many years in a row or more, with the costs of each year: those who may be spoken
 * to first, then the longest and the dearest. Throws NotFound outside the read.
 */
export async function getKlantgroep(
  read: Read,
  gemeenteId: number,
  jaren: number,
): Promise<{ jaren: number; klanten: Klant[] }> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const dag = localDateOf(read.ctx.now);
  const lang = (await loadPaden(read, gemeenteId, jaren))
    .map((rij) => ({
      ...rij,
      reeks: laatsteReeks(rij.jaren.map((een) => ({ ...een, kosten: toCents(BigInt(een.kosten)) }))),
    }))
    .filter(({ reeks }) => reeks.jaren.length >= jaren)
    .slice(0, KLANTEN_MAX);
  const standen = await readVorderingen(
    read,
    gemeenteId,
    dag,
    lang.map((rij) => rij.aanslag_id),
  );
  read.shows(
    gemeenteId,
    lang.map((rij) => rij.persoon_id),
  );
  const klanten = lang.map((rij): Klant => {
    const feiten = standen.find(({ aanslagId }) => aanslagId === rij.aanslag_id)?.feiten;
    return {
      persoonId: rij.persoon_id,
      naam: aanschrijfnaam(rij.naamdelen),
      reeks: rij.reeks,
      aanslagId: rij.aanslag_id,
      aanslagnummer: rij.aanslagnummer,
      beletsels: feiten ? nietMeerActueel({ belastingjaar: rij.belastingjaar, feiten }, rij.reeks, dag) : [],
      duiding: rij.duiding === 'onbekend' ? null : (rij.duiding as Oordeel | null),
    };
  });
  return { jaren, klanten: klanten.sort(eerst) };
}

const eerst = (x: Klant, y: Klant): number =>
  Number(x.beletsels.length > 0) - Number(y.beletsels.length > 0) ||
  y.reeks.jaren.length - x.reeks.jaren.length ||
  Number(y.reeks.kosten - x.reeks.kosten) ||
  x.aanslagnummer.localeCompare(y.aanslagnummer);

/** What was judged about who owes a claim, the latest first; nothing outside the read. */
export const listDuidingen = (read: Read, gemeenteId: number, aanslagId: string): Promise<Duiding[]> =>
  read.gemeenten.includes(gemeenteId) ? loadDuidingen(read, gemeenteId, aanslagId) : Promise.resolve([]);
