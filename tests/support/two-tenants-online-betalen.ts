import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** Our reference on the payment of a gemeente. */
export const onlineKenmerk = (g: TestGemeente): string =>
  `OB-${testId(`online-betaling ${g.sleutel}`)
    .replaceAll('-', '')
    .replaceAll(/[0-9a-f]/g, (teken) => String.fromCharCode(65 + Number.parseInt(teken, 16)))}`;

/** One payment of the first person of a gemeente, begun and not gone on with. */
export async function seedOnlineBetalen(client: pg.Client, g: TestGemeente): Promise<void> {
  await client.query(
    `insert into online_betaling (gemeente_id, id, aanslag_id, persoon_id, keuze, bedrag_centen, client_sleutel, inhoud_hash, kenmerk,
        status, gemaakt_door, gemaakt_op)
      values ($1, $2, $3, $4, 'bedrag', 100, $5, $5, $6, 'begonnen', $5, '2026-03-01')`,
    [g.id, testId(`online-betaling ${g.sleutel}`), g.aanslagId, g.persoonId, g.kanarie, onlineKenmerk(g)],
  );
}
