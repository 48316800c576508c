import type pg from 'pg';
import { type Soort, type Waarde, waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import { demoHuisstijlen } from '@/ui/theme/presets';

type Client = Pick<pg.Client, 'query'>;

/**
 * What letters say of their sender in a benchmark: an aanslag that could not be announced is not imposed, so no run is
 * measured without it.
 */
export async function fillSender(
  client: Client,
  kantoor: number,
  gemeenten: readonly number[],
): Promise<void> {
  const huisstijl = demoHuisstijlen.gbtwente;
  if (!huisstijl)
    throw new Error('The demonstration has lost the house style that the benchmark prints with');
  await insert(client, 'kantoor', kantoor, 'huisstijl', huisstijl);
  await insert(client, 'kantoor', kantoor, 'contactgegevens', {
    naam: 'Bench',
    telefoon: '074 064 64 80',
    website: 'https://www.bench.example',
    postadres: 'Postbus 1, 7550 AA Bench',
  });
  await insert(client, 'kantoor', kantoor, 'belastingrekening', {
    iban: 'NL03FAKE0020160101',
    tenaamstelling: 'Bench',
  });
  for (const gemeente of gemeenten) await insert(client, 'gemeente', gemeente, 'smaak', { smaak: 2 });
}

async function insert<S extends Soort>(
  client: Client,
  houder: 'kantoor' | 'gemeente',
  id: number,
  soort: S,
  waarde: Waarde<S>,
): Promise<void> {
  await client.query(
    `insert into ${houder}_instelling (${houder}_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
    [id, soort, JSON.stringify(waardeSchemas[soort].parse(waarde))],
  );
}
