import type pg from 'pg';
import { type TestGemeente, type TestKantoor, testId } from './two-tenants';
import { testKenmerk } from './two-tenants-money';

/** One batch that waits for a second person. */
export async function seedKantoorIncasso(client: pg.Client, k: TestKantoor): Promise<void> {
  const id = testId(`incassobatch ${k.kanarie}`);
  await client.query(
    `insert into incassobatch (kantoor_id, id, incassodag, uiterlijk, status, voorgesteld_door, voorgesteld_op)
     values ($1, $2, '2026-12-28', '2026-12-24 14:00Z', 'in-opbouw', $3, '2026-11-01')`,
    [k.id, id, `medewerker:${k.medewerkerId}`],
  );
  await client.query(
    `update incassobatch set status = 'voorgesteld', aantal = 1, totaal_centen = 100 where id = $1`,
    [id],
  );
}

const kanarieVanKantoor = (g: TestGemeente): string => `kanarie-${g.kantoorId === 11 ? 'noord' : 'zuid'}`;

/**
 * A mandate of the second person that holds, and one of the first that ended, with its plan and a term that was passed over:
 * nothing of it changes how the aanslag of the first person is paid.
 */
export async function seedIncasso(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const machtiging = `insert into incassomachtiging (gemeente_id, id, persoon_id, soort, kenmerk, iban, rekeninghouder, tekst, incassant_id,
      kanaal, bewijs, getekend_op, gemaakt_door, gemaakt_op, status)
    values ($1, $2, $3, 'doorlopend', $4, 'NL91ABNA0417164300', $5, $5, $5, 'balie', $5, '2026-01-02', $5, '2026-01-02', 'actief')`;
  const rows: [string, unknown[]][] = [
    [machtiging, [at('machtiging van nu'), g.tweedePersoonId, `N${g.kanarie}`, g.kanarie]],
    [machtiging, [at('incassomachtiging'), g.persoonId, g.kanarie, g.kanarie]],
    [
      `with p as (insert into incassoplan (gemeente_id, id, machtiging_id, aanslag_id, bedrag_centen, vanaf_op, status)
         values ($1, $2, $3, $4, 100, '2026-01-02', 'lopend'))
       insert into incassotermijn (gemeente_id, plan_id, volgnummer, dag, bedrag_centen) values ($1, $2, 1, '2026-03-26', 100)`,
      [at('incassoplan'), at('incassomachtiging'), g.aanslagId],
    ],
    [
      `insert into incassopost (gemeente_id, id, batch_id, plan_id, volgnummer, machtiging_id, bedrag_centen, status, reden, poging, gemaakt_op)
       values ($1, $2, $3, $4, 1, $5, 100, 'overgeslagen', $6, 1, '2026-03-20')`,
      [
        at('incassopost'),
        testId(`incassobatch ${kanarieVanKantoor(g)}`),
        at('incassoplan'),
        at('incassomachtiging'),
        g.kanarie,
      ],
    ],
    [
      `update incassoplan set status = 'ingetrokken', einde_op = '2026-04-01' where gemeente_id = $1 and id = $2`,
      [at('incassoplan')],
    ],
    [
      `update incassomachtiging set status = 'ingetrokken', einde_op = '2026-04-01', einde_door = $3, einde_reden = $3
       where gemeente_id = $1 and id = $2`,
      [at('incassomachtiging'), g.kanarie],
    ],
    [
      `insert into verwachte_ontvangst (kantoor_id, end_to_end, verzameling, gemeente_id, bedrag_centen, betalingskenmerk, tegenrekening, naam)
       values ($2, $3, $4, $1, 100, $5, 'NL91ABNA0417164300', $4)`,
      // Of the kantoor, that serves more than one gemeente: it carries no canary of one of them.
      [g.kantoorId, g.sleutel, kanarieVanKantoor(g), testKenmerk(g)],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
