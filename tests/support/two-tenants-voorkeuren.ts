import type pg from 'pg';
import { identityKeys } from '@/platform/identiteit';
import { testEnvironment } from './test-environment';
import { type TestGemeente, testId } from './two-tenants';

const keys = identityKeys(testEnvironment.KOHIER_SLEUTEL_BSN);

/** A choice of how to get letters, a letter that is on its way to MijnOverheid, and two mails that went. */
export async function seedVoorkeuren(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const weg = (id: string): [string, unknown[]] => [
    `insert into mailbericht (gemeente_id, id, persoon_id, soort, taal, naar_versleuteld, gemaakt_op, uiterlijk, status, afgerond_op)
      values ($1, $2, $3, 'stand', 'nl', $4, '2026-10-02 08:00Z', '2099-01-01', 'verzonden', '2026-10-02 08:01Z')`,
    [
      id,
      g.persoonId,
      Buffer.from(
        keys.encrypt(
          { kantoorId: g.kantoorId, doel: 'mailbericht.naar_versleuteld', record: `${g.id}:${id}` },
          'weg@example.nl',
        ),
      ),
    ],
  ];
  const rows: [string, unknown[]][] = [
    weg(at('mail-weg')),
    weg(at('mail-terug')),
    [
      `insert into kanaalkeuze (gemeente_id, id, persoon_id, volg, kanaal, taal, kennisgeving, instemming, wijze, moment, door)
        values ($1, $2, $3, 1, 'post', 'nl', false, null, 'mijn', '2026-01-05', $4)`,
      [at('kanaalkeuze'), g.persoonId, g.kanarie],
    ],
    [
      `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, adres, moment, resultaat, reden, gemaakt_door)
        values ($1, $2, $3, 'mijnoverheid', 1, null, '2026-10-30', 'aangeboden', 'voorkeur', $4)`,
      [at('bezorging-mijnoverheid'), g.documentId, g.kanarie],
    ],
    [
      `insert into statusbericht (gemeente_id, id, persoon_id, soort, onderwerp_id, stand, moment)
        values ($1, $2, $3, 'bezwaar', $2, 'afgehandeld', '2026-10-02 08:00Z')`,
      [at('statusbericht'), g.persoonId],
    ],
    [
      `update zending set laatste_fout = $3 where gemeente_id = $1 and document_id = $2`,
      [g.documentId, g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
