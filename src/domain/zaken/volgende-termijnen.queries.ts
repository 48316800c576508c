import { readNamen } from '@/domain/medewerkers/read-namen';
import { readTaaktermijnen, readTaaktermijntelling } from '@/domain/taken/read-taken';
import type { TaaktermijnVraag, Termijntelling } from '@/domain/taken/taaktermijn';
import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { TermijnEigenaar } from './termijn';
import {
  bySoonest,
  laatsteDag,
  nabijheidVan,
  type TermijnWat,
  teLaatVanaf,
  type VolgendeTermijn,
} from './volgende-termijn';
import type { Zaaksoort } from './zaak';

export type TermijnVraag = {
  /** Whose own cases are seen although his team does not work on that kind. */
  ik: string;
  /** Which kinds of case in which gemeente, and whether his team works on them. A gemeente outside the read gives nothing. */
  zaken: readonly { gemeenteId: number; soort: Zaaksoort; team: boolean }[];
  taken: TaaktermijnVraag['waar'];
  /** Of whom; null among them for what nobody has, left out for everybody. */
  bij?: readonly (string | null)[] | undefined;
};

type Rij = {
  gemeenteId: number;
  id: string;
  soort: string;
  eigenaar: TermijnEigenaar;
  uiterlijk: string;
  gewaarschuwd: boolean;
  zaakId: string;
  zaaksoort: Zaaksoort;
  zaaknummer: string;
  medewerkerId: string | null;
};

/** The running terms of the cases in one gemeente: `g` is its row. Also of a case that ended: what must be paid or done after. */
const lopend = ({ ik, zaken, bij }: TermijnVraag) => Prisma.sql`
  from termijn t
  join zaak z on z.gemeente_id = t.gemeente_id and z.id = t.zaak_id
  join unnest(${zaken.map((w) => w.gemeenteId)}::int[], ${zaken.map((w) => w.soort)}::text[],
    ${zaken.map((w) => w.team)}::bool[]) w(gemeente_id, soort, team) on w.gemeente_id = g.id and w.soort = z.soort
  where t.gemeente_id = g.id and t.stand = 'loopt' and (w.team or z.behandelaar_id = ${ik}::uuid)
    ${bij === undefined ? Prisma.empty : Prisma.sql`and (z.behandelaar_id = any(${bij.filter((id) => id !== null)}::uuid[]) or (${bij.includes(null)} and z.behandelaar_id is null))`}`;

const listZaaktermijnen = (read: Read, vraag: TermijnVraag, hoogstens: number | null): Promise<Rij[]> =>
  read.db.$queryRaw<Rij[]>`
    select t.* from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select t.gemeente_id as "gemeenteId", t.id, t.soort, t.eigenaar, t.uiterlijk::text,
        t.gewaarschuwd_op is not null as gewaarschuwd, z.id as "zaakId", z.soort as zaaksoort, z.zaaknummer,
        z.behandelaar_id as "medewerkerId"
      ${lopend(vraag)}
      order by t.uiterlijk, t.id limit ${hoogstens}::int) t
    order by t.uiterlijk, t.id limit ${hoogstens}::int`;

/**
 * The next terms over every kind of case and task in the gemeenten of this read, the soonest first: at most so many, or
 * all of them for null. It says what and whose, not about whom: that is behind the link.
 */
export async function listVolgendeTermijnen(
  read: Read,
  vraag: TermijnVraag,
  hoogstens: number | null,
): Promise<VolgendeTermijn[]> {
  const zaken = await listZaaktermijnen(read, vraag, hoogstens);
  const taken = await readTaaktermijnen(read, { waar: vraag.taken, bij: vraag.bij }, hoogstens);
  const alle = [
    ...zaken.map(({ gemeenteId, id, uiterlijk, gewaarschuwd, medewerkerId, ...wat }) => ({
      ...{ gemeenteId, id, medewerkerId, gewaarschuwd, tot: teLaatVanaf(uiterlijk) },
      wat: { over: 'zaak', ...wat } satisfies TermijnWat as TermijnWat,
    })),
    ...taken.map(({ gemeenteId, id, tot, gewaarschuwd, medewerkerId, ...wat }) => ({
      ...{ gemeenteId, id, medewerkerId, gewaarschuwd, tot },
      wat: { over: 'taak', ...wat } satisfies TermijnWat as TermijnWat,
    })),
  ]
    .sort(bySoonest)
    .slice(0, hoogstens ?? undefined);
  const namen = alle.some(({ medewerkerId }) => medewerkerId !== null) ? await readNamen(read) : new Map();
  return alle.map(({ tot, gewaarschuwd, ...termijn }) => ({
    ...termijn,
    medewerker: termijn.medewerkerId === null ? null : (namen.get(termijn.medewerkerId) ?? null),
    uiterlijk: laatsteDag(tot),
    ...nabijheidVan({ tot, gewaarschuwd }, read.ctx.now),
  }));
}

/** What runs with one person, or with nobody. */
export type TermijnenVan = {
  medewerkerId: string | null;
  medewerker: string | null;
  aantal: number;
  teLaat: number;
  eerste: LocalDate;
};

/** The same terms counted per person, who is late first; what nobody has on top. */
export async function countTermijnenPerPersoon(read: Read, vraag: TermijnVraag): Promise<TermijnenVan[]> {
  const zaken = await read.db.$queryRaw<Termijntelling[]>`
    select c."medewerkerId", sum(c.aantal)::int as aantal, sum(c.te_laat)::int as "teLaat", min(c.eerste)::text as eerste
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select z.behandelaar_id as "medewerkerId", count(*) as aantal, min(t.uiterlijk) as eerste,
        count(*) filter (where t.uiterlijk < ${localDateOf(read.ctx.now)}::date) as te_laat
      ${lopend(vraag)}
      group by 1) c
    group by 1`;
  const taken = await readTaaktermijntelling(read, { waar: vraag.taken, bij: vraag.bij });
  const namen = await readNamen(read);
  const per = new Map<string | null, TermijnenVan>();
  for (const { medewerkerId, aantal, teLaat, eerste } of [...zaken, ...taken]) {
    const al = per.get(medewerkerId);
    const dag = toLocalDate(eerste);
    per.set(medewerkerId, {
      medewerkerId,
      medewerker: medewerkerId === null ? null : (namen.get(medewerkerId) ?? null),
      aantal: aantal + (al?.aantal ?? 0),
      teLaat: teLaat + (al?.teLaat ?? 0),
      eerste: al === undefined || dag < al.eerste ? dag : al.eerste,
    });
  }
  return [...per.values()].sort(
    (x, y) =>
      Number(y.medewerkerId === null) - Number(x.medewerkerId === null) ||
      y.teLaat - x.teLaat ||
      x.eerste.localeCompare(y.eerste) ||
      (x.medewerker ?? '').localeCompare(y.medewerker ?? '', 'nl'),
  );
}
