import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { foldSituaties, geldtOp, isInsolventie, type Situatie } from './situatie';
import { listVorderingen, loadNaam, loadSituaties, toRegel, type Vordering } from './situatie.store';

/** What holds about a person today, as clerk and citizen read it; nothing outside the read. */
export async function listLopendeSituaties(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Situatie[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const dag = localDateOf(read.ctx.now);
  const lopend = (await loadSituaties(read, gemeenteId, persoonId)).filter((s) => geldtOp(s, dag));
  if (lopend.length > 0) read.shows(gemeenteId, [persoonId]);
  return lopend;
}

export type Situatiedossier = {
  naam: string;
  situaties: (Situatie & { loopt: boolean; vorderingen: Vordering[] })[];
};

/** Everything that was recorded of a person, and of an insolvency what he owed on its day. Throws NotFound. */
export async function getSituatiedossier(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Situatiedossier> {
  const naam = await loadNaam(read, gemeenteId, persoonId);
  read.shows(gemeenteId, [persoonId]);
  const dag = localDateOf(read.ctx.now);
  const situaties = [];
  for (const situatie of await loadSituaties(read, gemeenteId, persoonId))
    situaties.push({
      ...situatie,
      loopt: geldtOp(situatie, dag),
      vorderingen: isInsolventie(situatie.soort)
        ? await listVorderingen(read, gemeenteId, persoonId, situatie.begin)
        : [],
    });
  return { naam, situaties };
}

export type Situatierij = Situatie & { gemeenteId: number; persoonNaam: string; loopt: boolean };

/** So many at once. */
const RIJEN = 500;

/** What was recorded in these gemeenten, the last begun first. */
export async function listSituaties(read: Read): Promise<Situatierij[]> {
  const dag = localDateOf(read.ctx.now);
  const begonnen = await read.db.$queryRaw<
    { gemeente_id: number; dossier_id: string; persoon_id: string; naam: Naam }[]
  >`
    select g.id as gemeente_id, s.dossier_id, s.persoon_id, s.naam
    from unnest(${[...read.gemeenten]}::int[]) as g(id)
    cross join lateral (
      select r.dossier_id, r.persoon_id, r.dag, ${Prisma.raw(NAAMDELEN)} as naam
      from situatieregel r
      join persoon p on p.gemeente_id = r.gemeente_id and p.id = r.persoon_id
      where r.gemeente_id = g.id and r.gebeurtenis = 'begonnen'
      order by r.dag desc, r.id limit ${RIJEN}
    ) s
    order by s.dag desc, s.dossier_id, g.id limit ${RIJEN}`;
  if (begonnen.length === 0) return [];
  const regels = await read.db.situatieregel.findMany({
    where: {
      gemeenteId: { in: [...new Set(begonnen.map((b) => b.gemeente_id))] },
      dossierId: { in: [...new Set(begonnen.map((b) => b.dossier_id))] },
    },
  });
  return begonnen.flatMap(({ gemeente_id: gemeenteId, dossier_id, persoon_id, naam }) => {
    const [situatie] = foldSituaties(
      regels.filter((r) => r.gemeenteId === gemeenteId && r.dossierId === dossier_id).map(toRegel),
    );
    if (!situatie) return [];
    read.shows(gemeenteId, [persoon_id]);
    return [{ ...situatie, gemeenteId, persoonNaam: aanschrijfnaam(naam), loopt: geldtOp(situatie, dag) }];
  });
}
