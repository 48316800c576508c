import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { type AdresRij, adresOf, formatAdres } from '@/domain/personen/persoon';
import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Samenvoeging } from './samenvoeging';
import { countGegaan, loadSamenvoeging, looptOp, toSamenvoeging } from './samenvoeging.store';

/** What hangs on one row, by kind. */
export const WAT = [
  'aanslagen',
  'belangen',
  'honden',
  'zaken',
  'contacten',
  'documenten',
  'opschortingen',
  'vertegenwoordigingen',
  'taken',
] as const;
export type Wat = (typeof WAT)[number];

/** One of two rows that may be of one person, as they are compared. */
export type Kant = {
  persoonId: string;
  naam: string;
  soort: 'natuurlijk' | 'niet-natuurlijk';
  /** Whether a BSN or RSIN is known; the number itself is not needed to compare. */
  nummer: boolean;
  kvkNummer: string | null;
  geboren: string | null;
  overleden: string | null;
  geheimhouding: boolean;
  samengevoegdMet: string | null;
  /** Null where there is none, or it is secret. */
  adres: string | null;
  contactgegevens: string[];
  telling: Record<Wat, number>;
};

type KantRow = Omit<Kant, 'naam' | 'adres' | 'soort'> & { soort: string; naamdelen: Naam } & AdresRij;

/** These rows side by side, in the order asked for. Throws NotFound when one is not there. */
export async function loadKanten(read: Read, gemeenteId: number, ids: readonly string[]): Promise<Kant[]> {
  const vandaag = localDateOf(read.ctx.now);
  const tel = (tabel: string, waar = '') =>
    Prisma.raw(
      `(select count(*)::int from ${tabel} t where t.gemeente_id = p.gemeente_id and t.persoon_id = p.id${waar})`,
    );
  const rows = await read.db.$queryRaw<KantRow[]>`
    select p.id as "persoonId", ${Prisma.raw(NAAMDELEN)} as naamdelen, p.soort, p.nummer_versleuteld is not null as nummer,
      p.kvk_nummer as "kvkNummer", coalesce(p.geboortedatum::text, p.geboorte_onvolledig) as geboren,
      p.overlijdensdatum::text as overleden, p.geheimhouding, p.samengevoegd_met as "samengevoegdMet",
      woont.straat, woont.huisnummer, woont.huisletter, woont.toevoeging, woont.schrijfwijze, woont.postcode, woont.woonplaats,
      woont.land, woont.regel1, woont.regel2, woont.regel3,
      array(select c.waarde from contactgegeven c where c.gemeente_id = p.gemeente_id and c.persoon_id = p.id
        and c.vervallen_op is null order by c.soort, c.waarde) as contactgegevens,
      json_build_object('aanslagen', ${tel('aanslag')}, 'belangen', ${tel('belang')}, 'honden', ${tel('hond')},
        'zaken', ${tel('zaak')}, 'contacten', ${tel('klantcontact')}, 'documenten', ${tel('document')},
        'opschortingen', (select count(*)::int from opschorting o where o.gemeente_id = p.gemeente_id and o.persoon_id = p.id
          and ${looptOp(vandaag)}),
        'vertegenwoordigingen', ${tel('vertegenwoordiging', " and t.stand = 'geldig'")},
        'taken', ${tel('taak', " and t.status <> 'afgerond'")}) as telling
    from persoon p
    left join lateral (select a.* from persoon_adres pa
      join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id
      where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id and (pa.tot is null or pa.tot > ${vandaag}::date)
      order by (pa.soort = 'post'), pa.vanaf desc, pa.id limit 1) woont on true
    where p.gemeente_id = ${gemeenteId} and p.id = any(${[...ids]}::uuid[])`;
  const kanten = ids.map((id) => {
    const row = rows.find(({ persoonId }) => persoonId === id);
    if (!row) throw new NotFound();
    return toKant(row);
  });
  read.shows(gemeenteId, ids);
  return kanten;
}

