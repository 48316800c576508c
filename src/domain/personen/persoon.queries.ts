import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { groupBy } from '@/platform/group';
import type { Read } from '@/platform/tenant';
import { type AndereNaam, aanschrijfnaam, andereNaam, type Naam } from './naam';
import { NAAMDELEN } from './naamvelden';
import { openNummer } from './nummer';
import { type AdresRij, adresOf, formatAdres, maskNummer, straatOf } from './persoon';
import { GEBOREN, searchPersonen } from './zoeken.store';
import type { Weggelaten, Zoekvraag, Zoekweg } from './zoekvraag';

/** Results per gemeente: who needs more has to type more, a list of namesakes helps nobody. */
const HOOGSTENS = 25;

export type Treffer = {
  gemeenteId: number;
  persoonId: string;
  soort: 'natuurlijk' | 'niet-natuurlijk';
  naam: string;
  /** The name that is not in it, where he was found by that, and the own name of who uses another. */
  andereNaam: AndereNaam | null;
  /** The name of a double of him, where he was found by that row (ADR 0055). */
  gevondenAls: string | null;
  geboortedatum: string | null;
  overleden: boolean;
  geheimhouding: boolean;
  /** Null where there is no address or it is secret. */
  adres: string | null;
  /** The street of it, and not the number: that is asked of who calls. Null as `adres`. */
  straat: string | null;
};

type TrefferRow = {
  naamdelen: Naam;
  gemeente_id: number;
  id: string;
  soort: string;
  geboortedatum: string | null;
  overlijdensdatum: Date | null;
  geheimhouding: boolean;
  zoeknaam: string;
  samengevoegd_met: string | null;
  gevonden_als?: Naam;
} & AdresRij;

/** Who was found, and what of the question was not used to find them. */
export type Zoekuitkomst = { treffers: Treffer[]; meer: boolean; weggelaten: readonly Weggelaten[] };

/**
 * Finds persons in the gemeenten of this read, at most 25 per gemeente, in the order of their names: by the first attempt
 * of the question that finds somebody. Each way is one index look-up per gemeente (LATERAL; ADR 0002), also under
 * row-level security. `waar` narrows it to some of those gemeenten.
 */
export async function findPersonen(
  read: Read,
  vraag: Zoekvraag,
  waar: readonly number[] = read.gemeenten,
): Promise<Zoekuitkomst> {
  const pogingen = vraag.soort === 'personen' ? vraag.pogingen : [];
  for (const { zoek, weggelaten } of pogingen) {
    const rows = await leadToBlijvende(read, await searchRows(read, zoek, waar), waar);
    if (rows.length > 0) return { ...shownOf(read, rows, zoek), weggelaten };
  }
  return { treffers: [], meer: false, weggelaten: [] };
}

const searchRows = (read: Read, zoek: readonly Zoekweg[], waar: readonly number[]): Promise<TrefferRow[]> =>
  read.db.$queryRaw<TrefferRow[]>`
    select found.*, woont.straat, woont.huisnummer, woont.huisletter, woont.toevoeging, woont.schrijfwijze, woont.postcode,
      woont.woonplaats, woont.land, woont.regel1, woont.regel2, woont.regel3
    from unnest(${[...waar]}::int[]) as g(id)
    cross join lateral (${searchPersonen(read, zoek, HOOGSTENS + 1)}) found
    left join lateral (
      select a.* from persoon_adres pa
      join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id
      where pa.gemeente_id = found.gemeente_id and pa.persoon_id = found.id and pa.tot is null
      order by (pa.soort = 'post'), pa.vanaf desc limit 1
    ) woont on true
    order by found.zoeknaam, found.gemeente_id, found.id`;

/** A double is not shown: it leads to the row that stays, which is shown once. */
async function leadToBlijvende(
  read: Read,
  rows: readonly TrefferRow[],
  waar: readonly number[],
): Promise<TrefferRow[]> {
  const dubbelen = rows.filter((row) => row.samengevoegd_met !== null);
  if (dubbelen.length === 0) return [...rows];
  const gevonden = rows.filter((row) => row.samengevoegd_met === null);
  const ids = new Set(dubbelen.flatMap(({ samengevoegd_met: id }) => (id === null ? [] : [id])));
  for (const { id } of gevonden) ids.delete(id);
  if (ids.size === 0) return gevonden;
  const erbij = await searchRows(read, [{ op: 'personen', ids: [...ids] }], waar);
  return [
    ...gevonden,
    ...erbij.map((row) => {
      const als = dubbelen.find((d) => d.samengevoegd_met === row.id && d.gemeente_id === row.gemeente_id);
      return als ? { ...row, gevonden_als: als.naamdelen } : row;
    }),
  ];
}

