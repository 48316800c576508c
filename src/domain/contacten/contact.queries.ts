import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import {
  type ContactStatus,
  type Controlevraag,
  type Kanaal,
  type Persoonsoort,
  VRAGEN_AAN,
} from './contact';
import { loadBekend } from './contact.store';

export type Verificatieblad = {
  soort: Persoonsoort;
  naam: string;
  woonplaats: string | null;
  /** The same in every gemeente of the kantoor. */
  sleutel: string;
  /** What can be asked, because it is known. The answers themselves stay here. */
  vragen: Controlevraag[];
};

/** All that is shown of somebody before he is verified: name and place, and what may be asked (D-22). Null: not here. */
export async function getVerificatieblad(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Verificatieblad | null> {
  const rij = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    include: {
      adressen: {
        where: { soort: { in: ['woon', 'vestiging'] }, tot: null },
        include: { adres: true },
        take: 1,
      },
    },
  });
  const bekend = rij && (await loadBekend(read, gemeenteId, persoonId));
  if (!rij || !bekend) return null;
  read.shows(gemeenteId, [persoonId]);
  const vragen = VRAGEN_AAN[bekend.soort].filter((vraag) => bekend[vraag] !== null);
  return {
    soort: bekend.soort,
    sleutel: rij.sleutel,
    naam: aanschrijfnaam(rij),
    // Where somebody with a secret address lives is part of the secret.
    woonplaats: rij.geheimhouding ? null : (rij.adressen[0]?.adres.woonplaats ?? null),
    vragen: [...vragen, 'legitimatie'],
  };
}

export type ContactRegel = {
  gemeenteId: number;
  id: string;
  persoonId: string | null;
  naam: string | null;
  kanaal: Kanaal;
  status: ContactStatus;
  begonnenOp: Date;
  geparkeerdOp: Date | null;
  vragen: number;
  zonderResultaat: number;
  /** Of somebody else: parked contacts of the team can be resumed by anybody. */
  vanMij: boolean;
};

type Rij = Omit<ContactRegel, 'naam' | 'vanMij'> & {
  medewerkerId: string | null;
  naamdelen: Naam | null;
};

/** What stands open at the desk: my own open contacts and everybody's parked ones, oldest first. */
export async function listLopendeContacten(read: Read): Promise<ContactRegel[]> {
  const ik = read.ctx.actor.soort === 'medewerker' ? read.ctx.actor.medewerkerId : null;
  const rijen = await read.db.$queryRaw<Rij[]>`
    select c.gemeente_id as "gemeenteId", c.id, c.persoon_id as "persoonId", c.kanaal, c.status, c.medewerker_id as "medewerkerId",
      c.begonnen_op as "begonnenOp", c.geparkeerd_op as "geparkeerdOp", ${Prisma.raw(NAAMDELEN)} as naamdelen,
      (select count(*)::int from vraag v where v.gemeente_id = c.gemeente_id and v.contact_id = c.id) as vragen,
      (select count(*)::int from vraag v where v.gemeente_id = c.gemeente_id and v.contact_id = c.id and v.resultaat is null) as "zonderResultaat"
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select * from klantcontact where gemeente_id = g.id
        and (status = 'geparkeerd' or (status = 'open' and medewerker_id = ${ik}::uuid)) order by begonnen_op limit 25) c
    left join persoon p on p.gemeente_id = c.gemeente_id and p.id = c.persoon_id
    order by c.begonnen_op limit 25`;
  for (const rij of rijen) if (rij.persoonId) read.shows(rij.gemeenteId, [rij.persoonId]);
  return rijen.map(({ medewerkerId, naamdelen, ...rij }) => ({
    ...rij,
    naam: naamdelen && aanschrijfnaam(naamdelen),
    vanMij: medewerkerId === ik,
  }));
}
