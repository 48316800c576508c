import { waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import { GEMEENTEN, KANTOREN, type SeedGemeente } from './register';
import { asOwner, INRICHTING, type SeedClient, seedId } from './seed-client';
import { GEMEENTE_INSTELLINGEN, KANTOOR_INSTELLINGEN, type SeedInstelling } from './tenants.data';

/**
 * Contracts and settings of kantoren and gemeenten. Run again it adds what is missing; what was changed since
 * (a value closed, a new one from a date) stays as it is. Needs `seedRegister` first.
 */
export async function seedTenants(client: SeedClient): Promise<void> {
  for (const kantoor of KANTOREN) {
    await asOwner(client, { kantoorId: kantoor.id }, async () => {
      for (const rij of KANTOOR_INSTELLINGEN[kantoor.sleutel] ?? [])
        await insertInstelling(client, 'kantoor', kantoor.id, rij);
    });
  }
  for (const gemeente of GEMEENTEN) {
    await asOwner(client, { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id }, async () => {
      for (const rij of GEMEENTE_INSTELLINGEN.get(gemeente.id) ?? [])
        await insertInstelling(client, 'gemeente', gemeente.id, rij);
      for (const overeenkomst of overeenkomstenOf(gemeente))
        await insertOvereenkomst(client, gemeente, overeenkomst);
    });
  }
}

async function insertInstelling(
  client: SeedClient,
  tabel: 'kantoor' | 'gemeente',
  houderId: number,
  rij: SeedInstelling,
): Promise<void> {
  const waarde = JSON.stringify(waardeSchemas[rij.soort].parse(rij.waarde));
  // Without a target: also a row that lies on the same days since (the exclusion constraint) is left alone.
  await client.query(
    `insert into ${tabel}_instelling
       (${tabel}_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now()) on conflict do nothing`,
    [
      houderId,
      seedId(tabel, houderId, rij.soort, rij.vanaf),
      rij.soort,
      waarde,
      rij.vanaf,
      rij.bron,
      rij.zekerheid,
      INRICHTING,
    ],
  );
}

type SeedOvereenkomst = { soort: 'dvo' | 'mantel'; naam: string; onder?: 'mantel' };

function overeenkomstenOf(gemeente: SeedGemeente): SeedOvereenkomst[] {
  if (gemeente.kantoorId === 1)
    return [{ soort: 'dvo', naam: `Dienstverleningsovereenkomst ${gemeente.naam} - GBTwente` }];
  return [
    { soort: 'mantel', naam: `Mantelovereenkomst ${gemeente.naam} 2015` },
    { soort: 'dvo', naam: `DVO ${gemeente.naam} 2015`, onder: 'mantel' },
  ];
}

async function insertOvereenkomst(
  client: SeedClient,
  gemeente: SeedGemeente,
  { soort, naam, onder }: SeedOvereenkomst,
): Promise<void> {
  const idOf = (welke: string) => seedId('overeenkomst', gemeente.id, welke, gemeente.deelnameVanaf);
  await client.query(
    `insert into overeenkomst (gemeente_id, id, kantoor_id, soort, naam, vanaf, ouder_id)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      gemeente.id,
      idOf(soort),
      gemeente.kantoorId,
      soort,
      naam,
      gemeente.deelnameVanaf,
      onder ? idOf(onder) : null,
    ],
  );
}
