import type pg from 'pg';
import { makeBetalingskenmerk } from '@/law/identifiers';
import { type TestGemeente, type TestKantoor, testId } from './two-tenants';

/** The betalingskenmerk of the one aanslag of a gemeente. */
export const testKenmerk = (g: Pick<TestGemeente, 'id'>): string => makeBetalingskenmerk(`${g.id}2600000001`);

/** One row in every table about what is imposed, booked and sent in one gemeente: an aanslag of 475.49. */
export async function seedGemeenteMoney(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into verordening (gemeente_id, id, belastingsoort, naam, vanaf, keuzes, bron, zekerheid, status, voorstel_op,
          vastgesteld_op, bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op, gecontroleerd_door, gecontroleerd_op)
        values ($1, $2, 'ozb', $3, '2026-01-01', '{"betaalschema": "twee-termijnen", "afronding": "cent", "tienEuroPerBiljet": true}',
          $3, 'contract', 'bekendgemaakt', '2025-09-20', '2025-11-10', '2025-11-20', $3, 'proef', '2025-09-01', 'ander', '2025-11-21')`,
      [g.verordeningId, g.kanarie],
    ],
    [
      `insert into verordeningbestand (gemeente_id, id, verordening_id, naam, soort, bytes, sha256, inhoud, gescand,
          gemaakt_door, gemaakt_op)
        values ($1, $2, $3, $4, 'pdf', length(convert_to($4, 'UTF8')), repeat('0', 64), convert_to($4, 'UTF8'), 'schoon', 'proef',
          '2025-11-20')`,
      [at('verordeningbestand'), g.verordeningId, g.kanarie],
    ],
    [
      `insert into tarief (gemeente_id, id, verordening_id, belastingsoort, code, vanaf, percentage)
        values ($1, $2, $3, 'ozb', 'eigenaar-woning', '2026-01-01', 0.15338)`,
      [g.tariefId, g.verordeningId],
    ],
    [
      `insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, inhoud_hash, totalen, aantal, aantal_gedaan,
          gemaakt_door, gemaakt_op, besloten_door, besloten_op, klaar_op)
        values ($1, $2, 'aanslagoplegging', '2026', 2026, '{}', 'uitgevoerd', $3, '{}', 1, 1, 'proef', '2026-01-20', 'ander', '2026-01-21', '2026-01-21')`,
      [g.runId, g.kanarie],
    ],
    [
      `insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen, inhoud_hash, status)
        values ($1, $2, 1, $3, $3, 0, 1, 1, 47549, $4, 'gedaan')`,
      [g.runId, g.persoonId, g.kanarie],
    ],
    [
      `insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id)
        values ($1, $2, 1, $4, 'object', $3)`,
      [g.runId, g.objectId, g.kanarie],
    ],
    [
      `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
          laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
        values ($1, $2, $3, $4, $5, 2026, 'gecombineerd', '2026-02-28', 'twee-termijnen', '2026-05-31', $6, 47549, '2026-01-21')`,
      [g.aanslagId, g.kanarie, g.runId, g.persoonId, testKenmerk(g)],
    ],
    [
      `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, object_id, aantal, deel_teller,
          deel_noemer, bedrag_centen)
        values ($1, $2, $3, 1, 'ozb', $4, $5, 310000, 12, 12, 47549)`,
      [g.aanslagregelId, g.aanslagId, g.tariefId, g.objectId],
    ],
    [
      `insert into betalingskenmerk (kantoor_id, kenmerk, gemeente_id, aanslag_id) values ($2, $3, $1, $4)`,
      [g.kantoorId, testKenmerk(g), g.aanslagId],
    ],
    [
      `insert into vermindering (gemeente_id, id, aanslag_id, aanslagregel_id, bedrag_centen, reden, toelichting, status,
          voorgesteld_door, voorgesteld_op)
        values ($1, $2, $3, $4, 1000, 'ambtshalve', $5, 'voorgesteld', 'proef', '2026-03-01')`,
      [at('vermindering'), g.aanslagId, g.aanslagregelId, g.kanarie],
    ],
    [
      `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, run_id, reden, gemaakt_door, gemaakt_op)
          values ($1, $2, 'oplegging', '2026-02-28', $3, $6, 'proef', '2026-01-21') returning gemeente_id, id)
        insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, aanslagregel_id, bedrag_centen)
        select b.gemeente_id, b.id, v.n, v.rekening, 'ozb', 2026, v.aanslag, v.regel, v.centen from b,
          (values (1, 'debiteuren', $4::uuid, $5::uuid, 47549), (2, 'opbrengst', null, null, -47549)) v(n, rekening, aanslag, regel, centen)`,
      [at('boeking'), g.runId, g.aanslagId, g.aanslagregelId, g.kanarie],
    ],
    [
      `insert into document (gemeente_id, id, soort, persoon_id, aanslag_id, sjabloon, dagtekening, taal, bladzijden, bewaarklasse,
          jaar, inhoud_versleuteld, sha256, gemaakt_door, gemaakt_op, kenmerk)
        values ($1, $2, 'aanslagbiljet', $3, $4, $5, '2026-02-28', 'nl', 1, 'proef', 1999, '\\x00', md5($5) || md5($5), 'proef', '2026-01-21',
          'B-' || lpad($1::int::text, 8, '0'))`,
      [g.documentId, g.persoonId, g.aanslagId, g.kanarie],
    ],
    [
      `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, adres, moment, resultaat, gemaakt_door)
        values ($1, $2, $3, 'post', 1, to_jsonb($4::text), '2026-02-20', 'aangeboden', 'proef')`,
      [at('bezorging'), g.documentId, g.kanarie],
    ],
    [
      `insert into bericht_gelezen (gemeente_id, persoon_id, document_id, gelezen_op) values ($1, $2, $3, '2026-03-02')`,
      [g.persoonId, g.documentId],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}

/** One boeking of the kantoor: its one receipt, not identified; and its account with one statement. Needs `seedKantoor`. */
export async function seedKantoorMoney(client: pg.Client, k: TestKantoor): Promise<void> {
  await client.query(
    `with b as (insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, reden, gemaakt_door, gemaakt_op)
        values ($1, $2, 'ontvangsten', 'ontvangst', '2026-01-02', $4, 'proef', '2026-01-03') returning kantoor_id, id)
      insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, ontvangst_id, bedrag_centen)
      select b.kantoor_id, b.id, v.n, v.rekening, $3::uuid, v.centen from b,
        (values (1, 'bank', 12500), (2, 'niet-thuisgebracht', -12500)) v(n, rekening, centen)`,
    [k.id, testId(`kantoorboeking ${k.kanarie}`), testId(`ontvangst ${k.kanarie}`), k.kanarie],
  );
  await client.query(
    `with r as (insert into bankrekening (kantoor_id, id, iban, naam, doel, vanaf, tot, gemaakt_door, gemaakt_op)
        values ($1, $2, 'NL72FAKE0000000901', $4, 'belastinggeld', '2020-01-01', '2026-02-01', 'proef', '2020-01-01') returning kantoor_id, id)
      insert into bankafschrift (kantoor_id, id, bankrekening_id, bestand_id, iban, nummer, referentie, pagina, begindag, einddag,
        beginsaldo_centen, eindsaldo_centen, aantal, ingelezen_op)
      select r.kantoor_id, $3::uuid, r.id, $5, 'NL72FAKE0000000901', 1, $4, 1, '2026-01-02', '2026-01-02', 0, 12500, 1, '2026-01-03' from r`,
    [k.id, testId(`bankrekening ${k.kanarie}`), testId(`bankafschrift ${k.kanarie}`), k.kanarie, k.bestandId],
  );
}
