import type pg from 'pg';
import { KANTOOR_INSTELLINGEN } from '../../prisma/seed/tenants.data';
import { type TestGemeente, testId } from './two-tenants';

/** What letters of this gemeente say of who sends them: as the demonstration has it, for smaak 2. As the migration role. */
export async function giveAfzender(client: pg.Client, g: TestGemeente): Promise<void> {
  const rijen = (KANTOOR_INSTELLINGEN.gbtwente ?? []).filter(({ soort }) =>
    ['contactgegevens', 'huisstijl', 'belastingrekening'].includes(soort),
  );
  for (const { soort, waarde } of rijen)
    await client.query(
      `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, $3, $4, '2016-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [g.kantoorId, testId(`afzender ${soort} ${g.kantoorId}`), soort, JSON.stringify(waarde)],
    );
  const contact = rijen.find(({ soort }) => soort === 'contactgegevens')?.waarde;
  for (const [soort, waarde] of [
    ['smaak', { smaak: 2 }],
    ['contactgegevens', contact],
  ] as const)
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, $3, $4, '2016-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [g.id, testId(`afzender ${soort} ${g.sleutel}`), soort, JSON.stringify(waarde)],
    );
}
