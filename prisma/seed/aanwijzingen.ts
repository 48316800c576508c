import { type Functie, SOORTEN_VAN } from '@/domain/aanwijzingen/aanwijzing';
import { GEMEENTEN, KANTOREN } from './register';
import { asOwner, type SeedClient, seedId } from './seed-client';
import { type SeedPersoon, staffId } from './staff';

/** Who holds a role of decisions has the aanwijzing or the mandaat with it; up to 50.00 by mandaat. */
const VAN_ROL: Readonly<
  Record<string, { functie: Functie; soorten: readonly string[]; grens: number | null }>
> = {
  heffingsambtenaar: { functie: 'heffingsambtenaar', soorten: SOORTEN_VAN.heffingsambtenaar, grens: null },
  invorderingsambtenaar: {
    functie: 'invorderingsambtenaar',
    soorten: SOORTEN_VAN.invorderingsambtenaar,
    grens: null,
  },
  directeur: { functie: 'directeur', soorten: SOORTEN_VAN.directeur, grens: null },
  'medewerker-heffen': { functie: 'ambtenaar', soorten: ['melding'], grens: 5_000 },
  'medewerker-innen': { functie: 'ambtenaar', soorten: ['kostenterugname', 'terugbetaling'], grens: 5_000 },
};

const BESLUIT = { nummer: 'DB 2023-41', datum: '2023-12-11', vanaf: '2024-01-01' };

/** Aanwijzingen of the staff of the seed, proposed and confirmed by two colleagues. Needs `seedStaff`; again it adds who is missing. */
export async function seedAanwijzingen(client: SeedClient, personen: readonly SeedPersoon[]): Promise<void> {
  for (const kantoor of KANTOREN) {
    const staf = personen.filter((p) => p.wereld === 'medewerker' && p.kantoor === kantoor.sleutel);
    await asOwner(client, { kantoorId: kantoor.id }, async () => {
      for (const persoon of staf) await insertAanwijzing(client, kantoor.id, persoon, staf);
    });
  }
}

async function insertAanwijzing(
  client: SeedClient,
  kantoorId: number,
  { subject, rol = '', gemeenten }: SeedPersoon,
  staf: readonly SeedPersoon[],
): Promise<void> {
  const draagt = VAN_ROL[rol];
  if (!draagt) return;
  const [voorsteller, besluiter] = staf
    .filter((p) => p.subject !== subject && p.gemeenten === undefined)
    .sort((a, b) => Number(b.rol === 'beheerder') - Number(a.rol === 'beheerder'));
  if (!voorsteller || !besluiter) return;
  const plaatsen = gemeenten?.map((sleutel) => GEMEENTEN.find((g) => g.sleutel === sleutel)?.id) ?? [null];
  for (const gemeenteId of plaatsen)
    await client.query(
      `insert into aanwijzing (kantoor_id, id, medewerker_id, gemeente_id, functie, soorten, grens_centen, vanaf,
         besluit_nummer, besluit_datum, status, voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'actief', $11, $10::date, $12, $10::date) on conflict do nothing`,
      [
        kantoorId,
        seedId('aanwijzing', kantoorId, subject, rol, gemeenteId ?? 0),
        staffId(kantoorId, subject),
        gemeenteId,
        draagt.functie,
        draagt.soorten,
        draagt.grens,
        BESLUIT.vanaf,
        BESLUIT.nummer,
        BESLUIT.datum,
        staffId(kantoorId, voorsteller.subject),
        staffId(kantoorId, besluiter.subject),
      ],
    );
}
