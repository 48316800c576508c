import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Belgroep } from './belgroep';
import { type Belomvang, countBelbaar } from './belkandidaten.store';
import {
  type Belbeleid,
  type Bellijst,
  type Belresultaat,
  type Belrol,
  type Beluitkomst,
  UITKOMSTEN,
} from './bellijst';
import { groepVan, lijstVan, loadBelbeleid, loadBelgroep } from './bellijst.store';
import { uitkomstOp } from './beluitkomst.store';

/** Of one side of a list: how many, what came of the calls, and what became of the claims. */
export type Belzijde = {
  aanslagen: number;
  personen: number;
  centen: Cents;
  gebeld: number;
  resultaten: Readonly<Record<Belresultaat, number>>;
  uitkomsten: Readonly<Record<Beluitkomst, number>>;
};
export type BellijstView = Bellijst & { naam: string; bellen: Belzijde; controle: Belzijde };

type Telrij = {
  lijst_id: string;
  groep: string;
  personen: number;
  aanslagen: number;
  centen: bigint;
} & Record<string, string | number | bigint>;

const zijdeVan = (rij: Telrij | undefined): Belzijde => {
  const getal = (naam: string) => Number(rij?.[naam] ?? 0);
  return {
    aanslagen: getal('aanslagen'),
    personen: getal('personen'),
    centen: toCents(BigInt(rij?.centen ?? 0)),
    gebeld: getal('gebeld'),
    resultaten: {
      betaald: getal('r_betaald'),
      afspraak: getal('r_afspraak'),
      'geen-afspraak': getal('r_geen'),
      'niet-bereikt': getal('r_niet'),
    },
    uitkomsten: Object.fromEntries(
      UITKOMSTEN.map((uit) => [uit, getal(`u_${uit}`)]),
    ) as Belzijde['uitkomsten'],
  };
};

async function telLijsten(
  { db }: Read,
  gemeenteId: number,
  lijstIds: readonly string[],
): Promise<Map<string, Record<Belrol, Belzijde>>> {
  const uitkomsten = UITKOMSTEN.map(
    (uit) => Prisma.sql`count(*) filter (where x.uitkomst = ${uit})::int as ${Prisma.raw(`"u_${uit}"`)}`,
  );
  const rijen = await db.$queryRaw<Telrij[]>`
    select x.lijst_id, x.groep, count(*)::int as aanslagen, count(distinct x.persoon_id)::int as personen,
      sum(x.te_innen_centen)::bigint as centen, count(x.laatste)::int as gebeld,
      (count(*) filter (where x.laatste = 'betaald'))::int as r_betaald, (count(*) filter (where x.laatste = 'afspraak'))::int as r_afspraak,
      (count(*) filter (where x.laatste = 'geen-afspraak'))::int as r_geen,
      (count(*) filter (where x.laatste = 'niet-bereikt'))::int as r_niet, ${Prisma.join(uitkomsten)}
    from (
      select r.lijst_id, r.groep, r.te_innen_centen, a.persoon_id, u.uitkomst,
        (select p.resultaat from belpoging p where p.gemeente_id = r.gemeente_id and p.lijst_id = r.lijst_id
          and p.aanslag_id = r.aanslag_id order by p.volg desc limit 1) as laatste
      from bellijstregel r
      join bellijst l on l.gemeente_id = r.gemeente_id and l.id = r.lijst_id
      join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
      cross join lateral (${uitkomstOp}) u
      where r.gemeente_id = ${gemeenteId} and r.lijst_id = any(${[...lijstIds]}::uuid[])
      offset 0
    ) x group by 1, 2`;
  return new Map(
    lijstIds.map((id) => {
      const van = (rol: Belrol) => zijdeVan(rijen.find((rij) => rij.lijst_id === id && rij.groep === rol));
      return [id, { bellen: van('bellen'), controle: van('controle') }];
    }),
  );
}

/** A group as it is now, how large it would be today, and whether a list of it runs. */
export type BelgroepView = Belgroep & { omvang: Belomvang; loopt: string | null };
export type Voorbelbeeld = { beleid: Belbeleid | null; groepen: BelgroepView[]; lijsten: BellijstView[] };

/** The most lists that are shown at once. */
const LIJSTEN_MAX = 30;

/** The groups of a gemeente with their size today side by side, and its lists, the newest first. Throws NotFound. */
export async function getVoorbellen(read: Read, gemeenteId: number): Promise<Voorbelbeeld> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const dag = localDateOf(read.ctx.now);
  const versies = await read.db.belgroep.findMany({
    where: { gemeenteId },
    orderBy: [{ versie: 'desc' }],
  });
  const nu = [...new Map(versies.toReversed().map((rij) => [rij.id, groepVan(rij)])).values()].sort(
    (x, y) => x.naam.localeCompare(y.naam, 'nl') || x.id.localeCompare(y.id),
  );
  const lijsten = (
    await read.db.bellijst.findMany({
      where: { gemeenteId },
      orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
      take: LIJSTEN_MAX,
    })
  ).map(lijstVan);
  const tellingen = await telLijsten(
    read,
    gemeenteId,
    lijsten.map(({ id }) => id),
  );
  const omvang = await countBelbaar(read, gemeenteId, dag, nu);
  const naamVan = ({ groepId, groepVersie }: Bellijst) =>
    versies.find(({ id, versie }) => id === groepId && versie === groepVersie)?.naam ?? '';
  return {
    beleid: await loadBelbeleid(read, gemeenteId, dag),
    groepen: nu.map((groep, n) => ({
      ...groep,
      omvang: omvang[n] ?? { aanslagen: 0, personen: 0, centen: toCents(0) },
      loopt: lijsten.find(({ groepId, status }) => groepId === groep.id && status === 'loopt')?.id ?? null,
    })),
    lijsten: lijsten.flatMap((lijst) => {
      const telling = tellingen.get(lijst.id);
      return telling ? [{ ...lijst, ...telling, naam: naamVan(lijst) }] : [];
    }),
  };
}

