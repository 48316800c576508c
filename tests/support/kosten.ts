import type pg from 'pg';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import { type TestGemeente, testId } from './two-tenants';

export const kostenbeleid: Waarde<'invorderingskosten'> = {
  begunstigdeAanmaning: 'kantoor',
  begunstigdeDwangbevel: 'kantoor',
  begunstigdeVervolging: 'deurwaarder',
  eerdereKostenTellenMee: false,
  terugnemenTotEuro: 50,
};

/** Who gets the costs of collection in this gemeente, from 2020 on. As the migration role. */
export const setInvorderingskosten = (
  client: pg.Client,
  g: TestGemeente,
  waarde: Waarde<'invorderingskosten'> = kostenbeleid,
) =>
  client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'invorderingskosten', $3, '2020-01-01', $4, 'te-bevestigen', 'proef', '2020-01-01')`,
    [g.id, testId(`kostenbeleid ${g.sleutel}`), JSON.stringify(waarde), g.kanarie],
  );

/**
 * Costs of an aanmaning on the one aanslag of a gemeente, 22.00, and a proposal to take them back. Beside `seedTwoTenants`, and not in it: with costs the
 * aanslag would stand otherwise for everybody who does not ask about them.
 */
export async function seedKosten(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, $2, 'kosten', '2026-07-01', 'proef', '2026-07-01') returning gemeente_id, id)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingjaar, aanslag_id, bedrag_centen)
     select b.gemeente_id, b.id, v.n, v.rekening, 2026, $3::uuid, v.centen
     from b, (values (1, 'debiteuren-kosten', 2200), (2, 'opbrengst-kosten', -2200)) v(n, rekening, centen)`,
    [g.id, at('kostenboeking'), g.aanslagId],
  );
  await client.query(
    `insert into kosten (gemeente_id, id, aanslag_id, soort, handeling_soort, handeling_id, dag, over_centen, aantal, bedrag_centen,
       begunstigde, boeking_id, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, 'aanmaning', 'proef', $4, '2026-07-01', 47549, 1, 2200, 'kantoor', $5, $6, '2026-07-01')`,
    [g.id, at('kosten'), g.aanslagId, at('kostenhandeling'), at('kostenboeking'), g.kanarie],
  );
  await client.query(
    `insert into kostenterugname (gemeente_id, id, kosten_id, reden, status, voorgesteld_door, voorgesteld_op)
     values ($1, $2, $3, $4 || ' vraagt het', 'voorgesteld', 'proef', '2026-07-02')`,
    [g.id, at('kostenterugname'), at('kosten'), g.kanarie],
  );
  await client.query(
    `insert into bezwaarkosten (gemeente_id, zaak_id, kosten_id, grond, betwist_centen) values ($1, $2, $3, $4, 2200)`,
    [g.id, at('zaak'), at('kosten'), g.kanarie],
  );
}
