import { gemeenteId } from '@tests/support/seeded';
import { testId, testSleutel } from '@tests/support/two-tenants';
import type pg from 'pg';

export const DAGTEKENING = '2026-02-28';

export type Opgelegd = { gemeenteId: number; runId: string; aanslagIds: string[]; persoonIds: string[] };

const at = (...parts: (string | number)[]) => testId(parts.join(' '));

/**
 * An executed aanslagrun of one gemeente with so many aanslagen, straight into the tables: a woning of EUR 312,000
 * for ozb, riool and afval, over the tariffs that the seed has for 2026. Each is of another person. Amounts are what
 * the regels say, whatever the tariffs are, `maal` times as much where it is asked: this is about letters.
 */
export async function arrangeAanslagen(
  client: pg.Client,
  sleutel: string,
  aantal: number,
  maal: (n: number) => number = () => 1,
): Promise<Opgelegd> {
  const gemeente = gemeenteId(sleutel);
  const runId = at('run', sleutel);
  await client.query(
    `insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, inhoud_hash, totalen, aantal, aantal_gedaan,
        gemaakt_door, gemaakt_op, besloten_door, besloten_op, klaar_op)
      values ($1, $2, 'aanslagoplegging', '2026', 2026, '{}', 'uitgevoerd', 'hash', '{}', $3, $3, 'proef', '2026-02-20', 'ander',
        '2026-02-21', '2026-02-21')`,
    [gemeente, runId, aantal],
  );
  const { rows: tarieven } = await client.query<{ id: string; belastingsoort: string; code: string }>(
    `select t.id, t.belastingsoort, t.code from tarief t join verordening v on v.gemeente_id = t.gemeente_id and v.id = t.verordening_id
      where t.gemeente_id = $1 and v.vanaf = '2026-01-01' and t.code in ('eigenaar-woning', 'eigenaar', 'vast') order by t.belastingsoort desc`,
    [gemeente],
  );
  const opgelegd: Opgelegd = { gemeenteId: gemeente, runId, aanslagIds: [], persoonIds: [] };
  await client.query(
    `insert into woz_vaststelling (gemeente_id, id, belastingjaar, soort, aantal, totalen, inhoud_hash, status, voorgesteld_door,
        voorgesteld_op, besloten_door, besloten_op)
      values ($1, $2, 2026, 'overgenomen', $3, '{}', '', 'vastgesteld', 'proef', '2026-01-05', 'ander', '2026-01-06')`,
    [gemeente, at('vaststelling', sleutel), aantal],
  );
  for (let n = 1; n <= aantal; n += 1) {
    const persoonId = at('persoon', sleutel, n);
    const aanslagId = at('aanslag', sleutel, n);
    await insertPersoon(client, sleutel, gemeente, n);
    await insertAanslag(client, sleutel, { gemeente, runId, n, tarieven, maal: maal(n) });
    opgelegd.aanslagIds.push(aanslagId);
    opgelegd.persoonIds.push(persoonId);
  }
  return opgelegd;
}

async function insertPersoon(client: pg.Client, sleutel: string, gemeente: number, n: number): Promise<void> {
  const ids = [gemeente, at('persoon', sleutel, n), at('adres', sleutel, n), at('object', sleutel, n)];
  await client.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, voorvoegsel, geslachtsnaam, zoeknaam, bijgewerkt_op)
      values ($1, $2, $3, 'natuurlijk', 'J.A.', 'van der', $4, $4, '2026-01-01')`,
    [...ids.slice(0, 2), testSleutel(`${sleutel} ${n}`), `Veen${n}`],
  );
  await client.query(
    `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats) values ($1, $2, '7622FA', $3, 'Merelstraat', 'Proefdorp')`,
    [gemeente, ids[2], n],
  );
  await client.query(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
    [gemeente, at('persoonadres', sleutel, n), ids[1], ids[2]],
  );
  await client.query(
    `insert into woz_object (gemeente_id, id, woz_objectnummer, adres_id, soort, gebruik, kenmerken) values ($1, $2, $3, $4, 'woning', 'wonen', '{}')`,
    [gemeente, ids[3], String(n).padStart(12, '0'), ids[2]],
  );
  await client.query(
    `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, vaststelling_id)
      values ($1, $2, $3, 2026, 312000, '2025-01-01', $4)`,
    [gemeente, at('waarde', sleutel, n), ids[3], at('vaststelling', sleutel)],
  );
}

type Tarieven = readonly { id: string; belastingsoort: string; code: string }[];

async function insertAanslag(
  client: pg.Client,
  sleutel: string,
  {
    gemeente,
    runId,
    n,
    tarieven,
    maal,
  }: { gemeente: number; runId: string; n: number; tarieven: Tarieven; maal: number },
): Promise<void> {
  const aanslagId = at('aanslag', sleutel, n);
  const bedragen = tarieven.map((_, i) => (12_345 + 1_000 * i + n) * maal);
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
        laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
      values ($1, $2, $3, $4, $5, 2026, 'gecombineerd', $6, 'twee-termijnen', '2026-04-30', $7, $8, '2026-02-21')`,
    [
      gemeente,
      aanslagId,
      `2026-${String(n).padStart(7, '0')}`,
      runId,
      at('persoon', sleutel, n),
      DAGTEKENING,
      `5${String(gemeente).padStart(7, '0')}${String(n).padStart(8, '0')}`,
      bedragen.reduce((som, bedrag) => som + bedrag, 0),
    ],
  );
  for (const [i, tarief] of tarieven.entries()) {
    await client.query(
      `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, object_id, aantal, deel_teller,
          deel_noemer, bedrag_centen) values ($1, $2, $3, $4, $5, $6, $7, $8, 12, 12, $9)`,
      [
        gemeente,
        at('regel', sleutel, n, i),
        aanslagId,
        i + 1,
        tarief.belastingsoort,
        tarief.id,
        at('object', sleutel, n),
        tarief.belastingsoort === 'ozb' ? 312_000 : 1,
        bedragen[i],
      ],
    );
  }
}