/** One group with all its versions, the newest first. Throws NotFound. */
export async function getBelgroep(read: Read, gemeenteId: number, id: string): Promise<Belgroep[]> {
  const versies = await loadBelgroep(read, gemeenteId, id);
  if (versies.length === 0) throw new NotFound();
  return versies;
}

export type BelregelView = {
  aanslagId: string;
  aanslagnummer: string;
  naam: string;
  rol: Belrol;
  teInnen: Cents;
  medewerkerId: string | null;
  pogingen: number;
  laatste: Belresultaat | null;
  uitkomst: Beluitkomst;
};

/** How many lines of a list are shown at once. */
export const BELREGELS_PER_PAGINA = 50;

/** Which lines: everybody to be called, those of one medewerker, those of nobody yet, or who is compared with. */
export type Belfilter = 'alle' | 'mijn' | 'vrij' | 'controle';

/** One list with what came of it and a page of its lines: of a person all together. Throws NotFound. */
export async function getBellijst(
  read: Read,
  gemeenteId: number,
  id: string,
  { filter, pagina, ik }: { filter: Belfilter; pagina: number; ik: string | null },
): Promise<{ lijst: BellijstView; groep: Belgroep; regels: BelregelView[] }> {
  const rij = await read.db.bellijst.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { groep: true },
  });
  if (!rij) throw new NotFound();
  const { groep, ...eigen } = rij;
  const telling = (await telLijsten(read, gemeenteId, [id])).get(id);
  if (!telling) throw new NotFound();
  const rijen = await read.db.$queryRaw<
    {
      aanslag_id: string;
      persoon_id: string;
      aanslagnummer: string;
      naamdelen: Naam;
      groep: string;
      te_innen: bigint;
      medewerker_id: string | null;
      pogingen: number;
      laatste: string | null;
      uitkomst: string;
    }[]
  >`
    select r.aanslag_id, a.persoon_id, a.aanslagnummer, ${Prisma.raw(NAAMDELEN)} as naamdelen, r.groep,
      r.te_innen_centen as te_innen, r.medewerker_id, coalesce(q.pogingen, 0) as pogingen, q.laatste, u.uitkomst
    from bellijstregel r
    join bellijst l on l.gemeente_id = r.gemeente_id and l.id = r.lijst_id
    join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
    left join lateral (select b.volg as pogingen, b.resultaat as laatste from belpoging b where b.gemeente_id = r.gemeente_id
      and b.lijst_id = r.lijst_id and b.aanslag_id = r.aanslag_id order by b.volg desc limit 1) q on true
    cross join lateral (${uitkomstOp}) u
    where r.gemeente_id = ${gemeenteId} and r.lijst_id = ${id}::uuid and r.groep = ${filter === 'controle' ? 'controle' : 'bellen'}
      and (${filter !== 'mijn'}::boolean or r.medewerker_id = ${ik}::uuid)
      and (${filter !== 'vrij'}::boolean or r.medewerker_id is null)
    order by a.persoon_id, a.aanslagnummer limit ${BELREGELS_PER_PAGINA} offset ${pagina * BELREGELS_PER_PAGINA}`;
  read.shows(
    gemeenteId,
    rijen.map((regel) => regel.persoon_id),
  );
  return {
    lijst: { ...lijstVan(eigen), ...telling, naam: groep.naam },
    groep: groepVan(groep),
    regels: rijen.map((regel) => ({
      aanslagId: regel.aanslag_id,
      aanslagnummer: regel.aanslagnummer,
      naam: aanschrijfnaam(regel.naamdelen),
      rol: regel.groep as Belrol,
      teInnen: toCents(regel.te_innen),
      medewerkerId: regel.medewerker_id,
      pogingen: regel.pogingen,
      laatste: regel.laatste as Belresultaat | null,
      uitkomst: regel.uitkomst as Beluitkomst,
    })),
  };
}

/** Per gemeente of this read how many groups it keeps and how many lists run. */
export async function countVoorbellen(
  read: Read,
): Promise<{ gemeenteId: number; groepen: number; lopend: number; mag: boolean }[]> {
  const uit = [];
  for (const gemeenteId of read.gemeenten) {
    const groepen = await read.db.belgroep.count({ where: { gemeenteId, versie: 1 } });
    const lopend = await read.db.bellijst.count({ where: { gemeenteId, status: 'loopt' } });
    const mag = (await loadBelbeleid(read, gemeenteId, localDateOf(read.ctx.now))) !== null;
    uit.push({ gemeenteId, groepen, lopend, mag });
  }
  return uit;
}
