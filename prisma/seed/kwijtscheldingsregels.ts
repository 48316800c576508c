import type { Stand } from '@/domain/verordeningen/verordening';
import { kwijtschelding } from './kwijtschelding.data';
import { GEMEENTEN, type SeedGemeente } from './register';
import { asOwner, type SeedClient, seedId } from './seed-client';
import { insertRegisterrij, wegVan } from './verordeningen';

/** Whose raad takes new rules for 2027, and how far they are. Elsewhere those that hold run on. */
const STAND_2027: Readonly<Record<string, Stand>> = {
  borne: 'bekendgemaakt',
  enschede: 'bekendgemaakt',
  losser: 'vastgesteld',
  oldenzaal: 'voorstel',
  twenterand: 'concept',
};

/** Whether the raad adopted new rules, so that the older ones end on their first day. */
const isVastgesteld = (stand: Stand | undefined): boolean =>
  stand !== undefined && stand !== 'concept' && stand !== 'voorstel';

/**
 * The kwijtscheldingsregels in the register (I-06): those that hold, and those for 2027 where the raad takes new ones. Run
 * again it adds what is missing. Needs `seedRegister` and `seedStaff`.
 */
export async function seedKwijtscheldingsregels(client: SeedClient): Promise<void> {
  for (const gemeente of GEMEENTEN) {
    const stand = STAND_2027[gemeente.sleutel];
    await asOwner(client, { kantoorId: gemeente.kantoorId, gemeenteId: gemeente.id }, async () => {
      await insertRegels(client, gemeente, {
        vanaf: gemeente.deelnameVanaf,
        tot: isVastgesteld(stand) ? '2027-01-01' : null,
        stand: 'bekendgemaakt',
      });
      if (stand !== undefined)
        await insertRegels(client, gemeente, { vanaf: '2027-01-01', tot: null, stand });
    });
  }
}

async function insertRegels(
  client: SeedClient,
  gemeente: SeedGemeente,
  { vanaf, tot, stand }: { vanaf: string; tot: string | null; stand: Stand },
): Promise<void> {
  const jaar = Number(vanaf.slice(0, 4));
  const rij = {
    ...kwijtschelding(gemeente.sleutel),
    ...{ vanaf, tot, stand },
    id: seedId('kwijtscheldingsregels', gemeente.id, vanaf),
    belastingsoort: 'kwijtschelding',
    naam: `Verordening kwijtschelding ${gemeente.naam} ${jaar}`,
    publicatie: `Demonstratie: Gemeenteblad van ${gemeente.naam}, nummer verzonnen`,
  };
  await insertRegisterrij(client, gemeente, rij, wegVan({ jaar, stand }, gemeente));
}
