import type pg from 'pg';
import { makeBetalingskenmerk } from '@/law/identifiers';
import { type TestGemeente, testId } from './two-tenants';

export type TestAanslag = {
  gemeente: TestGemeente;
  id: string;
  aanslagnummer: string;
  kenmerk: string;
  bedragCenten: bigint;
  regels: { id: string; belastingsoort: string; bedragCenten: bigint }[];
};

const SOORTEN = ['ozb', 'afvalstoffenheffing', 'rioolheffing'];

/** Aanslagen of the first person of a gemeente with these amounts per line, imposed and booked. As the migration role. */
export async function seedAanslagen(
  client: pg.Client,
  g: TestGemeente,
  bedragen: readonly (readonly bigint[])[],
): Promise<TestAanslag[]> {
  const aanslagen = bedragen.map((regels, n): TestAanslag => {
    const nummer = `${g.id}26${String(n).padStart(7, '0')}`;
    return {
      gemeente: g,
      id: testId(`aanslag ${nummer}`),
      aanslagnummer: nummer,
      kenmerk: makeBetalingskenmerk(`9${nummer}`),
      bedragCenten: regels.reduce((sum, c) => sum + c, 0n),
      regels: regels.map((bedragCenten, i) => ({
        id: testId(`aanslagregel ${nummer} ${i}`),
        belastingsoort: SOORTEN[i % 3] ?? 'ozb',
        bedragCenten,
      })),
    };
  });
  const json = JSON.stringify(aanslagen, (key, value) =>
    key === 'gemeente' ? undefined : typeof value === 'bigint' ? value.toString() : value,
  );
  const van = `jsonb_to_recordset($2::jsonb) as a(id uuid, aanslagnummer text, kenmerk text, "bedragCenten" bigint, regels jsonb)`;
  const regelVan = `${van} cross join lateral (select t.r->>'id' as id, t.r->>'belastingsoort' as soort,
      (t.r->>'bedragCenten')::bigint as centen, t.n from jsonb_array_elements(a.regels) with ordinality t(r, n)) r`;
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
       laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
     select $1, a.id, a.aanslagnummer, $3, $4, 2026, 'gecombineerd', '2026-02-28', 'twee-termijnen', '2026-05-31', a.kenmerk,
       a."bedragCenten", '2026-01-21' from ${van}`,
    [g.id, json, g.runId, g.persoonId],
  );
  await client.query(
    `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, aantal, deel_teller, deel_noemer,
       bedrag_centen)
     select $1, r.id::uuid, a.id, r.n, r.soort, $3, 1, 12, 12, r.centen from ${regelVan}`,
    [g.id, json, g.tariefId],
  );
  await client.query(
    `insert into betalingskenmerk (kantoor_id, kenmerk, gemeente_id, aanslag_id) select $3, a.kenmerk, $1, a.id from ${van}`,
    [g.id, json, g.kantoorId],
  );
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, run_id, gemaakt_door, gemaakt_op)
       select $1, md5('oplegging' || a.id)::uuid, 'oplegging', '2026-02-28', $3, 'proef', '2026-01-21' from ${van})
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select $1, md5('oplegging' || a.id)::uuid, r.n * 2 + v.k, v.rekening, r.soort, 2026, a.id, r.id::uuid, r.centen * v.teken
     from ${regelVan}, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken)`,
    [g.id, json, g.runId],
  );
  return aanslagen;
}

export type TestOntvangst = {
  ref: string;
  bedragCenten: bigint;
  kenmerk?: string | null;
  boekdatum?: string;
  rekening?: string;
};

/** Receipts on the account of a kantoor, not booked. Returns their ids in order. */
export async function seedOntvangsten(
  client: pg.Client,
  kantoor: { id: number; bestandId: string },
  ontvangsten: readonly TestOntvangst[],
): Promise<string[]> {
  const rows = ontvangsten.map((o) => ({
    id: testId(`ontvangst ${o.ref}`),
    ref: o.ref,
    centen: o.bedragCenten.toString(),
    kenmerk: o.kenmerk ?? null,
    boekdatum: o.boekdatum ?? '2026-03-31',
    rekening: o.rekening ?? null,
  }));
  await client.query(
    `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, betalingskenmerk,
       tegenrekening, naam)
     select $1, o.id, $2, o.ref, o.boekdatum, o.boekdatum, o.centen, o.kenmerk, o.rekening, 'Betaler ' || o.ref
     from jsonb_to_recordset($3::jsonb) as o(id uuid, ref text, centen bigint, kenmerk text, boekdatum date, rekening text)`,
    [kantoor.id, kantoor.bestandId, JSON.stringify(rows)],
  );
  return rows.map((r) => r.id);
}
