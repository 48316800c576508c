import type { TestAanslag } from '@tests/support/aanslagen';
import { testId, type twoTenants } from '@tests/support/two-tenants';
import type pg from 'pg';
import { makeBetalingskenmerk } from '@/law/identifiers';

type Gemeente = (typeof twoTenants)['a'];
const SOORTEN = ['ozb', 'afvalstoffenheffing', 'rioolheffing'];

/** An aanslag of the first person with these amounts per line, imposed and booked on its dagtekening. As the migration role. */
export async function seedOp(
  client: pg.Client,
  g: Gemeente,
  dagtekening: string,
  n: number,
  bedragen: readonly bigint[],
): Promise<TestAanslag> {
  const jaar = Number(dagtekening.slice(0, 4));
  const nummer = `${g.id}${jaar % 100}${String(n).padStart(7, '0')}`;
  const id = testId(`inning ${nummer}`);
  const bedragCenten = bedragen.reduce((sum, c) => sum + c, 0n);
  const regels = bedragen.map((centen, i) => ({
    id: testId(`inningregel ${nummer} ${i}`),
    belastingsoort: SOORTEN[i % 3] ?? 'ozb',
    bedragCenten: centen,
  }));
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
       laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
     values ($1, $2, $3, $4, $5, $6, 'gecombineerd', $7::date, 'twee-termijnen', $7::date + 92, $8, $9, $7::date)`,
    [
      g.id,
      id,
      nummer,
      g.runId,
      g.persoonId,
      jaar,
      dagtekening,
      makeBetalingskenmerk(`8${nummer}`),
      bedragCenten,
    ],
  );
  const boeking = testId(`inningboeking ${nummer}`);
  // A boeking comes with all its lines at once.
  const boekingsregels = regels.flatMap((r, i) => [
    {
      n: 2 * i + 1,
      rekening: 'debiteuren',
      soort: r.belastingsoort,
      regel: r.id,
      centen: `${r.bedragCenten}`,
    },
    {
      n: 2 * i + 2,
      rekening: 'opbrengst',
      soort: r.belastingsoort,
      regel: null,
      centen: `${-r.bedragCenten}`,
    },
  ]);
  for (const [i, r] of regels.entries())
    await client.query(
      `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, aantal, deel_teller,
         deel_noemer, bedrag_centen) values ($1, $2, $3, $4, $5, $6, 1, 12, 12, $7)`,
      [g.id, r.id, id, i + 1, r.belastingsoort, g.tariefId, r.bedragCenten],
    );
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, $2, 'oplegging', $3::date, 'proef', $3::date))
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select $1, $2, r.n, r.rekening, r.soort, $4, case when r.regel is null then null else $5::uuid end, r.regel, r.centen::bigint
     from jsonb_to_recordset($6::jsonb) as r(n int, rekening text, soort text, regel uuid, centen text)`,
    [g.id, boeking, dagtekening, jaar, id, JSON.stringify(boekingsregels)],
  );
  return { gemeente: g, id, aanslagnummer: nummer, kenmerk: '', bedragCenten, regels };
}
