import { ARTIKELEN } from './kennis.data';
import { KANTOREN } from './register';
import { asOwner, type SeedClient, seedId } from './seed-client';

/** The first knowledge articles, written and approved by two who are no medewerker. Run again it adds what is missing. */
export async function seedKennis(client: SeedClient): Promise<void> {
  for (const kantoor of KANTOREN) {
    await asOwner(client, { kantoorId: kantoor.id }, async () => {
      for (const a of ARTIKELEN) {
        await client.query(
          `insert into kennisartikel (kantoor_id, id, sleutel, versie, onderwerp, titel, tekst, zoekwoorden, status, vanaf,
             gemaakt_door, gemaakt_op, besloten_door, besloten_op)
           values ($1, $2, $3, 1, $4, $5, $6, $7, 'goedgekeurd', '2026-01-01', 'systeem:inrichting', '2026-01-01',
             'systeem:inrichting-controle', '2026-01-01') on conflict do nothing`,
          [
            kantoor.id,
            seedId('artikel', kantoor.id, a.sleutel),
            a.sleutel,
            a.onderwerp,
            a.titel,
            a.tekst,
            a.zoekwoorden,
          ],
        );
      }
    });
  }
}
