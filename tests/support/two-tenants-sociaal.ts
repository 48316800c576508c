import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** A group to call with the canary of its tenant in it, a list that was stopped, a call that reached nobody, and a judgment. */
export async function seedSociaal(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `insert into belgroep (gemeente_id, id, versie, naam, selectie, postcodes, minimum_centen, script, reden, gemaakt_door, gemaakt_op)
     values ($1, $2, 1, $3, 'allen', '{}', 0, 'Goedemiddag, ik bel over een aanslag. ' || $3, $3 || ' wil het', 'proef', '2026-10-01 08:00Z')`,
    [g.id, at('belgroep'), g.kanarie],
  );
  await client.query(
    `insert into bellijst (gemeente_id, id, groep_id, groep_versie, tot, controle_procent, maximum_pogingen, stop_na, stop_onder_procent,
       dpia, status, gemaakt_door, gemaakt_op, gestopt_door, gestopt_op, stop_reden)
     values ($1, $2, $3, 1, '2026-10-30', 20, 3, 50, 10, 'dpia ' || $4, 'gestopt', 'proef', '2026-10-02 08:00Z', 'proef',
       '2026-10-20 08:00Z', $4)`,
    [g.id, at('bellijst'), at('belgroep'), g.kanarie],
  );
  await client.query(
    `insert into bellijstregel (gemeente_id, lijst_id, aanslag_id, groep, te_innen_centen) values ($1, $2, $3, 'bellen', 47549)`,
    [g.id, at('bellijst'), g.aanslagId],
  );
  await client.query(
    `insert into belpoging (gemeente_id, id, lijst_id, aanslag_id, volg, moment, resultaat, notitie, gemaakt_door)
     values ($1, $2, $3, $4, 1, '2026-10-05 10:00Z', 'niet-bereikt', $5, 'proef')`,
    [g.id, at('belpoging'), at('bellijst'), g.aanslagId, g.kanarie],
  );
  await client.query(
    `insert into betaalduiding (gemeente_id, id, aanslag_id, oordeel, reden, toelichting, gemaakt_door, gemaakt_op)
     values ($1, $2, $3, 'niet-kunner', 'schuldhulp', 'Gesprek met ' || $4, 'proef', '2026-10-06 10:00Z')`,
    [g.id, at('betaalduiding'), g.aanslagId, g.kanarie],
  );
}
