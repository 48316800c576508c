import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** One case at court about the objection of `seedBezwaren`, with a term that runs, with the canary of its tenant in it. */
export async function seedBeroepen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, $3 || '-R', 'beroep', $4, 'post', '2026-11-04 08:00Z', 'in-behandeling', '2026-11-04 08:00Z', $3 || '-R',
          $3, $3, '2026-11-04 08:00Z')`,
      [at('beroepzaak'), g.kanarie, g.persoonId],
    ],
    [
      `insert into beroep (gemeente_id, zaak_id, bezwaar_id, aanslag_id, gerecht, gerecht_naam, kenmerk, door, rechtspersoon,
          ingesteld_op) values ($1, $2, $3, $4, 'rechtbank', $5, $5, 'belanghebbende', false, '2026-11-04')`,
      [at('beroepzaak'), at('zaak'), g.aanslagId, g.kanarie],
    ],
    [
      `insert into termijn (gemeente_id, id, zaak_id, soort, eigenaar, regel, bron, feiten, begin, uiterlijk, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'verweerschrift', 'kantoor', 'proef', $4, '{}', '2026-11-04', '2026-12-31', 'proef', '2026-11-04 08:00Z')`,
      [at('beroeptermijn'), at('beroepzaak'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
