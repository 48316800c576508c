import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/**
 * A code that the first person gave and somebody typed, what was done in his name, and a letter of a case, with the canary
 * of its tenant in them.
 */
export async function seedMachtigingen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `insert into machtiging (gemeente_id, id, persoon_id, grens, zaak_id, doen, rechten, tot, kenmerk, code_hmac, status,
        geldig_tot, gemaakt_op, gemaakt_door, helper_id, getoond_op)
      values ($1, $2, $3, 'zaak', $4, true, '{zien,bezwaar}', '2026-12-01', $5, repeat('a', 64), 'getoond',
        '2026-11-03 08:00Z', '2026-11-02 08:00Z', $5, $6, '2026-11-02 08:30Z')`,
    [g.id, at('machtiging'), g.persoonId, at('zaak'), g.kanarie, g.tweedePersoonId],
  );
  await client.query(
    `insert into audit (gemeente_id, id, moment, kantoor_id, actor, rol, handeling, onderwerp_soort, onderwerp_id,
        request_id, bewaarklasse, jaar, inhoud_versleuteld, rij_hash)
      values ($1, $2, '2026-01-02', $4, 'inwoner:proef namens persoon:' || $5, 'proef', 'proef', 'proef', $3, 'proef', 'proef',
        1999, '\\x00', 'proef')`,
    [g.id, at('daad'), g.kanarie, g.kantoorId, g.persoonId],
  );
  await client.query(
    `insert into document (gemeente_id, id, soort, persoon_id, zaak_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse,
        jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op)
      values ($1, $2, 'verzoek-gegevens', $3, $4, $5, '2026-02-28', 'nl', 1, 'proef', 1999, '\\x00', md5($5) || md5($5), 'proef',
        '2026-01-21')`,
    [g.id, at('zaakbrief'), g.tweedePersoonId, at('beroepzaak'), g.kanarie],
  );
}
