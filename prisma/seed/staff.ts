import { isRol } from '@/platform/permissions';
import { GEMEENTEN, KANTOREN } from './register';
import { asOwner, type SeedClient, seedId } from './seed-client';

/** Somebody of the list of the local login provider, as far as the staff register needs it. */
export type SeedPersoon = {
  wereld: string;
  kantoor: string;
  naam: string;
  subject: string;
  rol?: string | undefined;
  gemeenten?: readonly string[] | undefined;
  werkgever?: 'kantoor' | 'gemeente' | undefined;
};

/** The first roles were given at the start, by two who are no medewerker: nobody was there to decide yet. */
const VOORSTELLER = seedId('inrichting', 'voorsteller');
const BESLUITER = seedId('inrichting', 'besluiter');
const START = '2024-01-01';

/** The id of a medewerker of the seed. */
export const staffId = (kantoorId: number, subject: string): string =>
  seedId('medewerker', kantoorId, subject);

/**
 * Staff with their roles. Run again it adds who is missing and points everybody at this issuer, because the
 * address of a local provider may change; names and roles that were changed since stay. Needs `seedRegister`.
 */
export async function seedStaff(
  client: SeedClient,
  input: { issuer: string; personen: readonly SeedPersoon[] },
): Promise<void> {
  for (const kantoor of KANTOREN) {
    await asOwner(client, { kantoorId: kantoor.id }, async () => {
      for (const persoon of input.personen) {
        if (persoon.wereld !== 'medewerker' || persoon.kantoor !== kantoor.sleutel) continue;
        await insertMedewerker(client, kantoor.id, persoon, input.issuer);
      }
    });
  }
}

async function insertMedewerker(
  client: SeedClient,
  kantoorId: number,
  persoon: SeedPersoon,
  issuer: string,
): Promise<void> {
  const { subject, naam, rol } = persoon;
  if (rol === undefined || !isRol(rol)) throw new Error(`${subject} has no known role: ${rol}`);
  const id = staffId(kantoorId, subject);
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, email, werkgever, startdatum)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (kantoor_id, id) do update set issuer = excluded.issuer`,
    [
      kantoorId,
      id,
      issuer,
      subject,
      naam,
      `${subject}@kohier.example`,
      persoon.werkgever ?? 'kantoor',
      START,
    ],
  );
  for (const gemeenteId of gemeentenOf(persoon)) {
    await client.query(
      `insert into medewerker_rol (kantoor_id, id, medewerker_id, gemeente_id, rol, vanaf, status,
         voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
       values ($1, $2, $3, $4, $5, $6, 'actief', $7, $6::date, $8, $6::date) on conflict do nothing`,
      [
        kantoorId,
        seedId('rol', kantoorId, subject, rol, gemeenteId ?? 0),
        id,
        gemeenteId,
        rol,
        START,
        VOORSTELLER,
        BESLUITER,
      ],
    );
  }
}

/** Null for all gemeenten of the kantoor. Throws for a gemeente that does not exist. */
function gemeentenOf({ subject, gemeenten }: SeedPersoon): (number | null)[] {
  if (gemeenten === undefined) return [null];
  return gemeenten.map((sleutel) => {
    const gemeente = GEMEENTEN.find((g) => g.sleutel === sleutel);
    if (!gemeente) throw new Error(`${subject} works for ${sleutel}, which does not exist`);
    return gemeente.id;
  });
}