function toKant(row: KantRow): Kant {
  const adres = adresOf(row);
  return {
    persoonId: row.persoonId,
    naam: aanschrijfnaam(row.naamdelen),
    soort: row.soort === 'natuurlijk' ? 'natuurlijk' : 'niet-natuurlijk',
    nummer: row.nummer,
    kvkNummer: row.kvkNummer,
    geboren: row.geboren,
    overleden: row.overleden,
    geheimhouding: row.geheimhouding,
    samengevoegdMet: row.samengevoegdMet,
    adres: row.geheimhouding || adres === null ? null : formatAdres(adres),
    contactgegevens: row.geheimhouding ? [] : row.contactgegevens,
    telling: row.telling,
  };
}

/** Two rows side by side, before one proposes that they are one. Throws NotFound. */
export async function getVergelijking(
  read: Read,
  gemeenteId: number,
  een: string,
  ander: string,
): Promise<{ kanten: Kant[]; open: Samenvoeging | null }> {
  const kanten = await loadKanten(read, gemeenteId, [een, ander]);
  const open = await read.db.samenvoeging.findFirst({
    where: {
      gemeenteId,
      status: 'voorgesteld',
      dubbelId: { in: [een, ander] },
      blijftId: { in: [een, ander] },
    },
  });
  return { kanten, open: open && toSamenvoeging(open) };
}

export type SamenvoegingView = {
  samenvoeging: Samenvoeging;
  dubbel: Kant;
  blijft: Kant;
  gegaan: { tabel: string; richting: string; aantal: number }[];
};

/** One proposal with both rows, and what went when it was carried out. Throws NotFound. */
export async function getSamenvoeging(read: Read, gemeenteId: number, id: string): Promise<SamenvoegingView> {
  const samenvoeging = await loadSamenvoeging(read, gemeenteId, id);
  const [dubbel, blijft] = await loadKanten(read, gemeenteId, [samenvoeging.dubbelId, samenvoeging.blijftId]);
  if (!dubbel || !blijft) throw new NotFound();
  return { samenvoeging, dubbel, blijft, gegaan: await countGegaan(read, gemeenteId, id) };
}

export type SamenvoegingRegel = Pick<Samenvoeging, 'id' | 'status' | 'voorgesteldOp' | 'reden'> & {
  dubbelNaam: string;
  blijftNaam: string;
};

/** Proposals of one gemeente: what waits first, then the newest. */
export async function listSamenvoegingen(read: Read, gemeenteId: number): Promise<SamenvoegingRegel[]> {
  const rows = await read.db.$queryRaw<
    (Omit<SamenvoegingRegel, 'dubbelNaam' | 'blijftNaam'> & {
      dubbelId: string;
      blijftId: string;
      dubbelDelen: Naam;
      blijftDelen: Naam;
    })[]
  >`select s.id, s.status, s.voorgesteld_op as "voorgesteldOp", s.reden, s.dubbel_id as "dubbelId", s.blijft_id as "blijftId",
      (select ${Prisma.raw(NAAMDELEN)} from persoon p where p.gemeente_id = s.gemeente_id and p.id = s.dubbel_id) as "dubbelDelen",
      (select ${Prisma.raw(NAAMDELEN)} from persoon p where p.gemeente_id = s.gemeente_id and p.id = s.blijft_id) as "blijftDelen"
    from samenvoeging s where s.gemeente_id = ${gemeenteId}
    order by (s.status <> 'voorgesteld'), s.voorgesteld_op desc, s.id limit 50`;
  read.shows(
    gemeenteId,
    rows.flatMap(({ dubbelId, blijftId }) => [dubbelId, blijftId]),
  );
  return rows.map(({ dubbelDelen, blijftDelen, dubbelId: _, blijftId: __, ...rij }) => ({
    ...rij,
    dubbelNaam: aanschrijfnaam(dubbelDelen),
    blijftNaam: aanschrijfnaam(blijftDelen),
  }));
}
