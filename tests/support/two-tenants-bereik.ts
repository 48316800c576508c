import type pg from 'pg';
import { identityKeys } from '@/platform/identiteit';
import { testEnvironment } from './test-environment';
import { type TestGemeente, testId } from './two-tenants';

const keys = identityKeys(testEnvironment.KOHIER_SLEUTEL_BSN);

/** How somebody can be reached: a fact, a mail that waits, and a code that is waited for. */
export async function seedBereik(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const seal = (doel: string, id: string, text: string) =>
    Buffer.from(keys.encrypt({ kantoorId: g.kantoorId, doel, record: `${g.id}:${id}` }, text));
  const rows: [string, unknown[]][] = [
    [
      `insert into contactfeit (gemeente_id, id, persoon_id, soort, gebeurtenis, jaar, moment, door)
        values ($1, $2, $3, 'telefoon', 'verwijderd', 2026, '2026-11-02 08:00Z', $4)`,
      [at('contactfeit'), g.persoonId, g.kanarie],
    ],
    [
      `insert into mailbericht (gemeente_id, id, persoon_id, soort, taal, naar_versleuteld, gegevens_versleuteld,
          gemaakt_op, uiterlijk, laatste_fout)
        values ($1, $2, $3, 'code', 'nl', $4, $5, '2026-11-02 08:00Z', '2099-01-01', $6)`,
      [
        at('mail'),
        g.persoonId,
        seal('mailbericht.naar_versleuteld', at('mail'), `${g.kanarie}@example.nl`),
        seal('mailbericht.gegevens_versleuteld', at('mail'), '{"code":"123456"}'),
        g.kanarie,
      ],
    ],
    [
      `insert into contactcode (gemeente_id, id, persoon_id, adres_versleuteld, code_hmac, gevraagd_op, geldig_tot, mail_id, client_sleutel)
        values ($1, $2, $3, $4, repeat('a', 64), '2026-11-02 08:00Z', '2099-01-01', $5, $6)`,
      [
        at('contactcode'),
        g.persoonId,
        seal('contactcode.adres_versleuteld', at('contactcode'), `${g.kanarie}@example.nl`),
        at('mail'),
        g.kanarie,
      ],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