function shownOf(
  read: Read,
  rows: readonly TrefferRow[],
  zoek: readonly Zoekweg[],
): { treffers: Treffer[]; meer: boolean } {
  const perGemeente = groupBy(rows, (row) => row.gemeente_id);
  const shown = rows.filter((row) => (perGemeente.get(row.gemeente_id)?.indexOf(row) ?? 0) < HOOGSTENS);
  for (const [gemeenteId, group] of groupBy(shown, (row) => row.gemeente_id)) {
    read.shows(
      gemeenteId,
      group.map((row) => row.id),
    );
  }
  return { treffers: shown.map((row) => toTreffer(row, zoek)), meer: shown.length < rows.length };
}

/** Whose name is nobody's business is not shown: that of a partner only where it was asked for. */
function andereNaamIn({ naamdelen, zoeknaam }: TrefferRow, zoek: readonly Zoekweg[]): AndereNaam | null {
  const andere = andereNaam(naamdelen);
  const namen = zoek.flatMap((way) => (way.op === 'naam' ? [way.begin] : []));
  const bijPartner = namen.length > 0 && !namen.some((begin) => zoeknaam.startsWith(begin));
  return andere?.soort === 'partner' && !bijPartner ? null : andere;
}

function toTreffer(row: TrefferRow, zoek: readonly Zoekweg[]): Treffer {
  const adres = adresOf(row);
  return {
    gemeenteId: row.gemeente_id,
    persoonId: row.id,
    soort: row.soort === 'natuurlijk' ? 'natuurlijk' : 'niet-natuurlijk',
    naam: aanschrijfnaam(row.naamdelen),
    andereNaam: andereNaamIn(row, zoek),
    gevondenAls: row.gevonden_als === undefined ? null : aanschrijfnaam(row.gevonden_als),
    geboortedatum: row.geboortedatum,
    overleden: row.overlijdensdatum !== null,
    geheimhouding: row.geheimhouding,
    adres: row.geheimhouding || adres === null ? null : formatAdres(adres),
    straat: row.geheimhouding || adres === null ? null : straatOf(adres),
  };
}

export type PersoonView = {
  gemeenteId: number;
  persoonId: string;
  sleutel: string;
  soort: 'natuurlijk' | 'niet-natuurlijk';
  naam: string;
  /** The name he was born with, where he uses that of his partner alone. */
  eigenNaam: string | null;
  voornamen: string | null;
  kvkNummer: string | null;
  /** BSN or RSIN with only its last digits readable. */
  nummer: string | null;
  /** 'JJJJ-MM-DD', or 'JJJJ-MM' or 'JJJJ' where no more is known. */
  geboortedatum: string | null;
  overlijdensdatum: string | null;
  geheimhouding: boolean;
  adressen: { soort: string; adres: string; vanaf: string }[];
  /** What holds of each soort: what somebody recorded himself goes before what was delivered. */
  contacten: { soort: string; waarde: string; geverifieerdOp: Date | null }[];
  vertegenwoordigers: { soort: string; naam: string; vanaf: string; tot: string | null }[];
};

type PersoonRow = {
  naamdelen: Naam;
  sleutel: string;
  soort: string;
  kvk_nummer: string | null;
  nummer_versleuteld: Uint8Array | null;
  geboortedatum: string | null;
  overlijdensdatum: Date | null;
  geheimhouding: boolean;
  adressen: (AdresRij & { soort: string; vanaf: string })[];
  contacten: { soort: string; waarde: string; geverifieerdOp: string | null }[];
  vertegenwoordigers: { naamdelen: Naam; soort: string; vanaf: string; tot: string | null }[];
};

/**
 * Everything about who one person is, in one gemeente of this read; null when not there. One statement: a page
 * that asks five times waits five times.
 */
export async function getPersoon(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<PersoonView | null> {
  const vandaag = localDateOf(read.ctx.now);
  const [row] = await read.db.$queryRaw<PersoonRow[]>`
    select p.sleutel, p.soort, p.kvk_nummer, p.nummer_versleuteld, ${Prisma.raw(NAAMDELEN)} as naamdelen,
      ${GEBOREN}, p.overlijdensdatum, p.geheimhouding,
      coalesce((select json_agg(json_build_object('soort', pa.soort, 'vanaf', pa.vanaf, 'straat', a.straat,
          'huisnummer', a.huisnummer, 'huisletter', a.huisletter, 'toevoeging', a.toevoeging, 'schrijfwijze', a.schrijfwijze,
          'postcode', a.postcode, 'woonplaats', a.woonplaats, 'land', a.land, 'regel1', a.regel1, 'regel2', a.regel2,
          'regel3', a.regel3) order by pa.soort desc, pa.vanaf desc)
        from persoon_adres pa join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id
        where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id and (pa.tot is null or pa.tot > ${vandaag}::date)),
        '[]') as adressen,
      coalesce((select json_agg(json_build_object('soort', c.soort, 'waarde', c.waarde,
          'geverifieerdOp', c.geverifieerd_op) order by c.soort desc)
        from (select distinct on (g.soort) g.* from contactgegeven g
          where g.gemeente_id = p.gemeente_id and g.persoon_id = p.id and g.vervallen_op is null
          order by g.soort, (g.herkomst = 'import'), g.gemaakt_op desc) c), '[]') as contacten,
      coalesce((select json_agg(json_build_object('soort', v.soort, 'vanaf', v.vanaf, 'tot', v.tot,
          'naamdelen', ${Prisma.raw(NAAMDELEN)}) order by v.vanaf desc)
        from vertegenwoordiging v
        join persoon p on p.gemeente_id = v.gemeente_id and p.id = v.vertegenwoordiger_id
        where v.gemeente_id = ${gemeenteId} and v.persoon_id = ${persoonId}::uuid and v.stand = 'geldig' and (v.tot is null or v.tot > ${vandaag}::date)),
        '[]') as vertegenwoordigers
    from persoon p where p.gemeente_id = ${gemeenteId} and p.id = ${persoonId}::uuid`;
  if (!row) return null;
  read.shows(gemeenteId, [persoonId]);
  const andere = andereNaam(row.naamdelen);
  return {
    gemeenteId,
    persoonId,
    sleutel: row.sleutel,
    soort: row.soort === 'natuurlijk' ? 'natuurlijk' : 'niet-natuurlijk',
    naam: aanschrijfnaam(row.naamdelen),
    eigenNaam: andere?.soort === 'eigen' ? andere.naam : null,
    voornamen: row.naamdelen.voornamen,
    kvkNummer: row.kvk_nummer,
    nummer: row.nummer_versleuteld
      ? maskNummer(openNummer(read.ctx.kantoorId, row.sleutel, row.nummer_versleuteld))
      : null,
    geboortedatum: row.geboortedatum,
    overlijdensdatum: fromDatabaseDateOrNull(row.overlijdensdatum),
    geheimhouding: row.geheimhouding,
    adressen: row.adressen.flatMap(({ soort, vanaf, ...rij }) => {
      const adres = adresOf(rij);
      return adres === null ? [] : [{ soort, adres: formatAdres(adres), vanaf }];
    }),
    contacten: row.contacten.map((c) => ({
      ...c,
      geverifieerdOp: c.geverifieerdOp === null ? null : new Date(c.geverifieerdOp),
    })),
    vertegenwoordigers: row.vertegenwoordigers.map((v) => ({
      soort: v.soort,
      naam: aanschrijfnaam(v.naamdelen),
      vanaf: v.vanaf,
      tot: v.tot,
    })),
  };
}

/** In which other gemeenten of this actor's set the same human being or company is known. */
export async function listOokBekendIn(
  read: Read,
  gemeenteId: number,
  sleutel: string,
): Promise<{ sleutel: string; naam: string; persoonId: string }[]> {
  const rows = await read.db.$queryRaw<{ gemeente_id: number; persoon_id: string }[]>`
    select gemeente_id, persoon_id from zoek_persoon_gemeenten(${read.ctx.kantoorId}::int, ${sleutel}, ${localDateOf(read.ctx.now)}::date)`;
  return rows.flatMap((row) => {
    const gemeente = read.ctx.gemeenten.find((g) => g.gemeenteId === row.gemeente_id);
    return gemeente && row.gemeente_id !== gemeenteId
      ? [{ sleutel: gemeente.sleutel, naam: gemeente.naam, persoonId: row.persoon_id }]
      : [];
  });
}

export type Inzage = { id: string; moment: Date; afnemer: string; doel: string };

/** "Wie keek in mijn dossier?": the latest lines of the processing log about this person, under each of his rows. */
export async function listInzagen(
  read: Read,
  gemeenteId: number,
  betrokkenen: readonly string[],
  hoogstens: number,
): Promise<Inzage[]> {
  // One row is what nearly everybody has: an equation finds its index in any tenant, a list does not.
  const [een, ...meer] = betrokkenen;
  const vanWie =
    meer.length === 0
      ? Prisma.sql`betrokkene = ${een ?? ''}`
      : Prisma.sql`betrokkene = any(${[...betrokkenen]}::text[])`;
  const rows = await read.db.$queryRaw<{ id: string; begin: Date; afnemer: string; doel: string }[]>`
    select id, begin, afnemer, doel from verwerking
    where gemeente_id = ${gemeenteId} and ${vanWie} order by begin desc limit ${hoogstens}`;
  return rows.map((row) => ({ id: row.id, moment: row.begin, afnemer: row.afnemer, doel: row.doel }));
}
